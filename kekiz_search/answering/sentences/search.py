"""Where evidence is looked for: the passages of an index that may carry a question, and its sentences."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from kekiz_search.answering.sentences.homes import sections_in
from kekiz_search.answering.sentences.owners import owners_in
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.sentences.units import Units
from kekiz_search.answering.words.concepts import HALVES, WHOLE_CHARS, Concept
from kekiz_search.answering.words.near_meanings import words_alike
from kekiz_search.answering.words.phrases import terms_telling
from kekiz_search.answering.words.vocabulary import FAMILIES
from kekiz_search.encoder import Encoder
from kekiz_search.german.analyzer import stem_key
from kekiz_search.german.weekdays import DAY_WORDS, WEEKDAYS
from kekiz_search.index.opened import Index
from kekiz_search.retrieval.best import best_rows
from kekiz_search.retrieval.fuse import Scores
from kekiz_search.types import Fact

_ROUNDING = 1e-9  # of sums of weights
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Search:
    """An index with its sentences and encoder, and the score of every passage for the question.

    With ``as_of``, documents that are known to be later are left out; with ``kinds``, those of any other kind.
    """

    index: Index
    units: Units
    encoder: Encoder
    scores: Scores
    as_of: str | None = None
    kinds: frozenset[str] = frozenset()
    _rows_by_concept: dict[Concept, frozenset[int]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def of_kind(self, doc_id: str) -> bool:
        """Say whether a document is of a kind that is asked."""
        return not self.kinds or self.index.document(doc_id).origin.kind in self.kinds

    def units_of(self, row: int) -> tuple[Unit, ...]:
        """Return the sentences of a passage; without those that are too late, by their document or their own years."""
        if self.as_of is None and not self.kinds:
            return self.units.of_passage(row)
        units = self.units.of_passage(row) if self.of_kind(self.index.passages[row].doc_id) else ()
        if self.as_of is None or not units:
            return units
        document = self.index.document(self.index.passages[row].doc_id)
        if is_later(document.origin.as_of, self.as_of):
            return ()
        return tuple(unit for unit in units if not tells_later(unit.text, self.as_of))

    def facts_of(self, kommune: str) -> Sequence[Fact]:
        """Return the facts of a Kommune, by place; without those that are too late."""
        facts = self.units.facts_of(kommune)
        if self.as_of is None and not self.kinds:
            return facts
        return [fact for fact in facts if not is_later(fact.as_of, self.as_of) and self.of_kind(fact.doc_id)]

    def owners_in(self, row: int) -> frozenset[str]:
        """Return the Kommunen that the sentences of a passage belong to."""
        if self.as_of is None and not self.kinds:
            return self.units.owners_in(row)
        return owners_in(self.units_of(row))

    def rows_telling_of(self, rows: Sequence[int], kommunen: Sequence[str]) -> list[int]:
        """Return those of some passages whose documents may, before they are read, tell of one of some Kommunen."""
        numbers, doc_ids = self.index.store.document_numbers, self.index.store.doc_ids_by_number
        telling = {
            number
            for number in set(map(numbers.__getitem__, rows))
            if any(self.units.may_name(doc_ids[number], kommune) for kommune in kommunen)
        }
        return [row for row in rows if numbers[row] in telling]

    def towns_with_sections(self, rows: Sequence[int]) -> set[str]:
        """Return the Kommunen with a part of their own in a document on several that some passages stand in."""
        doc_ids = sorted({self.index.passages[row].doc_id for row in rows})
        several = (one for one in map(self.index.document, doc_ids) if one.origin.kommune is None)
        return {name for document in several for name in sections_in(document.text)}

    def best_rows(self, count: int | None = None) -> list[int]:
        """Return the passages that the search scores, or so many of them, the best first, ties by their order."""
        rows: list[int] = best_rows(self.scores, len(self.scores) if count is None else count).tolist()
        return rows

    def rows_scored(self, least: float) -> list[int]:
        """Return the passages that the search scores at least so high, in order."""
        rows: list[int] = np.flatnonzero((self.scores > 0) & (self.scores >= least)).tolist()
        return rows

    def rows_about(self, kommunen: Sequence[str]) -> list[int]:
        """Return all passages about some Kommunen, in order."""
        return sorted({row for kommune in kommunen for row in self.index.store.rows_about(kommune).tolist()})

    def rows_with_all(self, concepts: Sequence[Concept]) -> list[int]:
        """Return all passages in which every concept may be met, in order."""
        rows = [self.rows_with(concept) for concept in concepts]
        return sorted(frozenset.intersection(*rows)) if rows else []

    def rows_in_documents(self, concepts: Sequence[Concept], others: Sequence[Concept] = ()) -> list[int]:
        """Return all passages in which one concept, or one of the others, may be met, in order.

        Only documents count in which every one of the concepts may be met; their passages that open with a question
        that names nothing are read as well.
        """
        numbers, doc_ids = self.index.store.document_numbers, self.index.store.doc_ids_by_number
        found = [self.rows_with(concept) for concept in concepts]
        whole = set.intersection(*(set(map(numbers.__getitem__, some)) for some in found)) if found else set()
        if not whole:
            return []
        rows = frozenset[int]().union(*found, *(self.rows_with(concept) for concept in others))
        met = {row for row in rows if numbers[row] in whole}
        return sorted(met.union(*(self.units.rows_asking_on(doc_ids[number]) for number in whole)))

    def rows_with_share(self, concepts: Sequence[Concept], least: float, count: int) -> list[int]:
        """Return the passages in which concepts of at least a share of all weight may be met, in order.

        Where there are more than ``count``, the best for the question.
        """
        met = np.zeros(len(self.scores))
        for concept in concepts:
            met[sorted(self.rows_with(concept))] += concept.weight
        rows = np.flatnonzero((met > 0) & (met >= least * sum(concept.weight for concept in concepts) - _ROUNDING))
        kept = rows if len(rows) <= count else np.sort(rows[best_rows(self.scores[rows], count)])
        return [int(row) for row in kept]

    def rows_with(self, concept: Concept) -> frozenset[int]:
        """Return every passage that may carry a concept: as a word, derived, as a part, by family, or scattered."""
        if concept not in self._rows_by_concept:  # half of all concepts are looked for again
            self._rows_by_concept[concept] = frozenset(self._find_rows_with(concept))
        return self._rows_by_concept[concept]

    def _find_rows_with(self, concept: Concept) -> set[int]:
        family = FAMILIES.get(concept.family or "", frozenset())
        alike = {concept.stem, *(stem_key(word) for word in family | concept.alike)}
        if concept.lemma in WEEKDAYS:
            alike |= DAY_WORDS  # "Mo–Do"
        if "gehoeren" in {concept.lemma, *family}:
            alike.add(stem_key("hoeren"))  # so the index has "gehört"
        if len(concept.lemma) >= WHOLE_CHARS and not concept.verb:
            alike |= self.index.terms.terms_ending(concept.lemma)
        rows = self.index.terms.rows_with_any(alike)
        for terms in terms_telling(concept.alike | {concept.lemma}):
            rows |= set.intersection(*(self._rows_of({term}) for term in terms))
        if concept.parts:
            near = [words_alike(part) if len(concept.parts) == HALVES else frozenset[str]() for part in concept.parts]
            told = (self._rows_of(words | {part}) for part, words in zip(concept.parts, near, strict=True))
            rows |= set.intersection(*told)
        return rows

    def _rows_of(self, words: Collection[str]) -> set[int]:
        return self.index.terms.rows_with_any({stem_key(word) for word in words})

    def similarities(self, question: str, units: Sequence[Unit]) -> npt.NDArray[np.float32]:
        """Return the cosine of every sentence with the question, float32 (units,)."""
        return self._similarities(question, [unit.text for unit in units])

    def similarities_below(self, question: str, units: Sequence[Unit]) -> npt.NDArray[np.float32]:
        """Return the cosine of every sentence, with the heading that it stands below, with the question."""
        headings = [self.index.passages[unit.row].heading or "" for unit in units]
        told = [f"{above}. {unit.text}" for above, unit in zip(headings, units, strict=True)]
        return self._similarities(question, told)

    def _similarities(self, question: str, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        cosines: npt.NDArray[np.float32] = self.encoder.encode_passages(texts) @ self.encoder.encode_query(question)
        return cosines


_UNTIL = re.compile(r"\bbis (?:(?:zum|Ende|Anfang|Mitte|\d\d?\.|[A-ZÄÖÜ][a-zäöü]+) ){0,3}(?:19|20)\d\d\b")

_LASTS = re.compile(
    r"\b(?:bezahlt|finanziert|gefördert|gesichert|befristet|läuft|laufen|gilt|gelten|bewilligt)\b|[(:|] ?bis\b",
    re.IGNORECASE,
)


def tells_later(text: str, as_of: str) -> bool:
    """Say whether a sentence names years, and none that is not behind a date; what lasts until then is there."""
    years = YEAR.findall(_UNTIL.sub(" ", text) if _LASTS.search(text) else text)
    return bool(years) and min(years) > as_of[:4]


def is_later(date: str | None, as_of: str | None) -> bool:
    """Say whether an ISO date is known to lie behind another; a year holds all of its days."""
    return date is not None and as_of is not None and date[: len(as_of)] > as_of


def names_year(text: str, years: Sequence[str], period: tuple[int, int] | None) -> bool:
    """Say whether a text names one of some years, or one within a period."""
    if period:
        return any(period[0] <= int(year) <= period[1] for year in YEAR.findall(text))
    return any(year[:4] in text for year in years)
