"""Whether a sum is what somebody adds themselves, or what they get from others."""

from __future__ import annotations

import re

from kekiz_search.answering.evidence.labelled_numbers import clause_at
from kekiz_search.answering.reading.question import Question
from kekiz_search.german.numbers import NumberMention

_OWN_PART = re.compile(r"\bselb(?:st|er)\b|\beigen(?:anteil|mittel|e[nrsm]? )", re.IGNORECASE)
_GIVEN_BY = re.compile(
    r"\b(?:bekommt|bekommen|erhält|erhalten|bekam|erhielt|gibt|gab|zahlt|zahlte)\b.*\b(?:vom|von der|von) [A-ZÄÖÜ]"
)


def asks_own_part(question: Question) -> bool:
    """What one has to add oneself may be told as a share."""
    return _OWN_PART.search(question.text) is not None


def is_own_part_alone(text: str, number: NumberMention, question: Question) -> bool:
    """Say whether a clause tells what somebody adds themselves, where it is asked what they get from others."""
    if asks_own_part(question) or not _GIVEN_BY.search(question.text):
        return False
    return _OWN_PART.search(clause_at(text, number)) is not None
