"""Whether a sentence denies what a claim speaks of, by its own words or by the heading above it."""

from __future__ import annotations

import re
from collections import Counter

from kekiz_search.answering.claims.aligning import Alignment
from kekiz_search.answering.claims.holding import FREE
from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region, clause_around
from kekiz_search.answering.claims.slots import words_in_order
from kekiz_search.answering.claims.verbs import is_verb
from kekiz_search.answering.claims.words import (
    ENDING,
    REFUSING,
)
from kekiz_search.answering.evidence.negation import denies, is_negated
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.units import Unit
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME, NEGATORS

_WAIVED = re.compile(r"\bverzichtet\w*\b|\bVerzicht\b")
_DENYING = re.compile(
    r"kein\w*|nicht|nichts|ohne|weder|nie|niemals|niemand\w*|abgelehnt|eingestellt|beendet|aufgegeben|geschlossen|abgeschafft|"
    r"abgeschaltet|dichtgemacht|gescheitert|ausgestiegen|entfaellt|entfallen|fehl(?:en|t|te|ten|end\w*)|verzicht\w*|verworfen|zurueck|abgesagt"
)
_PUT_IN = re.compile(r",\s(?:[a-zäöü]+\s)?(?:die|der|das|den|dem|deren|dessen|denen)\b[^,;:.]*,")
_NOTHING = re.compile(r"\bnichts\b")
_NEVER_BEFORE = re.compile(r"\bnie (?:zuvor|vorher)\b|\bwie nie\b")


def is_denied(search: Search, part: Part, region: Region, alignment: Alignment) -> bool:
    """A sentence is denied by its own words, or by a heading such as "Nicht mehr im Angebot"."""
    unit = region.unit
    if _is_dated_apart(region, alignment):
        return False
    if ENDING.search(part.text):
        return _denies_end(unit)
    if part.concepts:
        denied = is_negated(unit, part.concepts)
    else:
        denied = (denies(unit) or REFUSING.search(unit.text) is not None) and _NEVER_BEFORE.search(unit.text) is None
    waived = _WAIVED.search(unit.text)
    denied = denied or (waived is not None and not _is_negated_there(unit, waived))
    denied = denied or (part.negated and _NOTHING.search(FREE.sub("", unit.text)) is not None)
    return denied or _is_denied_above(search, unit)


def _is_dated_apart(region: Region, alignment: Alignment) -> bool:
    """What a relative clause dates is not denied behind it: "Die Kurse, die es bis 2012 gab, gibt es nicht mehr"."""
    dated = [place for slot, place in alignment.places if slot.date]
    return any(
        all(match.start() <= start and end <= match.end() for start, end in dated)
        and not any(token.lemma in NEGATORS for token in words_of(match[0]))
        for match in _PUT_IN.finditer(region.text)
        if dated
    )


def _is_denied_above(search: Search, unit: Unit) -> bool:
    """A heading such as "Nicht mehr im Angebot" denies what is only named below it; a sentence speaks for itself."""
    heading = search.index.passages[unit.row].heading or ""
    if INITIATIVE_NAME.search(heading) or any(is_verb(token.text) for token in unit.tokens):
        return False
    return any(token.lemma in NEGATORS for token in words_of(heading))


def denies_alike(part: Part, region: Region) -> bool:
    """Say whether a sentence denies and ends things by the very words of the claim, which then says the same."""
    told = Counter(word for word in words_in_order(region.unit.text) if _DENYING.fullmatch(word))
    claimed = Counter(word for word in part.sentence if _DENYING.fullmatch(word))
    return bool(told) and told == claimed


def _denies_end(unit: Unit) -> bool:
    """ "Das Café wird nicht geschlossen" denies an end, "es wird geschlossen, da kein Träger da ist" does not."""
    end = ENDING.search(unit.text)
    if end is None:
        return denies(unit)
    return _is_negated_there(unit, end)


def _is_negated_there(unit: Unit, place: re.Match[str]) -> bool:
    first, last = clause_around(unit.text, *place.span())
    return any(token.lemma in NEGATORS for token in unit.tokens if first <= token.start < last)
