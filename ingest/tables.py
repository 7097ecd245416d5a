"""Tables: one row for each Kommune, one column for each, or the positions of one Kommune."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.fields import MAX_LABEL_WORDS, MAX_VALUE_CHARS, TABLE_RULE, VALUE_TAIL, attribute_of, known_attribute
from ingest.lines import Line
from kekiz_search.german.kommunen import kommune_named
from kekiz_search.german.kommunen_register import Kommune
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import are_amounts, parse_number

_POSITION_COLUMNS = 3
# "Kreis | Olpe" in a list of two columns says where the Kommune lies, and heads no column.
_LIES_IN = re.compile(r"(?:(?:gehoert )?(?:zum|im) )?(?:land)?kreis|kreiszugehoerigkeit|regierungsbezirk|region|lage")
_OF_THE_WHOLE = re.compile(r"\b(?:19|20)\d\d\b|^(?:wert|(?:an)?zahl|angabe|(?:ins)?gesamt\w*|summe)\b")
REMARK = re.compile(r"\s*\([^()]*\)$")


@dataclass(frozen=True, slots=True)
class TableCell:
    """A value of a table: ``start`` is that of its row, ``label`` stands in the first row, or in both where the rows
    are no Kommunen; ``kommune`` is None where the table names none."""

    kommune: str | None
    attribute: str
    label: str
    start: int
    value_start: int
    value_end: int


def find_table_cells(lines: Sequence[Line]) -> list[TableCell]:
    """Find the values of all tables that have a first row of labels, in order.

    Where neither rows nor columns name Kommunen, only numbers count, and only in tables of three columns and more: a
    list of two columns is read as fields.
    """
    found: list[TableCell] = []
    for rows in _tables(lines):
        labels = [words for words, _, _ in _cells(rows[0])]
        if len(labels) < 2 or _kommune_of(labels[0]) is not None or are_amounts(labels[1:]):
            continue
        placed = len(labels) < _POSITION_COLUMNS and _LIES_IN.fullmatch(fold(labels[0])) is not None
        towns = [_kommune_of(label) for label in labels[1:] if not placed]
        of_rows = [cell for row in rows[1:] for cell in _cells_of_row(row, labels)]
        if any(towns):
            names = [town.name if town else None for town in towns]
            found += [cell for row in rows[1:] for cell in _cells_by_column(row, labels, names)]
        elif of_rows or len(labels) < _POSITION_COLUMNS:
            found += of_rows
        else:
            found += [cell for row in rows[1:] for cell in _cells_of_position(row, labels)]
    return found


def _kommune_of(words: str) -> Kommune | None:
    """Return the Kommune that a cell names, alone or with a remark in brackets: "Kreis Kleve (gesamt)"."""
    return kommune_named(words) or kommune_named(REMARK.sub("", words))


def _tables(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield runs of lines with cells, the rule below the first row left out."""
    rows: list[Line] = []
    for line in [*lines, Line(0, 0, "")]:
        if "|" in line.text:
            if not TABLE_RULE.fullmatch(line.text):
                rows.append(line)
        elif rows:
            yield rows
            rows = []


def _cells(line: Line) -> list[tuple[str, int, int]]:
    """Return the words of the cells with their offsets; an empty one counts, so that the others keep their places."""
    enclosed = line.text.startswith("|") and line.text.endswith("|") and len(line.text) > 1
    place = line.start + enclosed
    found = []
    for part in line.text[enclosed : len(line.text) - enclosed].split("|"):
        words = part.strip()
        start = place + len(part) - len(part.lstrip()) if words else place
        found.append((words, start, start + len(words)))
        place += len(part) + 1
    return found


def _cells_of_row(row: Line, labels: list[str]) -> Iterator[TableCell]:
    cells = _cells(row)
    kommune = _kommune_of(cells[0][0]) if len(cells) == len(labels) else None
    if kommune is None:
        return
    for label, (words, start, _) in zip(labels[1:], cells[1:], strict=True):
        value = VALUE_TAIL.sub("", words).rstrip()
        if value.strip("-–—") and len(value) <= MAX_VALUE_CHARS and len(label.split()) <= MAX_LABEL_WORDS:
            attribute = attribute_of(label)
            yield TableCell(kommune.name, attribute, label, cells[0][1], start, start + len(value))


def _cells_by_column(row: Line, labels: list[str], towns: list[str | None]) -> Iterator[TableCell]:
    cells = _cells(row)
    if len(cells) != len(labels):
        return
    label, first, _ = cells[0]
    for town, (words, start, _) in zip(towns, cells[1:], strict=True):
        value = VALUE_TAIL.sub("", words).rstrip()
        if town and value.strip("-–—") and len(value) <= MAX_VALUE_CHARS:
            yield TableCell(town, attribute_of(label), label, first, start, start + len(value))


def _cells_of_position(row: Line, labels: list[str]) -> Iterator[TableCell]:
    cells = _cells(row)
    if len(cells) != len(labels) or _kommune_of(cells[0][0]) is not None:
        return
    position, first, _ = cells[0]
    if not any(map(str.isalpha, position)):
        return  # a number names nothing
    for label, (words, start, _) in zip(labels[1:], cells[1:], strict=True):
        value = VALUE_TAIL.sub("", words).rstrip()
        if parse_number(value) is not None or (value and known_attribute(label) in ("telefon", "email")):
            attribute = _attribute_of_position(position, label)
            yield TableCell(None, attribute, f"{position}, {label}", first, start, start + len(value))


def _attribute_of_position(position: str, column: str) -> str:
    """Name what a position counts: all inhabitants only in a column of a year or of the whole, not of a ward."""
    known = known_attribute(position)
    if known is None:
        return attribute_of(position)
    return known if _OF_THE_WHOLE.search(fold(column)) else fold(f"{position} {column}")
