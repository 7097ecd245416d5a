"""The number that a Kommune has of something: of a fact, else told by a sentence; what a comparison works with."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kekiz_search.answering.evidence.draft import DraftStatement, quote_statement
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.sums import Sums
from kekiz_search.answering.evidence.sweep import LENIENT, STRICT, find_evidence, to_evidence
from kekiz_search.answering.facts.stating import fact_evidence, facts_of, state_facts
from kekiz_search.answering.reading.question import Question
from kekiz_search.german.dates import find_dates, year_of
from kekiz_search.german.numbers import parse_number
from kekiz_search.types import Evidence, Fact


@dataclass(frozen=True, slots=True)
class Operand:
    """A number with the words that carry it."""

    kommune: str
    number: float
    value: str
    label: str
    evidence: Evidence
    statement: DraftStatement


def find_operand(search: Search, question: Question, kommune: str) -> Operand | None:
    """Return what a Kommune has of what a question measures, None where nothing tells it."""
    return operand_of_fact(search, question, kommune) or _of_sentence(search, question, kommune)


def operand_of_sums(search: Search, sums: Sums, kommune: str) -> Operand | None:
    """Return the sum that a text gives a Kommune beside others."""
    found = next(iter(sums.about(kommune)), None)
    number = parse_number(found.value_text) if found else None
    if found is None or number is None:
        return None
    evidence = to_evidence(search, found, kommune)
    return Operand(kommune, number, found.value_text, "Betrag", evidence, quote_statement(evidence, kommune))


def operand_of_fact(search: Search, question: Question, kommune: str) -> Operand | None:
    """Return the number that a fact of a Kommune gives: of several the latest, or that of the year asked for."""
    facts = [fact for fact in facts_of(search, question, kommune) if fact.number is not None]
    years = {year[:4] for year in question.years}
    if years and question.attribute != "seit":
        facts = [fact for fact in facts if fact.as_of is None or fact.as_of[:4] in years] or facts
    if not facts:
        return None
    fact = max(facts, key=lambda one: (_stand(one), -facts.index(one)))
    evidence, statement = fact_evidence(search.index, fact), state_facts(search.index, [fact])
    return Operand(kommune, fact.number or 0.0, fact.value, fact.label, evidence, statement)


def _stand(fact: Fact) -> str:
    return fact.as_of or "" if fact.as_of_basis == "stated" else ""


def _of_sentence(search: Search, question: Question, kommune: str) -> Operand | None:
    asked = replace(question, kommunen=(kommune,), limit=None, superlative=0)
    if question.attribute is not None or not (asked.concepts or asked.counted):
        return None
    if asked.expects == "number" and asked.counted is None:
        return None
    if not question.kommunen and not any(one.hard and not one.verb for one in asked.concepts):
        return None  # of all Kommunen, "wer gibt am meisten aus?" is told by none of their many amounts
    for least in (STRICT, LENIENT):
        for found in find_evidence(search, asked, (kommune,), least):
            number = _number(found.value_text, asked)
            if number is not None and not found.negated:
                evidence = to_evidence(search, found, kommune)
                label = asked.counted.text if asked.counted else asked.concepts[0].text
                return Operand(kommune, number, found.value_text, label, evidence, quote_statement(evidence, kommune))
    return None


def _number(words: str, question: Question) -> float | None:
    if question.expects != "date":
        return parse_number(words)
    dates = find_dates(words)
    return float(year_of(dates[0].iso)) if dates else None
