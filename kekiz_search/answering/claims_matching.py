"""A claim against the sentences of the sources: whether one carries all of a part, and what it says in its slots."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kekiz_search.answering.claims_aligning import align_slots
from kekiz_search.answering.claims_facts import attribute_of
from kekiz_search.answering.claims_judged import Finding, Reservation
from kekiz_search.answering.claims_reading import Part
from kekiz_search.answering.claims_words import DOUBT, ENDING, LIGHT_WORDS, QUALIFIER_ROWS
from kekiz_search.answering.concepts import (
    Bag,
    Concept,
    bag_of,
    build_bag,
    build_concept,
    family_concept,
    match_concept,
)
from kekiz_search.answering.evidence import STRICT
from kekiz_search.answering.negation import denies, is_negated, is_planned
from kekiz_search.answering.search import Search
from kekiz_search.answering.units import Unit, belongs_to
from kekiz_search.answering.vocabulary import (
    FAMILIES,
    INITIATIVE_NAME,
    INITIATIVE_NOUNS,
    JOINING_WORDS,
    KOMMUNE_NOUNS,
    NEGATORS,
)
from kekiz_search.german.analyzer import Token, analyze, is_stopword
from kekiz_search.german.kommunen import KommuneMention, find_kommunen
from kekiz_search.types import Evidence, Verdict

# Shares of what a source's clause says that the claim says too. Below the first, a value in it may be one of something
# narrower; below the second, another value in it is no contradiction. Source: development half of claims.jsonl.
SHARED_TO_SUPPORT = 0.25
SHARED_TO_CONTRADICT = 0.5
_SHORTEST_WORDS = 2
_PARTNER_BEFORE = re.compile(
    r"\b(?:mit|durch|neben|gegen|wie|außer|ohne|statt)\s(?:(?:der|dem|den|die)\s)?"
    r"(?:(?:Stadt|Kreisstadt|Kreis|Gemeinde|Städten|Gemeinden)\s)?$"
)
_BREAK = re.compile(r"[,;:]\s|\s(?:und|während|sowie|aber)\s|\s[–-]\s")
_LISTED = re.compile(
    r"[\s,/]*(?:(?:und|sowie|oder|der|die|den|dem|Städte?n?|Stadt|Gemeinden?|Kreise?s?|Kreisstadt)[\s,]*)*"
)
_SAME = 0.55  # what a claim's word carries of a source's word, to count as said by both

# Words by which a sentence speaks of who takes part in the initiative.
_OF_INITIATIVE = FAMILIES["teilnahme"] | {"netzwerk", "modellphase"}


@dataclass(frozen=True, slots=True)
class Region:
    """The stretch of a sentence that is about a Kommune, with its words."""

    unit: Unit
    start: int
    end: int
    tokens: tuple[Token, ...]
    bag: Bag

    @property
    def text(self) -> str:
        """The words of the stretch."""
        return self.unit.text[self.start : self.end]


def find_in_sentences(search: Search, part: Part, kommunen: Sequence[str]) -> list[Finding]:
    """Return what every sentence says that carries all words of a part and is about all of ``kommunen``."""
    found = []
    said = bag_of(part.text)
    for row in search.rows_with_all(_looked_up(part)):
        for unit in search.units_of(row):
            region = _region_about(unit, kommunen, part)
            if region is not None and _is_carried(search, part, region):
                finding = _weigh(search, part, region, said)
                found += [finding] if finding else []
    return found


def _looked_up(part: Part) -> list[Concept]:
    counted = [slot.number.counted for slot in part.slots if slot.number and slot.number.counted]
    named = [word for slot in part.slots if slot.kind == "name" for word in slot.text.split()]
    concepts = [*part.hard, *(concept for word in (*counted, *named) for concept in _concepts_of(word))]
    if not concepts:
        concepts = list(part.verbs)
    if not concepts and part.initiative:
        concepts = [family_concept("teilnahme", "teilnehmen")]
    return concepts


def _concepts_of(words: str) -> list[Concept]:
    return [build_concept(token, True, 1.0) for token in analyze(words) if not is_stopword(token)]


def _region_about(unit: Unit, kommunen: Sequence[str], part: Part) -> Region | None:
    """Return the stretch of a sentence that is about some Kommunen, None where it is not about all of them.

    A sentence about several groups of Kommunen is cut between them.
    """
    if unit.text.endswith("?"):
        return None
    mentions = find_kommunen(unit.text)
    start, end = 0, len(unit.text)
    for kommune in kommunen:
        if not belongs_to(unit, kommune):
            return None
        own = [one for one in mentions if one.name == kommune]
        if own and all(_is_partner(unit.text, one) for one in own) and not _named_as_partner(part, kommune):
            return None
    if len(kommunen) == 1 and mentions:
        start, end = _stretch(unit.text, mentions, kommunen[0])
    if not kommunen and unit.subjects and not part.initiative and not _counts_kommunen(part):
        return None if len(part.concepts) + len(part.slots) < _SHORTEST_WORDS else _cut(unit, start, end)
    return _cut(unit, start, end)


def _cut(unit: Unit, start: int, end: int) -> Region:
    if (start, end) == (0, len(unit.text)):
        return Region(unit, start, end, unit.tokens, unit.bag)
    tokens = tuple(token for token in unit.tokens if start <= token.start < end)
    return Region(unit, start, end, tokens, build_bag(tokens))


def _counts_kommunen(part: Part) -> bool:
    counted = [slot.number.counted for slot in part.slots if slot.number and slot.number.counted]
    return any(token.lemma in KOMMUNE_NOUNS or "kommune" in token.parts for word in counted for token in analyze(word))


def _is_partner(text: str, mention: KommuneMention) -> bool:
    return _PARTNER_BEFORE.search(text[: mention.start]) is not None


def _named_as_partner(part: Part, kommune: str) -> bool:
    return any(one.name == kommune and _is_partner(part.text, one) for one in find_kommunen(part.text))


def _stretch(text: str, mentions: Sequence[KommuneMention], kommune: str) -> tuple[int, int]:
    """Cut at the break between the Kommune's group of names and the groups before and behind it."""
    groups: list[list[KommuneMention]] = []
    for mention in mentions:
        if groups and _LISTED.fullmatch(text[groups[-1][-1].end : mention.start]):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    at = next((at for at, group in enumerate(groups) if any(one.name == kommune for one in group)), None)
    if at is None:
        return 0, len(text)
    start, end = 0, len(text)
    if at > 0 and not _names_in(groups[at - 1], kommune):
        breaks = list(_BREAK.finditer(text, groups[at - 1][-1].end, groups[at][0].start))
        start = breaks[-1].end() if breaks else 0
    if at + 1 < len(groups) and not _names_in(groups[at + 1], kommune):
        breaks = list(_BREAK.finditer(text, groups[at][-1].end, groups[at + 1][0].start))
        end = breaks[-1].start() if breaks else len(text)
    return start, end


