"""What a question counts: a thing as such, with nothing else said of it, or such as an adjective describes."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question, once_known
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.answering.words.vocabulary import COMMON_NOUNS, LIVING_VERBS

_THERE_ARE = re.compile(r"wie ?viele?\b.*\b(?:gibts?|gaebe?|hat|haben|bestehen|existieren|leben|wohnen|sind)\b")
_TAKE_PART = re.compile(r"\b(?:dabei|drin|vertreten|an bord)\W*$")


def asks_how_many_there_are(question: Question) -> bool:
    """Say whether a question counts a thing, with nothing else said of it: "Wie viele Kitas gibt es in Goch?"."""
    counted = question.counted
    if counted is None or question.expects != "number" or question.years or question.about_initiative:
        return False
    plain = COMMON_NOUNS | LIVING_VERBS | {counted.lemma}
    if _TAKE_PART.search(question.folded):
        return False  # how many of them are in it, others may be besides
    return _THERE_ARE.match(question.folded) is not None and all(one.lemma in plain for one in question.concepts)


@once_known
def describing_counted(question: Question) -> tuple[Concept, ...]:
    """Return the words that tell which are counted: "arme Kinder"."""
    counted = question.counted
    return tuple(one for one in question.hard if counted and f"{one.text} {counted.text}" in question.text)
