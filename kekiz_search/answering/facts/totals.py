"""What several Kommunen have together: the numbers that their fields give, added up, every one of them cited."""

from __future__ import annotations

import re
from dataclasses import replace

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.facts.margins import COMPUTED, german, is_rough
from kekiz_search.answering.facts.operands import operand_of_fact
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.question_form import COUNTED_BY_YEAR
from kekiz_search.answering.sentences.search import Search

_TOGETHER = re.compile(r"\b(?:zusammen|insgesamt|in summe|zusammengerechnet|addiert|zusammengenommen)\b")
_FEWEST = 2


def with_total(search: Search, question: Question, draft: Draft) -> Draft:
    """Return an answer of fields with their sum where it is asked for and each Kommune has a number."""
    counts = question.attribute in COUNTED_BY_YEAR or question.expects == "number"
    if not counts or len(question.kommunen) < _FEWEST or _TOGETHER.search(question.folded) is None:
        return draft
    known = [one for kommune in question.kommunen if (one := operand_of_fact(search, question, kommune)) is not None]
    if len(known) < len(question.kommunen):
        return draft
    about = "etwa " if is_rough(known) else ""
    total = german(sum(one.number for one in known))
    lead = f"Zusammen sind es {about}{total}, {COMPUTED}:"
    return replace(draft, lead=lead, statements=tuple(one.statement for one in known))
