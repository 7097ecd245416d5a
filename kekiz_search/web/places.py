"""Where the Kommunen of an index lie, since when they take part and how large they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kekiz_search.german.kommunen import kommune_named
from kekiz_search.german.kommunen_register import Kommune
from kekiz_search.types import Fact

_SINCE = "seit"
# The first years of the phases after the first one, and the upper bounds of the sizes but the last.
_PHASE_STARTS = ((2020, "land"), (2017, "ausbau"), (0, "modell"))
_SIZE_BOUNDS = ((50_000, "klein"), (100_000, "mittel"), (250_000, "gross"))


@dataclass(frozen=True, slots=True)
class Place:
    """A Kommune that takes part; ``since`` is the earliest statement of its beginning, ``register`` its entry there."""

    name: str
    since: Fact | None
    register: Kommune | None

    @property
    def phase(self) -> str:
        """The phase in which it began, as the address names it."""
        year = self.since.number if self.since else None
        return "offen" if year is None else next(name for start, name in _PHASE_STARTS if year >= start)

    @property
    def size(self) -> str | None:
        """The class of its inhabitants, None where they are not known."""
        number = self.register.inhabitants if self.register else None
        if number is None:
            return None
        return next((name for bound, name in _SIZE_BOUNDS if number < bound), "sehr-gross")


def read_places(kommunen: Iterable[str], facts: Iterable[Fact]) -> tuple[Place, ...]:
    """Return the place of every Kommune, in their order."""
    since: dict[str, Fact] = {}
    for fact in facts:
        if fact.attribute == _SINCE and fact.number is not None and fact.subject is not None:
            known = since.get(fact.subject)
            if known is None or fact.number < (known.number or 0):
                since[fact.subject] = fact
    return tuple(Place(name, since.get(name), kommune_named(name)) for name in kommunen)


def select_places(places: Iterable[Place], phase: str = "", size: str = "") -> tuple[Place, ...]:
    """Return the places of one phase and one size; an empty word leaves all."""
    return tuple(place for place in places if phase in ("", place.phase) and size in ("", place.size))
