"""The text of a document as it may be shown: what is marked as masked becomes dots, one for one."""

from __future__ import annotations

from collections.abc import Iterable

from kekiz_search.types import Mark

DOT = "•"


def mask_text(text: str, marks: Iterable[Mark]) -> str:
    """Return the text with dots for masked characters; every offset stays what it is."""
    parts: list[str] = []
    position = 0
    for mark in marks:
        if mark.reason == "masked":
            hidden = text[mark.start : mark.end]
            parts += [text[position : mark.start], "".join(sign if sign.isspace() else DOT for sign in hidden)]
            position = mark.end
    return "".join((*parts, text[position:])) if parts else text
