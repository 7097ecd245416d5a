"""Late interaction: every piece of the query looks for the piece of the passage that is nearest to it.

What is met close together counts more than what is scattered over a long passage: the sum over the best window of the
passage and the sum over all of it are added. Source: Khattab and Zaharia 2020 (ColBERT), arXiv:2004.12832, on static
vectors; windows are our own. What each brings over the fused ranking stands in benchmarks/README.md.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from kekiz_search.encoder import LateEncoder, Pieces, Vectors
from kekiz_search.retrieval.fuse import VECTOR_WEIGHT, Scores, share_of_best

RESCORED = 50  # passages at the top of the fused ranking; 100 gave the same figures
LATE_WEIGHT = 1.25  # beside the terms' 1.0
_LEAST_COSINE = 0.2  # a piece that meets nothing nearer meets nothing
_BLOCK_PIECES = 16  # of a passage, in order; a window is a block and the one behind it
_WINDOW_SHARE = 0.75  # of the best window, beside the whole passage
_BATCH = 128  # pieces at a time: their vectors stay in the processor's cache, and a search takes a third less time


def rescore(encoder: LateEncoder, query: str, fused: Scores, pieces: Sequence[Pieces]) -> Scores:
    """Return the fused scores of the best passages with late interaction added, in 0..1, float32 like ``fused``."""
    late = share_of_best(meet_passages(encoder, query, pieces))
    total = 1 + VECTOR_WEIGHT
    scores: Scores = ((total * fused + LATE_WEIGHT * late) / (total + LATE_WEIGHT)).astype(np.float32)
    return scores


def meet_passages(encoder: LateEncoder, query: str, pieces: Sequence[Pieces]) -> Scores:
    """Return for every passage the weighted sum of each query piece's best cosine, float32 (passages,).

    The sum over the best window and the sum over the whole passage are mixed.
    """
    scores = np.zeros(len(pieces), dtype=np.float32)
    asked, weights = encoder.encode_pieces(_distinct(encoder.split_pieces([query])[0]))
    filled = [at for at, one in enumerate(pieces) if len(one)]
    if not len(asked) or not filled:
        return scores
    sizes = np.array([len(pieces[at]) for at in filled])
    blocks = -(-sizes // _BLOCK_PIECES)
    ids = np.concatenate([pieces[at] for at in filled])[_places_in_blocks(sizes, blocks)]
    nearest = _nearest_of_blocks(encoder, asked, ids)
    firsts = np.cumsum(blocks) - blocks
    whole = np.maximum.reduceat(nearest, firsts) @ weights
    behind = np.roll(nearest, -1, axis=0)
    behind[firsts - 1] = 0  # behind the last block of a passage begins another one
    window = np.maximum.reduceat(np.maximum(nearest, behind) @ weights, firsts)
    scores[filled] = _WINDOW_SHARE * window + (1 - _WINDOW_SHARE) * whole
    return scores


def _nearest_of_blocks(encoder: LateEncoder, asked: Vectors, ids: Pieces) -> Scores:
    """Return the best cosine of every asked vector with the pieces (blocks, 16) of a block, float32 (blocks, asked)."""
    distinct = _distinct(ids.ravel())
    places = np.empty(distinct[-1] + 1, dtype=np.intp)
    places[distinct] = np.arange(len(distinct))
    cuts = range(0, len(distinct), _BATCH)
    cosines = np.concatenate([encoder.encode_pieces(distinct[at : at + _BATCH])[0] @ asked.T for at in cuts])
    nearest: Scores = cosines.take(places[ids], axis=0).max(axis=1)  # np.maximum.reduceat takes longer
    nearest[nearest <= _LEAST_COSINE] = 0
    return nearest


def _places_in_blocks(sizes: npt.NDArray[np.intp], blocks: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """Return the places (blocks, 16) of each block's pieces, of passages laid end to end.

    The last block of a passage is filled up with its last piece, which changes no maximum.
    """
    ends = np.repeat(np.cumsum(sizes), blocks)
    within = np.arange(blocks.sum()) - np.repeat(np.cumsum(blocks) - blocks, blocks)
    starts = ends - np.repeat(sizes, blocks) + within * _BLOCK_PIECES
    places: npt.NDArray[np.intp] = np.minimum(starts[:, None] + np.arange(_BLOCK_PIECES), ends[:, None] - 1)
    return places


def _distinct(ids: Pieces) -> Pieces:
    """Return ids once each, rising; np.unique would import numpy.ma, 25 ms."""
    return np.flatnonzero(np.bincount(ids)).astype(np.int32)
