"""The tokens of a question that may carry its topic: mended, without dates, Kommunen and what goes with a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.reading.corrections import correct_tokens
from kekiz_search.answering.words.concepts import BELONGS
from kekiz_search.answering.words.phrases import rephrase
from kekiz_search.german.analyzer import Token, analyze
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold
from kekiz_search.german.persons import PersonMention
from kekiz_search.index.terms import TermIndex
from kekiz_search.types import Span

_TITLES = frozenset({"herr", "frau", "dr", "prof", "doktor", "professor"})
_TOMORROW = {"morgen": "morgig"}  # no morning, where it has no capital
_MANY = frozenset({"vielen", "wievielen"})


def read_tokens(
    text: str, apart: Sequence[Span], persons: Sequence[PersonMention], terms: TermIndex
) -> tuple[list[Token], dict[str, str]]:
    """Return the tokens of a question that lie in no span that is read apart, and the words that were mended.

    Of a person the surname stays, by which a document may go on to call them.
    """
    tokens = _with_nouns(analyze(text))
    surnames = {person.end: person for person in persons if " " in text[person.start : person.end]}
    kept = []
    for token in tokens:
        in_name = next((one for end, one in surnames.items() if one.start <= token.start < end), None)
        title = token.lemma in _TITLES and any(one.start in (token.start, token.end + 1) for one in persons)
        if title or (in_name is not None and token.end != in_name.end):
            continue
        if not any(span.start < token.end and token.start < span.end for span in apart):
            kept.append(replace(token, lemma=_TOMORROW.get(token.text) or BELONGS.get(token.text.lower(), token.lemma)))
    return correct_tokens(rephrase(kept), terms)


def _with_nouns(tokens: Sequence[Token]) -> list[Token]:
    """Behind "wie vielen" stands a noun, capital or not: "in wie vielen sprachen"."""
    read = list(tokens)
    for at, token in enumerate(read[1:], 1):
        noun = lemma(token.text.capitalize())
        if fold(read[at - 1].text) in _MANY and token.text.islower() and noun[0].isupper():
            read[at] = replace(token, lemma=fold(noun))
    return read
