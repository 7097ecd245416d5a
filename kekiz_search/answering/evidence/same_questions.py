"""Answers that a document gives to a question of its own: an interview, a list of frequent questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kekiz_search.answering.evidence.assents import without_address
from kekiz_search.answering.evidence.carrying import STRICT
from kekiz_search.answering.evidence.negation import ends_or_denies
from kekiz_search.answering.evidence.open_forms import is_asking
from kekiz_search.answering.evidence.owners import belongs_to
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.slots import find_value
from kekiz_search.answering.evidence.sweep import Found
from kekiz_search.answering.evidence.unit import Unit
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.words.concepts import bag_of, join_bags, match_concept
from kekiz_search.answering.words.vocabulary import TOPIC_NOUNS
from kekiz_search.types import Span

_ANSWERING = 2  # sentences below a question that answer it
_BEFORE_CHARS = 400  # in front of a question, where its pronouns are named
_SCORE = 0.6  # behind sentences that carry the question themselves


def find_answered(search: Search, question: Question, kommunen: Sequence[str]) -> list[Found]:
    """Return what documents of some Kommunen answer where they ask the same, in other words or with a pronoun."""
    found: list[Found] = []
    for kommune in kommunen:
        for row in search.rows_about((kommune,)):
            for asked, before, units in _asked_in(search, row):
                of_it = all(belongs_to(unit, kommune) for unit in units)
                if of_it and _asks_the_same(search, question, asked, before):
                    found += _answers(question, units)
    return found


def _asked_in(search: Search, row: int) -> Iterator[tuple[str, str, Sequence[Unit]]]:
    """Yield the questions of a passage, its heading first, with the words before and the sentences below them."""
    units = search.units_of(row)
    text = units[0].document.text if units else ""
    heading = search.index.passages[row].heading or ""
    if heading.endswith("?") and units:
        yield heading, text[max(0, units[0].start - _BEFORE_CHARS) : units[0].start], units[:_ANSWERING]
    for at, unit in enumerate(units[:-1]):
        if is_asking(unit.text) and not is_asking(units[at + 1].text):
            yield unit.text, text[max(0, unit.start - _BEFORE_CHARS) : unit.start], units[at + 1 : at + 1 + _ANSWERING]


def _asks_the_same(search: Search, question: Question, asked: str, before: str) -> bool:
    """Say whether two questions want the same told of the same thing; a pronoun stands for what is named before it."""
    other = understand(without_address(asked), search.index.terms)
    if question.attribute and question.attribute == other.attribute:
        return True
    if question.expects is None or question.expects != other.expects or not other.concepts:
        return False
    own, told = bag_of(question.text), bag_of(asked)
    if not all(match_concept(one, own) >= STRICT for one in other.hard):
        return False
    if not any(match_concept(one, told) >= STRICT for one in question.concepts):
        return False
    around = join_bags((told, bag_of(before)))
    return all(match_concept(one, around) >= STRICT for one in question.hard if one.lemma not in TOPIC_NOUNS)


def _answers(question: Question, units: Sequence[Unit]) -> Iterator[Found]:
    """Yield the sentences that hold a value of the kind asked for."""
    for unit in units:
        value = find_value(unit.text, question)
        if value is not None:
            value = Span(unit.start + value.start, unit.start + value.end)
            yield Found(unit, unit.start, unit.end, _SCORE, value, ends_or_denies(unit))
