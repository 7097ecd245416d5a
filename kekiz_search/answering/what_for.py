"""What something is for or does: what it is tells most of it, sentences with an aim or a deed come behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.definitions import answer_definition
from kekiz_search.answering.evidence.draft import Draft, DraftStatement
from kekiz_search.answering.evidence.sweep import sort_found
from kekiz_search.answering.factuality.telling import is_item
from kekiz_search.answering.open_questions.asked import acting_in
from kekiz_search.answering.open_questions.bearing import course_of, opens_with
from kekiz_search.answering.open_questions.gathering import find_open_evidence
from kekiz_search.answering.open_questions.granted import correct_granted
from kekiz_search.answering.open_questions.reasons import keep_reasons
from kekiz_search.answering.open_questions.weighing import tells_side
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.question_topic import INITIATIVE
from kekiz_search.answering.sentences.anaphora import refers_back
from kekiz_search.answering.sentences.owners import owners_of
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.showing import COURSE_SHARE, OPEN_STATEMENTS, lies_in, state_worthy
from kekiz_search.answering.words.aspects import tells_aspect
from kekiz_search.answering.words.concepts import Concept, match_concept

_DOING = 3  # statements where one of them says what a thing is
_DEFINING = 2  # sentences that say what a thing is, where it is asked what it is for
# What somebody's family does is none of their deeds.
_RELATIVES = re.compile(
    r"(?:Sein|Ihr)[erm]{0,2} "
    r"(?:Frau|Mann|Partner(?:in)?|Tochter|Töchter|Sohn|Söhne|Kinder|Eltern|Mutter|Vater|Enkel\w*)\b"
)
_ANY_ONE = re.compile(r"\bmacht (?:denn |eigentlich )?eine?\b")


def asks_what_for(question: Question) -> bool:
    """Say whether it is asked what something is for, or how the initiative as such goes, wherever it is."""
    if question.aspect is None or question.aspect.required or question.kommunen:
        return False
    return question.aspect.name == "purpose" or not question.hard


def answer_what_for(search: Search, question: Question) -> Draft:
    """Return what a thing is, where it is asked what it is for, and the sentences that name it with an aim.

    Who asks why it is so wants a reason, and not what it is.
    """
    defined: tuple[DraftStatement, ...] = ()
    if question.aspect is not None and question.aspect.name == "purpose":
        defined = _define(search, question, question.concepts)[:_DEFINING]
        aimed = tuple(one for one in defined if tells_aspect(question.aspect, one.text))
        defined = aimed or (defined[:1] if question.hard and not question.asks_reason else ())
    asked = question if question.hard else replace(question, concepts=INITIATIVE)
    found = keep_reasons(search, replace(question, aspect=None), find_open_evidence(search, asked, ()))
    found = [one for one in found if _is_aim(search, question, one.unit)]
    found = [one for one in found if not owners_of(one.unit)] or found
    told = _draft(defined, state_worthy(search, found))
    return (
        told
        if told.statements or question.asks_reason
        else _draft(_define(search, question, question.concepts)[:1], ())
    )


def _is_aim(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells an aim, itself or by the heading above it; that of one Kommune is its own."""
    told = question.aspect is not None and tells_aspect(question.aspect, unit.text)
    return told or (unit.document.origin.kommune is None and tells_side(search, question, unit))


def answer_deeds(search: Search, question: Question) -> Draft:
    """Return what a thing is whose deed is asked for, and what it does; where neither is told, what is said of it.

    Nothing where no sentence names it, though a footnote may, and nothing else where any one of a kind is asked for.
    """
    who = acting_in(question)
    defined = [one for one in _define(search, question, who) if _is_of(one, question, who)]
    defined = sorted(defined, key=lambda one: not opens_with(one.evidence[0].quote, who))[:1]
    found = find_open_evidence(search, question, question.kommunen)
    found = [one for one in found if not _RELATIVES.match(one.text)]
    if not defined and not any(match_concept(one, each.unit.bag) for each in found for one in who):
        return Draft("no_evidence")
    named = [one for one in found if any(match_concept(each, one.unit.bag) for each in who)]
    if named:  # what follows it, or is listed below it, tells of it as well
        found = [one for one in found if one in named or refers_back(one.unit, who) or is_item(one.unit)]
    doing = [one for one in found if course_of(one.unit) > 0]
    if not (doing or defined) and _ANY_ONE.search(question.folded):
        return Draft("no_evidence")  # that one takes part somewhere tells not what any does
    doing = sort_found(doing or found)
    told = correct_granted(search, question, doing, _draft(defined, state_worthy(search, doing, COURSE_SHARE)))
    return replace(told, statements=told.statements[:_DOING]) if defined else told


def _is_of(one: DraftStatement, question: Question, who: Sequence[Concept]) -> bool:
    """Say whether a definition is of what is asked for: it opens with it or apposes it, and is of no other Kommune."""
    evidence = one.evidence[0]
    if evidence.document.origin.kommune not in {None, *question.kommunen}:
        return False
    apposed = rf"\b{re.escape(who[-1].text)}\w{{0,2}}[“\"«]?, eine? "
    return opens_with(evidence.quote, who) or re.search(apposed, evidence.quote) is not None


def _define(search: Search, question: Question, concepts: Sequence[Concept]) -> tuple[DraftStatement, ...]:
    told = answer_definition(search, replace(question, aspect=None, concepts=tuple(concepts)))
    return told.statements if told.status == "answered" else ()


def _draft(defined: Sequence[DraftStatement], others: Sequence[DraftStatement]) -> Draft:
    apart = [one for one in others if not any(lies_in(one, other) for other in defined)]
    statements = (*defined, *apart)[:OPEN_STATEMENTS]
    return Draft("answered" if statements else "no_evidence", statements)
