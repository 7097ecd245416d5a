"""What something else stands for: "statt eines Busses gibt es ein Taxi", "die Mappe wurde durch eine App ersetzt"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, bag_of_word, match_concept

_INSTEAD = re.compile(
    r"\b(?:[Ss]tatt|[Aa]nstatt|[Aa]nstelle)(?: von)?(?: (?:eine[rsmn]?|de[rsmn]|diese[rsm]|ihre[rs]|seine[rs]))?"
    r"(?: [a-zäöüß]+e[nrs]?){0,2} $"
)
_SUPERSEDED = re.compile(r"\b(?:wurden?|wird|werden|sind|ist)\b[^.;]*?(?P<by>\bdurch\b)[^.;]*\b(?:ersetzt|abgelöst)\b")
_MAY_BE = re.compile(r"\b(?:[Aa]?n?[Ss]tatt|[Aa]nstelle|ersetzt|abgelöst)\b")
_ENOUGH = 0.75  # as strongly a word tells what is asked for


def is_replaced(unit: Unit, concepts: Sequence[Concept]) -> bool:
    """Say whether all that a sentence tells of a thing that is asked for is what is there in its place."""
    if not _MAY_BE.search(unit.text):
        return False  # as with most
    by = _SUPERSEDED.search(unit.text)
    for concept in concepts:
        places = [token for token in unit.tokens if match_concept(concept, bag_of_word(token)) >= _ENOUGH]
        gone = [one for one in places if _INSTEAD.search(unit.text[: one.start]) or (by and one.end <= by.start("by"))]
        if places and len(gone) == len(places) and not concept.verb:
            return True
    return False
