"""A Partei or a Verein that is asked for is no Kommune, though a Kommune does what is asked."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

TEXT = (
    "Der Kreis Kleve führte den Lotsendienst 2012 ein.\n\nDen Antrag auf ein Familienbüro stellte die SPD.\n\n"
    "Die Kita Arche betreibt der Verein Rückenwind.\n\nDer SV Goch richtete das Turnier aus.\n"
)


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"sources.csv": "file,title,kommune\ngoch.txt,Goch,Goch\n", "goch.txt": TEXT})


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Welche Partei hat den Lotsendienst in Goch eingeführt?", None),
        ("Welche Partei stellte in Goch den Antrag auf ein Familienbüro?", "SPD"),
        ("Welcher Verein betreibt in Goch die Kita Arche?", "Verein Rückenwind"),
        ("Welcher Verein richtete in Goch das Turnier aus?", "SV Goch"),
    ],
)
def test_a_body_is_of_the_sort_asked_for(kekiz: Kekiz, question: str, name: str | None) -> None:
    answer = kekiz.ask(question)
    assert (answer.status == "answered") is (name is not None)
    assert name is None or f"{name} – „" in answer.answer
