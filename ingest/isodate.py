"""A cell or a line that is a date and nothing else, as an ISO date."""

from __future__ import annotations

import re

from kekiz_search.german.dates import find_dates
from kekiz_search.german.isodate import is_iso_date

ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
# "2017-03-08", "20170308", "2017_03", "08.03.2017" in the name of a file; a year alone may be that of a report.
NAME_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:([-_.])(\d\d)(?:\2(\d\d))?|(\d\d)(\d\d))(?!\d|[-_.]\d)")
NAME_GERMAN = re.compile(r"(?<!\d)(\d\d?)([-_.])(\d\d?)\2((?:19|20)\d\d)(?!\d)")
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


def date_of_name(stem: str) -> str | None:
    """Give the one date in the name of a file, a month or a day; "2016-17" is a school year and none of these."""
    found: set[str] = set()
    for match in NAME_ISO.finditer(stem):
        year, _sign, month, day, month_close, day_close = match.groups()
        if day is None and month is not None and int(month) == (int(year) + 1) % 100:
            continue
        found.add("-".join(part for part in (year, month or month_close, day or day_close) if part))
    found.update(f"{match[4]}-{int(match[3]):02}-{int(match[1]):02}" for match in NAME_GERMAN.finditer(stem))
    sound = sorted(date for date in found if is_iso_date(date))
    if not found:
        words = re.sub(r"[\W_]+", " ", stem).title()
        sound = sorted({date.iso for date in find_dates(words) if len(date.iso) > len("2017") and date.iso_end is None})
    return sound[0] if len(sound) == 1 else None
