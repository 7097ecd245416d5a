"""Sentences that say most about an open question, or about a Kommune when nothing in particular was asked."""

from __future__ import annotations

from collections.abc import Sequence

from kekiz_search.answering.carrying import cover_in_context
from kekiz_search.answering.concepts import Concept, cover, match_concept
from kekiz_search.answering.evidence import Found, bonus_of, names_figures, sort_found
from kekiz_search.answering.found import opens_list
from kekiz_search.answering.negation import is_negated
from kekiz_search.answering.question import Question
from kekiz_search.answering.search import Search
from kekiz_search.answering.units import Unit, belongs_to, is_about
from kekiz_search.answering.vocabulary import NEGATORS, PROMINENT_WORDS

# Least share of the question's weight that an open answer's sentence carries. Source: development half of
# tests/quality/gold.jsonl.
OPEN_COVERAGE = 0.6
# Passages that are read for an open answer. Reading one takes 1.5 ms: of 100,000 passages, a question of plain words
# met 4,300 and took nine seconds. Lists of Kommunen read every one.
OPEN_PASSAGES = 500
_SIMILARITY_SHARE = 0.3  # what the cosine of question and sentence adds
_ITEM_WORDS = 3
_WHOLE = 0.95  # a short item that carries all says something
_SENTENCE_WORDS = 6  # shorter spans are labels or headings


def find_open_evidence(search: Search, question: Question, kommunen: Sequence[str]) -> list[Found]:
    """Return sentences that carry enough of an open question, by themselves or with their heading, the best first."""
    concepts = question.concepts
    units = [
        unit
        for row in search.rows_with_share(question.hard, OPEN_COVERAGE, OPEN_PASSAGES)
        for unit in search.units_of(row)
        if is_about(unit, kommunen) and _says_something(search, unit, concepts)
    ]
    covered = [(cover_in_context(search, question.hard, unit), unit) for unit in units]
    enough = [(c, unit) for c, unit in covered if c >= OPEN_COVERAGE and names_figures(question, unit.text)]
    cosines = search.similarities(question.text, [unit for _coverage, unit in enough])
    found = [
        Found(
            unit=unit,
            start=unit.start,
            end=unit.end,
            score=coverage
            + cover(concepts, unit.bag)
            + bonus_of(search, question, unit)
            + _SIMILARITY_SHARE * float(cosine),
            negated=is_negated(unit, concepts),
        )
        for (coverage, unit), cosine in zip(enough, cosines, strict=True)
    ]
    return sort_found(found)


def _says_something(search: Search, unit: Unit, concepts: Sequence[Concept]) -> bool:
    """A short span is a label, unless it is an item under a heading that carries the question."""
    if len(unit.tokens) >= _SENTENCE_WORDS or opens_list(unit):
        return True
    if len(unit.tokens) > _ITEM_WORDS and cover([one for one in concepts if one.hard], unit.bag) >= _WHOLE:
        return True
    heading = search.units.heading_of(unit)
    return len(unit.tokens) >= _ITEM_WORDS and any(match_concept(concept, heading) for concept in concepts)


def find_prominent(search: Search, kommune: str) -> list[Found]:
    """Return the sentences that say what a Kommune does or aims at, those with the most words of the field first."""
    found = []
    for row in search.index.store.rows_about(kommune).tolist():
        for unit in search.units_of(row):
            words = len(PROMINENT_WORDS & unit.bag.pieces)
            if (
                words
                and not NEGATORS & unit.bag.lemmas
                and belongs_to(unit, kommune)
                and len(unit.tokens) >= _SENTENCE_WORDS
            ):
                found.append(Found(unit, unit.start, unit.end, words + float(search.scores[row])))
    return sort_found(found)
