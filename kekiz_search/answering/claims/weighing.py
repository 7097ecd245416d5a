"""What a sentence that carries a claim says of it, and whether that is enough to decide."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kekiz_search.answering.claims.carrying import Reading
from kekiz_search.answering.claims.clauses import has_verb
from kekiz_search.answering.claims.denials import denies_alike, is_denied
from kekiz_search.answering.claims.facts import is_field_claim
from kekiz_search.answering.claims.judged import Finding, Reservation, evidence_in
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.reservations import LIKENED, has_left, reservation_of
from kekiz_search.answering.claims.slots import words_in_order
from kekiz_search.answering.claims.thresholds import least_to_contradict, least_to_support, may_contradict
from kekiz_search.answering.claims.words import FREE, GOING_ON, PAST
from kekiz_search.answering.evidence.negation import denies
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.types import Evidence, Verdict

_ASSERTED = 0.34  # share of a sentence's words from which on it tells that a thing is there, and does not name it alone
_VERBATIM = 3.0  # the weight of a sentence that is the claim, word for word


@dataclass(frozen=True, slots=True)
class _Stance:
    """Whether a sentence denies a part, what keeps it from deciding, and whether it tells of an end."""

    denied: bool
    reservation: Reservation | None
    ends: bool


def weigh(search: Search, part: Part, reading: Reading) -> Finding | None:
    """Return what a stretch says of a part: that it is so, that it is not, another value, or nothing for certain."""
    region, alignment = reading.region, reading.alignment
    if words_in_order(region.unit.text) == part.sentence:
        evidence = evidence_in(search, region.unit, _sole(part))
        return Finding("supported", evidence, alignment.found, weight=_VERBATIM)
    if reading.carried.opposed and denies(region.unit) and not FREE.search(region.text):
        return None
    stance = _take_stance(search, part, reading)
    if alignment.is_met:
        return _weigh_same(search, part, reading, stance)
    return None if is_field_claim(search.index, part) else _weigh_other(search, part, reading, stance)


def _take_stance(search: Search, part: Part, reading: Reading) -> _Stance:
    region, alignment, carried = reading.region, reading.alignment, reading.carried
    denied = carried.opposed or is_denied(search, part, region, alignment)
    is_there = any(one.relation == "seit" for one in region.mentions.dates)
    borrowed = carried.first if carried.deed_before or not (part.verbs or is_there) else None
    reservation = reservation_of(part, region, alignment, borrowed) or alignment.reservation
    if denied and (reservation == "planned" or (reservation == "doubtful" and LIKENED.search(region.text))):
        reservation = alignment.reservation  # what some wish for is not there
    if reservation == "ended" and (part.negated or GOING_ON.search(part.text)):
        return _Stance(True, alignment.reservation, True)
    return _Stance(denied, reservation, reservation == "ended")


def _weigh_same(search: Search, part: Part, reading: Reading, stance: _Stance) -> Finding | None:
    """A sentence with the values of a part says the same, or denies it."""
    carried, region = reading.carried, reading.region
    if reading.shared < least_to_support(part, reading) or _counts_others(part, reading):
        return None
    opposed = stance.denied != part.negated and (carried.opposed or not denies_alike(part, region))
    wished = part.planned and part.negated
    mentioned = part.negated and not part.slots and reading.shared < _ASSERTED
    if opposed and mentioned:
        return None
    if opposed and (wished or carried.unsaid or carried.spared or is_field_claim(search.index, part)):
        return None
    evidence = evidence_in(search, region.unit, _sole(part), carried.first)
    reservation = "ended" if not opposed and _has_left(part, evidence) else stance.reservation
    verdict: Verdict = "contradicted" if opposed else "supported"
    ends = stance.ends or reservation == "ended"
    return Finding(verdict, evidence, reading.alignment.found, None, reservation, opposed, ends, _weight(reading))


def _counts_others(part: Part, reading: Reading) -> bool:
    """Who is counted below a caption does what the sentence says, which is not what the claim says they do."""
    carried = reading.carried
    counts = any(slot.number and slot.number.unit is None for slot in part.slots)
    return counts and carried.above and carried.first is None and bool(carried.unsaid) and has_verb(reading.region.text)


def _weigh_other(search: Search, part: Part, reading: Reading, stance: _Stance) -> Finding | None:
    """A sentence with another value in place of one contradicts a part where both tell the same of one thing."""
    alignment, carried = reading.alignment, reading.carried
    if reading.shared < least_to_contradict(part, reading):
        return None
    evidence = evidence_in(search, reading.region.unit, _sole(part), carried.first)
    if alignment.reservation:
        reserved = alignment.reservation
        return Finding("no_evidence", evidence, alignment.found, None, reserved, weight=_weight(reading))
    planned = part.planned and not is_planned(reading.region.text)
    if stance.denied != part.negated or stance.reservation or planned or carried.deed_before or carried.spared:
        return None
    if alignment.differing is None or not may_contradict(search, part, reading):
        return None
    return Finding("contradicted", evidence, alignment.found, alignment.differing, weight=_weight(reading))


def _weight(reading: Reading) -> float:
    return 1.0 + reading.shared - (not reading.carried.itself)


def _sole(part: Part) -> str | None:
    return part.kommunen[0] if len(part.kommunen) == 1 else None


def _has_left(part: Part, evidence: Evidence) -> bool:
    """Say whether a document tells later that who holds an office has left it."""
    person = next((slot.person for slot in part.slots if slot.person), None)
    if person is None or PAST.search(part.text):
        return False
    surname = re.escape(person.name.split()[-1])
    told = re.search(rf"[^.\n]*\b{surname}\b[^.\n]*", evidence.document.text[evidence.end :])
    return told is not None and has_left(told[0], part.text)
