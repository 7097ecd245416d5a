"""Words of a question that are typed as one, or in two: "inHamm", "Wasmacht", "Familien-Büro", "Präventions Kette"."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.answering.reading.known_words import is_function_word, is_listed, is_told
from kekiz_search.answering.reading.respelling import respell
from kekiz_search.german.analyzer import analyze, stem_key
from kekiz_search.german.capitals import read_capital
from kekiz_search.german.compounds import split_compound
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.kommunen_register import forms_by_first_word
from kekiz_search.german.lemmas import PREFIXES
from kekiz_search.german.normalise import fold
from kekiz_search.index.terms import TermIndex

_WORD = re.compile(r"(?<![\w-])[^\W\d_]{5,40}(?!\w)")  # the longest of both
_JOINED_NUMBER = re.compile(r"(?<=[a-zäöüß]{2})(?=\d)|(?<=\b(?:19|20)\d\d)(?=[^\W\d_]{2})")  # "als60", "2017dabei"
_HALF = r"[A-ZÄÖÜ][a-zäöüß]{2,}"
_HALVES = re.compile(rf"(?<![\w-])(?P<front>{_HALF})[- ](?P<back>[A-ZÄÖÜ]?[a-zäöüß]{{2,}})(?![\w-])")
_SHORTEST_FRONT_CHARS = 2
_SHORTEST_BACK_CHARS = 3  # shorter words are endings of words as well: "er", "es", "in"
_SHORT_FRONTS = frozenset("in im am an zu wo so es ob da um".split())
_PARTICIPLE = re.compile(r"end(?:e[nrms]?)$")
_OF_BEING = frozenset({"gibt", "gab", "macht"})  # asked with as often as with function words
_NAME_NEXT = re.compile(r" [A-ZÄÖÜ]")
_NO_FRONTS = frozenset({"herr", "herrn", "frau", "kreis", "stadt", "gemeinde"})


def part_words(text: str, terms: TermIndex) -> str:
    """Return a question with a blank between two words that are typed as one; a slip of a letter comes first."""
    return _WORD.sub(lambda word: _parted(word[0], terms), _JOINED_NUMBER.sub(" ", text))


def join_halves(text: str, terms: TermIndex) -> str:
    """Return a question with compounds in one word that are typed in two.

    With a hyphen, where the documents or a dictionary have the whole; in any case where the first half is no word by
    itself: "Präventions Kette".
    """
    at = 0
    while (found := _HALVES.search(text, at)) is not None:
        of_kreis = fold(found["back"]) in _NO_FRONTS and _NAME_NEXT.match(text, found.end()) is not None
        whole = None if of_kreis else _whole(found, terms)  # in "Kurse Kreis Unna" the Kreis begins a name
        if whole is None:
            at = found.start("back")
        else:
            text = f"{text[: found.start()]}{whole}{text[found.end() :]}"
            at = found.start()
    return text


def _parted(word: str, terms: TermIndex) -> str:
    if is_listed(word) or is_told(word, terms) or fold(word) in forms_by_first_word():
        return word
    two, certain = _two_words(word)
    return two if two and (certain or not respell(word, terms)) else word


@lru_cache(maxsize=4096)
def _two_words(word: str) -> tuple[str | None, bool]:
    """Return the two words that one may be, and whether it can be nothing else."""
    ways = [(word[:at], word[at:]) for at in range(_SHORTEST_FRONT_CHARS, len(word) - 1)]
    inside = [way for way in ways if way[1][0].isupper() and not way[1].isupper()]
    for front, back in inside or sorted(ways, key=lambda way: not _are_function_words(*way)):
        certain = _are_function_words(front, back) or (back[0].isupper() and _is_function_word(front))
        if certain or _may_part(front, back, compound=bool(split_compound(word))):
            return f"{front} {back}", certain
    return None, False


def _are_function_words(front: str, back: str) -> bool:
    whole = len(front) >= _SHORTEST_BACK_CHARS or front.lower() in _SHORT_FRONTS
    return whole and _is_function_word(front) and _is_function_word(back)


def _may_part(front: str, back: str, *, compound: bool) -> bool:
    """Say whether two words stand side by side that make no compound."""
    if back[0].isupper():
        return _is_word(front) and _is_word(back)
    if not _is_word(front) or not (is_listed(back) or _is_kommune(back)):
        return False
    if _is_function_word(front):
        whole = len(front) >= _SHORTEST_BACK_CHARS and fold(front) not in PREFIXES
        asks = read_capital(back) == "noun" or back.endswith("t")  # "derrat", "wermacht"
        return _is_kommune(back) or (whole and asks and not compound)
    if min(len(front), len(back)) < _SHORTEST_BACK_CHARS or _PARTICIPLE.search(front + back):
        return False
    return _is_function_word(back) or (not compound and front[0].isupper() and read_capital(back) == "small")


def _is_word(word: str) -> bool:
    return is_listed(word) or _is_kommune(word) or bool(split_compound(word))


def _is_kommune(word: str) -> bool:
    return any(len(form.words) == 1 for form in forms_by_first_word().get(fold(word), ()))


def _is_function_word(word: str) -> bool:
    return word.lower() in _OF_BEING or is_function_word(word)


def _whole(found: re.Match[str], terms: TermIndex) -> str | None:
    """Return a compound in one word, None where its halves are two."""
    front, back = found["front"], found["back"]
    whole, hyphened = f"{front}{back.lower()}", f"{front}-{back.capitalize()}"
    # "Niers-Konferenz", as the documents write it
    if fold(front) in terms.fronts and stem_key(analyze(hyphened)[0].lemma) in terms.vocabulary:
        named = known_lemma(back) is None and stem_key(analyze(back)[0].lemma) in terms.vocabulary  # a name by itself
        return hyphened if hyphened != found[0] and not named else None
    if back[0].islower():
        return None
    token = analyze(whole)[0]
    if fold(front) in _NO_FRONTS or fold(front) in forms_by_first_word() or not token.parts:
        return None
    if not (_is_word(front) or is_told(front, terms)):
        return whole
    known = stem_key(token.lemma) in terms.vocabulary or known_lemma(whole) is not None
    return whole if known and "-" in found[0] and known_lemma(found[0]) is None else None
