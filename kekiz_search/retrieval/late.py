"""Late interaction: every piece of the query looks for the piece of the passage that is nearest to it.

What is met close together counts more than what is scattered over a long passage: the sum over the best window of the
passage and the sum over all of it are added. Source: Khattab and Zaharia 2020 (ColBERT), arXiv:2004.12832, on static
vectors; windows are our own. What each brings over the fused ranking stands in benchmarks/README.md.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from kekiz_search.encoder import LateEncoder, Pieces
from kekiz_search.retrieval.fuse import VECTOR_WEIGHT, Scores, share_of_best

# Passages rescored: so many at the top of the fused ranking, and of them those with so much of the best one's score.
# What lies lower only rarely is what was asked for. Source: benchmarks/README.md, "What the parts bring".
RESCORED = 50
RESCORED_SHARE = 0.45
LATE_WEIGHT = 1.5  # beside the terms' 1.0
_LEAST_COSINE = 0.25  # a piece that meets nothing nearer meets nothing
_BLOCK_PIECES = 16  # of a passage, in order; a window is a block and the one behind it
_WINDOW_SHARE = 0.75  # of the best window, beside the whole passage

Places = npt.NDArray[np.intp]


def rescore(encoder: LateEncoder, asked: Pieces, fused: Scores, pieces: Sequence[Pieces]) -> Scores:
    """Return the fused scores of the best passages with late interaction added, in 0..1, float32 like ``fused``."""
    late = share_of_best(meet_passages(encoder, asked, pieces))
    total = 1 + VECTOR_WEIGHT
    scores: Scores = ((total * fused + LATE_WEIGHT * late) / (total + LATE_WEIGHT)).astype(np.float32)
    return scores


def meet_passages(encoder: LateEncoder, asked: Pieces, pieces: Sequence[Pieces]) -> Scores:
    """Return for every passage the weighted sum of each asked piece's best cosine, float32 (passages,).

    The sum over the best window and the sum over the whole passage are mixed.
    """
    scores = np.zeros(len(pieces), dtype=np.float32)
    filled = [at for at, one in enumerate(pieces) if len(one)]
    if not len(asked) or not filled:
        return scores
    wanted = np.array(sorted(set(asked.tolist())), dtype=np.int32)
    ids = np.concatenate([pieces[at] for at in filled])
    sizes = np.array([len(pieces[at]) for at in filled])
    blocks = -(-sizes // _BLOCK_PIECES)
    distinct, places = _distinct(ids)
    cosines = encoder.compare_pieces(wanted, distinct)
    cosines[cosines <= _LEAST_COSINE] = 0
    nearest = cosines.take(places[_places_in_blocks(sizes, blocks)], axis=1).max(axis=1)
    scores[filled] = _sum_windows(nearest, encoder.weigh_pieces(wanted), np.cumsum(blocks) - blocks)
    return scores


def _sum_windows(nearest: Scores, weights: Scores, firsts: Places) -> Scores:
    """Return the sums of passages by the best cosines (asked, blocks) of their blocks, of which each begins at one."""
    whole = weights @ np.maximum.reduceat(nearest, firsts, axis=1)
    behind = np.roll(nearest, -1, axis=1)
    behind[:, firsts - 1] = 0  # behind the last block of a passage begins another one
    window = np.maximum.reduceat(weights @ np.maximum(nearest, behind), firsts)
    mixed: Scores = _WINDOW_SHARE * window + (1 - _WINDOW_SHARE) * whole
    return mixed


def _places_in_blocks(sizes: Places, blocks: Places) -> Places:
    """Return the places (16, blocks) of each block's pieces, of passages laid end to end.

    The last block of a passage is filled up with its last piece, which changes no maximum.
    """
    lasts = np.repeat(np.cumsum(sizes) - 1, blocks)
    within = np.arange(len(lasts)) - np.repeat(np.cumsum(blocks) - blocks, blocks)
    starts = lasts + 1 - np.repeat(sizes, blocks) + within * _BLOCK_PIECES
    places: Places = np.minimum(starts + np.arange(_BLOCK_PIECES)[:, None], lasts)
    return places


def _distinct(ids: Pieces) -> tuple[Pieces, Places]:
    """Return ids once each, rising, and the place of every one among them; np.unique would sort, and takes longer."""
    seen = np.zeros(ids.max() + 1, dtype=np.bool_)
    seen[ids] = True
    distinct = np.flatnonzero(seen)
    places = np.empty(len(seen), dtype=np.intp)
    places[distinct] = np.arange(len(distinct))
    return distinct.astype(np.int32), places[ids]
