"""Sums of their part and day, what is only reckoned with, who said something, and a council typed in lower case."""

from __future__ import annotations

import pytest

from kekiz_search.answering.reading.well_typed import well_typed
from kekiz_search.engine import Kekiz
from kekiz_search.index.opened import Index
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune,published\nrhede.md,Rhede,Rhede,2024-05-16\nisselburg.md,Isselburg,Isselburg,\n",
    "rhede.md": (
        "# Rat stockt Elternschule auf\n\n"
        "Der Rat der Stadt Rhede hat am Mittwoch 64.000 Euro für die Elternschule bewilligt. Stadtkämmerer Bernd Wolf "
        "mahnte zur Sparsamkeit.\n"
    ),
    "isselburg.md": (
        "# Niederschrift: Elternkurse Isselburg\n\n"
        "Frau Terbeck berichtet, dass 2022 insgesamt 96 Elternkurse stattgefunden hätten. Für 2023 rechne man mit 110 "
        "Kursen. Für den Unterhalt des Kurshauses rechnet man mit 5.400 Euro im Jahr. Frau Terbeck nennt für die Kurse "
        "38.000 Euro im Jahr, von denen das Land 21.000 Euro trage.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "status", "values"),
    [
        ("Wie viel Geld gab es in Rhede 2024 für die Elternschule?", "answered", ["Rhede: 64.000 Euro"]),
        ("Wie viel Geld gab es in Rhede 2023 für die Elternschule?", "partial", ["Rhede: 64.000 Euro"]),
        ("wieviel geld hat der rat in rhede bewilligt", "answered", ["Rhede: 64.000 Euro"]),
        ("Wie viel zahlt das Land für die Kurse in Isselburg?", "answered", ["Isselburg: 21.000 Euro"]),
        ("Wie viele Elternkurse gab es 2022 in Isselburg?", "answered", ["Isselburg: 96"]),
        ("Wie viele Elternkurse gab es 2023 in Isselburg?", "partial", ["Isselburg: 110"]),
        ("Wie teuer ist der Unterhalt des Kurshauses im Jahr?", "answered", ["5.400 Euro"]),
    ],
)
def test_a_sum_is_told_of_its_part_and_its_day(kekiz: Kekiz, question: str, status: str, values: list[str]) -> None:
    answer = kekiz.ask(question)
    assert answer.status == status
    assert [one.text.split(" – ")[0].partition(" (")[0] for one in answer.statements] == values


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Zahlt das Land 38.000 Euro für die Kurse in Isselburg?", "21.000 Euro"),
        ("Gab es in Isselburg 110 Elternkurse?", "96"),
    ],
)
def test_what_is_told_of_more_or_is_to_be_affirms_nothing(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "partial"
    assert told in answer.statements[0].text.split(" – ")[0]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("2022 gab es in Isselburg 96 Elternkurse.", "supported"),
        ("2023 gab es in Isselburg 110 Elternkurse.", "no_evidence"),
    ],
)
def test_what_is_only_reckoned_with_supports_no_claim(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert [one.verdict for one in kekiz.check(claim).sentences] == [verdict]


def test_whoever_has_a_first_name_may_be_called_by_any_word(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Was sagte Bernd Wolf?")
    assert "mahnte zur Sparsamkeit" in answer.answer


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("was hat der rat gesagt", "Was hat der Rat gesagt?"), ("wann fahrt der bus", "Wann fährt der Bus?")],
)
def test_behind_an_article_a_noun_keeps_its_vowel(opened: Index, typed: str, meant: str) -> None:
    assert well_typed(typed, opened.terms) == meant
