"""Who gave how much of a sum: "8 Millionen flossen hinein: 3 Millionen von der Stiftung, 5 vom Land"."""

from __future__ import annotations

from kekiz_search.answering.claims.judged import Finding, evidence_in
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.values.givers import givers_told
from kekiz_search.answering.values.number_agreement import agree_numbers
from kekiz_search.answering.words.concepts import match_concept
from kekiz_search.answering.words.families import PAYING
from kekiz_search.german.numbers import NumberMention

_GIVING = PAYING | {"geben", "beitragen", "aufbringen", "stammen", "kommen", "fliessen"}
_SEVERAL = 2
_WEIGHT = 2.0  # what each gave is told expressly


def find_given(search: Search, part: Part, region: Region) -> Finding | None:
    """Return what a sentence that tells giver by giver says of the giver and the sum of a claim, None where neither."""
    given = _sum_given(part, region.unit.text)
    if given is None or part.negated or part.planned or not all(verb.lemma in _GIVING for verb in part.verbs):
        return None
    if not all(match_concept(one, region.unit.bag) >= STRICT for one in part.hard):
        return None
    slot, told = given
    agreement = agree_numbers(slot.number.value, slot.number.hedge, told.value, told.hedge) if slot.number else "other"
    if agreement == "near":
        return None
    evidence, found = evidence_in(search, region.unit), ((slot, told.text),)
    if agreement == "same":
        return Finding("supported", evidence, found, weight=_WEIGHT)
    return Finding("contradicted", evidence, found, slot, weight=_WEIGHT)


def _sum_given(part: Part, text: str) -> tuple[Slot, NumberMention] | None:
    """Return the sum of a claim with that which a text tells of the giver whom the claim names."""
    sums = [one for one in part.slots if one.number and one.number.unit == "euro"]
    told = givers_told(text) if len(sums) == len(part.slots) == 1 else []
    own = [one for one, who in told if any(match_concept(each, who) >= STRICT for each in part.hard)]
    return (sums[0], own[0]) if len(own) == 1 and len(told) >= _SEVERAL else None
