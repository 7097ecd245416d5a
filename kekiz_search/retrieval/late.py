"""Late interaction: every piece of the query looks for the piece of the passage that is nearest to it.

What is met close together counts more than what is scattered over a long passage: the sum over the best window of the
passage and the sum over all of it are added. Source: Khattab and Zaharia 2020 (ColBERT), arXiv:2004.12832, on static
vectors; windows are our own. What each brings over the fused ranking stands in benchmarks/README.md.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from kekiz_search.encoder import LateEncoder, Pieces
from kekiz_search.index.pieces import Counts
from kekiz_search.retrieval.fuse import VECTOR_WEIGHT, Scores, share_of_best
from kekiz_search.retrieval.telling import rarity

# Passages rescored: so many at the top of the fused ranking, and of them those with so much of the best one's score.
# What lies lower only rarely is what was asked for. Source: benchmarks/README.md, "What the parts bring".
RESCORED = 50
RESCORED_SHARE = 0.45
LATE_WEIGHT = 1.5  # beside the terms' 1.0
_LEAST_COSINE = 0.25  # a piece that meets nothing nearer meets nothing
_WINDOW_SHARE = 0.75  # of the best window, a block and the one behind it, beside the whole passage
_TELLING_SHARE = 0.15  # of pieces by how they tell the passages apart, beside their own weights

Places = npt.NDArray[np.intp]


def rescore(encoder: LateEncoder, asked: Pieces, fused: Scores, told: tuple[Pieces, Counts]) -> Scores:
    """Return the fused scores of the best passages with late interaction added, in 0..1, float32 like ``fused``.

    ``told`` are their pieces, as ``PieceIndex`` has them.
    """
    met, telling = (share_of_best(sums) for sums in meet_passages(encoder, asked, *told))
    late = (1 - _TELLING_SHARE) * met + _TELLING_SHARE * telling
    total = 1 + VECTOR_WEIGHT
    scores: Scores = ((total * fused + LATE_WEIGHT * late) / (total + LATE_WEIGHT)).astype(np.float32)
    return scores


def meet_passages(encoder: LateEncoder, asked: Pieces, blocks: Pieces, counts: Counts) -> Scores:
    """Return for every passage the weighted sum of each asked piece's best cosine, float32 (2, passages).

    ``counts`` says how many of the blocks are each passage's. The sum over the best window and the sum over the whole
    passage are mixed. In the second row a piece weighs by how few of the passages meet it as well.
    """
    scores = np.zeros((2, len(counts)), dtype=np.float32)
    if not len(asked) or not len(blocks):
        return scores
    wanted = np.array(sorted(set(asked.tolist())), dtype=np.int32)
    distinct, places = _distinct(blocks.T)
    cosines = encoder.compare_pieces(wanted, distinct)
    cosines[cosines <= _LEAST_COSINE] = 0
    nearest = np.maximum.reduce(cosines.take(places, axis=1), axis=1)
    filled = counts > 0
    scores[:, filled] = _sum_windows(nearest, encoder.weigh_pieces(wanted), np.cumsum(counts[filled]))
    return scores


def _sum_windows(nearest: Scores, weights: Scores, ends: Counts) -> Scores:
    """Return the sums of passages by the best cosines (asked, blocks) of their blocks, which end before ``ends``."""
    firsts = np.concatenate([[0], ends[:-1]])
    of_passages = np.maximum.reduceat(nearest, firsts, axis=1)
    both: Scores = np.stack([weights, weights * rarity(of_passages.sum(axis=1), len(ends))])
    window = np.zeros_like(nearest)
    window[:, :-1] = nearest[:, 1:]
    window[:, ends - 1] = 0  # behind the last block of a passage begins another one
    np.maximum(window, nearest, out=window)
    best_window = np.maximum.reduceat(both @ window, firsts, axis=1)
    mixed: Scores = _WINDOW_SHARE * best_window + (1 - _WINDOW_SHARE) * (both @ of_passages)
    return mixed


def _distinct(ids: Pieces) -> tuple[Pieces, Places]:
    """Return ids once each, rising, and the place of every one among them; np.unique would sort, and takes longer."""
    seen = np.zeros(ids.max() + 1, dtype=np.bool_)
    seen[ids] = True
    distinct = np.flatnonzero(seen)
    places = np.empty(len(seen), dtype=np.intp)
    places[distinct] = np.arange(len(distinct))
    return distinct.astype(np.int32), places[ids]
