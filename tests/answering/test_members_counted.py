"""How many Kommunen were in a phase: neither those who applied, nor those of one kind, nor those of a later year."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

_TEXT = """# Die Pilotphase

Die Pilotphase begann im März 2011 mit neun Kommunen.
Im Juni 2016 kamen 12 Kommunen hinzu, sodass das Netzwerk auf 21 wuchs.

An der Pilotphase wollten 30 Kommunen teilnehmen.
Um die Teilnahme an der Pilotphase hatten sich 44 Kommunen beworben.
Goch wurde für die Pilotphase unter mehr als 40 Kommunen ausgewählt.
Die Kommunen der Pilotphase sind sieben Städte und zwei Kreise.
"""


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"pilotphase.md": _TEXT})


@pytest.mark.parametrize(
    "question", ["Wie viele Kommunen waren in der Pilotphase?", "Wie viele Kommunen machten bei der Pilotphase mit?"]
)
def test_those_who_were_in_it_are_counted(kekiz: Kekiz, question: str) -> None:
    assert [one.text.split(" ")[0] for one in kekiz.ask(question).statements] == ["neun"]


def test_those_who_applied_are_counted_where_they_are_asked_for(kekiz: Kekiz) -> None:
    assert "44" in kekiz.ask("Wie viele Kommunen haben sich um die Teilnahme an der Pilotphase beworben?").answer
