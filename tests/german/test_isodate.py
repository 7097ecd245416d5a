"""Dates and times as a manifest and a call write them, and as they are said."""

from __future__ import annotations

import pytest

from kekiz_search.errors import QuestionError
from kekiz_search.german.isodate import require_iso_date, spoken_time


@pytest.mark.parametrize("words", ["2017", "2017-03", "2017-03-08", "2020-02-29"])
def test_a_date_of_the_calendar_is_taken(words: str) -> None:
    require_iso_date(words)


@pytest.mark.parametrize("words", ["", "gestern", "2017-13", "2019-02-29", "0000", "20170308", "２０１７", "2017-3"])
def test_anything_else_is_told(words: str) -> None:
    with pytest.raises(QuestionError, match="ist kein Datum"):
        require_iso_date(words)


@pytest.mark.parametrize(
    ("iso", "spoken"),
    [
        ("2026-11-28T04:47:16+00:00", "28. November 2026, 04:47 Uhr (UTC)"),
        ("2026-01-01T00:30:00+01:00", "31. Dezember 2025, 23:30 Uhr (UTC)"),
        ("2022-01-01", "2022-01-01"),
        ("model", "model"),
    ],
)
def test_a_time_is_said_in_german(iso: str, spoken: str) -> None:
    assert spoken_time(iso) == spoken
