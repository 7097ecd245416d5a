"""Whether a question counts a thing as such, with nothing else said of it: "Wie viele Kitas gibt es in Goch?"."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.vocabulary import COMMON_NOUNS, LIVING_VERBS

_THERE_ARE = re.compile(r"wie ?viele?\b.*\b(?:gibts?|gaebe?|hat|haben|bestehen|existieren|leben|wohnen|sind)\b")


def asks_how_many_there_are(question: Question) -> bool:
    """Say whether a question counts a thing in the Land or in some Kommunen, with nothing else said of it."""
    counted = question.counted
    if counted is None or question.expects != "number" or question.years or question.about_initiative:
        return False
    plain = COMMON_NOUNS | LIVING_VERBS | {counted.lemma}
    return _THERE_ARE.match(question.folded) is not None and all(one.lemma in plain for one in question.concepts)
