"""Ranges of numbers: where one ends that begins with a number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.types import Span

_UPPER = re.compile(
    r" ?(?:bis(?: zu)?|–|-) ?\d[\d.,]*\d*(?: (?:Millionen|Mio\.|Milliarden|Tausend))?(?: ?(?:Euro|€|Prozent|%))?"
    r"(?![\w.]\d)"
)


def with_upper(text: str, spans: Sequence[Span]) -> list[Span]:
    """Return numbers up to the end of their range: "32.000 bis 64.000 Euro"."""
    ranges = [Span(one.start, upper.end()) if (upper := _UPPER.match(text, one.end)) else one for one in spans]
    return [one for at, one in enumerate(ranges) if not any(one.start < before.end for before in ranges[:at])]
