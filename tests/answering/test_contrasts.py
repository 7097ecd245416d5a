"""Comparisons without numbers: what Kommunen do about a matter, and what two terms mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.reading.two_questions import read_contrast
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "hamm.txt": (
        "Hamm\n\nZu den Familien geht in Hamm eine Hebamme nach Hause. Sie kommt zweimal im ersten Jahr.\n\n"
        "Die Sportvereine in Hamm nehmen jedes Kind ein Jahr lang kostenlos auf.\n"
    ),
    "unna.txt": (
        "Unna\n\nJunge Eltern werden in Unna von Ehrenamtlichen zu Hause besucht. Sie bringen ein Bilderbuch mit.\n"
    ),
    "glossar.txt": (
        "Ein Elterncafé ist ein offener Treff für Mütter und Väter.\n\n"
        "Eine Elternschule ist ein Kurs über mehrere Abende. Ein Elterncafé braucht einen Raum.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


def test_each_kommune_is_told_of(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie unterscheiden sich die Hausbesuche in Hamm und in Unna?")

    quotes = " ".join(one.quote for one in answer.citations)
    assert answer.status == "answered"
    assert "Hebamme" in quotes
    assert "Ehrenamtlichen" in quotes


def test_what_is_missing_is_said(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Vergleiche die Sportförderung in Hamm und Unna.")

    assert answer.status == "partial"
    assert "Sportvereine" in answer.citations[0].quote
    assert "nichts für: Unna" in answer.answer


def test_nothing_of_either_is_no_evidence(kekiz: Kekiz) -> None:
    assert kekiz.ask("Vergleiche den Hitzeschutz in Hamm und Unna.").status == "no_evidence"


def test_terms_are_set_side_by_side(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Was ist der Unterschied zwischen einem Elterncafé und einer Elternschule?")

    assert answer.status == "answered"
    assert [one.quote.split(" ist ")[0] for one in answer.citations] == ["Ein Elterncafé", "Eine Elternschule"]


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("Was ist der Unterschied zwischen einer Kita und einem Hort?", ("Kita", "Hort")),
        ("was unterscheidet frühe hilfen von hilfen zur erziehung?", ("frühe hilfen", "hilfen zur erziehung")),
        ("Wie unterscheiden sich KeKiz und kinderstark eigentlich?", ("KeKiz", "kinderstark")),
        ("Was macht Hamm anders?", None),
    ],
)
def test_two_terms_are_read_off_a_question(question: str, terms: tuple[str, str] | None) -> None:
    assert read_contrast(question) == terms
