"""What staff of a Kommune ask of another's service: partners, courses for somebody, where somebody worked before."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nwarburg.md,Bericht über das Projekt Klangkiste,Warburg\n"
    "brakel.md,Fragen an die Elternschule Brakel,Brakel\nbrilon.md,Aus dem Netzwerk,Brilon\n",
    "warburg.md": (
        "# Bericht über das Projekt Klangkiste\n\nDas Projekt Klangkiste bringt Musik in Kindergärten. In Warburg "
        "machten acht Kindergärten mit. Partner waren die Musikschule und die Volkshochschule. Die Kinder trommelten "
        "jede Woche eine halbe Stunde.\n"
    ),
    "brakel.md": (
        "# Fragen an die Elternschule Brakel\n\n## Haben Sie Kurse für Großeltern?\n\n"
        "Noch nicht. Ein Kurs für junge Großeltern soll im Frühjahr 2026 beginnen.\n\n## Mit wem kooperieren Sie?\n\n"
        "Mit der Hebammenpraxis am Markt und dem Kreisarchiv.\n\n## Wer bezahlt den Saal?\n\nDen Saal bezahlt die "
        "Gemeinde.\n"
    ),
    "brilon.md": (
        "# Aus dem Netzwerk\n\n## Personalia\n\nHenrik Wiesmann ist neu. Er arbeitete vorher bei der Caritas in "
        "Meschede. Die Technische Universität Dortmund wertet die Lotsenbesuche aus.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Welche Partner hatte das Projekt Klangkiste?", "Partner waren die Musikschule"),
        ("Mit wem arbeitete die Klangkiste zusammen?", "Partner waren die Musikschule"),
        ("Wer waren die Kooperationspartner der Klangkiste?", "Partner waren die Musikschule"),
        ("Wer sind die Partner der Elternschule Brakel?", "Hebammenpraxis am Markt"),
        ("mit wem arbeitet die elternschule brakel zusammen", "Hebammenpraxis am Markt"),
    ],
)
def test_partners_are_told_by_sentences_that_name_them_so(kekiz: Kekiz, question: str, quote: str) -> None:
    answer = kekiz.ask(question)
    assert [quote in one.quote for one in answer.citations] == [True]


@pytest.mark.parametrize("question", ["Gibt es in Brakel einen Großelternkurs?", "Hat Brakel Großelternkurse?"])
def test_a_course_for_somebody_goes_by_one_word_too(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).answer.startswith("Nein")


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wann beginnt der Großelternkurs in Brakel?", ["Brakel: Frühjahr 2026"]),
        ("Wo hat Henrik Wiesmann vorher gearbeitet?", ["Meschede"]),
        ("Welche Hochschule war Partner der Klangkiste?", []),
        ("Welche Hochschule wertet die Lotsenbesuche in Brilon aus?", ["Brilon: Technische Universität Dortmund"]),
    ],
)
def test_each_is_told_by_its_value(kekiz: Kekiz, question: str, values: list[str]) -> None:
    assert [one.text.partition(" – ")[0] for one in kekiz.ask(question).statements] == values


def test_a_volkshochschule_is_no_hochschule(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche Kommunen arbeiten mit einer Hochschule zusammen?")
    assert "Warburg" not in [row.kommune for row in answer.rows if row.verdict == "supported"]


def test_all_days_tell_how_often(asking: Asking) -> None:
    text = "# Bücherrad\n\nDas Bücherrad in Nottuln fährt jeden Montag, Mittwoch und Freitag durch die Siedlung.\n"
    answer = asking({"rad.md": text}).ask("Wie oft fährt das Bücherrad in Nottuln?")
    assert answer.statements[0].text.startswith("Nottuln: jeden Montag, Mittwoch und Freitag – ")
