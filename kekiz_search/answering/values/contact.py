"""The number to call, or the address to write to, that a sentence tells of what is asked for."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.values.own_part import of_own_part
from kekiz_search.types import Span

_TO_CALL = re.compile(r"(?<![\w.,/-])(?:(?:\+49 ?|0)\d[\d ()/–-]{4,}\d|11[0-9](?: ?\d{3})?)(?![\w%]|[.,]\d)")
_MAIL = re.compile(r"[\w.+-]+ ?(?:@|\(at\)|\[at\]) ?[\w-]+(?:\.[\w-]+)+")


def find_contact(text: str, question: Question) -> Span | None:
    """Return a number to call, or an address to write to where that is asked for."""
    pattern = _MAIL if question.attribute == "email" else _TO_CALL
    found = [Span(one.start(), one.start() + len(one[0].rstrip())) for one in pattern.finditer(text)]
    return of_own_part(text, question, found[0], found) if found else None
