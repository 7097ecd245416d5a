"""Who gave how much of a sum: "8 Millionen flossen hinein: 3 Millionen von der Stiftung, 5 vom Land"."""

from __future__ import annotations

from collections.abc import Sequence

from kekiz_search.answering.claims.judged import Finding, evidence_in
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.shortened import stands_for
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.claims.values import match_any
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.values.givers import givers_in, givers_told
from kekiz_search.answering.values.number_agreement import agree_numbers
from kekiz_search.answering.words.concepts import Bag, Concept, bag_of, join_bags, match_concept
from kekiz_search.answering.words.families import PAYING
from kekiz_search.answering.words.vocabulary import KOMMUNE_NOUNS
from kekiz_search.german.normalise import word_set
from kekiz_search.german.numbers import NumberMention

_GIVING = PAYING | word_set(
    "geben beitragen aufbringen stammen kommen fliessen tragen uebernehmen beisteuern decken schultern leisten"
)
# What is paid goes without saying.
_PAID = word_set("kosten geld mittel finanzierung betrag summe ausgabe aufwendung")
_SEVERAL = 2
_WEIGHT = 2.0  # what each gave is told expressly


def find_given(search: Search, part: Part, region: Region) -> Finding | None:
    """Return what a sentence that tells giver by giver says of the givers and the sums of a claim, None where neither.

    Of shares the sentence before may tell what is paid.
    """
    if part.negated or part.planned or not all(verb.lemma in _GIVING for verb in part.verbs):
        return None
    given = _sums_given(part, region.unit.text)
    if not given or not _is_of_it(part, region, given):
        return None
    agreements = [
        agree_numbers(slot.number.value, slot.number.hedge, told.value, told.hedge) if slot.number else "other"
        for slot, told in given
    ]
    if "near" in agreements:
        return None
    evidence = evidence_in(search, region.unit, None, _named_before(part, region))
    found = tuple((slot, told.text) for slot, told in given)
    if all(one == "same" for one in agreements):
        return Finding("supported", evidence, found, weight=_WEIGHT)
    return Finding("contradicted", evidence, found, given[agreements.index("other")][0], weight=_WEIGHT)


def _sums_given(part: Part, text: str) -> list[tuple[Slot, NumberMention]]:
    """Return the sums or shares of a claim, each with that which a text tells of the giver whom the claim names."""
    sums = [one for one in part.slots if one.number and one.number.unit in ("euro", "percent")]
    if not sums or len(sums) < len(part.slots):
        return []
    shares = any(one.number and one.number.unit == "percent" for one in sums)
    told = [one for one in givers_told(text) if (one[0].unit == "percent") == shares]
    if shares and not all(_is_share_of_it(one, part) for one, _who in told):
        return []
    if len(told) < _SEVERAL:
        return []
    if len(sums) == 1:
        own = [one for one, whose in told if _is_told(part, whose)]
        return [(sums[0], own[0])] if len(own) == 1 else []
    claimed = [bag_of(one.who).lemmas for one in givers_in(part.text)]
    if len(claimed) != len(sums):
        return []
    own_each = [[one for one, whose in told if _are_one(who, whose.lemmas)] for who in claimed]
    return [(slot, own[0]) for slot, own in zip(sums, own_each, strict=True)] if all(map(_is_one, own_each)) else []


def _is_share_of_it(number: NumberMention, part: Part) -> bool:
    """ "40 Prozent der Elternschule" are of nothing else."""
    return number.counted is None or match_any(number.counted, part.text) or bool(bag_of(number.counted).lemmas & _PAID)


def _is_one(numbers: Sequence[NumberMention]) -> bool:
    return len(numbers) == 1


def _is_told(part: Part, whose: Bag) -> bool:
    if any(match_concept(each, whose) >= STRICT for each in part.hard):
        return True
    return not KOMMUNE_NOUNS.isdisjoint(whose.lemmas & bag_of(part.text).lemmas)


def _are_one(who: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether the words for a giver are among others; the name of a town adds nothing to "die Stadt"."""
    return bool(other) and other <= who


def _is_of_it(part: Part, region: Region, given: Sequence[tuple[Slot, NumberMention]]) -> bool:
    shares = any(slot.number and slot.number.unit == "percent" for slot, _told in given)
    told = join_bags((region.unit.bag, *(unit.bag for unit in region.before), bag_of(region.above)))
    around = told if shares else region.unit.bag
    asked = [one for one in part.hard if not (shares and one.lemma in _PAID)]
    return all(match_concept(one, around) >= STRICT or _is_shortened(one, part, region) for one in asked)


def _is_shortened(concept: Concept, part: Part, region: Region) -> bool:
    return any(stands_for(concept, part, one.text, one.document.text) for one in region.before)


def _named_before(part: Part, region: Region) -> Unit | None:
    """Return the sentence before that tells of what a claim speaks, where the sentence itself does not."""
    missing = [one for one in part.hard if one.lemma not in _PAID and match_concept(one, region.unit.bag) < STRICT]
    return next((one for one in region.before if any(match_concept(each, one.bag) >= STRICT for each in missing)), None)
