"""How much speaks for a sentence as evidence for a row of a list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.in_parts import is_told_in_parts
from kekiz_search.answering.factuality.negation import ends_or_denies
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import TAKEN_APART, Bag, match_concept
from kekiz_search.answering.words.plans import APPLIED_FOR

# What stands around a sentence counts less the farther away it is.
_HEADING, _BEFORE, _PASSAGE, _CONTEXT, _LEAD = 0.8, 0.7, 0.6, 0.6, 0.4
_SENTENCES_BEFORE = 2

Strengths = tuple[float, ...]  # of every word of a question


# What speaks for a sentence, or against it, each 0 to 1: the share of the question's weight that it carries with what
# stands around it; the score of its passage, by terms, vectors and late interaction, as share of the best one's; how
# much less of the question it carries by itself than the best sentence of the index does.
# Source: logistic regression over the best sentence of every Kommune for the lists and counts of dev and practice, each
# folder judged by the others; the bars below by tries on both: benchmarks/README.md, "Rows by weight".
_AROUND, _RANK, _BEHIND = 6.0, 2.0, -1.7
ENOUGH = 4.9  # of a sentence that lacks a word: at so much, right and wrong are as many
ENOUGH_WHOLE = 3.0  # of one that has every hard word


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence with how strongly it meets each word of a question, itself and with what stands around it."""

    unit: Unit
    own: Strengths
    around: Strengths


class RowWeights:
    """The weights of sentences for one question."""

    def __init__(self, search: Search, question: Question) -> None:
        self._search, self.question = search, question
        self._shares = [one.weight for one in question.concepts]
        self._whole = sum(self._shares)
        self._best_rank = float(search.scores.max(initial=0.0)) or 1.0
        self._rows: dict[int, list[Weighed]] = {}

    def of_row(self, row: int) -> list[Weighed]:
        """Return the sentences of a passage with their strengths."""
        if row not in self._rows:
            self._rows[row] = _meet_passage(self._search, self.question, row)
        return self._rows[row]

    def with_heading(self, one: Weighed) -> Weighed:
        """Read a sentence together with the heading that it stands below."""
        heading = _meet(self.question, self._search.units.heading_of(one.unit))
        return replace(one, own=_strongest([one.own, heading]), around=_strongest([one.around, heading]))

    def share(self, strengths: Strengths) -> float:
        """Return the share of the question's weight that strengths carry."""
        return _product(self._shares, strengths) / self._whole

    def weigh(self, row: int, own: Strengths, around: Strengths, best: float) -> float:
        """Return how much speaks for a span of a passage, where ``best`` is the largest share that any carries."""
        rank = float(self._search.scores[row]) / self._best_rank
        behind = max(0.0, best - self.share(own))
        return _AROUND * self.share(around) + _RANK * rank + _BEHIND * behind

    def weigh_found(self, found: Found, best: float) -> float:
        """Return how much speaks for a span of one or more sentences."""
        told = [one for one in self.of_row(found.unit.row) if found.start <= one.unit.start < found.end]
        own, around = _strongest(one.own for one in told), _strongest(one.around for one in told)
        return self.weigh(found.unit.row, own, around, best)


def _product(some: Iterable[float], others: Iterable[float]) -> float:
    return sum(one * other for one, other in zip(some, others, strict=True))


def _strongest(some: Iterable[Strengths]) -> Strengths:
    return tuple(map(max, zip(*some, strict=True)))


def _meet_passage(search: Search, question: Question, row: int) -> list[Weighed]:
    units = search.units_of(row)
    if not units:
        return []
    own = [_meet_unit(question, unit) for unit in units]
    lent = [_none(question) if _is_not_so(unit) else some for unit, some in zip(units, own, strict=True)]
    above = _meet_above(search, question, units[0])
    beside: dict[str | None, Strengths] = {}  # by whom they tell of
    for unit, strengths in zip(units, lent, strict=True):
        if not unit.text.endswith("?"):
            beside[unit.home] = _strongest([strengths, beside.get(unit.home, strengths)])
    around = {home: _strongest([above, _discount(some, _PASSAGE)]) for home, some in beside.items()}
    near = [_discount(some, _BEFORE) for some in lent]
    return [
        Weighed(
            unit,
            own[at],
            _strongest([own[at], around.get(unit.home, above), *near[max(0, at - _SENTENCES_BEFORE) : at]]),
        )
        for at, unit in enumerate(units)
    ]


def _meet_above(search: Search, question: Question, unit: Unit) -> Strengths:
    units = search.units
    if APPLIED_FOR.search(search.index.passages[unit.row].heading or ""):
        return _none(question)
    told = ((_HEADING, units.heading_of(unit)), (_CONTEXT, units.context_of(unit)), (_LEAD, units.lead_of(unit)))
    return _strongest(_discount(_meet(question, bag), share) for share, bag in told)


@lru_cache(maxsize=16_384)  # sentences are looked at anew for every question
def _is_not_so(unit: Unit) -> bool:
    """Say whether a sentence denies or applies for something, and so lends nothing to those around it."""
    return ends_or_denies(unit) or APPLIED_FOR.search(unit.text) is not None


def _none(question: Question) -> Strengths:
    return (0.0,) * len(question.concepts)


def _meet_unit(question: Question, unit: Unit) -> Strengths:
    """What tells a compound in its parts, "hat Eltern befragt", counts as much as a word that has both."""
    met = _meet(question, unit.bag)
    return tuple(
        max(strength, TAKEN_APART) if 0 < strength < TAKEN_APART and is_told_in_parts(unit, one) else strength
        for strength, one in zip(met, question.concepts, strict=True)
    )


def _meet(question: Question, bag: Bag) -> Strengths:
    return tuple(match_concept(one, bag) for one in question.concepts)


def _discount(strengths: Strengths, share: float) -> Strengths:
    return tuple(share * strength for strength in strengths)
