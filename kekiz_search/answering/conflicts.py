"""Whether sources that answer the same question contradict each other."""

from __future__ import annotations

from collections.abc import Sequence

from kekiz_search.answering.concepts import cover
from kekiz_search.answering.evidence import Found
from kekiz_search.answering.question import Question
from kekiz_search.german.dates import find_dates, year_of
from kekiz_search.german.numbers import parse_number

# Sentences that carry so much of a question are taken to answer the same one. Source: development half of
# tests/quality/gold.jsonl.
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
    values = {_value(question, one) for one in full} - {None}
    return len(values) > 1


def _value(question: Question, found: Found) -> float | None:
    """A date is as good as its year: "im Januar 2017" and "2017" agree."""
    words = found.value_text
    if question.expects == "date":
        dates = find_dates(words)
        return float(year_of(dates[0].iso)) if dates else None
    return parse_number(words) if question.expects in {"number", "money", "percent"} else None
