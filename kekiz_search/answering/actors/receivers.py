"""Who is given something, where it is asked who got it: "überreichte den Preis an Paul Beck"."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.answering.reading.question import Question
from kekiz_search.german.persons import find_persons
from kekiz_search.types import Span

_GOT_ASKED = re.compile(
    r"wer (?:alles )?(?:bekam|bekommt|kriegte?|erhielt|erhaelt|gewann|gewinnt|empfing)\b|"
    r"wer (?:hat|wurde|kann|darf|soll)\b.*\b(?:bekommen|gekriegt|kriegen|erhalten|gewonnen|empfangen)\b"
)
_GIVES = re.compile(r"\b(?:über(?:reich|gab|gib|geb)|verl(?:ieh|eih)|überbrach|vergab|vergibt|spendete|schenkt)\w*")
_GETS = re.compile(r"\b(?:bek[ao]m|(?:ge)?krieg|erh(?:ielt|ält|alten)|gew[ao]nn|empf[ai]ng|entgegen|ausgezeichnet)\w*")
_WHOEVER = re.compile(r"(?:^|[.;:–]\s+|\s\s)Wer\b[^.;]*, (?:der |die )?(?:bek[ao]mm?t?|krieg|erh)")
_TO = re.compile(r"\ban (?:(?:den|die|das) )?(?:[A-ZÄÖÜ][\w.-]+ )*\Z")


@lru_cache(maxsize=64)  # asked of every sentence that is weighed
def asks_who_gets(folded: str) -> bool:
    """Say whether a folded question asks who gets something, so that nobody who gives it is meant."""
    return _GOT_ASKED.match(folded) is not None


def tells_of_getting(text: str) -> bool:
    """Say whether a text says that somebody gets something, and not that whoever does a thing gets it."""
    return _GETS.search(text) is not None and _WHOEVER.search(text) is None


def is_given_away(text: str, question: Question) -> bool:
    """Say whether a text tells who gives what somebody is asked to have got, and not by a word for getting it."""
    return asks_who_gets(question.folded) and bool(_GIVES.search(text)) and not tells_of_getting(text)


def find_receiver(text: str) -> Span | None:
    """Return the person to whom something is given; who gives it did not get it."""
    return next((Span(one.start, one.end) for one in find_persons(text) if _TO.search(text[: one.start])), None)
