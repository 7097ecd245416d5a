"""What tells of the side from which a matter is asked after: what went wrong, what it brings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.sweep import Found, sort_found
from kekiz_search.answering.open_questions.weighing import (
    OPEN_PASSAGES,
    TOPIC_COVERAGE,
    headed_by_side,
    says_something,
    tells_side,
    weigh,
)
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import is_about
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.aspects import count_cues
from kekiz_search.answering.words.concepts import cover
from kekiz_search.answering.words.plans import is_planned

_TURNS = re.compile(r"(?:\S+ ){1,3}(?:dagegen|hingegen|indes)\b")
_CUE, _MOST_CUES = 0.1, 3
_ASKED_WORD = 0.3  # for a sentence that uses the very words by which a side is asked for


def find_side(search: Search, question: Question, kommunen: Sequence[str]) -> list[Found]:
    """Return what tells of the side that is asked for, whatever the matter, in some Kommunen or of the initiative."""
    rows = search.rows_about(kommunen) if kommunen else _best_rows(search)
    telling = [unit for unit in _telling(search, question, rows) if is_about(unit, kommunen)]
    asked = replace(question, concepts=())  # the matter goes without saying
    weighed = [found for _coverage, found in weigh(search, asked, telling)]
    found = sort_found([replace(one, score=one.score + _side_bonus(question, one.unit)) for one in weighed])
    return _as_story(search, question, found) if question.aspect and question.aspect.story else found


def _as_story(search: Search, question: Question, found: list[Found]) -> list[Found]:
    """Tell in its order what the best section below a heading of the side says; what turns away from it ends it."""
    below = [one for one in found if headed_by_side(search, question, one.unit)]
    if not below:
        return found
    section = sorted((one for one in below if one.unit.row == below[0].unit.row), key=lambda one: one.start)
    end = next((one.start for one in section if _TURNS.match(one.text)), None)
    kept = [one for one in section if end is None or one.start < end] or section
    return [replace(one, score=below[0].score) for one in kept]


def _side_bonus(question: Question, unit: Unit) -> float:
    """What it adds that a sentence uses the words of the question, or several that tell of the side asked for."""
    cues = min(count_cues(question.aspect, unit.text), _MOST_CUES) if question.aspect else 0
    return _ASKED_WORD * cover(question.soft, unit.bag) + _CUE * cues


def _telling(search: Search, question: Question, rows: Sequence[int]) -> list[Unit]:
    return [
        unit
        for row in rows
        for unit in search.units_of(row)
        if tells_side(search, question, unit) and says_something(search, unit, question) and is_so(question, unit)
    ]


def is_so(question: Question, unit: Unit) -> bool:
    """What is yet to be has neither gone wrong nor brought anything."""
    return question.aspect is None or question.aspect.to_come or not is_planned(unit.text)


def _best_rows(search: Search) -> list[int]:
    rows = sorted(range(len(search.index.passages)), key=lambda row: (-float(search.scores[row]), row))
    return sorted(rows[:OPEN_PASSAGES])


def rows_of_topic(search: Search, question: Question, kommunen: Sequence[str]) -> list[int]:
    """Return the passages of a Kommune's documents that are about the matter by their title or first lines."""
    rows = search.rows_about(kommunen)
    documents = {search.index.passages[row].doc_id: row for row in rows}
    topical = {one for one, row in documents.items() if _is_topical(search, question, row)}
    return [row for row in rows if search.index.passages[row].doc_id in topical]


def _is_topical(search: Search, question: Question, row: int) -> bool:
    units = search.units_of(row)
    return bool(units) and cover(question.hard, search.units.head_of(units[0])) >= TOPIC_COVERAGE
