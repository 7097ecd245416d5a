"""A value that the next sentences tell to have become another one: "41 Prozent … Heute sind es 27 Prozent"."""

from __future__ import annotations

import re
from itertools import takewhile

from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.german.numbers import find_numbers

_NEAR = 2  # sentences behind the one with the first value
_BECAME = re.compile(
    r"\b[Dd]iese[rs]? (?:Anteil|Zahl|Quote|Wert|Summe|Betrag)\b[^.;]*\bauf\b|"
    r"\b(?:[Ii]nzwischen|[Hh]eute|[Jj]etzt|[Mm]ittlerweile|[Zz]uletzt|\d{4}) (?:sind|waren) es\b"
)


def told_later(search: Search, unit: Unit, slot: Slot) -> tuple[Unit, str] | None:
    """Return the sentence that tells a claimed number to be the value of a later time, with its words for it."""
    if slot.number is None:
        return None
    behind = [one for one in search.units_of(unit.row) if one.start >= unit.end][:_NEAR]
    for one in takewhile(lambda other: "\n\n" not in unit.document.text[unit.end : other.start], behind):
        if _BECAME.search(one.text):
            same = [number for number in find_numbers(one.text) if _is_same(number.value, number.unit, slot)]
            return (one, same[0].text) if same else None
    return None


def _is_same(value: float, unit: str | None, slot: Slot) -> bool:
    number = slot.number
    return number is not None and value == number.value and (unit == number.unit or unit is None)
