"""Somebody whom a sentence calls only by what they are, right behind the one that gives the name.

"Nina Roth schließt auf. Die Erzieherin leitet den Treff seit März."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.evidence.strengths import TELLS_DEED
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import opens_with_pronoun
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import match_concept
from kekiz_search.answering.words.vocabulary import PEOPLE_TOLD
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.people import names_people
from kekiz_search.german.persons import find_persons
from kekiz_search.types import Span

# "Die Erzieherin leitet …", "Seit der Öffnung leitet die 34-Jährige …"
_DESCRIBED = re.compile(
    r"\W*(?:(?:Der|Die) (?:[a-zäöüß]+e )?(?P<opening>\d\d-Jährige|[A-ZÄÖÜ][\w-]+) [a-zäöüß]+t(?:e)?\b|"
    r"[A-ZÄÖÜ][^,;.:]{3,60},? [a-zäöüß]+te? (?:der|die) (?:[a-zäöüß]+e )?(?P<behind>\d\d-Jährige|[A-ZÄÖÜ][\w-]+)\b)"
)
_WITH_NAME = 2  # sentences: that with the name, and the next one
_BY_AGE = re.compile(r"\d\d-Jährige")


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def describes_somebody(text: str) -> bool:
    """Say whether a sentence tells of one person only by what they are: "Die Erzieherin leitet den Treff"."""
    return _description_in(text) is not None and not find_persons(text)


def resumes_somebody(text: str) -> bool:
    """Say whether a sentence goes on about somebody: by a pronoun, or by what they are."""
    return opens_with_pronoun(text) or describes_somebody(text)


def find_described(question: Question, units: Sequence[Unit]) -> Span | None:
    """Return where in two sentences the name stands of whom the second one tells the deed by what they are."""
    if question.expects != "person" or len(units) != _WITH_NAME or question.persons:
        return None
    deeds = [one for one in question.concepts if one.verb]
    if not deeds or any(match_concept(one, units[1].bag) < TELLS_DEED for one in deeds):
        return None
    return _one_named(units[0]) if describes_somebody(units[1].text) else None


def is_only_described(search: Search, question: Question, units: Sequence[Unit], value: Span) -> bool:
    """Say whether somebody is called by what they are where the sentence before has the name."""
    if question.expects != "person":
        return False
    own = next((one for one in units if one.start <= units[0].start + value.start < one.end), units[0])
    place = _description_in(own.text) if describes_somebody(own.text) else None
    if place is None:
        return False  # as with most
    before = [one for one in search.units_of(own.row) if one.end <= own.start][-1:]
    begins = units[0].start + value.start - own.start
    return place.start <= begins < place.end and any(map(_one_named, before))


def _description_in(text: str) -> Span | None:
    described = _DESCRIBED.match(text)
    if described is None:
        return None  # as with most
    group = "opening" if described["opening"] else "behind"
    return Span(*described.span(group)) if _is_one_person(described[group]) else None


def _one_named(unit: Unit) -> Span | None:
    named = [one for one in find_persons(unit.text) if " " in one.name]
    return Span(named[0].start, named[0].end) if len({one.name for one in named}) == 1 else None


def _is_one_person(noun: str) -> bool:
    word = analyze(noun)[0].lemma
    female = noun.endswith("in") and not word.endswith("in")  # of an Erzieherin the lemma is Erzieher
    return _BY_AGE.fullmatch(noun) is not None or ((female or names_people(noun)) and word not in PEOPLE_TOLD)
