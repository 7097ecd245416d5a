"""Ranges of numbers: where one ends that begins with a number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.types import Span

_UPPER = re.compile(
    r" ?(?:bis(?: zu)?|–|-) ?\d[\d.,]*\d*(?: (?:Millionen|Mio\.|Milliarden|Tausend))?(?: ?(?:Euro|€|Prozent|%))?"
    r"(?![\w.]\d)"
)
# "mit 19 zu 14 Stimmen", "mit neun zu sechs Stimmen"
_VOTES_BEFORE = re.compile(r"(?<![\w.,])(?:\d+ (?:zu|gegen|:)|[a-zäöüß]+ zu) \Z")
_VOTES = re.compile(r" (?:Gegens|S)timmen\b")


def with_upper(text: str, spans: Sequence[Span]) -> list[Span]:
    """Return numbers up to the end of their range: "32.000 bis 64.000 Euro"; votes with those against them."""
    spans = [_with_other_votes(text, one) for one in spans]
    ranges = [Span(one.start, upper.end()) if (upper := _UPPER.match(text, one.end)) else one for one in spans]
    return [one for at, one in enumerate(ranges) if not any(one.start < before.end for before in ranges[:at])]


def _with_other_votes(text: str, votes: Span) -> Span:
    before = _VOTES_BEFORE.search(text[: votes.start]) if _VOTES.match(text, votes.end) else None
    return Span(before.start(), votes.end) if before else votes
