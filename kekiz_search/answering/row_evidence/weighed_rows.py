"""Rows of a list by weight: which sentences carry enough of a question, though perhaps not every word of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np

from kekiz_search.answering.actors.relations import tells_relation
from kekiz_search.answering.evidence.contradicting import speaks_against
from kekiz_search.answering.evidence.found import Found, sort_found
from kekiz_search.answering.evidence.institutions import institutions_asked, stands_elsewhere
from kekiz_search.answering.evidence.parted import is_told_apart
from kekiz_search.answering.evidence.screening import is_to_be, names_figures, tells_nothing
from kekiz_search.answering.evidence.strengths import LENIENT, STRICT
from kekiz_search.answering.factuality.negation import ends_or_denies
from kekiz_search.answering.factuality.telling import names_responsible, tells_cost, tells_doing
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.row_evidence.weight import ENOUGH, ENOUGH_WHOLE, RowWeights, Weighed
from kekiz_search.answering.sentences.owners import belongs_to
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.words.concepts import SAME_WORD, Concept, bag_of, match_concept
from kekiz_search.answering.words.vocabulary import COOPERATING
from kekiz_search.german.kommunen import find_kommunen

# A passage is looked at that may hold this share of the words' weight, or has this share of the best one's score.
_LEAST_SHARE, _LEAST_RANK = 0.4, 0.6
_VISIT = "besuch"
_MAY_LACK_ANY = 3  # words of a question
_FOR_WHOM = re.compile(r"\b[Ff]ür \w")
_TITLE_WORDS = 5  # of a heading that names a thing, with its number


class WeighedRows:
    """The sentences of an index weighed for a question, once for however many Kommunen."""

    def __init__(self, search: Search, question: Question) -> None:
        self._search, self.question = search, question
        self._weights = RowWeights(search, question)
        self._rows = sorted(set(_rows(search, question)))
        self._judged: dict[tuple[int, int], bool] = {}
        if any(_is_untold(search, one) for one in question.hard):
            self._rows = []

    def suffices(self, found: Found) -> bool:
        """Say whether a span that has every hard word carries enough of the others."""
        return self._weights.weigh_found(found, self._best) >= ENOUGH_WHOLE

    def about(self, kommune: str) -> list[Found]:
        """Return the sentences about a Kommune, those that tell most by themselves first; none where none is enough."""
        told = [
            (self._weights.share(one.own), self._weights.weigh(row, one.own, one.around, self._best), one.unit)
            for row in self._of_kommune.get(kommune, ())
            for one in (self._below_heading(one, kommune) for one in self._weights.of_row(row))
            if belongs_to(one.unit, kommune) and self._hints_at_visits(one)
        ]
        enough = [(share, unit) for share, weight, unit in told if weight >= ENOUGH and self._asserts(unit)]
        if not enough or self._is_only_denied(kommune):
            return []
        most = max(share for share, _ in enough)
        enough += [(share, unit) for share, _, unit in told if share > most and self._asserts(unit)]
        return sort_found([Found(unit, unit.start, unit.end, share) for share, unit in enough])

    def _hints_at_visits(self, one: Weighed) -> bool:
        """Who visits is told by no sentence around which nothing of a visit stands: "Beraten wird zur Geburt"."""
        asked = zip(one.around, self.question.concepts, strict=True)
        return all(told for told, concept in asked if concept.verb and _VISIT in concept.alike)

    def _below_heading(self, one: Weighed, kommune: str) -> Weighed:
        """Below "Für Alleinerziehende" the first sentence that tells of a doing tells what is for them."""
        heading = self._search.index.passages[one.unit.row].heading or ""
        if not _FOR_WHOM.search(heading) or not _opens_section(self._search, one.unit) or ends_or_denies(one.unit):
            return one
        return self._weights.with_heading(one) if tells_doing(one.unit, kommune) else one

    def _is_only_denied(self, kommune: str) -> bool:
        """Say whether the one thing that is asked for is named of a Kommune only where it is denied or yet to be."""
        if len(self.question.hard) != 1:
            return False
        own = [one.unit for row in self._of_kommune.get(kommune, ()) for one in self._weights.of_row(row)]
        own = [unit for unit in own if belongs_to(unit, kommune)]
        naming = [unit for unit in own if match_concept(self.question.hard[0], unit.bag) >= SAME_WORD]
        return bool(naming) and all(self._is_against(unit) for unit in naming)

    def _is_against(self, unit: Unit) -> bool:
        return speaks_against(self._search, self.question, unit) or is_to_be(self._search, self.question, (unit,))

    @cached_property
    def _of_kommune(self) -> dict[str, list[int]]:
        of_kommune: dict[str, list[int]] = {}
        for row in self._rows:
            for name in self._search.owners_in(row):
                of_kommune.setdefault(name, []).append(row)
        return of_kommune

    @cached_property
    def _best(self) -> float:
        """The largest share of the question's weight that a sentence carries by itself."""
        weighed = [one for row in self._rows for one in self._weights.of_row(row)]
        shares = sorted(((self._weights.share(one.own), at) for at, one in enumerate(weighed)), reverse=True)
        return next((share for share, at in shares if self._asserts(weighed[at].unit)), 0.0)

    def _asserts(self, unit: Unit) -> bool:
        key = (unit.row, unit.start)
        if key not in self._judged:
            self._judged[key] = _asserts(self._search, self.question, unit)
        return self._judged[key]


