"""Which Kommune has the most or the least of something: out of facts, else out of counts in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kekiz_search.answering.draft import Draft, DraftRow, DraftStatement, quote_statement
from kekiz_search.answering.evidence import STRICT, find_evidence, to_evidence
from kekiz_search.answering.facts import fact_evidence, facts_of, state_facts
from kekiz_search.answering.question import Question
from kekiz_search.answering.search import Search
from kekiz_search.german.numbers import parse_number
from kekiz_search.types import Evidence

_FEWEST = 2  # operands below which nothing is compared


@dataclass(frozen=True, slots=True)
class _Operand:
    kommune: str
    number: float
    value: str
    label: str
    evidence: Evidence
    statement: DraftStatement


def answer_superlative(search: Search, question: Question, kommunen: Sequence[str]) -> Draft | None:
    """Return the Kommune with the most or the least of something, every operand cited; None without two numbers."""
    known = [one for kommune in kommunen if (one := _operand(search, question, kommune)) is not None]
    known.sort(key=lambda one: (-question.superlative * one.number, one.kommune))
    if len(known) < _FEWEST:
        return None
    missing = [kommune for kommune in kommunen if all(one.kommune != kommune for one in known)]
    rows = [DraftRow(one.kommune, "supported", one.value, one.evidence.as_of, (one.evidence,)) for one in known]
    rows += [DraftRow(kommune, "no_evidence") for kommune in missing]
    rows.sort(key=lambda row: kommunen.index(row.kommune))
    closing = f"Ohne Angabe: {', '.join(missing)}." if missing else ""
    statements = tuple(one.statement for one in known)
    return Draft("answered", statements, tuple(rows), _lead(question, known), closing)


def _lead(question: Question, known: Sequence[_Operand]) -> str:
    """Say who comes first; a question for yes or no about the first Kommune it names gets its word."""
    first = known[0]
    word = "größten" if question.superlative > 0 else "kleinsten"
    ties = [one.kommune for one in known if one.number == first.number]
    whole = "beiden" if len(known) == _FEWEST else f"{len(known)}"
    of_all = f"der {whole} Kommunen mit Angabe"
    if len(ties) > 1:
        return f"Denselben Wert haben {' und '.join(ties)} ({first.label}):"
    said = f"Den {word} Wert {of_all} hat {first.kommune} ({first.label}):"
    if not question.whether or not question.kommunen:
        return said
    return f"{'Ja' if first.kommune == question.kommunen[0] else 'Nein'}. {said}"


def _operand(search: Search, question: Question, kommune: str) -> _Operand | None:
    facts = [fact for fact in facts_of(search, question, kommune) if fact.number is not None]
    if facts:
        fact = facts[0]
        statement = state_facts(search.index, [fact])
        return _Operand(
            kommune, fact.number or 0.0, fact.value, fact.label, fact_evidence(search.index, fact), statement
        )
    if question.attribute or question.counted is None:
        return None
    counting = replace(question, expects="number", kommunen=(kommune,))
    for found in find_evidence(search, counting, (kommune,), STRICT):
        number = parse_number(found.value_text)
        if number is not None and not found.negated:
            evidence = to_evidence(search, found, kommune)
            label = question.counted.text
            return _Operand(kommune, number, found.value_text, label, evidence, quote_statement(evidence, kommune))
    return None
