"""Two values that a source sets beside each other: "2019 waren es 46, 2023 noch 29", "im Osten 36, in Dolberg 9"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kekiz_search.answering.claims.mentions import counts_times, read_mentions
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.values import match_any
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.factuality.negation import denies
from kekiz_search.answering.words.concepts import Bag, Concept, join_bags, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.german.dates import DateMention
from kekiz_search.german.normalise import word_set
from kekiz_search.german.numbers import NumberMention

_BETWEEN = re.compile(r"[,;:]\s|\s(?:und|während|gegenüber|sowie|aber)\s|\.\s|\s\(")
_EARLIER = re.compile(
    r"\b(?:[Ii]m Jahr (?:davor|zuvor)|[Ii]m Vorjahr|[Ee]in Jahr (?:davor|zuvor|früher)|zuvor|davor|früher|anfangs|"
    r"zunächst)\b"
)
_LATER = re.compile(
    r"\b(?:noch|heute|inzwischen|mittlerweile|jetzt|aktuell|derzeit|zuletzt|im Jahr darauf|ein Jahr später)\b"
)
_FROM, _TO = re.compile(r"\bvon (?:\w+ )?\Z"), re.compile(r"\bauf (?:\w+ )?\Z")
_PAIR = 2
# Ends of compounds that count what stands before them: "im Grundsicherungsbezug" is who lives of it.
_COUNTING_ENDS = word_set("bezug quote zahl anteil rate bezieher empfaenger")
# By which a claim tells how many there are, and that it compares them.
COUNTING = word_set(
    "zahl anteil quote anteilig hoch gross klein gering niedrig haeufig selten viel lang kurz stark schwach binnen "
    "innerhalb vergleich doppelt"
)


@dataclass(frozen=True, slots=True)
class Value:
    """A number with the words that tell of what or when it is, and its date where it has one."""

    number: NumberMention
    words: str
    date: DateMention | None

    @property
    def amount(self) -> float:
        """The number itself."""
        return self.number.value


@dataclass(frozen=True, slots=True)
class Two:
    """Two values in the order of a text, or ``in_two`` sentences; ``later`` is that of the later time, where told."""

    first: Value
    second: Value
    later: Value | None
    in_two: bool = False

    def other(self, value: Value) -> Value:
        """Return the one that is not ``value``."""
        return self.second if value is self.first else self.first


def two_values(region: Region, amounts: frozenset[float] = frozenset()) -> Iterator[Two]:
    """Yield the pairs of numbers of one kind that stand beside each other in a stretch, or in it and the one before.

    With ``amounts`` no other number is looked at.
    """
    text, numbers = region.text, _plain(region.text, amounts)
    if region.cells or denies(region.unit) or is_planned(text):
        return
    for one, other in pairwise(numbers):
        breaks = list(_BETWEEN.finditer(text, one.end, other.start))
        changed = _FROM.search(text[: one.start]) and _TO.search(text[: other.start])
        if _are_alike(one, other) and (changed or (breaks and len(numbers) == _PAIR)):
            at = breaks[-1].start() if breaks else other.start
            yield _ordered(one, other, (text[:at], text[at:]), region.mentions.dates)
    yield from _in_two_sentences(region, numbers, amounts)


def _in_two_sentences(region: Region, numbers: Sequence[NumberMention], amounts: frozenset[float]) -> Iterator[Two]:
    before = region.before[0] if region.before else None
    if before is None or len(numbers) != 1 or denies(before) or is_planned(before.text):
        return
    earlier, own_dates = _plain(before.text, amounts), read_mentions(before.text).dates
    if len(earlier) != 1 or not own_dates or not region.mentions.dates or not _are_alike(earlier[0], numbers[0]):
        return
    first = Value(earlier[0], before.text, own_dates[0])
    second = Value(numbers[0], region.text, region.mentions.dates[0])
    if own_dates[0].iso != region.mentions.dates[0].iso:
        yield Two(first, second, first if own_dates[0].iso > region.mentions.dates[0].iso else second, True)


def is_carried(concepts: Sequence[Concept], region: Region, above: Bag) -> bool:
    """Say whether a stretch, the sentences before it or what stands above tell all words that say of what."""
    context = join_bags((region.bag, *(unit.bag for unit in region.before), above))
    asked = [one for one in concepts if one.lemma not in COUNTING]
    near = join_bags((region.bag, *(unit.bag for unit in region.before[:1])))
    return all(_is_told(one, context) for one in asked) and any(_is_told(one, near) for one in asked)


def _is_told(concept: Concept, bag: Bag) -> bool:
    counting = len(concept.parts) > 1 and concept.parts[-1] in _COUNTING_ENDS
    return match_concept(concept, bag) >= STRICT or (counting and set(concept.parts[:-1]) <= bag.pieces)


def is_alike_counted(value: Value, part: Part) -> bool:
    """Say whether a number counts what a claim speaks of, or nothing by itself."""
    counted = value.number.counted
    return counted is None or match_any(counted, part.text)


def _plain(text: str, amounts: frozenset[float]) -> list[NumberMention]:
    """Return the numbers of a sentence, without those of how often something is."""
    numbers = [one for one in read_mentions(text).numbers if not counts_times(one)]
    return [one for one in numbers if not amounts or one.value in amounts]


def _are_alike(one: NumberMention, other: NumberMention) -> bool:
    if one.unit != other.unit:
        return None in (one.unit, other.unit) and "percent" in (one.unit, other.unit)
    return None in (one.counted, other.counted) or match_any(one.counted or "", other.counted or "")


def _ordered(one: NumberMention, other: NumberMention, words: tuple[str, str], dates: Sequence[DateMention]) -> Two:
    own = [[date for date in dates if _is_in(date, side, len(words[0]))] for side in (0, 1)]
    told = [side[0] if len(side) == 1 else None for side in own]
    first, second = Value(one, words[0], told[0]), Value(other, words[1], told[1])
    return Two(first, second, _later(first, second))


def _is_in(date: DateMention, side: int, at: int) -> bool:
    return date.end > date.start and (date.start >= at) == bool(side)


def _later(first: Value, second: Value) -> Value | None:
    if first.date and second.date and first.date.iso != second.date.iso:
        return first if first.date.iso > second.date.iso else second
    if _FROM.search(first.words[: first.number.start]):
        return second
    if _EARLIER.search(second.words):
        return first
    return second if _LATER.search(second.words) or _EARLIER.search(first.words) else None
