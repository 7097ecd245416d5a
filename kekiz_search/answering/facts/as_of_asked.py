"""From when what a field says is: "Von wann ist die Einwohnerzahl von Hamm?", "Wie aktuell ist …?"."""

from __future__ import annotations

import re

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.facts.stating import facts_of, group_by_value, state_facts
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.sentences.search import Search
from kekiz_search.types import Fact

_ASKS = re.compile(
    r"(?:(?:von|aus) wann (?:ist|sind|stammt|stammen)|(?:aus|von) welchem jahr (?:ist|sind|stammt|stammen)|"
    r"wie aktuell (?:ist|sind)|wie alt (?:ist|sind)(?= \w+ (?:angabe|daten|wert|\w*zahl))|"
    r"welchen stand (?:hat|haben)|was ist der stand|"
    r"(?:auf|für) (?:welches jahr|welchen (?:stand|stichtag)|welches datum) (?:bezieht|beziehen) sich) "
    r"(?:die|der|das) (?:(?:angaben?|zahlen?|werte?|daten) (?:zu[rm]?|der|des|von|über) (?:(?:den|der|dem|die|das) )?)?"
    r"(?P<what>.+)",
    re.IGNORECASE,
)
_UNDATED = "Von wann die Angabe ist, nennt die Quelle nicht:"


def answer_as_of(search: Search, question: Question) -> Draft | None:
    """Return what a field says with its Stand, or that it has none; None where no field's Stand is asked for."""
    asked = _ASKS.fullmatch(question.text)
    if asked is None:
        return None
    what = understand(asked["what"], search.index.terms)
    if what.attribute is None or what.attribute == "seit":
        return None
    facts = [fact for kommune in what.kommunen for fact in facts_of(search, what, kommune)]
    if not facts:
        return None
    dated = [fact for fact in facts if _is_dated(fact)]
    statements = tuple(state_facts(search.index, group) for group in group_by_value(dated or facts))
    return Draft("answered", statements) if dated else Draft("partial", statements, lead=_UNDATED)


def _is_dated(fact: Fact) -> bool:
    return fact.as_of is not None and fact.as_of_basis == "stated"
