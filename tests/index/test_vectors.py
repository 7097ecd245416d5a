"""The vector index against brute force, with and without codes that choose what is scored."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kekiz_search.index import vectors as module
from kekiz_search.index.vectors import VectorIndex, build_vectors, open_vectors

ROOT = Path(__file__).resolve().parents[2]
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
    scores = opened(vectors, tmp_path / "vectors.npy").score(asked)
    expected = vectors @ asked  # small multiples of a quarter: exact, so that ties are ties on both sides
    assert scores.tolist() == expected.tolist()
    assert np.argsort(-scores, kind="stable").tolist() == np.argsort(-expected, kind="stable").tolist()


def test_unit_vectors_score_their_cosine(tmp_path: Path, unit_vectors: Callable[[int, int], np.ndarray]) -> None:
    vectors = unit_vectors(300, 32)
    index = opened(vectors, tmp_path / "vectors.npy")
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


@pytest.fixture(scope="module")
def coded(tmp_path_factory: pytest.TempPathFactory, unit_vectors: Callable[[int, int], np.ndarray]) -> VectorIndex:
    """An index of 4,000 vectors in 40 bunches, with codes."""
    middles = unit_vectors(40, 32)
    spread = np.random.default_rng(11).normal(scale=0.1, size=(4000, 32)).astype(np.float32)
    vectors = np.repeat(middles, 100, axis=0) + spread
    path = tmp_path_factory.mktemp("coded") / "vectors.npy"
    build_vectors(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), path, exact_up_to=3999)
    return open_vectors(path)


def test_codes_are_written_only_for_many_vectors(
    tmp_path: Path, unit_vectors: Callable[[int, int], np.ndarray]
) -> None:
    for count, dimensions, has_codes in ((20, 4, False), (21, 4, True), (21, 5, False)):
        path = tmp_path / f"{count}-{dimensions}.npy"
        build_vectors(unit_vectors(count, dimensions), path, exact_up_to=20)
        assert (open_vectors(path).codes is not None) == has_codes
        np.testing.assert_array_equal(open_vectors(path).vectors, unit_vectors(count, dimensions))


def test_what_the_codes_choose_is_scored_exactly(coded: VectorIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CHOSEN", 300)
    for row in range(0, 4000, 97):
        query = coded.vectors[row]
        scores, exact = coded.score(query), coded.vectors @ query
        assert np.count_nonzero(scores) == 300
        np.testing.assert_allclose(scores[scores != 0], exact[scores != 0], atol=1e-6)
        assert set(np.argsort(-exact)[:20]) <= set(np.flatnonzero(scores))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(row=st.integers(0, 3999), rows=st.lists(st.integers(0, 3999), max_size=30))
def test_wanted_rows_are_scored_exactly_however_far_they_are(coded: VectorIndex, row: int, rows: list[int]) -> None:
    query = coded.vectors[row]
    scores, exact = coded.score(query, rows), coded.vectors @ query
    np.testing.assert_allclose(scores[rows], exact[rows], atol=1e-6)


def test_with_codes_and_all_rows_chosen_nothing_is_left_out(
    coded: VectorIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CHOSEN", 10_000)
    np.testing.assert_allclose(coded.score(coded.vectors[5]), coded.vectors @ coded.vectors[5], atol=1e-6)


def test_a_small_index_is_opened_without_faiss(tmp_path: Path, bare_environment: Callable[..., dict[str, str]]) -> None:
    build_vectors(np.eye(4, dtype=np.float32), tmp_path / "v.npy")
    program = (
        "import sys; from pathlib import Path; from kekiz_search.index.vectors import open_vectors;"
        "open_vectors(Path(sys.argv[1])); sys.exit('faiss' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program, tmp_path / "v.npy"], env=bare_environment(), cwd=ROOT)
    assert run.returncode == 0
