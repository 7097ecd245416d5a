"""Open questions: the sentences that say most about a matter, or the outline of a Kommune."""

from __future__ import annotations

import re
from dataclasses import replace

from kekiz_search.answering.evidence.deeds import is_unheard_of
from kekiz_search.answering.evidence.draft import Draft, DraftStatement
from kekiz_search.answering.evidence.found import Found, state_found
from kekiz_search.answering.facts.conflicts import lead_conflict
from kekiz_search.answering.facts.reporting import tells_they_differ
from kekiz_search.answering.facts.stating import facts_of, group_by_value, state_facts
from kekiz_search.answering.factuality.negation import ends_or_denies
from kekiz_search.answering.offers import answer_headed, answer_offers, state_offers
from kekiz_search.answering.open_questions.asked import acting_in, asks_for_course, names_no_matter
from kekiz_search.answering.open_questions.concluded import find_concluded
from kekiz_search.answering.open_questions.doings import asks_of_day, find_of_day, find_of_years, find_prominent
from kekiz_search.answering.open_questions.gathering import find_open_evidence
from kekiz_search.answering.open_questions.granted import correct_granted
from kekiz_search.answering.open_questions.headed_things import answer_headed_thing
from kekiz_search.answering.open_questions.reasons import keep_deed, keep_reasons
from kekiz_search.answering.open_questions.trained import answer_training
from kekiz_search.answering.open_questions.weighing import tells_reason
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.question_topic import INITIATIVE
from kekiz_search.answering.sentences.owners import owners_of
from kekiz_search.answering.sentences.search import Search, names_year
from kekiz_search.answering.showing import COURSE_SHARE, OPEN_SHARE, OPEN_STATEMENTS, state_worthy, tell_one
from kekiz_search.answering.what_for import answer_deeds, answer_what_for, asks_what_for
from kekiz_search.answering.words.concepts import build_concept, family_concept, match_concept
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.normalise import fold

_OUTLINE_ATTRIBUTES = ("seit", "einwohner", "kinder_unter_18")
_OUTLINE_SENTENCES = 3
_WHICH = re.compile(r"(?:(?:in|an|bei|zu|auf|aus) )?welche[mnrs]? (?P<what>\w+) \w")
_GAVE_UP = re.compile(
    r"\b(?:zurückgezogen|zog\w* .*zurück|abgelehnt|lehnte?n? .*ab|verworfen|gescheitert|ausgetreten|verlassen)\b"
)


def answer_open(search: Search, question: Question) -> Draft:
    """Return what says most about a question; of a Kommune alone, an outline."""
    bare = bool(question.kommunen) and not question.concepts and question.aspect is None
    if question.asks_reason and question.negated and question.kommunen and not question.concepts:
        return _answer_why_not(search, question)
    if question.asks_reason and bare:  # "Warum macht Herne mit?"
        return _answer_why_with(search, question)
    if bare:
        return outline(search, question)
    if question.years and not (question.concepts or question.kommunen):  # "Was ist 2020 passiert?"
        found = find_of_day(search, question) if asks_of_day(question) else _find_of_initiative(search, question)
        statements = tuple(state_found(search, one, None) for one in found[:OPEN_STATEMENTS])
        return Draft("answered" if statements else "no_evidence", statements)
    if (training := answer_training(search, question)) is not None:
        return training
    if _asks_untold(search, question):
        return Draft("no_evidence")
    if asks_what_for(question):
        aims = answer_what_for(search, question)
        if aims.statements:
            return aims
        question = replace(question, aspect=None)  # where no aim is told, whatever tells of it
    if (offers := answer_offers(search, question)) is not None:
        return offers
    if (headed := answer_headed(search, question)) is not None:
        return headed
    if (headed := answer_headed_thing(search, question)) is not None:
        return headed
    if acting_in(question):
        return answer_deeds(search, question)
    found = keep_reasons(search, question, find_open_evidence(search, question, question.kommunen))
    if question.asks_reason and not any(tells_reason(one.text) for one in found):
        found = find_concluded(search, question) or found
    found = keep_deed(search, question, found)
    share = COURSE_SHARE if asks_for_course(question) else OPEN_SHARE
    statements = tuple(state_worthy(search, tell_one(question, found), share))
    alone = question.kommunen and question.aspect is None and not question.asks_reason and names_no_matter(question)
    if alone and len(statements) < _OUTLINE_SENTENCES:
        told = [one for kommune in question.kommunen for one in _state_prominent(search, kommune)]
        statements = (*statements[:_OUTLINE_SENTENCES], *told)  # "für Familien" is all that a Kommune does here
    statements = tuple({one.text: one for one in statements}.values())  # a sentence may be prominent besides
    if len(statements) == 1 and tells_they_differ(statements[0].evidence[0].quote):
        return Draft("conflicting", statements, lead=lead_conflict(()))
    draft = Draft("answered" if statements else "no_evidence", statements)
    return correct_granted(search, question, found, draft)


