"""Whom one can turn to is told by a sentence in which somebody does, and by no offer that turns to parents."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

_TEXT = """# Rat und Tat

Wer Fragen zum Nähcafé hat, wendet sich an Hanna Roth im Rathaus. Für den Ferienpass ist Jonas Beck zuständig.

An Eltern mit kleinen Kindern wendet sich das Angebot Krümelkiste.
"""


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"rat.md": _TEXT})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("an wen wende ich mich wegen dem nähcafé", "Hanna Roth"),
        ("An wen kann ich mich wegen des Ferienpasses wenden?", "Jonas Beck"),
        ("An wen wendet sich die Krümelkiste?", "An Eltern mit kleinen Kindern"),
    ],
)
def test_the_one_for_it_is_told(kekiz: Kekiz, question: str, told: str) -> None:
    assert told in kekiz.ask(question).answer


def test_for_nothing_in_particular_nobody_is_told(kekiz: Kekiz) -> None:
    assert kekiz.ask("An wen kann ich mich wenden?").status == "no_evidence"
