"""What a pronoun goes on about: the thing that the sentence right before it tells of first."""

from __future__ import annotations

import re

from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import match_concept

_PRONOUN = re.compile(r"\W*(?:Sie|Ihn|Es|Ihre?|Seine?|Dieses?r?)\s[a-zäöüß]+")
_NEW = re.compile(r"\b(?:eine?n?|einem|einer)\s(?:[a-zäöüß]+\s)?(?P<thing>[A-ZÄÖÜ][\w-]+)")


def resumes_another(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether a sentence goes on about a thing that the one before it tells of anew, and not about that asked for.

    "Das Büro hat geöffnet. Der Kreis betreibt eine Elternschule. Sie leitet N. N." tells not who leads the Büro.
    """
    things = [one for one in question.concepts if not (one.verb or one.family)]
    if not things or not _PRONOUN.match(unit.text) or any(match_concept(one, unit.bag) >= LENIENT for one in things):
        return False
    before = [one for one in search.units_of(unit.row) if one.end <= unit.start][-1:]
    new = [one for one in before if _NEW.search(one.text)]
    return any(all(match_concept(one, two.bag) < LENIENT for one in things) for two in new)
