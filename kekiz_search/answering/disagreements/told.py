"""What the sources give for one Kommune where it is asked whether they disagree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kekiz_search.answering.disagreements.dissent import find_dissent
from kekiz_search.answering.evidence.beginnings import BEGUN
from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.facts.conflicts import lead_conflict
from kekiz_search.answering.facts.side_by_side import HOLDERS
from kekiz_search.answering.facts.stating import NUMERIC, facts_of, group_by_value, reading_of_fact
from kekiz_search.answering.reading.disagreement import (
    CHILDREN,
    COORDINATION,
    INHABITANTS,
    JOINED,
    Disagreement,
    asked_of,
    read_topic_of,
)
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.single_facts import answer_fact
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.types import Evidence

# What is looked through where a question names nothing: "Wo weichen die Angaben ab?".
_ALL = (
    Disagreement("Beginn", JOINED),
    Disagreement("Einwohner", INHABITANTS),
    Disagreement("Kinder und Jugendliche", CHILDREN),
    Disagreement("Koordination", COORDINATION),
)
_TWO = 2
_LABEL = re.compile(r"(?:(?:Zahl|Anzahl) (?:der|von) )?[A-ZÄÖÜ][\w-]+(?: durch das Land)?")
_MOST_LABELS = 6  # of a Kommune; each costs as much as a question


@dataclass(frozen=True, slots=True)
class Told:
    """What the sources give for one Kommune, or for none in particular, and whether it differs."""

    topic: str
    draft: Draft
    differs: bool
    question: Question | None


def evidence_of(draft: Draft) -> list[Evidence]:
    return [one for statement in draft.statements for one in statement.evidence]


def tell(search: Search, asked: Disagreement, kommune: str | None) -> Iterator[Told]:
    """Yield for each topic what differs by the first of its forms that finds so, else what is found at all."""
    for topic in (asked,) if asked.forms else (*_ALL, *_labelled(search, kommune)) if kommune else ():
        questions = [_as_fact(understand(asked_of(form, kommune), search.index.terms)) for form in topic.forms]
        told = [_ask(search, topic.topic, one, questions[-1].counted) for one in questions]
        told = [one for one in told if all(_is_of(search, one.draft, concept) for concept in questions[0].hard)]
        found = [one for one in told if one.differs]
        found = found or (_tell_dissent(search, topic, questions[0], kommune) if asked.forms else [])
        found = found or [one for one in told if one.draft.statements]
        yield (found or [Told(topic.topic, Draft("no_evidence"), False, questions[0])])[0]
    if not asked.forms:
        yield from _tell_dissent(search, asked, None, kommune)


def _labelled(search: Search, kommune: str) -> list[Disagreement]:
    """Return what the fields of a Kommune count, or put in money, under labels of their own."""
    facts = [fact for fact in search.units.facts_of(kommune) if fact.number is not None and search.of_kind(fact.doc_id)]
    labels = dict.fromkeys(fact.label.strip(" :") for fact in facts if fact.attribute not in NUMERIC)
    read = [read_topic_of(label) for label in labels if _LABEL.fullmatch(label)]
    others = {one.forms: one for one in read if all(one.forms != known.forms for known in _ALL)}
    return list(others.values())[:_MOST_LABELS]


def _tell_dissent(search: Search, topic: Disagreement, question: Question | None, kommune: str | None) -> list[Told]:
    """Return what the texts say themselves of dissent: about what is asked, or about anything."""
    concepts: tuple[Concept, ...] = ()
    if question is not None:
        concepts = (BEGUN,) if question.attribute == "seit" else question.hard or question.concepts
        if not concepts:
            return []
    statements = find_dissent(search, kommune, concepts)
    if not statements:
        return []
    return [Told(topic.topic, Draft("conflicting", tuple(statements), lead=lead_conflict(())), True, question)]


def _as_fact(question: Question) -> Question:
    return replace(question, kind="fact", yes_no=False, asks_existence=False)


def _is_of(search: Search, draft: Draft, concept: Concept) -> bool:
    """Say whether a word of the question stands in the sections that are quoted; what fields give is labelled by it."""
    passages, rows = search.index.passages, search.rows_with(concept)
    told = {(one.document.doc_id, one.heading) for one in evidence_of(draft)}
    labelled = {doc_id for doc_id, heading in told if heading is None}
    return any(
        passages[row].doc_id in labelled or (passages[row].doc_id, passages[row].heading) in told for row in rows
    )


def _ask(search: Search, topic: str, question: Question, counted: Concept | None) -> Told:
    draft = answer_fact(search, question)
    if counted and not any(_counts(question, counted, one.quote) for one in evidence_of(draft)):
        return Told(topic, Draft("no_evidence"), False, question)
    if draft.status == "conflicting" or draft.lead == HOLDERS:
        return Told(topic, draft, True, question)
    lead = _lead_of_fields(search, question)
    return Told(topic, replace(draft, lead=lead) if lead else draft, bool(lead), question)


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
