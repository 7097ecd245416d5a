"""Lists asked in other words than a text uses: what several words carry together, where no sentence carries all."""

from __future__ import annotations

import re

from kekiz_search.answering.evidence.carrying import STRICT, stands_around
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.units import Unit
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Bag, Concept, match_concept
from kekiz_search.answering.words.vocabulary import COMMON_NOUNS

# Of a question of three words or more, neighbouring sentences need not carry all. Source: chosen on the development
# half of tests/quality/gold.jsonl and three further sets: half of the weight found three Kommunen more and none
# wrongly, .55 found two; without a least strength of each hard word two of seven were wrong.
_LEAST_CONCEPTS = 3
_SHARE = 0.5
_LEAST_EACH = 0.5
_MOST_WEAK = 1 / 3  # of the words; a driving licence alone tells of nobody who pays it to parents
_SPARED = frozenset({None, "foerderung"})  # other families tell a relation; who gets a thing is told by its being given
_AROUND_SHARE = 0.6
_ABOVE_SHARE = 0.7  # what the heading carries counts this much


def may_be_loose(question: Question) -> bool:
    """Say whether a list question holds so many words that not every one must be met."""
    plain = not (question.negated or question.attribute or question.about_plans or question.limit or question.yes_no)
    return plain and len(question.concepts) >= _LEAST_CONCEPTS and not _joins_things(question)


def _joins_things(question: Question) -> bool:
    """ "mit Jobcenter und Gesundheitsamt" asks for both together."""
    hard = [re.escape(one.text) for one in question.hard]
    both = "|".join(hard)
    return bool(hard) and re.search(rf"\b(?:{both}) (?:und|sowie) (?:\w+ )?(?:{both})\b", question.text) is not None


def telling_concept(question: Question) -> Concept:
    """Return the word of a question that tells most: of the hard ones the rarest."""
    return max(question.concepts, key=lambda one: (one.hard, one.weight))


def _meet(search: Search, concept: Concept, unit: Unit, bag: Bag) -> float:
    own = max(match_concept(concept, bag), _ABOVE_SHARE * match_concept(concept, search.units.heading_of(unit)))
    if own >= _ABOVE_SHARE:
        return own
    around = stands_around(search, concept, unit) or match_concept(concept, search.units.passage_of(unit)) >= STRICT
    return max(own, _AROUND_SHARE * around)


def is_loosely_carried(search: Search, question: Question, unit: Unit, bag: Bag, least: float) -> bool:
    """Say whether sentences carry the most telling word and enough of all, no hard word being wholly amiss."""
    met = [_meet(search, one, unit, bag) for one in question.concepts]
    telling = telling_concept(question)
    if telling.lemma in COMMON_NOUNS or match_concept(telling, bag) < max(least, STRICT):
        return False
    weak = [one for one, strength in zip(question.concepts, met, strict=True) if strength < _LEAST_EACH]
    if any(one.hard or one.family not in _SPARED for one in weak) or len(weak) > _MOST_WEAK * len(met):
        return False
    total = sum(one.weight for one in question.concepts)
    return sum(one.weight * strength for one, strength in zip(question.concepts, met, strict=True)) >= _SHARE * total
