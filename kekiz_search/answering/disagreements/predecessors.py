"""Who had an office before somebody: "Ihr Vorgänger war …", "sie folgte auf …", "Frühere Koordination: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kekiz_search.answering.actors.tenure import is_gone, was_before
from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.found import Found, state_found
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import is_about, owners_of
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.german.normalise import fold
from kekiz_search.german.persons import find_persons
from kekiz_search.types import Span

_ASKED = re.compile(
    r"wer (?:war|ist|hat|hatte|leitete|koordinierte|fuehrte|machte)\b.*? (?:vor|(?P<called>vorgaenger(?:in)?) von) "
    r"(?:frau |herrn? |dr\. )*(?P<name>[\w-]+(?: [\w-]+)?)"
)
_BEHIND = 2  # so many sentences behind one with the name, "ihr Vorgänger" is that one's


def answer_predecessor(search: Search, question: Question, _kommunen: Sequence[str]) -> Draft | None:
    """Return who was there before somebody, None where that is not asked of a name that a document has."""
    asked = _ASKED.match(question.folded)
    if asked is None or (asked["called"] and not question.persons):  # an office has forerunners that others tell
        return None
    words = asked["name"].split()
    named = [one for one in question.concepts if fold(one.text) in words]
    named = [one for one in named if any(fold(one.text) in fold(name) for name in question.persons)] or named[-1:]
    if not named:
        return None
    surname = fold(named[-1].text)
    units = [unit for row in sorted(search.rows_with(named[-1])) for unit in search.units_of(row)]
    if not any(surname in fold(unit.text) for unit in units):
        return None
    found = list(_find(question, units, surname))[:1]
    statements = tuple(state_found(search, one, next(iter(owners_of(one.unit)), None)) for one in found)
    return Draft("answered" if statements else "no_evidence", statements)


def _find(question: Question, units: Sequence[Unit], surname: str) -> Iterator[Found]:
    """Yield the sentences with the name, or right behind it, that tell who was there before."""
    naming = [at for at, unit in enumerate(units) if surname in fold(unit.text)]
    for at, unit in enumerate(units):
        near = any(0 <= at - other <= _BEHIND and units[other].row == unit.row for other in naming)
        if not (near and is_about(unit, question.kommunen)):
            continue
        persons = find_persons(unit.text)
        if surname not in fold(unit.text) and len(persons) > 1:
            continue  # it tells of others
        for one in persons:
            place = Span(one.start, one.end)
            gone = surname in fold(unit.text) and is_gone(unit.text, place)
            if surname not in fold(one.name) and (gone or was_before(unit.text, place)):
                value = Span(unit.start + one.start, unit.start + one.end)
                yield Found(unit, unit.start, unit.end, 1.0, value)
