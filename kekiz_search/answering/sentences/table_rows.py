"""A row of a table in a text: where its cells stand, and the labels of their columns in the first row above it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kekiz_search.answering.sentences.unit import BAR
from kekiz_search.german.dates import find_dates
from kekiz_search.german.numbers import are_amounts
from kekiz_search.types import Span

_RULE = re.compile(r"[\s|:–-]+")  # between labels and cells in Markdown
_DATING = re.compile(r"jahr(?!e)|stand|stichtag|datum|zeit|periode|saison|monat", re.IGNORECASE)
_OF_A_DATE = re.compile(r"\W*(?:(?:Stand|Stichtag|Jahr|[Ii]m|[Zz]um|[Aa]m)\b\W*)*")


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, with where they stand, and the labels of their columns."""

    labels: tuple[str, ...]
    cells: tuple[str, ...]
    spans: tuple[Span, ...]


def read_row(text: str, start: int) -> Row | None:
    """Read the row of a table that a place stands in; none where it is the row of labels, or has other cells."""
    at = text.rfind("\n", 0, start) + 1
    cells = _cells(text, at)
    above, first = at, None
    while above and BAR in (line := text[(above := text.rfind("\n", 0, above - 1) + 1) :].partition("\n")[0]):
        first = above if not _RULE.fullmatch(line) else first
    labels = _cells(text, first) if first is not None else []
    named = tuple(text[one.start : one.end] for one in labels)
    if len(labels) != len(cells) or are_amounts(named[1:]):
        return None
    return Row(
        named,
        tuple(text[one.start : one.end] for one in cells),
        tuple(cells),
    )


def years_of_row(row: Row) -> list[str]:
    """Return the years that date a row, as "31.12.2018" does under "Stichtag"; one under "Beginn" is itself a value."""
    dated = [cell for label, cell in zip(row.labels, row.cells, strict=True) if not label or _DATING.search(label)]
    return [year for cell in dated if (year := _year_of(cell))]


def _year_of(cell: str) -> str | None:
    """Return the year of a cell that holds a date alone."""
    dates = find_dates(cell)
    if len(dates) != 1 or not _OF_A_DATE.fullmatch(cell[: dates[0].start] + cell[dates[0].end :]):
        return None
    return dates[0].iso[:4]


def head_of_table(text: str, start: int, end: int) -> str:
    """Return the first row of the table that lies in a stretch of a text, be it before; "" without one."""
    bar = text.find(BAR, start, end)
    if bar < 0:
        return ""
    at = text.rfind("\n", 0, bar) + 1
    while at and BAR in text[(above := text.rfind("\n", 0, at - 1) + 1) : at]:
        at = above
    return text[at:].partition("\n")[0]


def _cells(text: str, at: int) -> list[Span]:
    """Return where the words of the cells of a line stand; an empty cell counts."""
    line = text[at:].partition("\n")[0].rstrip()
    found, place = [], at
    for part in line.split(BAR):
        words = part.strip()
        start = place + part.index(words) if words else place
        found.append(Span(start, start + len(words)))
        place += len(part) + 1
    return found[line.startswith(BAR) : len(found) - line.endswith(BAR)]
