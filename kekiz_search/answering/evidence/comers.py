"""Whoever came is a participant, by whatever noun they are counted: "Rund 130 Fachleute sind zusammengekommen"."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import bag_of, cover
from kekiz_search.answering.words.vocabulary import PEOPLE_TOLD
from kekiz_search.german.numbers import NumberMention
from kekiz_search.german.people import names_people

_COMERS = frozenset("teilnehmer teilnehmende besucher gast".split())
_COMING = frozenset(
    "kommen zusammenkommen teilnehmen versammeln erscheinen anreisen treffen mitmachen besuchen zusammentreffen".split()
)
_END = re.compile(r"(?<!\d)[.!?](?=\s)|;")
_FOLK = "leute"


def counts_comers(number: NumberMention, question: Question, text: str) -> bool:
    """Say whether a number counts people who came, where participants, visitors or guests are counted.

    What they came to is not what only a later sentence tells of.
    """
    counted = question.counted
    if number.counted is None or counted is None or counted.lemma not in _COMERS:
        return False
    people = names_people(number.counted) or not bag_of(number.counted).lemmas.isdisjoint(PEOPLE_TOLD)
    start = max((one.end() for one in _END.finditer(text, 0, number.start)), default=0)
    end = _END.search(text, number.end)
    own, later = bag_of(text[start : end.start() if end else len(text)]), bag_of(text[end.end() :] if end else "")
    things = [one for one in question.hard if one != counted and not one.verb]
    apart = cover(things, later) > 0 and cover(things, own) == 0
    return (people or number.counted.endswith(_FOLK)) and not apart and not own.lemmas.isdisjoint(_COMING)
