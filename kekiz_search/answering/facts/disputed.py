"""Headings that set two values of one thing against each other: "18 oder 17 Modellkommunen", "2016 oder 2017"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kekiz_search.answering.evidence.beginnings import tells_start
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.facts.values import Value, agree, value_of_found
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import is_about
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import match_concept
from kekiz_search.german.dates import find_dates
from kekiz_search.german.numbers import find_numbers
from kekiz_search.types import Span

_OR = re.compile(r"\b(?:oder(?: doch| schon| erst)?|statt|gegen) ")
_PARTED = re.compile(rf"[^,;]{{0,30}}?{_OR.pattern}")
_HEADINGS = 40  # passages, the best for a question, whose headings are looked at


def find_disputed(search: Search, question: Question, best: Value) -> list[Value]:
    """Return the sentences below such a heading, if the best value is one of its two, that tell the other one."""
    passages, found = search.index.passages, list[Value]()
    for row in search.best_rows(_HEADINGS):
        heading = passages[row].heading or ""
        if _OR.search(heading) is None or not _names_topic(search, question, heading):
            continue
        for other in _set_against(question, heading, best):
            found += _told_below(search, question, row, other)[:1]
    return [one for at, one in enumerate(found) if not any(agree(one, two) for two in found[:at])]


def _names_topic(search: Search, question: Question, heading: str) -> bool:
    """Say whether a heading names any word of a question, what is counted failing one, or a start that is asked for."""
    wanted = question.concepts or ((question.counted,) if question.counted else ())
    bag = search.units.heading_bag(heading)
    started = question.attribute == "seit" and tells_start(heading)
    return started or any(match_concept(one, bag) > 0 for one in wanted)


def _set_against(question: Question, heading: str, best: Value) -> Iterator[float | str]:
    """Yield the keys that stand beside that of a value in a heading, parted from it by "oder"."""
    keys = list(_keys(question, heading))
    for (one, first), (two, second) in pairwise(keys):
        if _PARTED.fullmatch(heading, first.end, second.start) is None:
            continue
        if _same(one, best.key):
            yield two
        elif _same(two, best.key):
            yield one


def _keys(question: Question, text: str) -> Iterator[tuple[float | str, Span]]:
    if question.expects == "date":
        yield from ((date.iso, Span(date.start, date.end)) for date in find_dates(text))
    else:
        yield from ((number.value, Span(number.start, number.end)) for number in find_numbers(text))


def _same(key: float | str, told: float | str | None) -> bool:
    """A year is the same as a day of it."""
    if isinstance(key, str) and isinstance(told, str):
        return told.startswith(key) or key.startswith(told)
    return key == told


def _told_below(search: Search, question: Question, row: int, key: float | str) -> list[Value]:
    return [
        value_of_found(question, Found(unit, unit.start, unit.end, float(search.scores[row]), value))
        for unit in _units_below(search, row)
        if is_about(unit, question.kommunen)
        for value in _values_of(question, unit, key)
    ]


def _units_below(search: Search, row: int) -> Iterator[Unit]:
    """Yield the sentences of the section that a passage is of."""
    passages = search.index.passages
    for at in search.index.store.rows_of(passages[row].doc_id):
        if passages[at].heading == passages[row].heading:
            yield from search.units_of(at)


def _values_of(question: Question, unit: Unit, key: float | str) -> Sequence[Span]:
    found = [span for told, span in _keys(question, unit.text) if _same(key, told)]
    return [Span(unit.start + span.start, unit.start + span.end) for span in found]
