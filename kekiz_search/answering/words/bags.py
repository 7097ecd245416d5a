"""The words of a span, laid out so that concepts are matched with them fast."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kekiz_search.answering.words.families import families_of
from kekiz_search.answering.words.forms import lemma_of
from kekiz_search.answering.words.phrases import told_in
from kekiz_search.german.analyzer import Token, analyze, stem_key
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold
from kekiz_search.german.weekdays import days_with_hours

_PARTICIPLE = re.compile(r"(?:t|e)(?:e[nrsm]?)$")
_NONE: frozenset[str] = frozenset()
_WORDS_FOR = 5  # that may name whom a thing is for: "für junge Mütter und Väter"
_CALLED_SO = ("amt", "ausschuss", "ministerium", "verband", "stiftung")  # what they are for, others may be for as well
_JOINING = frozenset({"und", "oder", "sowie", "die", "das", "den"})
_DESCRIBES = re.compile(r"[a-zäöüß]{3,}e[nrs]?")


@dataclass(frozen=True, slots=True, eq=False)  # each is itself alone: comparing words would take longer than joining
class Bag:
    """The analysed words of a span, laid out for matching; ``ends`` are what compounds end in, ``heads`` their stems.

    ``joined`` are the parts of compounds that a span takes apart: of "Kurse für Väter" those of Väterkurse.

    ``lines`` are the lemmas that no dictionary takes apart, each with a line's end behind it, so that one search finds
    an ending;
    ``words`` are all by which a concept may be met.
    """

    lemmas: frozenset[str]
    stems: frozenset[str]
    pieces: frozenset[str]
    compounds: tuple[tuple[str, ...], ...]
    families: frozenset[str]
    ends: frozenset[str]
    heads: frozenset[str]
    joined: frozenset[tuple[str, ...]]
    lines: str
    words: frozenset[str]


def build_bag(tokens: Sequence[Token], told: frozenset[str] = _NONE) -> Bag:
    """Lay out the words of a span for matching; ``told`` are folded lemmas that it tells besides."""
    lemmas = told.union(lemma_of(token) for token in tokens)
    lemmas |= frozenset(verb for token in tokens if (verb := _verb_in(token.text)))
    apart = frozenset(token.lemma for token in tokens if token.parts)
    compounds = tuple(sorted({token.parts for token in tokens if token.parts}))
    parts = frozenset(part for parts in compounds for part in parts)
    lemmas |= told_in(tokens, lemmas | parts)
    pieces = lemmas | parts
    ends = frozenset(parts[-1] for parts in compounds)
    stems, heads = frozenset(map(stem_key, lemmas)), frozenset(map(stem_key, ends))
    families = families_of(lemmas, compounds)
    return Bag(
        lemmas=lemmas,
        stems=stems,
        pieces=pieces,
        compounds=compounds,
        families=families,
        ends=ends,
        heads=heads,
        joined=frozenset(_taken_apart(tokens)),
        lines="".join(f"{lemma}\n" for lemma in sorted(lemmas - apart)),
        words=pieces.union(stems, heads, families),
    )


def _taken_apart(tokens: Sequence[Token]) -> Iterator[tuple[str, ...]]:
    """Yield the parts of the compounds that nouns tell with what they are for: "ein Kurs für werdende Väter"."""
    for at, token in enumerate(tokens[1:-1], 1):
        head = tokens[at - 1]
        if token.text != "für" or not head.text[0].isupper() or head.lemma.endswith(_CALLED_SO):
            continue  # as with most
        for whom in tokens[at + 1 : at + 1 + _WORDS_FOR]:
            if whom.text[0].isupper():
                yield (*(whom.parts or (whom.lemma,)), *(head.parts or (head.lemma,)))
            elif not (whom.text in _JOINING or _DESCRIBES.fullmatch(whom.text)):
                break


@lru_cache(maxsize=65_536)
def _verb_in(text: str) -> str | None:
    """Return the verb of a participle with a capital: "Erreichte Familien" are told by "erreichen"."""
    if not text[0].isupper() or _PARTICIPLE.search(text) is None:
        return None
    verb = lemma(text.lower())
    return fold(verb) if verb.endswith("en") and verb != text.lower() else None


@lru_cache(maxsize=16_384)
def bag_of(text: str) -> Bag:
    """Analyse a text and lay it out for matching."""
    return build_bag(analyze(text), days_with_hours(text))


def bag_of_word(token: Token) -> Bag:
    """Lay out one word of a text for matching."""
    return _bag_of_word(token.text, token.lemma, token.parts)


@lru_cache(maxsize=16_384)  # sentences are looked at anew for every question
def _bag_of_word(text: str, lemma: str, parts: tuple[str, ...]) -> Bag:
    return build_bag([Token(0, len(text), text, lemma, parts)])


def join_bags(bags: Iterable[Bag]) -> Bag:
    """Return the bag of several spans together."""
    return _join(tuple(bags))


@lru_cache(maxsize=2048)  # the same neighbours are joined for every question; the corpus has 1,800 that are
def _join(bags: tuple[Bag, ...]) -> Bag:
    return Bag(
        lemmas=_NONE.union(*[bag.lemmas for bag in bags]),
        stems=_NONE.union(*[bag.stems for bag in bags]),
        pieces=_NONE.union(*[bag.pieces for bag in bags]),
        compounds=tuple(dict.fromkeys([parts for bag in bags for parts in bag.compounds])),
        families=_NONE.union(*[bag.families for bag in bags]),
        ends=_NONE.union(*[bag.ends for bag in bags]),
        heads=_NONE.union(*[bag.heads for bag in bags]),
        joined=frozenset(parts for bag in bags for parts in bag.joined),
        lines="".join([bag.lines for bag in bags]),
        words=_NONE.union(*[bag.words for bag in bags]),
    )
