"""Whether a sentence only plans what it speaks of, or tells of an idea, an application or a concept for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.factuality.places import places_of
from kekiz_search.answering.sentences.clause import clause_around
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.answering.words.plans import (
    ACTIVE,
    PASSIVE,
    UNDER_CONDITION,
    UNREADY,
    is_planned,
    is_planned_row,
    presupposes,
    without_needs,
)
from kekiz_search.german.analyzer import Token
from kekiz_search.german.numbers import find_numbers

# "ein Konzept für ein Haus", "der Antrag auf einen Bus": what is before the thing.
_SKETCH = re.compile(
    r"\b(?:Konzept|Idee|Entwurf|Einrichtung|Einführung|Anschaffung|Gründung|Schaffung|Antr[aä]ge?s?|Machbarkeitsstudie|"
    r"Planung(?:en)?|Pläne|(?<!auf )Wunsch|Standort|Forderung)e?s?"
    r" (?:für|auf|nach|zu|zum|zur|eine[srnm]?)(?: [a-zäöüß]+){0,3} $|"
    r"\b(?:diskutier|debattier|streite|verhandel|berät|berat|denk|sprich|sprech|sprach|entscheide|abstimm|stimm)[a-zäöüß]*"
    r"(?: [^,.;:]{1,40})? über(?: [a-zäöüß]+){0,3} $|\bliebäugel[a-z]+(?: [^,.;:]{1,40})? mit(?: [a-zäöüß]+){0,3} $|"
    r"\b(?:Bedarf|Nachfrage|Mangel|Interesse|Suche)\b(?: [a-zäöüß]+){0,2} (?:an|nach)(?: [a-zäöüß]+){0,3} $"
)
_SKETCHED = re.compile(_SKETCH.pattern.replace("$", ""))  # anywhere in a sentence
# "Ein Café wäre ein Segen", "Auf der Wunschliste steht ein Café", "Ein Café würde helfen": somebody wishes there were.
_WISHED = re.compile(
    r"\bWunsch(?:liste|zettel)\b|\bbräuchten?\b|\b[Ee]s bedarf\b|\bZiel (?:ist|bleibt) eine?\b|"
    r"\bbemüh(?:t|en) sich um\b|"
    r"\bwürden? [^.;,]*(?:helfen|wünschen|begrüßen|nützen|entlasten|freuen|erleichtern|ermöglichen|"
    r"verbessern|lohnen)\b|"
    r"(?<!\b[Dd]a )(?<!\b[Dd]as )(?<!\bals )\bwären?\b(?! da\b)"
)
_WITHOUT = re.compile(r"\b[Oo]hne\b")  # "Ohne das Café wäre vieles nicht möglich"
_SAYING = re.compile(r"frag(?:t|en)|hoff(?:t|en)")  # who asks does not plan who asks: "Die Lotsen fragen, ob …"
_LABEL = re.compile(r"[^,;:.–]{3,40}:\s|\d[\d.]* [^,;:.–]{3,40}:\s")
# "Lotsen: Die Stadt plant einen Dienst am Klinikum."
_TOWN = r"(?:[Dd]ie (?:Stadt|Gemeinde|Kommune|Verwaltung)|[Dd]er (?:Kreis|Rat)|[Dd]as Jugendamt|[Ww]ir)"
_TO_COME = r"(?:plan(?:t|en)|beabsichtig(?:t|en)|beantrag(?:t|en)|erw(?:ä|a)g(?:t|en)|bereite[tn]|will|wollen|möchten?)"
_TOWN_PLANS = re.compile(rf"\b(?:{_TOWN} {_TO_COME}|{_TO_COME} {_TOWN})\b")
_INTENDS = re.compile(
    rf"{ACTIVE.pattern}|{PASSIVE.pattern}|"
    r"\b(?:Antr[aä]ge?s?|Vorschl[aä]ge?|Idee|Forderung|Wunsch|Auftrag|Absicht|beauftragt|dafür (?:aus|ausgesprochen))\b"
)
# "Das Jugendamt wünscht sich, dass …", "Das Jobcenter hat vorgeschlagen, die Treffen zu verlegen": who does is there.
_WHAT_FOLLOWS = re.compile(r",\s(?:dass\b|[^,.;]*(?:\bzu\s[a-zäöüß]+n|\b[a-zäöü]+zu[a-zäöü]+en)\b)")
_HAS, _THAT = re.compile(r"\b(?:hat|haben|hatten?)\b"), re.compile(r"\W*dass\b")
# "Ein Büro sollte eröffnet werden, denn Schulden sind ein Thema": the reason tells nothing that is there.
_REASON = re.compile(r"\W*(?:denn|weil|da|nachdem)\b")
_DEFINITE = re.compile(r"\b(?:der|die|das|den|dem|des|im|am|beim|vom|zum|zur|unsere?[nmrs]?)\s(?:[a-zäöüß]+\s)?$")
# "im Zusammenhang mit dem geplanten Familienbüro"
_PLANNED_THINGS = re.compile(
    r"\b(?:geplant|vorgesehen|beantragt|angedacht|angekündigt|gewünscht|künftig|möglich)e[nrsm]?\s"
)
_PLANNED_THING = re.compile(rf"{_PLANNED_THINGS.pattern}(?:[a-zäöüß]+e[nrsm]?\s)?$|\b(?:geplant|angefragt): [^;,]*$")
_PLANNED_ASIDE = re.compile(
    r" (?:ist |sind )?(?:angefragt|geplant|in Planung|vorgesehen)\)"
)  # "Caritas (Stadt geplant)"
_FOR_WHOM = re.compile(rf"\W*(?:(?:Auch|Sogar|Und) )?[Ff]ür [^,;:.]* (?:{ACTIVE.pattern})")  # "Für Väter plant Soest …"
_TO_DO = re.compile(
    r"\bzu [a-zäöü]+e?n\b|\b[a-zäöü]+zu[a-zäöü]+en\b"
)  # what somebody recommends: "…, einen Bus anzuschaffen"
_FURTHER = re.compile(
    r"\bauf (?P<whom>[^,.;:]{3,60}?) (?:(?:zu )?(?:ausweiten|erweitern|ausdehnen)|auszuweiten|auszudehnen)\b"
)
_SHOULD = re.compile(rf"\bsoll(?:t?en?)?\b|{PASSIVE.pattern}")
_ASKS = re.compile(r"\b(?:fragt|fragen|erkundigt sich|erkundigen sich|wollte wissen|ob)\b")
_NOT_YET_BUT = re.compile(
    r"\b(?:bislang|bisher|noch|derzeit|zurzeit)\b[^.;]*[.;]\s+(?:Es|Er|Sie|Das|Dies\w*|Eine[rs]?) "
    r"(?:soll\w*|ist (?:aber |jedoch )?(?:geplant|vorgesehen)|wird)\b"
)


def plans(unit: Unit, concepts: Sequence[Concept]) -> bool:
    """Say whether a sentence only plans, wishes for or asks after a concept.

    Who acts is there already: "Das Café plant ein Fest" plans no Café, "Die Stadt plant ein Café" does.
    """
    text = without_needs(unit.text)
    if _is_unready(text):
        return True
    asks = _ASKS.search(text)
    if not (asks or _may_plan(text)):
        return False  # as with most
    places = places_of(unit, concepts)
    if presupposes(text):
        return _reaches_further(text, places)
    if asks and any(token.start > asks.start() for token in places):
        return True
    return all(_is_planned_at(text, token) for token in places) if places else is_planned(text)


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def _is_unready(text: str) -> bool:
    return any(one.search(text) for one in (UNREADY, UNDER_CONDITION)) or is_planned_row(text)


@lru_cache(maxsize=8192)
def _may_plan(text: str) -> bool:
    return is_planned(text) or _TO_DO.search(text) is not None or _PLANNED_THINGS.search(text) is not None


@lru_cache(maxsize=8192)
def _may_sketch(text: str) -> bool:
    return _SKETCHED.search(text) is not None or _WISHED.search(text) is not None


def _reaches_further(text: str, places: Sequence[Token]) -> bool:
    """Say whether a thing is to be extended to what is asked for: "will die Besuche auf Zugezogene ausweiten"."""
    further = _FURTHER.search(text)
    if further is None or not is_planned(text):
        return False
    return any(further.start("whom") <= token.start < further.end("whom") for token in places)


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def _should_be_so(text: str) -> bool:
    return _SHOULD.search(text) is not None


def plans_figures(text: str, figures: Sequence[float]) -> bool:
    """Say whether a text names a figure only for what is yet to be: "bis 2012 sollten es 54 sein"."""
    places = [number for number in find_numbers(text) if number.value in figures] if _should_be_so(text) else []
    return bool(places) and all(_should_be(text, number.start, number.end) for number in places)


def _should_be(text: str, start: int, end: int) -> bool:
    within = text[slice(*_clause_around(text, start, end))]
    return _SHOULD.search(within) is not None and not _DEFINITE.search(text[:start])


def is_sketched(unit: Unit, hard: Sequence[Concept]) -> bool:
    """Say whether a sentence tells of a thing asked for only as of a concept, an idea, an application or a plan for it.

    Of several things that are asked for, one that is yet to be is enough.
    """
    text = without_needs(unit.text)
    if presupposes(text) or not (_may_plan(text) or _may_sketch(text)):
        return False
    for concept in hard:
        places = places_of(unit, [concept])
        if places and all(_is_sketched_at(text, token) or _is_planned_at(text, token) for token in places):
            return True
    return False


def _is_sketched_at(text: str, token: Token) -> bool:
    clause = slice(*_clause_around(text, token.start, token.end))
    return _SKETCH.search(text[: token.start]) is not None or (
        _WISHED.search(text[clause]) is not None and _WITHOUT.search(text[clause]) is None
    )


def _is_planned_at(text: str, token: Token) -> bool:
    if _PLANNED_THING.search(text[: token.start]) or _PLANNED_ASIDE.match(text, token.end):
        return True
    start, end = _clause_around(text, token.start, token.end)
    within = text[start:end]
    label = _LABEL.match(text)
    named = label is not None and token.end <= label.end()
    if _hangs_on_plan(text, start, end) or (named and _TOWN_PLANS.search(within)):
        return True
    if _REASON.match(within) and not _DEFINITE.search(text[: token.start]):
        return is_planned(text[:start])
    active, follows = ACTIVE.search(within), _WHAT_FOLLOWS.match(text, end) is not None
    if PASSIVE.search(within):
        return not (follows and _HAS.search(within))
    if active is None:
        return False
    ends = _ends_clause(within, active) and not follows
    return start + active.start() < token.start or ends or _FOR_WHOM.match(within) is not None


def _hangs_on_plan(text: str, start: int, end: int) -> bool:
    """Say whether a clause is what another one intends: "…, einen Bus anzuschaffen", "…, dass ein Bus kommt"."""
    hangs = _TO_DO.search(text, start, end) or _THAT.match(text, start)
    return hangs is not None and _INTENDS.search(text, 0, start) is not None


def _ends_clause(clause: str, verb: re.Match[str]) -> bool:
    return not clause[verb.end() :].strip(" .,;:!–") and _SAYING.fullmatch(verb.group()) is None


def _clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    label = _LABEL.match(text)  # what stands behind a label is said of it
    return clause_around(text, start, max(end, label.end() if label else 0))


def is_yet_to_come(text: str) -> bool:
    """Say whether a text tells of what is not there yet that it is to come: "Es fehlt bislang. Es soll 2026 öffnen"."""
    return _NOT_YET_BUT.search(text) is not None
