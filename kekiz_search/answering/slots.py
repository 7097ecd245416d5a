"""What the answer to a typed question must hold: a number, a share, a person, a place, a date."""

from __future__ import annotations

import re

from kekiz_search.answering.concepts import Concept, bag_of, match_concept
from kekiz_search.answering.question import Expected
from kekiz_search.german.dates import find_dates
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.numbers import NumberMention, find_numbers
from kekiz_search.german.persons import find_persons
from kekiz_search.types import Span

_COUNTED_ENOUGH = 0.55
_PLACE = re.compile(
    r"\b(?:in|im|am|auf|bei|beim)\s+(?:(?:der|dem|den|die|das)\s+)?((?:[A-ZÄÖÜ][\w/-]+)(?:\s+[A-ZÄÖÜ][\w/-]+)*)"
)


def find_value(text: str, expected: Expected, concepts: tuple[Concept, ...]) -> Span | None:
    """Return where in a sentence the value stands that a question expects, or None.

    A number must count one of the concepts, be a share of it, or be an amount of money.
    """
    if expected == "person":
        return _first([Span(person.start, person.end) for person in find_persons(text)])
    if expected == "date":
        return _first([Span(date.start, date.end) for date in find_dates(text)])
    if expected == "place":
        return _find_place(text)
    return _find_number(text, expected, concepts)


def _find_place(text: str) -> Span | None:
    """A place is a Kommune, or a noun behind a preposition of place; a Kommune behind one comes first."""
    behind = [match.span(1) for match in _PLACE.finditer(text)]
    kommunen = [(mention.start, mention.end) for mention in find_kommunen(text)]
    for start, end in behind:
        inside = [span for span in kommunen if start <= span[0] < end]
        if inside:
            return Span(*inside[0])
    return Span(*behind[0]) if behind else None


def _find_number(text: str, expected: Expected, concepts: tuple[Concept, ...]) -> Span | None:
    best: tuple[float, int, NumberMention] | None = None
    for number in find_numbers(text):
        if expected == "percent" and number.unit != "percent":
            continue
        fit = _counted_fit(number, concepts)
        if number.unit is None and fit < _COUNTED_ENOUGH:
            continue
        if best is None or fit > best[0]:
            best = (fit, number.start, number)
    if best is None:
        return None
    number = best[2]
    start = number.start if number.hedge_start is None else number.hedge_start
    return Span(start, number.end)


def _counted_fit(number: NumberMention, concepts: tuple[Concept, ...]) -> float:
    if number.counted is None:
        return 0.0
    bag = bag_of(number.counted)
    fits = [max(match_concept(concept, bag), _head_fit(concept, bag.lemmas)) for concept in concepts]
    return max(fits, default=0.0)


def _head_fit(concept: Concept, lemmas: frozenset[str]) -> float:
    """A number before the head of a compound counts the compound too: 18 Kommunen ~ Modellkommunen."""
    return 0.6 if concept.parts and concept.parts[-1] in lemmas else 0.0


def _first(spans: list[Span]) -> Span | None:
    return spans[0] if spans else None
