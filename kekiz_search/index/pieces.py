"""The word pieces of every passage, for late interaction; only where the encoder has pieces to show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kekiz_search.index.arrays import write_array

Pieces = npt.NDArray[np.int32]
Counts = npt.NDArray[np.int64]

BLOCK_PIECES = 16
_BLOCKS, _BOUNDS = "blocks.npy", "bounds.npy"


@dataclass(frozen=True, slots=True)
class PieceIndex:
    """Piece ids of all passages in order of the text, int32 (blocks, 16): of row r, those from ``bounds[r]`` on.

    A passage begins a block, and its last piece fills up its last one: that changes no maximum over a block.
    """

    blocks: Pieces
    bounds: Counts

    def of_rows(self, rows: npt.NDArray[np.integer]) -> tuple[Pieces, Counts]:
        """Return the blocks of some passages, laid end to end, and how many each of them has."""
        begins, ends = self.bounds[rows], self.bounds[rows + 1]
        blocks = [self.blocks[begin:end] for begin, end in zip(begins.tolist(), ends.tolist(), strict=True)]
        return np.concatenate([self.blocks[:0], *blocks]), ends - begins


def lay_in_blocks(pieces: Sequence[Pieces]) -> PieceIndex:
    """Return the index of the piece ids of every passage."""
    sizes = np.array([len(one) for one in pieces], dtype=np.int64)
    counts = -(-sizes // BLOCK_PIECES)
    filled = counts * BLOCK_PIECES  # pieces of a passage together with those that fill up
    lasts = np.repeat(np.cumsum(sizes) - 1, filled)
    within = np.arange(len(lasts)) - np.repeat(np.cumsum(filled) - filled, filled)
    places = np.minimum(np.repeat(np.cumsum(sizes) - sizes, filled) + within, lasts)
    ids = np.concatenate([np.zeros(0, dtype=np.int32), *pieces])[places].astype(np.int32)
    return PieceIndex(ids.reshape(-1, BLOCK_PIECES), np.concatenate([[0], np.cumsum(counts)]).astype(np.int64))


def build_pieces(pieces: Sequence[Pieces], folder: Path) -> None:
    """Write the piece ids of every passage."""
    folder.mkdir()
    built = lay_in_blocks(pieces)
    write_array(folder / _BLOCKS, built.blocks)
    write_array(folder / _BOUNDS, built.bounds)


def open_pieces(folder: Path) -> PieceIndex | None:
    """Open the piece ids, mapped; None where the index was built by an encoder without pieces."""
    if not folder.is_dir():
        return None
    # As plain arrays over the mapped files: numpy's own class for them takes ten times as long to cut.
    arrays = (np.asarray(np.load(folder / name, mmap_mode="r", allow_pickle=False)) for name in (_BLOCKS, _BOUNDS))
    return PieceIndex(*arrays)
