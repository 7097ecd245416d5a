"""The tokens of a question that may carry its topic: mended, without dates, Kommunen and what goes with a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.reading.corrections import correct_tokens
from kekiz_search.answering.words.forms import BELONGS
from kekiz_search.answering.words.phrases import rephrase
from kekiz_search.german.analyzer import Token, analyze
from kekiz_search.german.dictionary import is_verb, known_lemma
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold
from kekiz_search.german.persons import PersonMention
from kekiz_search.index.terms import TermIndex
from kekiz_search.types import Span

_TITLES = frozenset({"herr", "frau", "dr", "prof", "doktor", "professor"})
_TOMORROW = {"morgen": "morgig"}  # no morning, where it has no capital
_ADDED_UP = {f"zusammen{verb}": verb for verb in ("geben", "haben", "leben", "sein", "wohnen")}
_HOW_MANY = re.compile(r"\W*(?:in )?wie ?viele?\b", re.IGNORECASE)
_MANY = frozenset({"vielen", "wievielen"})
_ARTICLES = frozenset({"das", "der", "die", "den", "dem", "ein", "eine"})


def read_tokens(
    text: str, apart: Sequence[Span], persons: Sequence[PersonMention], terms: TermIndex
) -> tuple[list[Token], dict[str, str]]:
    """Return the tokens of a question that lie in no span that is read apart, and the words that were mended.

    Of a person the surname stays, by which a document may go on to call them. How many there are "zusammen" is their
    sum.
    """
    tokens = _with_nouns(analyze(text))
    added_up = _ADDED_UP if _HOW_MANY.match(text) else {}
    surnames = {person.end: person for person in persons if " " in text[person.start : person.end]}
    kept = []
    for token in tokens:
        in_name = next((one for end, one in surnames.items() if one.start <= token.start < end), None)
        title = token.lemma in _TITLES and any(one.start in (token.start, token.end + 1) for one in persons)
        if title or (in_name is not None and token.end != in_name.end):
            continue
        if (part := _part_behind(token, apart)) is not None:
            kept.append(part)
        elif not any(span.start < token.end and token.start < span.end for span in apart):
            meant = _TOMORROW.get(token.text) or BELONGS.get(token.text.lower()) or added_up.get(token.lemma)
            kept.append(replace(token, lemma=meant) if meant else token)
    return correct_tokens(rephrase(kept), terms)


def _part_behind(token: Token, apart: Sequence[Span]) -> Token | None:
    """Of "Solingen-Ohligs" only the Kommune is read apart; a "Haan-Pass" is called so, and no part of Haan."""
    end = next((span.end for span in apart if span.start == token.start and span.end < token.end), None)
    if end is None or token.text[end - token.start] != "-":
        return None
    part = token.text[end - token.start + 1 :]
    if known_lemma(part) is not None:
        return token if find_kommunen(token.text) else None  # of "kinderstark-Geld" the money is read apart, too
    behind = analyze(part)
    return replace(behind[-1], start=end + 1, end=token.end) if behind else None


def _with_nouns(tokens: Sequence[Token]) -> list[Token]:
    """Behind "wie vielen" and articles stands a noun, capital or not: "in wie vielen sprachen", "was hat das floß"."""
    read = list(tokens)
    for at, token in enumerate(read[1:], 1):
        noun, before = lemma(token.text.capitalize()), fold(read[at - 1].text)
        if not token.text.islower() or noun[0].islower():
            continue
        if before in _MANY:
            read[at] = replace(token, lemma=fold(noun))
        elif before in _ARTICLES and _may_be_finite(token.text):
            read[at] = replace(token, text=token.text.capitalize(), lemma=fold(noun))
    return read


def _may_be_finite(word: str) -> bool:
    """Say whether a word in small letters is rather read as a verb; what ends as adjectives do may be one."""
    return not word.endswith(("e", "en", "er", "es", "em")) and is_verb(fold(lemma(word)))
