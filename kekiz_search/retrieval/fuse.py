"""One ranking out of two: terms and vectors, each divided by its best score, added with a weight."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]

VECTOR_WEIGHT = 0.5  # beside the terms' 1.0. Source: benchmarks/README.md, "What the parts bring"
# Spreads by which the cosines of what the terms find must lie above the others for the vectors to count in full.
# Source: as above, "No regret": the shipped encoder's median is 1.4, that of vectors drawn by chance 0.0.
FULL_TRUST = 1.0
_TRUST_SHARE = 20  # one passage of so many is looked at, at most _TRUST_BEST
_TRUST_BEST = 10


def fuse_scores(term_scores: Scores, vector_scores: Scores, trust: float = 1.0) -> Scores:
    """Return the convex sum of both, float32 in 0..1; a passage that neither finds scores 0.

    Source: convex combination, Bruch et al. 2023, arXiv:2210.11934; rank fusion lost 7 points against terms alone.
    """
    fused = share_of_best(term_scores) + VECTOR_WEIGHT * trust * share_of_best(vector_scores)
    scaled: Scores = (fused / (1 + VECTOR_WEIGHT)).astype(np.float32)
    return scaled


def trusted_count(passages: int) -> int:
    """Return how many of the passages that the terms find best tell whether the vectors can be trusted."""
    return max(1, min(_TRUST_BEST, passages // _TRUST_SHARE))


def trust_vectors(of_best: Scores, of_any: Scores) -> float:
    """Return how far the vectors of a query can be trusted, in 0..1; without labels.

    ``of_best`` are the cosines of the passages that its terms find best, ``of_any`` those of any passages. An encoder
    that understands the query sets the former above the latter; one of another language does so a little, and one that
    knows nothing does not. Where the terms find nothing, or all cosines are equal, there is nothing to judge by: 1.
    """
    if not len(of_best) or not len(of_any):
        return 1.0
    usual = np.add.reduce(of_any) / len(of_any)
    apart = of_any - usual
    spread = math.sqrt(np.dot(apart, apart) / len(apart))  # the methods for it take four times as long for so few
    if spread == 0:
        return 1.0
    above = float(np.add.reduce(of_best) / len(of_best) - usual) / spread
    return min(1.0, max(0.0, above / FULL_TRUST))


def share_of_best(scores: Scores) -> Scores:
    """Return scores as shares of the best, in 0..1; what is negative counts 0."""
    positive = np.maximum(scores, 0)
    best = positive.max(initial=0)
    shares: Scores = positive / best if best > 0 else positive
    return shares
