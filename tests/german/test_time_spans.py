"""Spans of time and ages in running text."""

from __future__ import annotations

import pytest

from kekiz_search.german.time_spans import find_ages, find_durations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ein Treffen dauert im Schnitt 70 Minuten.", ["im Schnitt 70 Minuten"]),
        ("Die Karte gilt zwei Jahre ab Ausgabe.", ["zwei Jahre"]),
        ("Bis zum Termin vergehen drei bis vier Wochen.", ["drei bis vier Wochen"]),
        ("Ein halbes Jahr lang wurde geprobt.", ["Ein halbes Jahr"]),
        ("Eine sechswöchige Schulung geht voraus.", ["sechswöchige"]),
        ("Das Büro öffnet um 9 Uhr.", []),
    ],
)
def test_durations_hold_amount_and_unit(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_durations(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Der Kurs ist für Kinder zwischen drei und sechs Jahren.", ["zwischen drei und sechs Jahren"]),
        ("Er begleitet bis zum dritten Lebensjahr.", ["bis zum dritten Lebensjahr"]),
        ("In den ersten Lebensjahren lernt man viel.", []),
        ("Der Treff ist für 10- bis 14-Jährige.", ["10- bis 14-Jährige"]),
        ("Kinder unter drei kommen mit den Eltern.", ["unter drei"]),
        ("Geöffnet ist von 3 bis 5 Uhr.", []),
        ("Es kostet bis 20 Euro.", []),
    ],
)
def test_ages_are_told_from_hours_and_prices(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_ages(text)] == found
