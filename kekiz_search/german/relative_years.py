"""Years that a text names by the day on which it was written: "im vergangenen Jahr", "in diesem Jahr"."""

from __future__ import annotations

import re

from kekiz_search.types import Span

_LAST_YEAR = re.compile(
    r"\b(?:[Ii]m (?:vergangenen|letzten|vorigen) Jahr|(?:[Ii]m|[Dd]as) Vorjahr|"
    r"(?:[Ll]etzte|[Vv]orige|[Vv]ergangene)s Jahr|[Vv]or einem Jahr)\b"
)
_THIS_YEAR = re.compile(r"\b(?:[Ii]n diesem Jahr|[Dd]ieses Jahr|[Ii]m laufenden Jahr)\b")


def find_relative_years(text: str, of_day: int) -> list[tuple[Span, int]]:
    """Return where a text that was written in the year ``of_day`` names a year by it, with that year, in order."""
    meant = ((_LAST_YEAR, of_day - 1), (_THIS_YEAR, of_day))
    found = [(Span(*match.span()), year) for pattern, year in meant for match in pattern.finditer(text)]
    return sorted(found, key=lambda one: one[0].start)
