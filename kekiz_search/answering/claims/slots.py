"""The hard slots of a claim: what a source must hold, or contradict, word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from kekiz_search.answering.claims.counted import ELLIPSIS, NUMBER_OF
from kekiz_search.answering.claims.mentions import read_mentions
from kekiz_search.answering.claims.rates import is_loose_rate, tells_rate_alone
from kekiz_search.answering.values.number_agreement import EXACTLY
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME
from kekiz_search.german.dates import DateMention
from kekiz_search.german.kommunen import KommuneMention
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import NumberMention
from kekiz_search.german.persons import PersonMention

SlotKind = Literal["number", "year", "date", "kommune", "person", "place", "name", "figure"]

QUOTED = re.compile(r"[„“\"»‚](?P<words>[^„“”\"»«‘’\n]{2,60})[“”\"«‘’]")
_NAMED_NOUN = re.compile(r"\s[„“\"»‚][^„“”\"»«‘’\n]{2,60}[“”\"«‘’]-(?P<noun>[A-ZÄÖÜ][\w-]+)")
_AGE_BEFORE = re.compile(r"\bunter\s+\Z")
_WAYS = "Weg|Platz|Allee|Gasse|Ring|Damm|Ufer|Markt|Tor|Hof|Wall|Graben|Kamp"
ADDRESS = re.compile(
    rf"\b(?:[A-ZÄÖÜ][\w.-]*(?:[Ss]tra(?:ß|ss)e|str\.|{_WAYS}|{_WAYS.lower()})|"
    rf"[A-ZÄÖÜ][\w-]+ (?:Stra(?:ß|ss)e|{_WAYS})) \d{{1,4}}[a-z]?\b"
)
_MOST_NAME_WORDS = 8  # a longer quotation is speech, whose words count one by one
_YEAR_CHARS = 4
_AGAINST = re.compile(r"\s(?:gegen|zu)\s")
# Of what is neither number nor date: times of day, telephone numbers, ages, school years; a source must have them so.
_FIGURE = re.compile(r"(?<![\w.])\d+(?:[.:/ -]\d+)*(?!\w)")
_EXACT = re.compile(r"\b(?:[Gg]enau|[Ee]xakt)\s\Z")
_OLDEST = 27  # years, up to which German law on youth welfare counts ages


@dataclass(frozen=True, slots=True)
class Slot:
    """A hard slot at ``[start, end)`` of a claim's sentence; one of the mentions says what was read there."""

    kind: SlotKind
    text: str
    start: int
    end: int
    number: NumberMention | None = None
    date: DateMention | None = None
    person: PersonMention | None = None
    kommune: str | None = None


def read_slots(text: str, kommunen: Sequence[KommuneMention], counted: str | None = None) -> tuple[Slot, ...]:
    """Return the slots of a claim's sentence in the order of their place, without overlap.

    ``counted`` is what the sentence before counts, as "2019 waren es 405" does again.
    """
    mentions = read_mentions(text)
    slots = [Slot("kommune", one.name, one.start, one.end, kommune=one.name) for one in kommunen]
    slots += [_date_slot(one) for one in mentions.dates]
    numbers = [_of_named(text, one) for one in _claimed_numbers(text, mentions.numbers)]
    slots += [_number_slot(text, _counting(text, numbers[at:], counted)) for at in range(len(numbers))]
    slots += [
        Slot("place", match[0], *match.span()) for match in ADDRESS.finditer(text) if not _begins(match, kommunen)
    ]
    slots += [Slot("person", one.name, one.start, one.end, person=one) for one in mentions.persons]
    slots += _names(text)
    read = [*((one.start, one.end) for one in mentions.numbers), *((one.start, one.end) for one in slots)]
    slots += [Slot("figure", one[0], *one.span()) for one in _FIGURE.finditer(text) if not _overlaps(one, read)]
    slots.sort(key=lambda slot: (slot.start, -slot.end, slot.kind))
    kept: list[Slot] = []
    for slot in slots:
        if not kept or slot.start >= kept[-1].end:
            kept.append(slot)
    return tuple(kept)


def _claimed_numbers(text: str, numbers: Sequence[NumberMention]) -> list[NumberMention]:
    """Leave out ages, and what a number is by: "Jährlich kommen 40 Kinder"; alone that tells how often something is."""
    plain = [one for one in numbers if not (_is_age(text, one) or tells_rate_alone(one))]
    return plain or [one for one in numbers if tells_rate_alone(one) and not is_loose_rate(one)][:1]


def ages_in(text: str) -> frozenset[float]:
    """Return the ages that limit whom a text counts: 18 of "Kinder unter 18"."""
    return frozenset(one.value for one in read_mentions(text).numbers if _is_age(text, one))


def are_of_age(claim: str, source: str) -> bool:
    """Say whether a source limits by no other age whom it counts than a claim does."""
    claimed, told = ages_in(claim), ages_in(source)
    return not (claimed and told) or bool(claimed & told)


def words_in_order(words: str) -> tuple[str, ...]:
    """Return the folded words of a name, without its punctuation."""
    return tuple(re.findall(r"\w+", fold(words)))


def _begins(address: re.Match[str], kommunen: Sequence[KommuneMention]) -> bool:
    """ "In Espelkamp 71 Familien" names a town, not a street."""
    return any(one.start == address.start() and address[0].count(" ") == 1 for one in kommunen)


def _is_age(text: str, number: NumberMention) -> bool:
    """ "Kinder unter 18" are counted, their age counts nothing."""
    years = number.counted in (None, "Jahre", "Jahren", "Jahr")
    return number.value <= _OLDEST and years and _AGE_BEFORE.search(text[: number.start]) is not None


def _of_named(text: str, number: NumberMention) -> NumberMention:
    """ "Fünf „Windspiel“-Gruppen" are five Gruppen."""
    noun = _NAMED_NOUN.match(text, number.end)
    return replace(number, counted=noun["noun"]) if noun else number


def _date_slot(date: DateMention) -> Slot:
    kind: SlotKind = "year" if len(date.iso) == _YEAR_CHARS else "date"
    return Slot(kind, date.text, date.start, date.end, date=date)


def _counting(text: str, numbers: Sequence[NumberMention], counted: str | None) -> NumberMention:
    """Return the first of some numbers with what it counts, be it told behind the next: "25 zu 12 Stimmen"."""
    number, behind = numbers[0], numbers[1:2]
    if number.counted or number.unit:
        return number
    if behind and _AGAINST.fullmatch(text, number.end, behind[0].start):
        return replace(number, counted=behind[0].counted)
    if named := NUMBER_OF.search(text):
        return replace(number, counted=named["noun"])
    return replace(number, counted=counted) if ELLIPSIS.search(text) else number


def _number_slot(text: str, number: NumberMention) -> Slot:
    start = number.start if number.hedge_start is None else number.hedge_start
    if number.hedge is None and _EXACT.search(text[:start]):
        number = replace(number, hedge=EXACTLY)
    return Slot("number", text[start : number.end], start, number.end, number=number)


def _overlaps(figure: re.Match[str], read: Sequence[tuple[int, int]]) -> bool:
    return any(start < figure.end() and figure.start() < end for start, end in read)


def _names(text: str) -> list[Slot]:
    """Quoted names of something; the initiative's own names find each other and are none."""
    found = []
    for match in QUOTED.finditer(text):
        words = match["words"].strip()
        if len(words.split()) <= _MOST_NAME_WORDS and not INITIATIVE_NAME.search(words):
            found.append(Slot("name", words, match.start("words"), match.end("words")))
    return found
