"""What a table tells year by year: a row for every year, or a column for every year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.strengths import LENIENT, STRICT
from kekiz_search.answering.facts.tables import COLUMNS, caption_of, read_wide_row, rows_about
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import YEAR, Search
from kekiz_search.answering.sentences.table_rows import Row, years_of_row
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Bag, Concept, bag_of, join_bags, match_concept
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.numbers import parse_number

_NAMED_YEAR = re.compile(rf"\D*(?P<year>{YEAR.pattern})\D*")  # "2022", "im Jahr 2022", "Besuche 2022"


@dataclass(frozen=True, slots=True)
class Point:
    """The value of a series in a year, with the row that it stands in and the label that says what it is of."""

    year: str
    number: float
    label: str
    found: Found


def find_series(search: Search, question: Question, kommunen: Sequence[str]) -> list[Point]:
    """Return what the best table tells of a matter in its years, in order; nothing where no table does."""
    series: dict[tuple[str, str], list[Point]] = {}
    for unit in rows_about(search, kommunen):
        row = read_wide_row(unit.document.text, unit.start)
        if row is not None:
            for point in _points_of(search, question, unit, row):
                series.setdefault((unit.document.doc_id, point.label), []).append(point)
    told = [points for points in series.values() if len({one.year for one in points}) > 1]
    best = max(told, key=lambda points: sum(one.found.score for one in points) / len(points), default=[])
    by_year = {one.year: one for one in reversed(best)}
    return [by_year[year] for year in sorted(by_year)]


def _points_of(search: Search, question: Question, unit: Unit, row: Row) -> Iterator[Point]:
    above = join_bags((search.units.context_of(unit), caption_of(search, unit)))
    named = {one.name for one in find_kommunen(unit.text)}
    years = years_of_row(row)
    own = " ".join(cell for cell in row.cells if parse_number(cell) is None)
    for at, label in enumerate(row.labels):
        number = parse_number(row.cells[at])
        dated = _NAMED_YEAR.fullmatch(label)
        year = dated["year"] if dated else years[0] if len(years) == 1 else None
        if number is None or year is None or row.cells[at] in years or not _may_be_of(question, named):
            continue
        words = f"{own} {label.replace(year, '')}" if dated else label
        score = _weigh(question, bag_of(words), above, words)
        if score:
            found = Found(unit, unit.start, unit.end, score, row.spans[at])
            yield Point(year, number, " ".join(words.split()), found)


def _may_be_of(question: Question, named: set[str]) -> bool:
    return not named or not question.kommunen or bool(named & set(question.kommunen))


def _weigh(question: Question, label: Bag, above: Bag, words: str) -> float:
    """Return how much of a question a label carries, the heading above it helping; 0 where something is told nowhere.

    What is done may be told by its noun, or go without saying.
    """
    pattern = COLUMNS.get(question.expects or "")
    typed = pattern is not None and pattern.search(words) is not None
    told = [match_concept(one, label) for one in question.concepts]
    if not typed and not any(one >= LENIENT for one in told):
        return 0.0
    if any(not _is_told(one, met, above) for one, met in zip(question.concepts, told, strict=True)):
        return 0.0
    return 1.0 + sum(told) + typed


def _is_told(concept: Concept, met: float, above: Bag) -> bool:
    return concept.verb or met >= LENIENT or match_concept(concept, above) >= STRICT
