"""Misspelt words of a query, mended by one slip of the keyboard or by the umlauts that were left out.

All spellings one slip away are tried, so the cost follows the length of the word and not the size of the index.
Source: Norvig 2007, "How to Write a Spelling Corrector"; what it gains stands in benchmarks/README.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, islice

from kekiz_search.german.analyzer import analyze, is_stopword, stem_key
from kekiz_search.german.compounds import split_compound
from kekiz_search.german.dictionary import begins_word, compound_part, known_lemma, known_spellings, spellings
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.names import name_spelling
from kekiz_search.german.normalise import fold
from kekiz_search.german.words import Word, split_words
from kekiz_search.index.terms import TermIndex

_SHORTEST_CHARS = 4  # in shorter words every slip makes another word
_LONGEST_CHARS = 40  # what is longer is no word, and its spellings would be millions
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOST_UMLAUTS = 3  # of one word, left out together
_MOST_WORDS = 12  # looked at in one query, a millisecond or two each; no question of the judged sets has more


def repair_query(query: str, terms: TermIndex) -> str:
    """Return the query, every word that neither a dictionary nor the index knows replaced by the nearest they know.

    Of a pasted text only the first such words are looked at.
    """
    parts, done = [], 0
    doubtful = (word for word in split_words(query) if _is_doubtful(word, terms))
    for word in islice(doubtful, _MOST_WORDS):
        nearest = _nearest(fold(word.text), terms)
        if nearest is not None:
            parts += [query[done : word.start], nearest]
            done = word.end
    return "".join([*parts, query[done:]])


def _is_doubtful(word: Word, terms: TermIndex) -> bool:
    if word.text in terms.words:
        return False
    typed = fold(word.text)
    if not _SHORTEST_CHARS <= len(typed) <= _LONGEST_CHARS or not (typed.isascii() and typed.isalpha()):
        return False
    return not _is_known(word.text, terms)


def _nearest(typed: str, terms: TermIndex) -> str | None:
    forms = {*_umlauts_restored(typed), *_one_slip_away(typed)}
    dead_end = _dead_end(typed)
    listed = known_spellings(form for form in forms if dead_end is None or not form.startswith(dead_end))
    told = {form for form in forms if form in terms.vocabulary}
    ranked = [(-_weight(form, terms, is_listed=form in listed), form) for form in told | listed]
    weight, form = min(ranked, default=(0.0, typed))
    return _spelt(form) if weight else None


def _dead_end(typed: str) -> str | None:
    """Return the shortest beginning that no word of the dictionary has: what shares it need not be looked up."""
    beginnings = (typed[:end] for end in range(_SHORTEST_CHARS, len(typed) + 1))
    return next((beginning for beginning in beginnings if not begins_word(beginning)), None)


def _is_known(text: str, terms: TermIndex) -> bool:
    return stem_key(fold(lemma(text))) in terms.vocabulary or _is_word(text)


@lru_cache(maxsize=65_536)
def _is_word(text: str) -> bool:
    """Tell whether a dictionary or the list of names has a word, or the dictionary all parts of it."""
    typed = fold(text)
    return bool(_dictionary_form(typed) or name_spelling(typed) or split_compound(fold(lemma(text))))


def _weight(form: str, terms: TermIndex, is_listed: bool) -> float:
    """Say how likely a spelling is meant: a function word, else by the passages that hold it; 0 for no word at all.

    A word of the dictionary that no passage holds counts less than one passage: it still helps the encoder.
    """
    count = terms.count(form)
    found = _dictionary_form(form) if is_listed else None
    if found is None:
        return float(count)
    if _is_function_word(found):
        return float(terms.passages + 1)
    count = max(count, terms.count(stem_key(lemma(found))))
    part = compound_part(form)
    return float(count) if count else 1 - 1 / (2 + part.count) if part else 0.0


@lru_cache(maxsize=4096)
def _is_function_word(word: str) -> bool:
    return all(is_stopword(token) for token in analyze(word.lower()))


def _dictionary_form(folded: str) -> str | None:
    for form in (folded, folded.capitalize()):
        if known_lemma(form) is not None:
            return form
    known = spellings(folded)
    return known[0] if known else None


def _spelt(form: str) -> str:
    return _dictionary_form(form) or form


def _one_slip_away(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        left, right = word[:at], word[at:]
        yield from (left + letter + right for letter in _LETTERS)
        if right:
            yield left + right[1:]
            yield from (left + letter + right[1:] for letter in _LETTERS)
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]


def _umlauts_restored(word: str) -> Iterator[str]:
    places = [at for at, letter in enumerate(word) if letter in "aou"]
    for count in range(1, _MOST_UMLAUTS + 1):
        for chosen in combinations(places, count):
            yield "".join(letter + "e" if at in chosen else letter for at, letter in enumerate(word))
