"""Of several values in a row of a table, that whose column tells of what is asked: no "geplant", but "ermäßigt"."""

from __future__ import annotations

from kekiz_search.answering.reading.question import AMOUNTS, Question
from kekiz_search.answering.sentences.table_rows import read_row
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.values.own_part import keys_of, told_keys, weigh
from kekiz_search.answering.values.plan_and_fact import losses_by_side
from kekiz_search.answering.values.prices import is_grant_label
from kekiz_search.german.numbers import find_numbers
from kekiz_search.types import Span


def of_own_cell(unit: Unit, question: Question, value: Span) -> Span | None:
    """Return a value of a row, or that of the same kind in the cell whose column tells more of what is asked.

    ``value`` counts from the start of the row. A column of budgets tells no price.
    """
    text = unit.document.text
    row = read_row(text, unit.start) if question.expects in AMOUNTS else None
    place = unit.start + value.start
    at = next((at for at, one in enumerate(row.spans) if one.start <= place < one.end), None) if row else None
    kind = _kind_of(row.cells[at]) if row is not None and at is not None else None
    if row is None or at is None or kind is None:
        return value
    if is_grant_label(question, row.labels[at]):
        return None
    alike = [place for place, cell in enumerate(row.cells) if place == at or _kind_of(cell) == kind]
    keys, labels = keys_of(question), [row.labels[place] for place in alike]
    lost = losses_by_side(question, labels)
    scores = [weigh(keys, told_keys(keys, label)) - loss for label, loss in zip(labels, lost, strict=True)]
    best = alike[scores.index(max(scores))]
    if max(scores) == scores[alike.index(at)] or best == at:
        return value
    numbers = find_numbers(row.cells[best])
    start = row.spans[best].start - unit.start
    return Span(start + numbers[0].start, start + numbers[0].end)


def _kind_of(cell: str) -> tuple[str | None, str | None] | None:
    """Return the unit of the only number of a cell, and what it counts; None without one."""
    numbers = find_numbers(cell)
    return (numbers[0].unit, numbers[0].counted) if len(numbers) == 1 else None
