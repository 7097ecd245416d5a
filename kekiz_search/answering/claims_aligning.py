"""Lay the slots of a claim beside the numbers, dates, persons and names of a source's sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Protocol

from kekiz_search.answering.claims_judged import Reservation
from kekiz_search.answering.claims_reading import Part
from kekiz_search.answering.claims_slots import Slot, read_mentions, words_in_order
from kekiz_search.answering.claims_values import Agreement, agree_dates, agree_numbers, agree_persons, same_office
from kekiz_search.answering.claims_words import PRESENT, SOLE_OFFICE
from kekiz_search.answering.concepts import bag_of, build_concept, match_concept
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.dates import DateMention
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import NumberMention
from kekiz_search.types import Origin

_COUNTED = 0.75  # the claim's noun must be the source's own, or the head of its compound
_OTHER_CLAUSE = 1000  # characters that a clause break between two values counts
_BREAKS = ",;:–"


class Stretch(Protocol):
    """What of a sentence is looked at."""

    @property
    def text(self) -> str: ...


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Alignment:
    """What a stretch holds for each slot: ``is_met`` where all say the same, ``differing`` the one that does not."""

    found: tuple[tuple[Slot, str], ...]
    is_met: bool
    differing: Slot | None = None
    reservation: Reservation | None = None


@dataclass(frozen=True, slots=True)
class _Pair:
    slot: Slot
    agreement: Agreement
    words: str
    at: _Placed | None
    exact: bool = True
    hedged: bool = False


def align_slots(part: Part, stretch: Stretch, origin: Origin) -> Alignment:
    """Compare every slot of a part with what a stretch of a source holds of its kind."""
    mentions = read_mentions(stretch.text)
    pairs: dict[Slot, _Pair] = {}
    pairs |= _pair_numbers([s for s in part.slots if s.number], mentions.numbers, part, stretch.text)
    counted = bool(pairs)
    pairs |= _pair_dates([s for s in part.slots if s.date], mentions.dates, stretch.text, origin)
    if counted:
        pairs = {slot: _holding_then(pair) for slot, pair in pairs.items()}
    for slot in part.slots:
        if slot.person:
            pairs |= _pair_person(slot, stretch.text)
        elif slot.kind in ("name", "place"):
            pairs |= _pair_name(slot, stretch.text)
    found = tuple((slot, pairs[slot].words) for slot in part.slots if slot in pairs)
    same = [one for one in pairs.values() if one.agreement == "same"]
    if len(same) == len(part.slots):
        bound = _are_bound(same, mentions.numbers, mentions.dates, stretch.text)
        hedged: Reservation | None = "hedged" if any(one.hedged for one in same) else None
        return Alignment(found, bound, None, hedged if bound else None)
    near = [one for one in pairs.values() if one.agreement == "near"]
    other = [one for one in pairs.values() if one.agreement == "other"]
    if near and len(near) + len(same) == len(part.slots):
        return Alignment(found, False, None, "less_precise" if near[0].slot.date else "rounded")
    if len(other) == 1 and len(same) == len(part.slots) - 1:
        bound = _are_bound([*same, *other], mentions.numbers, mentions.dates, stretch.text)
        dated = any(one.relation != "seit" for one in mentions.dates)
        return _differs(part, other[0], found, bound and other[0].exact, dated)
    return Alignment((), False)


def _differs(part: Part, other: _Pair, found: tuple[tuple[Slot, str], ...], bound: bool, dated: bool) -> Alignment:
    """A number told for another date is no contradiction, nor is one that may count something else."""
    if not bound:
        return Alignment((), False)
    if other.slot.date and any(slot.number for slot in part.slots):
        return Alignment(found, False, None, "other_date")
    if other.slot.number and dated and not any(slot.date for slot in part.slots):
        return Alignment(found, False, None, "other_date")
    return Alignment(found, False, other.slot)


def _pair_numbers(slots: Sequence[Slot], numbers: Sequence[NumberMention], part: Part, text: str) -> dict[Slot, _Pair]:
    pairs: dict[Slot, _Pair] = {}
    free = list(numbers)
    for wanted in ("same", "near", "other"):
        for slot in slots:
            if slot in pairs or slot.number is None:
                continue
            fitting = [one for one in free if _counts_alike(slot.number, one, part)]
            agreeing = [one for one in fitting if _agree(slot.number, one) == wanted]
            if not agreeing or (wanted == "other" and len(agreeing) > 1):
                continue
            one = agreeing[0]
            free.remove(one)
            start = one.start if one.hedge_start is None else one.hedge_start
            exact = _is_exactly_counted(slot.number, one, part.text, text)
            hedged = bool(one.hedge) and not slot.number.hedge
            pairs[slot] = _Pair(slot, wanted, text[start : one.end], one, exact, hedged)
    return pairs


def _agree(claimed: NumberMention, found: NumberMention) -> Agreement:
    return agree_numbers(claimed.value, claimed.hedge, found.value, found.hedge)


def _counts_alike(claimed: NumberMention, found: NumberMention, part: Part) -> bool:
    if claimed.unit != found.unit:
        return False
    if claimed.counted is None:
        return found.counted is None or match_any(found.counted, part.text)
    if found.counted is None:
        return False
    return match_any(claimed.counted, found.counted)


def match_any(word: str, text: str) -> bool:
    """Say whether a noun stands in a text, as a word or as the head of a compound."""
    tokens = analyze(word)
    return bool(tokens) and match_concept(build_concept(tokens[-1], True, 1.0), bag_of(text)) >= _COUNTED


def _is_exactly_counted(claimed: NumberMention, found: NumberMention, claim: str, text: str) -> bool:
    """Both count the same noun with the same words around it: "22 neue Kommunen" is not "22 Kommunen"."""
    if claimed.counted is None or found.counted is None:
        return claimed.unit is not None and claimed.counted is None and found.counted is None
    lemmas = {analyze(one.counted or "")[-1].lemma for one in (claimed, found)}
    return len(lemmas) == 1 and _around(claim, claimed) == _around(text, found)


def _around(text: str, number: NumberMention) -> tuple[frozenset[str], str]:
    behind = text[number.end : text.find(number.counted or "", number.end)] if number.counted else ""
    before = text[: number.start if number.hedge_start is None else number.hedge_start].split()[-1:]
    modifying = {"um", "auf", "pro", "je", "von", "weitere", "weiteren", "neue", "neuen", "nur", "alle", "allen"}
    lead = fold(before[0]) if before else ""
    inner = frozenset(token.lemma for token in analyze(behind) if token.text.islower() and token.lemma != "der")
    return inner, lead if lead in modifying else ""


def _pair_dates(slots: Sequence[Slot], dates: Sequence[DateMention], text: str, origin: Origin) -> dict[Slot, _Pair]:
    pairs: dict[Slot, _Pair] = {}
    free = list(dates)
    for wanted in ("same", "near", "other"):
        for slot in slots:
            if slot in pairs or slot.date is None:
                continue
            claimed = slot.date
            agreeing = [one for one in free if agree_dates(claimed, one) == wanted]
            if wanted != "other":
                agreeing = [one for one in agreeing if _same_relation(claimed, one)]
            if agreeing and (wanted != "other" or len(agreeing) == 1):
                free.remove(agreeing[0])
                exact = _same_relation(claimed, agreeing[0])
                pairs[slot] = _Pair(slot, wanted, agreeing[0].text, agreeing[0], exact)
            elif wanted == "same" and not dates and _is_of_its_day(claimed, text, origin):
                pairs[slot] = _Pair(slot, "same", origin.published or "", None)
    return pairs


def _holding_then(pair: _Pair) -> _Pair:
    """A number that a source gives for a period holds in every year of it."""
    period = isinstance(pair.at, DateMention) and pair.at.iso_end is not None
    return replace(pair, agreement="same") if period and pair.agreement == "near" else pair


def _same_relation(claimed: DateMention, found: DateMention) -> bool:
    return (claimed.relation == "bis") == (found.relation == "bis")


def _is_of_its_day(claimed: DateMention, text: str, origin: Origin) -> bool:
    """A sentence that speaks of today is dated by the day of its publication."""
    published = origin.published or ""
    return bool(published) and published.startswith(claimed.iso) and PRESENT.search(text) is not None


def _pair_person(slot: Slot, text: str) -> dict[Slot, _Pair]:
    if slot.person is None:
        return {}
    persons = read_mentions(text).persons
    named = next((one for one in persons if agree_persons(slot.person.name, one.name)), None)
    if named:
        same = not (slot.person.office and named.office) or same_office(slot.person.office, named.office)
        return {slot: _Pair(slot, "same", named.name, named)} if same else {}
    office = slot.person.office
    if office is None or not SOLE_OFFICE.search(office):
        return {}
    holders = [one for one in persons if one.office and same_office(office, one.office)]
    return {slot: _Pair(slot, "other", holders[0].name, holders[0])} if len(holders) == 1 else {}


def _pair_name(slot: Slot, text: str) -> dict[Slot, _Pair]:
    words = list(re.finditer(r"\w+", text))
    folded, wanted = [fold(word[0]) for word in words], list(words_in_order(slot.text))
    for at in range(len(words) - len(wanted) + 1):
        if folded[at : at + len(wanted)] == wanted:
            return {slot: _Pair(slot, "same", text[words[at].start() : words[at + len(wanted) - 1].end()], None)}
    return {}


def _are_bound(
    pairs: Sequence[_Pair], numbers: Sequence[NumberMention], dates: Sequence[DateMention], text: str
) -> bool:
    """Say whether values that the claim joins are joined in the source too, where it holds several of a kind."""
    placed = [one for one in pairs if one.at is not None]
    for one, two in combinations(placed, 2):
        if one.slot.number and two.slot.date:
            joined = _joined(one.at, two.at, numbers, dates, text)
        elif one.slot.date and two.slot.number:
            joined = _joined(two.at, one.at, numbers, dates, text)
        else:
            joined = True
        if not joined:
            return False
    return True


def _joined(
    number: object, date: object, numbers: Sequence[NumberMention], dates: Sequence[DateMention], text: str
) -> bool:
    if not isinstance(number, NumberMention) or not isinstance(date, DateMention):
        return True
    if len(numbers) == len(dates):
        return numbers.index(number) == dates.index(date)
    nearest_date = min(dates, key=lambda other: _distance(number, other, text))
    nearest_number = min(numbers, key=lambda other: _distance(date, other, text))
    return nearest_date == date and nearest_number == number


def _distance(one: _Placed, other: _Placed, text: str) -> int:
    first, last = (one.end, other.start) if one.start < other.start else (other.end, one.start)
    between = text[first:last]
    return len(between) + _OTHER_CLAUSE * any(mark in between for mark in _BREAKS)
