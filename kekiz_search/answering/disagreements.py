"""What sources disagree about: the values that they give for one thing, side by side; where they give one, that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kekiz_search.answering.evidence.carrying import LENIENT
from kekiz_search.answering.evidence.draft import Draft, DraftRow, DraftStatement
from kekiz_search.answering.evidence.found import Found, state_found
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.facts.conflicts import lead_conflict
from kekiz_search.answering.facts.field_rivals import find_told_alone
from kekiz_search.answering.facts.side_by_side import HOLDERS
from kekiz_search.answering.facts.stating import facts_of, group_by_value, reading_of_fact
from kekiz_search.answering.reading.disagreement import (
    CHILDREN,
    COORDINATION,
    INHABITANTS,
    JOINED,
    Disagreement,
    asked_of,
    read_disagreement,
)
from kekiz_search.answering.reading.question import Expected, Question
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.single_facts import answer_fact
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.german.dates import find_dates
from kekiz_search.german.numbers import parse_number
from kekiz_search.types import Evidence

# What is looked through where a question names nothing: "Wo weichen die Angaben ab?".
_ALL = (
    Disagreement("Beginn", JOINED),
    Disagreement("Einwohner", INHABITANTS),
    Disagreement("Kinder und Jugendliche", CHILDREN),
    Disagreement("Koordination", COORDINATION),
)
_ONE = "Dazu fand sich nur eine Angabe:"
_ALIKE = "Die Angaben, die sich dazu fanden, stimmen überein:"
_DIFFERING = "Verschiedene Angaben fanden sich für {count} von {of} Kommunen: {names}."
_SILENT = "Für die übrigen fand sich kein Widerspruch; das heißt nicht, dass es keinen gibt."
_NOWHERE = "Verschiedene Angaben fanden sich dazu für keine Kommune. Das heißt nicht, dass es keine gibt."
_MOST_STATEMENTS = 24
_TWO = 2


@dataclass(frozen=True, slots=True)
class _Told:
    """What the sources give for one Kommune, or for none in particular, and whether it differs."""

    topic: str
    draft: Draft
    differs: bool
    question: Question


def answer_disagreement(search: Search, question: Question, kommunen: Sequence[str]) -> Draft | None:
    """Return the values that sources give where a question asks whether they disagree, None where it does not.

    A question why they disagree is left to others where they do not.
    """
    asked = read_disagreement(question.text)
    if asked is None:
        return None
    if not question.kommunen and (asked.everywhere or not asked.forms):
        return _answer_rows(search, asked, kommunen)
    draft = _answer_for(search, asked, question.kommunen or (None,))
    if draft.status == "conflicting":
        return draft
    if not question.kommunen:
        of_each = _answer_rows(search, asked, kommunen)
        return of_each if of_each.statements else draft
    return None if question.kind == "open" or not asked.forms else draft


def _answer_for(search: Search, asked: Disagreement, kommunen: Sequence[str | None]) -> Draft:
    told = [one for kommune in kommunen for one in _tell(search, asked, kommune)]
    differing = [one for one in told if one.differs]
    if differing:
        return _join(differing, named=not asked.forms)
    told = [one for one in told if one.draft.statements]
    if not told or not asked.forms:
        return Draft("no_evidence")
    whole = [replace(one.draft, statements=(*one.draft.statements, *_told_alike(search, one))) for one in told]
    leads = {_lead_alike(draft) for draft in whole}
    lead = leads.pop() if len(leads) == 1 else ""
    return Draft("answered", tuple(one for draft in whole for one in draft.statements), lead=lead)


def _told_alike(search: Search, told: _Told) -> list[DraftStatement]:
    """Return the sentences of other documents that give the one value which was found."""
    shown = _evidence_of(told.draft)
    if len(told.draft.statements) > 1 or not shown[0].value or told.question.expects == "person":
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


def _lead_alike(draft: Draft) -> str:
    """Return the words that open what does not differ, for one source, for several, or for several times."""
    documents = {one.document.doc_id for one in _evidence_of(draft)}
    if draft.lead or (len(draft.statements) > 1 and len(documents) == 1):
        return draft.lead
    return _ONE if len(documents) == 1 else _ALIKE


def _join(differing: Sequence[_Told], named: bool) -> Draft:
    """Return what differs as one draft; ``named`` puts before each statement what it is of."""
    statements = [_titled(one, named) for one in differing]
    lead = differing[0].draft.lead
    if len(differing) > 1:
        lead = "Die Quellen nennen Verschiedenes:"
    return Draft("conflicting", tuple(one for some in statements for one in some)[:_MOST_STATEMENTS], lead=lead)


def _titled(told: _Told, named: bool) -> list[DraftStatement]:
    lead = f"{told.topic}, " if named else ""
    return [replace(one, text=f"{lead}{one.text}") for one in told.draft.statements]


def _answer_rows(search: Search, asked: Disagreement, kommunen: Sequence[str]) -> Draft:
    rows, statements = [], list[DraftStatement]()
    for kommune in kommunen:
        differing = [one for one in _tell(search, asked, kommune) if one.differs]
        rows.append(_row_of(kommune, differing))
        statements += [one for told in differing for one in _titled(told, named=not asked.forms)]
    names = [row.kommune for row in rows if row.verdict == "supported"]
    if not names:
        return Draft("no_evidence", (), tuple(rows), _NOWHERE)
    lead = _DIFFERING.format(count=len(names), of=len(rows), names=", ".join(names))
    closing = _SILENT if len(names) < len(rows) else ""
    return Draft("conflicting", tuple(statements), tuple(rows), lead, closing)


def _row_of(kommune: str, differing: Sequence[_Told]) -> DraftRow:
    if not differing:
        return DraftRow(kommune, "no_evidence")
    evidence = tuple(dict.fromkeys(one for told in differing for one in _evidence_of(told.draft)))
    values = dict.fromkeys(" ".join(one.value.split()) for one in evidence if one.value)
    return DraftRow(kommune, "supported", " / ".join(values) or None, evidence[0].as_of, evidence)


def _evidence_of(draft: Draft) -> list[Evidence]:
    return [one for statement in draft.statements for one in statement.evidence]


def _tell(search: Search, asked: Disagreement, kommune: str | None) -> Iterator[_Told]:
    """Yield for each topic what differs by the first of its forms that finds so, else what is found at all."""
    for topic in (asked,) if asked.forms else _ALL:
        questions = [_as_fact(understand(asked_of(form, kommune), search.index.terms)) for form in topic.forms]
        told = [_ask(search, topic.topic, one, questions[-1].counted) for one in questions]
        told = [one for one in told if all(_is_of(search, one.draft, concept) for concept in questions[0].hard)]
        found = [one for one in told if one.differs] or [one for one in told if one.draft.statements]
        yield (found or [_Told(topic.topic, Draft("no_evidence"), False, questions[0])])[0]


def _as_fact(question: Question) -> Question:
    return replace(question, kind="fact", yes_no=False, asks_existence=False)


def _is_of(search: Search, draft: Draft, concept: Concept) -> bool:
    """Say whether a word of the question stands in the sections that are quoted; what fields give is labelled by it."""
    passages, rows = search.index.passages, search.rows_with(concept)
    told = {(one.document.doc_id, one.heading) for one in _evidence_of(draft)}
    labelled = {doc_id for doc_id, heading in told if heading is None}
    return any(
        passages[row].doc_id in labelled or (passages[row].doc_id, passages[row].heading) in told for row in rows
    )


def _ask(search: Search, topic: str, question: Question, counted: Concept | None) -> _Told:
    draft = answer_fact(search, question)
    if counted and not any(_counts(question, counted, one.quote) for one in _evidence_of(draft)):
        return _Told(topic, Draft("no_evidence"), False, question)
    if draft.status == "conflicting" or draft.lead == HOLDERS:
        return _Told(topic, draft, True, question)
    lead = _lead_of_fields(search, question)
    return _Told(topic, replace(draft, lead=lead) if lead else draft, bool(lead), question)


def _counts(question: Question, counted: Concept, quote: str) -> bool:
    """Say whether a quote tells what is counted, and no other noun of the question more surely."""
    met = {one.lemma: match_concept(one, bag_of(quote)) for one in (counted, *question.hard)}
    return met[counted.lemma] >= max(LENIENT, *met.values())


def _lead_of_fields(search: Search, question: Question) -> str:
    """Return the words that open what fields of several documents give differently, none where they do not."""
    facts = [fact for kommune in question.kommunen for fact in facts_of(search, question, kommune)]
    groups = group_by_value([fact for fact in facts if fact.number is not None])
    documents = {fact.doc_id for group in groups for fact in group}
    if len(groups) < _TWO or len(documents) < len(groups):
        return ""
    return lead_conflict([(group[0].value, reading_of_fact(group[0])) for group in groups])
