"""Regions of North Rhine-Westphalia by the official keys of the Kommunen in them.

Sources: the keys' third digit for the Regierungsbezirke, of which two make up the Rheinland and three Westfalen-Lippe
(Landschaftsverbandsordnung, § 3); § 1 of the law on the Regionalverband Ruhr for the Ruhrgebiet.
"""

from __future__ import annotations

import re

from kekiz_search.german.kommunen import kommune_named
from kekiz_search.german.normalise import fold
from kekiz_search.types import Span

_RUHR = "05112 05113 05117 05119 05170 05512 05513 05562 05911 05913 05914 05915 05916 05954 05978"
_KEYS = {
    "ruhrgebiet": _RUHR,
    "ruhrpott": _RUHR,
    "revier": _RUHR,
    "muensterland": "05515 05554 05558 05566 05570",
    "ostwestfalen": "057",
    "ostwestfalen-lippe": "057",
    "owl": "057",
    "rheinland": "051 053",
    "westfalen": "055 057 059",
    "westfalen-lippe": "055 057 059",
    "regierungsbezirk duesseldorf": "051",
    "regierungsbezirk koeln": "053",
    "regierungsbezirk muenster": "055",
    "regierungsbezirk detmold": "057",
    "regierungsbezirk arnsberg": "059",
}
_REGION = re.compile(
    rf"\s?\b(?:im|aus dem|in)\s(?P<name>{'|'.join(sorted((*_KEYS, 'münsterland'), key=len, reverse=True))}|"
    r"regierungsbezirk (?:düsseldorf|köln|münster))\b(?!-)",
    re.IGNORECASE,
)


def find_region(text: str) -> tuple[Span, tuple[str, ...]] | None:
    """Return where a text says "im Ruhrgebiet" or the like, and what the keys of its Kommunen begin with."""
    found = _REGION.search(text)
    return (Span(*found.span()), tuple(_KEYS[fold(found["name"])].split())) if found else None


def lies_in(kommune: str, keys: tuple[str, ...]) -> bool:
    """Say whether the official key of a Kommune begins with one of some keys."""
    known = kommune_named(kommune)
    return known is not None and known.key.startswith(keys)
