"""Rank the passages of an index for a query."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np

from kekiz_search.encoder import Encoder, LateEncoder
from kekiz_search.german.analyzer import index_terms
from kekiz_search.index.opened import Index
from kekiz_search.retrieval.fuse import VECTOR_WEIGHT, Scores, fuse_scores
from kekiz_search.retrieval.late import LATE_WEIGHT, RESCORED, rescore
from kekiz_search.types import Hit

PASSAGES_PER_DOCUMENT = 3  # before passages of other documents had their turn; what is left fills up behind
SCORE_DIGITS = 6  # of a shown score; order goes by it too, or equal vectors could part at the last bit of a float32


def score_passages(index: Index, encoder: Encoder, query: str) -> Scores:
    """Return the score of every passage for a query, float32 (passages,), in 0..1.

    Terms and vectors are fused; where the encoder has pieces to show, the best passages are scored anew by them.
    """
    term_scores = index.terms.score(index_terms(query))
    vector_scores = index.vectors.score(encoder.encode_query(query))
    fused = fuse_scores(term_scores, vector_scores)
    if index.pieces is None or not isinstance(encoder, LateEncoder):
        return fused
    best = np.argsort(-fused, kind="stable")[:RESCORED]
    scores = fused * (1 + VECTOR_WEIGHT) / (1 + VECTOR_WEIGHT + LATE_WEIGHT)
    scores[best] = rescore(encoder, query, fused[best], index.pieces.of_rows(best.tolist()))
    return scores


def search_passages(
    index: Index, encoder: Encoder, query: str, k: int, kommunen: Collection[str] = ()
) -> tuple[Hit, ...]:
    """Return the k best passages, by falling score and then by id; with ``kommunen``, of their documents alone."""
    return rank_hits(index, score_passages(index, encoder, query), k, kommunen)


def rank_hits(index: Index, scores: Scores, k: int, kommunen: Collection[str] = ()) -> tuple[Hit, ...]:
    """Return the k best passages of given scores, no document with more than its share while others wait."""
    if k < 1:
        raise ValueError(f"k must be at least 1, not {k}")
    shown = {int(row): round(float(scores[row]), SCORE_DIGITS) for row in np.flatnonzero(scores > 0)}
    rows = [row for row, score in shown.items() if score > 0]
    if kommunen:
        rows = [row for row in rows if index.document(index.passages[row].doc_id).origin.kommune in kommunen]
    rows.sort(key=lambda row: (-shown[row], index.passages[row].passage_id))
    chosen = _cap_documents([index.passages[row].doc_id for row in rows], k)
    return tuple(_hit(index, rows[at], rank, shown[rows[at]]) for rank, at in enumerate(chosen, start=1))


def _hit(index: Index, row: int, rank: int, score: float) -> Hit:
    passage = index.passages[row]
    document = index.document(passage.doc_id)
    return Hit(rank, score, replace(passage, text=document.text[passage.start : passage.end]), document)


def _cap_documents(doc_ids: Sequence[str], k: int) -> list[int]:
    """Return the positions of the k to take from a ranking, in order; back-filled where the cap leaves too few."""
    taken: list[int] = []
    waiting: list[int] = []
    seen: Counter[str] = Counter()
    for position, doc_id in enumerate(doc_ids):
        seen[doc_id] += 1
        (taken if seen[doc_id] <= PASSAGES_PER_DOCUMENT else waiting).append(position)
        if len(taken) == k:
            break
    return sorted(taken + waiting[: k - len(taken)])
