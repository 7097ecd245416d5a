"""What one Kommune gets, where none is named: told of each of them, and by no sum of all or of one that had luck."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit

OF_EACH = re.compile(
    r"\b(?:(?:[Ee]ine|[Jj]ede[rsm]?) (?:(?!der\b|von\b)[\wäöüß]+ ){0,2}?|(?:[Jj]e|[Pp]ro) )"
    r"(?:\w*[Kk]ommune|Stadt|Gemeinde|\w*[Kk]reis)\b"
)
_EACH = re.compile(r"\b(?:jeweils|je (?:rund |bis zu )?\d|pauschale?\w*|einzelne[nr]?)\b", re.IGNORECASE)


def tells_sum_of_all(search: Search, question: Question, units: Sequence[Unit]) -> bool:
    """Say whether sentences tell a sum of all, or what somebody got, where it is asked what any Kommune gets."""
    if question.expects != "money" or question.kommunen or OF_EACH.search(question.text) is None:
        return False
    of_each = any(OF_EACH.search(unit.text) or _EACH.search(unit.text) for unit in units)
    return not (of_each or any(search.units.answers_heading(unit) for unit in units))
