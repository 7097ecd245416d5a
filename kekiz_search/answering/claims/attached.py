"""With which body a thing or people are placed: "beim Jugendamt angesiedelt", "bei der Caritas angestellt"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kekiz_search.answering.claims.clauses import PRONOUN, clause_around
from kekiz_search.answering.claims.doers import BESIDE, are_apart
from kekiz_search.answering.claims.judged import Finding, evidence_in
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.shortened import stands_for
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.factuality.negation import denies
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.german.kommunen import find_kommunen

_BODY = r"(?P<body>[A-ZÄÖÜ][\w-]*(?: [A-ZÄÖÜ][\w-]*)*(?: (?:für|der|des) [^,;:.]*?)?)"
_PLACED = re.compile(
    rf"\b(?:[Bb]eim|[Bb]ei (?:der|dem|einem|einer)|[Ii]m|[Ii]n der) {_BODY} "
    r"(?P<how>angesiedelt|angegliedert|angebunden|angestellt|verortet)\b"
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A body, how something is placed there, and the words for what is."""

    body: str
    start: int
    how: str
    thing: tuple[Concept, ...]


def read_placed(part: Part) -> Placed | None:
    """Return with which body a part tells that something is placed, where it tells no more."""
    told = _PLACED.search(part.text)
    if told is None or part.slots or part.rows or part.negated or part.planned or find_kommunen(told["body"]):
        return None
    aside = bag_of(told[0])
    thing = tuple(one for one in part.hard if match_concept(one, aside) < STRICT)
    return Placed(told["body"].strip(), told.start("body"), told["how"], thing) if thing else None


def find_placed_elsewhere(search: Search, part: Part, region: Region, claimed: Placed) -> Finding | None:
    """Return the contradiction of a stretch that tells of another body with which the very thing is placed."""
    told = _other_body(part, region, claimed)
    if told is None or denies(region.unit) or is_planned(region.text):
        return None
    slot = Slot("name", claimed.body, claimed.start, claimed.start + len(claimed.body))
    return Finding("contradicted", evidence_in(search, region.unit), ((slot, told),), slot)


def lacks_place(part: Part, region: Region) -> bool:
    """Say whether a stretch does not name the body with which a claim has something placed: the one before may."""
    claimed = read_placed(part) if _PLACED.search(part.text) and not PRONOUN.match(region.text) else None
    return claimed is not None and claimed.body not in region.text


def _other_body(part: Part, region: Region, claimed: Placed) -> str | None:
    text, document = region.text, region.unit.document.text
    for told in _PLACED.finditer(text):
        clause = text[slice(*clause_around(text, *told.span()))]
        bag = bag_of(clause)
        held = (match_concept(one, bag) >= STRICT or stands_for(one, part, clause, document) for one in claimed.thing)
        apart = are_apart(claimed.body, told["body"]) and claimed.body not in clause and not BESIDE.search(clause)
        if told["how"] == claimed.how and apart and not find_kommunen(told["body"]) and all(held):
            return told["body"].strip()
    return None
