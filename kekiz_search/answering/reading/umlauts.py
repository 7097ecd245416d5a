"""Umlauts that a keyboard did not have: "naechste", "fuer", "fur", "gegrundet"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product

from kekiz_search.answering.reading.known_words import is_function_word, is_listed, is_told
from kekiz_search.german.compounds import split_compound
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.kommunen_register import forms_by_first_word
from kekiz_search.german.normalise import fold
from kekiz_search.german.verbs import is_infinitive
from kekiz_search.index.terms import TermIndex

_WORD = re.compile(r"[^\W\d_]{3,}")
_UMLAUT = re.compile(r"[äöüÄÖÜ]")
_DIGRAPHS = {"ae": "ä", "oe": "ö", "ue": "ü", "Ae": "Ä", "Oe": "Ö", "Ue": "Ü"}
_WITHOUT_DOTS = {"a": "ä", "o": "ö", "u": "ü", "A": "Ä", "O": "Ö", "U": "Ü"}
_WRITTEN_OUT = _DIGRAPHS | {"ss": "ß"}
_ARTICLE = re.compile(r"\b(?:der|die|das|de[nms]|eine?[rnms]?|im|vom|beim|zu[mr])\s$", re.IGNORECASE)
_SPOKEN = frozenset({"ham"})  # "haben", said in a hurry
_MOST_PLACES = 5  # of a word, that may hide an umlaut: 32 spellings


def restore_umlauts(text: str, terms: TermIndex) -> str:
    """Return a question without any umlaut with those that its words have in a spelling that is known.

    Whoever types one umlaut has them all. A word that is known as it stands stays, and so do names of Kommunen, which
    are found without.
    """
    if _UMLAUT.search(text):
        return text
    return _WORD.sub(lambda word: word[0] if _is_noun(text, word) else _restored(word[0], terms), text)


def _is_noun(text: str, word: re.Match[str]) -> bool:
    """Say whether a word without capitals is a noun by the article before it: "der rat", which is no "rät"."""
    return _ARTICLE.search(text[: word.start()]) is not None and known_lemma(word[0].capitalize()) is not None


def _restored(word: str, terms: TermIndex) -> str:
    if word.lower() in _SPOKEN:
        return word
    meant = _by_dictionary(word)
    if meant is not None or is_told(word, terms):
        return meant or word
    written = _WRITTEN_OUT if split_compound(word) else _WRITTEN_OUT | _WITHOUT_DOTS  # "Mutterkurs" is of one mother
    return next((one for one in _spellings(word, written) if is_listed(one) or is_told(one, terms)), word)


@lru_cache(maxsize=4096)
def _by_dictionary(word: str) -> str | None:
    """Return the spelling that is meant, as far as a dictionary tells; None where it knows nothing of the word."""
    if fold(word) in forms_by_first_word():
        return word
    if is_function_word(word):
        return next(filter(is_listed, _spellings(word, _DIGRAPHS)), word)
    with_dots = next(filter(is_function_word, _spellings(word, _WITHOUT_DOTS)), None)
    return with_dots or _with_vowel_changed(word) or (word if is_listed(word) else None)


def _with_vowel_changed(word: str) -> str | None:
    """Return "läuft" for "lauft", which only "ihr" would do."""
    infinitive = known_lemma(word) if word.endswith("t") else None
    if infinitive is None or not is_infinitive(infinitive):
        return None
    return next((one for one in _spellings(word, _WITHOUT_DOTS) if known_lemma(one) == infinitive), None)


def _spellings(word: str, written: Mapping[str, str]) -> Iterator[str]:
    """Yield the spellings of a word with an umlaut at one place or more, those with fewest first."""
    pieces = re.split(f"({'|'.join(written)})", word)
    places = [at for at, piece in enumerate(pieces) if piece in written]
    if len(places) > _MOST_PLACES:
        return
    for chosen in sorted(product((False, True), repeat=len(places)), key=sum):
        restored = {at for at, is_restored in zip(places, chosen, strict=True) if is_restored}
        if restored:
            yield "".join(written[piece] if at in restored else piece for at, piece in enumerate(pieces))
