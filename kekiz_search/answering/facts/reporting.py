"""Words by which one source is set against another: "nennt dagegen", "kommt auf 17", "auf der Seite steht"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from kekiz_search.answering.reading.question import Question

_SOURCE = (
    r"\w*(?:[Ll]iste|[Üü]bersicht|[Bb]ericht|[Rr]ubrik|[Ss]eite|[Ss]tatistik|[Ss]tudie|[Zz]eitung|[Rr]egister|"
    r"[Vv]erzeichnis|[Pp]rofil|[Vv]orlage|[Bb]escheid|[Bb]roschüre|[Mm]itteilung|[Aa]rtikel|[Cc]hronik|[Kk]onzept|"
    r"[Aa]kte|[Ee]rinnerung|[Aa]ufruf|[Ff]estschrift|[Nn]iederschrift)"
)
SOURCE = re.compile(rf"{_SOURCE}\w{{0,3}}")
_SAYS = re.compile(
    r"\b(?:dagegen|hingegen|jedoch|abweichend|ander(?:e[nrsm]?|swo) (?:Stelle|Quellen?|Angaben?|Berichte?)|anderswo|"
    r"n[ea]nn(?:t|te|ten|en)|spr(?:icht|echen|ach|achen) \w* ?von|schr(?:eib|ieb)(?:t|en)?|datier(?:t|en)|"
    r"(?:gibt|geben) (?!es\b).{0,60}\ban|(?:ist|war) vo[nm] .{0,40} die Rede|angegeben|heißt es|zufolge|"
    r"verzeichne(?:t|n|te|ten)|auf(?:ge)?führ(?:t|en|te|ten)|führ(?:t|en|te|ten) .{0,60}\bauf|"
    r"weis(?:t|en) .{0,60}\baus)\b|"
    rf"\bzähl(?:t|en|te|ten) (?:der|die|das) {_SOURCE}\b|\b{_SOURCE} zähl(?:t|en|te|ten)\b|"
    rf"\b(?:[Aa]uf|[Ii]n|[Ii]m)\b(?: \w+)? {_SOURCE}\b.{{0,40}}\b(?:steht|stehen|stand|heißt|werden)\b"
)
_RECKONS = re.compile(
    r"\b(?:[Nn]ach|[Ll]aut) (?:der |einer )?(?:Zählung|Rechnung|Jahresrechnung)\b|\bJahresrechnung\b|"
    r"\bbeziffer(?:t|n|te|ten)\b|\bk(?:omm(?:t|en)|am|amen)\b.{0,40}\bauf (?:\w+ )?(?=\d)|"
    r"\bermittel(?:t|n|te|ten)\b|\b(?:der|die|das) \w+ melde(?:t|n|te|ten)\b|"
    r"\brechne(?:t|n|te|ten)\b.{0,40}\bmit (?=\d)|"
    r"\bg(?:eht|ehen|ing|ingen) .{0,30}\bvon .{0,40}\baus\b"
)
_BY_TWO = re.compile(
    r"\b(?:nach|laut)\b.{5,120}[,;]\s(?:nach|laut)\b|\bnach (?:Angaben?|Auskunft|eigener?)\b.{5,120}[,;]\s",
    re.IGNORECASE,
)
_THE_SOURCE = rf"\b(?:[Dd]e[rnm]|[Dd]ie|[Dd]as|[Ii]m) (?:\w+ )?{_SOURCE}\w{{0,3}}\b"
# "Der Aufruf gibt vier Jahre an, der Abschlussbericht fünf": the second says so without a verb.
_EITHER = re.compile(rf"{_THE_SOURCE}(?:[^.;]|\.(?=\d)){{5,140}}?[,;]\s(?:\w+ )?{_THE_SOURCE}")
_ACCORDING = re.compile(
    r"\b(?:[Ll]aut|[Nn]ach (?:Angaben?|Auskunft|Ansicht|Darstellung))\b|\bführ(?:t|en|te|ten)\b(?=[^,;]{3,80}\bals\b)"
)
_PART = re.compile(r"[,;:]\s")
_APART = re.compile(
    r"\b(?:gehen .{0,60}auseinander|weichen .{0,60}ab|widersprechen sich|nicht einig|uneinig|uneins|"
    r"(?:verschieden|unterschiedlich|uneinheitlich)\w*)\b",
    re.IGNORECASE,
)


def reports(question: Question, text: str) -> bool:
    """Say whether a sentence sets a source against another, or counts otherwise than it; nobody reckons a date."""
    return _says(text) or (question.expects != "date" and _reckons(text))


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def _says(text: str) -> bool:
    return _SAYS.search(text) is not None


@lru_cache(maxsize=8192)
def _reckons(text: str) -> bool:
    return _RECKONS.search(text) is not None


def gives_two(question: Question, text: str) -> bool:
    """Say whether a sentence may give two values for one thing, by two sources: "laut Stadt 12, laut Land 14"."""
    return reports(question, text) or any(one.search(text) for one in (_BY_TWO, _EITHER, _APART))


def tells_they_differ(text: str) -> bool:
    """Say whether a sentence sets two sources apart whatever it is asked for: "Uneins sind beide: laut Bund …"."""
    return _EITHER.search(text) is not None or (_APART.search(text) is not None and sets_two_sources(text))


def sets_two_sources(text: str) -> bool:
    """Say whether a sentence tells itself that two sources say different things: "laut Stadt …, laut Land …"."""
    if _BY_TWO.search(text) is not None or _EITHER.search(text) is not None:
        return True
    said = [*_SAYS.finditer(text), *_RECKONS.finditer(text)]
    told = sorted([*said, *_ACCORDING.finditer(text)], key=_start) if said else []
    return any(_PART.search(text, one.end(), two.start()) is not None for one, two in pairwise(told))


def _start(match: re.Match[str]) -> int:
    return match.start()
