"""What a question puts as alternatives: "ein Bus oder ein Wagen" is met by either."""

from __future__ import annotations

import re
from dataclasses import replace

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Concept

_OR = re.compile(r"(?P<one>[\w-]+) (?:oder|und/oder|bzw\.) (?P<behind>[\w-]+(?: [\w-]+){0,2})")


def alternatives(question: Question) -> tuple[Question, ...]:
    """Return the questions for each of two words that "oder" joins, or the question itself where none are joined."""
    by_text = {concept.text: concept for concept in question.concepts}
    for match in _OR.finditer(question.text):
        one = by_text.get(match["one"])
        two = next((by_text[word] for word in match["behind"].split() if word in by_text), None)
        if one is not None and two is not None and one.verb == two.verb:
            return _without(question, two), _without(question, one)
    return (question,)


def _without(question: Question, concept: Concept) -> Question:
    left = tuple(one for one in question.concepts if one is not concept)
    if not any(one.hard for one in left):
        left = tuple(replace(one, hard=True) for one in left)
    return replace(question, concepts=left)
