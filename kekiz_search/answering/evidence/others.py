"""What is told of other Kommunen alone: "Kleve lernt von Städten, die ein Spielhaus haben" shows none in Kleve."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept

_OTHERS = re.compile(
    r"\b(?:(?:Projekt|Modell|Nachbar|Partner)?(?:[Kk]ommunen|[Ss]tädten?|[Gg]emeinden|[Kk]reisen?)|Orten?), "
    r"(?:in |mit |bei )?(?:die|denen|deren)\b[^,.;]*,?"
)


def tells_of_others(unit: Unit, hard: Sequence[Concept]) -> bool:
    """Say whether what is asked for is told by nothing but what a sentence says of several other Kommunen."""
    sentence = unit.text.replace("\n", " ")
    if not _OTHERS.search(sentence):
        return False  # as most
    bag = bag_of(_OTHERS.sub(" ", sentence))
    told = [one for one in hard if match_concept(one, unit.bag) >= LENIENT]
    return bool(told) and not any(match_concept(one, bag) >= LENIENT for one in told)
