"""What newcomers ask of the initiative: who began it, and since when there are so many."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

_TEXT = """Kommunale Präventionsketten im Land

In der Pilotphase trat die Landesregierung gemeinsam mit der Stiftung Wiesengrund als Träger auf.
Im Mai 2018 kamen 12 Kommunen hinzu, sodass der Kreis der Kommunen auf 30 wuchs.
Für den Schwangerentreff entwickelten Rees und Kalkar 2019 ein Konzept.
Die Kreativphase begann im März 2016 mit 18 Lotsen.
"""


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"land.txt": _TEXT})


@pytest.mark.parametrize(
    "typed", ["Wer hat das Programm gegründet?", "wer hat das erfunden", "Wer hat die Initiative gestartet?"]
)
def test_who_founded_it_stood_behind_it(kekiz: Kekiz, typed: str) -> None:
    assert kekiz.ask(typed).statements[0].text.startswith("Landesregierung gemeinsam mit der Stiftung Wiesengrund – ")


def test_since_when_there_are_so_many_is_told_by_their_growing(kekiz: Kekiz) -> None:
    assert "Mai 2018" in kekiz.ask("Seit wann gibt es 30 Kommunen?").statements[0].text


@pytest.mark.parametrize("typed", ["Seit wann gibt es 44 Kommunen?", "Seit wann gibt es 30 Lotsen?"])
def test_of_another_number_or_thing_nothing_is_told(kekiz: Kekiz, typed: str) -> None:
    assert kekiz.ask(typed).status == "no_evidence"
