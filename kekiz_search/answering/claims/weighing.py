"""What a sentence that carries a claim says of it, and whether that is enough to decide."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kekiz_search.answering.claims.aligning import Alignment
from kekiz_search.answering.claims.carrying import Carried
from kekiz_search.answering.claims.counted import asked_noun
from kekiz_search.answering.claims.counting import counts_all
from kekiz_search.answering.claims.denials import denies_alike, is_denied
from kekiz_search.answering.claims.facts import is_field_claim
from kekiz_search.answering.claims.judged import Finding, evidence_in
from kekiz_search.answering.claims.pairing import counts_alike
from kekiz_search.answering.claims.pairs import match_any
from kekiz_search.answering.claims.parts import Part, counts_kommunen
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.reservations import has_left, reservation_of
from kekiz_search.answering.claims.slots import words_in_order
from kekiz_search.answering.claims.words import GOING_ON, HAPPENS, LEADING, PAST
from kekiz_search.answering.evidence.negation import denies
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.types import Evidence, Verdict

# Shares of what a source's clause says that the claim says too. Below the first, a number in it may be one of something
# narrower; below the second, another value in it is no contradiction; the third is for counts of nothing in particular.
# Source: development half of tests/quality/claims.jsonl.
SHARED_TO_SUPPORT = 0.25
SHARED_TO_CONTRADICT = 0.5
SHARED_OF_BARE_COUNT = 0.7
_VERBATIM = 3.0  # the weight of a sentence that is the claim, word for word
SHARED_BY_ALL = 0.8
_MANY_WORDS = 3
_DEFINITE = r"\b(?:[Dd](?:er|ie|as|em|en|es)|[Bb]eim|[Ii]m|[Zz]um|[Zz]ur|[Vv]om) (?:[a-zäöü]+ )?"
_ANSWER_CHARS = 12  # before the value of an answer: "Rund", "Zurzeit"


@dataclass(frozen=True, slots=True)
class Reading:
    """A stretch that carries a part, with its values beside the part's, and the share of words that both say."""

    region: Region
    alignment: Alignment
    carried: Carried
    shared: float


def weigh(search: Search, part: Part, reading: Reading) -> Finding | None:
    """Return what a stretch says of a part: that it is so, that it is not, another value, or nothing for certain."""
    region, alignment, shared = reading.region, reading.alignment, reading.shared
    if words_in_order(region.unit.text) == part.sentence:
        evidence = evidence_in(search, region.unit, _sole(part))
        return Finding("supported", evidence, alignment.found, weight=_VERBATIM)
    first = reading.carried.first
    denied = is_denied(search, part, region, alignment)
    if reading.carried.opposed:
        if denies(region.unit):
            return None
        denied = True
    is_there = any(one.relation == "seit" for one in region.mentions.dates)
    borrowed = first if reading.carried.deed_before or not (part.verbs or is_there) else None
    reservation = reservation_of(part, region, alignment, borrowed) or alignment.reservation
    ends = reservation == "ended"
    if ends and (part.negated or GOING_ON.search(part.text)):
        denied, reservation = True, alignment.reservation
    of_all = _counts_all(part, region, alignment) or _answers(region, alignment)
    evidence = evidence_in(search, region.unit, _sole(part), first)
    weight = 1.0 + shared - (not reading.carried.itself)
    if alignment.is_met:
        if any(slot.number for slot in part.slots) and not of_all and shared < _least(part, SHARED_TO_SUPPORT):
            return None
        opposed = denied != part.negated and (reading.carried.opposed or not denies_alike(part, region))
        if opposed and (reading.carried.unsaid or is_field_claim(search.index, part)):
            return None
        if not opposed and _has_left(part, evidence):
            reservation = "ended"
        verdict: Verdict = "contradicted" if opposed else "supported"
        ends = ends or reservation == "ended"
        return Finding(verdict, evidence, alignment.found, None, reservation, opposed, ends, weight)
    if is_field_claim(search.index, part):
        return None
    least = 0.0 if of_all else _least(part, SHARED_TO_CONTRADICT)
    if _tells_since(part, region, alignment):
        least = SHARED_TO_SUPPORT
    if _tells_when(part, region, alignment) or _tells_who(part, region, alignment):
        least = 0.0
    if alignment.reservation and shared >= least:
        return Finding("no_evidence", evidence, alignment.found, None, alignment.reservation, weight=weight)
    if (
        alignment.differing is None
        or denied != part.negated
        or reading.carried.deed_before
        or reservation
        or part.planned
    ):
        return None
    if shared < least or not _may_contradict(search, part, region, alignment, shared):
        return None
    return Finding("contradicted", evidence, alignment.found, alignment.differing, weight=weight)


