"""A text of the same length without some of its parts, so that all others stay where they are."""

from __future__ import annotations

from collections.abc import Iterable

from kekiz_search.types import Span


def blank_out(text: str, spans: Iterable[Span]) -> str:
    """Return a text with blanks for what stands at some places."""
    for one in spans:
        text = f"{text[: one.start]}{' ' * (one.end - one.start)}{text[one.end :]}"
    return text
