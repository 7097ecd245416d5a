"""Whose money it is that a deed is paid with: "aus Mitteln des Landes", "über das Programm kinderstark"."""

from __future__ import annotations

import re
from dataclasses import replace

from kekiz_search.answering.actors.participants import Clause, Participant

_FUNDS = re.compile(
    r"(?:mitteln?|gelde?r?n?|fonds|programme?s?|spenden?|haushalt|etat|budget|zuschüssen?)$", re.IGNORECASE
)
_OF_ANYBODY = re.compile(
    r"(?:(?:förder|haushalts|projekt|sach|dritt)?(?:mitteln?|gelde?r?n?)|zuschüssen?)$", re.IGNORECASE
)
_NAMES_OWNER = re.compile(r"(?:städtisch|kommunal|kirchlich|privat|öffentlich|staatlich)e[nr]$")
_OWNER = re.compile(
    r" (?:des|der|eines|einer|vom|von) (?:[a-zäöüß-]+e[nrs] )?(?:[A-ZÄÖÜ][\w-]*|„[^“]+“)"
    r"(?: (?:[A-ZÄÖÜ][\w-]*|„[^“]+“|kinderstark))*"
)
_OUT_OF = frozenset({"aus", "über", "mit"})


def money_of_somebody(clause: Clause) -> list[Participant]:
    """Return the first money that a clause tells to be used and whose it is, with its owner; none of nobody's."""
    for one in clause.participants:
        if one.preposition in _OUT_OF and _FUNDS.search(one.text.split()[0]):
            owner = _OWNER.match(clause.text, one.end - clause.start)
            if owner is not None:
                end = clause.start + owner.end()
                return [replace(one, end=end, text=clause.text[one.start - clause.start : owner.end()])]
            if _NAMES_OWNER.search(one.described):
                start = one.start - len(one.described) - 1
                return [replace(one, start=start, text=f"{one.described} {one.text}")]
            if _OF_ANYBODY.fullmatch(one.text) is None and one.preposition != "mit":
                return [one]
    return []
