"""What a sentence leaves open: a value in a clause of what nobody knows is none."""

from __future__ import annotations

import re

from kekiz_search.types import Span

_WHETHER = re.compile(r"\b[Oo]b\b[^,.;:]*[,.;:]")
_NOBODY_KNOWS = re.compile(r"\b(?:offen|unklar|ungewiss|unbekannt|nicht (?:bekannt|hervor|fest|klar|genannt|gesagt))\b")


def is_left_open(text: str, value: Span) -> bool:
    """Say whether a value stands in a clause of what nobody knows: "Ob das Land weiter zahlt, ist offen"."""
    return any(one.start() <= value.start < one.end() for one in _WHETHER.finditer(text))


def leaves_open(text: str) -> bool:
    """Say whether a sentence tells that nobody knows: what stands beside it is no answer to that."""
    return _WHETHER.match(text) is not None and _NOBODY_KNOWS.search(text) is not None
