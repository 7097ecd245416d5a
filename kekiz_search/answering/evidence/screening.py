"""What a span must be besides carrying the words: a statement, of the asked year and thing, and not the contrary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from kekiz_search.answering.evidence.institutions import stands_elsewhere
from kekiz_search.answering.evidence.leaning import stands_around
from kekiz_search.answering.evidence.others import tells_of_others
from kekiz_search.answering.evidence.parted import opens_with_another
from kekiz_search.answering.evidence.strengths import LENIENT, STRICT
from kekiz_search.answering.evidence.wholes import is_whole_of_others
from kekiz_search.answering.factuality.endings import asks_for_end, is_met_by_success
from kekiz_search.answering.factuality.existence import (
    heads_nothing,
    heads_table,
    is_only_asked,
    names_in_title_only,
    names_pair_only,
    shows_nothing,
    stand_together,
    tells_own_thing,
    tells_season_only,
)
from kekiz_search.answering.factuality.framing import answers_wish, is_announced, is_only_named
from kekiz_search.answering.factuality.negation import denies, is_negated
from kekiz_search.answering.factuality.planning import is_sketched, is_yet_to_come, plans, plans_figures
from kekiz_search.answering.factuality.telling import is_item, tells_of_plans
from kekiz_search.answering.factuality.unasserted import is_unasserted
from kekiz_search.answering.factuality.years import is_of_other_time, is_of_year, is_over_by_now, names_other_year
from kekiz_search.answering.reading.ages import names_ages
from kekiz_search.answering.reading.counting import describing_counted
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.question_numbers import counts_fewer, is_later_one, names_ordinal, tells_of_all
from kekiz_search.answering.sentences.anaphora import refers_back
from kekiz_search.answering.sentences.search import YEAR, Search, tells_later
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.values.bare_numbers import counts_what_was_named
from kekiz_search.answering.values.labelled_numbers import clause_at, is_of_year_beside
from kekiz_search.answering.values.plan_and_fact import is_only_applied_for, is_only_expected
from kekiz_search.answering.values.prices import is_paid_for
from kekiz_search.answering.words.concepts import Bag, Concept, match_concept
from kekiz_search.german.numbers import find_numbers
from kekiz_search.german.weekdays import written_days
from kekiz_search.quoting import FOOTNOTE_MARK, LIST_MARK

# A task of a document without a date: "Aufbau eines Spielhauses ab 2025".
_TO_BE_BUILT = re.compile(r"^(?:Aufbau|Einrichtung|Gründung|Schaffung|Einführung|Eröffnung)\b[^.]*\bab \w* ?20\d\d\b")
_GIVEN_UP = re.compile(r"\b[Nn]icht (?:mehr |weiter )?(?:weiter)?verfolgt\b|\b[Vv]erworfen\b|\bvom Tisch\b")
# "Ein Café wird eingerichtet. Die Eröffnung ist für Mai vorgesehen": what the next clause opens is not there yet.
_BEING_MADE = re.compile(
    r"\b(?:wird|werden|entsteht|entstehen|bekommt|bekommen|erhält|erhalten|zieht|baut|richtet|bereite[tn])\b"
)
_OPENS_LATER = re.compile(
    r"(?:^|[;,]\s(?:und )?)(?:[Dd](?:ie|er)|[Ii]hre?|[Ss]eine?) "
    r"(?:Eröffnung|Einweihung|Start|Beginn|Betriebsbeginn|Auftakt|Baubeginn) (?:ist|soll|wird|erfolgt)\b[^.;]*"
    r"\b(?:geplant|vorgesehen|angepeilt|angesetzt|erwartet|sein|stattfinden|erfolgen)\b|"
    r"^(?:Es|Er|Sie|D(?:as|er|ie) [A-ZÄÖÜ]\w+) (?:soll|(?:wird|kann) (?:voraussichtlich|erst))\b[^.;]*"
    r"\b(?:öffnen|starten|beginnen|loslegen|fertig|in Betrieb gehen|eröffnet werden|bezogen werden)\b"
)
_APPLYING = frozenset({"bewerben", "bewerbung", "bewerber"})
_NAMED_ONLY = (names_pair_only, names_in_title_only, tells_season_only)
_SINCE_WHEN = re.compile(r"(?:seit|ab) wann\b", re.IGNORECASE)
_OF_ONE_ITEM = frozenset({"person", "number", "money", "percent"})
_ITEM = re.compile(rf"\n\s*{LIST_MARK}\s")
_SHOULD_INSIDE = re.compile(r"(?:(?:In|Mit|Auf|Über) (?:der|dem|die|den|das)|Im|Beim) [^.;]*\bsoll(?:en)?\b")


def may_be_joined(question: Question, units: Sequence[Unit]) -> bool:
    """Two sentences are no evidence together where they tell of different years or, without a value, one denies.

    A footnote mark that stands alone is no sentence, and parts those beside it.
    """
    if question.ages or describing_counted(question):
        return False  # how many are of one age, or poor, is told with that
    if question.expects == "person" and question.about_initiative and not question.kommunen:
        return False  # who stands near a sentence on the initiative is seldom behind it
    if any(FOOTNOTE_MARK.fullmatch(unit.text) for unit in units):
        return False
    if question.expects is None and any(denies(unit) for unit in units):
        return question.about_plans and is_yet_to_come(_between(units[0], units[-1], whole=True))
    if question.expects and any(BAR in unit.text for unit in units):
        return False  # what one row of a table tells is not told of another
    if question.expects and any(is_item(one) and "\n\n" in _between(one, two) for one, two in pairwise(units)):
        return False  # what stands behind a list goes on about none of its items
    if question.expects in _OF_ONE_ITEM and any(_ITEM.search(_between(one, two)) for one, two in pairwise(units)):
        return False  # whoever leads, or whatever counts, what one item tells of, is none of the next
    if question.asks_existence and (not stand_together(units) or any(stands_elsewhere(question, one) for one in units)):
        return False
    if (
        question.asks_existence
        and not units[0].kommunen
        and any(_goes_on_otherwise(question, one) for one in units[1:])
    ):
        return False
    if question.yes_no and any(opens_with_another(question, one, two) for one, two in pairwise(units)):
        return False
    if question.yes_no and _parts_deed(question, units) and not any(is_paid_for(question, one.text) for one in units):
        return False
    if question.yes_no and (_parts_day(question, units) or all(BAR in one.text for one in units)):
        return False
    if not question.years:
        return True
    years = [_years_in(unit.text) for unit in units]
    return not all(years) or bool(frozenset.intersection(*years))


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def _years_in(text: str) -> frozenset[str]:
    return frozenset(YEAR.findall(text))


def _parts_deed(question: Question, units: Sequence[Unit]) -> bool:
    """Say whether one sentence tells what is done, and another, that does not go on about it, of what it is asked."""
    deeds = [one for one in question.concepts if one.verb or one.text[0].islower()]
    things = [one for one in question.hard if one not in deeds]
    if not (deeds and things) or any(refers_back(unit, question.hard) for unit in units[1:]):
        return False
    telling = [unit for unit in units if any(match_concept(one, unit.bag) for one in deeds)]
    return bool(telling) and not any(match_concept(one, unit.bag) for one in things for unit in telling)


def _parts_day(question: Question, units: Sequence[Unit]) -> bool:
    """Say whether the day of the week that is asked for stands in a sentence of something else alone."""
    asked = written_days(question.text)
    telling = [unit for unit in units if asked & written_days(unit.text)] if asked else []
    others = [one for one in question.hard if not written_days(one.text)]
    return bool(telling) and not any(match_concept(one, unit.bag) for one in others for unit in telling)


def _goes_on_otherwise(question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells what other thing there is in some Kommunen, and nothing of what is asked for."""
    return tells_own_thing(unit) and not any(match_concept(one, unit.bag) for one in question.concepts)


