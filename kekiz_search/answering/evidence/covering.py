"""How much of a question a sentence carries with what stands around it."""

from __future__ import annotations

from collections.abc import Sequence

from kekiz_search.answering.evidence.leaning import stands_around
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Bag, Concept, match_concept

_CONTEXT_SHARE = 0.7  # what a heading or title carries counts this much for a sentence below it


def cover_around(search: Search, concepts: Sequence[Concept], unit: Unit, bag: Bag) -> float:
    """Return the share of the concepts that a span carries, where what stands around it counts for less."""
    total = sum(concept.weight for concept in concepts)
    carried = 0.0
    for concept in concepts:
        own = match_concept(concept, bag)
        around = own < _CONTEXT_SHARE and stands_around(search, concept, unit)
        carried += concept.weight * (max(own, _CONTEXT_SHARE) if around else own)
    return carried / total if total else 0.0


def cover_in_context(search: Search, concepts: Sequence[Concept], unit: Unit) -> float:
    """Return the share of the concepts that a sentence carries, where heading and title count for less."""
    context = search.units.context_of(unit)
    total = sum(concept.weight for concept in concepts)
    carried = (
        concept.weight * max(match_concept(concept, unit.bag), _CONTEXT_SHARE * match_concept(concept, context))
        for concept in concepts
    )
    return sum(carried) / total if total else 0.0
