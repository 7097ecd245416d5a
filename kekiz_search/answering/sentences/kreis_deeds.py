"""What a Kreis does or has in its towns: it is not the towns' own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, bag_of, build_bag, match_concept
from kekiz_search.german.kommunen import find_kommunen, is_kreis

_IN_CHARGE = re.compile(r"\b[Zz]uständig(?:e[srnm]?)?\b|\b[Zz]uständigkeit\b")
_IN_CHARGE_LABEL = re.compile(r"Zuständige[srn]? [^:]{3,40}:\s*$")
_KREIS, _WORKING = "kreis", "zusammenarbeit"
_OF_KREIS = re.compile(r"\bKreis(?!stadt)\w+")
_KREIS_ACTS = re.compile(r"D(?:er|as)(?: [a-zäöüß]+)? (?P<who>Kreis(?!stadt)\w*)(?= [a-zäöüß])")
_BY_KREIS = re.compile(
    r"\b(?:vom|durch den|über den|"
    r"(?:übernimmt|macht|trägt|organisiert|erledigt|betreibt|leistet|stellt)(?: [^.,;]{1,30})? der) "
    r"(?:Land)?[Kk]reis(?! und)\b"
)
_THE_TOWN = re.compile(r"\b(?:[Dd]ie|[Dd]er|[Ii]hre[rnm]?)\s(?:Stadt|Gemeinde)(?! [A-ZÄÖÜ])")
_IN_TOWN = re.compile(r"\w.*\bin\s(?:der\s(?:Stadt|Gemeinde)\s)?", re.DOTALL)  # with "In Goch" a sentence turns to Goch
_WITH_TOWN = re.compile(r"\b(?:Stadt|Gemeinde|gemeinsam|zusammen|beteiligt)\b")


def is_done_by_kreis(text: str, concepts: Sequence[Concept], kommune: str) -> bool:
    """Say whether a sentence opens with what a Kreis does: in the text of a town that is not the town's own.

    Where the Kreis's office is itself asked for, it may be.
    """
    opening = None if is_kreis(kommune) else _KREIS_ACTS.match(text) or _BY_KREIS.search(text)
    if opening is None or _WITH_TOWN.search(text):
        return False
    if "who" not in opening.groupdict():
        return True
    return not any(match_concept(one, bag_of(opening["who"])) for one in concepts if one.hard)


def is_office_of_kreis(unit: Unit, concepts: Sequence[Concept], kommune: str) -> bool:
    """Say whether a sentence of a town names what is asked for only as the Kreis's: "das Kreisjugendamt berät".

    Whoever asks for partners is told by it, too.
    """
    if is_kreis(kommune) or any(one.family == _WORKING for one in concepts):
        return False
    own = [token for token in unit.tokens if token.parts[:1] != (_KREIS,)]
    if len(own) == len(unit.tokens):
        return False  # as with most
    left, asked = build_bag(own), [one for one in concepts if one.hard and one.parts[:1] != (_KREIS,)]
    return any(match_concept(one, unit.bag) and not match_concept(one, left) for one in asked)


def is_served(text: str, kommune: str) -> bool:
    """Say whether a text tells that a Kreis is in charge of a town: what it has is not the town's own."""
    if is_kreis(kommune) or _IN_CHARGE.search(text) is None:
        return False
    if _IN_CHARGE_LABEL.match(text):
        return True
    return _OF_KREIS.search(text) is not None or any(is_kreis(mention.name) for mention in find_kommunen(text))


def is_in_town_of(unit: Unit, kreis: str) -> bool:
    """Say whether a Kreis tells of a place in its towns, and not of what a town does: "im Krankenhaus in Olpe"."""
    if not (kreis == unit.home == unit.document.origin.kommune) or _THE_TOWN.search(unit.text):
        return False
    return all(_IN_TOWN.fullmatch(unit.text, 0, one.start) for one in find_kommunen(unit.text))
