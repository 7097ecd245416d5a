"""Late interaction, on piece vectors that can be computed by hand."""

from __future__ import annotations

import numpy as np
import pytest

from kekiz_search.encoder import Pieces
from kekiz_search.index.pieces import lay_in_blocks
from kekiz_search.retrieval.late import meet_passages, rescore

AXES = np.eye(4, dtype=np.float32)
NEAR = np.array([0.6, 0.8, 0, 0], dtype=np.float32)  # cosine 0.6 with axis 0 and 0.8 with axis 1
FAR = np.array([0.15, 0, 0, np.sqrt(1 - 0.15**2)], dtype=np.float32)  # cosine 0.15 with axis 0
TABLE = np.vstack([AXES, NEAR, FAR])


class Axes:
    """Every word is one of four axes, or 4, near to two of them, or 5, near to the last; the third weighs double."""

    def weigh_pieces(self, ids: Pieces) -> np.ndarray:
        return np.where(ids == 2, 2.0, 1.0).astype(np.float32)

    def compare_pieces(self, asked: Pieces, ids: Pieces) -> np.ndarray:
        return TABLE[asked] @ TABLE[ids].T


def pieces(*texts: str) -> list[Pieces]:
    return [np.array([int(word) for word in text.split()], dtype=np.int32) for text in texts]


def told(*texts: str) -> tuple[Pieces, np.ndarray]:
    return lay_in_blocks(pieces(*texts)).of_rows(np.arange(len(texts)))


def meet(query: str, *texts: str) -> list[float]:
    return meet_passages(Axes(), pieces(query)[0], *told(*texts))[0].tolist()


def test_every_query_piece_counts_its_nearest_piece_by_its_weight() -> None:
    scores = meet("1 2", "3 1", "2 3", "1 2", "3 4")

    assert scores == pytest.approx([1.0, 2.0, 3.0, 0.8])


def test_a_piece_of_the_query_counts_once() -> None:
    assert meet("1 1 1", "1 1") == pytest.approx([1.0])


def test_a_piece_that_meets_nothing_near_meets_nothing() -> None:
    assert meet("0", "5", "4") == pytest.approx([0.0, 0.6])


def test_what_is_met_far_apart_counts_a_little_less() -> None:
    # Blocks of 16 pieces, windows of two: in the last passage the two lie in the first and the third block.
    beside, within, apart = (" ".join(["0", *["3"] * gap, "1"]) for gap in (0, 30, 31))
    scores = meet("0 1", beside, within, apart)

    assert scores == pytest.approx([2.0, 2.0, 0.75 * 1 + 0.25 * 2])


def test_a_window_does_not_reach_into_the_next_passage() -> None:
    alone = meet("0 1", "0")
    beside_another = meet("0 1", "0", "1", "0")

    assert beside_another == pytest.approx([*alone, 1.0, 1.0])


def test_a_long_passage_gains_nothing_by_its_length() -> None:
    short, long = meet("1", "1", " ".join("1" * 100))

    assert short == long == pytest.approx(1.0)


def test_nothing_meets_a_query_or_a_passage_without_pieces() -> None:
    assert meet("", "1") == [0.0]
    assert meet("1", "", "1", "") == pytest.approx([0.0, 1.0, 0.0])
    assert meet("1") == []


def test_what_few_passages_meet_tells_them_apart() -> None:
    telling = meet_passages(Axes(), pieces("0 1")[0], *told("0", "0 1"))[1]

    # Of two passages both meet the first piece, ln(1 + 0.5 / 2.5), and one the second, ln(1 + 1.5 / 1.5).
    assert telling.tolist() == pytest.approx([np.log(1.2), np.log(1.2) + np.log(2)])


def test_rescored_passages_keep_their_fused_score_and_gain_what_they_meet() -> None:
    fused = np.array([1.0, 0.5], dtype=np.float32)

    scores = rescore(Axes(), pieces("1")[0], fused, told("0", "1"))

    assert scores.tolist() == pytest.approx([1.5 / 3, (0.75 + 1.5) / 3])
    assert scores.dtype == np.float32
