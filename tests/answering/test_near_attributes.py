"""What is told of a neighbour, of who pays, of what is planned, or of before, answers nothing else."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

COLUMNS = "file,title,kommune,publisher,kind,published,url\n"
DOCUMENTS = {
    "sources.csv": COLUMNS
    + "verl.md,Verl,Verl,Redaktion,press,2024-03-01,\nrees.txt,Rees,Rees,Stadt,municipal,2024-02-01,\n",
    "verl.md": (
        "# Familien in Verl\n\n"
        "An der Südschule gibt es ein kostenloses Mittagessen. Die Sprachlotsinnen gehen in die Kitas der Stadt. "
        "Mit dem Stadtpass kommen Kinder umsonst ins Museum. Der Stadtpass gilt ein Jahr.\n\n"
        "Für den Lesebus sind 18.000 Euro aus einer Spende der Volksbank da. Der Verleih von Büchern ist kostenlos.\n\n"
        "- Spielkreis: 2023 wurden 412 Kinder betreut\n- Elternapp mit allen Terminen\n\n"
        "Der damalige Leiter der Musikschule, Jens Torwald, gründete den Chor.\n\n"
        "Ob die Sparkasse den Hort bezahlt, ist offen.\n\n"
        "Der Beirat der Musikschule bekommt jährlich 900 Euro. Verl gibt 60.000 Euro für den Sport aus.\n\n"
        "Wir wollen aber 2025 mit dem Waldkindergarten beginnen, das Konzept liegt vor.\n\n"
        "Die Verwaltung prüft, ob ein Nachtbus eingerichtet werden kann. Ein Bericht folgt im Mai 2024.\n\n"
        "Am meisten Mühe machen die Schulhelfer. Schulhelfer: 14\n\n"
        "Die Ostschule wird von 210 Kindern besucht. Zur zweiten Ferienwoche kamen 64 Kinder.\n"
    ),
    "rees.txt": (
        "Stadt Rees\n\n3 Angebote\n3.1 Der Besuchsdienst kam 2023 in 80 Haushalte.\n3.2 Der Hort ist voll.\n\n"
        "4 Finanzen\n\nSachkosten: 12.000 Euro\nPersonalkosten: 54.000 Euro\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    "question",
    [
        "Was kosten die Sprachlotsinnen in Verl?",  # free is the lunch
        "Was kostet der Stadtpass in Verl?",  # free is the museum, by means of it
        "Was kostet der Lesebus die Stadt Verl?",  # free are the books
        "Wie viel zahlt die Stadt Verl für den Lesebus?",  # a bank does
        "Was kostet das Mittagessen in der Südschule im Jahr?",  # free for the children
        "Wie viele Menschen nutzen die Elternapp in Verl?",  # told by the item before
        "Wer leitet die Musikschule in Verl heute?",
        "Wer bezahlt den Hort in Verl?",
        "Wie oft tagt der Beirat der Musikschule in Verl?",  # yearly are the 900 euros
        "Wie viel gibt Verl pro Kind für den Sport aus?",
        "Seit wann gibt es in Verl den Nachtbus?",  # the report has a date
        "Welche Schule in Verl ist die größte?",
        "Was sind Schulhelfer?",
        "Um wie viel Euro wurden die Sachkosten in Rees gekürzt?",
    ],
)
def test_what_is_told_of_something_else_is_no_answer(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Was kostet das Mittagessen in der Südschule in Verl?", "kostenlos"),
        ("Wie viele Kinder wurden 2023 im Spielkreis in Verl betreut?", "412"),
        ("Wie viel gibt Verl für den Sport aus?", "60.000 Euro"),
        ("Wer war Leiter der Musikschule in Verl?", "Jens Torwald"),
    ],
)
def test_the_thing_itself_is_told(kekiz: Kekiz, question: str, value: str) -> None:
    assert value in kekiz.ask(question).answer


def test_a_plan_says_that_it_is_one_where_what_is_so_was_asked(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Seit wann gibt es den Waldkindergarten in Verl?")
    assert answer.status == "partial"
    assert "nur von einem Vorhaben" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Welche Kommune gibt in ganz NRW am wenigsten für den Sport aus?",
        "Welche Stadt hat deutschlandweit die meisten Schulhelfer?",
    ],
)
def test_the_whole_land_is_not_told_by_a_few_kommunen(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_the_second_of_a_thing_is_not_the_first(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wie viele Kinder kamen zur ersten Ferienwoche in Verl?").status == "no_evidence"
    assert "64" in kekiz.ask("Wie viele Kinder kamen zur zweiten Ferienwoche in Verl?").answer
