"""The phrases of ``kekiz_search/data/phrases.txt``, read when the first one is looked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kekiz_search.german.tries import SHIPPED

_FILE = SHIPPED / "phrases.txt"
_EXPRESSION = re.compile(r"(?P<letters>[^:]+): (?P<pattern>.+) (?P<sign>[=>])(?: (?P<said>.*))?")
_PHRASE = re.compile(r"(?P<lemmas>[^=>]+) (?P<sign>[=>]) (?P<told>.+)")
_TOLD_ONLY = ">"
_KEY_CHARS = 4  # with two, twice as many letters would be looked for
_UMLAUTS = {"ä": "(?:ä|ae)", "ö": "(?:ö|oe)", "ü": "(?:ü|ue)", "ß": "(?:ß|ss)"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Lemmas that stand near each other, in any order, and the words that they tell."""

    lemmas: tuple[str, ...]
    told: tuple[str, ...]
    told_only: bool


@dataclass(frozen=True, slots=True)
class Expression:
    """Words in an order of their own, and what they say; a text with one has some of its letters when folded."""

    letters: tuple[str, ...]
    pattern: str
    said: str
    terms: tuple[tuple[str, ...], ...] = ()

    def may_stand_in(self, folded: str) -> bool:
        """Say whether it is worth looking for in a folded text."""
        for letters in self.letters:  # noqa: SIM110 - asked of every text for every expression; "any" takes thrice
            if letters in folded:
                return True
        return False


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """Phrases by their first lemma, expressions that a question writes otherwise, expressions by which texts tell.

    ``letters`` are those of each rewritten expression, with its place, by the four that they begin with; all that are
    fewer stand together.
    """

    phrases: dict[str, list[Phrase]]
    rewritten: tuple[Expression, ...]
    telling: tuple[Expression, ...]
    letters: dict[str, list[tuple[str, int]]]

    def standing_in(self, folded: str) -> set[int]:
        """Return the places of the rewritten expressions that are worth looking for in a folded question."""
        keys = {folded[at : at + _KEY_CHARS] for at in range(len(folded))} & self.letters.keys()
        return {place for key in (*keys, "") for letters, place in self.letters.get(key, ()) if letters in folded}


@lru_cache(maxsize=1)
def read_phrase_book() -> PhraseBook:
    """Read the file, once; ValueError names a line that is no phrase."""
    phrases: dict[str, list[Phrase]] = {}
    rewritten: list[Expression] = []
    telling: list[Expression] = []
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        if spelt := _EXPRESSION.fullmatch(line):
            (telling if spelt["sign"] == _TOLD_ONLY else rewritten).append(_read_expression(spelt))
        elif near := _PHRASE.fullmatch(line):
            phrase = Phrase(tuple(near["lemmas"].split()), tuple(near["told"].split()), near["sign"] == _TOLD_ONLY)
            phrases.setdefault(phrase.lemmas[0], []).append(phrase)
        else:
            raise ValueError(f"{_FILE.name}: no phrase: {line!r}")
    letters: dict[str, list[tuple[str, int]]] = {}
    for place, expression in enumerate(rewritten):
        for one in expression.letters:
            letters.setdefault(one[:_KEY_CHARS] if len(one) >= _KEY_CHARS else "", []).append((one, place))
    return PhraseBook(phrases, tuple(rewritten), tuple(telling), letters)


def _read_expression(spelt: re.Match[str]) -> Expression:
    letters = tuple(spelt["letters"].split("|"))
    if spelt["sign"] == _TOLD_ONLY:
        said, *lots = spelt["said"].split("; ")
        return Expression(letters, spelt["pattern"], said, tuple(tuple(lot.split()) for lot in lots))
    return Expression(letters, spelt["pattern"], spelt["said"] or "")


@lru_cache(maxsize=256)
def compile_expression(pattern: str) -> re.Pattern[str]:
    """Return the pattern of an expression, for whole words and either spelling of umlauts."""
    spelt = "".join(_UMLAUTS.get(char, char) for char in pattern)
    return re.compile(rf"(?<![\w'’])(?:{spelt})(?!\w)", re.IGNORECASE)
