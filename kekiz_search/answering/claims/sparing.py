"""How much of a claim a sentence may tell in other words, by how much of it the sentence tells in the claim's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.claims.aligning import Alignment
from kekiz_search.answering.claims.clauses import is_verb
from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.opposites import has_opposite
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.wording import says_something
from kekiz_search.answering.claims.words import ENDING, LEADING, NEUTRAL_VERBS, REFUSING, RESUMING
from kekiz_search.answering.evidence.negation import denies
from kekiz_search.answering.words.concepts import (
    AS_MODIFIER,
    NEAR_HALF,
    Concept,
    bag_of,
    build_concept,
    match_concept,
)
from kekiz_search.german.normalise import word_set

# What a sentence may leave to other words: a base where it holds the claim's values, more for every value and word.
# Source: as few false verdicts as without, and most true ones, on the development half of tests/quality/claims.jsonl.
_BASE, _PER_VALUE, _PER_WORD, _MOST = 0.4, 0.2, 0.1, 1.2
# What a word costs that a sentence lacks.
_NEARLY_TOLD_VERB, _VERB, _OTHER_VERB = 0.25, 0.4, 0.7  # the last where the sentence has another verb instead
_RESUMING_NOUN, _HALF_TOLD_NOUN, _SMALL_WORD = 0.4, 0.6, 0.5
_NEVER = 9.0
_IS = re.compile(r"\b(?:ist|sind|war|waren|wird|werden)\b")
# Verbs by which a thing is not there, whatever else a sentence tells of it.
_ABSENT = word_set(
    "absagen ausfallen entfallen wegfallen streichen kuerzen fehlen verlieren verzichten scheitern ablehnen einstellen "
    "beenden enden schliessen aufgeben abschaffen verweigern verbieten vermissen mangeln ausschliessen absehen"
)


def may_spare(missing: Sequence[Concept], part: Part, region: Region, alignment: Alignment) -> bool:
    """Say whether a sentence tells so much of a part that it may tell the rest in other words."""
    if not alignment.is_met or denies(region.unit) or _ABSENT & region.bag.lemmas:
        return False
    told = [one for one in part.concepts if one not in missing]
    counted = [slot for slot, _words in alignment.found if slot.number and slot.number.counted]
    if not told and not counted:
        return False
    base = _BASE if alignment.found else 0.0
    budget = min(_MOST, base + _PER_VALUE * len(alignment.found) + _PER_WORD * len(told))
    copula = _IS.search(part.text) if not part.verbs else None
    if copula and any(part.text.find(one.text) > copula.start() for one in missing):
        return False  # what something is said to be is the claim itself
    other = _tells_other_deed(part, region)
    return sum(_cost(one, region, other) for one in missing) <= budget


def _tells_other_deed(part: Part, region: Region) -> bool:
    """Say whether a sentence has a verb of its own that a claim lacks."""
    verbs = [one for one in words_of(region.text) if is_verb(one.text) and says_something(one)]
    said = bag_of(part.text)
    return any(
        one.lemma not in NEUTRAL_VERBS and match_concept(build_concept(one, True, 1.0), said) < AS_MODIFIER
        for one in verbs
    )


def _cost(concept: Concept, region: Region, other_deed: bool) -> float:
    strength = match_concept(concept, region.bag)
    if has_opposite(concept) or concept.family in LEADING or concept.lemma in _ABSENT:
        return _NEVER
    if ENDING.search(concept.text) or REFUSING.search(concept.text):
        return _NEVER
    if concept.verb:
        return (
            _NEARLY_TOLD_VERB
            if strength >= AS_MODIFIER or concept.lemma in NEUTRAL_VERBS
            else _OTHER_VERB
            if other_deed
            else _VERB
        )
    if concept.text[0].islower():
        return _SMALL_WORD
    shortened = bool(concept.parts) and concept.parts[-1] in region.bag.lemmas
    if concept.lemma in RESUMING or shortened:
        return _RESUMING_NOUN
    return _HALF_TOLD_NOUN if strength >= NEAR_HALF else _NEVER
