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
    r"(?:[A-ZÄÖÜ][\w./-]*(?: (?:am|an der|bei|im)(?= ))?(?: [A-ZÄÖÜ][\w-]*)?(?: \([^)]*\))?, ?){1,3}(?:(?:den|am) )?"
    r"|\W*(?i:veröffentlicht|erschienen|erstellt|gespeichert|eingestellt|pressemitteilung|meldung|pressemeldung)"
    r"\b.*\b(?i:am|vom) "
)
_WEEKDAY = r"(?:(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend),? (?:dem |den )?)"
_DATE = rf"{_WEEKDAY}?(?P<date>(?:\d|[A-ZÄÖÜ]).{{5,20}})"
# "Vorgelegt vom Jugendamt im Januar 2025", "Herausgegeben vom Arbeitskreis, Oktober 2024"
PRESENTED = re.compile(rf"\W*(?:(?i:vorgelegt|verfasst|erstellt)\b.*\b(?:am|vom|im)|Herausgegeben\b[^,]*,) {_DATE}")
# "Institut für Jugendforschung, vorgelegt im Juni 2024", "Das Gespräch führte Nils Overbeck am 18. Januar 2024",
# "Von unserer Mitarbeiterin Silke Wewers, 9. März 2024", "Mitteilungsblatt für Overath, Ausgabe April 2019"
IMPRINT = re.compile(
    rf"(?:[^.?!]{{2,120}},? (?:vorgelegt|erschienen|veröffentlicht|gehalten) (?:am|im|vom) "
    rf"|(?:[^?!]{{2,200}}\. )?(?:Das )?(?:Gespräch|Interview) führten? [^.?!]{{3,60}}? (?:am|im) "
    rf"|Von (?=.{{0,100}}\d{{4}}\W*$)[^,.?!]{{3,60}}, "
    rf"|(?:[^.?!]{{2,80}}[,–|-] ?)?(?:Ausgabe (?:vom )?|(?:Newsletter|Rundbrief|Heft) (?=Nr))"
    rf"(?:Nr\. ?)?(?!\d+/\d{{4}}\W*$)(?:\d+(?:/\d{{4}},)?[,|/ ]+)?){_DATE}"
)
# "Rhein-Erft-Rundblick, Samstag, 17. September 2022, Lokales Hürth"
MASTHEAD = re.compile(rf"[A-ZÄÖÜ][^.?!,]{{2,60}}(?:, [^.?!,]{{2,40}})?, {_WEEKDAY}\d{{1,2}}\. [A-ZÄÖÜ]\w+ \d{{4}}\b")
# "Niederschrift über die 14. Sitzung des Jugendhilfeausschusses am 21. November 2023"
MINUTES = re.compile(
    r"\W*(?:[A-ZÄÖÜ][^–:.]{2,60} [–-] )?(?i:(?:sitzungs|ergebnis|kurz)?(?:niederschrift|protokoll))\b"
    rf".{{0,120}}?\b(?:am|vom) {_DATE}"
)
SPEECH = re.compile(rf"(?:Rede|Ansprache|Grußwort|Vortrag|Festrede)\b.{{5,160}}?\b(?:am|vom) {_DATE}")
_STAND = r"(?:(?:Sach|Daten|Redaktions)?[Ss]tand(?: der (?:Daten|Angaben|Zahlen|Informationen))?|Fassung vom)"
STAND_LINE = re.compile(rf"\W*{_STAND}\b\s*:?", re.IGNORECASE)
STAND_IN_TITLE = re.compile(r"\((?P<stand>(?:Sach|Daten)?[Ss]tand\b[^()]{1,40})\)\s*$")
# "Herausgeberin: Stadt Ahaus. Stand: Oktober 2016"; behind a number it is the Stand of that alone.
# "Stand: 1. März 2023. Eigene Angaben der Kommunen."
STAND_OPENING = re.compile(rf"\W*{_STAND}\s*:\s*(?P<stand>.{{4,30}}?)\s?[.;|·–-] .{{1,200}}")
STAND_TAIL = re.compile(rf"(?:.{{1,300}}[.;|] )?\D{{0,200}}(?:[.;|–-]\s*{_STAND}\s*:|, Stand)\s*(?P<stand>.{{4,30}})")
# "Vorlage Nr. 12/2023   Datum: 06.11.2023   Federführung: Jugendamt"
DATE_FIELD = re.compile(rf"(?:^|\s)(?:Datum|(?:Sitzungst|T)ag)\W*:\W*{_WEEKDAY}?(?P<date>.{{6,24}})")
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


def is_imprint(words: str) -> bool:
    """Tell whether a line only says when, where or by whom a text was published."""
    return is_dateline(words) or any(pattern.match(words) for pattern in (IMPRINT, PRESENTED, MASTHEAD))


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


def find_signature(lines: list[Line]) -> str | None:
    """Find the place and day under which a report or letter ends: "Bad Salzuflen, 24. März 2022"."""
    signed = [line.text for line in lines[-TITLE_LINES:] if is_dateline(line.text) and not STAND_LINE.match(line.text)]
    dates = [date.iso for words in signed for date in find_dates(words) if len(date.iso) == DAY_CHARS]
    return dates[0] if len(dates) == 1 else None


def _date_field(words: str) -> re.Match[str] | None:
    field = DATE_FIELD.search(words) or MINUTES.match(words)
    return field or PRESENTED.match(words) or IMPRINT.match(words) or SPEECH.match(words)


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
