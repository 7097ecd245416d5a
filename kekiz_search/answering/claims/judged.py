"""What one source says of one part of a claim, and what all sources together say."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.german.numbers import parse_number
from kekiz_search.types import Evidence, Verdict

# Why a source that speaks of the claim neither carries nor contradicts it.
Reservation = Literal[
    "planned", "unfinished", "doubtful", "ended", "rounded", "undated", "other_date", "less_precise", "hedged"
]

# Weights of a source that tells of the very matter, and of one that hardly does. Set by hand; no verdict on the
# development half of tests/quality/claims.jsonl changes by them.
_TELLING, _HARDLY = 1.5, 0.5
# Marked spans that no quote of a claim holds.
_LEFT_OUT = frozenset({"advertisement", "boilerplate", "repeated"})


@dataclass(frozen=True, slots=True)
class Finding:
    """What one source says: ``found`` pairs each slot with the source's words for it, ``differing`` is the slot where
    it says something else. A source with a reservation decides nothing; one that ``ends`` tells of an end.
    """

    verdict: Verdict
    evidence: Evidence
    found: tuple[tuple[Slot, str], ...] = ()
    differing: Slot | None = None
    reservation: Reservation | None = None
    denies: bool = False
    ends: bool = False
    weight: float = 1.0

    def found_for(self, slot: Slot) -> str | None:
        """Return the source's words for a slot."""
        return next((words for one, words in self.found if one == slot), None)


def evidence_in(search: Search, unit: Unit, kommune: str | None = None, first: Unit | None = None) -> Evidence:
    """Return a sentence as evidence, from the sentence that it goes on from where there is one."""
    origin = unit.document.origin
    return Evidence(
        document=unit.document,
        start=first.start if first else unit.start,
        end=unit.end,
        score=1.0,
        heading=search.index.passages[unit.row].heading,
        kommune=kommune or origin.kommune,
        as_of=origin.as_of,
        as_of_basis=origin.as_of_basis,
    )


def around_marks(evidence: Evidence) -> tuple[Evidence, ...]:
    """Return evidence without what is never quoted in it, an advertisement between two paragraphs, as what is left."""
    text, parts, begin = evidence.document.text, list[Evidence](), evidence.start
    inside = [one for one in evidence.document.marks if evidence.start <= one.start and one.end <= evidence.end]
    ends = [(one.start, one.end) for one in inside if one.reason in _LEFT_OUT]
    for start, end in [*sorted(ends), (evidence.end, evidence.end)]:
        words = text[begin:start]
        lead = begin + len(words) - len(words.lstrip())
        if words.strip():
            parts.append(replace(evidence, start=lead, end=begin + len(words.rstrip())))
        begin = end
    return tuple(parts)


@dataclass(frozen=True, slots=True)
class JudgedPart:
    """The verdict on a part with the findings that carry it; ``others`` say something else, or decide nothing.

    ``computed`` says in German what was computed from several findings together; ``elsewhere`` is the Kommune that
    they tell of in place of the part's own.
    """

    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    others: tuple[Finding, ...] = ()
    computed: str | None = None
    elsewhere: str | None = None


def judge_findings(findings: Sequence[Finding], dated: bool = False) -> JudgedPart:
    """One source that says it supports a part; only where none does, another value contradicts it.

    What a document tells before it tells of its end supports a part only if that is ``dated``.
    """
    ordered = sorted(findings, key=_order)
    deciding = [one for one in ordered if one.reservation in (None, "hedged")]
    supporting = tuple(one for one in deciding if one.verdict == "supported")
    opposing = tuple(one for one in deciding if one.verdict == "contradicted")
    if any(one.weight >= _TELLING for one in opposing):  # what hardly tells of it supports nothing against that
        supporting = tuple(one for one in supporting if one.weight >= _HARDLY)
    ended = tuple(one for one in ordered if one.ends and all(_is_later(one, other) for other in supporting))
    if supporting and ended and not dated:
        against = tuple(one for one in ended if one in opposing)
        return JudgedPart("contradicted", against) if against else JudgedPart("no_evidence", (), ended)
    if supporting:
        elsewhere = tuple(one for one in opposing if not any(_overlaps(one, other) for other in supporting))
        return JudgedPart("supported", supporting, elsewhere)
    if opposing:
        return JudgedPart("contradicted", opposing)
    return JudgedPart("no_evidence", (), tuple(one for one in ordered if one.reservation))


def _is_later(one: Finding, other: Finding) -> bool:
    same = one.evidence.document.doc_id == other.evidence.document.doc_id
    return same and one.evidence.start > other.evidence.start


def _overlaps(one: Finding, other: Finding) -> bool:
    same = one.evidence.document.doc_id == other.evidence.document.doc_id
    return same and one.evidence.start < other.evidence.end and other.evidence.start < one.evidence.end


def _order(finding: Finding) -> tuple[float, float, str, int]:
    return -finding.weight, _distance(finding), finding.evidence.document.doc_id, finding.evidence.start


def _distance(finding: Finding) -> float:
    """How far another number is from that of the claim: of two, the nearer one more likely counts the same."""
    claimed = finding.differing.number.value if finding.differing and finding.differing.number else 0.0
    told = parse_number(finding.found_for(finding.differing) or "") if finding.differing else None
    return abs(math.log(told / claimed)) if told and claimed > 0 and told > 0 else 0.0
