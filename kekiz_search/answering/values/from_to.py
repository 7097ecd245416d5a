"""By how much something changed: "um 30 Punkte", "von 38 auf 8 Prozent", "8 statt 38 Prozent"."""

from __future__ import annotations

import re

from kekiz_search.types import Span

_CHANGES = re.compile(
    r"\bum (?:\w+ )?\d|\bvon\b[^.;]*\bauf\b|\b(?:\w*(?:gestiegen|stieg|sank|gesunken|wuchs|gewachsen)|erhöh\w*|"
    r"\w*kürz\w*|zurückgegangen|ging\w*|nahm\w*|\w*genommen|mehr|weniger|\w*ringer\w*|reduzier\w*|besser\w*|"
    r"\w*besserte?n?|höher|niedriger|statt|als|noch|auf\w*stock\w*|halbier\w*|verdoppel\w*|teurer|billiger|günstiger|"
    r"Rückgang|Anstieg|Zuwachs|Minus|Plus)\b"
)
_BY = re.compile(r"\bum (?:\w+ )?\d")
_WORTH = r"\d[\d.,]*(?: (?:Millionen )?Euro| Prozent)?"
_FROM_TO = re.compile(rf"(?:(?<=von ){_WORTH} auf|\b{_WORTH} statt) (?:\w+ )?{_WORTH}(?<![.,])")


def tells_change(text: str) -> bool:
    """Say whether a sentence tells that something became more or less."""
    return _CHANGES.search(text) is not None


def find_from_to(text: str) -> Span | None:
    """Return where a change is told by both its values; None where a sentence tells by how much, or neither."""
    both = _FROM_TO.search(text) if _BY.search(text) is None else None
    return Span(*both.span()) if both else None
