"""Open questions: the sentences that say most about a matter, or the outline of a Kommune."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.definitions import answer_definition
from kekiz_search.answering.evidence.draft import Draft, DraftStatement
from kekiz_search.answering.evidence.found import Found, state_found
from kekiz_search.answering.evidence.open_doings import find_prominent
from kekiz_search.answering.evidence.open_evidence import find_open_evidence, names_no_matter
from kekiz_search.answering.evidence.open_weighing import tells_side
from kekiz_search.answering.evidence.search import Search, names_year
from kekiz_search.answering.facts.stating import facts_of, group_by_value, state_facts
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.question_topic import INITIATIVE
from kekiz_search.answering.words.concepts import family_concept

_OUTLINE_ATTRIBUTES = ("seit", "einwohner", "kinder_unter_18")
_OUTLINE_SENTENCES = 3
_OPEN_STATEMENTS = 5
_DEFINING = 2  # sentences that say what a thing is, where it is asked what it is for
_OPEN_SHARE = 0.65  # of the best sentence's weight, that a further one must have


def answer_open(search: Search, question: Question) -> Draft:
    """Return what says most about a question; of a Kommune alone, an outline."""
    if question.asks_reason and not question.concepts:  # "Warum macht Herne mit?"
        question = replace(question, concepts=(family_concept("teilnahme", "teilnehmen"),))
    if question.kommunen and not question.concepts and question.aspect is None:
        return outline(search, question)
    if question.years and not (question.concepts or question.kommunen):  # "Was ist 2020 passiert?"
        question = replace(question, concepts=INITIATIVE)
        found = find_open_evidence(search, question, ())
        found = [one for one in found if names_year(one.text, question.years, question.period)]
        statements = tuple(state_found(search, one, None) for one in found[:_OPEN_STATEMENTS])
        return Draft("answered" if statements else "no_evidence", statements)
    if _asks_what_for(question):
        return _answer_what_for(search, question)
    found = find_open_evidence(search, question, question.kommunen)
    shown = [state_found(search, one, one.unit.document.origin.kommune) for one in _worth_showing(found)]
    statements = tuple(one for at, one in enumerate(shown) if not any(_lies_in(one, other) for other in shown[:at]))
    alone = question.kommunen and question.aspect is None and names_no_matter(question)
    if alone and len(statements) < _OUTLINE_SENTENCES:
        told = [one for kommune in question.kommunen for one in _state_prominent(search, kommune)]
        statements = (*statements[:_OUTLINE_SENTENCES], *told)  # "für Familien" is all that a Kommune does here
    statements = tuple({one.text: one for one in statements}.values())  # a sentence may be prominent besides
    return Draft("answered" if statements else "no_evidence", statements)


def _asks_what_for(question: Question) -> bool:
    """Say whether it is asked what something is for, wherever it is."""
    if question.aspect is None or question.aspect.required or question.kommunen:
        return False
    return question.aspect.name == "purpose" or not question.hard


def _answer_what_for(search: Search, question: Question) -> Draft:
    """What a thing is tells most of what it is for; sentences that name it with an aim come behind."""
    told = answer_definition(search, replace(question, aspect=None))
    defined = told.statements[:_DEFINING] if told.status == "answered" else ()
    asked = question if question.hard else replace(question, concepts=INITIATIVE)
    found = [one for one in find_open_evidence(search, asked, ()) if tells_side(search, question, one.unit)]
    aims = tuple(state_found(search, one, one.unit.document.origin.kommune) for one in _worth_showing(found))
    statements = tuple(dict.fromkeys((*defined, *aims)))[:_OPEN_STATEMENTS]
    return Draft("answered" if statements else "no_evidence", statements)


def _lies_in(one: DraftStatement, other: DraftStatement) -> bool:
    """Say whether a quote is part of another, as an item is of a list that is quoted whole."""
    inner, outer = one.evidence[0], other.evidence[0]
    return inner.document is outer.document and outer.start <= inner.start and inner.end <= outer.end


def _worth_showing(found: Sequence[Found]) -> Sequence[Found]:
    least = _OPEN_SHARE * found[0].score if found else 0.0
    return [one for one in found if one.score >= least][:_OPEN_STATEMENTS]


def outline(search: Search, question: Question) -> Draft:
    """What is known of a Kommune when nothing in particular was asked: its key facts and its best sentences."""
    statements: list[DraftStatement] = []
    for kommune in question.kommunen:
        for attribute in _OUTLINE_ATTRIBUTES:
            facts = facts_of(search, replace(question, attribute=attribute), kommune)
            statements += [state_facts(search.index, group) for group in group_by_value(facts)[:1]]
        statements += _state_prominent(search, kommune)
    return Draft("answered" if statements else "no_evidence", tuple(statements))


def _state_prominent(search: Search, kommune: str) -> list[DraftStatement]:
    own = [one for one in find_prominent(search, kommune) if not one.negated]
    return [state_found(search, one, kommune) for one in own[:_OUTLINE_SENTENCES]]
