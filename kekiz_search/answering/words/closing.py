"""The words by which a text says that something was closed for good."""

from __future__ import annotations

import re

_CLOSED = re.compile(
    r"\b(?:wurden?|worden|hat|haben)\b(?:[^.;]|\d\.)*\bgeschlossen\b|\bgeschlossen (?:hat|haben|wurden?)\b"
)
# Agreements and gaps are closed as well, and whoever is closed on Mondays has not ended.
_CLOSED_OTHERWISE = re.compile(
    r"(?:vertr[aä]ge?|vereinbarung(?:en)?|bündnis|pakte?|abkommen|kooperation(?:en)?|partnerschaft(?:en)?|ehe|lücken?)s?\b|"
    r"\b(?:\w+tags?|mittwochs?|feiertagen?|ferien|vorübergehend|uhr|montags?|wochenende)\b",
    re.IGNORECASE,
)


def tells_closing(text: str) -> bool:
    """Say whether a sentence tells that something was closed for good."""
    return _CLOSED.search(text) is not None and _CLOSED_OTHERWISE.search(text) is None
