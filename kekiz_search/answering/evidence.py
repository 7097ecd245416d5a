"""Sentences that carry what a question asks: found exhaustively, weighed, ordered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kekiz_search.answering.concepts import Bag, Concept, cover, join_bags, match_concept
from kekiz_search.answering.question import Question
from kekiz_search.answering.slots import find_value
from kekiz_search.answering.units import Unit, Units, belongs_to, is_about
from kekiz_search.answering.vocabulary import FAMILIES, INITIATIVE_NAME, NEGATORS, PROMINENT_WORDS
from kekiz_search.german.analyzer import Token
from kekiz_search.index.opened import Index
from kekiz_search.retrieval.fuse import Scores
from kekiz_search.types import Evidence, Span

# Least strength at which a sentence carries a hard concept. Source: development questions, benchmarks/README.md.
STRICT = 0.75  # a list row must hold it as a word of its own or as the head of a compound
LENIENT = 0.55  # a single fact may hold it scattered over the sentence
# Least share of the question's weight that an open answer's sentence carries. Source: as above.
OPEN_COVERAGE = 0.6
_PAIR_DISCOUNT = 0.9
_RETRIEVAL_SHARE = 0.15  # what the passage's rank adds to a sentence's coverage
_YEAR_BONUS = 0.2  # for every year of the question that the span names
_SENTENCE_WORDS = 6  # shorter spans are labels or headings
_NEGATION_WORDS = 8  # a negator reaches this many words, within its clause
_CLAUSE_BREAK = re.compile(r"[,;:–]")


@dataclass(frozen=True, slots=True)
class Found:
    """A span of one or two sentences that meets a question, with its weight and, where asked for, its value."""

    unit: Unit
    start: int
    end: int
    score: float
    value: Span | None = None
    negated: bool = False

    @property
    def text(self) -> str:
        """The words of the span."""
        return self.unit.document.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Search:
    """What evidence is looked for in: an index, its sentences, and the score of every passage for the question.

    With ``as_of``, documents that are known to be later are left out.
    """

    index: Index
    units: Units
    scores: Scores
    as_of: str | None = None

    def units_of(self, row: int) -> tuple[Unit, ...]:
        """Return the sentences of a passage; none where its document is too late."""
        document = self.index.document(self.index.passages[row].doc_id)
        return () if is_later(document.origin.as_of, self.as_of) else self.units.of_passage(row)

    def rows_for(self, concepts: Sequence[Concept]) -> list[int]:
        """Return all passages in which every concept may be met, in order."""
        rows: set[int] | None = None
        for concept in concepts:
            here = rows_of_concept(self.index, concept)
            rows = here if rows is None else rows & here
        return sorted(rows or ())


def is_later(date: str | None, as_of: str | None) -> bool:
    """Say whether an ISO date is known to lie behind another; a year holds all of its days."""
    return date is not None and as_of is not None and date[: len(as_of)] > as_of


def rows_of_concept(index: Index, concept: Concept) -> set[int]:
    """Return every passage that may carry a concept: as a word, a derivation, a part, or scattered."""
    terms = index.terms
    alike = {concept.lemma, *terms.derived(concept.stem), *FAMILIES.get(concept.family or "", ())}
    rows = {int(row) for term in sorted(alike) for row in terms.rows_with(term)}
    if concept.parts:
        rows |= set.intersection(*({int(row) for row in terms.rows_with(part)} for part in concept.parts))
    return rows


def find_evidence(search: Search, question: Question, kommunen: Sequence[str], least: float) -> list[Found]:
    """Return every span that carries all hard concepts with the least strength, the best first.

    A span is a sentence, or two neighbours where neither carries all alone; it is about one of ``kommunen``. A question
    that expects a value is met only by a span that holds one.
    """
    rows = search.rows_for(question.hard)
    found: list[Found] = []
    for row in rows:
        units = search.units_of(row)
        singles = [_weigh(search, question, (unit,), least) for unit in units if is_about(unit, kommunen)]
        met = [one for one in singles if one is not None]
        if not met:
            pairs = zip(units, units[1:], strict=False)
            both = (_weigh(search, question, pair, least) for pair in pairs if _pair_is_about(pair, kommunen))
            met = [one for one in both if one is not None]
        found += met
    return sort_found(found)


def sort_found(found: Sequence[Found]) -> list[Found]:
    """Order by falling score, then by document and place; of equal wordings the first stays."""
    ordered = sorted(found, key=lambda one: (-one.score, one.unit.document.doc_id, one.start))
    distinct: dict[str, Found] = {}
    for one in ordered:
        distinct.setdefault(" ".join(one.text.split()).casefold(), one)
    return list(distinct.values())


def find_open_evidence(search: Search, question: Question, kommunen: Sequence[str]) -> list[Found]:
    """Return sentences that carry enough of an open question, the best first."""
    concepts = question.concepts
    rows = sorted({row for concept in concepts for row in rows_of_concept(search.index, concept)})
    found = []
    for unit in (unit for row in rows for unit in search.units_of(row)):
        if is_about(unit, kommunen):
            coverage = cover(concepts, unit.bag)
            if coverage >= OPEN_COVERAGE:
                score = coverage + _RETRIEVAL_SHARE * float(search.scores[unit.row])
                found.append(Found(unit, unit.start, unit.end, score))
    return sort_found(found)


def find_prominent(search: Search, kommune: str) -> list[Found]:
    """Return the sentences that say what a Kommune does or aims at, the best first: those with the field's own words."""
    found = []
    for row, passage in enumerate(search.index.passages):
        if search.index.document(passage.doc_id).origin.kommune != kommune:
            continue
        for unit in search.units_of(row):
            words = len(PROMINENT_WORDS & unit.bag.pieces)
            if words and belongs_to(unit, kommune) and len(unit.tokens) >= _SENTENCE_WORDS:
                found.append(Found(unit, unit.start, unit.end, words + float(search.scores[row])))
    return sort_found(found)


