"""Words that a line end has cut in two: joined only where the joined word is one we know."""

from __future__ import annotations

import re
from typing import Literal

from kekiz_search.german.compounds import split_compound
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.names import name_spelling
from kekiz_search.german.normalise import fold

Joint = Literal["word", "hyphen", "space", "line"]
_LAST_PART = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_CUT_FIGURE = re.compile(r"\d[-\u2010]$")
_FIRST_PART = re.compile(r"[^\W\d_]+")
_MIN_HALF_CHARS = 5  # shorter words stand in too many others by chance
# "Kinder- und Jugendhilfe": the hyphen stands for the word that comes later.
_BESIDE = frozenset("und oder sowie bzw. bzw bis als wie noch".split())


def joint_of(line: str, following: str) -> Joint:
    """Tell how a line and the next one of its paragraph go together.

    ``word``: the hyphen goes and nothing takes its place; ``hyphen``: it stays and the next word follows at once;
    ``space``: there is a space; ``line``: nobody knows, and the line end stays as it is.
    """
    cut = _LAST_PART.search(line)
    first = _FIRST_PART.match(following)
    if cut is None:
        return "hyphen" if _CUT_FIGURE.search(line) and following[0].isalnum() else "space"
    if first is None:
        return "space"
    if line[-1] == "\u00ad":
        return "word"
    if _is_beside(following):
        return "space"
    if following[0].isupper():
        return "hyphen"
    joins = is_known(cut[1] + first[0]) or _both_known(cut[1], first[0])
    return "word" if joins else "line"


def is_known(word: str) -> bool:
    """Tell whether a word stands in the dictionary or is made of words that do."""
    forms = dict.fromkeys((word, word.capitalize(), lemma(word)))
    if name_spelling(fold(word)) or any(known_lemma(form) for form in forms):
        return True
    return any(split_compound(form) for form in forms)


def _both_known(cut: str, first: str) -> bool:
    """Tell whether the line end stands between two whole words of a compound ("sozialraum-orientierte")."""
    return min(len(cut), len(first)) >= _MIN_HALF_CHARS and is_known(cut) and is_known(first)


def _is_beside(following: str) -> bool:
    return following.split(maxsplit=1)[0].rstrip(",") in _BESIDE
