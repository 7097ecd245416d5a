"""What one source says of one part of a claim, and what all sources together say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kekiz_search.answering.claims.slots import Slot
from kekiz_search.types import Evidence, Verdict

# Why a source that speaks of the claim neither carries nor contradicts it.
Reservation = Literal["planned", "doubtful", "ended", "rounded", "undated", "other_date", "less_precise", "hedged"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one source says: ``found`` pairs each slot with the source's words for it, ``differing`` is the slot where
    it says something else. A source with a reservation decides nothing.
    """

    verdict: Verdict
    evidence: Evidence
    found: tuple[tuple[Slot, str], ...] = ()
    differing: Slot | None = None
    reservation: Reservation | None = None
    denies: bool = False
    weight: float = 1.0

    def found_for(self, slot: Slot) -> str | None:
        """Return the source's words for a slot."""
        return next((words for one, words in self.found if one == slot), None)


@dataclass(frozen=True, slots=True)
class JudgedPart:
    """The verdict on a part with the findings that carry it; ``others`` say something else, or decide nothing."""

    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    others: tuple[Finding, ...] = ()


def judge_findings(findings: Sequence[Finding]) -> JudgedPart:
    """One source that says it supports a part; only where none does, another value contradicts it."""
    ordered = sorted(findings, key=_order)
    deciding = [one for one in ordered if one.reservation in (None, "hedged")]
    supporting = tuple(one for one in deciding if one.verdict == "supported")
    opposing = tuple(one for one in deciding if one.verdict == "contradicted")
    if supporting:
        return JudgedPart("supported", supporting, opposing)
    if opposing:
        return JudgedPart("contradicted", opposing)
    return JudgedPart("no_evidence", (), tuple(one for one in ordered if one.reservation))


def _order(finding: Finding) -> tuple[float, str, int]:
    return -finding.weight, finding.evidence.document.doc_id, finding.evidence.start
