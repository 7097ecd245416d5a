"""The vector index: exact cosines up to some thousand passages, beyond that only where short codes say it is worth it.

Where all are read they lie dimension by dimension, so that a multiplication runs through the memory in order: it takes
half the time. The codes are product quantised to half a byte for each two dimensions, and FAISS scans them some ten
times faster than the vectors could be read. They only choose: what is chosen is scored by the vectors themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from kekiz_search.index.arrays import write_array

if TYPE_CHECKING:
    import faiss

Vectors = npt.NDArray[np.float32]
Rows = npt.NDArray[np.integer]

# Passages up to which every vector is read; there the scan of the codes and the exact scores of what they choose
# become the cheaper way. Source: benchmarks/README.md, "Growth".
EXACT_UP_TO = 16_000
# Rows that the codes choose. Source: as above; of 100,000 passages they hold all of the nearest 100 (1,000: .9996).
CHOSEN = 2000
_DIMENSIONS_PER_CODE = 2
_CODE_BITS = 4  # FAISS scans codes of this size in registers
_FEWEST = 1 << _CODE_BITS  # vectors that the codes can be trained on
_CODES = ".codes"
_NO_ROWS = np.zeros(0, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class VectorIndex:
    """Unit vectors of all passages, by row, float32 (passages, dimensions); ``codes`` only where there are many."""

    vectors: Vectors
    codes: faiss.Index | None

    @property
    def reads_all(self) -> bool:
        """Whether every passage has its cosine in ``score``."""
        return self.codes is None

    def score(self, query: Vectors, rows: Rows | Sequence[int] = _NO_ROWS) -> npt.NDArray[np.float32]:
        """Return the cosines of passages with a unit query vector, float32 (passages,).

        Where there are codes, only the nearest passages and ``rows`` have theirs, and the others 0.
        """
        if self.codes is None:
            exact: npt.NDArray[np.float32] = self.vectors @ query
            return exact
        _estimates, nearest = self.codes.search(query[None, :], min(CHOSEN, len(self.vectors)))
        chosen = np.concatenate([nearest[0], np.asarray(rows, dtype=np.int64)])
        scores = np.zeros(len(self.vectors), dtype=np.float32)
        scores[chosen] = self.vectors[chosen] @ query
        return scores


def build_vectors(vectors: Vectors, path: Path, exact_up_to: int = EXACT_UP_TO) -> None:
    """Write unit vectors (n, dimensions) and, where there are many, their codes beside them."""
    width = vectors.shape[1]
    if len(vectors) <= max(exact_up_to, _FEWEST) or width % _DIMENSIONS_PER_CODE:
        write_array(path, np.asfortranarray(vectors, dtype=np.float32))
        return
    import faiss

    unbroken = np.ascontiguousarray(vectors, dtype=np.float32)
    write_array(path, unbroken)
    codes = faiss.IndexPQFastScan(width, width // _DIMENSIONS_PER_CODE, _CODE_BITS, faiss.METRIC_INNER_PRODUCT)
    codes.train(unbroken)
    codes.add(unbroken)
    # Not faiss.write_index, on a full disk that leaves half a file and raises nothing.
    path.with_suffix(_CODES).write_bytes(faiss.serialize_index(codes).tobytes())


def open_vectors(path: Path) -> VectorIndex:
    """Open a vector index; the vectors are mapped, and FAISS is loaded only where there are codes."""
    vectors = np.asarray(np.load(path, mmap_mode="r", allow_pickle=False))
    codes = path.with_suffix(_CODES)
    if not codes.is_file():
        return VectorIndex(vectors, None)
    import faiss

    return VectorIndex(vectors, faiss.read_index(str(codes)))
