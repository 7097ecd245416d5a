"""ISO dates of any precision: 2017, 2017-03, 2017-03-08."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from kekiz_search.errors import QuestionError

MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


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


def require_iso_date(words: str) -> None:
    """Raise QuestionError for words that are no such date."""
    if not is_iso_date(words):
        raise QuestionError(
            f"„{words}“ ist kein Datum.",
            hint="Schreiben Sie ein Jahr, einen Monat oder einen Tag: 2017, 2017-03, 2017-03-08.",
        )


def spoken_date(iso: str | None) -> str | None:
    """Return an ISO date of any precision as it is said in German; None and other words stay as they are."""
    parts = (iso or "").split("-")
    if not all(part.isdecimal() for part in parts) or not 1 <= len(parts) <= 3:
        return iso
    words = [parts[0]]
    if len(parts) > 1 and 1 <= int(parts[1]) <= len(MONTHS):
        words.insert(0, MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:
        words.insert(0, f"{int(parts[2])}.")
    return " ".join(words)


def spoken_time(iso: str) -> str:
    """Return an ISO time with its zone as it is said in German, in UTC; other words stay as they are."""
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    if moment.tzinfo is None:
        return iso
    moment = moment.astimezone(UTC)
    return f"{moment.day}. {MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M} Uhr (UTC)"
