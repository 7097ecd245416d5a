"""Names that no list has."""

from __future__ import annotations

import pytest

from kekiz_search.german.strangers import find_strange_name, is_strange_name


@pytest.mark.parametrize("name", ["Eden Tesfay", "Lady Ngaga", "Zanele Mthwakazi", "Nils Qvortrup-Ngoma"])
def test_a_word_of_no_dictionary_makes_a_name(name: str) -> None:
    assert is_strange_name(name.split())


@pytest.mark.parametrize("words", ["Neue Räume", "Tesfay", "Haus Nazareth", "TuS Qvortrup", "Kreis Unna", "Team NRW"])
def test_known_words_houses_and_abbreviations_are_no_names_of_persons(words: str) -> None:
    assert not is_strange_name(words.split())


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("Konzept Ngozi Wambui", 1),
        ("Neues Konzept Ngozi Wambui", 2),
        ("Koordinatorin Ngozi Wambui", None),
        ("Grundschule Ngozi Wambui", None),
        ("Konzept Wambui", None),
    ],
)
def test_a_name_is_parted_from_a_noun_before_it(words: str, at: int | None) -> None:
    assert find_strange_name(words.split()) == at
