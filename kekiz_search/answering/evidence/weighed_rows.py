"""Rows of a list by weight: which sentences carry enough of a question, though perhaps not every word of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import numpy as np

from kekiz_search.answering.evidence.carrying import LENIENT
from kekiz_search.answering.evidence.found import Found, sort_found
from kekiz_search.answering.evidence.row_weight import ENOUGH, ENOUGH_WHOLE, RowWeights
from kekiz_search.answering.evidence.screening import names_figures, speaks_against, tells_nothing
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.units import Unit, belongs_to
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import match_concept

# A passage is looked at that may hold this share of the words' weight, or has this share of the best one's score.
_LEAST_SHARE, _LEAST_RANK = 0.4, 0.6
_MAY_LACK_ANY = 3  # words of a question


class WeighedRows:
    """The sentences of an index weighed for a question, once for however many Kommunen."""

    def __init__(self, search: Search, question: Question) -> None:
        self._search, self.question = search, question
        self._weights = RowWeights(search, question)
        self._rows = sorted(set(_rows(search, question)))
        self._judged: dict[tuple[int, int], bool] = {}

    def suffices(self, found: Found) -> bool:
        """Say whether a span that has every hard word carries enough of the others."""
        return self._weights.weigh_found(found, self._best) >= ENOUGH_WHOLE

    def about(self, kommune: str) -> list[Found]:
        """Return the sentences about a Kommune that carry enough, the best first."""
        return sort_found(list(self._find(kommune)))

    def _find(self, kommune: str) -> Iterator[Found]:
        for row in self._of_kommune.get(kommune, ()):
            for one in self._weights.of_row(row):
                score = self._weights.weigh(row, one.own, one.around, self._best)
                if score >= ENOUGH and belongs_to(one.unit, kommune) and self._asserts(one.unit):
                    yield Found(one.unit, one.unit.start, one.unit.end, score)

    @cached_property
    def _of_kommune(self) -> dict[str, list[int]]:
        of_kommune: dict[str, list[int]] = {}
        for row in self._rows:
            for name in self._search.owners_in(row):
                of_kommune.setdefault(name, []).append(row)
        return of_kommune

    @cached_property
    def _best(self) -> float:
        """The largest share of the question's weight that a sentence carries by itself."""
        weighed = [one for row in self._rows for one in self._weights.of_row(row)]
        shares = sorted(((self._weights.share(one.own), at) for at, one in enumerate(weighed)), reverse=True)
        return next((share for share, at in shares if self._asserts(weighed[at].unit)), 0.0)

    def _asserts(self, unit: Unit) -> bool:
        key = (unit.row, unit.start)
        if key not in self._judged:
            self._judged[key] = _asserts(self._search, self.question, unit)
        return self._judged[key]


def _rows(search: Search, question: Question) -> Iterator[int]:
    for row in search.rows_with_share(question.concepts, _LEAST_SHARE, len(search.scores)):
        yield row
        if row + 1 < len(search.scores) and _ends_asking(search, row):
            yield row + 1  # where the answer stands
    yield from np.flatnonzero(search.scores >= _LEAST_RANK * search.scores.max(initial=0.0)).tolist()


def _ends_asking(search: Search, row: int) -> bool:
    return any(unit.text.rstrip("*_ ").endswith("?") for unit in search.units_of(row)[-1:])


def _asserts(search: Search, question: Question, unit: Unit) -> bool:
    if _lacks_thing(question, unit) or not _tells_relations(search, question, unit):
        return False
    if not names_figures(question, unit.text) or tells_nothing(search, question, (unit,)):
        return False
    return not speaks_against(search, question, unit)


def _lacks_thing(question: Question, unit: Unit) -> bool:
    """A question of two words may lack its verb, but none of its things; one of more words may lack any."""
    if len(question.concepts) >= _MAY_LACK_ANY:
        return False
    return any(match_concept(one, unit.bag) < LENIENT for one in question.hard)


def _tells_relations(search: Search, question: Question, unit: Unit) -> bool:
    """Who works with somebody, takes part or is paid must be told, whatever else is."""
    heading = search.units.heading_of(unit)
    return all(match_concept(one, unit.bag) or match_concept(one, heading) for one in question.concepts if one.family)
