"""The best rows without sorting, against sorting."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.retrieval.best import best_rows

SCORES = st.lists(st.sampled_from([-0.5, 0.0, 0.25, 0.5, 1.0]), max_size=60)


@given(values=SCORES, count=st.integers(1, 70))
def test_the_best_rows_are_the_positive_ones_that_sorting_gives(values: list[float], count: int) -> None:
    scores = np.array(values, dtype=np.float32)
    expected = [row for row in np.argsort(-scores, kind="stable").tolist() if scores[row] > 0][:count]
    assert best_rows(scores, count).tolist() == expected


@pytest.mark.parametrize("count", [1, 100, 4999, 5000])
def test_many_different_scores_come_in_falling_order(count: int) -> None:
    scores = np.random.default_rng(3).random(size=5000).astype(np.float32)
    assert best_rows(scores, count).tolist() == np.argsort(-scores, kind="stable")[:count].tolist()
