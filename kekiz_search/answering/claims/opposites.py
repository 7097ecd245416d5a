"""Words of a source that say the contrary of a claim's word: another word, an end, a refusal, a price.

What opens may close later: verbs of events are no contraries.
"""

from __future__ import annotations

from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.parts import Part
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
from kekiz_search.german.normalise import word_set

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
)
_SIDES = [tuple(frozenset(stem_key(word) for word in word_set(side)) for side in row) for row in _OPPOSED]
_OPPOSITES = {stem: other for sides in _SIDES for one, other in (sides, sides[::-1]) for stem in one}
_CHARGED = word_set("kostenpflichtig gebuehrenpflichtig")


def has_opposite(concept: Concept) -> bool:
    """Say whether a source may have the opposite of a word instead."""
    return concept.stem in _OPPOSITES


def turns_round(rows: frozenset[int], bag: Bag) -> bool:
    """Say whether a claim tells of a rise where a span tells of a fall, or the other way round."""
    told = {QUALIFIER_ROWS[lemma] for lemma in bag.lemmas if lemma in QUALIFIER_ROWS} & {RISING_ROW, FALLING_ROW}
    claimed = rows & {RISING_ROW, FALLING_ROW}
    return len(claimed) == len(told) == 1 and claimed != told


def is_turned(concept: Concept, part: Part, region: Region) -> bool:
    """Say whether a stretch has the opposite of a word: another word, an end, a price."""
    said = concept.lemma in region.bag.lemmas
    if (not said and _OPPOSITES.get(concept.stem, frozenset()) & region.bag.stems) or _has_ended(concept, part, region):
        return True
    if concept.lemma in _CHARGED and FREE.search(region.text):
        return True
    priced = any(one.unit == "euro" for one in region.mentions.numbers) and MONEY_VERBS & region.bag.lemmas
    return concept.lemma in FREE_WORDS and bool(priced) and not said


def _has_ended(concept: Concept, part: Part, region: Region) -> bool:
    """What is said to run still does not where a sentence tells of its end."""
    end = ENDING.search(region.text)
    verb = concept.lemma.removeprefix("weiter")
    if end is None or verb not in RUNNING_VERBS or not (concept.verb and GOING_ON.search(part.text)):
        return False
    by_itself = any(token.lemma == verb for token in words_of(end[0]))  # "lief Ende 2022 aus"
    return by_itself or match_concept(concept, region.bag) < STRICT
