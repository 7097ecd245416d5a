"""Which statements of a field are shown in a cell, and in which order: what can be set beside another comes first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kekiz_search.answering.comparing.approaches import Statement
from kekiz_search.answering.comparing.fields import FieldMatch

# What a statement gains or loses beside the 1.0 of a strong cue. Source: read over all Kommunen of the shipped corpus.
_COMMON_MORE = 1.0  # names a kind of approach that another Kommune of the comparison has too
_NAMED_MORE = 0.5  # names a kind of approach
_AGAIN_LESS = 1.0  # names none but what a statement before it has named
_UNLIKE_LESS = 0.5  # speaks of another field above all
_PLANNED_LESS, _REPORTED_LESS, _COUNTED_LESS, _COST_LESS = 0.6, 0.5, 0.4, 0.6
_MOST_SCORE = 2.0  # further cues of one field tell no more
_COST = re.compile(r"\b(?:Euro|kosteten?|Mittel|Fördersumme)\b")
_COUNT = re.compile(r"\bProzent\b|%")


def sort_into_fields(statements: Sequence[Statement]) -> dict[str, list[Statement]]:
    """Return the statements of every field, in their order."""
    fields: dict[str, list[Statement]] = {}
    for one in statements:
        for match in one.fields:
            fields.setdefault(match.field, []).append(one)
    return fields


def approaches_in_common(field: str, told: Sequence[Sequence[Statement]]) -> frozenset[str]:
    """Return the kinds of approach that several Kommunen name in a field."""
    counts = Counter(name for statements in told for name in {n for one in statements for n in _named(one, field)})
    return frozenset(name for name, count in counts.items() if count > 1)


def order_statements(field: str, statements: Sequence[Statement], common: frozenset[str]) -> list[Statement]:
    """Return the statements of a field, the most telling first; what was named already comes later."""
    waiting = list(statements)
    ordered: list[Statement] = []
    named: set[str] = set()
    while waiting:
        best = max(waiting, key=lambda one: _weight(one, field, common, named))  # the first of equals
        waiting.remove(best)
        ordered.append(best)
        named |= _named(best, field)
    return ordered


def how_telling(statement: Statement, field: str) -> float:
    """Return how much a statement tells of a field by itself, higher is better."""
    match = match_of(statement, field)
    score = min(match.score, _MOST_SCORE) + _NAMED_MORE * bool(match.approaches)
    score -= _UNLIKE_LESS * (statement.fields[0].score > match.score)
    score -= _COST_LESS * bool(_COST.search(statement.unit.text)) + _COUNTED_LESS * bool(
        _COUNT.search(statement.unit.text)
    )
    return score - _PLANNED_LESS * statement.planned - _REPORTED_LESS * statement.reported


def match_of(statement: Statement, field: str) -> FieldMatch:
    """Return how a statement speaks of one of its fields."""
    return next(match for match in statement.fields if match.field == field)


def _weight(statement: Statement, field: str, common: frozenset[str], named: set[str]) -> float:
    own = _named(statement, field)
    score = how_telling(statement, field) + _COMMON_MORE * bool(own & common - named)
    return score - _AGAIN_LESS * bool(own and own <= named)


def _named(statement: Statement, field: str) -> set[str]:
    return {name for name, _cue in match_of(statement, field).approaches}
