"""The German sentences that say what a source says otherwise than a claim."""

from __future__ import annotations

from collections.abc import Sequence

from kekiz_search.answering.claims.judged import Finding, JudgedPart, Reservation
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.facts.conflicts import Reading, describe_conflict, kind_of_conflict
from kekiz_search.answering.sentences.search import YEAR
from kekiz_search.german.isodate import spoken_date

_RESERVED: dict[Reservation, str] = {
    "planned": "Die Quelle spricht nur von einem Vorhaben.",
    "unfinished": "Die Quelle sagt nur, dass daran gearbeitet wird.",
    "doubtful": "Die Quelle sagt es nur mit Vorbehalt.",
    "ended": "Die Quelle spricht von etwas, das geendet hat.",
    "rounded": "Gerundet passt es: Die Quelle nennt {found}.",
    "undated": "Die Quelle nennt {found} ohne Datum.",
    "other_date": "Die Quelle nennt das für eine andere Zeit: {found}.",
    "less_precise": "Die Quelle ist weniger genau: Sie nennt {found}.",
    "hedged": "Die Quelle schreibt „{found}“.",
}
_MOST_NAMED = 3


def describe_part(judged: JudgedPart, negated: bool) -> str | None:
    """Return what the sources say otherwise than a part, None where nothing does; ``negated`` is a part that denies."""
    if judged.computed:
        return judged.computed
    if judged.verdict == "contradicted":
        return _contradiction(judged.findings[0], negated)
    if judged.verdict == "no_evidence":
        reserved = next((one for one in judged.others if one.reservation), None)
        return _reserved(reserved) if reserved else None
    first = judged.findings[0]
    parts = [_reserved(first) if first.reservation and all(o.reservation for o in judged.findings) else None]
    parts.append(_others(first, judged.others))
    return " ".join(words for words in parts if words) or None


def _contradiction(finding: Finding, negated: bool) -> str:
    slot = finding.differing
    if slot is None:
        return "Die Quelle sagt das Gegenteil." if negated else "Die Quelle verneint das."
    stand = _stand(finding) if slot.kind == "number" else ""
    return f"Die Quelle nennt {finding.found_for(slot)}, nicht {slot.text}{f' ({stand})' if stand else ''}."


def _reserved(finding: Finding) -> str:
    words = [words for slot, words in finding.found if slot.kind in ("number", "year", "date", "person")]
    phrase = _RESERVED[finding.reservation or "doubtful"]
    return phrase.format(found=_joined(words) or "es")


def _others(first: Finding, others: Sequence[Finding]) -> str | None:
    told: dict[str, str] = {}
    for other in others:
        slot = other.differing
        if slot is None:
            told.setdefault("", "Eine andere Quelle verneint das")
            continue
        words = other.found_for(slot) or ""
        kind = kind_of_conflict(_reading(first, slot), _reading(other, slot))
        aside = "; ".join(part for part in (_stand(other), describe_conflict(kind)) if part)
        told.setdefault(words, f"{words} ({aside})")
    named = [words for value, words in told.items() if value][:_MOST_NAMED]
    sentences = [f"Andere Quellen nennen {_joined(named)}."] if named else []
    return " ".join([*sentences, *([f"{told['']}."] if "" in told else [])]) or None


def _reading(finding: Finding, slot: Slot) -> Reading:
    evidence = finding.evidence
    years = sorted(set(YEAR.findall(evidence.quote)))
    counts = slot.number is not None
    if counts and len(years) == 1:
        return Reading(evidence.quote, None, years[0], "stated", counts)
    return Reading(evidence.quote, None, evidence.as_of, evidence.as_of_basis, counts)


def _stand(finding: Finding) -> str:
    """Tell for when a source says so: by its own sentence, else by its Stand, else by its publication."""
    dates = [words for slot, words in finding.found if slot.date and slot != finding.differing]
    if dates:
        return f"für {_joined(dates)}"
    evidence = finding.evidence
    if evidence.as_of and evidence.as_of_basis == "stated":
        return f"Stand {spoken_date(evidence.as_of)}"
    return f"veröffentlicht {spoken_date(evidence.as_of)}" if evidence.as_of_basis == "published" else ""


def _joined(words: Sequence[str]) -> str:
    distinct = list(dict.fromkeys(words))
    return " und ".join([", ".join(distinct[:-1]), distinct[-1]]) if len(distinct) > 1 else "".join(distinct)
