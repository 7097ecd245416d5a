"""The date that a text bears: its dateline, the Stand of all that it says, the day of its last change."""

from __future__ import annotations

import re

from ingest.isodate import BESIDE_DATE, date_of_line
from ingest.lines import Line
from kekiz_search.german.dates import find_dates

HEAD_LINES = 12
DATELINE_CHARS = 80
DAY_CHARS = len("2017-03-08")
TITLE_LINES = 3
TITLE_CHARS = 120
# A place before a dateline's date, or words like "Pressemitteilung vom", "Veröffentlicht am".
BEFORE_DATELINE = re.compile(
    r"[A-ZÄÖÜ][\w./-]*(?: (?:am|an der|bei|im)(?= ))?(?: [A-ZÄÖÜ][\w-]*)?(?: \([^)]*\))?, ?(?:(?:den|am) )?"
    r"|\W*(?i:veröffentlicht|erschienen|erstellt|gespeichert|eingestellt|pressemitteilung|meldung|pressemeldung)"
    r"\b.*\b(?i:am|vom) "
)
# "Vorgelegt vom Jugendamt im Januar 2025", "Herausgegeben vom Arbeitskreis, Oktober 2024"
PRESENTED = re.compile(
    r"\W*(?:(?i:vorgelegt|verfasst|erstellt)\b.*\b(?:am|vom|im)|Herausgegeben\b[^,]*,) (?P<date>(?:\d|[A-ZÄÖÜ]).{5,20})"
)
# "Niederschrift über die 14. Sitzung des Jugendhilfeausschusses am 21. November 2023"
MINUTES = re.compile(
    r"\W*(?i:(?:sitzungs|ergebnis|kurz)?(?:niederschrift|protokoll))\b.{0,120}?\b(?:am|vom) (?:\w+tag, (?:dem |den )?)?"
    r"(?P<date>\d.{5,20})"
)
_STAND = r"(?:Sach|Daten|Redaktions)?[Ss]tand(?: der (?:Daten|Angaben|Zahlen|Informationen))?"
STAND_LINE = re.compile(rf"\W*{_STAND}\b\s*:?", re.IGNORECASE)
STAND_IN_TITLE = re.compile(r"\((?P<stand>(?:Sach|Daten)?[Ss]tand\b[^()]{1,40})\)\s*$")
# "Herausgeberin: Stadt Ahaus. Stand: Oktober 2016"; behind a number it is the Stand of that alone.
# "Stand: 1. März 2023. Eigene Angaben der Kommunen."
STAND_OPENING = re.compile(rf"\W*{_STAND}\s*:\s*(?P<stand>.{{4,30}}?)\s?[.;|·–-] .{{1,200}}")
STAND_TAIL = re.compile(rf"(?:.{{1,300}}[.;|] )?\D{{0,120}}[.;|–-]\s*{_STAND}\s*:\s*(?P<stand>.{{4,30}})")
# "Vorlage Nr. 12/2023   Datum: 06.11.2023   Federführung: Jugendamt"
DATE_FIELD = re.compile(r"(?:^|\s)Datum:\s*(?P<date>.{6,24})")
UPDATE = re.compile(
    r"\W*(?:zuletzt|letzte)\s(?:aktualisier\w+|aktualisierung|geändert|änderung|bearbeitet)\b(?:\s?(?:am|:|vom))*\s*"
    r"(?P<date>.{4,40})",
    re.IGNORECASE,
)


def is_dateline(words: str) -> bool:
    """Tell whether a line is a date, or a place with a day and nothing else: "Köln, 4. September 2023"."""
    if date_of_line(words):
        return True
    if len(words.rstrip(" .")) > DATELINE_CHARS:
        return False  # prose: most lines need not be searched
    dates = [date for date in find_dates(words[:DATELINE_CHARS]) if len(date.iso) == DAY_CHARS and date.iso_end is None]
    return len(dates) == 1 and not words[dates[0].end :].strip(" .") and _stands_before_date(words[: dates[0].start])


def _stands_before_date(words: str) -> bool:
    return BEFORE_DATELINE.fullmatch(words) is not None


def find_dateline(head: list[Line]) -> str | None:
    """Find the date an article bears: a line of its own first, then one behind a place or "Veröffentlicht am"."""
    for line in head:
        date = date_of_line(line.text)
        if date and len(date) > 4 and not STAND_LINE.match(line.text):
            return date
    for line in head:
        if not BEFORE_DATELINE.match(line.text[:DATELINE_CHARS]):
            continue  # nothing that could stand before a date: spares most lines the search for one
        dates = [date for date in find_dates(line.text[:DATELINE_CHARS]) if len(date.iso) > 4 and date.iso_end is None]
        if dates and _stands_before_date(line.text[: dates[0].start]) and not STAND_LINE.match(line.text):
            return dates[0].iso
    joined = (" ".join(line.text for line in head[place : place + TITLE_LINES]) for place in range(len(head)))
    whole = (words for words in joined if MINUTES.match(words))  # minutes name their day up to three lines further on
    fields = [field for words in (*(line.text for line in head), *whole) if (field := _date_field(words))]
    dated = [date for field in fields for date in find_dates(field["date"])[:1] if date.start == 0]
    return dated[0].iso if dated else None


def _date_field(words: str) -> re.Match[str] | None:
    return DATE_FIELD.search(words) or MINUTES.match(words) or PRESENTED.match(words)


def find_stand(lines: list[Line], head: list[Line]) -> str | None:
    """Find a "Stand: ..." that stands alone in the head or at the end of the text, or behind a title in brackets."""
    for line in lines[:HEAD_LINES] + lines[-HEAD_LINES:]:
        if STAND_LINE.match(line.text) and len(line.text) <= DATELINE_CHARS and (stated := _stated(line.text)):
            return stated
        for beside in (STAND_TAIL.fullmatch(line.text), STAND_OPENING.fullmatch(line.text)):
            if beside and (stated := _stated(beside["stand"])):
                return stated
    for line in head[:TITLE_LINES]:
        bracket = STAND_IN_TITLE.search(line.text[: 2 * TITLE_CHARS])
        if bracket and ":" not in line.text[: bracket.start()] and (stated := _stated(bracket["stand"])):
            return stated
    return None


def _stated(words: str) -> str | None:
    """Read the one date of a Stand; of a period ("1. Halbjahr 2018") its end."""
    dates = find_dates(words)
    if len(dates) != 1:
        return None
    date = dates[0]
    rest = words[: date.start] + " " + words[date.end :]
    return (date.iso_end or date.iso) if BESIDE_DATE.fullmatch(rest) else None


def find_update(lines: list[Line]) -> str | None:
    """Find "Zuletzt aktualisiert: ..." in the head or at the end of the text."""
    for line in lines[:HEAD_LINES] + lines[-HEAD_LINES:]:
        update = UPDATE.fullmatch(line.text)
        if update and (date := _stated(update["date"])):
            return date
    return None
