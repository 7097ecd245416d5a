"""What is told of one Kommune: since when it is in, what it does, what sources disagree about."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune\nolpe.md,Olpe,Kreis Olpe\nrees.txt,Rees,Rees\nkleve.md,Kleve,Kleve\ngoch.md,Goch,Goch\n"
        "amt.txt,Das Amt,Hamm\n"
    ),
    "olpe.md": (
        "# Der Kreis Olpe\n\nIm November 2018 entschied der Kreistag, am Landesprogramm teilzunehmen. "
        "Seit dem 1. März 2019 gehört der Kreis dazu.\n\n"
        "## Was der Kreis macht\n\n- Drei Hebammen fahren über Land.\n"
        "- In der Klinik in Attendorn gibt es eine Lotsin.\n"
        "- Der Bus kommt in Orte, in denen es keine Beratung gibt.\n\n"
        "## Was die Städte machen\n\n| Stadt | Angebot |\n|---|---|\n| Drolshagen | Elterncafé in der Mühle |\n"
        "| Lennestadt | Lesestunde im Rathaus |\n\n"
        "12 Prozent der Kinder wachsen in armen Familien auf.\n"
    ),
    "rees.txt": (
        "Ein Gespräch mit der Bürgermeisterin von Rees\n\nSeit wann gehört Rees zu kinderstark?\n\nSeit 2019. Vorher "
        "fehlte uns das Geld.\n"
    ),
    "kleve.md": (
        "# Kleve\n\n## Angebote\n\n- Lesestunde: jeden Montag in der Bücherei\n"
        "- Spielkreis: für Kinder ab einem Jahr\n\n"
        "7 Prozent der Familien in Kleve leben von Bürgergeld.\n"
    ),
    "goch.md": (
        "# Goch\n\nÜber den Start in Goch gehen die Berichte auseinander. Die Zeitung nennt das Frühjahr. "
        "Im Protokoll steht der Herbst.\n\nGoch hat ein Hallenbad.\n"
    ),
    "amt.txt": "In Hamm leben 5 Prozent der Kinder in armen Familien.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    "question", ["Seit wann ist der Kreis Olpe im Landesprogramm?", "Seit wann ist der Kreis Olpe dabei?"]
)
def test_the_day_of_a_decision_is_not_that_of_joining(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).statements[0].text.startswith("Kreis Olpe: 1. März 2019 – ")


def test_who_joined_in_a_year_is_told_by_an_answer_as_well(kekiz: Kekiz) -> None:
    listed = kekiz.ask("Welche Kommunen sind seit 2019 im Landesprogramm?")
    assert [row.kommune for row in listed.rows if row.verdict == "supported"] == ["Kreis Olpe", "Rees"]


@pytest.mark.parametrize(
    "question",
    [
        "Was macht der Kreis Olpe für Familien?",
        "Was bietet der Kreis Olpe für Familien an?",
        "Welche Angebote hat der Kreis Olpe?",
        "Was tut der Kreis Olpe?",
    ],
)
def test_what_a_kommune_does_is_told_by_the_whole_list_below_its_heading(kekiz: Kekiz, question: str) -> None:
    told = kekiz.ask(question).answer
    assert all(part in told for part in ("Drei Hebammen", "eine Lotsin", "Der Bus kommt in Orte"))


def test_what_young_families_are_offered_is_what_families_are(kekiz: Kekiz) -> None:
    told = kekiz.ask("Was bietet Kleve jungen Familien?").answer
    assert "Lesestunde" in told
    assert "Spielkreis" in told
    assert "Bürgergeld" not in told


def test_of_a_town_in_a_table_its_row_is_told(kekiz: Kekiz) -> None:
    assert "Elterncafé in der Mühle" in kekiz.ask("Was macht Drolshagen?").answer


def test_how_many_are_poor_is_nothing_that_is_done(kekiz: Kekiz) -> None:
    assert kekiz.ask("Was bietet Hamm für Familien an?").status == "no_evidence"


@pytest.mark.parametrize(
    "question", ["Worüber sind sich die Quellen bei Goch uneinig?", "Wo widersprechen sich die Quellen zu Goch?"]
)
def test_a_source_that_says_itself_that_others_disagree_is_quoted_with_what_follows(
    kekiz: Kekiz, question: str
) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "conflicting"
    assert [one.quote for one in answer.citations] == [
        "Über den Start in Goch gehen die Berichte auseinander.",
        "Die Zeitung nennt das Frühjahr.",
        "Im Protokoll steht der Herbst.",
    ]
