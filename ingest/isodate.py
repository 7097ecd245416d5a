"""A cell or a line that is a date and nothing else, as an ISO date."""

from __future__ import annotations

import re

from kekiz_search.german.dates import find_dates
from kekiz_search.german.isodate import is_iso_date

ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
# What may stand beside a date in a date line: weekday, place, "vom", the time of day.
BESIDE_DATE = re.compile(
    r"(?:(?:mo|diens|donners|frei|sams|sonn)(?:n)?tag|mittwoch|stand|vom|am|den|der|veröffentlicht|erschienen|datum|uhr|"
    r"\d{1,2}[:.]\d{2}|[\W_])+",
    re.IGNORECASE,
)
# "Veröffentlicht am Donnerstag, den 28. September 2017, 14:40 Uhr" has 62.
MAX_DATE_LINE_CHARS = 90


def iso_date(words: str) -> str | None:
    """Give the ISO date that the words are, in the precision they have; None for anything else."""
    words = words.strip()
    found = ISO.match(words)
    if found and (found.end() == len(words) or words[found.end()] in "T "):
        return found.group() if is_iso_date(found.group()) else None
    return date_of_line(words)


def date_of_line(words: str) -> str | None:
    """Give the date of a line like "Mittwoch, 8. März 2017" that holds one date and no more."""
    if len(words) > MAX_DATE_LINE_CHARS or not any(map(str.isdigit, words)):
        return None
    dates = find_dates(words)
    if len(dates) != 1 or dates[0].iso_end is not None:
        return None
    rest = words[: dates[0].start] + " " + words[dates[0].end :]
    return dates[0].iso if not rest.strip() or BESIDE_DATE.fullmatch(rest) else None
