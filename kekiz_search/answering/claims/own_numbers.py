"""Whether a number of a sentence is that of which a claim tells: "412 wurden befragt, 287 antworteten"."""

from __future__ import annotations

from kekiz_search.answering.claims.aligning import Alignment
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.so_many import ask_how_many_of
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.values.labelled_numbers import clause_at
from kekiz_search.answering.values.plan_and_fact import is_only_applied_for
from kekiz_search.answering.values.slots import find_value
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.numbers import find_numbers
from kekiz_search.index.terms import TermIndex

_SEVERAL = 2


def tells_other_number(terms: TermIndex, part: Part, region: Region, alignment: Alignment) -> bool:
    """Say whether a sentence that holds the number of a claim tells another one of what the claim counts."""
    if region.cells:
        return _stands_in_other_column(part, region, alignment)
    claimed, told = _numbers(terms, part, region)
    return claimed is not None and told is not None and told != claimed


def tells_own_number(terms: TermIndex, part: Part, region: Region) -> bool:
    """Say whether a clause tells the deed of a claim with its number, though its noun stands before another one."""
    claimed, told = (None, None) if region.cells or not part.verbs else _numbers(terms, part, region)
    if claimed is None or told != claimed:
        return False
    clauses = [bag_of(clause_at(region.text, one)) for one in find_numbers(region.text) if one.value == claimed]
    return any(all(match_concept(one, clause) >= LENIENT for one in part.verbs) for clause in clauses)


def _numbers(terms: TermIndex, part: Part, region: Region) -> tuple[float | None, float | None]:
    """Return the only number of a claim, and that which one of several of a sentence has for the question for it."""
    numbers = [slot.number for slot in part.slots if slot.number]
    if len(numbers) != 1 or part.negated or any(slot.date for slot in part.slots):
        return None, None  # of which time a number is, its date tells
    alike = [one for one in find_numbers(region.text) if one.unit == numbers[0].unit]
    asked = _how_many(terms, part.text) if len({one.value for one in alike}) >= _SEVERAL else None
    value = find_value(region.text, asked) if asked else None
    told = find_numbers(region.text[value.start : value.end]) if value else []
    return numbers[0].value, told[0].value if len(told) == 1 and told[0].unit == numbers[0].unit else None


def _how_many(terms: TermIndex, claim: str) -> Question | None:
    asked = ask_how_many_of(claim)
    if asked is None or asked.limit.relation != "exactly":
        return None
    return understand(asked.text, terms)


def _stands_in_other_column(part: Part, region: Region, alignment: Alignment) -> bool:
    """Say whether a number stands in a cell below another word than that of the claim: "beantragt", not "bewilligt"."""
    places = [place for slot, place in alignment.places if slot.number]
    own = next((one for one in region.cells for start, _end in places if one.start <= start < one.end), None)
    if own is None:
        return False
    heads = {one.head: bag_of(one.head) for one in region.cells}
    named = {head for head, bag in heads.items() if any(match_concept(one, bag) >= LENIENT for one in part.concepts)}
    return is_only_applied_for(part.text, own.head) or bool(named and own.head not in named)
