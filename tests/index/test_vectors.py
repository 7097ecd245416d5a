"""FAISS against brute force."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kekiz_search.index.vectors import VectorIndex, build_vectors, open_vectors

ROW = st.lists(st.sampled_from([-1.0, 0.0, 0.5, 1.0]), min_size=6, max_size=6)


def opened(vectors: np.ndarray, path: Path) -> VectorIndex:
    build_vectors(vectors, path)
    return open_vectors(path)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(ROW, min_size=1, max_size=40), query=ROW)
def test_scores_and_their_order_are_those_of_brute_force(
    tmp_path: Path, rows: list[list[float]], query: list[float]
) -> None:
    vectors, asked = np.array(rows, dtype=np.float32), np.array(query, dtype=np.float32)
    scores = opened(vectors, tmp_path / "vectors.faiss").score(asked)
    expected = vectors @ asked  # small multiples of a quarter: exact, so that ties are ties on both sides
    assert scores.tolist() == expected.tolist()
    assert np.argsort(-scores, kind="stable").tolist() == np.argsort(-expected, kind="stable").tolist()


def test_unit_vectors_score_their_cosine(tmp_path: Path, unit_vectors: Callable[[int, int], np.ndarray]) -> None:
    vectors = unit_vectors(300, 32)
    index = opened(vectors, tmp_path / "vectors.faiss")
    for row in (0, 17, 299):
        scores = index.score(vectors[row])
        np.testing.assert_allclose(scores, vectors @ vectors[row], atol=1e-6)
        assert int(scores.argmax()) == row


def test_a_zero_query_scores_zero_everywhere(tmp_path: Path, unit_vectors: Callable[[int, int], np.ndarray]) -> None:
    assert not opened(unit_vectors(9, 4), tmp_path / "v").score(np.zeros(4, dtype=np.float32)).any()


def test_an_empty_index_scores_nothing(tmp_path: Path) -> None:
    index = opened(np.zeros((0, 4), dtype=np.float32), tmp_path / "v")
    assert index.score(np.ones(4, dtype=np.float32)).shape == (0,)


def test_a_full_disk_is_noticed_while_writing() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with pytest.raises(OSError, match="No space left"):
        build_vectors(np.eye(4, dtype=np.float32), full)
