"""Whom to turn to: "wenden sich Kommunen an das Amt", and no "Angebot", that turns to parents itself."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.answering.words.vocabulary import COMMON_NOUNS, PEOPLE_TOLD
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold
from kekiz_search.types import Span

_ASKED = re.compile(r"an wen (?:wende|richte|kann|koennen|koennte|soll|sollte|muss)\w* (?:ich|man|wir|sich|mich)\b")
_WHO = r"(?P<who>[A-ZÄÖÜ][\w-]+(?: (?:für |des |der )?[A-ZÄÖÜ][\w-]+)*)"
_TO = r"\ban (?:das|die|den|unsere?n?|ihre?n?|Frau|Herrn?) ?"
_TURNS = (
    re.compile(rf"\bwend\w* (?:sich |Sie |bitte |auch )*(?:[\w„“-]+ ){{0,5}}?(?:{_TO}|an ){_WHO}"),
    re.compile(rf"(?:{_TO}|\ban ){_WHO}(?: [a-zäöüß]+){{0,2}} (?:zu )?wenden\b"),
)


@lru_cache(maxsize=64)  # asked of every sentence that is weighed
def asks_whom_to_turn_to(folded: str) -> bool:
    """Say whether a folded question asks whom somebody can turn to."""
    return _ASKED.match(folded) is not None


def find_turned_to(text: str) -> Span | None:
    """Return whom a sentence says that one turns to; who is only meant by an offer is nobody to turn to."""
    for pattern in _TURNS:
        found = pattern.search(text)
        if found and fold(lemma(found["who"].split()[0])) not in PEOPLE_TOLD | COMMON_NOUNS:
            return Span(*found.span("who"))
    return None
