"""The way from an understood question to a draft: one kind of question, one way."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from kekiz_search.answering.actors.receivers import asks_who_gets
from kekiz_search.answering.actors.turned_to import asks_whom_to_turn_to
from kekiz_search.answering.begun_with import answer_begun_with
from kekiz_search.answering.belonging import answer_part, answer_whole
from kekiz_search.answering.contents import answer_contents
from kekiz_search.answering.contrasts import contrast_kommunen, contrast_quality, contrast_terms, without_contrast
from kekiz_search.answering.counted_now import add_latest_count
from kekiz_search.answering.definitions import answer_definition
from kekiz_search.answering.described import answer_described
from kekiz_search.answering.disagreements.drafts import answer_disagreement
from kekiz_search.answering.disagreements.predecessors import answer_predecessor
from kekiz_search.answering.disagreements.spending import answer_amount, answer_spending
from kekiz_search.answering.disagreements.succession import answer_succession
from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.quotations import words_of_head
from kekiz_search.answering.facts.as_of_asked import answer_as_of
from kekiz_search.answering.facts.changes import answer_change, answer_peak, asks_for_change
from kekiz_search.answering.facts.contacts import (
    asks_for_contact,
    facts_of_hours,
    facts_of_office,
    facts_of_person,
    keep_contacts,
    reach_initiative,
    tell_contact_line,
)
from kekiz_search.answering.facts.deadlines import answer_deadline
from kekiz_search.answering.facts.largest_giver import answer_largest_giver
from kekiz_search.answering.facts.measures import may_be_told_in_words, read_measures
from kekiz_search.answering.facts.shares import answer_own_share, answer_share, asks_for_young_share
from kekiz_search.answering.facts.stating import (
    answer_with_facts,
    facts_of,
    group_by_value,
    state_facts,
)
from kekiz_search.answering.facts.superlatives import answer_superlative
from kekiz_search.answering.facts.told_comparisons import answer_told_superlative
from kekiz_search.answering.facts.totals import with_total
from kekiz_search.answering.financing import answer_financing, keep_money
from kekiz_search.answering.former_names import answer_former_name, answer_present_name
from kekiz_search.answering.greetings import answer_greeting
from kekiz_search.answering.joined_by_year import answer_joined_by_year
from kekiz_search.answering.lists import answer_list, join_lists
from kekiz_search.answering.meant import asks_what_initiative_is, may_mean_kommunen, names_kommunen_alone
from kekiz_search.answering.names_wanted import keep_names
from kekiz_search.answering.offers import answer_no_more
from kekiz_search.answering.open_answers import answer_open, outline
from kekiz_search.answering.professions import answer_profession
from kekiz_search.answering.ranked import answer_ranked
from kekiz_search.answering.reading.asked_otherwise import ask_otherwise
from kekiz_search.answering.reading.conditions import split_conditions
from kekiz_search.answering.reading.qualities import compared_quality
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.question_form import UNDERTAKINGS
from kekiz_search.answering.reading.question_kind import APPLIES
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.recommendations import answer_recommended
from kekiz_search.answering.relative import answer_relative
from kekiz_search.answering.said import answer_said
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.single_facts import answer_fact, answer_how_many
from kekiz_search.answering.so_many import hold_to_number
from kekiz_search.answering.taking_part import answer_taking_part
from kekiz_search.answering.totals_of_all import answer_total_of_all
from kekiz_search.answering.towns import among_named, answer_towns, counts_members, in_region, name_members
from kekiz_search.answering.values.periods import asks_when_over
from kekiz_search.answering.votes import answer_vote
from kekiz_search.answering.whether import tell_last
from kekiz_search.answering.whether_computed import answer_whether_computed
from kekiz_search.answering.which_kommunen import answer_which
from kekiz_search.answering.yes_or_no import answer_yes_or_no
from kekiz_search.types import QuestionKind

_WHOLE_LAND = re.compile(
    r"\bin (?:ganz |gesamt )(?:nrw|nordrhein-westfalen)\b|\b(?:in|von) (?:ganz )?deutschland\b|"
    r"\b(?:landes|bundes|deutschland)weit\b|\bim (?:ganzen|gesamten) land\b",
    re.IGNORECASE,
)
_NO_NUMBERS = "Zahlen, die sich vergleichen lassen, fanden sich nicht. Gesagt wird:"
_THERE_IS = ("wo gibt es ", "wo gibts ")
_NO_PLACE = "Ein Ort fand sich nicht, aber ein Beleg, dass es das gibt:"
_STATED = "In den Quellen genannt:"
_BEGUN_WITH = "Mit wie vielen Kommunen begann es {year}?"  # who was in it that year, where it began then
_COUNTED = "In den Dokumenten gezählt:"


def draft_answer(search: Search, question: Question, kommunen: Sequence[str]) -> Draft:
    """Return the draft for a question; ``kommunen`` are those that a list goes through."""
    question, kommunen = among_named(search, *in_region(search, question, kommunen))
    rest, *conditions = split_conditions(question, search.index.terms)
    if not conditions:
        return _draft(search, question, kommunen)
    joined = join_lists(question, [_draft(search, one, kommunen) for one in (rest, *conditions)])
    return _with_stated(search, question, joined) if question.kind == "count" else joined


def _draft(search: Search, question: Question, kommunen: Sequence[str]) -> Draft:
    question = reach_initiative(question)
    for answer_otherwise in (answer_described, answer_financing, answer_begun_with):
        told = answer_otherwise(search, question, kommunen, lambda asked: _draft(search, asked, kommunen))
        if told is not None:
            return told
    if (said := answer_said(search, question)) is not None:
        return said
    drafts = (answer(search, question, kommunen) for answer in _ANSWERERS)
    draft = keep_names(question, keep_money(question, next(draft for draft in drafts if draft is not None)))
    draft = hold_to_number(question, search.index.terms, draft, lambda asked: _draft(search, asked, kommunen))
    if draft.status != "no_evidence":
        return draft
    asked = ask_otherwise(question, search.index.terms)
    return draft if asked is None else _draft(search, asked, kommunen)


def _tell_of_person(search: Search, question: Question, _kommunen: Sequence[str]) -> Draft | None:
    facts = facts_of_person(search, question) or words_of_head(search, question)
    return (
        Draft("answered", tuple(state_facts(search.index, group) for group in group_by_value(facts))) if facts else None
    )


def _compare_numbers(search: Search, question: Question, kommunen: Sequence[str]) -> Draft | None:
    """A source that says itself who is first tells more than what can be computed from some numbers."""
    if asks_for_change(question):
        return answer_change(search, question)
    stated = answer_peak(search, question) or answer_largest_giver(search, question)
    if stated is not None:
        return stated
    quality = compared_quality(question)
    if quality is not None:
        return contrast_quality(search, question, quality)
    measures = read_measures(question)
    if not measures or question.asks_reason:  # which is more, does not say why it is
        return None
    measured = measures[0]
    of_all = measured.kommunen or kommunen
    if asks_for_young_share(measured) and (share := answer_share(search, measured, of_all)) is not None:
        return share
    of_land = not measured.kommunen and _WHOLE_LAND.search(question.text) is not None
    draft = None if of_land else answer_superlative(search, measures, of_all)  # the index knows a few Kommunen alone
    if draft is None and len(measured.kommunen) <= 1:
        draft = answer_told_superlative(search, measured)
    if draft is not None or len(measured.kommunen) <= 1:
        of_all_alone = measured.counted is not None and not measured.kommunen  # one number compares nothing
        return draft or (Draft("no_evidence") if measured.attribute or of_land or of_all_alone else None)
    told = contrast_kommunen(search, measured) if may_be_told_in_words(measures) else Draft("no_evidence")
    return replace(told, status="partial", lead=_NO_NUMBERS) if told.statements else told


def _answer_who_or_where(search: Search, question: Question, kommunen: Sequence[str]) -> Draft:
    """Where nobody and no place is named that "wer" or "wo" could mean, Kommunen are: "Wer verteilt Obst?"."""
    matter = any(not one.verb for one in question.concepts) and not question.about_initiative
    turns = asks_whom_to_turn_to(question.folded)
    if (APPLIES.match(question.folded) or turns) and not (matter or question.kommunen or question.about_initiative):
        return Draft("no_evidence")  # for what, nobody said
    draft = answer_fact(search, question)
    if draft.status == "no_evidence" and (
        named := facts_of_office(search, question) or facts_of_hours(search, question)
    ):
        return Draft("answered", tuple(state_facts(search.index, group) for group in group_by_value(named)))
    for answer_otherwise in (tell_contact_line, answer_deadline):
        if draft.status == "no_evidence" and (told := answer_otherwise(search, question)).statements:
            return told
    if draft.status == "no_evidence" and question.kommunen and _names_undertaking(question):
        deeds = tuple(one for one in question.concepts if one.verb)
        joined = "seit" if question.expects == "date" and not deeds else None
        question = replace(question, concepts=deeds, attribute=joined)  # "das Projekt" is the initiative
        draft = answer_fact(search, question)
    to_whom = question.kommunen and question.folded.startswith("wen ")
    to_whom = to_whom or (matter and turns)
    if draft.status == "no_evidence" and (to_whom or asks_who_gets(question.folded)):
        return answer_open(search, replace(question, kind="open", expects=None))  # to whom it is done
    if draft.status == "no_evidence" and question.kommunen and question.folded.startswith(_THERE_IS):
        return _tell_it_is_there(search, question)
    if draft.status == "no_evidence" and question.kommunen and not counts_members(question):
        share = answer_own_share(search, question)
        return share if share.statements else answer_amount(search, question)
    if draft.status == "no_evidence" and counts_members(question):
        return name_members(search, question)
    if draft.status == "no_evidence" and asks_when_over(question) and question.about_initiative:
        return tell_last(search, question)
    if not may_mean_kommunen(question) or not names_kommunen_alone(draft):
        return with_total(search, question, draft)
    listed = answer_list(search, replace(question, kind="list", attribute=None, asks_existence=True), kommunen)
    return listed if listed.statements else draft


def _tell_it_is_there(search: Search, question: Question) -> Draft:
    """Where no place is told, that it is there at all tells something: "Wo gibt es in Rees einen Spielkreis?"."""
    asked = replace(question, kind="list", expects=None, attribute=None, asks_existence=True)
    listed = answer_list(search, asked, question.kommunen)
    return replace(listed, status="partial", lead=_NO_PLACE) if listed.status == "answered" else Draft("no_evidence")


def _names_undertaking(question: Question) -> bool:
    named = [one for one in question.concepts if not one.verb]
    return bool(named) and all(one.lemma in UNDERTAKINGS for one in named)


def _answer_count(search: Search, question: Question, kommunen: Sequence[str]) -> Draft:
    return _with_stated(search, question, answer_list(search, question, kommunen))


def _with_stated(search: Search, question: Question, counted: Draft) -> Draft:
    """A number that a source states comes first; the rows say what can be counted in the documents themselves."""
    joins = question.attribute == "seit"
    of_phase = question.counted is not None and question.counted.lemma.startswith("modell")  # it has years of its own
    bounded = (joins and question.period and not of_phase) or question.limit
    if (joins and question.negated) or (bounded and counted.statements):
        return _as_counted(counted)  # a number of all is none of those within the bound, or outside
    stated = answer_fact(search, question)
    if stated.status == "no_evidence" and joins and question.years and not question.listed_kinds:
        begun = understand(_BEGUN_WITH.format(year=question.years[0]), search.index.terms)
        stated = answer_fact(search, begun)
    stated = add_latest_count(question, search.index.terms, stated, lambda asked: answer_fact(search, asked))
    if stated.status == "no_evidence":
        return _as_counted(counted)
    closing = f"{_COUNTED} {counted.lead}" if counted.lead else ""
    return replace(stated, rows=counted.rows, lead=stated.lead or _STATED, closing=closing)


def _as_counted(listed: Draft) -> Draft:
    return replace(listed, lead=f"{_COUNTED} {listed.lead}") if listed.statements else listed


def _answer_definition(search: Search, question: Question, _kommunen: Sequence[str]) -> Draft | None:
    return answer_definition(search, question) if question.concepts or not question.kommunen else None


def _answer_comparison(search: Search, question: Question, _kommunen: Sequence[str]) -> Draft | None:
    if question.asks_reason:
        return None
    question = without_contrast(question)
    if question.kommunen and not question.concepts:
        return outline(search, question)
    if question.kommunen:
        if question.attribute and any(facts_of(search, question, kommune) for kommune in question.kommunen):
            return answer_with_facts(search, question, question.kommunen) or Draft("no_evidence")
        return contrast_kommunen(search, question)
    nothing_named = question.superlative and all(one.verb for one in question.concepts)  # that somebody "bekommt"
    return Draft("no_evidence") if nothing_named else contrast_terms(search, question) or answer_open(search, question)


def _answer_openly(search: Search, question: Question, _kommunen: Sequence[str]) -> Draft:
    if question.attribute and (question.kommunen or question.persons) and asks_for_contact(search, question):
        return answer_fact(search, question)
    if asks_what_initiative_is(question):
        return answer_definition(search, question)
    if question.aspect is not None and question.aspect.name == "future" and not (question.hard or question.kommunen):
        return tell_last(search, question)  # how it goes on is told by the last that is known of it
    return keep_contacts(question, answer_open(search, question))


def _answer_by_kind(search: Search, question: Question, kommunen: Sequence[str]) -> Draft | None:
    answer = _OF_KIND.get(question.kind)
    return answer(search, question, kommunen) if answer else None


Answerer = Callable[[Search, Question, Sequence[str]], Draft | None]


def _alone(answer: Callable[[Search, Question], Draft | None]) -> Answerer:
    """Return what answers a question by itself, whichever Kommunen a list goes through."""
    return lambda search, question, _kommunen: answer(search, question)


_OF_KIND: dict[QuestionKind, Answerer] = {
    "list": answer_which,
    "count": _answer_count,
    "fact": _answer_who_or_where,
    "definition": _answer_definition,
    "comparison": _answer_comparison,
}
# The first that a question is one for answers it; the last answers any.
_ANSWERERS: tuple[Answerer, ...] = (
    answer_greeting,
    answer_taking_part,
    _tell_of_person,
    _alone(answer_as_of),
    _alone(answer_whether_computed),
    _alone(answer_no_more),
    answer_spending,
    answer_predecessor,
    answer_profession,
    answer_succession,
    answer_disagreement,
    answer_former_name,
    answer_present_name,
    answer_relative,
    answer_ranked,
    answer_recommended,
    answer_total_of_all,
    answer_joined_by_year,
    _compare_numbers,
    answer_how_many,
    answer_part,
    answer_whole,
    answer_vote,
    answer_towns,
    answer_contents,
    answer_yes_or_no,
    _answer_by_kind,
    _answer_openly,
)
