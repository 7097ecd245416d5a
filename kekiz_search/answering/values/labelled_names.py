"""Who stands behind the label that is asked for, in brackets, in lines or in a column: "Leitung: A, Träger: B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.actors.nearness import places_of
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.table_rows import read_row
from kekiz_search.answering.sentences.unit import BAR
from kekiz_search.answering.words.concepts import Bag, Concept, bag_of, match_concept
from kekiz_search.german.offices import is_office
from kekiz_search.german.persons import find_persons
from kekiz_search.types import Span

_LABELLED = re.compile(
    r"(?:^|(?<=[(;,\n])\s*|(?<=[–-] ))(?P<label>[A-ZÄÖÜ][\w-]+(?: de[rs] [A-ZÄÖÜ][\w-]+)?): "
    r"(?P<value>[^,;()\n:]{2,60}?)"
    r"(?=[,;()\n]|[.]?$|\.\s)"
)
# Who was there with a role: "Anna Meier (Stadt Herne, Netzwerkkoordination)".
_BRACKETS = re.compile(r" \((?P<role>[^()\n]{3,80})\)")
_SEVERAL = 2
_LABEL = 0.7  # as strongly a label names a role
_TOLD = 0.55
_ROLES = frozenset({"koordination", "leitung"})
_LETTER = re.compile(r"[^\W\d_]")
_ROLE = re.compile(r"(?:[Tt]räger(?:schaft)?|[Ll]eitung|[Kk]oordination|[Vv]orsitz|[Aa]nsprechpartner(?:in)?)$")


def find_labelled(question: Question, text: str) -> Span | None:
    """Return who stands behind the label of the role asked for, where a text has labels for several, or before it."""
    if before := _find_before_role(question, text):
        return before
    pairs = list(_LABELLED.finditer(text))
    if len(pairs) < _SEVERAL:
        return None
    role = _role_among(question, [one["label"] for one in pairs])
    if role is None:
        return None
    things = [one for one in question.hard if one != role and not one.verb]
    if any(match_concept(one, bag_of(text)) < _TOLD for one in things):
        return None
    best = max(match_concept(role, bag_of(one["label"])) for one in pairs)
    named = [Span(*one.span("value")) for one in pairs if match_concept(role, bag_of(one["label"])) == best]
    places = places_of(text, things)
    behind = [one for one in named if any(place <= one.start for place in places)]
    if len(named) > 1 and not behind:
        return None
    last = max((place for place in places), default=0)
    return next((one for one in named if one.start >= last), named[0])


def _find_before_role(question: Question, text: str) -> Span | None:
    """Return the only one behind whose name the role that is asked for stands in brackets, with what it is of."""
    behind = ((one, _BRACKETS.match(text, one.end)) for one in find_persons(text))
    roles = [(one, bag_of(found["role"])) for one, found in behind if found]
    held = [one for one, bag in roles if bag.families & _ROLES and _holds(question, bag)]
    return Span(held[0].start, held[0].end) if len(held) == 1 else None


def _holds(question: Question, role: Bag) -> bool:
    things = [one for one in question.concepts if one.hard or one.verb]
    return bool(things) and all(match_concept(one, role) >= _TOLD for one in things)


def find_in_column(question: Question, document: str, start: int, end: int) -> Span | None:
    """Return who stands in the column of the role asked for, counted from ``start``; None without such a column."""
    row = read_row(document, start) if BAR in document[start:end] else None
    role = _role_among(question, row.labels) if row else None
    if row is None or role is None:
        return None
    strengths = [match_concept(role, bag_of(label)) for label in row.labels]
    at = strengths.index(max(strengths))
    others = " ".join(cell for place, cell in enumerate(row.cells) if place != at and not _is_role(row.labels[place]))
    things = [one for one in question.hard if one != role and not one.verb]
    if any(match_concept(one, bag_of(others)) < _TOLD for one in things) or not _LETTER.search(row.cells[at]):
        return None
    return Span(row.spans[at].start - start, row.spans[at].end - start)


def _role_among(question: Question, labels: Sequence[str]) -> Concept | None:
    """Return the word of a question that a label of a role names best: none where none is one for whoever acts."""
    told = [bag_of(label) for label in labels if _is_role(label)]
    met = [(max((match_concept(one, bag) for bag in told), default=0.0), one) for one in question.concepts]
    best = max((strength for strength, _ in met), default=0.0)
    return next((one for strength, one in met if strength == best), None) if best >= _LABEL else None


def _is_role(label: str) -> bool:
    return _ROLE.search(label) is not None or is_office(label)
