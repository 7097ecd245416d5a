"""What a term is, where a sentence places it, shortens it, or only compares it; and what sources are silent of."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,kommune\nhaan.txt,Haan\n",
    "haan.txt": (
        "Haan\n\n"
        "Gegen Armut gründete die Stadt Haan ein Bündnis: die Haaner Runde für Familien, kurz HaRuFa.\n"
        "HaRuFa ist somit älter als die Präventionskette.\n\n"
        "Der „Mutladen“ ist in Haan ein Kurs, in dem Kinder lernen, Nein zu sagen.\n\n"
        "Für Haan ist eine Teilnahme am Landesprogramm kinderstark in den ausgewerteten Quellen nicht belegt.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [("Was verbirgt sich hinter HaRuFa?", "kurz HaRuFa"), ("Was ist der „Mutladen“?", "in Haan ein Kurs")],
)
def test_a_term_is_told_by_what_it_is(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert len(answer.statements) == 1
    assert told in answer.statements[0].text


def test_what_sources_are_silent_of_they_do_not_deny(kekiz: Kekiz) -> None:
    assert kekiz.ask("Macht Haan beim Landesprogramm kinderstark mit?").status == "no_evidence"
