"""Sentences that tell themselves that sources disagree, with those behind them that say in what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kekiz_search.answering.disagreements.sections import quote_span, sections_of
from kekiz_search.answering.evidence.draft import DraftStatement, quote_statement
from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.sentences.owners import is_about, owners_of
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, match_concept
from kekiz_search.german.dates import find_dates
from kekiz_search.german.numbers import find_numbers

_GIVEN = r"(?:Angaben?|Antworten?|Zahlen|Jahre|Daten|Auskünfte|Auffassungen|Darstellungen|Versionen|Werte)"
_DISSENT = re.compile(
    rf"\b(?:verschieden|unterschiedlich|widersprüchlich|abweichend|uneinheitlich)\w* {_GIVEN}\b|"
    rf"\b{_GIVEN}\b[^.;]*\b(?:auseinander|voneinander ab|widersprechen|abweichen|weichen)\b|"
    rf"\b(?:gehen|liegen|weichen)\b[^.;]*\b{_GIVEN}\b[^.;]*\b(?:auseinander|ab)\b|"
    r"\b(?:verschieden|unterschiedlich|uneinheitlich) (?:angegeben|beziffert|datiert|gezählt|beantwortet)\b|"
    r"\b(?:widersprechen (?:sich|einander)|(?:nicht|un)\s?einig|uneins|umstritten|strittig)\b"
)
_BEHIND = 2  # sentences behind one that tells of dissent may say in what it lies
_TWO = 2


def find_dissent(search: Search, kommune: str | None, concepts: Sequence[Concept]) -> list[DraftStatement]:
    """Return what tells of dissent in a Kommune, or in none; with concepts, about all of them."""
    return [
        quote_statement(quote_span(search, units, kommune), kommune)
        for section in sections_of(search, kommune)
        for units in _dissent_in(section)
        if (_is_of(units[0], kommune) if kommune else _is_of_none(units[0]))
        and all(match_concept(one, units[0].bag) >= LENIENT for one in concepts)
    ]


def _dissent_in(units: Sequence[Unit]) -> Iterator[Sequence[Unit]]:
    """Yield each sentence of dissent with those behind it, up to the last that gives a value; none without two."""
    for at, unit in enumerate(units):
        if _DISSENT.search(unit.text) is None:
            continue
        values = [_count_values(one.text) for one in units[at : at + 1 + _BEHIND]]
        told = [end for end, count in enumerate(values) if count]
        if sum(values) >= _TWO:
            end = 0 if values[0] >= _TWO else told[-1]
            yield units[at : at + end + 1]


def _count_values(text: str) -> int:
    """A date is one value, whatever numbers it holds."""
    dates = find_dates(text)
    numbers = [one for one in find_numbers(text) if not any(d.start <= one.start < d.end for d in dates)]
    return len(dates) + len(numbers)


def _is_of(unit: Unit, kommune: str) -> bool:
    """Of what is told in a Kreis, its clinics and towns may disagree."""
    return is_about(unit, (kommune,)) or unit.document.origin.kommune == kommune


def _is_of_none(unit: Unit) -> bool:
    return not owners_of(unit) and unit.document.origin.kommune is None