def _names_in(group: Sequence[KommuneMention], kommune: str) -> bool:
    return any(one.name == kommune for one in group)


def _is_carried(search: Search, part: Part, region: Region) -> bool:
    """Every word of the part is met, in the stretch or, where half of them are, in the heading above it."""
    missing = [concept for concept in part.concepts if match_concept(concept, region.bag) < STRICT]
    if missing:
        heading = search.units.heading_of(region.unit)
        weight = sum(concept.weight for concept in part.concepts)
        if sum(concept.weight for concept in missing) > weight / 2 or any(one.verb for one in missing):
            return False
        if any(match_concept(concept, heading) < STRICT for concept in missing):
            return False
    rows = {QUALIFIER_ROWS[token.lemma] for token in region.tokens if token.lemma in QUALIFIER_ROWS}
    if not part.rows <= rows:
        return False
    return not part.initiative or bool(part.hard) or _is_about_initiative(region)


def _is_about_initiative(region: Region) -> bool:
    named = INITIATIVE_NAME.search(region.text) is not None
    return named or bool((_OF_INITIATIVE | INITIATIVE_NOUNS) & region.bag.pieces)


def _weigh(search: Search, part: Part, region: Region, said: Bag) -> Finding | None:
    unit = region.unit
    alignment = align_slots(part, region, unit.document.origin)
    shared = _shared(region, said, part.initiative)
    denied = is_negated(unit, part.concepts) if part.concepts else denies(unit)
    reservation = _reservation(part, region) or alignment.reservation
    heading_denies = _heading_denies(search, unit)
    denied = denied or heading_denies
    evidence = _evidence(search, unit, part)
    weight = 1.0 + shared
    if alignment.is_met:
        numbered = any(slot.number for slot in part.slots)
        if numbered and shared < SHARED_TO_SUPPORT:
            return None
        verdict: Verdict = "supported" if denied == part.negated else "contradicted"
        return Finding(verdict, evidence, alignment.found, None, reservation, denied != part.negated, weight)
    if alignment.reservation:
        return Finding("no_evidence", evidence, alignment.found, None, alignment.reservation, False, weight)
    if alignment.differing is None or denied or part.negated or reservation or part.planned:
        return None
    least = SHARED_TO_CONTRADICT if part.hard else SHARED_TO_SUPPORT
    if shared < least or not _may_contradict(part, region):
        return None
    return Finding("contradicted", evidence, alignment.found, alignment.differing, None, False, weight)


