"""Two rankings become one: every number reckoned by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from kekiz_search.retrieval.fuse import VECTOR_WEIGHT, fuse_scores, trust_vectors, trusted_count

SCORES = arrays.arrays(
    np.float32, st.integers(1, 12), elements=st.floats(-1, 30, width=32).map(lambda value: round(value, 3))
)


def fused(terms: list[float], vectors: list[float]) -> list[float]:
    return fuse_scores(np.array(terms, dtype=np.float32), np.array(vectors, dtype=np.float32)).tolist()


def test_each_part_counts_by_its_share_of_its_best() -> None:
    # Terms: 4/4, 2/4, 0; vectors: 0.2/0.8, 0.8/0.8, 0.4/0.8; the sum through 1 + 0.5.
    assert pytest.approx(0.5) == VECTOR_WEIGHT
    expected = [(1 + 0.5 * 0.25) / 1.5, (0.5 + 0.5) / 1.5, 0.25 / 1.5]
    assert fused([4, 2, 0], [0.2, 0.8, 0.4]) == pytest.approx(expected)


def test_the_best_of_both_scores_one() -> None:
    assert fused([3, 1], [0.9, 0.1])[0] == pytest.approx(1)


def test_one_part_alone_keeps_its_order_and_its_weight() -> None:
    assert fused([4, 2, 0], [0, 0, 0]) == pytest.approx([1 / 1.5, 0.5 / 1.5, 0])
    assert fused([0, 0], [0.5, 0.25]) == pytest.approx([0.5 / 1.5, 0.25 / 1.5])


def test_what_neither_finds_scores_nothing() -> None:
    assert fused([0, 2], [-0.3, 0.4])[0] == 0
    assert fused([0, 0], [-0.3, -0.4]) == [0, 0]
    assert fused([0, 0], [0, 0]) == [0, 0]


def test_an_opposite_vector_takes_nothing_from_the_terms() -> None:
    assert fused([5, 1], [-0.9, 0.3]) == pytest.approx([1 / 1.5, (0.2 + 0.5) / 1.5])


def test_vectors_that_are_not_trusted_count_less_or_not_at_all() -> None:
    terms, vectors = np.array([4, 2], dtype=np.float32), np.array([0.2, 0.8], dtype=np.float32)
    assert fuse_scores(terms, vectors, 0.5).tolist() == pytest.approx([(1 + 0.25 * 0.25) / 1.5, (0.5 + 0.25) / 1.5])
    assert fuse_scores(terms, vectors, 0).tolist() == pytest.approx([1 / 1.5, 0.5 / 1.5])


def test_vectors_are_trusted_as_far_as_what_the_terms_find_stands_out() -> None:
    usual = np.array([0.1, 0.3], dtype=np.float32)  # mean 0.2, spread 0.1
    best = np.array([[0.2], [0.25], [0.3], [0.9], [-0.4]], dtype=np.float32)
    assert [trust_vectors(one, usual) for one in best] == pytest.approx([0, 0.5, 1, 1, 0], abs=1e-6)


def test_vectors_are_trusted_where_there_is_nothing_to_judge_by() -> None:
    nothing, alike = np.zeros(0, dtype=np.float32), np.full(3, 0.5, dtype=np.float32)
    assert trust_vectors(nothing, alike) == trust_vectors(alike[:1], alike) == trust_vectors(nothing, nothing) == 1


@pytest.mark.parametrize(("passages", "count"), [(0, 1), (1, 1), (39, 1), (40, 2), (200, 10), (100_000, 10)])
def test_few_passages_tell_less_of_the_vectors(passages: int, count: int) -> None:
    assert trusted_count(passages) == count


def test_no_passages_give_no_scores() -> None:
    assert fused([], []) == []


@given(terms=SCORES)
def test_scores_stay_between_nothing_and_one(terms: np.ndarray) -> None:
    scores = fuse_scores(terms, terms[::-1].copy())
    assert scores.dtype == np.float32
    assert ((scores >= 0) & (scores <= 1 + 1e-6)).all()
    assert ((scores == 0) == ((terms <= 0) & (terms[::-1] <= 0))).all()
