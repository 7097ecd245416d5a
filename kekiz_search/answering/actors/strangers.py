"""Names of persons that no list of first names has: two capitalised words in a row that no dictionary knows."""

from __future__ import annotations

import re

from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.offices import is_office
from kekiz_search.types import Span

_PAIR = re.compile(r"\b(?=(?P<name>(?P<first>[A-ZÄÖÜ][a-zäöüß-]+) (?:(?:von|van|de|der|zu) )?[A-ZÄÖÜ][\w’-]+))")


def strangers_in(text: str) -> list[Span]:
    """Return pairs of capitalised words that no dictionary knows: names of persons that no list of first names has."""
    return [
        Span(*match.span("name"))
        for match in _PAIR.finditer(text)
        if _may_be_first_name(match["first"]) and not find_kommunen(match["name"])
    ]


def _may_be_first_name(word: str) -> bool:
    if is_office(word) or known_lemma(word) is not None or known_lemma(word.lower()) is not None:
        return False
    if find_kommunen(word.removesuffix("er")):  # "Wülfrather Weg"
        return False
    return not any(token.parts or is_stopword(token) for token in analyze(word))
