"""Terms that tell the best passages apart, reckoned by hand."""

from __future__ import annotations

import numpy as np
import pytest

from kekiz_search.retrieval.fuse import VECTOR_WEIGHT
from kekiz_search.retrieval.telling import TELLING_SHARE, rarity, tell_apart


def told(fused: list[float], *parts: list[float]) -> list[float]:
    scores = tell_apart(np.array(fused, np.float32), np.array(parts, np.float32).reshape(len(parts), len(fused)))
    assert scores.dtype == np.float32
    return scores.tolist()


def test_rarity_falls_with_how_many_hold_it() -> None:
    # ln(1 + 1.5 / 1.5), ln(1 + 0.5 / 2.5)
    assert rarity(np.array([1, 2]), 2).tolist() == pytest.approx([np.log(2), np.log(1.2)])


def test_a_term_that_all_hold_gives_way_to_one_that_tells_them_apart() -> None:
    topic, difference = [3.0, 1.0], [0.0, 1.0]
    common, rare = np.log(1.2) ** 2, np.log(2) ** 2

    first, second = told([0.9, 0.6], topic, difference)

    among = 3 * common / (common + rare)  # the second passage is the best among them
    assert first == pytest.approx(0.9 + TELLING_SHARE * (among - 1) / (1 + VECTOR_WEIGHT))
    assert second == pytest.approx(0.6 + TELLING_SHARE * (1 - 2 / 3) / (1 + VECTOR_WEIGHT))
    assert second > first


def test_what_is_alone_or_told_apart_by_nothing_stays_as_it_is() -> None:
    assert told([0.8], [2.0], [0.0]) == pytest.approx([0.8])
    assert told([0.8, 0.4], [2.0, 1.0]) == pytest.approx([0.8, 0.4])
    assert told([0.8, 0.4]) == pytest.approx([0.8, 0.4])
    assert told([]) == []


@pytest.mark.parametrize("seed", range(5))
def test_scores_stay_within_their_range(seed: int) -> None:
    parts = np.random.default_rng(seed).exponential(size=(6, 9)).astype(np.float32)
    parts[parts < 0.5] = 0
    terms = parts.sum(axis=0)
    fused = (terms / terms.max() / (1 + VECTOR_WEIGHT)).astype(np.float32)  # nothing from vectors

    scores = tell_apart(fused, parts)

    assert scores.min() >= 0
    assert scores.max() <= 1
