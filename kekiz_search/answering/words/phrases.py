"""Phrases by which a text, or a question, tells a word without saying it, from ``kekiz_search/data/phrases.txt``.

Whoever "ein Kind bekommen hat" tells of a birth; what is "in den Sand gesetzt" is lost.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kekiz_search.german.analyzer import Token, analyze, is_stopword
from kekiz_search.german.normalise import fold
from kekiz_search.german.tries import SHIPPED

_FILE = SHIPPED / "phrases.txt"
_TELLS, _TOLD_ONLY = "=", ">"
_WINDOW_WORDS = 8  # a verb stands this far from its phrase at most: "setzte das Geld mit der App in den Sand"
_CLOSE_WORDS = 3  # a function word stands nearer: "gibt es seit"
_BIRTH = re.compile(
    r"\bein (?:\w+ )?kind (?:bekommen|bekommt|bekam|bekamen|erwarte\w*)\b|\bkind(?:er)? (?:\w+ ){0,3}zur welt\b"
)
_FREE = re.compile(
    r"\bohne (?:etwas |dafuer )?zu (?:be)?zahlen\b|\b(?:kostet|kosten|zahlt|zahlen|bezahlen) (?:\w+ ){0,2}nichts\b|"
    r"\bnichts (?:\w+ )?(?:kostet|kosten|zahlen|bezahlen)\b|"
    r"\bkein geld (?:\w+ )?(?:zahlen|nehmen|nimmt|verlang\w+)\b"
)
_PEOPLE = r"(?:leuten|familien|eltern|muettern|ihnen|euch|uns|jungen \w+)"
_AT_HOME = re.compile(  # whether somebody may be visited is not told by a visit
    rf"^(?!.*\bob\b).*(?:\b(?:geh|komm|kam)\w* (?:\w+ ){{0,3}}(?:zu|bei) (?:\w+ )?{_PEOPLE} (?:\w+ )?nach hause\b|"
    rf"\b(?:zu|bei) (?:\w+ )?{_PEOPLE} (?:geh|komm|kam)\w* (?:\w+ ){{0,5}}nach hause\b|"
    rf"\b(?:besuch|aufsuch|such)\w* (?:\w+ ){{0,8}}(?:zu hause|zuhause|daheim)\b|"
    rf"\b(?:zu hause|zuhause|daheim) (?:\w+ ){{0,2}}(?:besuch|aufgesucht)\w*|\ban der (?:haus|wohnungs)tuer\b)",
    re.DOTALL,
)
_TAKES_PART = re.compile(
    r"\b(?:ist|sind|war|waren)\b[^.;,]{0,40}\b(?:in der landesinitiative|im landesprogramm|im modellvorhaben)\b"
)
_JOINS = re.compile(r"\bk[ao]mm?(?:en|t)?\b(?: [\w-]+){1,7} (?:dazu|hinzu)\b")
# The word, the folded phrase that tells it, and terms that a passage with the phrase holds together.
_SPELT = (
    ("geburt", _BIRTH, (("kind", "bekommen"), ("kind", "welt"), ("kind", "erwarten"))),
    ("hausbesuch", _AT_HOME, (("haus",), ("zuhause",), ("daheim",), ("haustuer",), ("wohnungstuer",))),
    ("hinzukommen", _JOINS, (("kommen",),)),
    ("teilnehmen", _TAKES_PART, (("landesinitiative",), ("landesprogramm",), ("modellvorhaben",))),
    ("kostenlos", _FREE, (("zahlen",), ("bezahlen",), ("kosten",), ("geld",))),
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Lemmas that stand near each other, in any order, and the words that they tell."""

    lemmas: tuple[str, ...]
    told: tuple[str, ...]
    told_only: bool


def told_in(tokens: Sequence[Token], pieces: Collection[str]) -> frozenset[str]:
    """Return the words that the phrases of a text tell; ``pieces`` are its lemmas and the parts of its compounds."""
    folded = " ".join(fold(token.text) for token in tokens)
    told = {word for word, phrase, _terms in _SPELT if phrase.search(folded)}
    for phrase, _places in _find(tokens, pieces):
        told.update(fold(word) for word in phrase.told)
    return frozenset(told)


def rephrase(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of a question with the word that a phrase tells in place of the phrase."""
    whole = [replace(token, parts=()) for token in tokens]  # of "SGB-II-Quote" the end would be lost
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
    yield from (terms for word, _phrase, some in _SPELT if word in words for terms in some)
    by_word = _phrases_by_told_word()
    for word in sorted(by_word.keys() & words):
        yield from by_word[word]


def _find(tokens: Sequence[Token], pieces: Collection[str]) -> Iterator[tuple[Phrase, tuple[int, ...]]]:
    by_key = _phrases_by_key()
    for key in sorted(by_key.keys() & pieces):
        for phrase in by_key[key]:
            if all(lemma in pieces for lemma in phrase.lemmas) and (places := _places_of(phrase, tokens)):
                yield phrase, places


def _places_of(phrase: Phrase, tokens: Sequence[Token]) -> tuple[int, ...]:
    """Say where the lemmas of a phrase stand, those near the first place of its first one; nowhere if they do not."""
    window = _CLOSE_WORDS if len(_telling(phrase.lemmas)) < len(phrase.lemmas) else _WINDOW_WORDS
    found = [[at for at, token in enumerate(tokens) if lemma in (token.lemma, *token.parts)] for lemma in phrase.lemmas]
    for first in found[0]:
        near = [min(places, key=lambda at: abs(at - first)) for places in found]
        if all(abs(at - first) <= window for at in near) and len(set(near)) in (1, len(near)):
            return tuple(near)
    return ()


@lru_cache(maxsize=1)
def _phrases_by_key() -> dict[str, list[Phrase]]:
    """Lay the phrases out by their first lemma, which is the rarest."""
    by_key: dict[str, list[Phrase]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            told_only = _TOLD_ONLY in line
            lemmas, _, told = line.partition(_TOLD_ONLY if told_only else _TELLS)
            phrase = Phrase(tuple(lemmas.split()), tuple(told.split()), told_only)
            by_key.setdefault(phrase.lemmas[0], []).append(phrase)
    return by_key


@lru_cache(maxsize=1)
def _phrases_by_told_word() -> dict[str, list[tuple[str, ...]]]:
    by_word: dict[str, list[tuple[str, ...]]] = {}
    for phrase in (phrase for phrases in _phrases_by_key().values() for phrase in phrases):
        for word in phrase.told:
            by_word.setdefault(fold(word), []).append(_telling(phrase.lemmas))
    return by_word


@lru_cache(maxsize=1_024)
def _telling(lemmas: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(lemma for lemma in lemmas if not is_stopword(Token(0, 0, lemma, lemma)))