def to_evidence(found: Found, heading: str | None, kommune: str | None = None) -> Evidence:
    """Return what was found as evidence for a statement."""
    document = found.unit.document
    value = None if found.value is None else document.text[found.value.start : found.value.end]
    origin = document.origin
    return Evidence(
        document=document,
        start=found.start,
        end=found.end,
        score=found.score,
        heading=heading,
        kommune=kommune,
        value=value,
        as_of=origin.as_of,
        as_of_basis=origin.as_of_basis,
    )


def _pair_is_about(pair: Sequence[Unit], kommunen: Sequence[str]) -> bool:
    return not kommunen or any(
        all(is_about(unit, (kommune,)) or not unit.kommunen for unit in pair)
        and any(is_about(unit, (kommune,)) for unit in pair)
        for kommune in kommunen
    )


def _weigh(search: Search, question: Question, units: Sequence[Unit], least: float) -> Found | None:
    bag = join_bags(unit.bag for unit in units) if len(units) > 1 else units[0].bag
    if any(match_concept(concept, bag) < least for concept in question.hard):
        return None
    heading = search.units.heading_of(units[0])
    if not all(_soft_is_met(concept, join_bags((bag, heading))) for concept in question.soft):
        return None
    start, end = units[0].start, units[-1].end
    text = units[0].document.text[start:end]
    value = None
    if question.expects:
        inner = find_value(text, question)
        if inner is None:
            return None
        value = Span(start + inner.start, start + inner.end)
    score = cover(question.concepts, bag) + _RETRIEVAL_SHARE * float(search.scores[units[0].row])
    score += _YEAR_BONUS * sum(year[:4] in text for year in question.years)
    if len(units) > 1:
        score *= _PAIR_DISCOUNT
    return Found(units[0], start, end, score, value, any(is_negated(unit, question.hard) for unit in units))


def _soft_is_met(concept: Concept, bag: Bag) -> bool:
    """A word of a family needs one of its family beside it; any other verb only weighs."""
    return concept.family is None or match_concept(concept, bag) > 0


def is_negated(unit: Unit, concepts: Sequence[Concept]) -> bool:
    """Say whether a sentence denies a concept in the clause of a negator, outside the initiative's own name.

    "kein" and "ohne" reach ahead, "nicht" also back: in German it ends the clause that it denies.
    """
    names = [match.span() for match in INITIATIVE_NAME.finditer(unit.text)]
    for at, token in enumerate(unit.tokens):
        named = any(start <= token.start < end for start, end in names)
        if token.lemma not in NEGATORS or named or _is_not_only(unit.tokens, at):
            continue
        behind = unit.tokens[at + 1 : at + 1 + _NEGATION_WORDS]
        before = unit.tokens[max(0, at - _NEGATION_WORDS) : at] if token.lemma == "nicht" else ()
        near = [other for other in (*before, *behind) if _in_one_clause(unit, token, other)]
        reached = {piece for other in near for piece in (other.lemma, *other.parts)}
        if any(concept.lemma in reached for concept in concepts):
            return True
    return False


def _in_one_clause(unit: Unit, one: Token, other: Token) -> bool:
    first, last = sorted((one, other), key=lambda token: token.start)
    between = unit.document.text[unit.start + first.end : unit.start + last.start]
    return not _CLAUSE_BREAK.search(between)


def _is_not_only(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].lemma in {"nur", "allein", "zuletzt"}
