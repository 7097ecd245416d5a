"""Nouns of what happens, told from those of bodies and places."""

from __future__ import annotations

import pytest

from kekiz_search.german.processes import names_process


@pytest.mark.parametrize("word", ["Jugendamt", "Caritas", "Familien", "Bürgerstiftung", "Stadtverwaltung", "Wohnung"])
def test_bodies_people_and_places_do_not_happen(word: str) -> None:
    assert not names_process(word)


@pytest.mark.parametrize("word", ["Beratung", "Maßnahmen", "Präventionsketten", "Geburt", "Beginn", "Spendenmittel"])
def test_what_happens_or_is_used_does(word: str) -> None:
    assert names_process(word)
