"""How many take part now: since every Kommune with a Jugendamt may, a later number of these tells more."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.facts.side_by_side import NEWEST
from kekiz_search.answering.factuality.years import years_told
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME, KOMMUNE_NOUNS
from kekiz_search.index.terms import TermIndex

_NOW = re.compile(r"\b(?:heute|derzeit|aktuell\w*|zurzeit|jetzt|momentan|inzwischen|mittlerweile|gegenwaertig)\b")
_OF_OFFICES = "Wie viele Jugendämter machen mit?"


def add_latest_count(question: Question, terms: TermIndex, stated: Draft, answer: Callable[[Question], Draft]) -> Draft:
    """Return how many Kommunen take part with a later number of Jugendämter before it, where it is asked of now.

    So where the initiative is named and no number of its Kommunen is told.
    """
    counts = question.counted is not None and question.counted.lemma in KOMMUNE_NOUNS and question.attribute == "seit"
    bounded = question.kommunen or question.years or question.limit or question.negated or question.listed_kinds
    asked_now = _NOW.search(question.folded) or (INITIATIVE_NAME.search(question.text) and not stated.statements)
    if not (counts and asked_now) or bounded:
        return stated
    told = answer(understand(_OF_OFFICES, terms))
    if not told.statements or _last_year(told) <= _last_year(stated):
        return stated
    return replace(
        told, statements=(*told.statements[:1], *stated.statements), lead=NEWEST if stated.statements else ""
    )


def _last_year(draft: Draft) -> int:
    told = [years_told(one.document, one.quote) for statement in draft.statements for one in statement.evidence]
    return max((int(year) for some in told for year in some), default=0)