def _sole(part: Part) -> str | None:
    return part.kommunen[0] if len(part.kommunen) == 1 else None


def _tells_since(part: Part, region: Region, alignment: Alignment) -> bool:
    """Say whether claim and sentence tell with one verb since when something is: another date is another statement."""
    slot = alignment.differing
    if slot is None or slot.date is None or slot.date.relation != "seit" or not part.verbs:
        return False
    found = next((one for one in region.mentions.dates if one.text == dict(alignment.found).get(slot)), None)
    told = all(match_concept(verb, region.bag) >= STRICT for verb in part.verbs)
    return told and found is not None and found.relation == "seit"


def _tells_who(part: Part, region: Region, alignment: Alignment) -> bool:
    """Say whether claim and sentence tell who leads or coordinates something, which one person does."""
    slot = alignment.differing
    leading = [verb for verb in part.verbs if verb.family in LEADING]
    told = any(match_concept(verb, region.bag) >= STRICT for verb in leading)
    return slot is not None and slot.person is not None and told


def _tells_when(part: Part, region: Region, alignment: Alignment) -> bool:
    """Say whether a claim and a sentence tell on which day of a year one event took place."""
    slot = alignment.differing
    if slot is None or slot.date is None or slot.kind != "date" or not HAPPENS.search(part.text):
        return False
    found = next((one for one in region.mentions.dates if one.text == dict(alignment.found).get(slot)), None)
    same_year = found is not None and found.iso[:4] == slot.date.iso[:4]
    return same_year and HAPPENS.search(region.text) is not None


def _least(part: Part, usual: float) -> float:
    """A bare count ("Hamm hat 12 Kitas") is met by a clause that says little else; one of takers-part by less."""
    if part.concepts:
        return usual
    if part.initiative or counts_kommunen(part):
        return SHARED_TO_SUPPORT
    return usual if len(part.slots) > 1 else SHARED_OF_BARE_COUNT


def _answers(region: Region, alignment: Alignment) -> bool:
    """Say whether a sentence begins its answer to the question above it with the value: "Zwei Jahre ab Ausstellung"."""
    asked = region.above.partition("\n")[0].endswith("?") and not region.before
    return asked and bool(alignment.places) and min(place[0] for _slot, place in alignment.places) <= _ANSWER_CHARS


def _counts_all(part: Part, region: Region, alignment: Alignment) -> bool:
    """Say whether a part that tells no more than a number is beside one that counts all things of a kind."""
    if part.concepts or part.initiative or not part.kommunen:
        return False
    slots = [(slot, place[0]) for slot, place in alignment.places if slot.number and slot.number.counted]
    numbers = region.mentions.numbers
    asked = asked_noun(" ".join(reversed(region.followed)), region.above)
    first = slots[0][0].number if slots and slots[0][1] == numbers[0].start else None
    if asked and first and first.counted and match_any(asked, first.counted):
        return True
    found = [[one for one in numbers if one.start == start and counts_alike(slot, one, part)] for slot, start in slots]
    said = bag_of(part.text)
    return bool(found) and all(any(counts_all(region.text, one, said) for one in some) for some in found)


def _may_contradict(search: Search, part: Part, region: Region, alignment: Alignment, shared: float) -> bool:
    """A claim about nobody in particular is not contradicted by what holds in one, but where nearly all is said.

    One with a name that the source has, too, is about what bears that name.
    """
    if part.kommunen or counts_kommunen(part):
        return True
    if any(slot.kind in ("name", "person") and slot != alignment.differing for slot, _words in alignment.found):
        return True
    if len(part.concepts) >= _MANY_WORDS and shared >= SHARED_BY_ALL:
        return True
    if _names_the_one(search, part):
        return True
    return region.unit.document.origin.kommune is None and not find_kommunen(region.text)


def _names_the_one(search: Search, part: Part) -> bool:
    """Say whether a claim is about a certain thing of which one document alone speaks: "das Floßprojekt"."""
    passages = search.index.passages
    for concept in part.hard:
        certain = re.search(rf"{_DEFINITE}{re.escape(concept.text)}\b", part.text)
        if certain and concept.parts and len({passages[row].doc_id for row in search.rows_with(concept)}) == 1:
            return True
    return False


def _has_left(part: Part, evidence: Evidence) -> bool:
    """Say whether a document tells later that who holds an office has left it."""
    person = next((slot.person for slot in part.slots if slot.person), None)
    if person is None or PAST.search(part.text):
        return False
    surname = re.escape(person.name.split()[-1])
    told = re.search(rf"[^.\n]*\b{surname}\b[^.\n]*", evidence.document.text[evidence.end :])
    return told is not None and has_left(told[0], part.text)