def _between(one: Unit, two: Unit, whole: bool = False) -> str:
    return one.document.text[one.start : two.end] if whole else one.document.text[one.end : two.start]


def tells_nothing(search: Search, question: Question, units: Sequence[Unit]) -> bool:
    """Say whether a span, though it carries the words, is no statement of what a question asks for."""
    if question.expects in {"person", "place"} and any(unit.is_title for unit in units[1:]):
        return True  # below it, something else is told
    if question.expects == "place" and _is_planned_elsewhere(question, units):
        return True
    if question.asks_existence:
        if any(names_it(one, question.concepts) for one in units for names_it in _NAMED_ONLY):
            return True
        if question.expects is None and any(tells_of_others(one, question.hard) for one in units):
            return True
        if shows_nothing(units[-1]) or heads_nothing(units[0]) or is_only_asked(units, question.hard):
            return True
        if not question.negated and not asks_for_end(question) and any(is_only_named(search, one) for one in units):
            return True
        given_up = question.yes_no and any(_GIVEN_UP.search(unit.text) for unit in units)
        if not (question.negated or given_up) and is_to_be(search, question, units):
            return True
    if any(map(heads_table, units)):
        return True
    if any(is_met_by_success(one, unit.bag) and not denies(unit) for one in question.concepts for unit in units):
        return True
    return any(not name.search(search.units.folded(units[0].document.doc_id)) for name in question.names)


def _is_planned_elsewhere(question: Question, units: Sequence[Unit]) -> bool:
    """Say whether another Kommune plans a thing like the one asked for: "ein Büro nach dem Vorbild von Geseke"."""
    own = not question.kommunen or any(unit.home is None or unit.home in question.kommunen for unit in units)
    return not own and any(plans(unit, question.hard) for unit in units)


