"""What is shown beside the best sentence: those that go on from it, or that it announces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.negation import ends_or_denies, is_negated
from kekiz_search.answering.evidence.open_forms import asks_for_doing, is_asking, is_told, tells_deed
from kekiz_search.answering.evidence.open_weighing import (
    OPEN_COVERAGE,
    SENTENCE_WORDS,
    cover_together,
    says_something,
    tells_side,
    weigh,
)
from kekiz_search.answering.evidence.owners import is_about
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.sweep import Found, sort_found
from kekiz_search.answering.evidence.telling import is_item
from kekiz_search.answering.evidence.unit import Unit
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Concept, cover
from kekiz_search.german.normalise import fold

# Sentences beside the best one that are shown with it, and what they count for.
_BESIDE = (1, 2, -1)
_BEFORE = (-1, 1, 2, -2)
_BESIDE_SHARE = 0.75
_EXPLAINED = re.compile(
    r"(?:und |also |bitte )?(?:warum|weshalb|wieso|wie|wozu|wodurch|worum|inwie\w+|was|vergleich\w*)\b"
)
_THING_ASKED = re.compile(r"(?:und |also )?was\b")
_SETTLING = 0.75  # of the question's weight. Source: dev and practice, as with the reasons in ``open_reasons``
_TAKES_UP = re.compile(
    r"\W*(?:Sie|Er|Es|Ihr\w*|Sein\w*|Dabei|Dazu|Danach|Dann|Dort|Damit|Dadurch|Dafür|Davon|Darum|Deshalb|Daher|Denn|Auch|"
    r"Zudem|Außerdem|Das|Dies\w*|Beide|Hier|Nur|Doch|Aber|Anschließend|Zuerst|Zunächst|Grund|Um)\b"
)
_THEREOF = re.compile(r"\b(?:dazu|davon|dabei|damit|daran|darin|dafür|darauf|dort|dafür)\b(?! ,)")
_SPOKEN_BONUS = 0.5  # for a sentence that itself says who demands or advises


def with_items(found: Sequence[Found]) -> list[Found]:
    """Return the best; an item of a list with the others of its passage, which say no less."""
    best = list(found[:1])
    if not best or not is_item(best[0].unit):
        return best
    others = [one for one in found[1:] if one.unit.row == best[0].unit.row and is_item(one.unit)]
    return [*best, *(replace(one, score=best[0].score) for one in others)]


def with_neighbours(search: Search, question: Question, found: Sequence[Found]) -> list[Found]:
    """Put beside the best sentence those right behind and before it, where a question asks why, how or what about."""
    if not found or not _EXPLAINED.match(fold(question.text)):
        return list(found)
    best = found[0]
    units = search.units_of(best.unit.row)
    at = next(at for at, unit in enumerate(units) if unit.start == best.unit.start)
    if question.asks_reason:  # what led to a matter is told before it is first named
        at = next(place for place, unit in enumerate(units) if place == at or _names_all(question, unit))
    steps = _BEFORE if question.asks_reason else _BESIDE
    beside = [units[at + step] for step in steps if 0 <= at + step < len(units)]
    beside = [
        one for one in beside if one.start > units[at].start or question.asks_reason or _is_joined(one, units[at])
    ]
    beside = [unit for unit in beside if _goes_on(search, question, units[at], unit)]
    neighbours = [
        Found(unit, unit.start, unit.end, best.score * _BESIDE_SHARE, None, is_negated(unit, question.concepts))
        for unit in beside
        if _is_at_home(unit, question.kommunen) and says_something(search, unit, question)
    ]
    told = {(one.unit.document.doc_id, one.start) for one in (best, *neighbours)}
    others = [one for one in found if (one.unit.document.doc_id, one.start) not in told]
    if question.asks_reason:
        return [best, *neighbours, *others]
    return [best, *sorted((*neighbours, *others), key=lambda one: -one.score)]


def _is_at_home(unit: Unit, kommunen: Sequence[str]) -> bool:
    """Say whether a sentence beside one of a Kommune is of it, by name or as the document's own that names a part."""
    return unit.home in kommunen or is_about(unit, kommunen)


def _goes_on(search: Search, question: Question, best: Unit, unit: Unit) -> bool:
    """Say whether a sentence speaks on: on the same line, with a word that takes it up, or of the side asked for.

    A sentence that names its Kommune once more stands by itself: what it tells must be of the question.
    """
    text = unit.document.text
    first, last = sorted((best.end, unit.end))[0], max(best.start, unit.start)
    same_line = "\n" not in text[first:last]
    taken_up = _TAKES_UP.match(unit.text) is not None or _THEREOF.search(unit.text) is not None
    apart = bool(set(best.kommunen) & set(unit.kommunen)) and not cover(question.concepts, unit.bag)
    apart = apart or (_settles(question, best) and not cover(question.concepts, unit.bag))
    return question.asks_reason or taken_up or (same_line and not apart) or tells_side(search, question, unit)


def _settles(question: Question, best: Unit) -> bool:
    """Say whether a sentence tells so much of a thing that is asked for that what merely stands behind it adds nothing.

    What somebody does, how something goes, or what came instead, is told on in the next sentences.
    """
    what = _THING_ASKED.match(fold(question.text)) is not None and not asks_for_doing(question)
    return what and cover(question.concepts, best.bag) >= _SETTLING and not ends_or_denies(best)


def _is_joined(before: Unit, unit: Unit) -> bool:
    """Say whether a sentence stands in the same paragraph as one behind it."""
    return "\n\n" not in unit.document.text[before.end : unit.start]


def _names_all(question: Question, unit: Unit) -> bool:
    return cover(question.hard, unit.bag) >= OPEN_COVERAGE


def find_spoken(search: Search, question: Question, deed: Concept, passages: Sequence[Sequence[Unit]]) -> list[Found]:
    """Return what somebody advises or demands: who that is, or of what, may stand elsewhere in the document."""
    if not question.kommunen:
        passages = [some for some in passages if cover_together(search, question, some) >= OPEN_COVERAGE]
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
