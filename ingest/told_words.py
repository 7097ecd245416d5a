"""Phrases that are one word each, found without spaCy, which takes 1 s to load.

A word between blanks that holds nothing but letters is one token for spaCy too: there a pattern decides. Where a sign
stands at a word in question, only the matcher knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ingest.told_patterns import PATTERNS, Cue, anywhere

_BETWEEN_BLANKS = re.compile(r"\S+")


def find_words(names: Sequence[str], text: str) -> list[Cue] | None:
    """Return the phrases of some names in order, as the matcher finds them; None where only the matcher knows."""
    patterns = [_patterns_of(name) for name in names]
    found: list[Cue] = []
    for word in _BETWEEN_BLANKS.finditer(text):
        lowered = word[0].lower()
        for name, pattern in zip(names, patterns, strict=True):
            if pattern is None:
                return None
            inside, whole = pattern
            if inside.search(lowered) and not word[0].isalpha():
                return None
            if whole.fullmatch(lowered):
                found.append(Cue(name, *word.span()))
    return sorted(found, key=lambda cue: (cue.start, cue.end, cue.name))


@lru_cache(maxsize=len(PATTERNS))
def _patterns_of(name: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Return what finds a phrase inside a word, and what is one; None where a phrase may have several words."""
    if any([*token] != ["LOWER"] for pattern in PATTERNS[name] for token in pattern):
        return None
    if any(len(pattern) > 1 for pattern in PATTERNS[name]):
        return None
    forms = [token["LOWER"] for (token,) in PATTERNS[name]]
    whole = [form["REGEX"] if "REGEX" in form else "|".join(map(re.escape, form["IN"])) for form in forms]
    return re.compile("|".join(map(anywhere, forms))), re.compile("|".join(whole))
