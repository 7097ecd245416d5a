"""Whether a sentence tells of another place than that asked about: "bei der Spatzenbande ist um 18 Uhr Schluss"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import ANY_THING
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Bag, bag_of, match_concept

_AT = re.compile(r"\b(?:[Bb]eim|[Bb]ei (?:der|dem|den))\s(?:[a-zäöüß]+\s)?(?P<what>[A-ZÄÖÜ][\w-]+)")
_ASKED_AT = re.compile(r"\b(?:beim|am|im|bei|an|in|auf)\s(?:(?:der|dem|den)\s)?(?P<what>[A-ZÄÖÜ][\w-]+)")


def is_at_another(question: Question, holding: Sequence[Unit], bag: Bag) -> bool:
    """Say whether a span lacks the thing at which something is asked for, and tells of it at another."""
    told = [one["what"] for unit in holding for one in _AT.finditer(unit.text)]
    if not told:
        return False  # as with most
    asked = {one["what"] for one in _ASKED_AT.finditer(question.text)}
    if not any(one.text in asked and match_concept(one, bag) < LENIENT for one in question.concepts):
        return False
    others = [bag_of(one) for one in told]
    own = (one for one in question.concepts for other in others if match_concept(one, other) >= LENIENT)
    return next(own, None) is None and all(other.lemmas.isdisjoint(ANY_THING) for other in others)
