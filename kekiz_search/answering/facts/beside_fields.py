"""What sentences tell beside the fields of a Kommune: another value, or a newer holder of an office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.draft import Draft, DraftStatement
from kekiz_search.answering.evidence.sweep import LENIENT, find_evidence
from kekiz_search.answering.facts.conflicts import lead_conflict, reading_of
from kekiz_search.answering.facts.field_rivals import find_rivals_of_facts
from kekiz_search.answering.facts.holders import find_holders_beside
from kekiz_search.answering.facts.side_by_side import HOLDERS, quote_with_stand
from kekiz_search.answering.facts.stating import facts_of
from kekiz_search.answering.facts.successors import find_successor
from kekiz_search.answering.facts.values import Value, tells_new, value_of_fact, value_of_found
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.german.dates import find_dates


def set_sentences_beside(search: Search, question: Question, draft: Draft) -> Draft:
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
    dated = [(_time_of(one), one) for one in draft.statements]
    dated += [(one.when or "", quote_with_stand(search, one, question.kommunen[0])) for one in rivals]
    statements = tuple(one for _, one in sorted(dated, key=lambda one: one[0], reverse=True))
    return replace(draft, status="conflicting", statements=statements, lead=lead_conflict(told))


def _time_of(statement: DraftStatement) -> str:
    return max((one.as_of or "" for one in statement.evidence), default="")


def _beside_holders(search: Search, question: Question, draft: Draft, fields: Sequence[Value]) -> Draft:
    """Whom a text names as the newer holder of an office stands before whom a field names; any other, against it."""
    found = [
        one for one in find_evidence(search, question, question.kommunen, LENIENT) if one.value and not one.negated
    ]
    told = [value_of_found(question, one) for one in found]
    beside = [] if question.years else find_holders_beside(search, question, fields, told)
    if not beside and (follower := find_successor(search, question, fields[0].words.split(",")[0])) is not None:
        follows = quote_with_stand(search, follower, question.kommunen[0])
        return replace(draft, statements=(follows, *draft.statements), lead=HOLDERS)
    if not beside:
        return draft
    other = quote_with_stand(search, beside[0], question.kommunen[0])
    if tells_new(beside[0]) or _took_office_later(beside[0], fields):
        return replace(draft, statements=(other, *draft.statements), lead=HOLDERS)
    lead = lead_conflict([(one.words, reading_of(question, one)) for one in (*fields, *beside)])
    return replace(draft, status="conflicting", statements=(*draft.statements, other), lead=lead)


def _took_office_later(told: Value, fields: Sequence[Value]) -> bool:
    """Say whether somebody holds an office since a time behind that of which the fields tell."""
    since = max((date.iso[:4] for date in find_dates(told.text) if date.relation == "seit"), default="")
    return bool(since) and all(one.when is not None and one.when[:4] < since for one in fields)
