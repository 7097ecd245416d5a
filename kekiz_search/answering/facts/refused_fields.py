"""Whether the value of a field names a Kreis, or somebody else, instead of what is asked for."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.german.kommunen import is_kreis
from kekiz_search.types import Verdict

_BY_KREIS = re.compile(
    r"(?:(?:beim?|vom|das|der|durch den|über den|zuständig:?) )*(?:Land)?[Kk]reis(?!stadt|frei|angeh)\w*\b"
)


def is_of_kreis(value: str, kommune: str) -> bool:
    """Say whether a town's field names the Kreis that has a thing for it: "Jugendamt: Kreis Soest"."""
    return not is_kreis(kommune) and _BY_KREIS.match(value) is not None


def judge_holder(question: Question, holder: str) -> Verdict:
    """Return whether somebody whom a question names holds an office; another may have held it at another time."""
    words = set(re.findall(r"[\w-]+", holder))
    if any(person.split()[-1] in words for person in question.persons):
        return "supported"
    return "contradicted" if question.years else "no_evidence"
