"""What a sentence that carries a claim says of it, and whether it shares enough of its words to decide."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kekiz_search.answering.claims.aligning import has_one_value, tells_day
from kekiz_search.answering.claims.apart import gives_value_of_another, tells_of_another
from kekiz_search.answering.claims.carrying import Reading
from kekiz_search.answering.claims.clauses import tells_past
from kekiz_search.answering.claims.counting import counts_workers, tells_of_all
from kekiz_search.answering.claims.denials import (
    denies_alike,
    denies_beside,
    denies_narrower,
    is_denied,
    is_told_to_be_there,
    lacks_nothing,
)
from kekiz_search.answering.claims.judged import Finding, Reservation, evidence_in
from kekiz_search.answering.claims.later_values import told_later
from kekiz_search.answering.claims.lines import is_in_list
from kekiz_search.answering.claims.mentions import names_one
from kekiz_search.answering.claims.own_numbers import tells_other_number, tells_own_number
from kekiz_search.answering.claims.parts import Part, counts_kommunen
from kekiz_search.answering.claims.reservations import reservation_of
from kekiz_search.answering.claims.slots import words_in_order
from kekiz_search.answering.claims.succession import has_left
from kekiz_search.answering.claims.words import FALLING_ROW, GOING_ON, REFUSING, RISING_ROW
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.factuality.framing import is_announced
from kekiz_search.answering.factuality.negation import ends_or_denies
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.words.concepts import match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME, is_of_another_era
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.types import Evidence, Verdict

# Shares of what a source's clause says that the claim says too. Below the first, a number in it may be one of something
# narrower; below the second, another value in it is no contradiction; the third is for counts of nothing in particular,
# the last for claims about nobody in particular. Source: development half of tests/quality/claims.jsonl.
_TO_SUPPORT = 0.25
_TO_CONTRADICT = 0.5
_OF_BARE_COUNT = 0.7
_BY_ALL = 0.8
_MANY_WORDS = 3
_DEFINITE = r"\b(?:[Dd](?:er|ie|as|em|en|es)|[Bb]eim|[Ii]m|[Zz]um|[Zz]ur|[Vv]om) (?:[a-zäöü]+ )?"
_ASSERTED = 0.34  # share of a sentence's words from which on it tells that a thing is there, and does not name it alone
_WAS = re.compile(r"\b(?:war|waren|damals|ehemalig\w*|früher\w*|seinerzeit)\b")
# So much less weighs what is told of one Kommune, where none is claimed about. Set by hand: of the 98 claims of the
# development half without a Kommune that are decided, none gets another verdict or first quote from 0 to 1.
_OF_ONE = 0.5
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
    if reading.carried.first is not None and not _adds_to_it(part, reading):
        return None
    stance = _take_stance(search, part, reading)
    if alignment.is_met:
        return _weigh_same(search, part, reading, stance)
    return _weigh_other(search, part, reading, stance)


def _adds_to_it(part: Part, reading: Reading) -> bool:
    """Say whether a stretch tells anything of a claim itself, beside the sentence before that it goes on from."""
    region = reading.region
    valued = any(words in region.text for _slot, words in reading.alignment.found)
    told = valued or ends_or_denies(region.told) or REFUSING.search(region.text) is not None
    return told or reading.carried.opposed or any(match_concept(one, region.bag) > 0 for one in part.concepts)


def _take_stance(search: Search, part: Part, reading: Reading) -> _Stance:
    region, alignment, carried = reading.region, reading.alignment, reading.carried
    denied = carried.opposed or is_denied(search, part, region)
    is_there = any(one.relation == "seit" for one in region.mentions.dates)
    lacking = [one for one in part.hard if match_concept(one, region.bag) < STRICT]
    leans = carried.deed_before or (len(lacking) > 1 and not part.slots) or not (part.verbs or is_there)
    borrowed = carried.first if leans else None
    reservation = reservation_of(part, region, alignment, borrowed) or alignment.reservation
    told = [region.unit] if carried.first is None else [carried.first, region.unit]
    announced = any(is_in_list(unit) and is_announced(search, unit) for unit in told)
    if announced and not part.planned and reservation in (None, "hedged"):
        reservation = "planned"
    if denied and reservation == "planned":
        reservation = alignment.reservation  # what some wish for is not there
    if reservation == "ended" and (part.negated or GOING_ON.search(part.text)):
        return _Stance(True, alignment.reservation, True)
    return _Stance(denied, reservation, reservation == "ended")


def _weigh_same(search: Search, part: Part, reading: Reading, stance: _Stance) -> Finding | None:
    """A sentence with the values of a part says the same, or denies it."""
    carried, region = reading.carried, reading.region
    if reading.shared < _least_to_support(part, reading) or tells_of_another(part, reading):
        return None
    if tells_other_number(search.index.terms, part, region, reading.alignment):
        return None
    opposed = stance.denied != part.negated and (carried.opposed or not denies_alike(part, region))
    wished = part.planned and part.negated
    if lacks_nothing(part, region):
        if opposed:
            return None
        opposed = True
    denies = part.negated or bool(part.lacked)
    mentioned = denies and not part.slots and reading.shared < _ASSERTED and not is_told_to_be_there(part, region)
    if opposed and (mentioned or wished or carried.unsaid or carried.spared):
        return None
    if stance.denied and not (carried.opposed or part.slots) and denies_narrower(part, region):
        return None
    if not opposed and denies_beside(part, region):
        return None
    evidence = evidence_in(search, region.unit, _sole(part), carried.first)
    reservation = "ended" if not opposed and _has_left(part, evidence) else stance.reservation
    verdict: Verdict = "contradicted" if opposed else "supported"
    ends = stance.ends or reservation == "ended"
    return Finding(verdict, evidence, reading.alignment.found, None, reservation, opposed, ends, _weight(part, reading))


def _is_of_another_time_or_programme(part: Part, reading: Reading) -> bool:
    """Who held an office once denies nobody who holds it, nor what is told of another programme a sum of this one."""
    region, differing = reading.region, reading.alignment.differing
    if differing and differing.person and _WAS.search(region.text):
        return not tells_past(part.text) and not any(slot.date for slot in part.slots)
    if region.unit.home is None or not INITIATIVE_NAME.search(part.text):
        return False
    around = " ".join((region.text, *region.followed, region.above))
    return not INITIATIVE_NAME.search(around)


def _told(reading: Reading) -> str:
    """Return a stretch with the sentence that it goes on from."""
    first = reading.carried.first
    return f"{first.text}\n{reading.region.text}" if first else reading.region.text


def _weigh_other(search: Search, part: Part, reading: Reading, stance: _Stance) -> Finding | None:
    """A sentence with another value in place of one contradicts a part where both tell the same of one thing."""
    alignment, carried = reading.alignment, reading.carried
    if reading.shared < _least_to_contradict(part, reading):
        return None
    evidence = evidence_in(search, reading.region.unit, _sole(part), carried.first)
    if alignment.reservation:
        reserved = alignment.reservation
        return Finding("no_evidence", evidence, alignment.found, None, reserved, weight=_weight(part, reading))
    if _is_of_another_time_or_programme(part, reading) or is_of_another_era(part.text, _told(reading)):
        return None
    planned = part.planned and not is_planned(reading.region.text)
    if stance.denied != part.negated or stance.reservation or planned or carried.deed_before or carried.spared:
        return None
    if gives_value_of_another(part, reading) or tells_own_number(search.index.terms, part, reading.region):
        return None
    if alignment.differing is None or not _may_contradict(search, part, reading):
        return None
    dated = any(slot.date for slot in part.slots)  # what it became later is none of that time
    later = None if dated else told_later(search, reading.region.unit, alignment.differing)
    if later is None:
        return Finding("contradicted", evidence, alignment.found, alignment.differing, weight=_weight(part, reading))
    evidence = evidence_in(search, later[0], _sole(part), carried.first or reading.region.unit)
    told = [one for one in alignment.found if one[0] != alignment.differing]
    return Finding("supported", evidence, (*told, (alignment.differing, later[1])), weight=_weight(part, reading))


def _weight(part: Part, reading: Reading) -> float:
    """What is told of all Kommunen says more of a claim about none in particular than what is told of one."""
    unit = reading.region.unit
    of_one = not part.kommunen and (unit.document.origin.kommune is not None or bool(unit.kommunen))
    return 1.0 + reading.shared - (not reading.carried.itself) - _OF_ONE * of_one


def _sole(part: Part) -> str | None:
    return part.kommunen[0] if len(part.kommunen) == 1 else None


def _has_left(part: Part, evidence: Evidence) -> bool:
    """Say whether a document tells later that who holds an office has left it."""
    person = next((slot.person for slot in part.slots if slot.person), None)
    if person is None or tells_past(part.text):
        return False
    surname = re.escape(person.name.split()[-1])
    told = re.search(rf"[^.\n]*\b{surname}\b[^.\n]*", evidence.document.text[evidence.end :])
    return told is not None and has_left(told[0], part.text)


def _least_to_support(part: Part, reading: Reading) -> float:
    """Return the share of words that a sentence with a part's values must have in common with it."""
    counts = any(slot.number and not names_one(slot.number) for slot in part.slots)
    return 0.0 if not counts or tells_of_all(part, reading) else _least(part, _TO_SUPPORT)


