from __future__ import annotations

import pytest

from kekiz_search.german.weekdays import HOURS, weekdays_in


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("montags und mittwochs", "mo mi"),
        ("Dienstag bis Donnerstag", "di mi do"),
        ("Mo–Do 9 Uhr", "mo di mi do"),
        ("Mo und Do 9–12.30 Uhr, Di 14–18 Uhr", "mo do di"),
        ("Sa-So 10 Uhr", "sa so"),
        ("So kommen alle zusammen.", ""),
        ("heute", ""),
    ],
)
def test_days_are_found_in_short_and_in_ranges(text: str, days: str) -> None:
    assert weekdays_in(text) == frozenset(days.split())


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Geöffnet: Mo und Do 9–12.30 Uhr, Di 14–18 Uhr", ["Mo und Do 9–12.30 Uhr", "Di 14–18 Uhr"]),
        ("Sprechzeit Mo–Fr: 8 bis 12 Uhr", ["Mo–Fr: 8 bis 12 Uhr"]),
        ("dienstags von 15 bis 17 Uhr", ["dienstags von 15 bis 17 Uhr"]),
        ("So viele waren es 2023.", []),
    ],
)
def test_hours_stand_with_their_days(text: str, hours: list[str]) -> None:
    assert [found.group() for found in HOURS.finditer(text)] == hours
