"""Rank the passages of an index for a query."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

import numpy as np

from kekiz_search.encoder import Encoder, Vectors, shows_pieces
from kekiz_search.german.analyzer import index_terms, terms_of_word
from kekiz_search.german.asking import without_asking
from kekiz_search.german.words import has_word
from kekiz_search.index.opened import Index
from kekiz_search.index.terms import TermIndex
from kekiz_search.retrieval.best import Rows, best_rows
from kekiz_search.retrieval.fuse import VECTOR_WEIGHT, Scores, fuse_scores, trust_vectors, trusted_count
from kekiz_search.retrieval.late import LATE_WEIGHT, RESCORED, RESCORED_SHARE, rescore
from kekiz_search.retrieval.repair import repair_query
from kekiz_search.retrieval.telling import tell_apart
from kekiz_search.types import Hit, Passage

PASSAGES_PER_DOCUMENT = 3  # before passages of other documents had their turn; what is left fills up behind
LOOKED_AT = 20  # passages at the top that are put in order first; more where a document holds too many of them
# Passages whose cosine is wanted because their terms rank high, where not every vector is read.
# Source: benchmarks/README.md, "Growth".
BY_TERMS = 1000
SAMPLED = 256  # passages whose cosines say what is usual, evenly drawn
SCORE_DIGITS = 6  # of a shown score; order goes by it too, or equal vectors could part at the last bit of a float32


def score_passages(index: Index, encoder: Encoder, query: str, kommunen: Collection[str] = ()) -> Scores:
    """Return the score of every passage for a query, float32 (passages,), in 0..1.

    Terms and vectors are fused; where the encoder has pieces to show, the best passages are scored anew by them, and by
    the terms that tell them apart. In a large index a passage has its vector's share where that or its terms are among
    the best, or it is about one of ``kommunen``. A query without a word finds nothing, though encoders know
    punctuation.
    """
    if not has_word(query):
        return np.zeros(index.terms.passages, dtype=np.float32)
    query = repair_query(query, index.terms)
    terms = query_terms(index.terms, query)
    term_scores = index.terms.score(terms)
    if index.pieces is None or not shows_pieces(encoder):
        return _fuse(index, encoder.encode_query(query), term_scores, kommunen)
    vector, asked = encoder.encode_query_with_pieces(query)
    fused = _fuse(index, vector, term_scores, kommunen)
    best = best_rows(np.where(fused >= RESCORED_SHARE * fused.max(initial=0), fused, 0), RESCORED)
    telling = tell_apart(fused[best], index.terms.scores_of(terms, best)) if len(best) > 1 else fused[best]
    scores = fused * (1 + VECTOR_WEIGHT) / (1 + VECTOR_WEIGHT + LATE_WEIGHT)
    scores[best] = rescore(encoder, asked, telling, index.pieces.of_rows(best))
    return scores


def query_terms(terms: TermIndex, query: str) -> Sequence[str]:
    """Return the terms of a query but those that only ask; those of words that stand in the passages are looked up."""

    def of_word(word: str) -> Sequence[str]:
        known = terms.terms_of_word(word)
        return terms_of_word(word) if known is None else known

    return without_asking(query, index_terms(query, of_word))


def _fuse(index: Index, vector: Vectors, term_scores: Scores, kommunen: Collection[str]) -> Scores:
    vectors, trusted = index.vectors, trusted_count(len(term_scores))
    sample = slice(None, None, max(1, len(term_scores) // SAMPLED))
    if vectors.reads_all:
        found = best_rows(term_scores, trusted)
        vector_scores = vectors.score(vector)
        of_any = vector_scores[sample]
    else:
        found = best_rows(term_scores, BY_TERMS)
        vector_scores = vectors.score(vector, np.concatenate([found, rows_about(index, kommunen)]))
        of_any = vectors.vectors[sample] @ vector
    return fuse_scores(term_scores, vector_scores, trust_vectors(vector_scores[found[:trusted]], of_any))


def search_passages(
    index: Index, encoder: Encoder, query: str, k: int, kommunen: Collection[str] = ()
) -> tuple[Hit, ...]:
    """Return the k best passages, by falling score and then by id; with ``kommunen``, of their documents alone."""
    return rank_hits(index, score_passages(index, encoder, query, kommunen), k, kommunen)


def rank_hits(index: Index, scores: Scores, k: int, kommunen: Collection[str] = ()) -> tuple[Hit, ...]:
    """Return the k best passages of given scores, no document with more than its share while others wait."""
    if k < 1:
        raise ValueError(f"k must be at least 1, not {k}")
    found = np.flatnonzero(scores > 0)
    if kommunen:
        about = rows_about(index, kommunen)
        found = about[scores[about] > 0]
    wanted = max(LOOKED_AT, 2 * k)
    while True:
        shown = _shown_in_order(index, scores, found, wanted)
        chosen, is_full = _cap_documents(((index.passages[row], score) for row, score in shown), k)
        if is_full or wanted >= len(found):
            return tuple(_hit(index, *ranked, rank) for rank, ranked in enumerate(chosen, start=1))
        wanted *= 4


def rows_about(index: Index, kommunen: Collection[str]) -> Rows:
    """Return the rows of the passages of all documents about some Kommunen."""
    rows = [np.zeros(0, dtype=np.int64), *(index.store.rows_about(kommune) for kommune in sorted(set(kommunen)))]
    return np.concatenate(rows)


def _shown_in_order(index: Index, scores: Scores, found: Rows, wanted: int) -> list[tuple[int, float]]:
    """Return the best rows with their shown scores: ``wanted`` of them, and all that show as equal to the last."""
    least, values = 0.0, scores[found]
    if wanted < len(found):
        least = round(float(np.partition(values, -wanted)[-wanted]), SCORE_DIGITS)
        near = values > least - 10**-SCORE_DIGITS
        found, values = found[near], values[near]
    rounded = [round(score, SCORE_DIGITS) for score in values.tolist()]
    shown = [(row, score) for row, score in zip(found.tolist(), rounded, strict=True) if score > 0 and score >= least]
    if len(set(rounded)) < len(rounded):  # only then passages need be read
        shown.sort(key=lambda one: index.passages[one[0]].passage_id)
    return sorted(shown, key=lambda one: -one[1])


def _hit(index: Index, passage: Passage, score: float, rank: int) -> Hit:
    document = index.store.document(passage.doc_id)
    return Hit(rank, score, passage.with_text(document.text[passage.start : passage.end]), document)


def _cap_documents(ranked: Iterable[tuple[Passage, float]], k: int) -> tuple[list[tuple[Passage, float]], bool]:
    """Return the k to take from a ranking, in order, and whether no more of it need be looked at.

    Where the cap leaves too few of the whole ranking, those that it kept waiting fill up.
    """
    looked_at: list[tuple[Passage, float]] = []
    taken: list[int] = []
    waiting: list[int] = []
    seen: Counter[str] = Counter()
    for position, one in enumerate(ranked):
        looked_at.append(one)
        doc_id = one[0].doc_id
        seen[doc_id] += 1
        (taken if seen[doc_id] <= PASSAGES_PER_DOCUMENT else waiting).append(position)
        if len(taken) == k:
            break
    return [looked_at[at] for at in sorted(taken + waiting[: k - len(taken)])], len(taken) == k
