"""Rows of tables: what the cells hold, each under the head of its column and behind the row's own label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kekiz_search.german.dates import DateMention, find_dates
from kekiz_search.german.number_words import Unit
from kekiz_search.german.numbers import NumberMention

_BARS = re.compile(r"[ \u00a0]\|[ \u00a0]|^\||\|$")
_RULE = re.compile(r"[\s|:]*-[\s|:-]*")  # between head and body of a table in Markdown
_OF_EURO, _OF_PERCENT = re.compile(r"€|\bEuro\b|\bEUR\b"), re.compile(r"%|\bProzent\b|\b(?:An)?[Tt]eil\b|\w*[Qq]uote\b")
_NOUN = re.compile(r"[A-ZÄÖÜ][\w-]+")
_YEAR_BEHIND = re.compile(r"\W*\b(?:19|20)\d\d\W*\Z")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at ``[start, end)`` of its row, with the head of its column and the first cell of its row."""

    start: int
    end: int
    head: str
    label: str


def is_row(text: str) -> bool:
    """Say whether a line holds cells."""
    return " | " in text


def head_of(text: str, start: int) -> str:
    """Return the first line of the table in which the row at ``start`` stands; nothing for that line itself."""
    at = first = text.rfind("\n", 0, start) + 1
    while at > 0:
        before = text.rfind("\n", 0, at - 1) + 1
        if not is_row(text[before : at - 1]) and not _RULE.fullmatch(text[before:at]):
            break
        at = before
    return text[at : text.find("\n", at)].strip() if at < first else ""


def cells_of(row: str, head: str) -> tuple[Cell, ...]:
    """Return the cells of a row; none where the head has another number of them."""
    heads = [head[start:end] for start, end in _spans(head)]
    spans = list(_spans(row))
    if len(heads) != len(spans) or not spans:
        return ()
    label = row[spans[0][0] : spans[0][1]]
    return tuple(Cell(start, end, name, label) for (start, end), name in zip(spans, heads, strict=True))


def numbers_in_cells(numbers: tuple[NumberMention, ...], cells: tuple[Cell, ...]) -> Iterator[NumberMention]:
    """Yield the numbers of a row, each counting the noun of its column and that of its row, in the column's unit."""
    for number in numbers:
        cell = next((one for one in cells if one.start <= number.start < one.end), None)
        if cell is None:
            continue
        unit = number.unit or _unit_of(cell.head)
        yield replace(number, unit=unit)
        for words in (cell.head, cell.label):
            nouns = _NOUN.findall(words)
            if nouns and number.counted is None:
                counted = _YEAR_BEHIND.sub("", words) if unit is None else nouns[-1]
                yield replace(number, unit=unit, counted=counted)


def dates_of_columns(numbers: tuple[NumberMention, ...], cells: tuple[Cell, ...]) -> Iterator[DateMention]:
    """Yield the date of each number's column: "Posten | 2021 | 2022"."""
    for cell in cells:
        dates = find_dates(cell.head)
        if len(dates) == 1 and any(cell.start <= number.start < cell.end for number in numbers):
            yield replace(dates[0], start=cell.start, end=cell.end)


def _unit_of(head: str) -> Unit | None:
    return "euro" if _OF_EURO.search(head) else "percent" if _OF_PERCENT.search(head) else None


def _spans(row: str) -> Iterator[tuple[int, int]]:
    start = 0
    for bar in (*_BARS.finditer(row), None):
        stop = bar.start() if bar else len(row)
        words = row[start:stop]
        if words.strip():
            yield start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        elif start and bar:
            yield start, start
        start = bar.end() if bar else stop
