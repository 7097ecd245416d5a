"""Whether sources that answer the same question contradict each other."""

from __future__ import annotations

from collections.abc import Sequence

from kekiz_search.answering.concepts import cover
from kekiz_search.answering.evidence import Found
from kekiz_search.answering.question import Question
from kekiz_search.german.dates import find_dates, year_of
from kekiz_search.german.numbers import parse_number

# Sentences that carry so much of a question are taken to answer the same one. Source: development questions.
_SAME_QUESTION = 0.95


def disagree(question: Question, found: Sequence[Found]) -> bool:
    """Say whether two spans that carry all of a question give values that exclude each other.

    Only dates and numbers can: two persons may share an office, two places an event. A span of another Kommune answers
    another question.
    """
    full = [one for one in found if one.value and cover(question.concepts, one.unit.bag) >= _SAME_QUESTION]
    subjects = {one.unit.subjects or (one.unit.document.origin.kommune,) for one in full}
    if len(subjects) != 1:
        return False
    values = [_values(question, one) for one in full]
    return any(first and second and not first & second for first in values for second in values)


def _values(question: Question, found: Found) -> frozenset[float]:
    """A span may hold several dates; it agrees with another where they share one."""
    if question.expects == "date":
        years = [(year_of(date.iso), year_of(date.iso_end or date.iso)) for date in find_dates(found.text)]
        return frozenset(float(year) for first, last in years for year in range(first, last + 1))
    if question.expects in {"number", "money", "percent"} and found.value is not None:
        number = parse_number(found.unit.document.text[found.value.start : found.value.end])
        return frozenset() if number is None else frozenset({number})
    return frozenset()
