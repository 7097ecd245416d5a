"""What tells the best passages apart: a term that all of them hold says nothing about which of them was meant.

The idf of a term is reckoned anew among the best passages. Words of the topic, which brought them all here, give way to
the words that make the difference. It needs late interaction beside it, which keeps count of all words: without that it
loses .04 of nDCG@10 where the vectors know nothing.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from kekiz_search.retrieval.fuse import VECTOR_WEIGHT, Scores, share_of_best

# Of the terms' weight. Shares of .4 to .7 and powers of 1 to 3 gain on every judged set.
# Source: benchmarks/README.md, "What the parts bring".
TELLING_SHARE = 0.5
_POWER = 2


def tell_apart(fused: Scores, parts: Scores) -> Scores:
    """Return the fused scores of the best passages with a share of their terms' weight reckoned anew, in 0..1.

    ``parts`` are what each term of the query adds to each passage's score, float32 (terms, passages).
    """
    weights = rarity((parts > 0).sum(axis=1), parts.shape[1]) ** _POWER
    among = share_of_best(weights @ parts)
    moved = TELLING_SHARE * (among - share_of_best(parts.sum(axis=0)))
    scores: Scores = fused + moved / (1 + VECTOR_WEIGHT)
    return scores


def rarity(held: npt.NDArray[np.integer] | Scores, passages: int) -> Scores:
    """Return the idf of what so many of some passages hold. Source: Robertson and Sparck Jones 1976, as in BM25."""
    rare: Scores = np.log1p((passages - held + 0.5) / (held + 0.5)).astype(np.float32)
    return rare
