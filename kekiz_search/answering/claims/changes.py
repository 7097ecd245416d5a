"""Claims of a rise or a fall, against the two values that a source tells, each of its time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kekiz_search.answering.claims.judged import Finding, evidence_in
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.claims.two_values import Value, is_carried, two_values
from kekiz_search.answering.claims.values import agree_dates
from kekiz_search.answering.claims.words import FALLING_ROW, RISING_ROW
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.words.concepts import bag_of, build_concept
from kekiz_search.german.analyzer import analyze
from kekiz_search.types import Verdict

_TWO = 2
_FROM, _TO = re.compile(r"\b[Vv]on (?:\w+ )?\Z"), re.compile(r"\bauf (?:\w+ )?\Z")


@dataclass(frozen=True, slots=True)
class Change:
    """From which number to which something rose or fell, each with the date behind it."""

    start: Slot
    end: Slot
    start_date: Slot | None
    end_date: Slot | None


def find_change(search: Search, part: Part, region: Region, change: Change) -> Finding | None:
    """Return what two values of a stretch say of a claim that something went from one of them to the other."""
    counted = change.start.number.counted if change.start.number else None
    nouns = [build_concept(token, True, 1.0) for token in analyze(counted or "")]
    if not is_carried([*part.concepts, *nouns], region, bag_of(region.above)):
        return None
    amounts = frozenset(slot.number.value for slot in (change.start, change.end) if slot.number)
    for two in two_values(region, amounts):
        if two.later and (told := _judge(change, two.other(two.later), two.later)):
            values = zip((change.start, change.end), (two.other(two.later), two.later), strict=True)
            found = tuple((slot, value.number.text) for slot, value in values)
            first = region.before[0] if two.in_two else None
            differing = change.end if told == "contradicted" else None
            return Finding(told, evidence_in(search, region.unit, None, first), found, differing)
    return None


def _judge(change: Change, earlier: Value, later: Value) -> Verdict | None:
    if not (change.start.number and change.end.number):
        return None
    claimed = (change.start.number.value, change.end.number.value)
    if claimed == (later.amount, earlier.amount):
        return "contradicted"
    same = _is_of(earlier, change.start_date) and _is_of(later, change.end_date)
    return "supported" if same and claimed == (earlier.amount, later.amount) else None


def _is_of(value: Value, date: Slot | None) -> bool:
    if date is None or date.date is None:
        return True
    return value.date is not None and agree_dates(date.date, value.date) == "same"


def read_change(part: Part) -> Change | None:
    """Return from which number to which a part tells that something rose or fell, where it tells no other value."""
    numbers = [slot for slot in part.slots if slot.number]
    dates = [slot for slot in part.slots if slot.date]
    changes = part.rows & {RISING_ROW, FALLING_ROW}
    if len(numbers) != _TWO or len(changes) != 1 or part.rows - changes or part.negated or part.planned:
        return None
    if len(numbers) + len(dates) != len(part.slots) or len(dates) > _TWO:
        return None
    start, end = numbers
    head, middle = part.text.partition(start.text)[0], part.text.partition(start.text)[2].partition(end.text)[0]
    if not (_FROM.search(head) and _TO.search(middle)) or not (start.number and end.number):
        return None
    if (start.number.value < end.number.value) != (RISING_ROW in changes):
        return None
    between = [one for one in dates if start.start < one.start < end.start]
    behind = [one for one in dates if one.start > end.start]
    if len(between) > 1 or len(behind) > 1 or len(between) + len(behind) != len(dates):
        return None
    return Change(start, end, *(some[0] if some else None for some in (between, behind)))
