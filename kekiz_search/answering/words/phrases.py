"""Phrases by which a text, or a question, tells a word without saying it, and what a question says roundabout.

Whoever "ein Kind bekommen hat" tells of a birth; what is "in den Sand gesetzt" is lost; "gibt's" is "gibt es".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from kekiz_search.answering.words.forms import lemma_of
from kekiz_search.answering.words.phrase_book import Phrase, compile_expression, read_phrase_book
from kekiz_search.german.analyzer import Token, analyze, is_stopword
from kekiz_search.german.normalise import fold

_WINDOW_WORDS = 8  # a verb stands this far from its phrase at most: "setzte das Geld mit der App in den Sand"
_CLOSE_WORDS = 3  # a function word stands nearer: "gibt es seit"


def write_out(question: str) -> str:
    """Return a question with its colloquial and fixed expressions in the plain words that documents use."""
    text, book = question, read_phrase_book()
    left = sorted(book.standing_in(fold(text)))
    while left:
        place, *left = left
        text, times = compile_expression(book.rewritten[place].pattern).subn(book.rewritten[place].said, text)
        if times:  # what stands there now is only looked for behind
            left = [one for one in sorted(book.standing_in(fold(text))) if one > place]
    return " ".join(text.split()).replace(" ?", "?")


def told_in(tokens: Sequence[Token], pieces: Collection[str]) -> frozenset[str]:
    """Return the words that the phrases of a text tell; ``pieces`` are its lemmas and the parts of its compounds."""
    folded = " ".join(fold(token.text) for token in tokens)
    told = {
        one.said
        for one in read_phrase_book().telling
        if one.may_stand_in(folded) and compile_expression(one.pattern).search(folded)
    }
    for phrase, _places in _find(tokens, pieces):
        told.update(fold(word) for word in phrase.told)
    return frozenset(told)


def rephrase(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of a question with the word that a phrase tells in place of the phrase."""
    whole = [replace(token, parts=()) if token.parts else token for token in tokens]  # of "SGB-II-Quote" the end …
    kept = dict(enumerate(tokens))
    for phrase, places in _find(whole, {token.lemma for token in tokens}):
        if not phrase.told_only and all(kept.get(place) is tokens[place] for place in places):
            word = analyze(phrase.told[0])[0]
            at = max(places)
            kept[at] = replace(word, start=tokens[at].start, end=tokens[at].end)
            for place in set(places) - {at}:
                del kept[place]
    return [kept[place] for place in sorted(kept)]


def terms_telling(words: Collection[str]) -> Iterator[tuple[str, ...]]:
    """Yield the terms, several together, that a passage may hold where a phrase tells one of some words."""
    by_word = _terms_by_told_word()
    for word in sorted(by_word.keys() & words):
        yield from by_word[word]


def _find(tokens: Sequence[Token], pieces: Collection[str]) -> Iterator[tuple[Phrase, tuple[int, ...]]]:
    by_key = read_phrase_book().phrases
    for key in sorted(by_key.keys() & pieces):
        for phrase in by_key[key]:
            if all(lemma in pieces for lemma in phrase.lemmas) and (places := _places_of(phrase, tokens)):
                yield phrase, places


def _places_of(phrase: Phrase, tokens: Sequence[Token]) -> tuple[int, ...]:
    """Say where the lemmas of a phrase stand, those near the first place of its first one; nowhere if they do not."""
    window = _CLOSE_WORDS if len(_telling(phrase.lemmas)) < len(phrase.lemmas) else _WINDOW_WORDS
    words = [(lemma_of(token), token.lemma, *token.parts) for token in tokens]
    found = [[at for at, told in enumerate(words) if lemma in told] for lemma in phrase.lemmas]
    if not all(found):
        return ()  # a participle with a capital has its verb in the bag alone
    for first in found[0]:
        near = [min(places, key=lambda at: abs(at - first)) for places in found]
        if all(abs(at - first) <= window for at in near) and len(set(near)) in (1, len(near)):
            return tuple(near)
    return ()


@lru_cache(maxsize=1)
def _terms_by_told_word() -> dict[str, list[tuple[str, ...]]]:
    book = read_phrase_book()
    by_word: dict[str, list[tuple[str, ...]]] = {}
    for phrase in (phrase for phrases in book.phrases.values() for phrase in phrases):
        for word in phrase.told:
            by_word.setdefault(fold(word), []).append(_telling(phrase.lemmas))
    for one in book.telling:
        by_word.setdefault(one.said, []).extend(one.terms)
    return by_word


@lru_cache(maxsize=1_024)
def _telling(lemmas: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(lemma for lemma in lemmas if not is_stopword(Token(0, 0, lemma, lemma)))
