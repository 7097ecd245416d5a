"""Values that do not differ: one source alone, or several that say the same."""

from __future__ import annotations

from dataclasses import replace

from kekiz_search.answering.disagreements.told import Told, evidence_of
from kekiz_search.answering.evidence.draft import Draft, DraftStatement
from kekiz_search.answering.evidence.found import Found, state_found
from kekiz_search.answering.facts.field_rivals import find_told_alone
from kekiz_search.answering.reading.question import Expected
from kekiz_search.answering.sentences.search import Search
from kekiz_search.german.dates import find_dates
from kekiz_search.german.numbers import parse_number

_ONE = "Dazu fand sich nur eine Angabe:"
_ALIKE = "Die Angaben, die sich dazu fanden, stimmen überein:"


def told_alike(search: Search, told: Told) -> list[DraftStatement]:
    """Return the sentences of other documents that give the one value which was found."""
    shown = evidence_of(told.draft)
    if told.question is None or told.question.expects == "person":
        return []
    if len(told.draft.statements) > 1 or not shown[0].value:
        return []
    by_fact: Expected = "date" if told.question.attribute == "seit" else "number"
    question = replace(told.question, expects=told.question.expects or by_fact)
    documents = {one.document.doc_id for one in shown}
    alike: dict[str, Found] = {}
    for one in find_told_alone(search, question, question.kommunen):
        if one.value and one.unit.document.doc_id not in documents and _same(one.value_text, shown[0].value):
            alike.setdefault(one.unit.document.doc_id, one)
    return [state_found(search, one, shown[0].kommune) for one in alike.values()]


def _same(one: str, other: str) -> bool:
    """Say whether two values are the same date, but for its precision, or else the same number."""
    first, second = find_dates(one), find_dates(other)
    if first and second:
        return first[0].iso.startswith(second[0].iso) or second[0].iso.startswith(first[0].iso)
    return parse_number(one) is not None and parse_number(one) == parse_number(other)


def lead_alike(draft: Draft) -> str:
    """Return the words that open what does not differ, for one source, for several, or for several times."""
    documents = {one.document.doc_id for one in evidence_of(draft)}
    if draft.lead or (len(draft.statements) > 1 and len(documents) == 1):
        return draft.lead
    return _ONE if len(documents) == 1 else _ALIKE
