"""Pair the slots of a claim with what a source's sentence holds of the same kind: same, near, or another value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.slots import Slot, read_mentions, words_in_order
from kekiz_search.answering.claims.values import Agreement, agree_dates, agree_numbers, agree_persons, same_office
from kekiz_search.answering.claims.words import PRESENT, SOLE_OFFICE
from kekiz_search.answering.concepts import bag_of, build_concept, match_concept
from kekiz_search.german.analyzer import analyze, stem_key
from kekiz_search.german.dates import DateMention
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import NumberMention
from kekiz_search.german.offices import is_office
from kekiz_search.types import Origin

_COUNTED = 0.75  # the claim's noun must be the source's own, or the head of its compound
_STRIKING = 10
_TITLES = frozenset({"dr", "prof", "herr", "herrn", "frau"})
_MOTTO_WORD = re.compile(r"\b(?:\w*[Mm]otto|Leits(?:atz|pruch)|Leitwort|Leitgedanken?|Slogan)s?\b")
_MOTTO = re.compile(rf"{_MOTTO_WORD.pattern}[^„\"“]{{0,20}}[„\"](?P<words>[^„“”\"]{{2,80}})[“”\"]")
_LEADING = frozenset({"leitung", "koordination"})


AGREEMENTS: tuple[Agreement, ...] = ("same", "near", "other")


class Placed(Protocol):
    """Anything with a place in a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Pair:
    slot: Slot
    agreement: Agreement
    words: str
    at: Placed | None
    exact: bool = True
    hedged: bool = False


def pair_slots(part: Part, text: str, origin: Origin) -> dict[Slot, Pair]:
    mentions = read_mentions(text)
    pairs = _pair_numbers([s for s in part.slots if s.number], mentions.numbers, part, text)
    counted = bool(pairs)
    pairs |= _pair_dates([s for s in part.slots if s.date], mentions.dates, text, origin)
    if counted:
        pairs = {slot: _holding_then(pair) for slot, pair in pairs.items()}
    for slot in part.slots:
        if slot.person:
            pairs |= _pair_person(slot, part, text)
        elif slot.kind in ("name", "place"):
            pairs |= _pair_name(slot, part, text)
    return pairs


def _pair_numbers(slots: Sequence[Slot], numbers: Sequence[NumberMention], part: Part, text: str) -> dict[Slot, Pair]:
    pairs: dict[Slot, Pair] = {}
    free = list(numbers)
    for wanted in AGREEMENTS:
        for slot in slots:
            if slot in pairs or slot.number is None:
                continue
            agreeing = [one for one in free if _agree(slot.number, one) == wanted and counts_alike(slot, one, part)]
            if not agreeing and wanted == "same":
                agreeing = [one for one in free if _is_named_apart(slot.number, one, text)]
            if not agreeing:
                continue
            one = min(agreeing, key=lambda number: _remoteness(number, part, text))
            free.remove(one)
            start = one.start if one.hedge_start is None else one.hedge_start
            exact = _is_exactly_counted(slot.number, one, part.text, text)
            hedged = bool(one.hedge) and not slot.number.hedge
            pairs[slot] = Pair(slot, wanted, text[start : one.end], one, exact, hedged)
    return pairs


def _remoteness(number: NumberMention, part: Part, text: str) -> int:
    """Return how far a number stands behind the part's words, or twice as far before them."""
    stems = {concept.stem for concept in part.hard}
    ends = [token.end for token in analyze(text) if stem_key(token.lemma) in stems]
    return min((number.start - end if number.start >= end else 2 * (end - number.start) for end in ends), default=0)


def _agree(claimed: NumberMention, found: NumberMention) -> Agreement:
    return agree_numbers(claimed.value, claimed.hedge, found.value, found.hedge)


def _is_named_apart(claimed: NumberMention, found: NumberMention, text: str) -> bool:
    """A striking figure that counts nothing by itself counts the noun that stands elsewhere: "Besuche, rund 1.000"."""
    if claimed.counted is None or found.counted is not None or found.unit is not None or found.value < _STRIKING:
        return False
    return _agree(claimed, found) == "same" and match_any(claimed.counted, text)


