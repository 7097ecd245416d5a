"""A claim that one Kommune has more of something than another, or has been there longer, against the fields of both."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.claims.judged import Finding, JudgedPart
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.facts.operands import latest_fact
from kekiz_search.answering.facts.stating import fact_evidence
from kekiz_search.index.opened import Index
from kekiz_search.types import Fact, Verdict

_PAIR = 2
_FACT_WEIGHT = 2.0
# What is compared, by the words of the claim, and +1 where the first has more of it by its number.
_COMPARED: tuple[tuple[str, int, re.Pattern[str]], ...] = tuple(
    (attribute, sign, re.compile(rf"\b{words}\b[^.;]*\bals\b"))
    for attribute, sign, words in (
        ("einwohner", 1, r"(?:mehr (?:Einwohner\w*|Menschen)|einwohnerreicher|größer)"),
        ("einwohner", -1, r"(?:weniger (?:Einwohner\w*|Menschen)|kleiner)"),
        ("kinder_unter_18", 1, r"mehr (?:Kinder|Minderjährige|Kinder und Jugendliche)"),
        ("kinder_unter_18", -1, r"weniger (?:Kinder|Minderjährige|Kinder und Jugendliche)"),
        ("seit", -1, r"(?:länger|früher|eher) (?:dabei|eingestiegen|beigetreten)"),
        ("seit", 1, r"(?:kürzer|später) (?:dabei|eingestiegen|beigetreten)"),
    )
)
_PLAIN = frozenset(
    "einwohner einwohnerin mensch gross klein kind minderjaehrige jugendliche jugendlicher leben wohnen".split()
)


def judge_comparison(index: Index, part: Part) -> JudgedPart | None:
    """Return whether the fields of two Kommunen stand as a claim says; None where it compares nothing of a field."""
    compared = _read_comparison(part)
    if compared is None:
        return None
    attribute, sign = compared
    told = [latest_fact(_numbers_of(index.facts, kommune, attribute)) for kommune in part.kommunen]
    known = [fact for fact in told if fact is not None]
    if len(known) < _PAIR:
        return None
    apart = [fact.number or 0.0 for fact in known]
    verdict: Verdict = "supported" if sign * (apart[0] - apart[1]) > 0 else "contradicted"
    findings = tuple(Finding(verdict, fact_evidence(index, fact), weight=_FACT_WEIGHT) for fact in known)
    values = " und ".join(f"{' '.join(fact.value.split())} für {fact.subject}" for fact in known)
    return JudgedPart(verdict, findings, computed=f"Verglichen wurden die Angaben der Quellen: {values}.")


def _read_comparison(part: Part) -> tuple[str, int] | None:
    plain = all(concept.lemma in _PLAIN for concept in part.concepts)
    if len(part.kommunen) != _PAIR or part.negated or part.planned or part.slots or not plain:
        return None
    return next(((name, sign) for name, sign, words in _COMPARED if words.search(part.text)), None)


def _numbers_of(facts: Sequence[Fact], kommune: str, attribute: str) -> list[Fact]:
    return [one for one in facts if one.subject == kommune and one.attribute == attribute and one.number is not None]
