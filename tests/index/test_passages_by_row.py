"""Passages are read when they are wanted, and are those that were written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.index.passages import Passages
from kekiz_search.types import Passage


def passages_of(count: int) -> tuple[Passages, list[Passage], list[tuple[int, int]]]:
    """Return passages by row, what they are read from, and the ranges that were read."""
    stored = [Passage(f"p{row}", "d", row, row + 1, None) for row in range(count)]
    asked: list[tuple[int, int]] = []

    def read(begin: int, end: int) -> list[Passage]:
        asked.append((begin, end))
        return stored[begin:end]

    return Passages(count, read), stored, asked


@given(count=st.integers(0, 130), row=st.integers(-140, 140))
def test_a_row_is_that_of_a_list(count: int, row: int) -> None:
    passages, stored, _asked = passages_of(count)
    assert (len(passages), list(passages)) == (count, stored)
    if -count <= row < count:
        assert passages[row] == stored[row]
    else:
        with pytest.raises(IndexError):
            passages[row]


def test_neighbours_are_read_once_and_the_others_not_at_all() -> None:
    passages, stored, asked = passages_of(1000)
    assert passages[40:44] == stored[40:44]
    assert [passages[row] for row in (50, 41, 999)] == [stored[row] for row in (50, 41, 999)]
    assert asked == [(32, 64), (992, 1000)]
