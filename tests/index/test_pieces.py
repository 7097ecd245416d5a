"""The pieces of passages on disk: whole blocks, and what fills up the last one of each."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kekiz_search.index.pieces import BLOCK_PIECES, build_pieces, lay_in_blocks, open_pieces

PIECES = st.lists(st.lists(st.integers(0, 99), max_size=40), max_size=8)


@settings(max_examples=60, deadline=None)
@given(PIECES)
def test_a_passage_has_its_pieces_in_order_and_its_last_one_fills_up(passages: list[list[int]]) -> None:
    index = lay_in_blocks([np.array(one, dtype=np.int32) for one in passages])
    for row, expected in enumerate(passages):
        blocks, counts = index.of_rows(np.array([row]))
        ids = blocks.ravel().tolist()
        assert counts.tolist() == [-(-len(expected) // BLOCK_PIECES)]
        assert len(ids) == counts[0] * BLOCK_PIECES
        assert ids[: len(expected)] == expected
        assert set(ids[len(expected) :]) <= set(expected[-1:])


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PIECES)
def test_pieces_survive_a_round_trip(tmp_path: Path, passages: list[list[int]]) -> None:
    folder = tmp_path / str(len(list(tmp_path.iterdir())))
    pieces = [np.array(one, dtype=np.int32) for one in passages]
    build_pieces(pieces, folder)
    built, opened = lay_in_blocks(pieces), open_pieces(folder)
    assert opened is not None
    np.testing.assert_array_equal(opened.blocks, built.blocks)
    np.testing.assert_array_equal(opened.bounds, built.bounds)


def test_where_the_encoder_has_no_pieces_there_are_none(tmp_path: Path) -> None:
    assert open_pieces(tmp_path / "pieces") is None
