"""A claim against the sentences of the sources: whether one carries all of a part, and what it says in its slots."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.claims.aligning import align_slots
from kekiz_search.answering.claims.facts import is_field_claim
from kekiz_search.answering.claims.judged import Finding
from kekiz_search.answering.claims.parts import Part, counts_kommunen
from kekiz_search.answering.claims.regions import Region, is_partner, regions_about
from kekiz_search.answering.claims.reservations import reservation_of
from kekiz_search.answering.claims.sharing import OF_INITIATIVE, alike_in_scope, share_of_words
from kekiz_search.answering.claims.words import QUALIFIER_ROWS
from kekiz_search.answering.concepts import Bag, Concept, bag_of, build_concept, family_concept, match_concept
from kekiz_search.answering.evidence import STRICT
from kekiz_search.answering.negation import denies, is_negated
from kekiz_search.answering.search import Search
from kekiz_search.answering.units import Unit
from kekiz_search.answering.vocabulary import INITIATIVE_NAME, INITIATIVE_NOUNS, NEGATORS
from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.types import Evidence, Verdict

# Shares of what a source's clause says that the claim says too. Below the first, a number in it may be one of something
# narrower; below the second, another value in it is no contradiction; the third is for counts of nothing in particular.
# Source: development half of tests/quality/claims.jsonl.
SHARED_TO_SUPPORT = 0.25
SHARED_TO_CONTRADICT = 0.5
SHARED_OF_BARE_COUNT = 0.7
_FEWEST_SAID = 2  # a claim about nobody in particular says so much at least
_NEVER_BEFORE = re.compile(r"\bnie (?:zuvor|vorher)\b|\bwie nie\b")


def find_in_sentences(search: Search, part: Part, kommunen: Sequence[str]) -> list[Finding]:
    """Return what every sentence says that carries all words of a part and is about all of ``kommunen``.

    Where a sentence says nothing, it may together with the one before it; two only ever support.
    """
    found: list[Finding] = []
    said = bag_of(part.text)
    partners = _partners(part)
    for row in search.rows_with_all(_looked_up(part)):
        last: Unit | None = None
        for region in regions_about(search, row, kommunen, partners):
            if region.before is not None and (last is region.unit or denies(region.before) or denies(region.unit)):
                continue
            if not _is_about_somebody(part, region) or not _is_carried(search, part, region):
                continue
            finding = _weigh(search, part, region, said)
            if finding is not None:
                found.append(finding)
                last = region.unit
    return found


def _looked_up(part: Part) -> list[Concept]:
    counted = [slot.number.counted for slot in part.slots if slot.number and slot.number.counted]
    named = [word for slot in part.slots if slot.kind in ("name", "person") for word in slot.text.split()]
    concepts = [*part.hard, *(concept for word in counted for concept in _concepts_of(word))]
    if not concepts:
        concepts = [concept for word in named for concept in _concepts_of(word)] or list(part.verbs)
    if not concepts and part.initiative:
        concepts = [family_concept("teilnahme", "teilnehmen")]
    return concepts[:1] if len(concepts) > 1 and part.slots and not part.hard else concepts


def _concepts_of(words: str) -> list[Concept]:
    return [build_concept(token, True, 1.0) for token in analyze(words) if not is_stopword(token)]


def _partners(part: Part) -> frozenset[str]:
    return frozenset(one.name for one in find_kommunen(part.text) if is_partner(part.text, one))


def _is_about_somebody(part: Part, region: Region) -> bool:
    """A claim that names no Kommune is met by a sentence about one only where it says enough."""
    if part.kommunen or part.initiative or not region.unit.subjects or counts_kommunen(part):
        return True
    return len(part.concepts) + len(part.slots) >= _FEWEST_SAID


def _is_carried(search: Search, part: Part, region: Region) -> bool:
    """Every word of the part is met: in the stretch or, for up to half of their weight, by what stands above it.

    With the sentence before, it and the stretch each carry what the other does not.
    """
    missing = [concept for concept in part.concepts if match_concept(concept, region.bag) < STRICT]
    if missing:
        above = region.before.bag if region.before else search.units.context_of(region.unit)
        weight = sum(concept.weight for concept in part.concepts)
        much = sum(concept.weight for concept in missing) > weight / 2 or any(one.verb for one in missing)
        if (much and region.before is None) or any(match_concept(concept, above) < STRICT for concept in missing):
            return False
    elif region.before:
        return False
    rows = {QUALIFIER_ROWS[lemma] for lemma in region.bag.lemmas if lemma in QUALIFIER_ROWS}
    if not part.rows <= rows or not alike_in_scope(part.text, region.text):
        return False
    return not part.initiative or bool(part.hard) or _is_about_initiative(region)


def _is_about_initiative(region: Region) -> bool:
    named = INITIATIVE_NAME.search(region.text) is not None
    return named or bool((OF_INITIATIVE | INITIATIVE_NOUNS) & region.bag.pieces)


def _weigh(search: Search, part: Part, region: Region, said: Bag) -> Finding | None:
    alignment = align_slots(part, region, region.unit.document.origin)
    if not alignment.found and (part.slots or region.before):
        return None
    denied = _denied(search, part, region)
    reservation = reservation_of(part, region, alignment) or alignment.reservation
    shared = share_of_words(part, region.text, said, alignment)
    evidence = _evidence(search, part, region)
    weight = 1.0 + shared - (region.before is not None)
    if alignment.is_met:
        if any(slot.number for slot in part.slots) and shared < _least(part, SHARED_TO_SUPPORT):
            return None
        opposed = denied != part.negated
        if opposed and (region.before or is_field_claim(part)):
            return None
        verdict: Verdict = "contradicted" if opposed else "supported"
        return Finding(verdict, evidence, alignment.found, None, reservation, opposed, weight)
    if region.before or is_field_claim(part):
        return None
    if alignment.reservation and shared >= _least(part, SHARED_TO_CONTRADICT):
        return Finding("no_evidence", evidence, alignment.found, None, alignment.reservation, False, weight)
    if alignment.differing is None or denied or part.negated or reservation or part.planned:
        return None
    if shared < _least(part, SHARED_TO_CONTRADICT) or not _may_contradict(part, region):
        return None
    return Finding("contradicted", evidence, alignment.found, alignment.differing, None, False, weight)


def _least(part: Part, usual: float) -> float:
    """A bare count ("Hamm hat 12 Kitas") is met by a clause that says little else; one of takers-part by less."""
    if part.concepts:
        return usual
    return SHARED_TO_SUPPORT if part.initiative or counts_kommunen(part) else SHARED_OF_BARE_COUNT


def _denied(search: Search, part: Part, region: Region) -> bool:
    """A sentence is denied by its own words, or by a heading such as "Nicht mehr im Angebot"."""
    unit = region.unit
    if part.concepts:
        denied = is_negated(unit, part.concepts)
    else:
        denied = denies(unit) and _NEVER_BEFORE.search(unit.text) is None
    heading = search.index.passages[unit.row].heading or ""
    return denied or (
        not INITIATIVE_NAME.search(heading) and any(token.lemma in NEGATORS for token in analyze(heading))
    )


def _may_contradict(part: Part, region: Region) -> bool:
    """A claim about nobody in particular is not contradicted by what holds in one Kommune."""
    if part.kommunen or counts_kommunen(part):
        return True
    return region.unit.document.origin.kommune is None and not region.unit.subjects


def _evidence(search: Search, part: Part, region: Region) -> Evidence:
    unit = region.unit
    origin = unit.document.origin
    return Evidence(
        document=unit.document,
        start=region.before.start if region.before else unit.start,
        end=unit.end,
        score=1.0,
        heading=search.index.passages[unit.row].heading,
        kommune=part.kommunen[0] if len(part.kommunen) == 1 else origin.kommune,
        as_of=origin.as_of,
        as_of_basis=origin.as_of_basis,
    )
