"""What a claim says of two values: that one became the other, or is more than it; read once for all sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from kekiz_search.answering.claims.changes import find_change, read_change
from kekiz_search.answering.claims.compared_values import find_compared, read_comparison
from kekiz_search.answering.claims.judged import Finding
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.two_values import COUNTING
from kekiz_search.answering.sentences.search import Search

Find = Callable[[Search, Part, Region], Finding | None]


def without_counting(part: Part) -> Part:
    """Leave out the words by which a part counts and compares, which no source need have."""
    return replace(part, hard=tuple(one for one in part.hard if one.lemma not in COUNTING))


def finders_of(part: Part) -> list[Find]:
    """Return what looks in a stretch of a source for the two values of which a part speaks."""
    finders: list[Find] = []
    if change := read_change(part):
        finders.append(partial(find_change, change=change))
    if compared := read_comparison(part):
        finders.append(partial(find_compared, compared=compared))
    return finders
