"""Who else is named for an office: whoever followed in it, or held it before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.actors.roles import by_office
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.leaning import stands_around
from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.facts.rivals import tells_apart
from kekiz_search.answering.facts.values import Value, agree, tells_new
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.words.concepts import DERIVED, SAME_FAMILY, match_concept
from kekiz_search.german.offices import is_office
from kekiz_search.german.persons import find_persons

_LABELLED = re.compile(r"\W*[A-ZÄÖÜ][\w -]{3,40}: ")
_NAME = re.compile(r"[A-ZÄÖÜ][\w-]{2,}")
_AS_WELL_HELD = 0.65  # of the best sentence's weight, that one must have which names another holder of an office


def find_other_holders(search: Search, question: Question, best: Value, values: Sequence[Value]) -> list[Value]:
    """Return whom another document names for the same office, one at most: who has followed, or was before."""
    held = by_office(question) or any(one.verb or one.family == "leitung" for one in question.concepts)
    if best.found is None or not held:
        return []
    others = [
        one
        for one in values
        if one.found is not None
        and one.key is not None
        and one.weight >= _AS_WELL_HELD * best.weight
        and one.manner == best.manner == "told"
        and tells_apart(search, question, best, one)
        and _is_as_bound(question, best.found, one.found)
        and _holds_office(search, question, one.found)
    ]
    return [one for one in others if not agree(best, one)][:1]


def _is_as_bound(question: Question, best: Found, other: Found) -> bool:
    """Say whether a sentence holds all hard words of the best: who it was "in der Modellphase" is told with it."""
    bound = [one for one in question.hard if match_concept(one, best.unit.bag) >= LENIENT]
    return all(match_concept(one, other.unit.bag) >= LENIENT for one in bound)


def find_holders_beside(
    search: Search, question: Question, fields: Sequence[Value], told: Sequence[Value]
) -> list[Value]:
    """Return whom a text names for an office that fields give to others, one at most; the newer holder first."""
    others = [
        one
        for one in told
        if one.found is not None
        and one.manner == "told"
        and not any(agree(one, field) for field in fields)
        and (tells_new(one) or (_names_none_of(one, fields) and _holds_office(search, question, one.found)))
    ]
    return sorted(others, key=tells_new, reverse=True)[:1]


def _names_none_of(told: Value, fields: Sequence[Value]) -> bool:
    """Say whether a sentence, and no line of fields, names somebody without those whom the fields name."""
    named = {word for field in fields for word in _NAME.findall(field.words)}
    by_name = told.found is not None and bool(find_persons(told.found.value_text))
    return by_name and told.text.endswith((".", "!")) and not named & set(_NAME.findall(told.text))


def _holds_office(search: Search, question: Question, found: Found) -> bool:
    """Say whether a sentence itself tells the office or the deed, and what it is of stands there or around it."""
    bag = found.unit.bag
    office = [one for one in question.concepts if one.verb or one.family or is_office(one.text.capitalize())]
    of = [one for one in question.hard if one not in office]
    least = SAME_FAMILY if _LABELLED.match(found.text) else DERIVED  # "Jugendamtsleitung: Anna Meier"
    return any(match_concept(one, bag) >= least for one in office or question.hard) and all(
        match_concept(one, bag) >= LENIENT or stands_around(search, one, found.unit) for one in of
    )
