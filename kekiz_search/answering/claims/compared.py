"""A claim that one Kommune has more of something than another, or has been there longer, against the fields of both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kekiz_search.answering.claims.judged import Finding, JudgedPart
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.facts.operands import Operands, latest_fact
from kekiz_search.answering.facts.stating import fact_evidence
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.sentences.search import Search
from kekiz_search.types import Evidence, Fact, Verdict

_PAIR = 2
_FACT_WEIGHT = 2.0
_JOINED = "seit"
_TAKING_PART = (
    r"(?:dabei|eingestiegen|beigetreten|(?:Mitglied |Teil )?(?:in|bei|an|von)(?: der| dem)? "
    r"(?:[„“\"]?kinderstark|\w*[Ii]nitiative|\w*[Pp]rogramm|Netzwerk))"
)
# What is compared, by the words of the claim, and +1 where the first has more of it by its number.
_COMPARED: tuple[tuple[str, int, re.Pattern[str]], ...] = tuple(
    (attribute, sign, re.compile(rf"\b{words}\b[^.;]*\bals\b"))
    for attribute, sign, words in (
        ("einwohner", 1, r"(?:mehr (?:Einwohner\w*|Menschen)|einwohnerreicher|größer)"),
        ("einwohner", -1, r"(?:weniger (?:Einwohner\w*|Menschen)|kleiner)"),
        ("kinder_unter_18", 1, r"mehr (?:Kinder|Minderjährige|Kinder und Jugendliche)"),
        ("kinder_unter_18", -1, r"weniger (?:Kinder|Minderjährige|Kinder und Jugendliche)"),
        ("seit", -1, rf"(?:länger|früher|eher) {_TAKING_PART}"),
        ("seit", 1, rf"(?:kürzer|später) {_TAKING_PART}"),
    )
)
_PLAIN = frozenset(
    "einwohner einwohnerin mensch gross klein kind minderjaehrige jugendliche jugendlicher leben wohnen".split()
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a source tells of a Kommune that a claim compares."""

    kommune: str
    number: float
    value: str
    evidence: Evidence


def judge_comparison(search: Search, part: Part) -> JudgedPart | None:
    """Return whether the fields of two Kommunen stand as a claim says; None where it compares nothing of a field.

    Since when each takes part may be told by a sentence; that of one of them alone decides nothing.
    """
    compared = _read_comparison(part)
    if compared is None:
        return None
    attribute, sign = compared
    joined = attribute == _JOINED
    told = (_of_field(search, one, attribute) or (joined and _of_sentence(search, one)) for one in part.kommunen)
    known = [one for one in told if one]
    if len(known) < _PAIR:
        return JudgedPart("no_evidence") if joined else None
    verdict: Verdict = "supported" if sign * (known[0].number - known[1].number) > 0 else "contradicted"
    findings = tuple(Finding(verdict, one.evidence, weight=_FACT_WEIGHT) for one in known)
    values = " und ".join(f"{' '.join(one.value.split())} für {one.kommune}" for one in known)
    return JudgedPart(verdict, findings, computed=f"Verglichen wurden die Angaben der Quellen: {values}.")


def _of_field(search: Search, kommune: str, attribute: str) -> _Told | None:
    fact = latest_fact(_numbers_of(search.index.facts, kommune, attribute))
    return _Told(kommune, fact.number or 0.0, fact.value, fact_evidence(search.index, fact)) if fact else None


def _of_sentence(search: Search, kommune: str) -> _Told | None:
    asked = understand(f"Seit wann ist {kommune} in der Landesinitiative?", search.index.terms)
    told = Operands(search, asked).about(kommune)
    return _Told(kommune, told.number, told.value, told.evidence) if told else None


def _read_comparison(part: Part) -> tuple[str, int] | None:
    plain = all(concept.lemma in _PLAIN for concept in part.concepts)
    if len(part.kommunen) != _PAIR or part.negated or part.planned or part.slots or not plain:
        return None
    return next(((name, sign) for name, sign, words in _COMPARED if words.search(part.text)), None)


def _numbers_of(facts: Sequence[Fact], kommune: str, attribute: str) -> list[Fact]:
    return [one for one in facts if one.subject == kommune and one.attribute == attribute and one.number is not None]
