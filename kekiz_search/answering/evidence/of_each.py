"""What one Kommune gets, where none is named: told of each of them, and by no sum of all or of one that had luck."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.vocabulary import KOMMUNE_NOUNS

OF_EACH = re.compile(
    r"\b(?:(?:[Ee]ine|[Jj]ede[rsm]?) (?:(?!der\b|von\b)[\wäöüß]+ ){0,2}?|(?:[Jj]e|[Pp]ro) )"
    r"(?:\w*[Kk]ommune|Stadt|Gemeinde|\w*[Kk]reis)\b"
)
_EACH_TOLD = re.compile(
    r"\b(?:[Jj]ede[rsmn]?|[Ee]ine[rsm]?|[Pp]ro|[Jj]e|[Nn]eue[nr]?) (?:[\wäöüß]+ ){0,2}?"
    r"(?:\w*[Kk]ommunen?|Stadt|Städten?|Gemeinden?|Kreis)\b"
)
_EACH_ASKED = re.compile(
    r"\b(?:jede[rsm]?|eine[rsm]?|pro|je) (?:\w+ ){0,2}?(?:\w*kommune|stadt|gemeinde)\b|"
    r"\b(?:neuen?|einzelnen?|teilnehmenden?|beteiligten?) (?:\w*kommunen|staedten?|gemeinden)\b"
)
_EACH = re.compile(r"\b(?:jeweils|je (?:rund |bis zu )?\d|pauschale?\w*|einzelne[nr]?)\b", re.IGNORECASE)


def tells_sum_of_all(search: Search, question: Question, units: Sequence[Unit]) -> bool:
    """Say whether sentences tell a sum of all, or what somebody got, where it is asked what any Kommune gets."""
    if question.expects != "money" or question.kommunen or OF_EACH.search(question.text) is None:
        return False
    of_each = any(OF_EACH.search(unit.text) or _EACH.search(unit.text) for unit in units)
    return not (of_each or any(search.units.answers_heading(unit) for unit in units))


def asks_sum_of_each(question: Question) -> bool:
    """Say whether it is asked how much money each Kommune has, or those that are new, and not all together."""
    return question.expects == "money" and not question.kommunen and _EACH_ASKED.search(question.folded) is not None


def keep_of_each(found: list[Found]) -> list[Found]:
    """Return what tells of each Kommune, or of those that are new; else what speaks of Kommunen at all."""
    return [one for one in found if _EACH_TOLD.search(one.text)] or [one for one in found if _names_kommune(one.unit)]


def _names_kommune(unit: Unit) -> bool:
    return bool(unit.kommunen) or not KOMMUNE_NOUNS.isdisjoint(unit.bag.lemmas | unit.bag.ends)
