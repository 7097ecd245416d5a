"""Who can act, and what only happens."""

from __future__ import annotations

import pytest

from kekiz_search.german.bodies import can_act


@pytest.mark.parametrize("word", ["Jugendamt", "Caritas", "Familien", "Bürgerstiftung", "Stadtverwaltung", "Redaktion"])
def test_bodies_and_people_act(word: str) -> None:
    assert can_act(word)


@pytest.mark.parametrize("word", ["Beratung", "Maßnahmen", "Präventionsketten", "Geburt", "Beginn", "Spendenmittel"])
def test_what_happens_or_is_used_does_not_act(word: str) -> None:
    assert not can_act(word)
