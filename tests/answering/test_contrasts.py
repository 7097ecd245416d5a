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


@pytest.mark.parametrize(
    "question",
    [
        "Was machen Hamm und Unna bei Hausbesuchen anders?",
        "Was haben Hamm und Unna bei den Hausbesuchen gemeinsam?",
        "Unterscheiden sich die Hausbesuche in Hamm und Unna?",
        "wie unterschiedlich sind hausbesuche in hamm und in unna",
    ],
)
def test_alike_and_otherwise_are_no_words_of_the_matter(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)

    quotes = " ".join(one.quote for one in answer.citations)
    assert answer.status == "answered"
    assert "Hebamme" in quotes
    assert "Ehrenamtlichen" in quotes


def test_a_denial_tells_of_a_side_too(asking: Asking) -> None:
    kekiz = asking({**DOCUMENTS, "goch.txt": "Goch\n\nHausbesuche bei jungen Eltern bietet Goch nicht an.\n"})

    answer = kekiz.ask("Worin unterscheiden sich Hamm und Goch bei den Hausbesuchen?")

    assert any("nicht an" in one.quote for one in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Wo sind die Hausbesuche beliebter, in Hamm oder in Unna?",
        "Ist das Elterncafé in Hamm gemütlicher als in Unna?",
        "Welche Stadt zahlt ihren Hebammen besser, Hamm oder Unna?",
    ],
)
def test_a_quality_that_no_source_tells_is_no_evidence(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_a_quality_that_a_source_tells_is_quoted(asking: Asking) -> None:
    kekiz = asking({**DOCUMENTS, "goch.txt": "Goch\n\nDie Hausbesuche sind in Goch sehr beliebt.\n"})

    answer = kekiz.ask("Wo sind die Hausbesuche beliebter, in Goch oder in Hamm?")

    assert answer.status == "partial"
    assert "sehr beliebt" in answer.citations[0].quote


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
        ("Wie unterscheiden sich KeKiz und kinderstark genau?", ("KeKiz", "kinderstark")),
        ("Was macht Hamm anders?", None),
    ],
)
def test_two_terms_are_read_off_a_question(question: str, terms: tuple[str, str] | None) -> None:
    assert read_contrast(question) == terms


def test_a_town_that_another_is_set_against_is_not_told_of(asking: Asking) -> None:
    kekiz = asking({"goch.txt": "Goch\n\nAnders als in Hamm gibt es in Goch keine Hausbesuche für junge Eltern.\n"})

    assert kekiz.ask("Gibt es in Hamm Hausbesuche?").status == "no_evidence"
    assert kekiz.ask("Gibt es in Goch Hausbesuche?").answer.startswith("Nein")