def _least_to_contradict(part: Part, reading: Reading) -> float:
    """Return the share of words that a sentence with another value must have in common with a part."""
    region, alignment = reading.region, reading.alignment
    of_all = tells_of_all(part, reading) or counts_workers(part, region, alignment)
    return 0.0 if of_all or has_one_value(part, region, alignment) else _least(part, _TO_CONTRADICT)


def _least(part: Part, usual: float) -> float:
    """A bare count ("Hamm hat 12 Kitas") is met by a clause that says little else; one of takers-part by less."""
    if part.concepts:
        return usual
    if part.initiative or counts_kommunen(part):
        return _TO_SUPPORT
    changes = part.rows & {RISING_ROW, FALLING_ROW}
    return usual if len(part.slots) > 1 or changes else _OF_BARE_COUNT


def _may_contradict(search: Search, part: Part, reading: Reading) -> bool:
    """A claim about nobody in particular is not contradicted by what holds in one, but where nearly all is said.

    One with a name that the source has, too, is about what bears that name.
    """
    region, alignment = reading.region, reading.alignment
    if part.kommunen or counts_kommunen(part):
        return True
    if region.unit.document.origin.kommune is None and tells_day(part, region, alignment):
        return True
    if any(slot.kind in ("name", "person") and slot != alignment.differing for slot, _words in alignment.found):
        return True
    if len(part.concepts) >= _MANY_WORDS and reading.shared >= _BY_ALL:
        return True
    if _names_the_one(search, part):
        return True
    return region.unit.document.origin.kommune is None and not find_kommunen(region.text)


def _names_the_one(search: Search, part: Part) -> bool:
    """Say whether a claim is about a certain thing, and one document alone has all its words: "das Floßprojekt"."""
    certain = any(
        one.parts and re.search(rf"{_DEFINITE}{re.escape(one.text)}\b", part.text) is not None for one in part.hard
    )
    passages = search.index.passages
    return certain and len({passages[row].doc_id for row in search.rows_in_documents(part.hard)}) == 1