def _is_untold(search: Search, concept: Concept) -> bool:
    """Say whether a thing asked for is told by no sentence and no heading of any document."""
    if concept.verb or not concept.text[0].isupper():
        return False
    told = (unit.bag for row in search.rows_with(concept) for unit in search.units_of(row))
    if any(match_concept(concept, bag) for bag in told):
        return False
    headings = {one.heading for one in search.index.passages if one.heading}
    telling = [one for one in headings if match_concept(concept, search.units.heading_bag(one))]
    return not any(match_concept(concept, bag_of(_without_names(one))) for one in telling)


def _without_names(heading: str) -> str:
    """Return a heading without the Kommunen that it names: "Kinder in Essen" tells of no food."""
    for named in reversed(find_kommunen(heading)):
        heading = f"{heading[: named.start]} {heading[named.end :]}"
    return heading


def _rows(search: Search, question: Question) -> Iterator[int]:
    yield from search.rows_with_share(question.concepts, _LEAST_SHARE, len(search.scores))
    yield from np.flatnonzero(search.scores >= _LEAST_RANK * search.scores.max(initial=0.0)).tolist()


def _asserts(search: Search, question: Question, unit: Unit) -> bool:
    if _lacks_thing(search, question, unit) or not _tells_relations(search, question, unit):
        return False
    if not names_figures(question, unit.text) or tells_nothing(search, question, (unit,)):
        return False
    if is_told_apart(question, unit.text):
        return False
    return not speaks_against(search, question, unit)


def _lacks_thing(search: Search, question: Question, unit: Unit) -> bool:
    """A question of two words may lack its verb, but none of its things; one of more words may lack any.

    Below a heading that is the thing, the first sentence tells of it. A row of a table, with what stands above it, may
    lack none.
    """
    if BAR in unit.text:
        row = (unit.bag, search.units.context_of(unit))
        if any(all(match_concept(one, bag) < LENIENT for bag in row) for one in question.hard):
            return True
    if len(question.concepts) >= _MAY_LACK_ANY and all(one.lemma not in COOPERATING for one in question.concepts):
        return False  # with whom somebody works must be named
    least = LENIENT if len(question.concepts) > 1 else STRICT
    bags = (unit.bag, search.units.heading_of(unit)) if _opens_section(search, unit) else (unit.bag,)
    missing = [one for one in question.hard if all(match_concept(one, bag) < least for bag in bags)]
    return bool(missing) and not _goes_on_about(search, question, unit, missing)


def _goes_on_about(search: Search, question: Question, unit: Unit, missing: Sequence[Concept]) -> bool:
    """Say whether what a sentence lacks stands in the two before it or in the title, and what it tells is rarer.

    "Das Familienbüro zieht um. Es gibt nun eine Spielecke": whoever asks for both asks for that corner.
    """
    others = [*missing, *institutions_asked(question)]
    told = [one.weight for one in question.hard if one not in others and not one.verb]
    if (
        BAR in unit.text
        or stands_elsewhere(question, unit)
        or not told
        or max(told) < max(one.weight for one in missing)
    ):
        return False
    around = (search.units.before(unit), search.units.context_of(unit))
    return all(any(match_concept(one, bag) >= STRICT for bag in around) for one in missing)


def _opens_section(search: Search, unit: Unit) -> bool:
    """Say whether a sentence is the first below a heading of few words that asks nothing; no sum, no contact."""
    heading = search.index.passages[unit.row].heading or ""
    if names_responsible(unit.text) or tells_cost(unit.text):
        return False
    if not heading or heading.endswith("?") or len(heading.split()) > _TITLE_WORDS:
        return False
    below = [one for one in search.units_of(unit.row) if not one.is_title]
    return bool(below) and below[0].start == unit.start


def _tells_relations(search: Search, question: Question, unit: Unit) -> bool:
    """Who works with somebody, takes part or is paid must be told, whatever else is."""
    return all(tells_relation(search, question, one, unit) for one in question.concepts if one.family)
