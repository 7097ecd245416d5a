"""What a town is called by its size: "Hamm ist eine Großstadt"."""

from __future__ import annotations

import re

# How many inhabitants such a town has, at least and less than. Source: Internationale Statistikkonferenz, 1887; a
# Millionenstadt by its name.
CLASSES: dict[str, tuple[float, float]] = {
    "Millionenstadt": (1_000_000, float("inf")),
    "Großstadt": (100_000, float("inf")),
    "Mittelstadt": (20_000, 100_000),
    "Kleinstadt": (5_000, 20_000),
}
_CLASS = re.compile(
    rf"\b(?:ist|war) (?:[A-ZÄÖÜ][\w -]+ )?eine (?P<name>{'|'.join(CLASSES)})\b(?! (?:mit|ohne|in|für|wie)\b)",
    re.IGNORECASE,
)


def size_class_in(text: str) -> str | None:
    """Return what a claim, or a question, calls a town by its size, None where it does not."""
    told = _CLASS.search(text)
    return told["name"].capitalize() if told else None
