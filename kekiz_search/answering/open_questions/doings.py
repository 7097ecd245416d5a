"""What is done, planned or said in some Kommunen, whatever the matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.found import Found, sort_found
from kekiz_search.answering.factuality.telling import speaks_of_sources
from kekiz_search.answering.open_questions.bearing import doing_bonus
from kekiz_search.answering.open_questions.forms import is_asking, is_told, question_above, tells_deed
from kekiz_search.answering.open_questions.weighing import (
    OPEN_COVERAGE,
    OPEN_PASSAGES,
    SENTENCE_WORDS,
    TOPIC_COVERAGE,
    says_something,
    weigh,
)
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import belongs_to, is_about
from kekiz_search.answering.sentences.search import Search, names_year
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, cover, join_bags
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import NEGATORS, PROMINENT_WORDS
from kekiz_search.german.dates import find_dates
from kekiz_search.types import Passage

_FIELD = re.compile(r"[^.:„»]{3,40}: (?:\S+ ?){1,6}$")  # "Kinder unter 18: 31.278" tells of no deed
_ACTING = re.compile(
    r"\b(?:[Ww]ir|[Dd]ie (?:Stadt|Gemeinde|Verwaltung)|[Dd]er (?:Kreis|Fachbereich)|[Dd]as Jugendamt)\b"
)
_DONE_AGAINST = re.compile(r"\b(?:gegen|tu[nt]|tust|mach(?:t|en)|unternehm\w+|unternimmt|begegne\w+)\b")
_DAY_CHARS = len("2024-05-01")
_SPOKEN_BONUS = 0.5  # for a sentence that itself says who demands or advises


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
    """Return the sentences about some Kommunen that name a year, or the day, that is asked for, whatever they tell."""
    own = search.rows_about(question.kommunen)
    near = search.rows_telling_of(search.best_rows(OPEN_PASSAGES), question.kommunen)
    units = [unit for row in sorted({*own, *near}) for unit in search.units_of(row)]
    told = [unit for unit in units if is_about(unit, question.kommunen) and len(unit.tokens) >= SENTENCE_WORDS]
    told = [unit for unit in told if names_year(unit.text, question.years, question.period)]
    told = [unit for unit in told if not (speaks_of_sources(unit.text) or _FIELD.match(unit.text))]
    told = [unit for unit in told if names_day(question, unit.text)] if asks_of_day(question) else told
    return sort_found([Found(one, one.start, one.end, float(search.scores[one.row])) for one in told])


def find_of_day(search: Search, question: Question) -> list[Found]:
    """Return the sentences that name a day that is asked for, whatever they tell of it."""
    years = {year[:4] for year in question.years}
    rows = [
        row for row, one in enumerate(search.index.passages) if any(year in _text_of(search, one) for year in years)
    ]
    told = [unit for row in rows for unit in search.units_of(row) if names_day(question, unit.text)]
    return sort_found([Found(one, one.start, one.end, float(search.scores[one.row])) for one in told])


def _text_of(search: Search, passage: Passage) -> str:
    return search.index.document(passage.doc_id).text[passage.start : passage.end]


def asks_of_day(question: Question) -> bool:
    """Say whether one day is asked of, and no year or month."""
    return bool(question.years) and all(len(one) == _DAY_CHARS for one in question.years) and question.period is None


def names_day(question: Question, text: str) -> bool:
    """Say whether a text names a day that is asked for."""
    return any(date.iso in question.years for date in find_dates(text))


def find_by_topic(search: Search, question: Question, kommunen: Sequence[str]) -> list[Found]:
    """Return what is done, by a document of a Kommune whose head tells that the question's matter is its own."""
    units = [unit for unit in _units_about(search, kommunen) if says_something(search, unit, question)]
    units = [unit for unit in units if doing_bonus(question, unit) > 0 and _ACTING.search(unit.text)]
    topical = [unit for unit in units if cover(question.hard, search.units.head_of(unit)) >= TOPIC_COVERAGE]
    return sort_found([found for _coverage, found in weigh(search, question, topical)])


def is_done(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells that something is done about the matter, itself or by what it stands below."""
    asked = question_above(search, unit)
    above = [asked.bag] if asked and _DONE_AGAINST.search(asked.text) else []
    told = join_bags((unit.bag, search.units.heading_of(unit), *above))
    return doing_bonus(question, unit) > 0 and cover(question.hard, told) >= OPEN_COVERAGE


def find_planned(search: Search, question: Question, kommunen: Sequence[str]) -> list[Found]:
    """Return what is planned in some Kommunen, whatever it is."""
    units = [unit for unit in _units_about(search, kommunen) if is_planned(unit.text)]
    units = [unit for unit in units if says_something(search, unit, question)]
    return sort_found([found for _coverage, found in weigh(search, question, units)])


def find_spoken(search: Search, question: Question, deed: Concept, passages: Sequence[Sequence[Unit]]) -> list[Found]:
    """Return what somebody advises or demands: who that is, or of what, may stand elsewhere in the document."""
    units = [unit for some in passages for unit in some if tells_deed(search, deed, unit)]
    weighed = [found for _coverage, found in weigh(search, question, units)]
    return sort_found([_with_announced(search, deed, one) for one in weighed])


def _with_announced(search: Search, deed: Concept, found: Found) -> Found:
    """A short sentence announces what the next one tells: "Kritik gibt es auch. Der Elternrat hält …"."""
    spoken = replace(found, score=found.score + _SPOKEN_BONUS * is_told(deed, found.unit.bag))
    if len(found.unit.tokens) >= SENTENCE_WORDS:
        return spoken
    behind = next((unit for unit in search.units_of(found.unit.row) if unit.start >= found.end), None)
    return replace(spoken, end=behind.end) if behind and not is_asking(behind.text) else spoken


def _units_about(search: Search, kommunen: Sequence[str]) -> list[Unit]:
    return [unit for row in search.rows_about(kommunen) for unit in search.units_of(row) if is_about(unit, kommunen)]
