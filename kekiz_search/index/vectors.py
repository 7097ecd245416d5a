"""The vector index: FAISS, exact inner product."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import faiss
import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class VectorIndex:
    """Unit vectors of all passages, by row."""

    flat: faiss.Index

    def score(self, query: Vectors) -> npt.NDArray[np.float32]:
        """Return the cosine of every passage with a unit query vector, float32 (passages,)."""
        scores = np.zeros(self.flat.ntotal, dtype=np.float32)
        if self.flat.ntotal:
            found, rows = self.flat.search(query[None, :], self.flat.ntotal)
            scores[rows[0]] = found[0]
        return scores


def build_vectors(vectors: Vectors, path: Path) -> None:
    """Write a flat index of unit vectors (n, dimensions)."""
    flat = faiss.IndexFlatIP(vectors.shape[1])
    flat.add(np.ascontiguousarray(vectors))
    # Not faiss.write_index: on a full disk that leaves half a file and raises nothing.
    path.write_bytes(faiss.serialize_index(flat).tobytes())


def open_vectors(path: Path) -> VectorIndex:
    """Open a vector index."""
    return VectorIndex(faiss.read_index(str(path)))
