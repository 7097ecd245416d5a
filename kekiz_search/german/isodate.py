"""ISO dates of any precision: 2017, 2017-03, 2017-03-08."""

from __future__ import annotations

import re
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def is_iso_date(words: str) -> bool:
    """Say whether words are an ISO date of any precision that exists in the calendar."""
    match = _ISO.fullmatch(words)
    if match is None:
        return False
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
