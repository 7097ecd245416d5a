"""What is computed from fields: the sum over several Kommunen and the share of children in one, every operand cited."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nrees.txt,Rees,Rees\nkleve.txt,Kleve,Kleve\nplan.txt,Der Plan,\n",
    "rees.txt": "Einwohnerzahl:\n22.000\n\nKinder unter 18:\n3.300\n\nKontakt:\nMia Wolters\n\nTelefon: 02851 1234\n",
    "kleve.txt": "Einwohnerzahl:\nca. 52.500\n\nKinder unter 18:\n8.400\n",
    "plan.txt": (
        "Kitas, Schulen und die Polizei sollen dabei zusammenarbeiten.\n\n"
        "Die Erprobung lief zwischen 2012 und 2016 mit 18 Kommunen. Dadurch werden 60 Prozent der Kinder erreicht.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Wie viele Einwohner haben Rees und Kleve zusammen?", "Zusammen sind es etwa 74.500"),
        ("Wie viele Kinder haben Rees und Kleve zusammen?", "Zusammen sind es 11.700"),
        ("Wie viele Kinder unter 18 leben in Rees und Kleve zusammen?", "Zusammen sind es 11.700"),
        ("Wie viele Kinder gibt es in Rees und Kleve zusammen?", "Zusammen sind es 11.700"),
        ("Wie hoch ist der Anteil der Kinder in Rees?", "Errechnet aus den Angaben der Quellen:\nRees: 15,0 %"),
    ],
)
def test_a_sum_or_share_is_computed_from_fields(kekiz: Kekiz, question: str, lead: str) -> None:
    answer = kekiz.ask(question)
    assert answer.answer.startswith(lead)
    assert len(answer.citations) == 2


@pytest.mark.parametrize(
    "question",
    ["Wie hoch ist der Anteil armer Kinder in Rees?", "Wie hoch ist der Anteil der Kinder in Armut in Rees?"],
)
def test_the_share_of_some_children_is_not_computed(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_whom_to_call_is_told_with_the_number(kekiz: Kekiz) -> None:
    texts = [
        one.text
        for one in kekiz.ask("Wer ist die Ansprechpartnerin in Rees und wie ist ihre Telefonnummer?").statements
    ]
    assert texts == ["Rees – Kontakt: Mia Wolters", "Rees – Telefon: 02851 1234"]


def test_for_how_many_years_is_told_by_a_period(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wie viele Jahre lief die Erprobung?").statements[0].text.startswith("2012 und 2016")


def test_what_is_meant_to_be_done_is_no_yes(kekiz: Kekiz) -> None:
    assert kekiz.ask("Arbeitet die Polizei mit?").status == "partial"


def test_what_somebody_does_is_told_by_sentences_that_name_them(kekiz: Kekiz) -> None:
    assert len(kekiz.ask("Welche Rolle spielt die Polizei?").statements) == 1
