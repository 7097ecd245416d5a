"""Claims that no source states, but the fields of Kommunen tell together: a sum, a difference, a share."""

from __future__ import annotations

from kekiz_search.answering.claims.judged import Finding, JudgedPart
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.facts.computed import PLAIN_WORDS, Statement, compute, needs_all
from kekiz_search.answering.facts.stating import fact_evidence
from kekiz_search.index.opened import Index
from kekiz_search.types import Verdict

_FACT_WEIGHT = 2.0


def judge_computed(index: Index, part: Part) -> JudgedPart | None:
    """Return whether what the fields give together is as a claim says; None where it claims nothing of the kind.

    What is merely rounded decides nothing.
    """
    plain = all(concept.lemma in PLAIN_WORDS for concept in part.concepts)
    if not part.kommunen or part.negated or part.planned or not plain or any(slot.date for slot in part.slots):
        return None
    numbers = [slot for slot in part.slots if slot.number]
    slot = numbers[0] if len(numbers) == 1 else None
    said = Statement(part.text, part.kommunen, slot.number if slot else None)
    found = compute(index.facts, said)
    if found is None:
        return JudgedPart("no_evidence") if slot and needs_all(said) else None
    told = ((slot, found.value),) if slot and found.value else ()
    if found.agreement == "near":
        near = Finding("no_evidence", fact_evidence(index, found.facts[0]), told, reservation="rounded")
        return JudgedPart("no_evidence", (), (near,)) if told else None
    verdict: Verdict = "supported" if found.agreement == "same" else "contradicted"
    findings = tuple(Finding(verdict, fact_evidence(index, one), told, weight=_FACT_WEIGHT) for one in found.facts)
    return JudgedPart(verdict, findings, computed=found.told)
