"""One row per Kommune: every Kommune of the index is looked at, none is left out for ranking low."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.draft import Draft, DraftRow, DraftStatement, quote_statement
from kekiz_search.answering.evidence import LENIENT, STRICT, Found, Search, find_evidence, to_evidence
from kekiz_search.answering.facts import fact_row
from kekiz_search.answering.question import Question
from kekiz_search.types import Evidence

_QUOTES_PER_ROW = 2


def answer_list(search: Search, question: Question, kommunen: Sequence[str]) -> Draft:
    """Return a row for every Kommune, and the supported ones as statements."""
    rows = tuple(find_row(search, question, kommune) for kommune in kommunen)
    supported = [row for row in rows if row.verdict == "supported"]
    contradicted = [row for row in rows if row.verdict == "contradicted"]
    if not supported and not contradicted:
        return Draft("no_evidence", (), rows)
    statements = tuple(_state_row(row) for row in supported)
    statements += tuple(_state_row(row) for row in contradicted) if question.yes_no or not supported else ()
    return Draft("answered", statements, rows, _lead(rows), _closing(rows, question))


def find_row(search: Search, question: Question, kommune: str) -> DraftRow:
    """Return what the index holds for one Kommune; facts first, then sentences."""
    row = fact_row(search.index, question, kommune)
    if row is not None:
        return row
    if question.attribute == "seit" and question.years:
        return _since_row(search, question, kommune)
    if not question.concepts:
        return DraftRow(kommune, "no_evidence")
    found = find_evidence(search, replace(question, expects=None), (kommune,), STRICT)
    if question.years:
        found = [one for one in found if any(year[:4] in one.text for year in question.years)]
    return _row_of(kommune, found, search)


def _since_row(search: Search, question: Question, kommune: str) -> DraftRow:
    dated = find_evidence(search, replace(question, expects="date"), (kommune,), LENIENT)
    return _row_of(kommune, [one for one in dated if question.years[0][:4] in one.text], search)


def _row_of(kommune: str, found: Sequence[Found], search: Search) -> DraftRow:
    affirmed = [one for one in found if not one.negated]
    chosen = affirmed or list(found)
    if not chosen:
        return DraftRow(kommune, "no_evidence")
    evidence = tuple(_evidence_of(one, search, kommune) for one in chosen[:_QUOTES_PER_ROW])
    return DraftRow(kommune, "supported" if affirmed else "contradicted", None, evidence[0].as_of, evidence)


def _evidence_of(found: Found, search: Search, kommune: str) -> Evidence:
    return to_evidence(found, search.index.passages[found.unit.row].heading, kommune)


def _state_row(row: DraftRow) -> DraftStatement:
    """A row's first quote is its statement; a field's value stands for its quote."""
    if row.value is not None:
        return DraftStatement(f"{row.kommune}: {' '.join(row.value.split())}", row.evidence)
    first = quote_statement(replace(row.evidence[0], value=None), row.kommune)
    return DraftStatement(first.text, row.evidence)


def _lead(rows: Sequence[DraftRow]) -> str:
    supported = [row.kommune for row in rows if row.verdict == "supported"]
    total = f"{len(rows)} Kommunen" if len(rows) != 1 else "1 Kommune"
    if not supported:
        return f"Von {total} ist es für keine belegt; die Quellen sagen anderes:"
    return f"Belegt für {len(supported)} von {total}: {', '.join(supported)}."


def _closing(rows: Sequence[DraftRow], question: Question) -> str:
    silent = sum(row.verdict == "no_evidence" for row in rows)
    parts = []
    if question.negated:
        parts.append("Ob eine Kommune etwas nicht tut, lässt sich aus fehlenden Belegen nicht schließen.")
    if silent:
        others = "1 weitere Kommune" if silent == 1 else f"{silent} weitere Kommunen"
        parts.append(f"Für {others} fand sich kein Beleg; das heißt nicht, dass es dort nicht so ist.")
    return " ".join(parts)
