"""Late interaction, on piece vectors that can be computed by hand."""

from __future__ import annotations

import numpy as np
import pytest

from kekiz_search.encoder import Pieces, Vectors
from kekiz_search.retrieval.late import meet_passages, rescore

AXES = np.eye(4, dtype=np.float32)


class Axes:
    """Every word is one of four axes; the third weighs double."""

    def split_pieces(self, texts: list[str]) -> list[Pieces]:
        return [np.array(sorted({int(word) for word in text.split()}), dtype=np.int32) for text in texts]

    def encode_pieces(self, ids: Pieces) -> tuple[Vectors, np.ndarray]:
        return AXES[ids], np.where(ids == 2, 2.0, 1.0).astype(np.float32)


def pieces(*texts: str) -> list[Pieces]:
    return Axes().split_pieces(list(texts))


def test_every_query_piece_counts_its_nearest_piece_by_its_weight() -> None:
    scores = meet_passages(Axes(), "1 2", pieces("1 3", "2 3", "1 2"))

    assert scores.tolist() == pytest.approx([1.0, 2.0, 3.0])


def test_a_longer_passage_counts_a_little_less() -> None:
    short, long = meet_passages(Axes(), "1", pieces("1", "0 1 3"))

    # sizes 1 and 3, mean 2: norms 0.8 + 0.2 * 0.5 = 0.9 and 0.8 + 0.2 * 1.5 = 1.1
    assert (short, long) == pytest.approx((1 / 0.9, 1 / 1.1))


def test_nothing_meets_a_query_or_a_passage_without_pieces() -> None:
    assert meet_passages(Axes(), "", pieces("1")).tolist() == [0.0]
    assert meet_passages(Axes(), "1", pieces("", "1")).tolist() == pytest.approx([0.0, 1.0])
    assert meet_passages(Axes(), "1", []).tolist() == []


def test_rescored_passages_keep_their_fused_score_and_gain_what_they_meet() -> None:
    fused = np.array([1.0, 0.5], dtype=np.float32)

    scores = rescore(Axes(), "1", fused, pieces("0", "1"))

    assert scores.tolist() == pytest.approx([1.7 / 2.7, (0.85 + 1) / 2.7])
    assert scores.dtype == np.float32
