"""How many did not, told behind how many did: "Wir haben 590 Familien besucht; 71 lehnten ab"."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.values.bare_numbers import COUNTED_STRICTLY
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.german.numbers import find_numbers
from kekiz_search.types import Span

_PART_END = re.compile(r"[;.](?=\s)")
_BEFORE_PART = re.compile(r"(?:,|,? (?:und|aber|doch)) $")
_WHO_ASKED = re.compile(r"wie ?viele\b")  # and not with how many votes
_REFUSE = re.compile(
    r"\b(?:lehn(?:t|en|ten?)\b.*\bab|abgelehnt|verzichte\w*|sag(?:t|en|ten?)\b.*\bab|abgesagt|verweiger\w+|"
    r"(?:woll(?:en|ten)|möchten|nahmen|kamen|machten|antworteten)\b.*\b(?:nicht|keine?n?))\b"
)


def is_of_refusal(text: str, question: Question) -> bool:
    """Say whether it is asked how many did not: a text that tells of some tells how many, and else none does.

    What denies in other words tells it, too: "keine Zusage".
    """
    asked = question.counted is not None and _WHO_ASKED.match(question.folded) is not None
    if not (asked and (question.negated or _REFUSE.search(question.text))):
        return False  # as with most
    return _REFUSE.search(text) is not None or not (question.negated or _tells_deed(text, question))


def _tells_deed(text: str, question: Question) -> bool:
    return any(one.verb and match_concept(one, bag_of(text)) for one in question.concepts)


def find_refused(text: str, counted: Concept) -> Span | None:
    """Return how many of those that are counted did not do it; None where a text does not tell it."""
    numbers = [one for one in find_numbers(text) if one.unit is None]
    opening = [one.start for one in numbers if _BEFORE_PART.search(text[: one.start])]
    ends = sorted({*(found.start() for found in _PART_END.finditer(text)), *opening, len(text)})
    parts = [Span(begin, end) for begin, end in zip([0, *ends], ends, strict=False)]
    parts = [part for part in parts if _REFUSE.search(text, part.start, part.end)]
    inside = [one for one in numbers if any(part.start <= one.start < part.end for part in parts)]
    before = [one.counted for one in numbers if one.counted and inside and one.start <= inside[0].start]
    counts_it = bool(before) and match_concept(counted, bag_of(before[-1])) >= COUNTED_STRICTLY
    return Span(inside[0].start, inside[0].end) if len(inside) == 1 and counts_it else None
