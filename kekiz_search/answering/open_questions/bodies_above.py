"""Bodies above the Kommunen that a question for a reason takes to have acted: "Warum hat das Land … abgelehnt?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.sentences.unit import Unit

_ACTED = re.compile(
    r"\b(?:will|wird|ist|[a-zäöüß]{2,}(?:t|te|en|ten)) (?:das|der|die|den|dem|vom|beim) "
    r"(?P<body>Land(?:tag|esregierung|esamt)?|Bund(?:esregierung|estag)?|Bezirksregierung|\w*[Mm]inisterium|EU)\b"
)
_MINISTRY = r"\w*[Mm]inister\w*"
_NAMES = {
    "Land": rf"\b(?:Land(?:es)?|Landes\w+|NRW|Nordrhein-Westfalen|Düsseldorf|{_MINISTRY})\b",
    "Bund": rf"\b(?:Bund(?:es)?|Bundes\w+|Berlin|{_MINISTRY})\b",
}


def names_body_asked(question: str, units: Sequence[Unit]) -> bool:
    """Say whether a passage names the body that a question says has acted; where it says so of none, any does."""
    asked = _ACTED.search(question)
    if asked is None:
        return True
    body = asked["body"]
    name = _NAMES.get(body) or (_MINISTRY if body.endswith("inisterium") else rf"\b{body}")
    return any(re.search(name, unit.text) for unit in units)
