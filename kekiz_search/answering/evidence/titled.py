"""Whether a sentence goes on about what its title names: "das Programm" of "Neues Landesprogramm „Nordlicht“"."""

from __future__ import annotations

from collections.abc import Sequence

from kekiz_search.answering.evidence.strengths import STRICT
from kekiz_search.answering.sentences.anaphora import ANY_THING
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, match_concept


def resumes_titled(search: Search, unit: Unit, missing: Sequence[Concept]) -> bool:
    """Say whether a sentence names by its kind alone the thing that its title or heading names by its name, too."""
    kinds = [one.lemma for one in unit.definite if one.lemma in ANY_THING]
    if not kinds:
        return False  # as with most
    above = search.units.context_of(unit)
    named = all(match_concept(one, above) >= STRICT for one in missing)
    return named and any(one in above.lemmas or one in above.ends for one in kinds)
