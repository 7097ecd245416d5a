"""Comparisons without a number: what each Kommune does about a matter, or what each of two terms means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.definitions import answer_definition
from kekiz_search.answering.evidence.draft import Draft, DraftStatement, quote_statement
from kekiz_search.answering.evidence.sweep import STRICT, Found, find_evidence, to_evidence
from kekiz_search.answering.lists import answer_list
from kekiz_search.answering.open_questions.gathering import find_open_evidence
from kekiz_search.answering.reading.kinds import CONTRASTING
from kekiz_search.answering.reading.own_words import asked_of_each
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.two_questions import read_contrast
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import fold

_CONTRASTING = re.compile(CONTRASTING)
_SHOWN = 3  # sentences of each side
_SHOWN_DEFINING = 2
_SHARE = 0.5  # of the best sentence's weight, that a further one must have
_MISSING = "Dazu fand sich nichts für: {names}. Das heißt nicht, dass es dort nicht so ist."
_ONLY_TOLD = "Verglichen wird es in keiner Quelle. Gesagt wird:"
_MISSING_TERM = "Nicht erklärt wird in den Dokumenten: {names}."


def without_contrast(question: Question) -> Question:
    """Leave out the words that only say that something is done alike, or otherwise."""
    kept = tuple(one for one in question.concepts if not _CONTRASTING.fullmatch(fold(one.text)))
    return replace(question, concepts=kept) if len(question.kommunen) > 1 else question


def contrast_kommunen(search: Search, question: Question) -> Draft:
    """Return the sentences that tell most about the matter in each Kommune, and say where there are none."""
    told = {kommune: _tell(search, asked, kommune) for kommune, asked in asked_of_each(question).items()}
    quotes = [evidence for some in told.values() for one in some for evidence in one.evidence]
    owned = {evidence.document.origin.kommune for evidence in quotes if len(_named_in(evidence.quote, question)) > 0}
    missing = [kommune for kommune, some in told.items() if not some and kommune not in owned]
    statements = tuple(one for some in told.values() for one in some)
    if not statements:
        return Draft("no_evidence")
    closing = _MISSING.format(names=", ".join(missing)) if missing else ""
    return Draft("partial" if missing else "answered", statements, closing=closing)


def _named_in(quote: str, question: Question) -> set[str]:
    """Return the compared Kommunen that a quote names: in a document of another it sets them beside its own."""
    return {one.name for one in find_kommunen(quote)} & set(question.kommunen)


def contrast_quality(search: Search, question: Question, quality: Concept) -> Draft:
    """Return what says itself of one of the Kommunen how far it has a quality; no number measures it."""
    others = tuple(one for one in question.concepts if one.lemma != quality.lemma)
    asked = replace(question, kind="fact", expects=None, attribute=None, superlative=0, concepts=(*others, quality))
    found = [one for one in find_evidence(search, asked, question.kommunen, STRICT) if not one.negated]
    statements = tuple(quote_statement(to_evidence(search, one)) for one in found[:_SHOWN])
    return Draft("partial", statements, lead=_ONLY_TOLD) if statements else Draft("no_evidence")


def _tell(search: Search, question: Question, kommune: str) -> Sequence[DraftStatement]:
    asked = replace(question, kind="open", kommunen=(kommune,))
    found = find_open_evidence(search, asked, (kommune,))
    if not found:
        return answer_list(search, replace(question, kommunen=(kommune,)), (kommune,)).statements
    telling = _apart([one for one in found if one.score >= _SHARE * found[0].score])
    return [quote_statement(to_evidence(search, one), kommune) for one in telling[:_SHOWN]]


def _apart(found: Sequence[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in found:
        if all(one.unit.document is not other.unit.document or one.start != other.start for other in kept):
            kept.append(one)
    return kept


def contrast_terms(search: Search, question: Question) -> Draft | None:
    """Return what defines each of two terms, None where a question names no two or neither is told of."""
    terms = read_contrast(question.text)
    if terms is None:
        return None
    told = [answer_definition(search, understand(f"Was ist {term}?", search.index.terms)) for term in terms]
    known = [one for one in told if one.status == "answered"]
    if not known:
        return None
    missing = [term for term, one in zip(terms, told, strict=True) if one.status != "answered"]
    statements = tuple(dict.fromkeys(one for draft in known for one in draft.statements[:_SHOWN_DEFINING]))
    closing = _MISSING_TERM.format(names=", ".join(missing)) if missing else ""
    return Draft("partial" if missing else "answered", statements, closing=closing)
