"""Whoever followed somebody in an office: "Ihm folgte Ayla Demirkan", "seit Januar macht das Holger Wessels"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kekiz_search.answering.actors.roles import by_office
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.facts.values import Value, value_of_found
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import is_about
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.german.persons import PersonMention, find_persons
from kekiz_search.german.succession import FOLLOWING, TAKING
from kekiz_search.types import Span

_BEHIND = 2  # sentences, in which whoever follows is named
_OFFICE = re.compile(r"\b(?:[Ll]eit(?:er|erin|ung|et|ete)|\w*[Kk]oordin\w+|Vorsitz\w*|Geschäftsführ\w+|Amt)\b")
_VORGAENGER = re.compile(r"\b[Vv]orgänger(?:in)?\b")
_SUBJECT_BEFORE = re.compile(r"(?:Er|Sie|Diese[rs]?) ")
_FROM = re.compile(r"\bvon (?:Herrn?|Frau)? ?$")
_SURNAME = re.compile(r"[A-ZÄÖÜ][\w-]{2,}$")


def find_successor(search: Search, question: Question, holder: str, unit: Unit | None = None) -> Value | None:
    """Return who is told to have followed whoever holds an office by a source; none where nobody is.

    ``unit`` is the sentence that names the holder, where it is no field.
    """
    surname = _SURNAME.search(holder.strip())
    held = unit is None or by_office(question) or _OFFICE.search(unit.text) is not None
    if surname is None or question.years or not held or not find_persons(holder):
        return None
    for one in _units_naming(search, question, surname.group(), unit):
        told = next(_followers(search, one, surname.group()), None)
        if told is not None:
            found, person = told
            span = Span(found.start + person.start, found.start + person.end)
            end = one.end if found.end <= one.start and _SUBJECT_BEFORE.match(one.text) else found.end
            return value_of_found(question, Found(found, found.start, end, 1.0, span))
    return None


def _units_naming(search: Search, question: Question, surname: str, own: Unit | None) -> Iterator[Unit]:
    rows: Sequence[int] = search.rows_about(question.kommunen)
    if not question.kommunen and own is not None:
        rows = search.index.store.rows_of(own.document.doc_id)
    for row in rows:
        passage = search.index.passages[row]
        if surname not in search.index.document(passage.doc_id).text[passage.start : passage.end]:
            continue  # as in most, whose sentences need not be read
        for unit in search.units_of(row):
            if surname in unit.text and is_about(unit, question.kommunen):
                yield unit


def _followers(search: Search, unit: Unit, surname: str) -> Iterator[tuple[Unit, PersonMention]]:
    """Yield who follows in the sentence that names the holder, or in one of those around it."""
    units = search.units_of(unit.row)
    if _VORGAENGER.search(unit.text):
        before = [one for one in units if one.start < unit.start][-1:]
        yield from ((one, person) for one in before for person in find_persons(one.text))
        return
    if _names_follower(unit):
        yield from _others_in(unit, surname)
        if _SUBJECT_BEFORE.match(
            unit.text
        ):  # "Frau Ott stellt sich vor. Sie hat die Leitung von Herrn Behr übernommen"
            before = [one for one in units if one.end <= unit.start][-1:]
            yield from ((one, person) for one in before for person in find_persons(one.text)[:1])
    for one in [one for one in units if one.start >= unit.end][:_BEHIND]:
        if _names_follower(one) and not _VORGAENGER.search(one.text):
            yield from _others_in(one, surname)


def _others_in(unit: Unit, surname: str) -> Iterator[tuple[Unit, PersonMention]]:
    for person in find_persons(unit.text):
        if not (person.name.endswith(surname) or _FROM.search(unit.text[: person.start])):
            yield unit, person


def _names_follower(unit: Unit) -> bool:
    return (FOLLOWING.search(unit.text) or TAKING.search(unit.text)) is not None