def _may_contradict(part: Part, region: Region) -> bool:
    """A claim about nobody in particular is not contradicted by what holds in one Kommune."""
    if part.kommunen or _counts_kommunen(part):
        return True
    return region.unit.document.origin.kommune is None and not region.unit.subjects


def _reservation(part: Part, region: Region) -> Reservation | None:
    text = region.unit.text
    if is_planned(text) and not part.planned and attribute_of(part) != "motto":
        return "planned"
    if DOUBT.search(text) and not DOUBT.search(part.text):
        return "doubtful"
    return "ended" if ENDING.search(text) and not ENDING.search(part.text) else None


def _heading_denies(search: Search, unit: Unit) -> bool:
    heading = search.index.passages[unit.row].heading or ""
    return not INITIATIVE_NAME.search(heading) and any(token.lemma in NEGATORS for token in analyze(heading))


def _shared(region: Region, said: Bag, initiative: bool) -> float:
    """Return the share of the stretch's words that the claim says too, 0 to 1."""
    names = [match.span() for match in INITIATIVE_NAME.finditer(region.unit.text)]
    telling = [
        token
        for token in region.tokens
        if says_something(token) and not any(start <= token.start < end for start, end in names)
    ]
    concepts = [build_concept(token, True, 1.0) for token in telling]
    met = sum(
        match_concept(concept, said) >= _SAME or (initiative and concept.lemma in _OF_INITIATIVE)
        for concept in concepts
    )
    return met / len(concepts) if concepts else 1.0


def says_something(token: Token) -> bool:
    """Say whether a word of a source narrows down what it says: none that is light, a figure or a Kommune noun."""
    if is_stopword(token) or token.text[0].isdigit():
        return False
    return token.lemma not in LIGHT_WORDS | KOMMUNE_NOUNS | NEGATORS | INITIATIVE_NOUNS | JOINING_WORDS


def _evidence(search: Search, unit: Unit, part: Part) -> Evidence:
    origin = unit.document.origin
    return Evidence(
        document=unit.document,
        start=unit.start,
        end=unit.end,
        score=1.0,
        heading=search.index.passages[unit.row].heading,
        kommune=part.kommunen[0] if len(part.kommunen) == 1 else origin.kommune,
        as_of=origin.as_of,
        as_of_basis=origin.as_of_basis,
    )
