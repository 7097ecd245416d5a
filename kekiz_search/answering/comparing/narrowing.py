"""Which Kommunen are alike enough to be compared: by inhabitants, kind and the phase they joined in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kekiz_search.answering.comparing.comparison import registered
from kekiz_search.answering.comparing.field_words import field_names
from kekiz_search.answering.reading.typed_question import clean_question
from kekiz_search.errors import QuestionError
from kekiz_search.german.normalise import fold
from kekiz_search.index.opened import Index

KINDS = ("Kreis", "kreisfreie Stadt", "kreisangehörige Kommune")
PHASES = ("2012", "2017", "2020")  # the years in which Kommunen joined together
USUAL_SHARE = 0.3  # of inhabitants, more or less
SAME = "gleich"
_YEAR = re.compile(r"\b20[12]\d\b")


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows the others down; None is no filter. ``inhabitants`` is the share by which they may differ."""

    inhabitants: float | None = None
    kind: str | None = None
    phase: str | None = None
    field: str | None = None

    def to_dict(self) -> dict[str, bool | float | str | None]:
        """Return the filters as JSON: false where the inhabitants do not matter."""
        share = False if self.inhabitants is None else self.inhabitants
        return {"inhabitants": share, "kind": self.kind, "phase": self.phase, "field": self.field}


NO_FILTERS = Filters()


def require_known(filters: Filters) -> None:
    """Raise QuestionError for words that no index can make sense of."""
    for typed, known, what in (
        (filters.kind, (*KINDS, SAME), "Art"),
        (filters.phase, (*PHASES, SAME), "Phase"),
        (filters.field, field_names(), "Handlungsfeld"),
    ):
        _chosen(typed, known, what)


def clean_approach(words: str) -> str:
    """Return the description of an approach with single spaces; raise QuestionError for an empty one."""
    if not words.strip():
        raise QuestionError(
            "Der Ansatz ist leer.", hint="Beschreiben Sie ihn in eigenen Worten, etwa: Willkommensbesuche."
        )
    return clean_question(words)


def read_filters(index: Index, kommune: str, filters: Filters) -> Filters:
    """Return filters in their exact words; "gleich" means as the Kommune itself. Raises QuestionError."""
    share = filters.inhabitants
    if share is not None and not 0 < share <= 1:
        raise QuestionError(
            "Die Einwohnerzahl kann um 1 bis 100 Prozent abweichen.", hint="Üblich sind 30 Prozent mehr oder weniger."
        )
    kind = registered(kommune).kind if filters.kind == SAME else _chosen(filters.kind, KINDS, "Art")
    return Filters(
        share, kind, _read_phase(index, kommune, filters.phase), _chosen(filters.field, field_names(), "Handlungsfeld")
    )


def _read_phase(index: Index, kommune: str, phase: str | None) -> str | None:
    if phase != SAME:
        return _chosen(phase, PHASES, "Phase")
    own = phases_of(index, kommune)
    if not own:
        raise QuestionError(
            f"Wann {kommune} dazukam, steht in keinem der Dokumente.", hint=f"Nennen Sie eine: {', '.join(PHASES)}."
        )
    return own[0]


def _chosen(typed: str | None, known: Sequence[str], what: str) -> str | None:
    """Return the one of some words that a typed beginning or part means."""
    if typed is None:
        return None
    words = fold(typed).split()
    exact = [name for name in known if fold(name).split() == words]
    begun = [name for name in known if words and fold(name).startswith(" ".join(words))]
    part = [name for name in known if words and all(_begins_a_word(word, name) for word in words)]
    for found in (exact, begun, part):
        if len(found) == 1:
            return found[0]
    raise QuestionError(f"„{typed}“ ist als {what} nicht bekannt.", hint=f"Es gibt: {', '.join(known)}.")


def _begins_a_word(typed: str, name: str) -> bool:
    return any(word.startswith(typed) for word in re.split(r"[\s–&]+", fold(name)))


def narrow(index: Index, kommune: str, others: Sequence[str], filters: Filters) -> tuple[list[str], list[str]]:
    """Return the Kommunen that pass, and those of which the documents do not tell the phase."""
    passed, unknown = [], []
    for other in others:
        if other == kommune or not _fits(kommune, other, filters):
            continue
        phases = phases_of(index, other) if filters.phase else ()
        if filters.phase and not phases:
            unknown.append(other)
        elif not filters.phase or filters.phase in phases:
            passed.append(other)
    return passed, unknown


def _fits(kommune: str, other: str, filters: Filters) -> bool:
    own, its = registered(kommune), registered(other)
    if filters.kind is not None and its.kind != filters.kind:
        return False
    if filters.inhabitants is None:
        return True
    if not own.inhabitants or not its.inhabitants:
        return False
    return abs(its.inhabitants - own.inhabitants) <= filters.inhabitants * own.inhabitants


def phases_of(index: Index, kommune: str) -> tuple[str, ...]:
    """Return the phases in which a Kommune joined, as its facts say, the first one first."""
    years = []
    for fact in index.facts:
        if fact.subject == kommune and fact.attribute in {"seit", "phase"}:
            years += [int(year) for year in _YEAR.findall(fact.value)]
    return tuple(sorted({max(phase for phase in PHASES if int(phase) <= year) for year in years if year >= 2012}))
