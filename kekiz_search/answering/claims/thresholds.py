"""How much a sentence must share with a claim for its value to decide: what it says more may tell of something else."""

from __future__ import annotations

import re
from dataclasses import replace

from kekiz_search.answering.claims.aligning import Alignment
from kekiz_search.answering.claims.carrying import Reading
from kekiz_search.answering.claims.clauses import deed_around, is_verb
from kekiz_search.answering.claims.counted import asked_noun
from kekiz_search.answering.claims.counting import counts_all, narrows
from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.pairing import counts_alike
from kekiz_search.answering.claims.parts import Part, counts_kommunen
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.values import match_any
from kekiz_search.answering.claims.wording import says_something
from kekiz_search.answering.claims.words import (
    FALLING_ROW,
    HAPPENS,
    LEADING,
    NEUTRAL_VERBS,
    RISING_ROW,
    RUNNING_VERBS,
    STARTING_VERBS,
)
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.kommunen import find_kommunen

# Shares of what a source's clause says that the claim says too. Below the first, a number in it may be one of something
# narrower; below the second, another value in it is no contradiction; the third is for counts of nothing in particular,
# the last for claims about nobody in particular. Source: development half of tests/quality/claims.jsonl.
_TO_SUPPORT = 0.25
_TO_CONTRADICT = 0.5
_OF_BARE_COUNT = 0.7
_BY_ALL = 0.8
_MANY_WORDS = 3
_DEFINITE = r"\b(?:[Dd](?:er|ie|as|em|en|es)|[Bb]eim|[Ii]m|[Zz]um|[Zz]ur|[Vv]om) (?:[a-zäöü]+ )?"
_ANSWER_CHARS = 12  # before the value of an answer: "Rund", "Zurzeit"


def least_to_support(part: Part, reading: Reading) -> float:
    """Return the share of words that a sentence with a part's values must have in common with it."""
    counts = any(slot.number for slot in part.slots)
    return 0.0 if not counts or _tells_of_all(part, reading) else _least(part, _TO_SUPPORT)


def least_to_contradict(part: Part, reading: Reading) -> float:
    """Return the share of words that a sentence with another value must have in common with a part."""
    region, alignment = reading.region, reading.alignment
    if _tells_when(part, region, alignment) or _tells_who(part, region, alignment):
        return 0.0
    if _tells_since(part, region, alignment):
        return _TO_SUPPORT if part.verbs else 0.0
    of_all = _tells_of_all(part, reading) or _counts_workers(part, region, alignment)
    return 0.0 if of_all else _least(part, _TO_CONTRADICT)


def _tells_of_all(part: Part, reading: Reading) -> bool:
    region, alignment = reading.region, reading.alignment
    return _counts_all(part, region, alignment) or _answers(region, alignment) or _counts_same(part, reading)


def _tells_since(part: Part, region: Region, alignment: Alignment) -> bool:
    """Say whether claim and sentence tell with one verb since when something is: another date is another statement."""
    slot = alignment.differing
    if slot is None or slot.date is None or slot.date.relation != "seit":
        return False
    found = next((one for one in region.mentions.dates if one.text == dict(alignment.found).get(slot)), None)
    if found is None or found.relation != "seit":
        return False
    if part.verbs:
        return all(match_concept(verb, region.bag) >= STRICT for verb in part.verbs)
    first, last = deed_around(region.text, found.start, found.end)
    deeds = [one for one in words_of(region.text[first:last]) if is_verb(one.text) and says_something(one)]
    return bool(part.hard) and all(one.lemma in RUNNING_VERBS | STARTING_VERBS for one in deeds)


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
        return _TO_SUPPORT
    changes = part.rows & {RISING_ROW, FALLING_ROW}
    return usual if len(part.slots) > 1 or changes else _OF_BARE_COUNT


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


def _counts_workers(part: Part, region: Region, alignment: Alignment) -> bool:
    """Say whether a part tells no more than how many there are that work, and the sentence counts them all."""
    if any(one.lemma not in NEUTRAL_VERBS for one in part.concepts) or not part.verbs:
        return False
    return _counts_all(replace(part, hard=(), verbs=()), region, alignment)


def _counts_same(part: Part, reading: Reading) -> bool:
    """Say whether a part about some thing is beside a number of it that the sentence does not narrow."""
    region, alignment, carried = reading.region, reading.alignment, reading.carried
    elsewhere = bool(carried.above or carried.first)
    if elsewhere and carried.unsaid and all(slot.number.unit is None for slot in part.slots if slot.number):
        return False
    places = [place for slot, place in alignment.places if slot.number]
    if not part.hard or not part.kommunen or len(places) != 1:
        return False
    said = bag_of(part.text)
    told = [one for one in region.mentions.numbers if one.start == places[0][0]]
    return bool(told) and not any(narrows(region.text, one, said) for one in told[:1])


def may_contradict(search: Search, part: Part, reading: Reading) -> bool:
    """A claim about nobody in particular is not contradicted by what holds in one, but where nearly all is said.

    One with a name that the source has, too, is about what bears that name.
    """
    region, alignment = reading.region, reading.alignment
    if part.kommunen or counts_kommunen(part):
        return True
    if any(slot.kind in ("name", "person") and slot != alignment.differing for slot, _words in alignment.found):
        return True
    if len(part.concepts) >= _MANY_WORDS and reading.shared >= _BY_ALL:
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
