"""Who took part in the first phase: a Modellkommune joined in the first year in which anybody did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.facts.stating import answer_with_facts
from kekiz_search.answering.reading.question import Question
from kekiz_search.types import Fact

_FIRST = frozenset({"modell", "pilot"})  # heads of "Modellkommune", "Pilotstadt"
_LATER = "Dass sie in der ersten Phase dabei war, sagt keine Quelle, nur seit wann sie mitmacht:"


def first_year(facts: Sequence[Fact]) -> int | None:
    """Return the first year in which, by some facts, anybody joined."""
    years = [int(fact.number) for fact in facts if fact.attribute == "seit" and fact.number]
    return min(years, default=None)


def tell_joining_instead(search: Search, question: Question, draft: Draft) -> Draft:
    """Whether a Kommune was in the first phase no sentence tells; since when it takes part, a field may."""
    of_phase = bool(question.hard) and all(set(one.parts[:1]) & _FIRST for one in question.hard)
    if draft.statements or not of_phase or len(question.kommunen) != 1:
        return draft
    told = answer_with_facts(search, replace(question, attribute="seit", kind="fact"), question.kommunen)
    return replace(told, status="partial", lead=_LATER) if told else draft


def keep_to_phase(search: Search, question: Question, draft: Draft) -> Draft:
    """Where it is asked since when a Kommune belongs to the first phase, a later year is no answer to that."""
    if question.attribute != "seit" or not any(set(one.parts[:1]) & _FIRST for one in question.concepts):
        return draft
    own = [fact for kommune in question.kommunen for fact in search.units.facts_of(kommune)]
    joined, first = first_year(own), first_year(search.index.facts)
    if joined is None or first is None or joined <= first:
        return draft
    return replace(draft, status="partial", lead=_LATER)
