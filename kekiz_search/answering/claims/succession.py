"""Who followed whom in an office, and whether a person is told to have left one."""

from __future__ import annotations

import re
from typing import Literal

from kekiz_search.answering.claims.clauses import governing
from kekiz_search.answering.claims.mentions import read_mentions
from kekiz_search.answering.claims.values import match_any
from kekiz_search.german.succession import FOLLOWING, FORMER, FORMER_OFFICE, LEAVING

Role = Literal["left", "took"]

# What somebody did before taking office.
_OF_PERSON = re.compile(r"(?:, (?:der|die)|\b(?:hat|hatte|arbeitete)) (?:zuvor|vorher|bis dahin) [^,;:|]*")
_LEFT, _TOOK = "(?P<left>[^.;:|]*?)", "(?P<took>[^.;:|]*)"
# Ways to tell who follows whom: "Auf Frau A, die …, folgt Herr B", "B löst A ab", "B tritt die Nachfolge von A an".
_FOLLOWING = tuple(
    re.compile(words)
    for words in (
        rf"\b[Aa]uf {_LEFT}\bfolgte?\b(?! auf\b){_TOOK}",
        rf"{_TOOK}\bfolgte?\b[^.;:|]*?\bauf (?P<left>[^.;:|]*)",
        rf"{_TOOK}\blöste? {_LEFT}\bab\b",
        rf"{_LEFT}\b(?:wurde|wird|ist) (?:[^.;:|]*? )?von {_TOOK}\babgelöst\b",
        rf"\b[Nn]achfolge(?:r|rin)? (?:von|für) {_LEFT}\b(?:ist|wird|wurde|tritt|trat|übernimmt|übernahm)\b{_TOOK}",
        rf"{_TOOK}\b[Nn]achfolge(?:r|rin)? (?:von|für) (?P<left>[^.;:|]*)",
        rf"{_LEFT}\büberg(?:ab|ibt)\b[^.;:|]*?\ban {_TOOK}",
    )
)


def role_of(place: tuple[int, int], text: str) -> Role | None:
    """Return whether the person at a place left an office to another one, or took it over, where a text tells that."""
    persons = [(one.start, one.end) for one in read_mentions(text).persons]
    for pattern in _FOLLOWING:
        for match in pattern.finditer(text):
            sides: dict[Role, tuple[int, int]] = {"left": match.span("left"), "took": match.span("took")}
            if not all(any(_within(one, side) for one in persons) for side in sides.values()):
                continue
            role = next((role for role, side in sides.items() if _within(place, side)), None)
            if role:
                return role
    return None


def _within(place: tuple[int, int], side: tuple[int, int]) -> bool:
    return side[0] <= place[0] and place[1] <= side[1]


def held_before(place: tuple[int, int], text: str, claim: str) -> bool:
    """Say whether a sentence tells that the person at a place held the office before that a claim names."""
    role = role_of(place, text)
    return role == "left" if role else has_left(governing(text, *place), claim)


def has_left(told: str, claim: str) -> bool:
    """Say whether words tell of a change in office, or of who held before the office that a claim names."""
    words = _OF_PERSON.sub("", told)
    if any(one.search(words) for one in (FOLLOWING, LEAVING, FORMER)):
        return True
    return any(match_any(former["office"], claim) for former in FORMER_OFFICE.finditer(told))
