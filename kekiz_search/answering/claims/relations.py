"""What a claim says of two: that one value became the other, or is more, or that one body runs a thing, no other.

A claim is read once for all sources.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from kekiz_search.answering.claims.attached import find_placed_elsewhere, read_placed
from kekiz_search.answering.claims.changes import find_change, read_change
from kekiz_search.answering.claims.compared_values import find_compared, read_comparison
from kekiz_search.answering.claims.judged import Finding
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.runners import find_other_runner, read_runner
from kekiz_search.answering.claims.two_values import COUNTING
from kekiz_search.answering.sentences.search import Search

Find = Callable[[Search, Part, Region], Finding | None]


def without_counting(part: Part) -> Part:
    """Leave out the words by which a part counts and compares, which no source need have."""
    return replace(part, hard=tuple(one for one in part.hard if one.lemma not in COUNTING))


def finders_of(part: Part) -> list[Find]:
    """Return what looks in a stretch of a source for the two of which a part speaks."""
    finders: list[Find] = []
    if change := read_change(part):
        finders.append(partial(find_change, change=change))
    if compared := read_comparison(part):
        finders.append(partial(find_compared, compared=compared))
    if runner := read_runner(part):
        finders.append(partial(find_other_runner, claimed=runner))
    if placed := read_placed(part):
        finders.append(partial(find_placed_elsewhere, claimed=placed))
    return finders
