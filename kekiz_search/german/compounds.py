"""Split German compounds into the words they are made of.

Parts are words counted in running text; a split holds when its parts are common enough for their length and not
much rarer than the whole. Source: Koehn & Knight 2003, "Empirical Methods for Compound Splitting" (mean of counts).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

from kekiz_search.german.dictionary import Part, compound_part, is_verb, known_ends, known_lemma, spellings
from kekiz_search.german.names import name_spelling
from kekiz_search.german.normalise import fold

_MIN_PART_CHARS = 3
_MAX_WORD_CHARS = 80  # the longest German words in use have under 70; what is longer is not a word
# Least count of a part by its length in characters: short parts hide in every word by chance.
_MIN_COUNT = {3: 300, 4: 80, 5: 30, 6: 12}
_MIN_COUNT_LONG = 6
_MIN_RARE_CHARS = 7  # a noun of the dictionary that was never counted needs this length to be a part
_LINKS = ("s", "es", "n", "en", "er", "e", "ns", "ens")
_WHOLE_FACTOR = 4.0  # a whole word may be this much more frequent than the mean of its parts


class _Chain(NamedTuple):
    """Lemmas in order, and the sum of the logarithms of their counts."""

    lemmas: tuple[str, ...]
    weight: float

    @property
    def rank(self) -> tuple[int, float]:
        return (-len(self.lemmas), self.weight)


@lru_cache(maxsize=65_536)
def split_compound(lemma: str) -> tuple[str, ...]:
    """Name the folded lemmas of a compound's parts in order, two or more, or nothing for a simple word.

    Takes a lemma in any spelling; the parts are split down to simple words.
    """
    word = fold(lemma)
    if not word.isalpha() or not 2 * _MIN_PART_CHARS <= len(word) <= _MAX_WORD_CHARS or name_spelling(word):
        return ()
    if is_verb(word):
        return ()  # "weitergehen" is a particle and a verb, not "weit" and "ergehen"
    chain = _best_chain(word)
    if chain is None or not _outweighs(chain, compound_part(word)):
        return ()
    return tuple(atom for part in chain.lemmas for atom in (split_compound(part) or (part,)))


@lru_cache(maxsize=65_536)
def modifier(text: str) -> Part | None:
    """Name the word that a folded first half of a compound stands for, linking letters taken off ("landes": land)."""
    whole = _part(text)
    found = [whole] if whole and whole.kind != "v" else []
    stems = [text.removesuffix(link) for link in _LINKS if text.endswith(link)]
    found += [part for stem in stems if len(stem) >= _MIN_PART_CHARS and (part := _noun(stem))]
    if not found:
        clipped = (text + "e", text.removesuffix("s") + "e")  # Schul-e, Hilf-s-e
        found = [part for stem in clipped if (part := _noun(stem))]
    if not found:
        return whole or _rare_noun(text, stems)
    return max(found, key=lambda part: (part.count, part.lemma))


def _best_chain(word: str) -> _Chain | None:
    """Find the chain of fewest, then most frequent parts, two at least."""
    ends = known_ends(word)
    tails: dict[int, _Chain] = {}  # by where they begin, the last one first
    before: dict[int, set[int]] = {}  # by where a tail begins, where words begin that may stand before it
    for start in range(len(word) - _MIN_PART_CHARS, -1, -1):
        best = _head(word[start:]) if start and start in ends else None
        for end in reversed(tails):
            tail = tails[end]
            if end < start + _MIN_PART_CHARS or (best is not None and len(tail.lemmas) >= len(best.lemmas)):
                continue
            if start not in before[end]:
                continue
            first = modifier(word[start:end])
            if first is not None and not _is_suffix(word[start:end], word[end:]):
                chain = _Chain((first.lemma, *tail.lemmas), log(first.count) + tail.weight)
                best = chain if best is None else max(best, chain, key=lambda each: each.rank)
        if best is not None:
            tails[start] = best
            before[start] = _modifier_starts(word[:start])
    return tails.get(0)


@lru_cache(maxsize=65_536)  # words share their beginnings
def _modifier_starts(text: str) -> set[int]:
    """Say where the ends of a text begin that ``modifier`` may know: all that it does, and few that it does not."""
    starts = known_ends(text) | known_ends(text + "e")
    if text.endswith("s"):
        starts |= known_ends(text[:-1] + "e")
    for link in _LINKS:
        if text.endswith(link):
            starts |= known_ends(text.removesuffix(link))
    return starts


@lru_cache(maxsize=262_144)  # words share their ends
def _head(text: str) -> _Chain | None:
    part = _part(text) or _rare_noun(text, ())
    return _Chain((part.lemma,), log(part.count)) if part and part.kind != "v" else None


def _rare_noun(text: str, stems: Sequence[str]) -> Part | None:
    """Find a long noun that the dictionary knows though it was not counted."""
    for stem in (text, *stems):
        if len(stem) >= _MIN_RARE_CHARS:
            for form in (stem.capitalize(), *spellings(stem)):
                if form[0].isupper() and known_lemma(form) == form:
                    return Part(stem, "n", 1)
    return None


def _is_suffix(text: str, rest: str) -> bool:
    """Tell endings that look like words: "drama-tisch", "studier-ende", "teil-nehmende"."""
    if rest == "tisch":
        return text[-1] in "aeiokp"
    return (rest.startswith("ende") and is_verb(text + "en")) or (rest.endswith("ende") and is_verb(text + rest[:-2]))


def _part(text: str) -> Part | None:
    part = compound_part(text)
    return part if part and part.count >= _MIN_COUNT.get(len(text), _MIN_COUNT_LONG) else None


def _noun(text: str) -> Part | None:
    part = _part(text)
    return part if part and part.kind == "n" else None


def _outweighs(chain: _Chain, whole: Part | None) -> bool:
    if whole is None:
        return True
    return chain.weight / len(chain.lemmas) + log(_WHOLE_FACTOR) >= log(whole.count)


def tails_of(parts: Sequence[str]) -> Iterator[str]:
    """Yield what a compound ends in: of Kreisjugendamt a Jugendamt and an Amt."""
    return ("".join(parts[at:]) for at in range(1, len(parts)))
