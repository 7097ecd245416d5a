"""Which Kommune has the most or the least of something: every number cited, those that are missing said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.carrying import TYPED
from kekiz_search.answering.evidence.draft import Draft, DraftRow
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.sums import Sums, asks_for_grant
from kekiz_search.answering.facts.operands import Operand, find_operand, operand_of_fact, operand_of_sums
from kekiz_search.answering.reading.question import Question
from kekiz_search.german.kommunen import is_kreis
from kekiz_search.types import Status

_FEWEST = 2  # operands below which nothing is compared
_TOWNS = re.compile(r"\b[Ww]elche[rnms]? (?:\w+ )?(?:[Ss]tadt|[Ss]t(?:ä|ae)dten?)\b")  # no Kreis is one
_MOST_SHOWN = 10  # a page of operands; the rows hold all


def answer_superlative(search: Search, question: Question, kommunen: Sequence[str]) -> Draft | None:
    """Return the Kommune with the most or the least of something, every operand cited; None without two numbers.

    Where two Kommunen are named and one has no number, the other's is still told.
    """
    if question.attribute is None and question.counted is None and question.expects not in TYPED - {"number"}:
        return None
    known = _granted(search, question, kommunen) or _found(search, question, kommunen)
    towns = not question.kommunen and _TOWNS.search(question.text) is not None
    known = [one for one in known if not (towns and is_kreis(one.kommune))]
    known.sort(key=lambda one: (-question.superlative * one.number, one.kommune))
    alone = bool(known) and len(question.kommunen) > 1
    if len(known) < _FEWEST and not alone:
        return None
    missing = [kommune for kommune in kommunen if all(one.kommune != kommune for one in known)]
    rows = [DraftRow(one.kommune, "supported", one.value, one.evidence.as_of, (one.evidence,)) for one in known]
    rows = [row for row in rows if row.kommune in kommunen]
    rows += [DraftRow(kommune, "no_evidence") for kommune in missing]
    rows.sort(key=lambda row: kommunen.index(row.kommune))
    silent = [kommune for kommune in missing if not (towns and is_kreis(kommune))]
    closing = f"Ohne Angabe: {', '.join(silent)}." if silent else ""
    statements = tuple(one.statement for one in known[:_MOST_SHOWN])
    if len(known) < _FEWEST:
        lead = "Vergleichen lässt es sich nicht, denn nur zu einer Kommune fand sich eine Angabe:"
        return Draft("partial", statements, tuple(rows), lead, closing)
    status: Status = "partial" if missing and question.kommunen else "answered"
    return Draft(status, statements, tuple(rows), _lead(question, known), closing)


def _found(search: Search, question: Question, kommunen: Sequence[str]) -> list[Operand]:
    known = [one for kommune in kommunen if (one := find_operand(search, question, kommune)) is not None]
    if not question.kommunen:
        others = sorted({fact.subject for fact in search.index.facts if fact.subject} - set(kommunen))
        known += [one for other in others if (one := operand_of_fact(search, question, other)) is not None]
    return known


def _granted(search: Search, question: Question, kommunen: Sequence[str]) -> list[Operand]:
    """Return the sums that a text gives side by side; none where it gives fewer than can be compared."""
    if question.expects != "money" or not asks_for_grant(question):
        return []
    sums = Sums(search, question)
    asked = kommunen if question.kommunen else (*kommunen, *(one for one in sums.kommunen if one not in kommunen))
    known = [one for kommune in asked if (one := operand_of_sums(search, sums, kommune)) is not None]
    return known if len(known) >= _FEWEST else []


def _lead(question: Question, known: Sequence[Operand]) -> str:
    """Say who comes first; a question for yes or no about the first Kommune it names gets its word."""
    first = known[0]
    ties = [one.kommune for one in known if one.number == first.number]
    if len(ties) > 1:
        named = f"{', '.join(ties[:-1])} und {ties[-1]}"
        return f"Denselben Wert haben {named} ({first.label}):"
    said = _first_of(question, known)
    if not question.whether or not question.kommunen:
        return said
    return f"{'Ja' if first.kommune == question.kommunen[0] else 'Nein'}. {said}"


def _first_of(question: Question, known: Sequence[Operand]) -> str:
    first = known[0]
    if question.attribute == "seit" or question.expects == "date":
        word = "Am frühesten" if question.superlative < 0 else "Am spätesten"
        return f"{word} begann es in {first.kommune} ({int(first.number)}):"
    word = "größten" if question.superlative > 0 else "kleinsten"
    whole = "beiden" if len(known) == _FEWEST else f"{len(known)}"
    return f"Den {word} Wert der {whole} Kommunen mit Angabe hat {first.kommune} ({first.label}):"
