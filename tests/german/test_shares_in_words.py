"""Shares that are told by an ordinal or by two numbers."""

from __future__ import annotations

import pytest

from kekiz_search.german.shares_in_words import find_shares_in_words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jedes vierte Kind lebt in Armut.", [(25, "Kind", "Jedes vierte Kind")]),
        ("Jede fünfte Familie zog um.", [(20, "Familie", "Jede fünfte Familie")]),
        ("Neun von zehn Müttern kamen.", [(90, "Müttern", "Neun von zehn")]),
        ("Offen ist jeden zweiten Mittwoch und jedes dritte Mal.", []),
        ("Drei von zwei Kindern", []),
        ("Er las zwei von drei Stunden.", []),
    ],
)
def test_a_share_counts_things_and_no_times(text: str, found: list[tuple[float, str, str]]) -> None:
    shares = find_shares_in_words(text)

    assert [(one.value, one.counted, text[one.start : one.end]) for one in shares] == found
    assert all(one.unit == "percent" for one in shares)
