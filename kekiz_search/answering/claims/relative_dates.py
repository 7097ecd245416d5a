"""Dates that a sentence names by another: "im Vorjahr", "am Samstag", "heute", "am 3. Mai" without its year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from kekiz_search.answering.claims.clauses import tells_past
from kekiz_search.german.dates import DateMention, find_dates, year_of
from kekiz_search.german.noise import MONTH
from kekiz_search.german.relative_years import YEAR_AFTER, YEAR_BEFORE, find_relative_years

_MONTH_BEFORE = re.compile(rf"(?P<month>{MONTH})\s\Z")
_DASHES_OF_DAY = 2  # in an ISO date
# What was done on the day of the release; "haben heute 20 Kitas" is of these days.
_TODAY = re.compile(
    r"\b(?:hat|haben|wurden?|ist|sind)\b[^.;]*?\bheute?\b[^.;]*?\b(?:ge|über|be|ver|er|unter)\w+(?:t|en)(?=[.!]?\Z)|"
    r"\b(?:finde[nt]|starte[nt]|beginn(?:t|en)|tag(?:t|en)|öffne[nt]|eröffne[nt]|trifft|treffen)\b"
    r"(?: sich)?(?: [^\s.,;]+){0,4} heute\b|"
    r"\bam heutigen (?:Tag|\w+tag|Mittwoch|Sonnabend)\b"
)
_DAY_OF_YEAR = re.compile(rf"\b\d{{1,2}}\. ?{MONTH}\b(?!\.? ?(?:19|20)\d\d)")
_PERFECT = re.compile(r"\b(?:hat|haben|ist|sind)\b[^.;]*\b(?:ge|er|be|ver|ent|über)\w+(?:t|en)\b(?=[.,;!]|\Z)")
_WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_WEEKDAY = re.compile(rf"\b[Aa]m (?:vergangenen |letzten )?(?P<day>{'|'.join(_WEEKDAYS)})\b(?!,? (?:dem|den) \d|,? \d)")
_REPORTED_YEAR = re.compile(r"\b[Ii]m Berichtsjahr\b")
_IN_THAT_YEAR = re.compile(
    r"\b(?:damals|seinerzeit|zu (?:dieser|der) Zeit|[Ii]n (?:diesem|demselben) Jahr|im selben Jahr)\b"
)
_YEAR_THEN = re.compile(r"\b(?:[Ii]m|[Dd]as) Vorjahr\b")


def relative_dates(text: str, before: str, above: str, published: str) -> Iterator[DateMention]:
    """Yield the dates of a sentence by what stands before and above it, and by the day of its publication."""
    earlier = [*find_dates(before), *find_dates(text)]
    told = find_dates(above)
    of_report = year_of(told[0].iso) if len({one.iso[:4] for one in told}) == 1 else None
    of_day = year_of(published) if published else None
    if published.count("-") == _DASHES_OF_DAY and (today := _TODAY.search(text)):
        at = text.index("heut", today.start())
        yield DateMention(at, at + 5, text[at : at + 5], published, None, None)
    yield from _days_of_year(text, published)
    yield from _last_weekdays(text, published)
    then = year_of(earlier[-1].iso) if earlier else of_report or of_day
    ahead = None if find_dates(text) or _REPORTED_YEAR.search(text) else _YEAR_THEN.search(text)
    if then and ahead and ahead.start():
        yield DateMention(0, 0, str(then), str(then), None, None)  # what stands before it is told of the year itself
    meant = (
        (_YEAR_THEN, then - 1 if then else None),
        (_IN_THAT_YEAR, year_of(find_dates(before)[-1].iso) if find_dates(before) and not find_dates(text) else None),
        (YEAR_BEFORE, year_of(earlier[-1].iso) - 1 if earlier else None),
        (YEAR_AFTER, year_of(earlier[-1].iso) + 1 if earlier else None),
        (_REPORTED_YEAR, of_report),
    )
    for pattern, year in meant:
        if year and (match := pattern.search(text)):
            yield DateMention(match.start(), match.end(), match[0], str(year), None, None)
    for span, year in find_relative_years(text, of_day) if of_day else ():
        if _YEAR_THEN.search(text[max(0, span.start - len("im ")) : span.end]):
            continue  # of the year that is told, not of the publication
        month = _MONTH_BEFORE.search(text[: span.start])
        start = month.start() if month else span.start
        iso = find_dates(f"{month['month']} {year}")[0].iso if month else str(year)
        yield DateMention(start, span.end, text[start : span.end], iso, None, None)


def _days_of_year(text: str, published: str) -> Iterator[DateMention]:
    """A day without a year is the last before the publication where it is told as past, else one of its year."""
    if published.count("-") != _DASHES_OF_DAY:
        return
    for match in _DAY_OF_YEAR.finditer(text):
        for year in (year_of(published), year_of(published) - 1):
            dated = find_dates(f"{text[: match.end()]} {year}")
            if not dated or dated[-1].start != match.start():
                continue
            if year < year_of(published) or dated[-1].iso <= published or not tells_past(text):
                yield replace(dated[-1], end=match.end(), text=match[0])
                break


def _last_weekdays(text: str, published: str) -> Iterator[DateMention]:
    """ "Am Samstag hat die Stadt ein Büro eröffnet" tells of the last Saturday before the publication."""
    if published.count("-") != _DASHES_OF_DAY or not (tells_past(text) or _PERFECT.search(text)):
        return
    for match in _WEEKDAY.finditer(text):
        day = date.fromisoformat(published)
        back = (day.weekday() - _WEEKDAYS.index(match["day"])) % 7 or 7
        iso = (day - timedelta(days=back)).isoformat()
        yield DateMention(match.start(), match.end(), match[0], iso, None, None)
