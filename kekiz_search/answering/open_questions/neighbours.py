"""Which sentences around the best one are shown with it: those that tell of what is asked for, or go on from it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.sweep import Found
from kekiz_search.answering.factuality.negation import ends_or_denies, is_negated
from kekiz_search.answering.open_questions.asked import asks_for_doing
from kekiz_search.answering.open_questions.forms import draws_conclusion
from kekiz_search.answering.open_questions.weighing import (
    OPEN_COVERAGE,
    says_something,
    tells_reason,
    tells_reason_for,
    tells_side,
)
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import is_about
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import cover
from kekiz_search.quoting import LIST_MARK

_FAR = 2  # sentences around the best that are looked at
_BESIDE_SHARE = 0.75  # of the weight of the best sentence, for one that goes on from it
_EXPLAINED = re.compile(
    r"(?:und |also |bitte )?(?:warum|weshalb|wieso|wie|wozu|wodurch|worum|inwie\w+|was|vergleich\w*)\b"
)
_THING_ASKED = re.compile(r"(?:und |also )?was\b")
_TOLD_ON = re.compile(  # what is done, or what hides behind a name, is told in more than one sentence
    r"\b(?:tun|tut|machen|macht|passiert|geschieht|laeuft|steckt|verbirgt|auf sich|bedeutet|bringt|soll|erwartet)\b"
)
_TAKES_UP = re.compile(
    r"\W*(?:Sie|Er|Es|Ihr\w*|Sein\w*|Dabei|Dazu|Danach|Dann|Dort|Damit|Dadurch|Dafür|Davon|Darunter|Dahinter|Darum|Deshalb|Daher|Denn|Auch|"
    r"Zudem|Außerdem|Stattdessen|An (?:seine|ihre|deren|dessen) Stelle|(?:Das|Dies\w*)(?= [a-zäöü])|Beide|Hier|Nur|"
    r"Doch|Aber|Anschließend|Zuerst|Zunächst|Grund|Um)\b"
)
_THEREOF = re.compile(r"(?<!, )(?<!und )\b(?:dazu|davon|dabei|damit|daran|darin|dafür|darauf|dort)\b(?! ,)")
_WHICH = re.compile(r"(?:(?:um|in|an|auf|fuer|mit|von|aus) )?welche[nmrs]?\b")
_NAMES_THEM = re.compile(
    r"(?:(?:Zurzeit|Derzeit|Aktuell|Heute|Momentan|Bisher|Bislang|\d{4}) (?:sind|waren) (?:dies|das|es|sie)|"
    r"(?:Das|Dies|Es) (?:sind|waren)|Dazu (?:gehör|zähl)\w+|Darunter sind|Gemeint sind)\b"
)
# "Der Grund dafür ist nicht der Preis": what it is instead is told next.
NO_REASON = re.compile(
    r"\b(?:Grund|Gründe|Ursachen?|daran|deshalb|deswegen|darum)\b[^.;,]*\b(?:nicht|keine?[nrs]?)\b(?![^.;]*\bsondern\b)"
)
_BREAK = re.compile(rf"\n\s*(?:\n|{LIST_MARK})")


def with_neighbours(search: Search, question: Question, found: Sequence[Found]) -> list[Found]:
    """Put beside the best sentence those around it that go on from it, where a question asks why, how or what."""
    if not found or not (question.asks_reason or _EXPLAINED.match(question.folded)):
        return _with_names(search, found) if found and _WHICH.match(question.folded) else list(found)
    best = found[0]
    units = search.units_of(best.unit.row)
    own = at = next(at for at, unit in enumerate(units) if unit.start == best.unit.start)
    if question.asks_reason:  # what led to a matter is told before it is first named
        at = next(place for place, unit in enumerate(units) if place == own or _names_all(question, unit))
    behind = [unit for place in sorted({at, own}) for unit in _told_behind(search, question, units, place)]
    around = [*_told_before(search, question, units, at), *dict.fromkeys(behind)]
    neighbours = [
        Found(unit, unit.start, unit.end, best.score * _BESIDE_SHARE, None, is_negated(unit, question.concepts))
        for unit in around
        if unit is not best.unit and _is_at_home(unit, question.kommunen) and says_something(search, unit, question)
    ]
    told = {(one.unit.document.doc_id, one.start) for one in (best, *neighbours)}
    others = [one for one in found if (one.unit.document.doc_id, one.start) not in told]
    if question.asks_reason:
        return [best, *neighbours, *others]
    return [best, *sorted((*neighbours, *others), key=lambda one: -one.score)]


def _with_names(search: Search, found: Sequence[Found]) -> list[Found]:
    """Put behind the best sentence the next one where that names which they are: "Zurzeit sind dies …"."""
    best = found[0]
    behind = next((unit for unit in search.units_of(best.unit.row) if unit.start >= best.end), None)
    if behind is None or not _NAMES_THEM.match(behind.text):
        return list(found)
    others = [one for one in found[1:] if one.unit is not behind]
    return [best, Found(behind, behind.start, behind.end, best.score * _BESIDE_SHARE), *others]


def _names_all(question: Question, unit: Unit) -> bool:
    return cover(question.hard, unit.bag) >= OPEN_COVERAGE


def _is_at_home(unit: Unit, kommunen: Sequence[str]) -> bool:
    """Say whether a sentence beside one of a Kommune is of it, by name or as the document's own that names a part."""
    return unit.home in kommunen or is_about(unit, kommunen)


