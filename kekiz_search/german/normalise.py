"""Fold German text to the one spelling under which words are compared."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "\u00ad": None, "\u200b": None})
_UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})  # control, format, surrogate, line and paragraph ends


def fold(text: str) -> str:
    """Lower-case, write ä ö ü ß as ae oe ue ss, strip all other accents.

    Precomposed and combining spellings fold alike; soft hyphens and zero-width spaces vanish.
    """
    if text.isascii():
        return text.lower()
    lowered = unicodedata.normalize("NFC", text).lower()
    spelt = lowered.translate(_DIGRAPHS)
    if spelt.isascii():
        return spelt
    decomposed = unicodedata.normalize("NFKD", spelt)
    accents = {ord(char): None for char in set(decomposed) if unicodedata.combining(char)}
    stripped = decomposed.translate(accents) if accents else decomposed
    return unicodedata.normalize("NFC", stripped).lower().translate(_DIGRAPHS)


@lru_cache(maxsize=256)
def fold_document(text: str) -> str:
    """Fold the text of a document, which is looked at again and again."""
    return fold(text)


def blank_unprintable(text: str) -> str:
    """Put a blank in place of every character that is not printed; all others keep their places."""
    return "".join(" " if unicodedata.category(char) in _UNPRINTABLE else char for char in text)


def word_set(listed: str) -> frozenset[str]:
    """Read a list of words set apart by spaces."""
    return frozenset(listed.split())
