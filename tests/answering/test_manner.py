"""How somebody does a thing, and for whom, is told where just that is done."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

COLUMNS = "file,title,kommune,publisher,kind,published,url\n"
DOCUMENTS = {
    "sources.csv": COLUMNS
    + "verl.md,Verl,Verl,Redaktion,press,2024-03-01,\nrees.md,Rees,Rees,Stadt,municipal,2024-02-01,\n",
    "verl.md": (
        "# Familien in Verl\n\n20.000 Euro kamen vom Land. Die Entscheidung über den Hort fiel erst spät.\n\n"
        "Das Familienbüro hilft Familien mit kleinen Kindern bei Anträgen. Kinder bekommen dort ein Bilderbuch.\n\n"
        "Die Zahl der Eltern, die einen Besuch ablehnen, ist gering.\n"
    ),
    "rees.md": (
        "# Familien in Rees\n\nFür Kinder, die nicht schwimmen können, bietet die Stadt in den Ferien Kurse an.\n\n"
        "In den Dörfern hält jede Woche ein Bus mit einer Beraterin. "
        "Ein Kinderrat entscheidet mit, so beteiligt Rees die Kinder an der Planung.\n\n"
        "Die Lebenshilfe berät Familien mit behinderten Kindern.\n"
    ),
}
ASKED = (
    ("Wie geht {} mit Kindern um, die nicht schwimmen können?", "Kurse"),
    ("Wie erreicht {} Familien auf dem Land?", "Bus"),
    ("Wie beteiligt {} Kinder an Entscheidungen?", "Kinderrat"),
    ("Was tut {} für Familien mit behinderten Kindern?", "Lebenshilfe"),
)


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(("question", "told"), ASKED)
def test_what_is_done_is_told(kekiz: Kekiz, question: str, told: str) -> None:
    assert told in kekiz.ask(question.format("Rees")).answer


@pytest.mark.parametrize("question", [one for one, _ in ASKED])
def test_what_merely_names_the_matter_tells_nothing(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question.format("Verl")).status == "no_evidence"


HANDS = {
    "sources.csv": "file,title,kommune,publisher,kind,published,url\nverl.md,Verl,Verl,Redaktion,press,2024-03-01,\n",
    "verl.md": (
        "# Rede\n\nIn Verl warten Eltern elf Wochen auf einen Termin in der Schuldnerberatung.\n\n"
        "Wie gehen wir gegen die Wartezeiten vor? Ab Mai kommt eine zweite Kraft in die Stelle, so hat es der Rat "
        "beschlossen. Jeden Mittwoch gibt es nun eine offene Stunde ohne Termin.\n\n"
        "Die Stadt legt 210.000 Euro für den Sport dazu. Neun von zehn Ärzten sind Teil des Netzwerks.\n\n"
        "Der Spielindex ist eine Kennzahl aus Verl, die Spielplätze vergleicht. "
        "Der neue Bund im Kreis soll erreichen, dass Hilfen schneller kommen.\n"
    ),
}


def test_what_is_done_against_a_thing_answers_the_question_in_its_own_paragraph_alone(asking: Asking) -> None:
    told = asking(HANDS).ask("Was tut Verl gegen die lange Wartezeit in der Schuldnerberatung?").answer
    assert "zweite Kraft" in told
    assert "offene Stunde" in told
    assert "Neun von zehn" not in told


def test_how_a_thing_is_done_is_not_told_by_what_it_is(asking: Asking) -> None:
    assert asking(HANDS).ask("Wie wird der Spielindex berechnet?").status == "no_evidence"
