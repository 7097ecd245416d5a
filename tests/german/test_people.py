"""Nouns of people: by their ending, by a female form, or as the head of a compound that is left whole."""

from __future__ import annotations

import pytest

from kekiz_search.german.people import names_people


@pytest.mark.parametrize("word", ["Lesepaten", "Lesepate", "Familienlotsen", "Patinnen", "Lehrkräfte", "Experten"])
def test_people_are_named(word: str) -> None:
    assert names_people(word)


@pytest.mark.parametrize("word", ["Zimmer", "Spaten", "Besuche", "Kitas"])
def test_things_are_not(word: str) -> None:
    assert not names_people(word)
