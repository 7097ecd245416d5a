"""Words of a source that say the contrary of a claim's word: another word, an end, a refusal, a price.

What opens may close later: verbs of events are no contraries.
"""

from __future__ import annotations

import re

from kekiz_search.answering.claims.aligning import Alignment
from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.pending import is_pending
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.words import (
    ENDING,
    FALLING_ROW,
    FREE,
    FREE_WORDS,
    GOING_ON,
    MONEY_VERBS,
    QUALIFIER_ROWS,
    RISING_ROW,
    RUNNING_VERBS,
)
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.words.concepts import Bag, Concept, match_concept
from kekiz_search.german.analyzer import stem_key
from kekiz_search.german.normalise import fold, word_set

_OPPOSED: tuple[tuple[str, str], ...] = (
    ("kostenlos kostenfrei gratis gebuehrenfrei beitragsfrei unentgeltlich", "kostenpflichtig gebuehrenpflichtig"),
    (
        "annehmen zustimmen zustimmung billigen befuerworten genehmigen genehmigung bewilligen",
        "ablehnen ablehnung verwerfen zurueckweisen scheitern",
    ),
    ("empfehlen empfehlung raten", "abraten"),
    ("freiwillig", "verpflichtend verpflichten verbindlich"),
    ("einstimmig", "mehrheitlich"),
    ("oeffentlich", "nichtoeffentlich"),
    ("befristet", "unbefristet"),
    ("besetzen besetzt", "unbesetzt vakant"),
    ("verbessern verbesserung", "verschlechtern verschlechterung"),
    ("verlieren verlust", "gewinnen gewinn"),
    ("erfolgreich erfolg", "erfolglos vergeblich ergebnislos"),
)
_SIDES = [tuple(frozenset(stem_key(word) for word in word_set(side)) for side in row) for row in _OPPOSED]
_OPPOSITES = {stem: other for sides in _SIDES for one, other in (sides, sides[::-1]) for stem in one}
_FOR, _AGAINST = (re.compile(rf"\b[Ss]timmt?e?n? [^.;]*\b{word}\b") for word in ("dafür", "dagegen"))
_AROUND = {"vor": "nach", "nach": "vor"}
_WHEN = re.compile(
    r"\b(?P<when>[Vv]or|[Nn]ach) (?:(?:de[mrn]|eine[mr]|jede[mr]|ihre[mr]|seine[mr]) )?(?:[a-zäöüß]+e[nmr] )?"
    r"(?P<noun>[A-ZÄÖÜ][\w-]+)"
)
_FROM_TO = re.compile(r"\bvon (?:[\w.,]+ ){1,3}(?:auf|zu) [\w.,]+")
_CHARGED = word_set("kostenpflichtig gebuehrenpflichtig")


def has_opposite(concept: Concept) -> bool:
    """Say whether a source may have the opposite of a word instead."""
    return concept.stem in _OPPOSITES


def turns_round(rows: frozenset[int], bag: Bag) -> bool:
    """Say whether a claim tells of a rise where a span tells of a fall, or the other way round."""
    told = {QUALIFIER_ROWS[lemma] for lemma in bag.lemmas if lemma in QUALIFIER_ROWS} & {RISING_ROW, FALLING_ROW}
    claimed = rows & {RISING_ROW, FALLING_ROW}
    return len(claimed) == len(told) == 1 and claimed != told


def turns_order(claim: str, source: str) -> bool:
    """Say whether a claim has before a thing what a source has after it, or for it who voted against it."""
    if _FOR.search(claim) and _AGAINST.search(source) and not _FOR.search(source):
        return True
    if _AGAINST.search(claim) and _FOR.search(source) and not _AGAINST.search(source):
        return True
    told, claimed = _placed(source), _placed(claim)
    return bool(claimed) and not claimed & told and any((_AROUND[when], noun) in told for when, noun in claimed)


def runs_backward(part: Part, alignment: Alignment) -> bool:
    """Say whether a claim has a number go from where to where a stretch has it come from: "von 5 auf 7 erhöht"."""
    from_to = _FROM_TO.search(part.text)
    numbers = sorted((slot.start, place) for slot, place in alignment.places if slot.number)
    places = [place for _start, place in numbers]
    return from_to is not None and len(places) == len(("from", "to")) and places != sorted(places)


def _placed(text: str) -> set[tuple[str, str]]:
    return {(one["when"].lower(), stem_key(fold(one["noun"]))) for one in _WHEN.finditer(text)}


def is_turned(concept: Concept, part: Part, region: Region) -> bool:
    """Say whether a stretch has the opposite of a word: another word, an end, a price."""
    said = concept.lemma in region.bag.lemmas
    if (not said and _tells_opposite(concept, region)) or _has_ended(concept, part, region):
        return True
    if is_pending(concept, part, region):
        return True
    if concept.lemma in _CHARGED and FREE.search(region.text):
        return True
    priced = any(one.unit == "euro" for one in region.mentions.numbers) and MONEY_VERBS & region.bag.lemmas
    return concept.lemma in FREE_WORDS and bool(priced) and not said


def _tells_opposite(concept: Concept, region: Region) -> bool:
    opposite = _OPPOSITES.get(concept.stem)
    if not opposite:
        return False
    told = {stem_key(one.lemma) for one in words_of(region.text)}  # as it is written, not as its near meaning
    return not opposite.isdisjoint(region.bag.stems | told)


def _has_ended(concept: Concept, part: Part, region: Region) -> bool:
    """What is said to run still does not where a sentence tells of its end."""
    end = ENDING.search(region.text)
    verb = concept.lemma.removeprefix("weiter")
    runs = (concept.verb and verb in RUNNING_VERBS) or (verb == "betrieb" and "in Betrieb" in part.text)
    if end is None or not (runs and GOING_ON.search(part.text)):
        return False
    by_itself = any(token.lemma == verb for token in words_of(end[0]))  # "lief Ende 2022 aus"
    return by_itself or match_concept(concept, region.bag) < STRICT
