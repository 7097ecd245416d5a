"""The two things between which a question asks for the difference: "Was unterscheidet eine Kita von einem Hort?"."""

from __future__ import annotations

import re

_ARTICLE = r"(?:(?:der|die|das|dem|den|einer?|einem|einen|dem programm|der initiative) )?"
_END = r"(?: eigentlich| genau| denn)?\s*\??$"
_FORMS = (
    re.compile(rf"\bunterschiede? (?:gibt es )?zwischen {_ARTICLE}(.+?) und {_ARTICLE}(.+?){_END}", re.IGNORECASE),
    re.compile(
        rf"\bunterscheide(?:t|n)(?: sich)?(?: denn| eigentlich)? {_ARTICLE}(.+?) "
        rf"(?:von|und|vom|zu) {_ARTICLE}(.+?){_END}",
        re.IGNORECASE,
    ),
    re.compile(rf"^vergleiche?n?(?: sie)?(?: mal)?(?: bitte)? {_ARTICLE}(.+?) (?:und|mit) {_ARTICLE}(.+?){_END}", re.I),
)
_LONGEST_WORDS = 5


def read_contrast(text: str) -> tuple[str, str] | None:
    """Return the two terms of a question for their difference, None where it asks for none."""
    for form in _FORMS:
        found = form.search(text)
        if found and all(len(term.split()) <= _LONGEST_WORDS for term in found.groups()):
            return found[1].strip(" ,"), found[2].strip(" ,")
    return None
