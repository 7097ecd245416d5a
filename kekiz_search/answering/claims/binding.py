"""A slot of a claim beside the words of a source, and which of several numbers, dates and nouns belong together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from kekiz_search.answering.claims.clauses import PUT_IN
from kekiz_search.answering.claims.mentions import read_mentions
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.claims.values import agree_dates
from kekiz_search.answering.values.number_agreement import AGREEMENTS, Agreement
from kekiz_search.german.dates import DateMention
from kekiz_search.german.numbers import NumberMention
from kekiz_search.types import Origin

# Words by which a sentence speaks of an earlier time than that of its publication.
_LOOKING_BACK = re.compile(
    r"\b(?:damals|früher|zuvor|vorher|einst|zunächst|ursprünglich|seinerzeit|anfangs|einmal|Anfang|davor|Vorjahr\w*|"
    r"(?:vergangen|letzt|vorig)e[nrsm]? (?:Jahr\w*|[A-ZÄÖÜ]\w+)|vor \w+ (?:Jahren|Monaten)|seit|ab|bis)\b",
    re.IGNORECASE,
)

OF_THOSE = re.compile(r"\b(?:davon|darunter) \Z")
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


def pair_dates(slots: Sequence[Slot], region: Region, origin: Origin) -> dict[Slot, Pair]:
    """Find for every date one of a stretch that says the same, else one that is near, else the only other one."""
    dates = region.mentions.dates
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
            if wanted == "other" and len(agreeing) > 1:
                agreeing = [one for one in agreeing if not is_put_in(one, region.text)]
                since = [one for one in agreeing if one.relation == "seit"]
                agreeing = since if claimed.relation == "seit" and since else agreeing
            if agreeing and (wanted != "other" or len(agreeing) == 1):
                free.remove(agreeing[0])
                exact = _same_relation(claimed, agreeing[0])
                pairs[slot] = Pair(slot, wanted, agreeing[0].text, agreeing[0], exact)
            elif wanted == "same" and not dates and (around := _date_around(claimed, region)):
                pairs[slot] = Pair(slot, "same", around, None)
            elif wanted == "same" and not dates and _is_of_its_day(claimed, region.text, origin):
                pairs[slot] = Pair(slot, "same", origin.published or "", None)
    return pairs


def is_put_in(place: Placed, text: str) -> bool:
    """Say whether a place stands in a relative clause between commas: "Die Kurse, die es bis 2012 gab, sind …"."""
    return any(match.start() <= place.start and place.end <= match.end() for match in PUT_IN.finditer(text))


def holding_then(pair: Pair) -> Pair:
    """A number that a source gives for a period holds in every year of it."""
    period = isinstance(pair.at, DateMention) and pair.at.iso_end is not None
    return replace(pair, agreement="same") if period and pair.agreement == "near" else pair


def _same_relation(claimed: DateMention, found: DateMention) -> bool:
    """A period tells until when something was, too."""
    if claimed.relation == "bis" and claimed.iso_end is None and found.iso_end is not None:
        return True
    return all((claimed.relation == one) == (found.relation == one) for one in ("bis", "vor", "nach"))


def _date_around(claimed: DateMention, region: Region) -> str | None:
    """Return the one date of the sentence before, else of what stands above, where it is the claimed one."""
    if claimed.relation is not None or _LOOKING_BACK.search(region.text):
        return None
    told = [dates for text in (*region.followed[:2], region.above) if (dates := read_mentions(text).dates)]
    if not told or len(told[0]) > 1 or agree_dates(claimed, told[0][0]) != "same":
        return None
    return told[0][0].text


def _is_of_its_day(claimed: DateMention, text: str, origin: Origin) -> bool:
    """A sentence that names no date and does not look back is dated by the day of its publication."""
    published = origin.published or ""
    return bool(published) and published.startswith(claimed.iso) and not _LOOKING_BACK.search(text)


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
    return date == min(dates, key=lambda other: _distance(number, other, text))


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
    return held or list(numbers)


def is_in_clause_of(one: Placed, other: Placed, text: str) -> bool:
    """Say whether no break stands between two places."""
    return _distance(one, other, text) < _OTHER_CLAUSE


def _distance(one: Placed, other: Placed, text: str) -> int:
    first, last = (one.end, other.start) if one.start < other.start else (other.end, one.start)
    between = text[first:last]
    return len(between) + _OTHER_CLAUSE * (_BREAK.search(between) is not None)
