"""How far the values of Kommunen lie apart, said beside the operands that it is computed from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.facts.operands import Operand
from kekiz_search.answering.reading.margins import read_margin
from kekiz_search.answering.reading.question import Question

_HEDGED = re.compile(r"\b(?:ca\.|rd\.|circa|rund|etwa|knapp|gut|ungefähr|fast|über|mehr als) (?=\d|\w+ig\b|\w+hundert)")
COMPUTED = "errechnet aus den Angaben der Quellen"
_UNITS = {"money": " Euro", "percent": " Prozentpunkte", "post": " Stellen"}


def say_margin(question: Question, known: Sequence[Operand]) -> str:
    """Return the difference, ratio or order of operands that stand in order; nothing where none is asked for."""
    margin = read_margin(question.folded)
    highest, lowest = max(known, key=_number), min(known, key=_number)
    names = ", ".join(one.kommune for one in known)
    if margin == "order":
        return f"Die Reihenfolge, {COMPUTED}: {names}."
    dated = question.attribute == "seit" or question.expects == "date"
    if margin is None or len(known) != len(question.kommunen) or len({highest.kommune, lowest.kommune}) != len(known):
        return ""
    about = "etwa " if is_rough(known) else ""
    if margin == "ratio":
        if dated or lowest.number <= 0:
            return ""
        times = german(highest.number / lowest.number)
        return f"{highest.kommune} hat {about}das {times}-Fache von {lowest.kommune}, {COMPUTED}."
    unit = " Jahre" if dated else _UNITS.get(question.expects or "", "")
    return f"Der Unterschied beträgt {about}{german(highest.number - lowest.number)}{unit}, {COMPUTED}."


def is_rough(known: Sequence[Operand]) -> bool:
    """Say whether one of some numbers is told with a hedge."""
    return any(_HEDGED.search(one.evidence.quote) for one in known)


def _number(operand: Operand) -> float:
    return operand.number


def german(number: float) -> str:
    """Write a number as German does, with at most one digit behind the comma, two below one."""
    digits = 0 if number == int(number) else 1 if number >= 1 else 2
    return f"{number:,.{digits}f}".translate(str.maketrans(",.", ".,"))
