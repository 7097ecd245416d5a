"""What sources disagree about: the values that they give for one thing, side by side; where they give one, that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.disagreements.agreeing import lead_alike, told_alike
from kekiz_search.answering.disagreements.told import Told, evidence_of, tell
from kekiz_search.answering.evidence.draft import Draft, DraftRow, DraftStatement
from kekiz_search.answering.evidence.found import Found, state_found
from kekiz_search.answering.facts.conflicts import describe_conflict
from kekiz_search.answering.facts.side_by_side import HOLDERS, with_sources
from kekiz_search.answering.reading.disagreement import Disagreement, read_disagreement
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import belongs_to
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit

_DIFFERING = "Verschiedene Angaben fanden sich für {count} von {of} Kommunen: {names}."
_SILENT = "Für die übrigen fand sich kein Widerspruch; das heißt nicht, dass es keinen gibt."
_NOWHERE = "Verschiedene Angaben fanden sich dazu für keine Kommune. Das heißt nicht, dass es keine gibt."
_MOST_STATEMENTS = 24
_SAID = "Dass die Angaben auseinandergehen, sagt eine Quelle selbst:"
_BEHIND = 3  # sentences behind the one that says so, which tell what each source says
_DISSENT = re.compile(
    r"\b(?:nicht einig|uneins|uneinig|widersprechen (?:sich|einander)|widersprüchlich\w*|gehen (?:[^.;]* )?auseinander|"
    r"weichen (?:[^.;]* )?ab|unterschiedliche Angaben|verschiedene Angaben)\b"
)


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
    if not asked.forms and (said := _quote_dissent(search, question.kommunen)):
        return Draft("conflicting", said[:_MOST_STATEMENTS], lead=_SAID)
    return None if question.kind == "open" or not asked.forms else draft


def _quote_dissent(search: Search, kommunen: Sequence[str]) -> tuple[DraftStatement, ...]:
    """Return what says itself that sources disagree about a Kommune, with what stands behind it in its paragraph."""
    told = []
    for row in search.rows_about(kommunen):
        units = [one for one in search.units_of(row) if any(belongs_to(one, each) for each in kommunen)]
        for at, unit in enumerate(units):
            if _DISSENT.search(unit.text) is not None:
                behind = [one for one in units[at + 1 : at + 1 + _BEHIND] if _is_in_paragraph(unit, one)]
                told += [Found(one, one.start, one.end, 1.0) for one in (unit, *behind)]
    return tuple(state_found(search, one, kommunen[0] if len(kommunen) == 1 else None) for one in told)


def _is_in_paragraph(first: Unit, other: Unit) -> bool:
    return "\n\n" not in first.document.text[first.end : other.start]


def _answer_for(search: Search, asked: Disagreement, kommunen: Sequence[str | None]) -> Draft:
    told = [one for kommune in kommunen for one in tell(search, asked, kommune)]
    differing = [one for one in told if one.differs]
    if differing:
        return _join(differing, named=not asked.forms)
    told = [one for one in told if one.draft.statements]
    if not told or not asked.forms:
        return Draft("no_evidence")
    whole = [replace(one.draft, statements=(*one.draft.statements, *told_alike(search, one))) for one in told]
    leads = {lead_alike(draft) for draft in whole}
    lead = leads.pop() if len(leads) == 1 else ""
    return Draft("answered", tuple(one for draft in whole for one in draft.statements), lead=lead)


def _join(differing: Sequence[Told], named: bool) -> Draft:
    """Return what differs as one draft; ``named`` puts before each statement what it is of."""
    statements = [_titled(one, named) for one in differing]
    lead = differing[0].draft.lead
    if len(differing) > 1:
        lead = "Die Quellen nennen Verschiedenes:"
    return Draft("conflicting", tuple(one for some in statements for one in some)[:_MOST_STATEMENTS], lead=lead)


def _titled(told: Told, named: bool) -> list[DraftStatement]:
    lead = f"{told.topic}, " if named and told.topic else ""
    sourced = [with_sources(one) for one in told.draft.statements]
    return [replace(one, text=f"{lead}{one.text}") for one in sourced]


def _answer_rows(search: Search, asked: Disagreement, kommunen: Sequence[str]) -> Draft:
    rows, statements, timely = [], list[DraftStatement](), list[str]()
    for kommune in kommunen:
        differing = [one for one in tell(search, asked, kommune) if one.differs]
        rows.append(_row_of(kommune, differing))
        timely += [kommune] if differing and all(_is_timely(one) for one in differing) else []
        statements += [one for told in differing for one in _titled(told, named=not asked.forms)]
    of_all = [one for told in tell(search, asked, None) if not asked.forms for one in told.draft.statements]
    names = [row.kommune for row in rows if row.verdict == "supported"]
    if not names and not of_all:
        return Draft("no_evidence", (), tuple(rows), _NOWHERE)
    lead = _DIFFERING.format(count=len(names), of=len(rows), names=", ".join(names)) if names else ""
    closing = " ".join(filter(None, (_name_timely(timely), _SILENT if len(names) < len(rows) else "")))
    return Draft("conflicting", (*statements, *of_all), tuple(rows), lead, closing)


def _is_timely(told: Told) -> bool:
    """Say whether each value holds at its time, and none contradicts another."""
    return told.draft.lead == HOLDERS or describe_conflict("zeitlich") in told.draft.lead


def _name_timely(kommunen: Sequence[str]) -> str:
    return f"In {', '.join(kommunen)}: {describe_conflict('zeitlich')}." if kommunen else ""


def _row_of(kommune: str, differing: Sequence[Told]) -> DraftRow:
    if not differing:
        return DraftRow(kommune, "no_evidence")
    evidence = tuple(dict.fromkeys(one for told in differing for one in evidence_of(told.draft)))
    values = dict.fromkeys(" ".join(one.value.split()) for one in evidence if one.value)
    return DraftRow(kommune, "supported", " / ".join(values) or None, evidence[0].as_of, evidence)
