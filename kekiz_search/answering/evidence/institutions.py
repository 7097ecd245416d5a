"""At which institution something is: what there is at Kitas is told of no schools."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.german.normalise import word_set

_INSTITUTIONS = word_set(
    "kita kindergarten kindertagesstaette schule grundschule hauptschule realschule gesamtschule gymnasium "
    "berufskolleg klinik krankenhaus hospital praxis arztpraxis kinderarztpraxis rathaus kreishaus buecherei "
    "bibliothek familienzentrum jugendzentrum jugendamt gesundheitsamt heim altenheim unterkunft"
)
_AT = re.compile(r"\b(?:[AaIi][nm]|[Bb]ei(?:m|den)?)\s(?:(?!und\b|oder\b)[\wäöüß]+\s){0,2}?(?P<noun>[A-ZÄÖÜ][\w-]+)")


def stands_elsewhere(question: Question, unit: Unit) -> bool:
    """Say whether a sentence names institutions at which something is, but not the one at which it is asked for."""
    asked = institutions_asked(question)
    if not asked or any(match_concept(one, unit.bag) for one in asked):
        return False
    return any(True for _ in _institutions(unit.text))


def institutions_asked(question: Question) -> list[Concept]:
    """Return the institutions at which a question asks for something."""
    asked_at = set(_institutions(question.text))
    return [one for one in question.hard if one.text in asked_at]


def _institutions(text: str) -> Iterator[str]:
    """Yield the institutions at which a text says that something is."""
    for found in _AT.finditer(text):
        bag = bag_of(found["noun"])
        if not _INSTITUTIONS.isdisjoint(bag.lemmas | bag.ends):
            yield found["noun"]
