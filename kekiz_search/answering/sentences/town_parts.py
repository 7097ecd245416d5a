"""Parts of a sentence that tell of one Kommune each: "In Goch läuft der Kurs weiter, in Rees endete er im Mai"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, build_bag, match_concept
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.verbs import is_verb_form
from kekiz_search.types import Span

_JOINT = re.compile(r"[,;] (?:(?:und|aber|doch|jedoch|während|wohingegen) )?|\s(?:und|aber|während) ")
_TO_TOWN = re.compile(  # what may stand before the name of the Kommune with which a part opens
    r"(?:(?:auch|dagegen|hingegen) )?(?:(?:in|im|bei|für|aus) )?(?:(?:der|die|den|dem) )?"
    r"(?:(?:Nachbars|S)tadt |Gemeinde )?"
)
_SEVERAL = 2


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def town_parts(text: str) -> tuple[tuple[Span, frozenset[str]], ...]:
    """Return the parts of a sentence with the Kommune that each names; none where not each has one and its own verb."""
    towns = find_kommunen(text)
    if len({one.name for one in towns}) < _SEVERAL:
        return ()  # as with most
    joints = [
        one for one in _JOINT.finditer(text) if any(_TO_TOWN.fullmatch(text, one.end(), it.start) for it in towns)
    ]
    ends = [*(one.start() for one in joints), len(text)]
    parts = [Span(begin, end) for begin, end in zip([0, *(one.end() for one in joints)], ends, strict=True)]
    told = [(part, frozenset(one.name for one in towns if part.start <= one.start < part.end)) for part in parts]
    if len(told) < _SEVERAL or not all(len(names) == 1 and _has_verb(text, part) for part, names in told):
        return ()
    return tuple(told) if len({*(names for _, names in told)}) == len(told) else ()


def _has_verb(text: str, part: Span) -> bool:
    words = text[part.start : part.end].replace(",", " ").split()
    return any(word.islower() and is_verb_form(word.strip(".!?")) for word in words)


def is_in_part_of_another(text: str, place: int, kommunen: Sequence[str]) -> bool:
    """Say whether a place in a sentence lies in the part of another Kommune, beside that of one asked about."""
    parts = town_parts(text) if len(kommunen) == 1 else ()
    own = [part for part, names in parts if not names.isdisjoint(kommunen)]
    return len(own) == 1 and any(part.start <= place < part.end for part, _ in parts if part != own[0])


def part_of_asked(unit: Unit, kommunen: Sequence[str], concepts: Sequence[Concept]) -> Unit:
    """Return a sentence with the part of the Kommune asked about alone, if that tells all by itself that it tells."""
    parts = town_parts(unit.text) if len(kommunen) == 1 and len(unit.kommunen) >= _SEVERAL else ()
    own = next((part for part, names in parts if not names.isdisjoint(kommunen)), None)
    if own is None:
        return unit
    tokens = tuple(one for one in unit.tokens if own.start <= one.start < own.end)
    bag = build_bag(tokens)
    if any(match_concept(one, bag) < match_concept(one, unit.bag) for one in concepts):
        return unit
    start, end = unit.start + own.start, unit.start + own.end
    moved = tuple(replace(one, start=one.start - own.start, end=one.end - own.start) for one in tokens)
    return replace(
        unit, start=start, end=end, tokens=moved, bag=bag, kommunen=tuple(kommunen), subjects=tuple(kommunen)
    )
