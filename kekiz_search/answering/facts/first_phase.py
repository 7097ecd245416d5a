"""Who took part in the first phase: a Modellkommune joined in the first year in which anybody did."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.facts.stating import answer_with_facts
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.types import Fact

_FIRST = frozenset({"modell", "pilot"})  # heads of "Modellkommune", "Pilotstadt"
_MEMBER = re.compile(r"(?:Modell|Pilot)(?:kommun|stadt|städt|kreis|gemeind)", re.IGNORECASE)
_LATER = "Dass sie in der ersten Phase dabei war, sagt keine Quelle, nur seit wann sie mitmacht:"


def first_year(facts: Sequence[Fact]) -> int | None:
    """Return the first year in which, by some facts, anybody joined."""
    years = [int(fact.number) for fact in facts if fact.attribute == "seit" and fact.number]
    return min(years, default=None)


def tell_joining_instead(search: Search, question: Question, draft: Draft) -> Draft:
    """Where no sentence tells that a Kommune was in the first phase, a field may tell since when it takes part.

    Whoever joined later and learns from "den Erfahrungen der Modellphase" was none of it.
    """
    of_phase = bool(question.hard) and all(set(one.parts[:1]) & _FIRST for one in question.hard)
    if not of_phase or len(question.kommunen) != 1:
        return draft
    if draft.statements and not (_merely_names_phase(draft) and _joined_later(search, question)):
        return draft
    told = answer_with_facts(search, replace(question, attribute="seit", kind="fact"), question.kommunen)
    return replace(told, status="partial", lead=_LATER) if told else draft


def keep_to_phase(search: Search, question: Question, draft: Draft) -> Draft:
    """Where it is asked since when a Kommune belongs to the first phase, a later year is no answer to that."""
    if question.attribute != "seit" or not any(set(one.parts[:1]) & _FIRST for one in question.concepts):
        return draft
    return replace(draft, status="partial", lead=_LATER) if _joined_later(search, question) else draft


def _joined_later(search: Search, question: Question) -> bool:
    own = [fact for kommune in question.kommunen for fact in search.units.facts_of(kommune)]
    joined, first = first_year(own), first_year(search.index.facts)
    return joined is not None and first is not None and joined > first


def _merely_names_phase(draft: Draft) -> bool:
    """Say whether rows are supported by sentences none of which calls anybody a Modellkommune."""
    told = [one for statement in draft.statements for one in statement.evidence]
    return all(row.verdict == "supported" for row in draft.rows) and not any(_MEMBER.search(one.quote) for one in told)
