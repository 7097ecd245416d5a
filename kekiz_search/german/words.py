"""Words of a text with their exact places; no word is punctuation."""

from __future__ import annotations

import re
from typing import NamedTuple

# Letters and digits, with combining accents and soft hyphens inside them.
_RUN = r"[^\W_]+(?:[\u0300-\u036f\u00ad]+[^\W_]*)*"
_NUMBER = r"\d+(?:[.,:]\d+)+(?![^\W_])"
# Schüler*innen, Schüler:innen, Schüler_innen, Schüler/-innen, Schüler(innen)
_GENDERED = r"(?:[*:_·]-?[Ii]n(?:nen)?|/-?in(?:nen)?|\(in(?:nen)?\))(?![^\W_])"
# As most words stand, found in half the time that all the rest takes.
_PLAIN = r"[A-Za-zÄÖÜäöüß]++(?=[ .,;\n])"
_WORD = re.compile(
    rf"{_PLAIN}|(?=[\w-])(?:{_NUMBER}"
    # "2012-2016" and "16-2003" are two numbers, "18-jährig" and "0-3-Jährige" are words.
    r"|\d+(?=[-–]\d+(?![-\w]))"
    rf"|(?:(?<![^\s(/„“\"])-(?=[^\W\d_]))?{_RUN}(?:[-‐‑'’]{_RUN})*(?:{_GENDERED})?(?:[-‐‑](?![\w-]))?)"
)


class Word(NamedTuple):
    """A word as it stands: ``text == source[start:end]``."""

    text: str
    start: int
    end: int

    @property
    def misses_head(self) -> bool:
        """Whether it is the first half of an elliptic pair, as "Kinder-" in "Kinder- und Jugendhilfe"."""
        return len(self.text) > 2 and self.text[-1] in "-‐‑"

    @property
    def misses_stem(self) -> bool:
        """Whether it is the second half of an elliptic pair, as "-externe" in "interne und -externe"."""
        return len(self.text) > 2 and self.text[0] == "-"


def is_whole(word: str) -> bool:
    """Tell whether no hyphen at the ends of a word may point to a half that stands elsewhere."""
    return word[0] != "-" and word[-1] not in "-‐‑"


def has_word(text: str) -> bool:
    """Tell whether there is any word in a text."""
    return _WORD.search(text) is not None


def split_words(text: str) -> list[Word]:
    """Split into words in order of the text.

    Numbers stay whole ("160.727", "2,5"), so do hyphenated words and gendered forms; an elliptic stem keeps its
    hyphen ("Kinder-", "-externe"). A trailing hyphen after a number or one letter is punctuation.
    """
    words = []
    for match in _WORD.finditer(text):
        word = match[0]
        start, end = match.span()
        if word[-1] in "-‐‑" and (end - start < 3 or word[:-1].isdigit()):
            word, end = word[:-1], end - 1
        words.append(Word(word, start, end))
    return words
