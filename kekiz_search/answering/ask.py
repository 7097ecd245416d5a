"""The way from an understood question to a draft: one kind of question, one way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.contrasts import contrast_kommunen, contrast_terms
from kekiz_search.answering.definitions import answer_definition
from kekiz_search.answering.evidence.beginnings import tells_joining_of
from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.found import state_found
from kekiz_search.answering.evidence.quotations import words_of_head
from kekiz_search.answering.evidence.search import YEAR, Search, names_year
from kekiz_search.answering.evidence.sweep import LENIENT, STRICT, Found, find_evidence
from kekiz_search.answering.facts.conflicts import lead_conflict, reading_of
from kekiz_search.answering.facts.contacts import asks_for_contact, asks_for_seat, facts_of_person
from kekiz_search.answering.facts.field_rivals import find_rivals_of_facts
from kekiz_search.answering.facts.measures import may_be_told_in_words, read_measures
from kekiz_search.answering.facts.shares import answer_share, asks_for_young_share
from kekiz_search.answering.facts.side_by_side import HOLDERS, quote_with_stand, state_holders, state_values
from kekiz_search.answering.facts.stating import (
    answer_with_facts,
    facts_of,
    group_by_value,
    state_facts,
)
from kekiz_search.answering.facts.superlatives import answer_superlative
from kekiz_search.answering.facts.tables import find_in_tables
from kekiz_search.answering.facts.told_comparisons import answer_change, answer_told_superlative, asks_for_change
from kekiz_search.answering.facts.values import VALUED, Value, agree, tells_new, value_of_fact, value_of_found
from kekiz_search.answering.lists import answer_list
from kekiz_search.answering.open_answers import answer_open, outline
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import family_concept

_NAMED = 2  # a sentence that answers "welche" names so many Kommunen
_ASKS_WHO = re.compile(r"(?:und |also )?we[rnm]\b", re.IGNORECASE)
_OTHERS = "Für keine Kommune mit eigenem Dokument fand sich ein Beleg. Eine Quelle nennt:"
_NO_NUMBERS = "Zahlen, die sich vergleichen lassen, fanden sich nicht. Gesagt wird:"
_STATED = "In den Quellen genannt:"
_COUNTED = "In den Dokumenten gezählt:"
_OTHER_YEAR = "Für das gefragte Jahr fand sich keine Angabe, aber diese:"
_COUNTED_BY_YEAR = frozenset({"einwohner", "kinder_unter_18"})
_FACT_STATEMENTS = 3
# A further sentence is shown where it weighs at least this share of the best: values may differ from source to source,
# what needs no value is told by the best alone. Source: development half of tests/quality/gold.jsonl.
_AS_GOOD = 0.97


def draft_answer(search: Search, question: Question, kommunen: Sequence[str]) -> Draft:
    """Return the draft for a question; ``kommunen`` are those that a list goes through."""
    of_person = facts_of_person(search, question) or words_of_head(search, question)
    if of_person:
        return Draft("answered", tuple(state_facts(search.index, group) for group in group_by_value(of_person)))
    compared = _compare_numbers(search, question, kommunen)
    if compared is not None:
        return compared
    if question.yes_no and question.kommunen:
        return answer_list(search, question, question.kommunen[:1] if question.related else question.kommunen)
    if question.yes_no:
        return _answer_claim(search, question)
    if question.kind == "list":
        return _answer_several(search, question, kommunen)
    if question.kind == "count":
        return _answer_count(search, question, kommunen)
    if question.kind == "definition" and (question.concepts or not question.kommunen):
        return answer_definition(search, question)
    if question.kind == "fact":
        return _answer_fact(search, question)
    if question.kind == "comparison":
        return _answer_comparison(search, question)
    if question.attribute and (question.kommunen or question.persons) and asks_for_contact(search, question):
        return _answer_fact(search, question)
    return answer_open(search, question)


def _compare_numbers(search: Search, question: Question, kommunen: Sequence[str]) -> Draft | None:
    """A source that says itself who is first tells more than what can be computed from some numbers."""
    if asks_for_change(question):
        return answer_change(search, question)
    measures = read_measures(question)
    if not measures:
        return None
    measured = measures[0]
    of_all = measured.kommunen or kommunen
    if asks_for_young_share(measured) and (share := answer_share(search, measured, of_all)) is not None:
        return share
    draft = answer_superlative(search, measures, of_all)
    if draft is None and len(measured.kommunen) <= 1:
        draft = answer_told_superlative(search, measured)
    if draft is not None or len(measured.kommunen) <= 1:
        return draft or (Draft("no_evidence") if measured.attribute else None)
    told = contrast_kommunen(search, measured) if may_be_told_in_words(measures) else Draft("no_evidence")
    return replace(told, status="partial", lead=_NO_NUMBERS) if told.statements else told


def _answer_several(search: Search, question: Question, kommunen: Sequence[str]) -> Draft:
    """Where no Kommune of the index is found, a sentence that carries all and names two others is shown."""
    draft = answer_list(search, question, kommunen)
    if draft.status != "no_evidence" or question.negated or question.limit or not question.concepts:
        return draft
    found = find_evidence(search, replace(question, expects=None), (), STRICT)
    naming = [one for one in found if _names_others(one.unit.kommunen, kommunen) and not one.negated]
    naming = [one for one in naming if names_year(one.text, question.years, question.period) or not question.years]
    if not naming and _ASKS_WHO.match(question.text):  # "Wer bietet im Süden eine Sprechstunde an?" may be a person
        stated = _answer_fact(search, replace(question, kind="fact", expects="person", asks_existence=False))
        return replace(stated, rows=draft.rows) if stated.statements else draft
    if not naming:
        return draft
    stated = _state_best(search, question, naming)
    return replace(stated, status="partial", rows=draft.rows, lead=_OTHERS)


def _names_others(named: Sequence[str], own: Sequence[str]) -> bool:
    """Several Kommunen, or one that no document is of."""
    return len(named) >= _NAMED or bool(named and not set(named) & set(own))


def _answer_count(search: Search, question: Question, kommunen: Sequence[str]) -> Draft:
    """A number that a source states comes first; the rows say what can be counted in the documents themselves."""
    counted = answer_list(search, question, kommunen)
    stated = _answer_fact(search, question)
    if stated.status == "no_evidence":
        return replace(counted, lead=counted.lead and f"{_COUNTED} {counted.lead}")
    closing = f"{_COUNTED} {counted.lead}" if counted.lead else ""
    return replace(stated, rows=counted.rows, lead=stated.lead or _STATED, closing=closing)


def _answer_fact(search: Search, question: Question) -> Draft:
    if question.kommunen and asks_for_seat(search, question):
        question = replace(question, attribute="adresse")
    if question.kommunen:
        draft = answer_with_facts(search, question, question.kommunen)
        if draft is not None:
            return _of_its_year(search, question, _beside_sentences(search, question, draft))
    if question.attribute == "seit" and question.kind == "fact" and not question.hard:
        question = replace(question, expects="date", concepts=(family_concept("teilnahme", "teilnehmen"),))
    found = find_evidence(search, question, question.kommunen, LENIENT)
    affirmed = [one for one in found if question.negated or not one.negated]
    if question.attribute == "seit" and question.kind == "fact":
        affirmed = [one for one in affirmed if tells_joining_of(one) or _answers(search, one)]
    if not found and question.expects and not question.attribute:
        affirmed = find_in_tables(search, question, question.kommunen)
    if affirmed or not question.kommunen or question.attribute:
        return _state_best(search, question, affirmed)
    return _correct_premise(search, question)


def _answers(search: Search, found: Found) -> bool:
    """Say whether a sentence answers a heading or a question before it."""
    return search.units.answers_heading(found.unit) or bool(search.units.asked_before(found.unit).lemmas)


def _beside_sentences(search: Search, question: Question, draft: Draft) -> Draft:
    """Fields and sentences that give different values stand side by side."""
    facts = [fact for kommune in question.kommunen for fact in facts_of(search, question, kommune)]
    if len(question.kommunen) != 1:
        return draft
    fields = [value_of_fact(question.expects, fact) for fact in facts]
    if question.expects == "person" and facts:
        return _beside_holders(search, question, draft, fields)
    rivals = find_rivals_of_facts(search, question, fields)
    if not rivals:
        return draft
    told = [(one.words, reading_of(question, one)) for one in (*fields, *rivals)]
    statements = (*draft.statements, *(quote_with_stand(search, one, question.kommunen[0]) for one in rivals))
    return replace(draft, status="conflicting", statements=statements, lead=lead_conflict(told))


def _beside_holders(search: Search, question: Question, draft: Draft, fields: Sequence[Value]) -> Draft:
    """Whom a text names as the newer holder of an office stands before whom a field names."""
    found = [
        one for one in find_evidence(search, question, question.kommunen, LENIENT) if one.value and not one.negated
    ]
    told = [value_of_found(question, one) for one in found]
    newer = [one for one in told if tells_new(one) and not any(agree(one, field) for field in fields)][:1]
    if not newer or question.years:
        return draft
    statements = tuple(quote_with_stand(search, one, question.kommunen[0]) for one in newer)
    return replace(draft, statements=(*statements, *draft.statements), lead=HOLDERS)


def _of_its_year(search: Search, question: Question, draft: Draft) -> Draft:
    """A fact of another Stand gives way to a sentence that tells the value of the year that was asked for."""
    years = {year[:4] for year in question.years}
    stands = {str(one.as_of)[:4] for statement in draft.statements for one in statement.evidence}
    if not years or years & stands or question.attribute not in _COUNTED_BY_YEAR:
        return draft
    typed = replace(question, expects="number", counted=None)
    found = [one for one in find_evidence(search, typed, question.kommunen, LENIENT) if not one.negated]
    told = [one for one in found if years & set(YEAR.findall(one.text))]
    return _state_best(search, question, told) if told else replace(draft, status="partial", lead=_OTHER_YEAR)


def _answer_claim(search: Search, question: Question) -> Draft:
    """A claim about no Kommune in particular is met by sentences that hold all of it, else by other figures for it."""
    found = find_evidence(search, replace(question, yes_no=False), (), STRICT)
    held = _state_best(search, question, [one for one in found if not one.negated])
    if held.statements:
        return replace(held, lead="Dafür fand sich ein Beleg:")
    other = replace(question, figures=(), expects="number") if question.figures else question
    told = _state_best(search, other, find_evidence(search, other, (), STRICT))
    if not told.statements:
        return told
    return replace(told, status="partial", lead="So fand es sich in keiner Quelle. Die Quellen nennen dazu:")


def _correct_premise(search: Search, question: Question) -> Draft:
    """A question whose answer would presuppose what a source denies is met by that denial."""
    found = find_evidence(search, replace(question, expects=None), question.kommunen, STRICT)
    about = [one for one in found if not set(one.unit.kommunen) - set(question.kommunen)]
    denied = _state_best(search, question, [one for one in about if one.negated])
    if not denied.statements:
        return denied
    return replace(denied, status="partial", lead="Die Frage setzt voraus, was eine Quelle verneint:")


def _answer_comparison(search: Search, question: Question) -> Draft:
    if question.kommunen and not question.concepts:
        return outline(search, question)
    if question.kommunen:
        if question.attribute and any(facts_of(search, question, kommune) for kommune in question.kommunen):
            return answer_with_facts(search, question, question.kommunen) or Draft("no_evidence")
        return contrast_kommunen(search, question)
    return contrast_terms(search, question) or answer_open(search, question)


def _state_best(search: Search, question: Question, found: Sequence[Found]) -> Draft:
    if not found:
        return Draft("no_evidence")
    if question.expects in VALUED:
        return state_values(search, question, found)
    if question.expects == "person" and (holders := state_holders(search, question, found)):
        return holders
    best = _apart([one for one in found if one.score >= _AS_GOOD * found[0].score])[:_FACT_STATEMENTS]
    subject = question.kommunen[0] if len(question.kommunen) == 1 else None
    return Draft("answered", tuple(state_found(search, one, subject) for one in best))


def _apart(found: Sequence[Found]) -> list[Found]:
    """Return what lies apart: a span that holds a better one, or lies in it, adds nothing."""
    kept: list[Found] = []
    for one in found:
        others = [other for other in kept if other.unit.document is one.unit.document]
        if all(one.end <= other.start or other.end <= one.start for other in others):
            kept.append(one)
    return kept
