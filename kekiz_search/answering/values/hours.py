"""The hours of a sentence, of the days that are asked for: none of Sundays where only Saturdays are named."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.german.weekdays import HOURS, SHUT, weekdays_in
from kekiz_search.types import Span

CLOCK = re.compile(
    r"\b(?:(?:um|ab|bis|von|zwischen|gegen) )?\d{1,2}(?:[.:]\d\d)?"
    r"(?:(?: Uhr)? ?(?:bis|und|-|–) ?\d{1,2}(?:[.:]\d\d)?)? Uhr\b"
)
_CLAUSE_END = re.compile(r"[,;.]\s")


def find_hours(text: str, question: Question) -> tuple[list[Span], list[Span]]:
    """Return the days with their hours and the times of day, both of the days asked for, or of none by name."""
    hours = [Span(*one.span()) for one in HOURS.finditer(text)]
    clock = [Span(*one.span()) for one in CLOCK.finditer(text)]
    asked = weekdays_in(question.text) if hours else frozenset()
    if not asked:
        return hours, clock
    told = {one: weekdays_in(text[one.start : one.end]) for one in hours}
    own = [one for one in hours if asked & told[one]] or [one for one in hours if not told[one]]
    return own, clock if own else []


def is_shut(text: str, hours: Span) -> bool:
    """Say whether the clause of some hours tells that nothing is open then."""
    end = _CLAUSE_END.search(text, hours.end)
    return SHUT.search(text, hours.end, end.start() if end else len(text)) is not None
