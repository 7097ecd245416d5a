"""What is done in some Kommunen, or planned there, whatever the matter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.open_weighing import SENTENCE_WORDS, says_something, weigh
from kekiz_search.answering.evidence.owners import belongs_to, is_about
from kekiz_search.answering.evidence.search import Search, names_year
from kekiz_search.answering.evidence.sweep import Found, sort_found
from kekiz_search.answering.evidence.telling import speaks_of_sources
from kekiz_search.answering.evidence.unit import Unit
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import NEGATORS, PROMINENT_WORDS
from kekiz_search.german.normalise import word_set

_PLANNING = word_set("planen vorhaben plan zukunft naechst kuenftig")
_PLANS = re.compile(r"was (?:plan(?:t|en|te|ten)\b|h(?:at|aben)\b.*\bvor\W*$|beabsichtig)")
_FIELD = re.compile(r"[^.:„»]{3,40}: (?:\S+ ?){1,6}$")  # "Kinder unter 18: 31.278" tells of no deed


def find_prominent(search: Search, kommune: str) -> list[Found]:
    """Return the sentences that say what a Kommune does or aims at, those with the most words of the field first."""
    found = []
    for row in search.rows_about((kommune,)):
        for unit in search.units_of(row):
            words = len(PROMINENT_WORDS & unit.bag.pieces)
            if (
                words
                and not (speaks_of_sources(unit.text) or _FIELD.match(unit.text))
                and not NEGATORS & unit.bag.lemmas
                and belongs_to(unit, kommune)
                and len(unit.tokens) >= SENTENCE_WORDS
            ):
                found.append(Found(unit, unit.start, unit.end, words + float(search.scores[row])))
    return sort_found(found)


def find_of_years(search: Search, question: Question) -> list[Found]:
    """Return the sentences about some Kommunen that name a year that is asked for, whatever they tell of it."""
    told = [unit for unit in _units_about(search, question.kommunen) if len(unit.tokens) >= SENTENCE_WORDS]
    told = [unit for unit in told if names_year(unit.text, question.years, question.period)]
    told = [unit for unit in told if not (speaks_of_sources(unit.text) or _FIELD.match(unit.text))]
    return sort_found([Found(one, one.start, one.end, float(search.scores[one.row])) for one in told])


def asks_for_plans_of(question: Question) -> bool:
    """Say whether it is asked what somebody plans, of whatever matter: "Was planen die Grünen?"."""
    return _PLANS.match(question.folded) is not None


def asks_what_is_planned(question: Question) -> bool:
    """Say whether a question is for plans, whatever they are of."""
    return question.about_plans and question.aspect is None and all(one.lemma in _PLANNING for one in question.hard)


def find_planned(search: Search, question: Question, kommunen: Sequence[str]) -> list[Found]:
    """Return what is planned in some Kommunen, whatever it is."""
    units = [unit for unit in _units_about(search, kommunen) if is_planned(unit.text)]
    units = [unit for unit in units if says_something(search, unit, question)]
    return sort_found([found for _coverage, found in weigh(search, question, units)])


def _units_about(search: Search, kommunen: Sequence[str]) -> list[Unit]:
    return [unit for row in search.rows_about(kommunen) for unit in search.units_of(row) if is_about(unit, kommunen)]
