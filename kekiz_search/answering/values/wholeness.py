"""Whether a number counts all of some things or a part of them: "jetzt 40 Kommunen", "22 neue", "19 von 22"."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.types import Span

_NEAR_CHARS = 24
_SOME_ASKED = re.compile(r"\b(?:neu\w*|weiter\w*|dazu\w*|hinzu\w*|noch|von)\b", re.IGNORECASE)
_ADDED_ASKED = re.compile(r"\b(?:neu\w*|weiter\w*|dazu\w*|hinzu\w*)\b", re.IGNORECASE)
_SOME_BEHIND = re.compile(
    r"\s(?:(?:davon|darunter) (?:waren|sind|kamen) neu\w*|"
    r"weitere\w*|neu\w*|zusätzliche\w*|andere\w*|"
    r"(?:befragt|angeschrieben|untersucht|ausgewertet)en?|von \d+|[A-ZÄÖÜ]\w+ der (?:erst|zweit|dritt|letzt|neu)en|"
    r"(?:[\w-]+ ){1,2}(?:dieser|jener) (?:Gruppe|Runde|Phase)|"
    r"[A-ZÄÖÜ]\w+ (?:sind|waren|bleiben|blieben) (?:[\w.]+ ){0,4}(?:befristet|unbesetzt|vakant|offen|frei))\b"
)
_SOME_BEFORE = re.compile(r"\b(?:weitere|neue|davon|darunter|zusätzlich|andere)\w*\s(?:\w+\s)?$")
# "Im Juli treten fünf Kommunen bei": they are new.
_JOIN_BEFORE = re.compile(r"\b(?:treten|traten|kommen|kamen|stoßen|stießen|steigen|stiegen)\s(?:\w+\s){0,2}$")
_JOIN_VERB_BEHIND = re.compile(
    r"\s(?:[\w-]+\s){1,3}(?:treten|traten|kommen|kamen|stoßen|stießen|steigen|stiegen)\b[^.;:]*\b(?:bei|dazu|hinzu|ein)\b"
)
_JOIN_BEHIND = re.compile(r"\b(?:bei|dazu|hinzu|ein)\b(?=\W*$|[:;,.])")
_WHOLE_BEFORE = re.compile(r"\b(?:insgesamt|jetzt|inzwischen|heute|zusammen|damit|auf|nun|bereits)\s(?:\w+\s)?$")


def wholeness(question: Question, text: str, value: Span | None) -> int:
    """Return 1 for a count of all ("jetzt 40 Kommunen"), -1 for one of some ("22 neue", "19 von 22"), else 0.

    Where it is asked how many are new, a count of these is the better one.
    """
    if question.expects != "number" or value is None:
        return 0
    before, behind = text[max(0, value.start - _NEAR_CHARS) : value.start], text[value.end :]
    some = _SOME_BEHIND.match(behind) is not None or _SOME_BEFORE.search(before) is not None
    some = some or (_JOIN_BEFORE.search(before) is not None and _JOIN_BEHIND.search(text, value.end) is not None)
    some = some or _JOIN_VERB_BEHIND.match(behind) is not None
    if _SOME_ASKED.search(question.text):
        return int(some and _ADDED_ASKED.search(question.text) is not None)
    return -1 if some else int(_WHOLE_BEFORE.search(before) is not None)
