"""What is told of other Kommunen alone: "Kleve lernt von Städten, die ein Spielhaus haben" shows none in Kleve."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.carrying import LENIENT
from kekiz_search.answering.evidence.units import Unit
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept

_OTHERS = re.compile(
    r"\b(?:(?:Projekt|Modell|Nachbar|Partner)?(?:[Kk]ommunen|[Ss]tädten?|[Gg]emeinden|[Kk]reisen?)|Orten?), "
    r"(?:in |mit |bei )?(?:die|denen|deren)\b[^,.;]*,?"
)


def tells_of_others(unit: Unit, hard: Sequence[Concept]) -> bool:
    """Say whether what is asked for is told by nothing but what a sentence says of several other Kommunen."""
    own = _OTHERS.sub(" ", unit.text.replace("\n", " "))
    if own == unit.text.replace("\n", " "):
        return False
    bag = bag_of(own)
    told = [one for one in hard if match_concept(one, unit.bag) >= LENIENT]
    return bool(told) and not any(match_concept(one, bag) >= LENIENT for one in told)
