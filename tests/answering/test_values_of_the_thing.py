"""A value is that of the very thing asked for: of its giver, of all of it, of its kind, and not of what stands near."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "geld.md,Das Geld,,Redaktion,editorial,2024-06-01,\n"
        "verl.md,Verl,Verl,Redaktion,editorial,2024-03-01,\n"
        "rietberg.md,Rietberg,Rietberg,Redaktion,editorial,2024-03-01,\n"
    ),
    "geld.md": (
        "# Das Geld\n\n"
        "900.000 Euro flossen in die Probephase: 400.000 von der Stiftung Nordlicht, 300.000 aus dem Sozialfonds und "
        "200.000 von Kommunen.\n\n"
        "## Wirkung\n\nDas Risiko, schlecht zu lesen, sank von 30 auf 9 Prozent.\n\n"
        "Die Modellkommunen erreichten 80 Prozent ihrer Ziele ganz oder teilweise.\n\n"
        "## Zusagen\n\nDen neuen Orten sagte das Land Beratung, einen Platz im Elternnetz und rund 5.000 Euro im Jahr "
        "zu.\n\nUm das Siegel gab es 60 Bewerber.\n\n"
        "## Anträge\n\nMehr als die Hälfte der Jugendämter im Münsterland hatte 2022 Geld beantragt.\n\n"
        "## Reisen\n\nMinisterin Rita Holm reiste 2023 nach Verl, Rietberg und in den Kreis Gütersloh.\n\n"
        "## Begriffe\n\nEin Lesezelt ist ein Zelt, in dem Kindern vorgelesen wird.\n\n"
        "Kindern vorgelesen wird in Rheda im Zelt „Wortwiese“.\n\n"
        "Über das zehnte Lebensjahr reichten die Lesehilfen laut der Prüfung von 2018 zunehmend hinaus.\n\n"
        "Am Ausbau beteiligte sich der Kinderschutzbund als Geldgeber.\n"
    ),
    "verl.md": "# Verl\n\nDas erste Spielhaus gab es 2014 in Verl.\n",
    "rietberg.md": (
        "# Rietberg\n\nIn Rietberg gibt es ein Spielhaus.\n\n"
        "Zuständig ist das Kreisjugendamt für neun Orte; 21 Prozent der Leute dort sind Kinder.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie viel kam aus dem Sozialfonds?", "300.000"),
        ("Was haben die Kommunen für die Probephase gezahlt?", "200.000"),
        ("Wer gab am meisten Geld für die Probephase?", "400.000 von der Stiftung Nordlicht"),
        ("Wer gab am wenigsten für die Probephase?", "200.000 von Kommunen"),
        ("Um wie viel sank das Risiko, schlecht zu lesen?", "30 auf 9 Prozent"),
        ("Wie viele Jugendämter im Münsterland beantragten 2022 Geld?", "ehr als die Hälfte"),
        ("Wohin reiste Ministerin Holm?", "Verl, Rietberg und in den Kreis Gütersloh"),
        ("Wie nennt man ein Zelt, in dem Kindern vorgelesen wird?", "Lesezelt"),
    ],
)
def test_the_value_is_that_of_what_is_asked_for(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert told in answer.answer.partition("–")[0]


def test_what_is_told_of_some_holds_no_claim_of_all(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Stimmt es, dass alle Modellkommunen ihre Ziele erreicht haben?")
    assert answer.status == "partial"
    assert "80 Prozent" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Was kostet die Teilnahme am Elternnetz?",  # told: what the Land gives
        "Wie viele Bewerber gingen leer aus?",  # told: how many there were
        "Wie viel Prozent der Kreisjugendämter machen mit?",  # told: how many of the people are children
        "Hat der Bund den Ausbau mitfinanziert?",  # told: the Kinderschutzbund did
    ],
)
def test_what_stands_near_is_no_value(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_a_year_is_no_age(kekiz: Kekiz) -> None:
    assert "von 2018 –" not in kekiz.ask("Bis zu welchem Alter reichten die Lesehilfen?").answer


def test_the_first_of_something_is_in_one_place(kekiz: Kekiz) -> None:
    rows = kekiz.ask("Welche Kommune hatte das erste Spielhaus?").rows
    assert [row.kommune for row in rows if row.verdict == "supported"] == ["Verl"]
