"""An answer before its quotes are verified and numbered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kekiz_search.quoting import between_marks
from kekiz_search.types import Evidence, Status, Verdict

YES, NO = "Ja, belegt", "Nein, die Quelle sagt etwas anderes"  # leads of an answer to yes or no
BOTH = "Die Quellen sagen Verschiedenes:"  # the lead of an answer that quotes two sides


@dataclass(frozen=True, slots=True)
class DraftStatement:
    """A sentence of the answer with the evidence that carries it; without any it is not shown."""

    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class DraftRow:
    """What was found for one Kommune, best evidence first."""

    kommune: str
    verdict: Verdict
    value: str | None = None
    as_of: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """``lead`` opens the answer, ``closing`` ends it; both are fixed phrases that state nothing of a source."""

    status: Status
    statements: tuple[DraftStatement, ...] = ()
    rows: tuple[DraftRow, ...] = ()
    lead: str = ""
    closing: str = ""


def quote_statement(evidence: Evidence, subject: str | None = None) -> DraftStatement:
    """Return the statement that a quote makes by itself, led by its subject and, where one was asked for, its value."""
    quote = between_marks(" ".join(evidence.quote.split()))
    lead = [subject, evidence.value and " ".join(evidence.value.split())]
    words = ": ".join(dict.fromkeys(part for part in lead if part))
    return DraftStatement(f"{words} – {quote}" if words else quote, (evidence,))


def keep_told(draft: Draft, tells: Callable[[Evidence], bool]) -> Draft:
    """Return a draft with the statements of which some evidence tells what it must; without any there is none."""
    kept = tuple(one for one in draft.statements if any(map(tells, one.evidence)))
    if len(kept) == len(draft.statements):
        return draft
    return replace(draft, statements=kept) if kept else Draft("no_evidence")
