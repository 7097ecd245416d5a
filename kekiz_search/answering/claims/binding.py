"""A slot of a claim beside the words of a source, and which of several numbers, dates and nouns belong together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.claims.values import Agreement
from kekiz_search.german.dates import DateMention
from kekiz_search.german.numbers import NumberMention

_TAIL = re.compile(r"\s(?:für|an|bei|auf|mit|in)\s")
_OTHER_CLAUSE = 1000  # characters that a clause break between two values counts
_BREAK = re.compile(r"[,;:](?!\d)|–")


class Placed(Protocol):
    """Anything with a place in a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Pair:
    """A slot with the source's words ``at`` a place; ``before`` is the sentence before that holds a name."""

    slot: Slot
    agreement: Agreement
    words: str
    at: Placed | None
    exact: bool = True
    hedged: bool = False
    before: int = -1


def are_joined(
    number: NumberMention,
    date: DateMention,
    numbers: Sequence[NumberMention],
    dates: Sequence[DateMention],
    text: str,
) -> bool:
    """Say whether a number is the one of several that is told of a date."""
    if len(numbers) == len(dates):
        return numbers.index(number) == dates.index(date)
    nearest_date = min(dates, key=lambda other: _distance(number, other, text))
    nearest_number = min(numbers, key=lambda other: _distance(date, other, text))
    return nearest_date == date and nearest_number == number


def of_date(
    numbers: Sequence[NumberMention], date: DateMention, dates: Sequence[DateMention], text: str
) -> list[NumberMention]:
    """Return those of several numbers that are told of a date: one each in turn, or those of its clause."""
    if len(numbers) < len((date, date)):
        return list(numbers)
    if len(numbers) == len(dates):
        return [numbers[dates.index(date)]]
    if len(dates) == 1:  # it is told of what follows it, and of what stands in its clause
        return [one for one in numbers if one.start > date.start or is_in_clause_of(one, date, text)]
    return [one for one in numbers if date == min(dates, key=lambda other: _distance(one, other, text))]


def of_nouns(numbers: Sequence[NumberMention], nouns: Sequence[Placed], text: str) -> list[NumberMention]:
    """Leave out the numbers that stand in another clause than a noun, where another number stands in its clause."""
    kept = []
    for one in numbers:
        others = [number for number in numbers if number.start != one.start]
        parted = (
            _distance(one, noun, text) >= _OTHER_CLAUSE
            and any(_distance(other, noun, text) < _OTHER_CLAUSE for other in others)
            for noun in nouns
        )
        if not any(parted):
            kept.append(one)
    return kept


def of_tails(numbers: Sequence[NumberMention], nouns: Sequence[Placed], text: str) -> list[NumberMention]:
    """Where numbers are told with what they are for, keep those told with the nouns: "4 Euro für Eis, 2 für Saft"."""
    ends = [one.start for one in numbers[1:]] + [len(text)]
    tails = {one: (one.end, end) for one, end in zip(numbers, ends, strict=False) if _TAIL.match(text, one.end)}
    held = [one for one, (start, end) in tails.items() if any(start <= noun.start < end for noun in nouns)]
    return [one for one in numbers if one in held or one not in tails] if held else list(numbers)


def is_in_clause_of(one: Placed, other: Placed, text: str) -> bool:
    """Say whether no break stands between two places."""
    return _distance(one, other, text) < _OTHER_CLAUSE


def _distance(one: Placed, other: Placed, text: str) -> int:
    first, last = (one.end, other.start) if one.start < other.start else (other.end, one.start)
    between = text[first:last]
    return len(between) + _OTHER_CLAUSE * (_BREAK.search(between) is not None)
