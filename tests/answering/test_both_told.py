"""Yes and no both told of one Kommune, one of two asked for, and figures that were only to be reached."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

REES = """Rees

Die Stadt Rees bezeichnet sich als Pilotstadt. Im Verzeichnis des Landes ist Rees dagegen eine Aufbaustadt.
Zum Lesebund gehört Rees laut der Chronik seit 2016. Nach der Liste des Landes gehört Rees nicht zum Lesebund.
Lotsen gibt es in Rees seit 2018.
Bis 2010 kamen in Rees 12 Spielhäuser zusammen, bis 2015 sollten es 40 sein.
Tauschbörsen unterhält die Stadt nicht. Am Markt gibt es einen Tauschschrank für Bücher.
"""


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"rees.txt": REES})


def test_both_sides_are_shown_where_one_sentence_affirms_and_another_denies(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Gehört Rees zum Lesebund?")
    assert answer.status == "conflicting"
    assert any("nicht" in one.quote for one in answer.citations)
    assert any("seit 2016" in one.quote for one in answer.citations)


def test_which_of_two_a_kommune_is_may_be_told_both_ways(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Ist Rees Pilotstadt oder Aufbaustadt?")
    assert answer.status == "conflicting"
    assert {"Pilotstadt" in one.quote for one in answer.citations} == {True, False}


def test_one_of_two_that_are_offered_is_a_yes(kekiz: Kekiz) -> None:
    assert kekiz.ask("Gibt es in Rees Lotsen oder Paten?").answer.startswith("Ja")


@pytest.mark.parametrize("asked", ["Hatte Rees 2015 40 Spielhäuser?", "Hat Rees die 40 Spielhäuser geschafft?"])
def test_a_figure_that_was_to_be_reached_is_no_yes(kekiz: Kekiz, asked: str) -> None:
    assert kekiz.ask(asked).status == "no_evidence"


def test_a_figure_of_what_was_there_beside_it_is_a_yes(kekiz: Kekiz) -> None:
    assert kekiz.ask("Gab es in Rees 2010 12 Spielhäuser?").answer.startswith("Ja")


def test_a_denial_by_name_outweighs_a_thing_that_is_merely_like_it(kekiz: Kekiz) -> None:
    assert kekiz.ask("Unterhält Rees Tauschbörsen?").answer.startswith("Nein")


def test_what_has_ended_is_denied_by_the_sentence_that_says_so(asking: Asking) -> None:
    text = "Verl\n\nEin Elterncafé hat der Rat 2012 eingerichtet. Das Elterncafé wurde 2021 geschlossen.\n"
    answer = asking({"verl.txt": text}).ask("Hat Verl ein Elterncafé?")
    assert answer.answer.startswith("Nein")
    assert "geschlossen" in answer.citations[0].quote
