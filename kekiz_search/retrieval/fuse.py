"""One ranking out of two: terms and vectors, each divided by its best score, added with a weight."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]

# Weight of the vectors beside the terms' 1.0. Source: benchmarks/README.md, "Fusion weight".
VECTOR_WEIGHT = 0.7


def fuse_scores(term_scores: Scores, vector_scores: Scores) -> Scores:
    """Return the convex sum of both, float32 in 0..1; a passage that neither finds scores 0.

    Source: convex combination, Bruch et al. 2023, arXiv:2210.11934; rank fusion lost 7 points against terms alone.
    """
    fused = share_of_best(term_scores) + VECTOR_WEIGHT * share_of_best(vector_scores)
    scaled: Scores = (fused / (1 + VECTOR_WEIGHT)).astype(np.float32)
    return scaled


def share_of_best(scores: Scores) -> Scores:
    """Return scores as shares of the best, in 0..1; what is negative counts 0."""
    positive = np.maximum(scores, 0)
    best = positive.max(initial=0)
    shares: Scores = positive / best if best > 0 else positive
    return shares
