"""The Kommunen that a call names: exact, mended where a letter is wrong, or an error that says which are near."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kekiz_search.errors import QuestionError
from kekiz_search.german.kommunen import kommune_named, suggest_kommunen
from kekiz_search.german.kommunen_near import near_name

FEWEST, MOST = 2, 6  # Kommunen side by side; more do not fit on a page
_LONGEST_NAME_CHARS = 80


@dataclass(frozen=True, slots=True)
class Named:
    """Canonical names in the order asked, and what was typed otherwise."""

    kommunen: tuple[str, ...]
    corrections: dict[str, str] = field(default_factory=dict)


def read_kommune(name: str) -> Named:
    """Read the name of one Kommune; raise QuestionError where it is none."""
    typed = " ".join(name.split())
    if not typed:
        raise QuestionError("Es fehlt der Name einer Kommune.", hint='Nennen Sie eine, etwa: Hamm oder "Kreis Unna".')
    known = kommune_named(typed) if len(typed) <= _LONGEST_NAME_CHARS else None
    if known is not None:
        return Named((known.name,))
    near = near_name(typed) if len(typed) <= _LONGEST_NAME_CHARS else None
    if near is not None:
        return Named((near,), {typed: near})
    raise _unknown(typed)


def known_kommunen(names: Iterable[str]) -> tuple[str, ...]:
    """Return canonical names, each once; a misspelt one narrows nothing, so it is a QuestionError."""
    return tuple(dict.fromkeys(_known(name) for name in names))


def _known(name: str) -> str:
    known = kommune_named(name) if len(name) <= _LONGEST_NAME_CHARS else None
    if known is None:
        raise _unknown(name)
    return known.name


def _unknown(typed: str) -> QuestionError:
    if len(typed) > _LONGEST_NAME_CHARS:
        shown, meant = f"{typed[:_LONGEST_NAME_CHARS]}…", []
    else:
        shown, meant = typed, suggest_kommunen(typed)
    hint = f"Meinten Sie {' oder '.join(meant)}?" if meant else "Gemeint sind Städte, Gemeinden und Kreise in NRW."
    return QuestionError(f"Eine Kommune „{shown}“ ist nicht bekannt.", hint=hint)


def read_kommunen(names: Sequence[str]) -> Named:
    """Read the names of the Kommunen to compare: two to six, each once."""
    if len(names) < FEWEST:
        raise QuestionError(
            "Zum Vergleichen braucht es mindestens zwei Kommunen.",
            hint='Nennen Sie zwei bis sechs, etwa: Hamm "Kreis Unna".',
        )
    if len(names) > MOST:
        raise QuestionError(
            f"Das sind {len(names)} Kommunen; nebeneinander passen höchstens {MOST}.",
            hint="Lassen Sie einige weg oder vergleichen Sie in zwei Schritten.",
        )
    read = [read_kommune(name) for name in names]
    kommunen = [one.kommunen[0] for one in read]
    twice = [name for name in kommunen if kommunen.count(name) > 1]
    if twice:
        raise QuestionError(
            f"{twice[0]} ist mehr als einmal genannt.", hint="Nennen Sie zwei bis sechs verschiedene Kommunen."
        )
    return Named(tuple(kommunen), {typed: meant for one in read for typed, meant in one.corrections.items()})
