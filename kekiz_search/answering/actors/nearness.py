"""How near a value stands to what a question speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.words.concepts import Concept
from kekiz_search.german.analyzer import analyze, stem_key
from kekiz_search.german.relative_years import find_years_by_another
from kekiz_search.types import Span


def places_of(text: str, concepts: Sequence[Concept]) -> list[int]:
    """Return where the words of some concepts end in a text."""
    keys = {concept.stem for concept in concepts}
    return [end for key, end in _keys_in(text) if key in keys]


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def _keys_in(text: str) -> tuple[tuple[str, int], ...]:
    return tuple((stem_key(token.lemma), token.end) for token in analyze(text))


def places_of_years(text: str, years: Sequence[str]) -> list[int]:
    """Return where some years stand in a text, be it as "im Jahr darauf"; ``years`` are ISO dates."""
    if not years:
        return []  # as with most
    named = [text.index(year[:4]) for year in years if year[:4] in text]
    return named + places_apart(text, years)


def places_apart(text: str, years: Sequence[str]) -> list[int]:
    """Return where some years are told by another: "fünf Jahre zuvor"."""
    asked = {year[:4] for year in years}
    return [span.end for span, year in find_years_by_another(text) if str(year) in asked] if asked else []


def nearest(spans: Sequence[Span], places: Sequence[int]) -> Span | None:
    """Return the span nearest behind one of some places, None without spans."""
    return min(spans, key=lambda span: (distance(span.start, places), span.start), default=None)


def distance(start: int, places: Sequence[int]) -> int:
    """Characters between a value and the nearest concept; one that stands behind the value is twice as far."""
    return min((start - place if start >= place else 2 * (place - start) for place in places), default=0)
