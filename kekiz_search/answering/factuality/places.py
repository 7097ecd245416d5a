"""Where a sentence names what a question asks for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.factuality.negation import meets
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import HALVES, NEAR_HALF, Concept, bag_of_word, match_concept
from kekiz_search.german.analyzer import Token
from kekiz_search.german.compounds import tails_of


def places_of(unit: Unit, concepts: Sequence[Concept]) -> list[Token]:
    """Return the words that tell a concept: by themselves or by a part, else by one half that is near in meaning."""
    places = [token for token in unit.tokens if meets(concepts, _pieces(token.lemma, token.parts))]
    halves = [token for token in unit.tokens if len(token.parts) == HALVES] if not places else ()
    return places or [
        token for token in halves if any(match_concept(one, bag_of_word(token)) >= NEAR_HALF for one in concepts)
    ]


@lru_cache(maxsize=65_536)  # the words of sentences that are looked at for every question
def _pieces(lemma: str, parts: tuple[str, ...]) -> frozenset[str]:
    return frozenset({lemma, *parts, *tails_of(parts)})
