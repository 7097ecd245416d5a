"""Late interaction: every piece of the query looks for the piece of the passage that is nearest to it.

Source: Khattab and Zaharia 2020 (ColBERT), arXiv:2004.12832, on static vectors; the sum is divided by a mild length
norm. What it gains over the fused ranking stands in benchmarks/README.md.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kekiz_search.encoder import LateEncoder, Pieces, Vectors
from kekiz_search.retrieval.fuse import VECTOR_WEIGHT, Scores, share_of_best

RESCORED = 100  # passages at the top of the fused ranking
LATE_WEIGHT = 1.0  # beside the terms' 1.0; of 0.5, 1.0 and 1.5 the best
_LEAST_COSINE = 0.3  # a piece that meets nothing nearer meets nothing
_BLOCK = 128  # pieces at a time: their vectors stay in the processor's cache, and a search takes a third less time
_LENGTH_SHARE = 0.2  # of the norm that follows the passage's length


def rescore(encoder: LateEncoder, query: str, fused: Scores, pieces: Sequence[Pieces]) -> Scores:
    """Return the fused scores of the best passages with late interaction added, in 0..1, float32 like ``fused``."""
    late = share_of_best(meet_passages(encoder, query, pieces))
    total = 1 + VECTOR_WEIGHT
    scores: Scores = ((total * fused + LATE_WEIGHT * late) / (total + LATE_WEIGHT)).astype(np.float32)
    return scores


def meet_passages(encoder: LateEncoder, query: str, pieces: Sequence[Pieces]) -> Scores:
    """Return for every passage the weighted sum of each query piece's best cosine, float32 (passages,)."""
    scores = np.zeros(len(pieces), dtype=np.float32)
    asked, weights = encoder.encode_pieces(encoder.split_pieces([query])[0])
    sizes = np.array([len(one) for one in pieces])
    filled = [at for at, size in enumerate(sizes) if size]
    if not len(asked) or not filled:
        return scores
    ids = np.concatenate([pieces[at] for at in filled])
    distinct = np.flatnonzero(np.bincount(ids)).astype(np.int32)  # np.unique would import numpy.ma, 25 ms
    places = np.empty(distinct[-1] + 1, dtype=np.intp)
    places[distinct] = np.arange(len(distinct))
    offsets = np.concatenate([[0], np.cumsum(sizes[filled])[:-1]])
    nearest = np.maximum.reduceat(_cosines(encoder, asked, distinct)[:, places[ids]], offsets, axis=1)
    met = weights @ np.where(nearest > _LEAST_COSINE, nearest, 0)
    scores[filled] = met / ((1 - _LENGTH_SHARE) + _LENGTH_SHARE * sizes[filled] / sizes[filled].mean())
    return scores


def _cosines(encoder: LateEncoder, asked: Vectors, ids: Pieces) -> Scores:
    """Return the cosines of some vectors with some pieces, float32 (vectors, pieces)."""
    cuts = range(0, len(ids), _BLOCK)
    return np.concatenate([asked @ encoder.encode_pieces(ids[at : at + _BLOCK])[0].T for at in cuts], axis=1)
