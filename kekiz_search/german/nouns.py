"""Which words of a text are nouns."""

from __future__ import annotations

from kekiz_search.german.analyzer import Token, is_stopword
from kekiz_search.german.lemmas import lemma


def is_noun(token: Token) -> bool:
    """Say whether a word has a capital that its dictionary form has too; one that only begins a sentence has none."""
    return token.text[0].isupper() and not is_stopword(token) and lemma(token.text)[0].isupper()
