"""What a Kommune does, sentence by sentence: statements out of all documents, with their fields of action."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from kekiz_search.answering.comparing.fields import FieldMatch, match_fields
from kekiz_search.answering.factuality.negation import is_negated
from kekiz_search.answering.factuality.telling import (
    denies_all,
    is_reported,
    tells_cost,
    tells_doing,
    tells_joining,
    tells_of_plans,
    without_partners,
)
from kekiz_search.answering.sentences.owners import belongs_to
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.sentences.units import Units
from kekiz_search.answering.words.concepts import family_concept
from kekiz_search.german.analyzer import index_terms
from kekiz_search.german.normalise import fold
from kekiz_search.index.opened import Index
from kekiz_search.types import Evidence, Fact

_SPOKEN = "zitat"  # the attribute of what somebody in office says


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or list item that tells what a Kommune does or, where ``planned``, means to do."""

    unit: Unit
    heading: str | None
    fields: tuple[FieldMatch, ...]
    planned: bool
    reported: bool

    @property
    def is_described(self) -> bool:
        """Whether it is a user's own words: no document holds it, and nothing can be cited for it."""
        return not self.unit.document.doc_id

    def evidence(self, kommune: str) -> Evidence:
        """Return the place of the sentence as evidence for a Kommune."""
        origin = self.unit.document.origin
        return Evidence(
            document=self.unit.document,
            start=self.unit.start,
            end=self.unit.end,
            score=max(match.score for match in self.fields),
            heading=self.heading,
            kommune=kommune,
            as_of=origin.as_of,
            as_of_basis=origin.as_of_basis,
        )


class Statements:
    """The statements of an opened index by Kommune, each found once; safe to share between threads."""

    def __init__(self, index: Index, units: Units) -> None:
        self._index = index
        self._units = units
        self._own_rows: dict[str, list[int]] = {}
        self._owners = tuple(index.document(passage.doc_id).origin.kommune for passage in index.passages)
        for row, owner in enumerate(self._owners):
            if owner:
                self._own_rows.setdefault(owner, []).append(row)
        self._facts: dict[str, list[Fact]] = {}
        for fact in index.facts:
            self._facts.setdefault(fact.doc_id, []).append(fact)
        self.of_kommune = lru_cache(maxsize=1024)(self._find)

    def rows_of(self, kommune: str) -> list[int]:
        """Return the passages of a Kommune's documents, and all others that name it."""
        terms = sorted(set(index_terms(kommune)))
        named = [set(self._index.terms.rows_with(term).tolist()) for term in terms]
        return sorted({*self._own_rows.get(kommune, ()), *(set.intersection(*named) if named else ())})

    def has_document(self, kommune: str) -> bool:
        """Say whether a document is of a Kommune; one that is merely named elsewhere has none."""
        return kommune in self._own_rows

    def kommunen(self) -> tuple[str, ...]:
        """Return the Kommunen that have a document, or a sentence of their own in one that is nobody's, by name."""
        shared = (row for row, owner in enumerate(self._owners) if owner is None)
        named = {unit.subjects[0] for row in shared for unit in self._units.of_passage(row) if len(unit.subjects) == 1}
        return tuple(sorted({*self._own_rows, *named}, key=lambda name: (fold(name), name)))

    def _find(self, kommune: str) -> tuple[Statement, ...]:
        found = (self._read(unit, kommune) for row in self.rows_of(kommune) for unit in self._units.of_passage(row))
        distinct: dict[str, Statement] = {}
        for one in found:
            if one is not None:
                distinct.setdefault(" ".join(one.unit.text.split()).casefold(), one)
        return tuple(distinct.values())

    def _read(self, unit: Unit, kommune: str) -> Statement | None:
        if not is_of(unit, kommune) or not tells_doing(unit, kommune) or self._is_fact(unit):
            return None
        heading = self._index.passages[unit.row].heading
        if heading and denies_all(heading):
            return None
        matches = match_fields(without_partners(unit), self._units.heading_of(unit))
        aside = tells_joining(unit.text) or tells_cost(unit.text)  # then only a named approach makes it one
        fields = tuple(match for match in matches if not _is_denied(unit, match) and (match.approaches or not aside))
        if not fields:
            return None
        planned = tells_of_plans(unit.text) or (heading is not None and tells_of_plans(heading))
        return Statement(unit, heading, fields, planned, is_reported(unit.text))

    def _is_fact(self, unit: Unit) -> bool:
        """Say whether a sentence is a field of a Steckbrief, or part of the words of somebody in office."""
        facts = self._facts.get(unit.document.doc_id, ())
        return any(
            fact.start < unit.end
            and unit.start < fact.end
            and (fact.attribute == _SPOKEN or unit.text.startswith(f"{fact.label}:"))
            for fact in facts
        )


def is_of(unit: Unit, kommune: str) -> bool:
    """Say whether a sentence is about one Kommune: in a document of its own, or naming it and no other."""
    if unit.document.origin.kommune == kommune:
        return belongs_to(unit, kommune)
    return unit.kommunen == (kommune,) == unit.subjects


def _is_denied(unit: Unit, match: FieldMatch) -> bool:
    """What is offered "ohne Anmeldung" is not denied."""
    sure = replace(unit, tokens=tuple(token for token in unit.tokens if token.lemma != "ohne"))
    return is_negated(sure, [family_concept("", word) for word in sorted(match.words)])
