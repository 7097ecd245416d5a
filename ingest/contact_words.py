"""The labels of contacts: where the contact itself is masked, nothing is said by what is left beside it."""

from __future__ import annotations

import re

from kekiz_search.german.analyzer import terms_of_word
from kekiz_search.german.words import split_words

_LABEL = re.compile(
    r"(?:tel(?:efon)?|(?:tele)?fax|mobil(?:telefon)?|ruf|handy)(?:nummer|nr)?|fon|phone|durchwahl|hotline|whatsapp|"
    r"(?:e-?)?mail(?:-?adresse)?|[tfme]",
    re.IGNORECASE,
)
_MOST_LABEL_CHARS = 40


def is_scrap(words: str) -> bool:
    """Tell whether words cut out of a line hold none of content: ", Tel.", "oder per E-Mail"."""
    return all(_LABEL.fullmatch(word) or not terms_of_word(word) for word in _words_of(words))


def is_label(words: str) -> bool:
    """Tell whether words are labels of contacts and nothing else: "Telefon:"."""
    found = _words_of(words) if len(words) <= _MOST_LABEL_CHARS else []
    return bool(found) and all(_LABEL.fullmatch(word) for word in found)


def _words_of(words: str) -> list[str]:
    return [word for each in split_words(words) if (word := each.text.strip("-‐‑"))]
