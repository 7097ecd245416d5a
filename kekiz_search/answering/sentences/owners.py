"""Which Kommune a sentence is about: whom it names, or whose document it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.german.kommunen import find_kommunen, is_kreis, kommune_named

_THE_TOWN = re.compile(r"\b(?:[Dd]ie|[Uu]nsere)\s(?:Kreiss|S)tadt(?! [A-ZÄÖÜ])\b|\b[Dd]ie\sGemeinde(?! [A-ZÄÖÜ])\b")
_SEVERAL_TOWNS = 2
_IN_TOWNS = re.compile(
    r"\b(?:in|nach|durch|darunter|etwa|beispielsweise)\s(?:den (?:Städten|Gemeinden|Orten)\s)?"
    r"[A-ZÄÖÜ][\w-]+(?:,| und| sowie)\s"
)
_EVENT = re.compile(
    r"\b(?:findet|fand)\b.*\bstatt\b|\b(?:gefeiert|tagte?|(?:trifft|traf|trafen|treffen) sich)\b|"
    r"^\W*(?:[\wäöüß-]+ ){1,4}am \d{1,2}\. ?[A-ZÄÖÜ\d]"  # "Familientag am 7. November in Goch"
)
_PLACED = re.compile(r"\b(?:in|im)(?: (?:der|dem|den))?(?: [A-ZÄÖÜ][\w-]+){0,2} $")
_WITH_KREIS = re.compile(
    r"\b(?:mit|neben|wie|vom|aus|an) de(?:m|n) Kreis|\bvom Kreis\b|\bKreis [\w-]+ (?:und|sowie)\b|\bim Kreis\b"
)
_ALL_KREIS = re.compile(
    r"\b(?:im|des|das|dem) (?:gesamten |ganzen )?Kreisgebiet|\b(?:gesamten|ganzen) Kreis\b|\b[Kk]reisweit\w*"
)


def belongs_to(unit: Unit, kommune: str) -> bool:
    """Say whether a sentence is about a Kommune: it names it, or stands under it without another subject."""
    return kommune in unit.kommunen or (unit.home == kommune and _is_at_home(unit))


def may_go_with(unit: Unit, kommune: str) -> bool:
    """Say whether a sentence that names none may be read with one about a Kommune: not where it is of another town."""
    if unit.kommunen or unit.home in (None, kommune):
        return not unit.kommunen
    town = kommune_named(kommune)
    return town is not None and town.kreis == unit.home


def owners_in(units: Sequence[Unit]) -> frozenset[str]:
    """Return the Kommunen that some sentences belong to."""
    return frozenset(name for unit in units for name in owners_of(unit))


def owners_of(unit: Unit) -> tuple[str, ...]:
    """Return the Kommunen that a sentence belongs to."""
    return (*unit.kommunen, unit.home) if unit.home is not None and _is_at_home(unit) else unit.kommunen


def is_about(unit: Unit, kommunen: Sequence[str]) -> bool:
    """Say whether a sentence is about one of several Kommunen; with none asked for, every sentence is."""
    for kommune in kommunen:  # asked of every sentence; "any" takes twice as long
        if belongs_to(unit, kommune):
            return True
    return not kommunen


def _is_at_home(unit: Unit) -> bool:
    """Without another subject; beside a Kreis "die Stadt" is that of the document.

    In a document on several Kommunen, where one follows the other, a sentence that names another is not at home.
    """
    if not unit.subjects:
        return unit.document.origin.kommune is not None or not unit.kommunen or unit.home in unit.kommunen
    if unit.home is None:
        return False
    if is_kreis(unit.home):
        of_all = _ALL_KREIS.search(unit.text) is not None
        return of_all or _goes_through_towns(unit, unit.home) or _happens_in_town(unit, unit.home)
    if not all(is_kreis(name) for name in unit.subjects):
        return False
    return _THE_TOWN.search(unit.text) is not None or _are_kreise_of(unit)


def _are_kreise_of(unit: Unit) -> bool:
    """In a town's own document its Kreis is no other subject, nor is any with which it does something."""
    town = kommune_named(unit.home or "")
    if town is None or town.name != unit.document.origin.kommune:
        return False
    return all(name == town.kreis for name in unit.subjects) or _WITH_KREIS.search(unit.text) is not None


def _goes_through_towns(unit: Unit, kreis: str) -> bool:
    """What a Kreis says of places in several of its towns is its own: "an neun Kitas in Kleve, Goch und Kalkar"."""
    if len(unit.subjects) < _SEVERAL_TOWNS:
        return False
    return _IN_TOWNS.search(unit.text) is not None and _are_towns_of(kreis, unit.subjects)


def _happens_in_town(unit: Unit, kreis: str) -> bool:
    """What a Kreis holds in one of its towns is its own: "Das Fest wird am 18. September in Grefrath gefeiert"."""
    if unit.document.origin.kommune != kreis or not _are_towns_of(kreis, unit.subjects):
        return False
    return _EVENT.search(unit.text) is not None and all(_is_placed(unit.text, name) for name in unit.subjects)


def _is_placed(text: str, name: str) -> bool:
    mentions = [one for one in find_kommunen(text) if one.name == name]
    return all(_PLACED.search(text[: one.start]) for one in mentions)


def _are_towns_of(kreis: str, names: Sequence[str]) -> bool:
    towns = [kommune_named(name) for name in names]
    return bool(towns) and all(town is not None and town.kreis == kreis for town in towns)
