"""Sentences that carry what a question asks: found exhaustively, weighed, ordered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from kekiz_search.answering.evidence.carrying import is_carried
from kekiz_search.answering.evidence.contradicting import speaks_against
from kekiz_search.answering.evidence.covering import cover_around
from kekiz_search.answering.evidence.deeds import is_unheard_of, is_untold
from kekiz_search.answering.evidence.described_persons import resumes_somebody
from kekiz_search.answering.evidence.found import Found as Found
from kekiz_search.answering.evidence.found import sort_found as sort_found
from kekiz_search.answering.evidence.found import to_evidence as to_evidence
from kekiz_search.answering.evidence.names_asked import find_name, name_first, names_other_edition
from kekiz_search.answering.evidence.of_another import (
    asks_amount_of_land,
    is_of_another,
    tells_of_land,
)
from kekiz_search.answering.evidence.of_each import OF_EACH, asks_sum_of_each, keep_of_each
from kekiz_search.answering.evidence.parted import is_of_other_town, is_told_apart
from kekiz_search.answering.evidence.screening import (
    may_be_joined,
    names_figures,
    tells_nothing,
)
from kekiz_search.answering.evidence.strengths import LENIENT as LENIENT
from kekiz_search.answering.evidence.strengths import STRICT as STRICT
from kekiz_search.answering.evidence.valued import find_typed, tells_value
from kekiz_search.answering.factuality.contrasted import what_others_miss
from kekiz_search.answering.factuality.existence import defines, tells_being
from kekiz_search.answering.factuality.planning import is_yet_to_come, plans
from kekiz_search.answering.factuality.telling import speaks_of_sources
from kekiz_search.answering.factuality.tense import is_of_other_tense, names_place_in_order
from kekiz_search.answering.factuality.years import tells_year
from kekiz_search.answering.reading.question import AMOUNTS, Question
from kekiz_search.answering.sentences.anaphora import names_by_head, refers_back
from kekiz_search.answering.sentences.owners import belongs_to, is_about, may_go_with, owners_of
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.values.slots import asks_where, holds_address, may_hold_value, needs_value
from kekiz_search.answering.values.times import tells_asked_time
from kekiz_search.answering.values.wholeness import wholeness
from kekiz_search.answering.words.concepts import Bag, Concept, cover, join_bags, match_concept
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME, INITIATIVE_NOUNS
from kekiz_search.german.kommunen import towns_of
from kekiz_search.types import Span

_PAIR_DISCOUNT = 0.9
_DEFINITION_DISCOUNT = 0.5  # what a thing is in general, or who stays away, comes behind all that tells where it is
_BEING_BONUS = 0.1  # for a sentence that says that something is there, where that is asked
_LEANING_DISCOUNT = 0.8  # for what only its surroundings say; .9 and .7 did a little worse on the development half
_SHARE = re.compile(r"%|[Pp]rozent|Drittel|Viertel|Fünftel|Hälfte")
_RETRIEVAL_SHARE = 0.15  # what the passage's rank adds to a sentence's coverage
_RELATION_BONUS = 0.4  # what the verb of a typed question adds: it says which of several values is meant
_PLAN_MALUS = 0.5  # what is to be counts for less where the question does not ask for plans
_WHOLE_BONUS = 0.15  # for a count of all; as much off for one of some
# What goes on counting what the sentence before it counted.
_NOW_THEY_ARE = re.compile(r"(?:Heute|Jetzt|Inzwischen|Mittlerweile|Derzeit|Zurzeit|Aktuell|Nun) sind es\b")
_HOURS_BONUS = 0.3  # for hours, where it is asked when something is open as a rule, and for an end behind "bis wann"
_NAME_BONUS = 0.3  # for quoted words, where the name of a thing is asked for
_YEAR_BONUS = 0.4  # for every year of the question that the span names
_INITIATIVE_BONUS = 0.3  # for the initiative's name, where the question names it
_OF_ONE_MALUS = 0.3  # for what is told of one Kommune, where the initiative as such is asked about
_ADDRESS_SHARE = 0.5  # of the best place's weight, that an address has at least which stands in the same passage
_TENSE_DISCOUNT = 0.85  # for an amount of another time than that asked of: what it cost once, or costs a year
_ORDER_BONUS = 0.3  # for "the next" and "the first", where they are asked for
_OF_ONE_DISCOUNT = 0.8  # for an amount that one Kommune tells of itself, where none is asked about


def find_evidence(search: Search, question: Question, kommunen: Sequence[str], least: float) -> list[Found]:
    """Return every span that carries all hard concepts with the least strength, the best first.

    A span is a sentence, or two neighbours where neither carries all alone; it is about one of ``kommunen``. A question
    that expects a value is met only by a span that holds one; then the heading or title above it may carry a concept. A
    share answers "wie viele" only where nobody counted.
    """
    if question.expects == "kommunen":  # which of a Kreis is told of these
        kommunen = [*kommunen, *(town for one in kommunen for town in towns_of(one))]
    return Sweep(search, question, least, kommunen).about(kommunen)


def _that_name_it(search: Search, question: Question, found: list[Found]) -> list[Found]:
    """Where a sentence names itself what has the date, others tell of it only if they name it or go on about it."""
    if not any(_names(question.hard, one.unit.bag, all) for one in found):
        return found
    return [
        one
        for one in found
        if _names(question.hard, one.unit.bag, any)
        or _names(question.hard, search.units.before(one.unit), any)
        or refers_back(one.unit, question.hard)
        or (search.units.answers_heading(one.unit) and _names(question.hard, search.units.heading_of(one.unit), all))
    ]


def _names(concepts: Sequence[Concept], bag: Bag, enough: Callable[[Iterable[bool]], bool]) -> bool:
    return bool(concepts) and enough(match_concept(one, bag) >= LENIENT for one in concepts)


def _address_first(question: Question, found: list[Found]) -> list[Found]:
    """Where somebody has to go is told by a street and number before anything else that is told of it there."""
    if not asks_where(question) or not found or holds_address(found[0].value_text):
        return found
    beside = [one for one in found if one.unit.row == found[0].unit.row and holds_address(one.value_text)]
    beside = [one for one in beside if one.score >= _ADDRESS_SHARE * found[0].score][:1]
    return [*(replace(one, score=found[0].score) for one in beside), *(one for one in found if one not in beside)]


class Sweep:
    """All passages that may hold evidence for a question, read once for however many Kommunen.

    With ``kommunen``, only those of documents that may tell of one of these.
    """

    def __init__(self, search: Search, question: Question, least: float, kommunen: Sequence[str] = ()) -> None:
        self._search, self.question, self._least = search, question, least
        leans = question.expects is not None
        hard = question.hard
        rows = search.rows_in_documents(hard, question.soft) if leans else search.rows_with_all(hard)
        self._rows = search.rows_telling_of(rows, kommunen) if kommunen else rows
        if is_untold(search, question) or (leans and self._asks_of_unheard(hard)):
            self._rows = []
        self._weighed: dict[tuple[int, int, int], Found | None] = {}
        self._of_kommune: dict[str, list[int]] | None = None

    def _asks_of_unheard(self, hard: Sequence[Concept]) -> bool:
        """Say whether no document has a word for a thing asked for; of "Gruppen" tells "viergruppig"."""
        counted = self.question.counted.lemma if self.question.counted else None
        return any(one.lemma != counted and is_unheard_of(self._search, one) for one in hard)

    def about(self, kommunen: Sequence[str]) -> list[Found]:
        """Return the evidence about one of some Kommunen, the best first; with none named, about any."""
        found = [one for row in self._rows_about(kommunen) for one in self._meet(row, kommunen)]
        if asks_amount_of_land(self.question):
            found = [one for one in found if tells_of_land(self._search, one.unit.row)] or found
        if asks_sum_of_each(self.question):
            found = keep_of_each(found)
        counted = [one for one in found if not (one.value and _SHARE.search(one.value_text))]
        if self.question.expects == "date":
            return sort_found(_that_name_it(self._search, self.question, found))
        if self.question.asks_name:
            return name_first(self.question, sort_found(found))
        if self.question.expects == "place":
            return _address_first(self.question, sort_found(found))
        return sort_found(counted or found if self.question.expects == "number" else found)

    def in_sections(self) -> set[str]:
        """Return the Kommunen with a part of their own in a document on several that may hold evidence."""
        return self._search.towns_with_sections(self._rows)

    def _rows_about(self, kommunen: Sequence[str]) -> Sequence[int]:
        if not kommunen:
            return self._rows
        if self._of_kommune is None:
            self._of_kommune = {}
            for row in self._rows:
                for name in self._search.owners_in(row):
                    self._of_kommune.setdefault(name, []).append(row)
        return sorted({row for kommune in kommunen for row in self._of_kommune.get(kommune, ())})

    def _meet(self, row: int, kommunen: Sequence[str]) -> list[Found]:
        units = self._search.units_of(row)
        met = [one for at, unit in enumerate(units) if is_about(unit, kommunen) and (one := self._weigh(units, at, 1))]
        sizes = (2, 3) if self.question.expects == "person" else (2,)
        valueless = all(one.value is None for one in met)
        nameless = self.question.asks_name and valueless
        of_whom = bool(met) and self.question.expects == "person" and valueless
        if self.question.asks_existence:
            nameless = nameless or all(defines(one.unit, self.question.concepts) for one in met)
        if self.question.about_plans:  # "Ein Büro fehlt bislang. Es soll 2026 öffnen"
            nameless = nameless or all(one.negated for one in met)
        for size in sizes:
            if not met or nameless or of_whom:
                spans = [at for at in range(len(units) - size + 1) if _is_about(units[at : at + size], kommunen)]
                if of_whom and not nameless:  # "Viele kennen Gerda Brühl. Sie hat das Büro gegründet"
                    spans = [at for at in spans if resumes_somebody(units[at + size - 1].text)]
                met += [one for at in spans if (one := self._weigh(units, at, size))]
        return [one for one in met if not is_of_other_town(self.question, one.text, kommunen)]

    def _weigh(self, units: Sequence[Unit], at: int, size: int) -> Found | None:
        key = (units[at].row, at, size)
        if key not in self._weighed:
            self._weighed[key] = _weigh(self._search, self.question, units[at : at + size], self._least)
        return self._weighed[key]


def _weigh(search: Search, question: Question, units: Sequence[Unit], least: float) -> Found | None:
    units = _with_resumed(search, question, units)
    start, end = units[0].start, units[-1].end
    text = units[0].text if len(units) == 1 else units[0].document.text[start:end]
    if not may_hold_value(text, question) or (len(units) > 1 and not may_be_joined(question, units)):
        return None
    if len(units) > 1 and question.asks_existence and _tells_by_itself(question, units, least):
        return None
    bag = join_bags(unit.bag for unit in units) if len(units) > 1 else units[0].bag
    if not is_carried(search, question, units[0], bag, least) or is_of_another(search, question, units):
        return None
    value = find_typed(search, question, units, text) if question.expects else None
    if question.expects and value is None and (needs_value(question) or units[-1].text.endswith(":")):
        return None  # as with most: what follows takes longer
    if tells_nothing(search, question, units) or not names_figures(question, text):
        return None
    if question.expects:
        if not tells_value(search, question, units, bag, value):
            return None
    elif question.asks_name:
        if names_other_edition(question, text):
            return None
        value = find_name(question, text)
    score = _cover_all(search, question, units, bag, value)
    score += max(bonus_of(search, question, unit) for unit in units)
    score += _BEING_BONUS * (question.asks_existence and any(map(tells_being, units)))
    if question.asks_existence and (
        what_others_miss(text) or (len(units) == 1 and defines(units[0], question.concepts))
    ):
        score *= _DEFINITION_DISCOUNT
    if question.expects in AMOUNTS and not question.kommunen and _tells_of_one(question, units):
        score *= _OF_ONE_DISCOUNT
    if question.expects in AMOUNTS and is_of_other_tense(question, text):
        score *= _TENSE_DISCOUNT
    if len(units) > 1:
        score *= _PAIR_DISCOUNT
    if any(match_concept(concept, bag) < LENIENT for concept in question.hard):
        score *= _LEANING_DISCOUNT
    negated = any(speaks_against(search, question, unit, _in_unit(unit, start, value)) for unit in units)
    negated = negated and not (question.about_plans and is_yet_to_come(text))
    if value is None and not negated and is_told_apart(question, text):
        return None
    if negated and question.asks_existence and speaks_of_sources(text) and not speaks_of_sources(question.text):
        return None  # what sources are silent of they do not deny
    if value and question.expects != "kommunen":  # an enumeration is read in its sentence
        value = Span(start + value.start, start + value.end)
    elif question.expects == "kommunen":
        value = None
    return Found(units[0], start, end, score, value, negated)


def _tells_by_itself(question: Question, units: Sequence[Unit], least: float) -> bool:
    """Say whether a later sentence tells all by itself, and does not go on about those whom the first one names."""
    if not units[0].kommunen or any(match_concept(one, units[0].bag) for one in question.hard):
        return False
    asked = [one for one in question.concepts if one.hard or one.verb]
    whole = [unit for unit in units[1:] if all(match_concept(one, unit.bag) >= least for one in asked)]
    return bool(whole) and not any(unit.kommunen or refers_back(unit, question.hard) for unit in whole)


def _with_resumed(search: Search, question: Question, units: Sequence[Unit]) -> Sequence[Unit]:
    """Return a sentence with the words of the one before it where "dieses Gesetz" is the Schulgesetz named there."""
    if question.expects or len(units) > 1:
        return units
    heads = [one for one in question.hard if names_by_head(units[0], one)]
    if not heads:
        return units
    before = search.units.right_before(units[0])
    if not any(one.lemma in before.lemmas for one in heads):
        return units
    return [replace(units[0], bag=join_bags((units[0].bag, before)))]


def _tells_of_one(question: Question, units: Sequence[Unit]) -> bool:
    """Say whether an amount is one Kommune's, be it any of them, where all are asked for, or the other way round.

    "Eine Modellkommune erhielt 32.000 Euro" tells what each of them got.
    """
    of_each = any(OF_EACH.search(unit.text) for unit in units)
    if OF_EACH.search(question.text):
        return not of_each
    return of_each or any(map(owners_of, units))


def _in_unit(unit: Unit, start: int, value: Span | None) -> Span | None:
    """Return where in a sentence a value stands that counts from the start of its span; None where in another."""
    if value is None or not unit.start <= start + value.start < unit.end:
        return None
    return Span(start + value.start - unit.start, start + value.end - unit.start)


def _cover_all(search: Search, question: Question, units: Sequence[Unit], bag: Bag, value: Span | None) -> float:
    """Return how much of a question a span carries, with what its value and its verb add."""
    covered = cover(question.concepts, bag)
    if not question.expects:
        return covered + _NAME_BONUS * (value is not None)
    text = units[0].document.text[units[0].start : units[-1].end]
    covered = max(covered, cover_around(search, question.concepts, units[0], bag))
    if not question.years and _NOW_THEY_ARE.match(text):
        covered = max(covered, cover(question.concepts, search.units.right_before(units[0])) + _WHOLE_BONUS)
    planned = not question.about_plans and any(plans(unit, question.concepts) for unit in units)
    covered += _RELATION_BONUS * cover([one for one in question.soft if one.verb], bag) - _PLAN_MALUS * planned
    covered += _WHOLE_BONUS * wholeness(question, text, value) + _ORDER_BONUS * names_place_in_order(question, text)
    return covered + _HOURS_BONUS * tells_asked_time(text, question)


def bonus_of(search: Search, question: Question, unit: Unit) -> float:
    """Return what the passage's rank, the years and the name of the initiative add to a sentence."""
    bonus = _RETRIEVAL_SHARE * float(search.scores[unit.row])
    bonus += _YEAR_BONUS * sum(tells_year(unit, year[:4]) for year in question.years)
    if question.about_initiative and names_initiative(unit):
        bonus += _INITIATIVE_BONUS
    if question.about_initiative and not question.kommunen and owners_of(unit):
        bonus -= _OF_ONE_MALUS
    return bonus


@lru_cache(maxsize=16_384)  # sentences are looked at anew for every question
def names_initiative(unit: Unit) -> bool:
    """Say whether a sentence names the initiative, or calls it one."""
    return INITIATIVE_NAME.search(unit.text) is not None or not INITIATIVE_NOUNS.isdisjoint(unit.bag.lemmas)


def _is_about(some: Sequence[Unit], kommunen: Sequence[str]) -> bool:
    return not kommunen or any(
        all(belongs_to(unit, kommune) or may_go_with(unit, kommune) for unit in some)
        and any(belongs_to(unit, kommune) for unit in some)
        for kommune in kommunen
    )
