"""Check a pasted text sentence by sentence: supported, contradicted, or no evidence, never more than a quote says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from kekiz_search.answering.answer import Citation
from kekiz_search.answering.claims.checked import CheckedSentence, CheckedSlot
from kekiz_search.answering.claims.clauses import tells_past
from kekiz_search.answering.claims.compared import judge_comparison
from kekiz_search.answering.claims.computed import judge_computed
from kekiz_search.answering.claims.facts import find_in_facts, is_joining_claim
from kekiz_search.answering.claims.judged import Finding, JudgedPart, around_marks, judge_findings
from kekiz_search.answering.claims.matching import find_in_sentences
from kekiz_search.answering.claims.mottos import judge_motto
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.phrases import describe_part
from kekiz_search.answering.claims.places import claimed_place, judge_place, without_sites
from kekiz_search.answering.claims.quoted import judge_quotation
from kekiz_search.answering.claims.reading import ClaimSentence, read_claims, require_checkable
from kekiz_search.answering.claims.seats import judge_seat
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.compose import cite
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.verify import Verified, verify_sources
from kekiz_search.types import Evidence, Verdict

Progress = Callable[[str, int, int], None]
_CITATIONS_PER_SENTENCE = 4
_CITATIONS_PER_PART = 2
_STAGE = "Sätze geprüft"


@dataclass(frozen=True, slots=True)
class JudgedSentence:
    """A sentence with the verdict on each of its parts."""

    claim: ClaimSentence
    parts: tuple[tuple[Part, JudgedPart], ...]


def check_claims(search: Search, text: str, progress: Progress | None = None) -> tuple[CheckedSentence, ...]:
    """Return the sentences of a text with their verdicts; raise QuestionError for a text that cannot be checked."""
    require_checkable(text)
    claims = read_claims(text, search.index.terms)
    judged = []
    for done, claim in enumerate(claims):
        if progress:
            progress(_STAGE, done, len(claims))
        judged.append(JudgedSentence(claim, tuple((part, _judge_part(search, part)) for part in claim.parts)))
    if progress:
        progress(_STAGE, len(claims), len(claims))
    verified = verify_sources(search.index, [one.evidence.document for one in _all_findings(judged)])
    numbers: dict[tuple[str, int, int], int] = {}
    return tuple(_conclude(_kept(sentence, verified), numbers) for sentence in judged)


def _judge_part(search: Search, part: Part) -> JudgedPart:
    if (quoted := judge_quotation(search, part)) is not None:
        return quoted
    if part.assumed:
        return _judge_assumed(search, part)
    computed = judge_comparison(search, part) or judge_computed(search.index, part)
    if computed is not None:
        return computed
    if not part.each:
        judged = judge_findings(_findings(search, part, part.kommunen), _is_past(part))
        if judged.verdict == "no_evidence" and (moved := without_sites(part)) is not None:
            judged = judge_findings(_findings(search, moved, moved.kommunen), _is_past(moved))
        return _judge_elsewhere(search, part) or judged if judged.verdict == "no_evidence" else judged
    of_each = [judge_findings(_findings(search, part, (kommune,)), _is_past(part)) for kommune in part.kommunen]
    verdict = _together([one.verdict for one in of_each])
    chosen = [one for one in of_each if one.verdict == verdict] or of_each
    return JudgedPart(
        verdict,
        tuple(chain.from_iterable(one.findings[:1] for one in chosen)) if verdict != "no_evidence" else (),
        tuple(chain.from_iterable(one.others for one in chosen)),
    )


def _judge_elsewhere(search: Search, part: Part) -> JudgedPart | None:
    """What is told of no such place may be told of another."""
    if (seated := judge_seat(search, part)) is not None:
        return seated
    place = claimed_place(part)
    if place is None:
        return judge_motto(search, part)
    beside = [one for one in part.kommunen if one != place]
    anywhere = judge_findings(find_in_sentences(search, part, beside), _is_past(part))
    return judge_place(part, place, anywhere.findings) if anywhere.verdict == "supported" else None


def _is_past(part: Part) -> bool:
    """What a part tells of a date, or as what was, may have ended since."""
    return any(slot.date for slot in part.slots) or tells_past(part.text)


def _judge_assumed(search: Search, part: Part) -> JudgedPart:
    """The Kommune of the sentence before is tried first; where it decides nothing, the part stands for itself."""
    told = _judge_part(search, replace(part, assumed=False))
    if told.verdict == "supported":
        return told
    alone = _judge_part(search, replace(part, assumed=False, kommunen=()))
    return alone if alone.verdict == "supported" or told.verdict == "no_evidence" else told


def _findings(search: Search, part: Part, kommunen: Sequence[str]) -> list[Finding]:
    facts = find_in_facts(search.index, part, kommunen[0]) if len(kommunen) == 1 else []
    if is_joining_claim(search.index, part):
        return facts
    return [*facts, *find_in_sentences(search, part, kommunen)]


def _together(verdicts: Sequence[Verdict]) -> Verdict:
    if "contradicted" in verdicts:
        return "contradicted"
    return "supported" if verdicts and all(one == "supported" for one in verdicts) else "no_evidence"


def _all_findings(sentences: Sequence[JudgedSentence]) -> Iterator[Finding]:
    for sentence in sentences:
        for _part, judged in sentence.parts:
            yield from (*judged.findings, *judged.others)


def _kept(sentence: JudgedSentence, verified: Verified) -> JudgedSentence:
    """Drop what does not hold any more; a part none of whose findings holds has no evidence."""
    parts = []
    for part, judged in sentence.parts:
        findings = tuple(one for one in judged.findings if verified.holds(one.evidence))
        others = tuple(one for one in judged.others if verified.holds(one.evidence))
        lost = not findings or (judged.computed is not None and len(findings) < len(judged.findings))
        kept = JudgedPart("no_evidence", (), others) if lost else replace(judged, findings=findings, others=others)
        parts.append((part, kept))
    return replace(sentence, parts=tuple(parts))


def _conclude(sentence: JudgedSentence, numbers: dict[tuple[str, int, int], int]) -> CheckedSentence:
    claim = sentence.claim
    verdict = _together([judged.verdict for _part, judged in sentence.parts])
    deciding = [one for one in sentence.parts if verdict != "contradicted" or one[1].verdict == "contradicted"]
    words = [claim.remark, *(describe_part(judged, part.negated) for part, judged in deciding)]
    words.append(_partly(sentence) if verdict == "no_evidence" else None)
    shown = list(chain.from_iterable(_shown(judged) for _part, judged in deciding))
    return CheckedSentence(
        text=claim.text,
        start=claim.start,
        end=claim.end,
        verdict=verdict,
        slots=tuple(_slot(slot, sentence) for slot in claim.slots),
        differs=" ".join(dict.fromkeys(one for one in words if one)) or None,
        citations=_cited([quote for one in shown for quote in around_marks(one.evidence)], numbers),
    )


def _shown(judged: JudgedPart) -> tuple[Finding, ...]:
    others = judged.others[: 1 if judged.verdict == "no_evidence" else _CITATIONS_PER_PART]
    return (*judged.findings[:_CITATIONS_PER_PART], *others)


def _partly(sentence: JudgedSentence) -> str | None:
    proven = [part for part, judged in sentence.parts if judged.verdict == "supported"]
    if not proven:
        return None
    return f"Belegt ist nur ein Teil: {'; '.join(f'„{part.text}“' for part in proven)}."


def _slot(slot: Slot, sentence: JudgedSentence) -> CheckedSlot:
    if slot.kommune:
        about = [judged for part, judged in sentence.parts if slot.kommune in part.kommunen and judged.findings]
        return CheckedSlot(slot.kind, slot.text, (about[0].elsewhere or slot.kommune) if about else None)
    for _part, judged in sentence.parts:
        for finding in (*judged.findings, *judged.others[:1]):
            words = finding.found_for(slot)
            if words is not None:
                return CheckedSlot(slot.kind, slot.text, words)
    return CheckedSlot(slot.kind, slot.text, None)


def _cited(evidence: Sequence[Evidence], numbers: dict[tuple[str, int, int], int]) -> tuple[Citation, ...]:
    """Number over the whole check: a quote has one number wherever it is cited."""
    distinct = {(one.document.doc_id, one.start, one.end): one for one in evidence}
    citations = []
    for key, one in list(distinct.items())[:_CITATIONS_PER_SENTENCE]:
        numbers.setdefault(key, len(numbers) + 1)
        citations.append(cite(one, numbers[key]))
    return tuple(citations)
