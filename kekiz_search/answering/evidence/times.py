"""When something is, how long it takes, how old somebody is: the spans of a sentence that may tell it."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.answering.words.near_meanings import words_alike
from kekiz_search.german.dates import DateMention, find_dates
from kekiz_search.german.time_spans import find_ages, find_durations
from kekiz_search.types import Span

_HOURS = re.compile(
    r"\b(?:(?:mo|diens|donners|frei|sams|sonn)n?tags?|mittwochs?)\b(?:\s+(?:bis|und)\s+\w+tags?)?"
    r"(?:[^.\n]{0,20}?\d{1,2}(?:[.:]\d\d)?(?:\s*(?:bis|-|–)\s*\d{1,2}(?:[.:]\d\d)?)?\s+Uhr)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b(?:(?:um|ab|bis|von|zwischen|gegen) )?\d{1,2}(?:[.:]\d\d)?"
    r"(?:(?: Uhr)? ?(?:bis|und|-|–) ?\d{1,2}(?:[.:]\d\d)?)? Uhr\b"
)
_TODAY = re.compile(r"\bheute\b")
_SINCE_WHEN = re.compile(r"(?:ab|seit) wann\b", re.IGNORECASE)


def find_times(text: str, question: Question) -> list[Span]:
    """Return the spans of the best kind that a sentence holds: dates before opening hours, hours before "heute".

    How long something takes may be told by the date up to which it does; an age never is.
    """
    if question.expects == "age":
        return find_ages(text)
    if question.expects == "duration":
        until = (Span(date.start, date.end) for date in find_dates(text) if date.iso_end or date.relation == "bis")
        return find_durations(text) or list(until)
    dates = [Span(date.start, date.end) for date in find_dates(text) if _may_begin(date, text, question)]
    return dates or next((found for one in (_HOURS, _CLOCK, _TODAY) if (found := _spans(one, text))), [])


def _spans(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [Span(*match.span()) for match in pattern.finditer(text)]


def _may_begin(date: DateMention, text: str, question: Question) -> bool:
    """ "Seit wann" is told by a date behind "seit" or "ab", or where something begins."""
    if not _SINCE_WHEN.match(question.text) or date.relation in {"seit", "ab"}:
        return True
    return bool(words_alike("beginnen") & bag_of(text).pieces) or any(
        concept.verb and match_concept(concept, bag_of(text)) for concept in question.concepts
    )
