"""A claim on where something happened, against the place that the sources give for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.claims.judged import Finding, JudgedPart
from kekiz_search.answering.claims.parts import DEFINITE, Part
from kekiz_search.german.kommunen import find_kommunen

_HAPPENED = re.compile(
    r"\bf(?:a|i)nde?t?(?:en)?\b.*\bstatt\b|\bstatt(?:gefunden|fand|finde[tn])\b|\btagte?n?\b|\btraf(?:en)? sich\b|"
    r"\b(?:wurden?|worden|wird)\b.*\b(?:abgehalten|gefeiert|durchgeführt|veranstaltet|vorgestellt|ausgerichtet)\b"
)


def asks_for_place(part: Part) -> bool:
    """Say whether a part tells in which Kommune a certain thing happened: "Die Tagung fand in Soest statt"."""
    certain = DEFINITE.match(part.text) is not None or any(slot.date for slot in part.slots)
    happened = len(part.kommunen) == 1 and bool(part.hard) and _HAPPENED.search(part.text) is not None
    named = re.search(rf"\bin (?:der Stadt )?{re.escape(part.kommunen[0])}\b", part.text) if happened else None
    return named is not None and certain and not (part.negated or part.planned)


def judge_place(part: Part, findings: Sequence[Finding]) -> JudgedPart | None:
    """Return that a part is contradicted where the sources of no single Kommune tell it of one other place.

    ``findings`` are what supports the part wherever it was.
    """
    general = [one for one in findings if one.evidence.document.origin.kommune is None]
    places = [{place.name for place in find_kommunen(one.evidence.quote)} for one in general]
    placed = [(one, names) for one, names in zip(general, places, strict=True) if names]
    others = set().union(*(names for _, names in placed))
    if len(others) != 1 or part.kommunen[0] in others:
        return None
    (other,) = others
    told = f"Die Quelle nennt {other}, nicht {part.kommunen[0]}."
    against = tuple(replace(one, evidence=replace(one.evidence, kommune=other)) for one, _ in placed)
    return JudgedPart("contradicted", against, computed=told, elsewhere=other)
