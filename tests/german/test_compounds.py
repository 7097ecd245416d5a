"""Compounds come apart into words that a reader would name, and simple words stay whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.german.compounds import modifier, split_compound
from kekiz_search.german.normalise import fold

TABLE = Path(__file__).parent / "compounds.tsv"
# Measured: all of the first 82 words, which the rules were made with, and 56 of the 60 written afterwards.
LEAST_SHARE = 0.95


def _rows() -> list[tuple[str, tuple[str, ...]]]:
    lines = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [(word, tuple(parts.split())) for word, parts in lines]


def test_table_of_compounds_is_split_as_a_reader_would() -> None:
    rows = _rows()
    wrong = {word: split_compound(word) for word, parts in rows if split_compound(word) != parts}
    assert len(rows) >= 60
    assert len(rows) - len(wrong) >= LEAST_SHARE * len(rows), wrong


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Präventionskette", ("praevention", "kette")),
        ("Jugendamt", ("jugend", "amt")),
        ("Landeskoordinierungsstelle", ("land", "koordinierung", "stelle")),
        ("Schwangerschaftsberatung", ("schwangerschaft", "beratung")),
        ("Kommune", ()),
    ],
)
def test_words_of_the_field_are_split(word: str, parts: tuple[str, ...]) -> None:
    assert split_compound(word) == parts


@pytest.mark.parametrize("word", ["Gelsenkirchen", "Bergheim", "Oberhausen", "Recklinghausen", "Warendorf"])
def test_names_of_municipalities_stay_whole(word: str) -> None:
    assert split_compound(word) == ()


@pytest.mark.parametrize("word", ["Unterstützung", "Gesellschaft", "Verwaltung", "Minister", "Ausbildung", "Station"])
def test_endings_and_prefixes_are_no_parts(word: str) -> None:
    assert split_compound(word) == ()


def test_spelling_makes_no_difference() -> None:
    assert split_compound("JUGENDÄMTER") == split_compound("jugendaemter") == split_compound("Jugendämter")


@pytest.mark.parametrize(
    ("half", "whole"),
    [("landes", "land"), ("schul", "schule"), ("hilfs", "hilfe"), ("kinder", "kind"), ("lern", "lernen")],
)
def test_linking_letters_come_off_the_first_half(half: str, whole: str) -> None:
    found = modifier(half)
    assert found is not None
    assert found.lemma == whole


@given(st.text(max_size=90))
def test_any_text_gives_no_part_or_two_and_more(text: str) -> None:
    parts = split_compound(text)
    assert len(parts) != 1
    assert all(part == fold(part) and len(part) >= 3 for part in parts)