def _asks_untold(search: Search, question: Question) -> bool:
    """Say whether it is asked which of a sort that no document has a word for: "Welche Farbe hat das Haus?"."""
    asked = _WHICH.match(question.folded)
    return asked is not None and any(
        fold(one.text) == asked["what"] and is_unheard_of(search, one) for one in question.hard
    )


def _find_of_initiative(search: Search, question: Question) -> list[Found]:
    """Return what tells of the initiative in the years that are asked for."""
    found = find_open_evidence(search, replace(question, concepts=INITIATIVE), ())
    return [one for one in found if names_year(one.text, question.years, question.period)]


def _answer_why_with(search: Search, question: Question) -> Draft:
    """Why somebody takes part is told with the words for it, or by what it is to bring."""
    joining = replace(question, concepts=(family_concept("teilnahme", "teilnehmen"),))
    found = find_open_evidence(search, joining, question.kommunen)
    if not (found and tells_reason(found[0].text)):
        found = find_open_evidence(search, question, question.kommunen) or found
    statements = tuple(state_worthy(search, found))
    return Draft("answered" if statements else "no_evidence", statements)


def _answer_why_not(search: Search, question: Question) -> Draft:
    """Why somebody stays out is told where a sentence of joining denies it, or tells that it was given up."""
    joined = build_concept(analyze("beigetreten")[0], True, 1.0)
    found = find_open_evidence(search, replace(question, concepts=(joined,)), question.kommunen)
    told = [one for one in found if match_concept(joined, one.unit.bag) > 0]
    stayed = [one for one in told if ends_or_denies(one.unit) or _GAVE_UP.search(one.text)]
    statements = tuple(state_worthy(search, stayed))
    return Draft("answered" if statements else "no_evidence", statements)


def outline(search: Search, question: Question) -> Draft:
    """What is known of a Kommune when nothing in particular was asked: its key facts and its best sentences."""
    statements: list[DraftStatement] = []
    if question.years:  # "Was geschah 2014 in Goch?"
        return _state_year(search, question)
    for kommune in question.kommunen:
        for attribute in _OUTLINE_ATTRIBUTES:
            facts = facts_of(search, replace(question, attribute=attribute), kommune)
            statements += [state_facts(search.index, group) for group in group_by_value(facts)[:1]]
        statements += _state_prominent(search, kommune) or state_offers(search, kommune)
    return Draft("answered" if statements else "no_evidence", tuple(statements))


def _state_year(search: Search, question: Question) -> Draft:
    """What is told of some Kommunen in the years that are asked for."""
    joined = [facts_of(search, replace(question, attribute="seit"), one) for one in question.kommunen]
    fields = [fact for some in joined for fact in some if names_year(fact.value, question.years, question.period)]
    fields = [] if asks_of_day(question) else fields
    found = find_of_years(search, question)[:OPEN_STATEMENTS]
    stated = [state_facts(search.index, group) for group in group_by_value(fields)]
    told = [state_found(search, one, next(iter(owners_of(one.unit)), None)) for one in found]
    statements = (*told, *stated)
    return Draft("answered" if statements else "no_evidence", statements)


def _state_prominent(search: Search, kommune: str) -> list[DraftStatement]:
    own = [one for one in find_prominent(search, kommune) if not one.negated]
    return [state_found(search, one, kommune) for one in own[:_OUTLINE_SENTENCES]]
