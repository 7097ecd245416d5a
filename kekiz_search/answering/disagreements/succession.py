"""Whether an office has passed to somebody else: two holders of different times, or a sentence that tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.disagreements.sections import quote_span, sections_of
from kekiz_search.answering.disagreements.told import evidence_of
from kekiz_search.answering.evidence.draft import Draft, DraftRow, DraftStatement, quote_statement
from kekiz_search.answering.evidence.strengths import STRICT
from kekiz_search.answering.facts.side_by_side import HOLDERS
from kekiz_search.answering.reading.disagreement import asked_of
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.succession import Office, read_office
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.sentences.owners import is_about
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.single_facts import answer_fact
from kekiz_search.answering.words.concepts import Concept, match_concept
from kekiz_search.german.persons import find_persons
from kekiz_search.german.succession import FOLLOWING, FORMER, FORMER_OFFICE, LEAVING, TAKING
from kekiz_search.types import Evidence

_NEW_HOLDER = re.compile(
    r"\bneue[nr]?\b|\bging\b[^.;]*\b(?:auf|an)\b[^.;]*\büber\b|\b(?:war|hatte|lag|führte|koordinierte|leitete)\b[^.;]*\bbis\b"
)
_PASSED = (FOLLOWING, TAKING, LEAVING, FORMER, FORMER_OFFICE, _NEW_HOLDER)
_RESUMED = re.compile(r"\b(?:[Ii]hm|[Ii]hr\w*|[Ss]ein\w*|[Ss]ie|[Ee]r|[Dd]as Amt|[Dd]ie(?:se)? (?:Aufgabe|Stelle))\b")
_OTHER_OFFICE = re.compile(r"\b\w+(?:leit|koordin)\w+", re.IGNORECASE)
_NOT_YET = re.compile(r"\b(?:soll|sollen|wird|werden|will|voraussichtlich|geplant|nicht)\b")
_LEAD = "Gewechselt hat es in {count} von {of} Kommunen, soweit es die Dokumente sagen: {names}."
_SILENT = "Für die übrigen fand sich dazu kein Beleg; das heißt nicht, dass dort niemand gewechselt hat."
_MOST_QUOTES = 2


def answer_succession(search: Search, question: Question, kommunen: Sequence[str]) -> Draft | None:
    """Return where an office has passed to somebody else, None where that is not asked."""
    office = read_office(question.text)
    if office is None:
        return None
    asked = question.kommunen or kommunen
    told = {kommune: _passed_in(search, office, kommune) for kommune in asked}
    rows = tuple(_row_of(kommune, told[kommune]) for kommune in asked)
    names = [row.kommune for row in rows if row.evidence]
    if not names:
        return Draft("no_evidence", (), () if question.kommunen else rows)
    statements = tuple(one for some in told.values() for one in some)
    if question.kommunen:
        return Draft("answered", statements, lead="Ja." if len(asked) == 1 and question.yes_no else "")
    lead = _LEAD.format(count=len(names), of=len(rows), names=", ".join(names))
    return Draft("answered", statements, rows, lead, _SILENT if len(names) < len(rows) else "")


def _row_of(kommune: str, told: Sequence[DraftStatement]) -> DraftRow:
    evidence = tuple(evidence_of(Draft("answered", tuple(told))))
    if not evidence:
        return DraftRow(kommune, "no_evidence")
    return DraftRow(kommune, "supported", None, evidence[0].as_of, evidence)


def _passed_in(search: Search, office: Office, kommune: str) -> list[DraftStatement]:
    """A sentence that tells it comes before two holders that two documents name."""
    asked = understand(asked_of(office.form, kommune), search.index.terms)
    of = tuple(one for one in asked.hard if not one.verb and "kette" not in one.lemma)
    told = [
        quote_span(search, units, kommune)
        for section in sections_of(search, kommune)
        for units in _passing(section, office, of)
        if is_about(units[-1], (kommune,))
    ]
    whole = [one for one in dict.fromkeys(told) if not any(_holds(other, one) for other in told)]
    if whole:
        return [quote_statement(one, kommune) for one in whole[:_MOST_QUOTES]]
    held = answer_fact(search, replace(asked, kind="fact"))
    return list(held.statements) if held.lead == HOLDERS else []


def _goes_on(before: Unit, unit: Unit) -> bool:
    """Say whether a sentence goes on about the one before: it was cut off, or a pronoun stands for whom that names."""
    cut = not before.text.endswith((".", "!", "?", ":"))
    return cut or (_RESUMED.search(unit.text) is not None and not _OTHER_OFFICE.search(unit.text))


def _holds(other: Evidence, one: Evidence) -> bool:
    """Say whether a quote holds another and more."""
    within = other.document is one.document and other.start <= one.start and one.end <= other.end
    return within and other.end - other.start > one.end - one.start


def _tells_passing(text: str) -> bool:
    passed = any(one.search(text) for one in _PASSED) and not _NOT_YET.search(text)
    return passed and bool(find_persons(text))


def _passing(units: Sequence[Unit], office: Office, of: Sequence[Concept]) -> list[Sequence[Unit]]:
    """Return the sentences that name who came or went, each with the one before it where that names the office."""
    found: list[Sequence[Unit]] = []
    for at, unit in enumerate(units):
        if not _tells_passing(unit.text):
            continue
        for some in ([unit], units[at - 1 : at + 1] if at and _goes_on(units[at - 1], unit) else []):
            named = bool(some) and any(office.called.search(one.text) for one in some)
            if named and all(any(match_concept(one, each.bag) >= STRICT for each in some) for one in of):
                found.append(some)
                break
    return found
