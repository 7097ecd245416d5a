"""Cells that give another number than the text above their table: "842 Beratungen" beside a row "2023 | 824"."""

from __future__ import annotations

from collections.abc import Iterator

from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.facts.set_against import OF_A_SIZE, distance
from kekiz_search.answering.facts.values import Value, agree, value_of_found
from kekiz_search.answering.factuality.years import years_told
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import is_about
from kekiz_search.answering.sentences.search import YEAR, Search
from kekiz_search.answering.sentences.table_rows import Row, read_row
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.words.concepts import bag_of, match_concept


def find_cells_beside(search: Search, question: Question, best: Value) -> list[Value]:
    """Return the cell that differs from a sentence of its section: of the same year, in a column of what is counted."""
    if best.found is None or question.counted is None or question.expects != "number" or BAR in best.text:
        return []  # two rows of a table tell of two things
    years = {year[:4] for year in question.years} or set(years_told(best.found.unit.document, best.text))
    if len(years) != 1:
        return []
    for unit in (one for one in _rows_below(search, best.found) if is_about(one, question.kommunen)):
        row = read_row(unit.document.text, unit.start)
        at = _column_of(question, row) if row else None
        if row is None or at is None or not years & {cell for cell in row.cells if YEAR.fullmatch(cell)}:
            continue
        told = value_of_found(question, Found(unit, unit.start, unit.end, best.weight, row.spans[at]))
        if told.key is not None and not agree(best, told) and distance(best, told) <= OF_A_SIZE:
            return [told]
    return []


def _rows_below(search: Search, found: Found) -> Iterator[Unit]:
    """Yield the rows of the tables of the section that a sentence stands in."""
    heading = search.index.passages[found.unit.row].heading
    for row in search.index.store.rows_of(found.unit.document.doc_id):
        if search.index.passages[row].heading == heading and search.units.has_table(row):
            yield from (unit for unit in search.units_of(row) if BAR in unit.text)


def _column_of(question: Question, row: Row) -> int | None:
    counted = question.counted
    named = [at for at, label in enumerate(row.labels) if counted and match_concept(counted, bag_of(label)) >= LENIENT]
    return named[0] if len(named) == 1 else None
