"""Rows of tables: what the cells hold, each under the head of its column and behind the row's own label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kekiz_search.answering.sentences.table_rows import read_row
from kekiz_search.german.dates import DateMention, find_dates
from kekiz_search.german.number_words import Unit
from kekiz_search.german.numbers import NumberMention

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


def cells_of(text: str, start: int) -> tuple[Cell, ...]:
    """Return the cells of the row of a table that begins at ``start``; none for the row of labels."""
    row = read_row(text, start)
    if row is None:
        return ()
    return tuple(
        Cell(span.start - start, span.end - start, label, row.cells[0])
        for span, label in zip(row.spans, row.labels, strict=True)
    )


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