def counts_alike(slot: Slot, found: NumberMention, part: Part) -> bool:
    claimed = slot.number
    if claimed is None or claimed.unit != found.unit:
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


def _pair_dates(slots: Sequence[Slot], dates: Sequence[DateMention], text: str, origin: Origin) -> dict[Slot, Pair]:
    pairs: dict[Slot, Pair] = {}
    free = list(dates)
    for wanted in AGREEMENTS:
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
                pairs[slot] = Pair(slot, wanted, agreeing[0].text, agreeing[0], exact)
            elif wanted == "same" and not dates and _is_of_its_day(claimed, text, origin):
                pairs[slot] = Pair(slot, "same", origin.published or "", None)
    return pairs


def _holding_then(pair: Pair) -> Pair:
    """A number that a source gives for a period holds in every year of it."""
    period = isinstance(pair.at, DateMention) and pair.at.iso_end is not None
    return replace(pair, agreement="same") if period and pair.agreement == "near" else pair


def _same_relation(claimed: DateMention, found: DateMention) -> bool:
    return (claimed.relation == "bis") == (found.relation == "bis")


def _is_of_its_day(claimed: DateMention, text: str, origin: Origin) -> bool:
    """A sentence that speaks of today is dated by the day of its publication."""
    published = origin.published or ""
    return bool(published) and published.startswith(claimed.iso) and PRESENT.search(text) is not None


def _pair_person(slot: Slot, part: Part, text: str) -> dict[Slot, Pair]:
    """A person stands for another where both are told to hold the one office that a claim speaks of."""
    if slot.person is None:
        return {}
    name, persons = slot.person.name, read_mentions(text).persons
    office = slot.person.office or _office_in(part.text)
    named = next((one for one in persons if agree_persons(name, one.name)), None)
    if named:
        told = named.office or (_office_in(text) if len(persons) == 1 else None)
        same = not (office and told) or same_office(office, told) or match_any(office.split()[0], text)
        return {slot: Pair(slot, "same", named.name, named)} if same else {}
    written = _written(text, [word for word in words_in_order(name) if word not in _TITLES])
    if written:
        return {slot: Pair(slot, "same", written, None)}
    if office and SOLE_OFFICE.search(office):
        holders = [one for one in persons if one.office and same_office(office, one.office)]
        if not holders and len(persons) == 1 and _office_in(text):
            holders = [persons[0]] if same_office(office, _office_in(text) or "") else []
    else:
        leads = any(concept.family in _LEADING for concept in part.concepts)
        holders = list(persons) if leads and len(persons) == 1 else []
    return {slot: Pair(slot, "other", holders[0].name, holders[0])} if len(holders) == 1 else {}


def _office_in(text: str) -> str | None:
    """Return the one office that a text names."""
    offices = [word for word in re.findall(r"[A-ZÄÖÜ][\w-]+", text) if is_office(word)]
    return offices[0] if len(offices) == 1 else None


def _pair_name(slot: Slot, part: Part, text: str) -> dict[Slot, Pair]:
    """A quoted name stands for another only where both are said to be a motto."""
    written = _written(text, words_in_order(slot.text))
    if written:
        return {slot: Pair(slot, "same", written, None)}
    mottos = list(_MOTTO.finditer(text)) if slot.kind == "name" and _MOTTO_WORD.search(part.text) else []
    return {slot: Pair(slot, "other", mottos[0]["words"], None)} if len(mottos) == 1 else {}


def _written(text: str, wanted: Sequence[str]) -> str | None:
    """Return the words of a text that are some folded words in a row."""
    words = list(re.finditer(r"\w+", text))
    folded, sought = [fold(word[0]) for word in words], list(wanted)
    for at in range(len(words) - len(sought) + 1):
        if sought and folded[at : at + len(sought)] == sought:
            return text[words[at].start() : words[at + len(sought) - 1].end()]
    return None
