"""The best rows of many scores, without sorting them all."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
Rows = npt.NDArray[np.intp]


def best_rows(scores: Scores, count: int) -> Rows:
    """Return the rows of the ``count`` highest scores, by falling score and then by row."""
    if count >= len(scores):
        return np.argsort(-scores, kind="stable")
    least = np.partition(scores, -count)[-count]
    above = np.flatnonzero(scores > least)
    ties = np.flatnonzero(scores == least)[: count - len(above)]  # thousands, where the terms find few passages
    return np.concatenate([above[np.argsort(-scores[above], kind="stable")], ties])
