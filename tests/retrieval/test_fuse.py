"""Two rankings become one: every number reckoned by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from kekiz_search.retrieval.fuse import VECTOR_WEIGHT, fuse_scores

SCORES = arrays.arrays(
    np.float32, st.integers(1, 12), elements=st.floats(-1, 30, width=32).map(lambda value: round(value, 3))
)


def fused(terms: list[float], vectors: list[float]) -> list[float]:
    return fuse_scores(np.array(terms, dtype=np.float32), np.array(vectors, dtype=np.float32)).tolist()


def test_each_part_counts_by_its_share_of_its_best() -> None:
    # Terms: 4/4, 2/4, 0; vectors: 0.2/0.8, 0.8/0.8, 0.4/0.8; the sum through 1 + 0.7.
    assert pytest.approx(0.7) == VECTOR_WEIGHT
    expected = [(1 + 0.7 * 0.25) / 1.7, (0.5 + 0.7) / 1.7, 0.35 / 1.7]
    assert fused([4, 2, 0], [0.2, 0.8, 0.4]) == pytest.approx(expected)


def test_the_best_of_both_scores_one() -> None:
    assert fused([3, 1], [0.9, 0.1])[0] == pytest.approx(1)


def test_one_part_alone_keeps_its_order_and_its_weight() -> None:
    assert fused([4, 2, 0], [0, 0, 0]) == pytest.approx([1 / 1.7, 0.5 / 1.7, 0])
    assert fused([0, 0], [0.5, 0.25]) == pytest.approx([0.7 / 1.7, 0.35 / 1.7])


def test_what_neither_finds_scores_nothing() -> None:
    assert fused([0, 2], [-0.3, 0.4])[0] == 0
    assert fused([0, 0], [-0.3, -0.4]) == [0, 0]
    assert fused([0, 0], [0, 0]) == [0, 0]


def test_an_opposite_vector_takes_nothing_from_the_terms() -> None:
    assert fused([5, 1], [-0.9, 0.3]) == pytest.approx([1 / 1.7, (0.2 + 0.7) / 1.7])


def test_no_passages_give_no_scores() -> None:
    assert fused([], []) == []


@given(terms=SCORES)
def test_scores_stay_between_nothing_and_one(terms: np.ndarray) -> None:
    scores = fuse_scores(terms, terms[::-1].copy())
    assert scores.dtype == np.float32
    assert ((scores >= 0) & (scores <= 1 + 1e-6)).all()
    assert ((scores == 0) == ((terms <= 0) & (terms[::-1] <= 0))).all()