def is_to_be(search: Search, question: Question, units: Sequence[Unit]) -> bool:
    """Say whether a span only plans what is asked for, or stands under a heading for wishes and plans."""
    heading = search.index.passages[units[0].row].heading or ""
    asked = search.units.answers_heading(units[0]) and tells_of_plans(heading)
    wanted = [*question.hard, *(one for one in question.soft if one.family)]
    if any(one.lemma in _APPLYING for one in question.concepts):
        wanted = []  # who applied is told by whoever wanted to take part
    if (
        asked
        or any(is_announced(search, unit) or answers_wish(search, unit) for unit in units)
        or any(_only_plans(question, unit) for unit in units)
        or any(is_unasserted(unit, wanted, question.text) for unit in units)
        or any(plans_figures(unit.text, question.figures) for unit in units)
        or _opens_later(search, units[-1])
        or _is_in_planned(search, question, units[0])
    ):
        return True
    origin = units[0].document.origin
    told = origin.published or origin.as_of
    if told is None:
        return any(_TO_BE_BUILT.search(unit.text) for unit in units)
    return all(tells_later(unit.text, told) for unit in units)


def _only_plans(question: Question, unit: Unit) -> bool:
    """Say whether a sentence only plans what is asked for, and does not say as well that there is none of it yet."""
    if question.hard and question.asks_existence and is_negated(unit, question.hard):
        return False
    return plans(unit, question.concepts) or is_sketched(unit, question.hard)


def _is_in_planned(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells what is to be in a thing that the one before it only plans."""
    if not _SHOULD_INSIDE.match(unit.text):
        return False
    before = [one for one in search.units_of(unit.row) if one.start < unit.start][-1:]
    named = [one for one in before if any(match_concept(two, one.bag) for two in question.hard)]
    return any(plans(one, question.hard) or is_sketched(one, question.hard) for one in named)


def _opens_later(search: Search, unit: Unit) -> bool:
    """Say whether a sentence tells of what is being made, and it or the next one that it will open at a later time."""
    if not _BEING_MADE.search(unit.text):
        return False
    behind = next((one for one in search.units_of(unit.row) if one.start >= unit.end), None)
    return any(_OPENS_LATER.search(one.text) for one in (unit, behind) if one is not None)


def fits_question(search: Search, question: Question, units: Sequence[Unit], bag: Bag) -> bool:
    """Say whether a value is one of the year, and of the thing, that a question asks for."""
    text = units[0].document.text[units[0].start : units[-1].end]
    if names_other_year(question, units[0], text) or is_of_other_time(search, question, units[0]):
        return False
    if tells_how_many_alone(question, text) or is_over_by_now(question, units[0], text):
        return False
    if is_only_expected(question, text):
        return False
    if question.kind == "count" and question.expects == "number" and not _goes_on_about(question, units[0], bag):
        return False
    dated = question.expects == "person" or question.kind == "count"
    if dated and not is_of_year(search, question, units[0], text):
        return False
    return not (question.counted and counts_what_was_named(text)) or _is_named(search, question, units, bag)


def tells_how_many_alone(question: Question, text: str) -> bool:
    """Say whether a sentence with a date tells how many there were then, and not when: "2006 waren es noch drei"."""
    return question.expects == "date" and not question.figures and counts_what_was_named(text)


def _goes_on_about(question: Question, unit: Unit, bag: Bag) -> bool:
    """Say whether a span names what Kommunen are counted by, or refers back to it; a number nearby counts others."""
    named = any(match_concept(one, bag) for one in question.concepts)
    named = named or any(year[:4] in unit.text for year in question.years)
    return named or not question.hard or refers_back(unit, question.hard)


def _is_named(search: Search, question: Question, units: Sequence[Unit], bag: Bag) -> bool:
    """Say whether a span names what it counts, or what stands around a single answer does.

    Where another sentence names it, that has a word for it: of a Kinderschutzbund no children are counted.
    """
    counted, unit = question.counted, units[0]
    if counted is not None and match_concept(counted, bag) < LENIENT and counts_another(search, counted, unit):
        return False
    if counted is None:
        return True
    if len(units) == 1 and match_concept(counted, bag) >= LENIENT:
        return True
    told = max(match_concept(counted, bag), match_concept(counted, search.units.before(unit)))
    if told >= LENIENT:
        return told >= STRICT
    return question.kind != "count" and stands_around(search, counted, unit)


def counts_another(search: Search, counted: Concept, unit: Unit) -> bool:
    """Say whether the sentence right before counts another thing, which "es" stands for."""
    before = [one for one in search.units_of(unit.row) if one.start < unit.start][-1:]
    nouns = [number.counted or number.unit for one in before for number in find_numbers(one.text)]
    return any(nouns) and match_concept(counted, before[0].bag) < LENIENT


def names_figures(question: Question, text: str) -> bool:
    """Say whether a text holds all ordinals, ages and figures of a question."""
    if not all(names_ordinal(ordinal, text) for ordinal in question.ordinals) or is_later_one(question.text, text):
        return False
    if not names_ages(question.ages, text) or counts_fewer(question.text, text):
        return False
    if _SINCE_WHEN.match(question.text) and not tells_of_all(question.text, text):
        return False
    told = find_numbers(text) if question.figures else []
    if question.yes_no:
        told = [one for one in told if not is_whole_of_others(question, one, text)]
        told = [one for one in told if not is_of_year_beside(text, one, question)]
        told = [one for one in told if not is_only_applied_for(question.text, clause_at(text, one))]
    named = {number.value for number in told}
    return named.issuperset(question.figures)
