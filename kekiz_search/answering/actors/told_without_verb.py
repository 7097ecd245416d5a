"""Who does a thing in a line without a verb: behind a label, or behind "durch"."""

from __future__ import annotations

import re

from kekiz_search.answering.actors.participants import is_verb
from kekiz_search.answering.actors.tenure import asks_who_is_now, is_gone
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import AS_MODIFIER, DERIVED, bag_of, match_concept
from kekiz_search.german.persons import find_persons
from kekiz_search.types import Span

_BY_WHOM = re.compile(
    r"(?P<thing>[^.;:,]{3,80}?) durch (?:die |den |das |eine |einen )?"
    r"(?P<who>[A-ZÄÖÜ][\w-]+(?: (?:und|der|des) [A-ZÄÖÜ][\w-]+)*)"
)
_LABEL = re.compile(r"\W*(?:\d{1,2}[:.]\d\d(?: Uhr)?\s+)?(?P<thing>[A-ZÄÖÜ][\w -]{2,40}):\s")
_LEADS_IT = re.compile(r"(?:leitung|koordination|vorsitz)$", re.IGNORECASE)  # "Jugendamtsleitung"
_TITLES = re.compile(r"(?:(?:Herrn?|Frau|Dr\.|Prof\.|[A-ZÄÖÜ][\w-]+)\s)*")


def find_by_whom(text: str, question: Question) -> Span | None:
    """Return who does a thing in a line without a verb: "Besuch durch Hebammen der Stadt", "Vortrag: Anna Meier"."""
    hard = [one for one in question.hard if not one.verb]
    label = _LABEL.match(text)
    least = AS_MODIFIER if label and _LEADS_IT.search(label["thing"]) and asks_who_is_now(question) else DERIVED
    named = bag_of(label["thing"]) if label else None
    deeds = [one for one in question.concepts if one.verb]
    by_deed = named is not None and bool(deeds) and all(match_concept(one, named) >= DERIVED for one in deeds)
    if label and named and (by_deed or (hard and all(match_concept(one, named) >= least for one in hard))):
        persons = [Span(one.start, one.end) for one in find_persons(text)]
        first = next((one for one in persons if _TITLES.fullmatch(text, label.end(), one.start)), None)
        holding = [one for one in persons if not is_gone(text, one)]
        return next(iter(holding), first) if first and is_gone(text, first) else first
    told = _BY_WHOM.match(text)
    if told is None or not hard or not all(match_concept(one, bag_of(told["thing"])) >= DERIVED for one in hard):
        return None
    words = (*told["thing"].split(), *text[told.end() :].split())
    return None if any(word.islower() and is_verb(word) for word in words) else Span(*told.span("who"))
