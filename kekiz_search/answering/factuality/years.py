"""Whether a sentence tells of the year that was asked for."""

from __future__ import annotations

import re

from kekiz_search.answering.factuality.tense import is_past
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import YEAR, Search, names_year
from kekiz_search.answering.sentences.town_parts import part_of_asked
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.families import PAYING
from kekiz_search.german.relative_years import find_relative_years, find_years_by_another
from kekiz_search.types import Document

_NOW = re.compile(r"\b(?:jetzt|heute|inzwischen|mittlerweile|nun|derzeit|zurzeit|aktuell|momentan)\b", re.IGNORECASE)
_THEN = re.compile(r"\b(?:damals|seinerzeit|zu jener Zeit)\b", re.IGNORECASE)
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


def names_other_year(question: Question, unit: Unit, text: str) -> bool:
    """A value of another year is none of the year asked for; a span without a year may hold it.

    What is so "now" is so in the year of the document, whatever was before.
    """
    asked = {year[:4] for year in question.years}
    if not asked and not question.period:
        return False
    named = set(years_told(unit.document, text))
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

    Who paid once need not pay now; what goes on beside what has ended, is so now.
    """
    if question.expects != "person" or not _NOW.search(question.text) or is_past(text) is not True:
        return False
    own = part_of_asked(unit, question.kommunen, question.concepts)
    if own is not unit and is_past(own.text) is not True:
        return False
    if _WAS_DONE.search(text) and any(one.lemma in PAYING for one in question.concepts):
        return True
    told = years_told(unit.document, text)
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
    return bool(asked & told)
