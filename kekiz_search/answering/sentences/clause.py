"""The clause of a sentence that a word stands in."""

from __future__ import annotations

import re

CLAUSE_BREAK = re.compile(r"[,;:–]")


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the clause begins and ends that holds a place."""
    before = [match.end() for match in CLAUSE_BREAK.finditer(text, 0, start)]
    behind = CLAUSE_BREAK.search(text, end)
    return (before[-1] if before else 0), (behind.start() if behind else len(text))
