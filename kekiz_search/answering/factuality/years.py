"""Whether a sentence tells of the year that was asked for."""

from __future__ import annotations

import re

from kekiz_search.answering.factuality.tense import TOOK_UP, is_past
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import YEAR, Search, names_year
from kekiz_search.answering.sentences.town_parts import part_of_asked
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.families import PAYING
from kekiz_search.german.relative_years import find_relative_years, find_years_by_another
from kekiz_search.types import Document

_NOW = re.compile(r"\b(?:jetzt|heute|inzwischen|mittlerweile|nun|derzeit|zurzeit|aktuell|momentan)\b", re.IGNORECASE)
_THEN = re.compile(r"\b(?:damals|seinerzeit|zu jener Zeit)\b", re.IGNORECASE)
_STRONG_PAST = re.compile(
    r"\b(?:(?:wider)?spr[ao]ch(?:en)?|stand(?:en)?|ging(?:en)?|(?:über|unter|ver)?nahm(?:en)?|trat(?:en)?|hielt(?:en)?|"
    r"hieß(?:en)?|lud(?:en)?|rief(?:en)?|(?:unter)?schrieb(?:en)?|fand(?:en)?|zog(?:en)?|traf(?:en)?|verlieh(?:en)?|"
    r"blieb(?:en)?|saß(?:en)?|trug(?:en)?|beschloss(?:en)?)\b"
)
_OPENS = re.compile(r"\W*(?:(?:Und|Auch|Noch|Schon|Bereits)\s)?")
_ANY_YEAR = "9999"
_WAS_DONE = re.compile(r"\bwurden?\b")
_SENTENCES_BEFORE = 2
_YEAR_BEFORE_CHARS = 200  # a sentence or two before: "2012 begann die Modellphase. Damals leitete …"


def years_told(document: Document, text: str) -> tuple[str, ...]:
    """Return the years that words of a document name, in order, be it by its day: "im vergangenen Jahr"."""
    if not may_tell_year(text):
        return ()
    written = year_written(document)
    relative = find_relative_years(text, written) if written else []
    relative += find_years_by_another(text)
    return tuple(dict.fromkeys([*YEAR.findall(text), *(str(year) for _, year in relative)]))


def year_written(document: Document) -> int | None:
    """Return the year in which a document was written, None where it is not known."""
    day = document.origin.published or document.origin.as_of
    return int(day[:4]) if day else None


def may_tell_year(text: str) -> bool:
    """Say at little cost whether a text may name a year, be it by its day or by another."""
    return "ahr" in text or "davor" in text or YEAR.search(text) is not None


def years_by_before(document: Document, start: int, text: str) -> tuple[str, ...]:
    """Return the year that a text opens with, by one that stands before it: "2022 kamen 30. Im Vorjahr waren es 18"."""
    if not may_tell_year(text) or YEAR.search(text):
        return ()
    before = _before(document, start)
    told = ((span.start - len(before), year) for span, year in find_years_by_another(before + text))
    return tuple(str(year) for place, year in told if place >= 0 and _OPENS.fullmatch(text, 0, place))


def _before(document: Document, start: int) -> str:
    """Return what stands in a paragraph right before a place in it."""
    return document.text[max(0, start - _YEAR_BEFORE_CHARS) : start].rpartition("\n\n")[2]


def tells_year(unit: Unit, year: str) -> bool:
    """Say whether a sentence names a year, be it by the one that stands before it."""
    return year in unit.text or year in years_by_before(unit.document, unit.start, unit.text)


def names_other_year(question: Question, unit: Unit, text: str) -> bool:
    """A value of another year is none of the year asked for; a span without a year may hold it.

    What is so "now" is so in the year of the document, whatever was before.
    """
    asked = {year[:4] for year in question.years}
    if not asked and not question.period:
        return False
    named = set(years_by_before(unit.document, unit.start, text) or years_told(unit.document, text))
    if _NOW.search(text):
        named.add((unit.document.origin.as_of or "")[:4])
    if question.period:
        return bool(named) and not names_year(text, question.years, question.period)
    return bool(asked and named and not asked & named)


def is_of_other_time(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether what stands right before a sentence without a time tells that it is of another than that asked of.

    "2009 fing alles an. Damals …" is of 2009, and "Heute ist das Team gewachsen. Elf Fachkräfte …" of today.
    """
    asked = {year[:4] for year in question.years}
    if not asked or question.period or YEAR.search(unit.text) or _NOW.search(unit.text):
        return False
    before = [one for one in search.units_of(unit.row) if one.start < unit.start][-_SENTENCES_BEFORE:]
    if _THEN.search(unit.text):
        told = next((years for one in reversed(before) if (years := YEAR.findall(one.text))), [])
        return bool(told) and not asked & set(told)
    timed = next((one for one in reversed(before) if YEAR.search(one.text) or _NOW.search(one.text)), None)
    now = timed is not None and not YEAR.search(timed.text) and is_past(unit.text) is not True
    return now and (unit.document.origin.as_of or "")[:4] not in asked


def is_over_by_now(question: Question, unit: Unit, text: str) -> bool:
    """Say whether a sentence tells who somebody was in a year that is over, where it is asked who is it now.

    What names no year itself is of that before it: "Im Mai 2014 war das Fest. Landrat Brahe eröffnete es".
    Who paid once need not pay now; what goes on beside what has ended, is so now.
    """
    if question.expects != "person" or not _NOW.search(question.text) or TOOK_UP.search(text):
        return False
    if is_past(text) is not True and (_STRONG_PAST.search(text) is None or _NOW.search(text)):
        return False
    own = part_of_asked(unit, question.kommunen, question.concepts)
    if own is not unit and is_past(own.text) is not True:
        return False
    if _WAS_DONE.search(text) and any(one.lemma in PAYING for one in question.concepts):
        return True
    told = years_told(unit.document, text) or YEAR.findall(_before(unit.document, unit.start))
    return bool(told) and max(told) < (unit.document.origin.as_of or _ANY_YEAR)[:4]


def is_of_year(search: Search, question: Question, unit: Unit, text: str) -> bool:
    """Who held an office, or how many there were in a year, is told by a sentence, heading or document of that year."""
    asked = {year[:4] for year in question.years}
    if not asked or question.period:
        return True
    heading = search.index.passages[unit.row].heading or ""
    around = unit.document.text[max(0, unit.start - _YEAR_BEFORE_CHARS) : unit.start]
    told = {*YEAR.findall(f"{heading} {around} {text}"), (unit.document.origin.as_of or "")[:4]}
    told |= {str(year) for _span, year in find_years_by_another(text)}
    told |= set(years_by_before(unit.document, unit.start, text))
    return bool(asked & told)
