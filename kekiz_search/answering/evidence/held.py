"""How many times something was held that was held in each of some places."""

from __future__ import annotations

import re

from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.german.numbers import NumberMention

_COUNTED_STRICTLY = 0.75  # what is held must stand there as a word or the head of a compound
_IN_BEFORE = re.compile(r"\b(?:[Ii]n|[Aa]n|[Bb]ei)\s$")
_HELD = re.compile(
    r"(?: von (?:den )?\d+)? (?:[a-zäöüß]+ )?[A-ZÄÖÜ][\w-]+ (?:(?:haben|hatten|sind|waren|fanden|finden|wurden) )?"
    r"(?:bereits |schon )?die (?:[a-zäöüß]+ )?(?P<what>[A-ZÄÖÜ][\w-]+)\b(?:[^.;]|\b(?:Dr|Prof|St)\.)*"
    r"\b(?:stattgefunden|statt|geführt|abgehalten|abgeschlossen)\b"
)


def counts_held(number: NumberMention, counted: Concept, text: str) -> bool:
    """ "In 19 von 22 Kommunen haben die Auftaktgespräche stattgefunden" counts the talks: one in each."""
    held = _HELD.match(text, number.end)
    if held is None or not _IN_BEFORE.search(text[: number.start]):
        return False
    return match_concept(counted, bag_of(held["what"])) >= _COUNTED_STRICTLY
