"""What a Kommune does, sentence by sentence: statements out of all documents, with their fields of action."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kekiz_search.answering.concepts import family_concept
from kekiz_search.answering.fields import FieldMatch, match_fields
from kekiz_search.answering.negation import is_negated, is_planned
from kekiz_search.answering.units import Unit, Units, belongs_to
from kekiz_search.answering.vocabulary import INITIATIVE_NAME, NEGATORS
from kekiz_search.german.analyzer import index_terms
from kekiz_search.german.dictionary import is_verb
from kekiz_search.index.opened import Index
from kekiz_search.types import Evidence, Fact

_LEAST_WORDS = 5  # of a sentence
_LEAST_ITEM_WORDS = 2  # of a list item
_FINISHED = re.compile(r"[.!…][)\]\"”“»«'’›‹]*$")
_ITEM = re.compile(r"(?:^|\n)[ \t]*(?:[-–•*·▪◦‣●■○+]|\d{1,2}[.)])[ \t]+$")
_CELLS = " | "
_CONTACT = re.compile(r"@|\(at\)|\b(?:Tel(?:efon)?|Fax)\b|\bwww\.|\b\d{5} [A-ZÄÖÜ]|\b\d{4,5}[ /-]\d{3,}")
# A sentence that speaks of sources tells what is written where, not what a Kommune does.
_OF_SOURCES = re.compile(
    r"\b(?:[Aa]usgewertete\w*|Auszüge?n?|Auszugs|Quellen?|Stichtag\w*|undatiert\w*|Redaktion|erschlossen|datiert|"
    r"widersprüchlich\w*|unein(?:s|ig)|weichen .* ab|Lesarten?|[Bb]elegt|nicht bekannt|nicht genannt|unbekannt|"
    r"bleibt offen|fehlt ein Datum|kein Datum|stammt|stammen|verschieden \w+)\b"
    r"|(?<![Nn]ach )(?<![Ll]aut )(?<!eigenen )\bAngaben?\b(?! von \d)"
)
_REPORTED = re.compile(
    r"\b(?:Fachmagazin|Magazin|Broschüre|Zeitung|Interview|Reportage)\b|\bvorgestellt\b|\bvertreten\b"
)
_SPEECH = re.compile(r"^[„»\"“]|\b(?:sagt|sagte|betonte?|erklärte?|meinte?|fragt|erkundigt|verneint|spricht) ")
_ENDED = re.compile(r"\b(?:eingestellt|beendet|endete?|aufgegeben|abgeschafft|ausgelaufen|abgesagt|entfiel|entfällt)\b")
_DEFINING = re.compile(r"^(?:Eine?|Unter)\s[^,.]{1,60}\s(?:ist|sind|versteh\w+|bezeichnet)\b")
_OF_THE_LAND = re.compile(
    r"\b(?:Land|Landes|Ministerium|Ministeriums|Landesregierung|Ministerin|Minister|Bundes\w*|Kommunen in N\w+)\b"
)
_OPEN_QUOTE = "zitat"


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
        for row, passage in enumerate(index.passages):
            owner = index.document(passage.doc_id).origin.kommune
            if owner:
                self._own_rows.setdefault(owner, []).append(row)
        self._facts: dict[str, list[Fact]] = {}
        for fact in index.facts:
            if fact.attribute == _OPEN_QUOTE:
                self._facts.setdefault(fact.doc_id, []).append(fact)
        self.of_kommune = lru_cache(maxsize=1024)(self._find)

    def rows_of(self, kommune: str) -> list[int]:
        """Return the passages of a Kommune's documents, and all others that name it."""
        terms = sorted(set(index_terms(kommune)))
        named = [set(self._index.terms.rows_with(term).tolist()) for term in terms]
        return sorted({*self._own_rows.get(kommune, ()), *(set.intersection(*named) if named else ())})

    def _find(self, kommune: str) -> tuple[Statement, ...]:
        found = (self._read(unit, kommune) for row in self.rows_of(kommune) for unit in self._units.of_passage(row))
        distinct: dict[str, Statement] = {}
        for one in found:
            if one is not None:
                distinct.setdefault(" ".join(one.unit.text.split()).casefold(), one)
        return tuple(distinct.values())

    def _read(self, unit: Unit, kommune: str) -> Statement | None:
        if not is_of(unit, kommune) or not self._tells(unit, kommune):
            return None
        heading = self._index.passages[unit.row].heading
        if heading and _denies(heading):
            return None
        matches = match_fields(unit.tokens, self._units.heading_of(unit))
        fields = tuple(match for match in matches if not _is_denied(unit, match))
        if not fields:
            return None
        planned = is_planned(unit.text) or (heading is not None and is_planned(heading))
        return Statement(unit, heading, fields, planned, _REPORTED.search(unit.text) is not None)

    def _tells(self, unit: Unit, kommune: str) -> bool:
        text = unit.text
        if is_item(unit):
            shaped = len(unit.tokens) >= _LEAST_ITEM_WORDS and not text.endswith((":", "?"))
        else:
            shaped = len(unit.tokens) >= _LEAST_WORDS and _FINISHED.search(text) is not None and _has_verb(unit)
        if not shaped or _CELLS in text or _CONTACT.search(text) or _OF_SOURCES.search(text):
            return False
        if _SPEECH.search(text) or _ENDED.search(text) or self._is_motto(unit):
            return False
        named = kommune in unit.kommunen
        return named or not (_DEFINING.search(text) or _OF_THE_LAND.search(text))

    def _is_motto(self, unit: Unit) -> bool:
        facts = self._facts.get(unit.document.doc_id, ())
        return any(fact.start < unit.end and unit.start < fact.end for fact in facts)


def is_of(unit: Unit, kommune: str) -> bool:
    """Say whether a sentence is about one Kommune: in a document of its own, or naming it and no other."""
    if unit.document.origin.kommune == kommune:
        return belongs_to(unit, kommune)
    return unit.kommunen == (kommune,) == unit.subjects


def is_item(unit: Unit) -> bool:
    """Say whether a bullet or number stands before a sentence."""
    return _ITEM.search(unit.document.text[max(0, unit.start - 12) : unit.start]) is not None


def _has_verb(unit: Unit) -> bool:
    return any(token.text.islower() and is_verb(token.lemma) for token in unit.tokens)


def _denies(heading: str) -> bool:
    words = INITIATIVE_NAME.sub(" ", heading).lower().split()
    return any(word.startswith(tuple(NEGATORS)) for word in words)


def _is_denied(unit: Unit, match: FieldMatch) -> bool:
    return is_negated(unit, [family_concept("", word) for word in sorted(match.words)])
