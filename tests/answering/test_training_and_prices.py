"""What training somebody has, what is paid for what there is, and who is behind it in the words of everyday."""

from __future__ import annotations

import pytest

from kekiz_search.answering.reading.two_questions import split_questions
from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking, Supported

FILES = {
    "sources.csv": "file,title,kommune\nselm.md,Selm,Selm\nwerne.md,Werne,Werne\n",
    "selm.md": (
        "# Selm\n\nSeit wann dabei:\n\n2014\n\n"
        "Die Elternlotsinnen helfen beim Antrag auf Wohngeld. Sie haben einen Kurs von 80 Stunden besucht. "
        "Die Lesepaten kommen in die Kita. Sie bieten einen Kurs für Eltern an.\n\n"
        "Im Bürgerhaus gibt es ein Frühstück für Familien. Das Frühstück kostet zwei Euro.\n\n"
        "Die Schwangerenberatung hilft beim Ausfüllen des Elterngeldantrags.\n\n"
        "Das Lesemobil zählte 2022 genau 1.200 Besuche, 2023 waren es 1.650.\n\n"
        "Gesteuert wird die Präventionskette von der Fachstelle Familie.\n"
    ),
    "werne.md": (
        "# Werne\n\nSeit wann dabei:\n\n2019\n\n"
        "Fehlt ein Kind an vier Tagen unentschuldigt, ruft die Schulsozialarbeit bei der Familie an.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Welche Ausbildung haben die Elternlotsinnen?", ["einen Kurs von 80 Stunden"]),
        ("Welche Schulung haben die Elternlotsinnen in Selm gemacht?", ["einen Kurs von 80 Stunden"]),
        ("Welche Ausbildung haben die Lesepaten?", []),
        ("Welche Ausbildung haben die Hebammen?", []),
        ("Gibt es in Selm ein Frühstück und was muss man zahlen?", ["gibt es ein Frühstück", "kostet zwei Euro"]),
        ("Wie ist die Präventionskette in Selm organisatorisch aufgehängt?", ["von der Fachstelle Familie"]),
        ("Wie ist die Präventionskette in Werne organisatorisch aufgehängt?", []),
        ("Hilft die Schwangerenberatung in Selm auch beim Elterngeld?", ["des Elterngeldantrags"]),
        ("Hilft die Schwangerenberatung in Selm auch beim Kindergeld?", []),
        ("Hat das Lesemobil von 2022 auf 2023 zugelegt?", ["2023 waren es 1.650"]),
        ("Hat das Spielmobil von 2022 auf 2023 zugelegt?", []),
        ("Wie geht Werne mit Schulschwänzern um?", ["an vier Tagen unentschuldigt"]),
    ],
)
def test_is_told_by_what_it_is(kekiz: Kekiz, question: str, told: list[str]) -> None:
    quotes = [one.quote for one in kekiz.ask(question).citations]
    assert len(quotes) == len(told)
    assert all(part in quote for part, quote in zip(told, quotes, strict=True))


def test_what_there_is_and_its_price_are_two_questions() -> None:
    asked = split_questions("Gibt es an Schulen in Selm Frühstück und was kostet das?")
    assert asked == ("Gibt es an Schulen in Selm Frühstück?", "Was kostet Frühstück?")


def test_who_runs_along(kekiz: Kekiz, supported: Supported) -> None:
    assert supported(kekiz.ask("Welche Kommunen laufen schon seit 2014 mit?")) == ["Selm"]
