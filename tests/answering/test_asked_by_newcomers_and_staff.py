"""Rounded numbers, offices by any name, stages of life, decisions, quotations: as people ask who have not read it."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nrees.txt,Rees,Rees\ngoch.txt,Goch,Goch\nland.txt,Meldung,\n",
    "rees.txt": (
        "Rees\nEinwohnerzahl:\nca. 22.400\n\nDie Umsetzung wird in Rees hauptsächlich durch den Fachbereich Soziales "
        "koordiniert.\n\nDie Kette reicht in Rees von der Geburt bis zum Übergang in den Beruf.\n\n"
        "„Wir freuen uns sehr über diesen Zuschlag“, so Dezernentin Gerda Thiel.\n\n"
        "Rees legt Wert auf wirtschaftliche Hilfen.\n"
    ),
    "goch.txt": (
        "Goch\nEinwohnerzahl:\n34.119\n\nBeim Kettentreffen in Goch ging es im Mai um die Kitas der Stadt.\n\n"
        "Beim Netzabend hat Goch ein gemeinsames Plakat vereinbart.\n"
    ),
    "land.txt": (
        "Start der Workshops\n\nIn dem Planungstag kommen Entscheiderinnen und Entscheider der Verwaltungen "
        "zusammen.\n\n"
        "Erprobt haben das Vorhaben 18 Kommunen in einer Modellphase zwischen 2012 und 2016.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Welches Amt koordiniert die Umsetzung in Rees?", ["Rees: Fachbereich Soziales"]),
        ("Welches Ministerium koordiniert die Umsetzung in Rees?", []),
        ("Bis zu welchem Alter geht die Kette in Rees?", ["Rees: von der Geburt bis zum Übergang in den Beruf"]),
        ("Von wem stammt der Satz „Wir freuen uns sehr über diesen Zuschlag“?", ["Gerda Thiel"]),
        ("Wer kommt beim Planungstag zusammen?", ["Entscheiderinnen und Entscheider"]),
        ("Wie viele Modellkommunen gab es 2012-2016?", ["18"]),
    ],
)
def test_each_gets_its_value(kekiz: Kekiz, question: str, values: list[str]) -> None:
    assert [one.text.partition(" – ")[0] for one in kekiz.ask(question).statements] == values


@pytest.mark.parametrize(
    ("question", "supported"),
    [
        ("Welche Kommune hat rund 23.000 Einwohner?", ["Rees"]),
        ("Gibt es eine teilnehmende Kommune mit etwa 33.000 Einwohnern?", ["Goch"]),
        ("Welche Stadt hat knapp 35.000 Einwohner?", ["Goch"]),
        ("Welche Kommune hat rund 90.000 Einwohner?", []),
        ("Welche Stadt legt Wert auf Wirtschaftlichkeit?", ["Rees"]),
    ],
)
def test_about_as_many_are_a_tenth_more_or_less(kekiz: Kekiz, question: str, supported: list[str]) -> None:
    assert [row.kommune for row in kekiz.ask(question).rows if row.verdict == "supported"] == supported


def test_a_round_number_is_affirmed_or_denied(kekiz: Kekiz) -> None:
    assert kekiz.ask("Hat Rees rund 22.000 Einwohner?").answer.startswith("Ja")
    assert kekiz.ask("Hat Rees rund 50.000 Einwohner?").answer.startswith("Nein")


def test_what_was_decided_is_told_by_decisions_alone(kekiz: Kekiz) -> None:
    assert kekiz.ask("Was wurde beim Kettentreffen in Goch beschlossen?").status == "no_evidence"
    assert "Plakat" in kekiz.ask("Was wurde beim Netzabend in Goch vereinbart?").citations[0].quote


def test_who_may_be_kommunen_is_not_told_by_that_word(kekiz: Kekiz) -> None:
    assert all(one.value != "Kommunen" for one in kekiz.ask("Wer nimmt an der Modellphase teil?").citations)
