"""Words keep their place, and punctuation is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.german.words import split_words


def _texts(text: str) -> list[str]:
    return [word.text for word in split_words(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Es sind 160.727 oder 2,5 Mal mehr.", ["Es", "sind", "160.727", "oder", "2,5", "Mal", "mehr"]),
        ("Von 2012-2016 und 2017–2019", ["Von", "2012", "2016", "und", "2017", "2019"]),
        ("Am 9. März um 14:40 Uhr", ["Am", "9", "März", "um", "14:40", "Uhr"]),
        ("Kinder-Jugend-Familie, U3-Betreuung", ["Kinder-Jugend-Familie", "U3-Betreuung"]),
        ("Schul- und Kitaleitung", ["Schul-", "und", "Kitaleitung"]),
        ("interne und -externe Stellen", ["interne", "und", "-externe", "Stellen"]),
        ("(Präventions-)Angebote", ["Präventions-", "Angebote"]),
        ("Schüler*innen, Lehrer:innen, Ärzt/-innen", ["Schüler*innen", "Lehrer:innen", "Ärzt/-innen"]),
        ("Lünen/Werne und/oder Selm", ["Lünen", "Werne", "und", "oder", "Selm"]),
        ("0-3-Jährige, 18-jährig, § 8a", ["0-3-Jährige", "18-jährig", "8a"]),
        ("So geht's - ohne 3- Strich", ["So", "geht's", "ohne", "3", "Strich"]),
        ("- ein Punkt\n• noch einer", ["ein", "Punkt", "noch", "einer"]),
        ("… – „“ !?", []),
    ],
)
def test_words_are_what_a_reader_calls_words(text: str, words: list[str]) -> None:
    assert _texts(text) == words


def test_elliptic_halves_know_what_they_miss() -> None:
    first, _, second, _, third = split_words("Kinder- und Jugendhilfe oder -pflege")
    assert (first.misses_head, first.misses_stem) == (True, False)
    assert (second.misses_head, second.misses_stem) == (False, False)
    assert (third.misses_head, third.misses_stem) == (False, True)


@given(st.text(alphabet=st.sampled_from("aZäß-‐19.,:*/()' \n\u00ad\u0301'’") | st.characters()))
def test_words_lie_in_the_text_in_order(text: str) -> None:
    last = 0
    for word in split_words(text):
        assert last <= word.start < word.end <= len(text)
        assert text[word.start : word.end] == word.text
        assert any(char.isalnum() for char in word.text)
        last = word.end


@given(st.text())
def test_every_letter_and_digit_is_in_a_word(text: str) -> None:
    inside = {place for word in split_words(text) for place in range(word.start, word.end)}
    assert all(place in inside for place, char in enumerate(text) if char.isalnum())
