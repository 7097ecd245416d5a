"""By how much those that are named differ: a difference, how many times as much, or their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from kekiz_search.answering.words.concepts import Concept
from kekiz_search.german.normalise import fold

Margin = Literal["difference", "ratio", "order"]

_MORE = (
    r"(?:mehr|weniger|groesser|kleiner|hoeher|niedriger|teurer|billiger|guenstiger|laenger|kuerzer|frueher|spaeter|"
    r"aelter|juenger)"
)
_TIMES = r"(?:doppelt|halb|(?:zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|\d+)[ -]?mal|wie ?viel ?mal)"
_APART = r"(?:unterschied|abstand|differenz)"
_MARGINS: dict[Margin, re.Pattern[str]] = {
    "ratio": re.compile(rf"\b{_TIMES} so (?:viele?|gross|hoch|teuer|lang|oft|stark)(?:e[nrsm]?)?\b"),
    "difference": re.compile(
        rf"^(?:um )?wie ?viele?\b.*\b{_MORE}\b.*\bals\b|^um wie ?viel\b|"
        rf"\b{_APART} (?:bei|zwischen|in)\b|\bwie gross ist (?:der|die) {_APART}\b"
    ),
    "order": re.compile(
        r"^(?:bitte )?(?:ordne|sortiere)\b|\bin welcher reihenfolge\b|\b(?:rangliste|rangfolge)\b|"
        r"\bder (?:groesse|reihe) nach\b"
    ),
}
_MARGIN_WORDS = re.compile(
    r"(?:doppelt|halb|(?:zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|\d+)-?mal|mal|fast|knapp|rund|etwa|genau|ordne|"
    r"sortiere|reihenfolge|rangliste|rangfolge|reihe|groesse|unterschied|abstand|differenz|oft|stark)"
)


def read_margin(folded: str) -> Margin | None:
    """Return by what it is asked how far those that are named lie apart, None where it is not."""
    return next((name for name, pattern in _MARGINS.items() if pattern.search(folded)), None)


def without_margin(concepts: Sequence[Concept], folded: str) -> tuple[Concept, ...]:
    """Leave out the words that only say how far some lie apart: of "doppelt so viele Kitas" the Kitas are left."""
    if read_margin(folded) is None:
        return tuple(concepts)
    return tuple(one for one in concepts if not _MARGIN_WORDS.fullmatch(fold(one.text)))
