"""A thing that is denied by a sentence that does not name it: "Nein." to a question, "Bisher hat Witten keines."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kekiz_search.answering.evidence.draft import NO, Draft, DraftRow
from kekiz_search.answering.evidence.found import Found, state_found
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.assents import asked_above, refuses
from kekiz_search.answering.sentences.owners import belongs_to
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Bag, match_concept

_NONE = re.compile(r"\b(?:hat|haben|gibt|gab|hatte|hatten|besitzt|existiert)\b[^.;,]*\bkeine?[sn]?\W*$")
_WHETHER = re.compile(r"\bob\b")
_NOT_SO = re.compile(
    r"\bverneint(?:e|en)? (?:dies|das|die Frage|es)\b|\b[Dd](?:ies|as) (?:sei|ist|wäre) nicht der Fall\b"
)


def tell_denial(search: Search, question: Question) -> Draft | None:
    """Return what denies the thing that a question for yes or no is about, None where nothing does."""
    if len(question.kommunen) != 1 or not question.hard or question.years or question.figures:
        return None
    kommune = question.kommunen[0]
    units = [unit for row in search.rows_about((kommune,)) for unit in search.units_of(row)]
    own = [unit for unit in units if belongs_to(unit, kommune)]
    found = next(_denials(search, question, own), None)
    if found is None:
        return None
    statement = state_found(search, found, kommune)
    rows = (DraftRow(kommune, "contradicted", evidence=statement.evidence),)
    return Draft("answered", (statement,), rows, f"{NO} für {kommune}.")


def _denials(search: Search, question: Question, units: Sequence[Unit]) -> Iterator[Found]:
    for at, unit in enumerate(units):
        before = units[at - 1] if at and units[at - 1].row == unit.row else None
        behind = units[at + 1] if at + 1 < len(units) and units[at + 1].row == unit.row else None
        asked = asked_above(unit.document.text, unit.start)
        if asked and refuses(unit.text) and _names_all(question, search.units.heading_bag(asked)):
            end = behind.end if behind and not behind.text.endswith("?") else unit.end
            yield Found(unit, unit.document.text.rindex(asked, 0, unit.start), end, 1.0, None, True)
        elif before and (_NONE.search(unit.text) or _answers_no(before, unit)) and _names_all(question, before.bag):
            yield Found(before, before.start, unit.end, 1.0, None, True)


def _answers_no(asked: Unit, unit: Unit) -> bool:
    """Say whether minutes tell that what somebody asked is not so: "fragt, ob …. Die Verwaltung verneint dies"."""
    return _WHETHER.search(asked.text) is not None and _NOT_SO.search(unit.text) is not None


def _names_all(question: Question, bag: Bag) -> bool:
    return all(match_concept(one, bag) >= STRICT for one in question.hard)
