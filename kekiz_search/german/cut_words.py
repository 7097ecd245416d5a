"""Words cut at the end of a line, where a text as it is read has soft hyphens: found as if they were whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any, TypeVar

Mention = TypeVar("Mention")
SOFT_HYPHEN = "\u00ad"


def whole_words(text: str) -> tuple[str, list[int]]:
    """Return a text without soft hyphens, and for each of its characters its place in the text."""
    places = [place for place, char in enumerate(text) if char != SOFT_HYPHEN]
    return text.replace(SOFT_HYPHEN, ""), places


def across_cuts(find: Callable[[str], tuple[Mention, ...]]) -> Callable[[str], tuple[Mention, ...]]:
    """Let a finder of mentions see whole words; the offsets of what it finds are those of the text."""

    @wraps(find)
    def find_across(text: str) -> tuple[Mention, ...]:
        if SOFT_HYPHEN not in text:
            return find(text)
        whole, places = whole_words(text)
        return tuple(_moved(mention, text, places) for mention in find(whole))

    return find_across


def _moved(mention: Any, text: str, places: list[int]) -> Any:
    """Put a mention to its place in the text: its fields whose names end on start or end count characters."""
    offsets = {name: getattr(mention, name) for name in mention.__slots__ if name.endswith(("start", "end"))}
    moved = {
        name: places[offset] if name.endswith("start") else places[offset - 1] + 1
        for name, offset in offsets.items()
        if isinstance(offset, int)
    }
    words = {"text": text[moved["start"] : moved["end"]]} if hasattr(mention, "text") else {}
    return replace(mention, **moved, **words)
