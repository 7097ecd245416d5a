"""Whether a word that was typed is known: to a dictionary, to the documents, or as one that only joins others."""

from __future__ import annotations

from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.index.terms import TermIndex


def is_listed(word: str) -> bool:
    """Say whether a dictionary has a word, however its first letter is typed."""
    return any(known_lemma(form) is not None for form in _forms(word))


def is_told(word: str, terms: TermIndex) -> bool:
    """Say whether the documents have a word, however its first letter is typed."""
    return any(form in terms.words for form in _forms(word))


def is_function_word(word: str) -> bool:
    """Say whether a word tells nothing by itself."""
    return is_stopword(analyze(word.lower())[0])


def _forms(word: str) -> tuple[str, ...]:
    return word, word.lower(), word.capitalize()
