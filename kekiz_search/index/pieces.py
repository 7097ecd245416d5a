"""The word pieces of every passage, for late interaction; only where the encoder has pieces to show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kekiz_search.index.arrays import write_array

Pieces = npt.NDArray[np.int32]
_IDS, _BOUNDS = "ids.npy", "bounds.npy"


@dataclass(frozen=True, slots=True)
class PieceIndex:
    """Piece ids of all passages in order of the text, laid end to end: of row r, ``ids[bounds[r]:bounds[r + 1]]``."""

    ids: Pieces
    bounds: npt.NDArray[np.int64]

    def of_rows(self, rows: Sequence[int]) -> list[Pieces]:
        """Return the piece ids of some passages."""
        return [self.ids[self.bounds[row] : self.bounds[row + 1]] for row in rows]


def build_pieces(pieces: Sequence[Pieces], folder: Path) -> None:
    """Write the piece ids of every passage."""
    folder.mkdir()
    bounds = np.cumsum([0, *(len(one) for one in pieces)]).astype(np.int64)
    write_array(folder / _IDS, np.concatenate([np.zeros(0, np.int32), *pieces]).astype(np.int32))
    write_array(folder / _BOUNDS, bounds)


def open_pieces(folder: Path) -> PieceIndex | None:
    """Open the piece ids, mapped; None where the index was built by an encoder without pieces."""
    if not folder.is_dir():
        return None
    # As plain arrays over the mapped files: numpy's own class for them takes ten times as long to cut.
    ids, bounds = (np.asarray(np.load(folder / name, mmap_mode="r", allow_pickle=False)) for name in (_IDS, _BOUNDS))
    return PieceIndex(ids, bounds)