def _told_before(search: Search, question: Question, units: Sequence[Unit], at: int) -> list[Unit]:
    """Return the sentences before one that tell something asked for: nothing goes on backwards.

    Why something was begun is told by what there was not, right before it.
    """
    leading, far = units[at], _FAR if question.asks_reason else 1
    before = [units[place] for place in range(at - 1, max(at - far, 0) - 1, -1)]
    wanting = question.asks_reason and not ends_or_denies(leading)
    led = before[:1] if draws_conclusion(leading) else []  # "Deshalb fährt ein Taxi"
    return [
        unit
        for unit in before
        if _tells(search, question, leading, unit)
        or ((unit in led or (wanting and ends_or_denies(unit))) and _is_joined(unit, leading))
    ]


def _told_behind(search: Search, question: Question, units: Sequence[Unit], at: int) -> list[Unit]:
    """Return the sentences behind one that tell something asked for, or go on from it while it leaves that open.

    What takes up something told takes up the sentence right before it.
    """
    leading, behind = units[at], []
    leaves_open, follows = _leaves_open(question, leading), True
    for unit in units[at + 1 : at + 1 + _FAR]:
        goes_on = leaves_open and _is_joined(leading, unit) and not _stands_apart(question, leading, unit)
        follows = goes_on or (follows and _takes_up(unit)) or _tells(search, question, leading, unit)
        if follows:
            behind.append(unit)
            leaves_open = leaves_open and not _settles(question, unit)
    return behind


def _tells(search: Search, question: Question, leading: Unit, unit: Unit) -> bool:
    """Say whether a sentence tells something that is asked for: a word of it, its side, or why, in its paragraph."""
    if cover(question.concepts, unit.bag) > 0 or tells_side(search, question, unit):
        return True
    first, second = sorted((leading, unit), key=lambda one: one.start)
    return question.asks_reason and tells_reason(unit.text) and _is_joined(first, second)


def _leaves_open(question: Question, leading: Unit) -> bool:
    """Say whether a sentence may not tell by itself what is asked for; a thing that is over, or is not, tells none."""
    return not _settles(question, leading) or (not question.asks_reason and ends_or_denies(leading))


def _settles(question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells all: a reason, or a thing; what is done, or how, is told on in the next ones."""
    if question.asks_reason:
        return tells_reason_for(question, unit.text) and NO_REASON.search(unit.text) is None
    asked = question.folded
    return not (_THING_ASKED.match(asked) is None or asks_for_doing(question) or _TOLD_ON.search(asked))


def _stands_apart(question: Question, leading: Unit, unit: Unit) -> bool:
    """A sentence that names its Kommune once more stands by itself: what it tells must be of the question."""
    return bool(set(leading.kommunen) & set(unit.kommunen)) and not cover(question.concepts, unit.bag)


def _takes_up(unit: Unit) -> bool:
    """Say whether a sentence takes up the one before it, by its first word or a later one for what was told."""
    return _TAKES_UP.match(unit.text) is not None or _THEREOF.search(unit.text) is not None


def _is_joined(before: Unit, unit: Unit) -> bool:
    """Say whether a sentence stands in the same paragraph or list item as one behind it."""
    return _BREAK.search(unit.document.text[before.end : unit.start]) is None
