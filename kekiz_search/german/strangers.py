"""Names that no list has: capitalised words in a row, of which one at least stands in no dictionary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.offices import is_office
from kekiz_search.german.people import names_people
from kekiz_search.german.persons import names_institution

_ABBREVIATED = re.compile(r"\w*[A-ZÄÖÜ]{2,}\w*|[A-ZÄÖÜ]\w*[a-zäöü][A-ZÄÖÜ]\w*|\w*\d\w*")  # "NRW", "TuS"
_WORDS_OF_NAME = 2


@lru_cache(maxsize=16_384)
def is_strange(word: str) -> bool:
    """Say whether a capitalised word is in no dictionary, is made of no words of one, and is no Kommune."""
    return any(_is_unknown(part) for part in word.split("-")) and not find_kommunen(word.removesuffix("er"))


def _is_unknown(word: str) -> bool:
    if len(word) < _WORDS_OF_NAME or known_lemma(word) is not None or known_lemma(word.lower()) is not None:
        return False
    return not any(token.parts or is_stopword(token) for token in analyze(word))


def is_strange_name(words: Sequence[str]) -> bool:
    """Say whether some capitalised words in a row may be the name of a person that no list has."""
    if len(words) < _WORDS_OF_NAME or any(_ABBREVIATED.fullmatch(word) or names_institution(word) for word in words):
        return False
    return any(map(is_strange, words)) and not find_kommunen(" ".join(words))


def find_strange_name(words: Sequence[str]) -> int | None:
    """Return at which of some capitalised words in a row a name begins behind what it does not belong to.

    Of "Konzept Ngozi Wambui" the name is apart, of "Koordinatorin Ngozi Wambui" and "Grundschule Ngozi Wambui" not.
    """
    at = next((at for at, word in enumerate(words) if is_strange(word)), 0)
    before = words[at - 1] if at else ""
    if not at or is_office(before) or names_people(before) or names_institution(before) or known_lemma(before) is None:
        return None
    return at if is_strange_name(words[at:]) else None
