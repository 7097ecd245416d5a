"""Why something is what a source says that it is: told by what stands with it."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

_TEXT = """Vorbeugung in Bocholt

Vorbeugung ist eine Gemeinschaftsaufgabe.
Wie es Kindern geht, hängt von der Wohnung, der Schule und dem Geld der Eltern ab. Vorbeugung kann daher nur gemeinsam
gelingen.

Vorbeugung spart Folgekosten.
"""


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"bocholt.txt": _TEXT})


def test_the_reason_stands_with_the_thesis(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Warum ist Vorbeugung eine Gemeinschaftsaufgabe?")

    assert answer.status == "answered"
    assert "Gemeinschaftsaufgabe" in answer.citations[0].quote


@pytest.mark.parametrize("typed", ["Warum ist Vorbeugung teuer?", "Warum ist Vorbeugung eine Aufgabe der Feuerwehr?"])
def test_a_thesis_of_no_source_has_no_reason(kekiz: Kekiz, typed: str) -> None:
    assert kekiz.ask(typed).status == "no_evidence"
