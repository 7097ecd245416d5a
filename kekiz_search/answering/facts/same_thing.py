"""Whether a value of another year is of the very thing and deed asked for: who else was counted tells nothing of it."""

from __future__ import annotations

from kekiz_search.answering.facts.values import Value
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import BAR
from kekiz_search.answering.words.concepts import AS_MODIFIER, bag_of, match_concept
from kekiz_search.answering.words.vocabulary import LIVING_VERBS


def is_of_same_thing(search: Search, question: Question, value: Value) -> bool:
    """Say whether the sentence of a value, or what stands above it, tells all that is asked about and was done."""
    if value.found is None or BAR in value.found.text:  # a cell is of what stands above it
        return True
    above = search.units.context_of(value.found.unit)
    things, deeds = ([one for one in question.concepts if one.verb == verb] for verb in (False, True))
    told = bag_of(value.found.text)
    hard = [one for one in things if one.hard]
    named = all(max(match_concept(one, told), match_concept(one, above)) >= AS_MODIFIER for one in hard)
    return named and all(match_concept(one, told) > 0 for one in deeds if one.lemma not in LIVING_VERBS)
