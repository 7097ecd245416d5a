"""Days of the week and the hours on them, be it by a range or in short: "Mo–Do 9–12 Uhr", "montags bis freitags"."""

from __future__ import annotations

import re
from itertools import pairwise

from kekiz_search.types import Span

_DAYS = ("mo", "di", "mi", "do", "fr", "sa", "so")
_NAMES = dict(zip(_DAYS, "montag dienstag mittwoch donnerstag freitag samstag sonntag".split(), strict=True))
# Folded, in full and in short: what a passage may hold that tells hours.
WEEKDAYS = frozenset(_NAMES.values())
DAY_WORDS = WEEKDAYS | _NAMES.keys() | {"sonnabend"}
_PART_OF_DAY = r"(?:(?:vor|nach)?mittag|abend|morgen|früh)?"  # "jeden Dienstagnachmittag"
_WRITTEN = rf"(?i:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend){_PART_OF_DAY}s?\b"
_DAY = rf"(?:(?:Mo|Di|Mi|Do|Fr|Sa|(?<=[-–])So|So(?=\.?:?\s\d))\b\.?|{_WRITTEN})"
# "dienstags: Alter Markt, vor der Bücherei"
_WRITTEN_DAY = re.compile(rf"\b{_WRITTEN}")
_OF_DAY = re.compile(rf"\W*{_WRITTEN}[^:.\n]{{0,30}}: (?P<told>\w[^\n]*?)[\s.;]*")
# "werktags", "am Wochenende"
_WORKDAYS = re.compile(r"\b(?i:(?:werk|wochen)tags|(?:werk|wochen)tage?n?)\b")
_WEEKEND = re.compile(r"\b(?i:wochenenden?|wochenends)\b")
_TO = re.compile(r"\s?(?:bis|-|–)\s?")
# In short a day is only named before a time: "Do 14–18 Uhr", "Mo und Do 9 Uhr"; "So" opens many a sentence.
_SHORT_HOURS = (
    r"(?:Mo|Di|Mi|Do|Fr|Sa|So)\b\.?(?:\s?(?:bis|und|u\.|-|–|,|\+|/)\s?(?:Mo|Di|Mi|Do|Fr|Sa|So)\b\.?)*"
    r":?\s+(?:von\s|ab\s)?\d{1,2}(?:[.:]\d\d)?(?:\s?(?:bis|-|–)\s?\d{1,2}(?:[.:]\d\d)?)?(?:\s?Uhr\b)?"
)

# "montags und mittwochs von 9 bis 12 Uhr", "jeden Werktag", "außer freitags"
HOURS = re.compile(
    rf"\b(?-i:{_SHORT_HOURS})|"
    r"\b(?:(?:täglich,? )?(?:außer (?:am |an )?)?"
    rf"(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch){_PART_OF_DAY}s?\b"
    r"(?:(?:,|,?\s+(?:bis|und|sowie))\s+\w+(?:tags?|wochs?)\b)*|"
    r"jede[nmr]?\s(?:werk|wochen)?tag\b|(?:werk|wochen)tags\b|werktagen\b|"
    r"an?m? wochenenden?(?=[^.,;\n]{0,20}\d Uhr))"
    r"(?:[^.\n]{0,20}?\d{1,2}(?:[.:]\d\d)?(?:\s*(?:bis|-|–)\s*\d{1,2}(?:[.:]\d\d)?)?\s+Uhr)?|\brund um die uhr\b",
    re.IGNORECASE,
)

SHUT = re.compile(r"\b(?:geschlossen|Ruhetag|zu(?=[.;,]|$))")
_CLAUSE = re.compile(r"[,;.]\s")
_RULED = re.compile(r"\W*(?:(?:[Ii]mmer|[Jj]eweils|[Ss]tets|[Rr]egelmäßig|[Aa]n|[Aa]m) )*")


def opens_with_hours(text: str) -> bool:
    """Say whether a text opens with days of the week: "Immer dienstags von 9 bis 11 Uhr, ohne Anmeldung"."""
    ruled = _RULED.match(text)
    return HOURS.match(text, ruled.end() if ruled else 0) is not None


def written_days(text: str) -> frozenset[str]:
    """Return the days that a text names in full, each by its first two letters; in short "Mo" may be a name."""
    return frozenset(found[0][:2].lower() for found in _WRITTEN_DAY.finditer(text))


def told_of_day(text: str) -> Span | None:
    """Return where a line of a timetable tells what there is on a day: "dienstags: Alter Markt"; None elsewhere."""
    line = _OF_DAY.fullmatch(text)
    return Span(*line.span("told")) if line else None


def is_shut_then(asked: str, told: str) -> bool:
    """Say whether a text tells that on a day named by another one all is closed: "Samstags bleibt sie geschlossen"."""
    days = written_days(asked)
    clauses = _CLAUSE.split(told) if days and SHUT.search(told) else []
    return any(SHUT.search(one) and days & weekdays_in(one) for one in clauses)


def days_with_hours(text: str) -> frozenset[str]:
    """Return the folded names of the days for which a text tells hours, be it in short or by a range: "Mo–Mi 9 Uhr"."""
    if not HOURS.search(text):
        return frozenset()  # as with most
    return frozenset(_NAMES[day] for hours in HOURS.finditer(text) for day in weekdays_in(hours.group()))


def weekdays_in(text: str) -> frozenset[str]:
    """Return the days that a text names, each by its first two letters; those between where one goes up to another."""
    mentions = [(match[0][:2].lower(), match.start(), match.end()) for match in re.finditer(_DAY, text)]
    named = {day for day, _start, _end in mentions}
    for (first, _start, end), (last, start, _end) in pairwise(mentions):
        if _TO.fullmatch(text, end, start):
            named.update(_DAYS[_DAYS.index(first) : _DAYS.index(last) + 1])
    named.update(_DAYS[:5] if _WORKDAYS.search(text) else ())
    named.update(_DAYS[5:] if _WEEKEND.search(text) else ())
    return frozenset(named)
