"""A slot of a claim beside the words of a source that fill it, and what of a source is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from kekiz_search.answering.claims.binding import Placed
from kekiz_search.answering.claims.mentions import Mentions
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.claims.values import Agreement
from kekiz_search.answering.claims.words import PEOPLE
from kekiz_search.answering.words.concepts import bag_of, build_concept, match_concept
from kekiz_search.german.analyzer import analyze

_COUNTED = 0.75  # the claim's noun must be the source's own, or the head of its compound

AGREEMENTS: tuple[Agreement, ...] = ("same", "near", "other")


class Stretch(Protocol):
    """What of a sentence is looked at."""

    @property
    def text(self) -> str: ...
    @property
    def mentions(self) -> Mentions: ...
    @property
    def followed(self) -> tuple[str, ...]: ...
    @property
    def above(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Pair:
    """A slot with the source's words ``at`` a place; ``before`` is the sentence before that holds a name."""

    slot: Slot
    agreement: Agreement
    words: str
    at: Placed | None
    exact: bool = True
    hedged: bool = False
    before: int = -1


@lru_cache(maxsize=20_000)
def match_any(word: str, text: str) -> bool:
    """Say whether a noun stands in a text, as a word, a compound's head, or another word for those people."""
    tokens = analyze(word)
    if not tokens:
        return False
    bag = bag_of(text)
    return match_concept(build_concept(tokens[-1], True, 1.0), bag) >= _COUNTED or any(
        tokens[-1].lemma in words and words & bag.lemmas for words in PEOPLE
    )
