"""Sentences that carry what a question asks: found exhaustively, weighed, ordered."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.carrying import LENIENT as LENIENT
from kekiz_search.answering.evidence.carrying import STRICT as STRICT
from kekiz_search.answering.evidence.carrying import cover_around, is_carried, stands_around
from kekiz_search.answering.evidence.endings import asks_for_end
from kekiz_search.answering.evidence.existence import (
    defines,
    heads_nothing,
    is_only_asked,
    shows_nothing,
    stand_together,
)
from kekiz_search.answering.evidence.found import Found as Found
from kekiz_search.answering.evidence.found import sort_found as sort_found
from kekiz_search.answering.evidence.found import to_evidence as to_evidence
from kekiz_search.answering.evidence.loosely import is_loosely_carried, telling_concept
from kekiz_search.answering.evidence.negation import denies, ends_or_denies, is_negated, is_sketched, plans, refuses
from kekiz_search.answering.evidence.search import YEAR, Search, tells_later
from kekiz_search.answering.evidence.slots import (
    counts_what_was_named,
    find_bare_number,
    find_value,
    needs_value,
    wholeness,
)
from kekiz_search.answering.evidence.times import tells_asked_time
from kekiz_search.answering.evidence.units import Unit, belongs_to, is_about, is_title, owners_of
from kekiz_search.answering.evidence.years import is_of_year, names_other_year
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.question_numbers import names_ordinal
from kekiz_search.answering.words.concepts import Bag, cover, join_bags, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME
from kekiz_search.german.numbers import find_numbers
from kekiz_search.types import Span

_PAIR_DISCOUNT = 0.9
# A task of a document without a date: "Aufbau eines Spielhauses ab 2025".
_TO_BE_BUILT = re.compile(r"^(?:Aufbau|Einrichtung|Gründung|Schaffung|Einführung|Eröffnung)\b[^.]*\bab \w* ?20\d\d\b")
_NOT_THE_TOWN = re.compile(r"\bnicht (?:aber )?die (?:Stadt|Gemeinde|Kommune)(?: selbst)?[.;,]?$")  # the Kreis does it
_DEFINITION_DISCOUNT = 0.5  # what a thing is in general comes behind all that tells where it is
_LEANING_DISCOUNT = 0.8  # for what only its surroundings say; .9 and .7 did a little worse on the development half
_SHARE = re.compile(r"%|[Pp]rozent|Drittel|Viertel|Fünftel|Hälfte")
_LIST_SHARE = (
    0.4  # .35 to .55 did alike on the development half and practice; without it four of 240 more rows were wrong
)
_RETRIEVAL_SHARE = 0.15  # what the passage's rank adds to a sentence's coverage
_RELATION_BONUS = 0.4  # what the verb of a typed question adds: it says which of several values is meant
_PLAN_MALUS = 0.5  # what is to be counts for less where the question does not ask for plans
_WHOLE_BONUS = 0.15  # for a count of all; as much off for one of some
# What goes on counting what the sentence before it counted.
_NOW_THEY_ARE = re.compile(r"(?:Heute|Jetzt|Inzwischen|Mittlerweile|Derzeit|Zurzeit|Aktuell|Nun) sind es\b")
_HOURS_BONUS = 0.3  # for hours, where it is asked when something is open as a rule, and for an end behind "bis wann"
_NAME_BONUS = 0.3  # for quoted words, where the name of a thing is asked for
_PROGRAMME = re.compile(r"\b(?:Landes|Modell)?(?:programm|initiative|vorhaben)(?:e?s)?\b", re.IGNORECASE)
_QUOTED = re.compile(r"[„\"»](?P<name>[^„“”\"»«]{2,80})[“”\"«]")
_YEAR_BONUS = 0.4  # for every year of the question that the span names
_INITIATIVE_BONUS = 0.3  # for the initiative's name, where the question names it
_OF_ONE_MALUS = 0.3  # for what is told of one Kommune, where the initiative as such is asked about


def find_evidence(search: Search, question: Question, kommunen: Sequence[str], least: float) -> list[Found]:
    """Return every span that carries all hard concepts with the least strength, the best first.

    A span is a sentence, or two neighbours where neither carries all alone; it is about one of ``kommunen``. A question
    that expects a value is met only by a span that holds one; then the heading or title above it may carry a concept. A
    share answers "wie viele" only where nobody counted.
    """
    return Sweep(search, question, least).about(kommunen)


class Sweep:
    """All passages that may hold evidence for a question, read once for however many Kommunen."""

    def __init__(self, search: Search, question: Question, least: float, loose: bool = False) -> None:
        self._search, self.question, self._least, self._loose = search, question, least, loose
        leans = question.expects is not None
        hard = (telling_concept(question),) if loose else question.hard
        self._rows = search.rows_in_documents(hard, question.soft) if leans else search.rows_with_all(hard)
        self._weighed: dict[tuple[int, int, int], Found | None] = {}
        self._of_kommune: dict[str, list[int]] | None = None

    def about(self, kommunen: Sequence[str]) -> list[Found]:
        """Return the evidence about one of some Kommunen, the best first; with none named, about any."""
        found = [one for row in self._rows_about(kommunen) for one in self._meet(row, kommunen)]
        counted = [one for one in found if not (one.value and _SHARE.search(one.value_text))]
        return sort_found(counted or found if self.question.expects == "number" else found)

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
        met = [one for at, unit in enumerate(units) if is_about(unit, kommunen) and (one := self._weigh(row, at, 1))]
        sizes = (2, 3) if self.question.expects == "person" or self._loose else (2,)
        nameless = self.question.asks_name and all(one.value is None for one in met)
        if self.question.asks_existence:
            nameless = nameless or all(defines(one.unit, self.question.concepts) for one in met)
        for size in sizes:
            if not met or nameless:
                spans = [at for at in range(len(units) - size + 1) if _is_about(units[at : at + size], kommunen)]
                met += [one for at in spans if (one := self._weigh(row, at, size))]
        return met

    def _weigh(self, row: int, at: int, size: int) -> Found | None:
        key = (row, at, size)
        if key not in self._weighed:
            units = self._search.units_of(row)[at : at + size]
            self._weighed[key] = _weigh(self._search, self.question, units, self._least, self._loose)
        return self._weighed[key]


def _weigh(search: Search, question: Question, units: Sequence[Unit], least: float, loose: bool) -> Found | None:
    if len(units) > 1 and not _may_be_joined(question, units):
        return None
    bag = join_bags(unit.bag for unit in units) if len(units) > 1 else units[0].bag
    carries = is_loosely_carried if loose else is_carried
    if not carries(search, question, units[0], bag, least) or _is_of_another(search, question, units):
        return None
    start, end = units[0].start, units[-1].end
    text = units[0].document.text[start:end]
    if _tells_nothing(search, question, units, bag) or not names_figures(question, text):
        return None
    value = None
    if question.expects:
        value = _find_typed(search, question, units, text)
        if (value is None and needs_value(question)) or not _fits_question(search, question, units, bag):
            return None
    elif question.asks_name and (quoted := _QUOTED.search(text)):
        value = Span(*quoted.span("name"))
    score = _cover_all(search, question, units, bag, value)
    score += max(bonus_of(search, question, unit) for unit in units)
    if question.asks_existence and len(units) == 1 and defines(units[0], question.concepts):
        score *= _DEFINITION_DISCOUNT
    if len(units) > 1:
        score *= _PAIR_DISCOUNT
    if any(match_concept(concept, bag) < LENIENT for concept in question.hard):
        score *= _LEANING_DISCOUNT
    if value and question.expects != "kommunen":  # an enumeration is read in its sentence
        value = Span(start + value.start, start + value.end)
    elif question.expects == "kommunen":
        value = None
    return Found(units[0], start, end, score, value, any(_speaks_against(search, question, unit) for unit in units))


def _tells_nothing(search: Search, question: Question, units: Sequence[Unit], bag: Bag) -> bool:
    """Say whether a span, though it carries the words, is no statement of what a question asks for."""
    if question.expects == "person" and any(is_title(unit) for unit in units[1:]):
        return True  # below it, something else is told
    if question.asks_existence:
        if shows_nothing(units[-1]) or heads_nothing(units[0]) or is_only_asked(units, question.hard):
            return True
        if not question.negated and is_to_be(search, question, units):
            return True
    if any(not name.search(search.units.folded(units[0].document.doc_id)) for name in question.names):
        return True
    in_list = question.kind in {"list", "count"} and not question.expects
    return in_list and not _tells_enough(search, question, units[0], bag)


def _find_typed(search: Search, question: Question, units: Sequence[Unit], text: str) -> Span | None:
    inner = find_value(text, question)
    if inner is None and question.expects == "number" and search.units.answers_heading(units[0]):
        inner = find_bare_number(text)
    return inner


def _fits_question(search: Search, question: Question, units: Sequence[Unit], bag: Bag) -> bool:
    """Say whether a value is one of the year, and of the thing, that a question asks for."""
    text = units[0].document.text[units[0].start : units[-1].end]
    if names_other_year(question, units[0], text):
        return False
    dated = question.expects == "person" or question.kind == "count"
    if dated and not is_of_year(search, question, units[0], text):
        return False
    return not (question.counted and counts_what_was_named(text)) or _is_named(search, question, units[0], bag)


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
    covered += _WHOLE_BONUS * wholeness(question, text, value)
    return covered + _HOURS_BONUS * tells_asked_time(text, question)


def _tells_enough(search: Search, question: Question, unit: Unit, bag: Bag) -> bool:
    """Of a question of many words a row must tell a good share: a group of kranken Kindern is not any group."""
    return cover(question.concepts, join_bags((bag, search.units.heading_of(unit)))) >= _LIST_SHARE


def _is_named(search: Search, question: Question, unit: Unit, bag: Bag) -> bool:
    """Say whether a span names what it counts, or what stands around a single answer does."""
    counted = question.counted
    if (
        counted is None
        or max(match_concept(counted, bag), match_concept(counted, search.units.before(unit))) >= LENIENT
    ):
        return True
    return question.kind != "count" and stands_around(search, counted, unit)


def _is_of_another(search: Search, question: Question, units: Sequence[Unit]) -> bool:
    """Say whether a value is that of one Kommune, where the initiative as such is asked about and not named."""
    if not (question.expects and question.about_initiative) or question.kommunen:
        return False
    if not any(owners_of(unit) for unit in units):
        return False
    heading = search.index.passages[units[0].row].heading or ""
    told = f"{heading}\n{units[0].document.text[units[0].start : units[-1].end]}"
    return INITIATIVE_NAME.search(told) is None and _PROGRAMME.search(told) is None


def is_to_be(search: Search, question: Question, units: Sequence[Unit]) -> bool:
    """Say whether a span only plans what is asked for, or answers a heading that asks for wishes and plans."""
    heading = search.index.passages[units[0].row].heading or ""
    asked = search.units.answers_heading(units[0]) and is_planned(heading)
    if asked or any(plans(unit, question.concepts) or is_sketched(unit, question.hard) for unit in units):
        return True
    origin = units[0].document.origin
    told = origin.published or origin.as_of
    if told is None:
        return any(_TO_BE_BUILT.search(unit.text) for unit in units)
    return all(tells_later(unit.text, told) for unit in units)


def _speaks_against(search: Search, question: Question, unit: Unit) -> bool:
    """What only the heading names is denied by any denial below it."""
    if is_negated(unit, question.concepts) or _answers_no(search, unit) or _NOT_THE_TOWN.search(unit.text):
        return True
    own = any(match_concept(concept, unit.bag) for concept in question.hard)
    return not own and question.expects is None and not asks_for_end(question) and ends_or_denies(unit)


def _answers_no(search: Search, unit: Unit) -> bool:
    """A question as heading that is answered by "Nein" or "Noch nicht" is denied by all that follows."""
    heading = search.index.passages[unit.row].heading
    return heading is not None and heading.endswith("?") and refuses(search.units_of(unit.row)[0].text)


def names_figures(question: Question, text: str) -> bool:
    """Say whether a text holds all ordinals and figures of a question."""
    if not all(names_ordinal(ordinal, text) for ordinal in question.ordinals):
        return False
    named = {number.value for number in find_numbers(text)} if question.figures else set()
    return named.issuperset(question.figures)


def _may_be_joined(question: Question, units: Sequence[Unit]) -> bool:
    """Two sentences are no evidence together where they tell of different years or, without a value, one denies."""
    if question.expects is None and any(denies(unit) for unit in units):
        return False
    if question.asks_existence and not stand_together(units):
        return False
    years = [set(YEAR.findall(unit.text)) for unit in units]
    return not (question.years and all(years) and not set.intersection(*years))


def bonus_of(search: Search, question: Question, unit: Unit) -> float:
    """Return what the passage's rank, the years and the name of the initiative add to a sentence."""
    bonus = _RETRIEVAL_SHARE * float(search.scores[unit.row])
    bonus += _YEAR_BONUS * sum(year[:4] in unit.text for year in question.years)
    if question.about_initiative and INITIATIVE_NAME.search(unit.text):
        bonus += _INITIATIVE_BONUS
    if question.about_initiative and not question.kommunen and owners_of(unit):
        bonus -= _OF_ONE_MALUS
    return bonus


def _is_about(some: Sequence[Unit], kommunen: Sequence[str]) -> bool:
    return not kommunen or any(
        all(belongs_to(unit, kommune) or not unit.kommunen for unit in some)
        and any(belongs_to(unit, kommune) for unit in some)
        for kommune in kommunen
    )
