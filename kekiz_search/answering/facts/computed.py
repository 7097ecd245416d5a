"""What no source states, but the fields of Kommunen tell together: a sum, a difference, a share, who is largest."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kekiz_search.answering.facts.margins import COMPUTED, german
from kekiz_search.answering.facts.operands import latest_fact
from kekiz_search.answering.facts.size_classes import CLASSES, size_class_in
from kekiz_search.answering.values.number_agreement import Agreement, agree_numbers
from kekiz_search.german.kommunen import is_kreis
from kekiz_search.german.numbers import NumberMention
from kekiz_search.types import Fact

_PAIR = 2
_INHABITANTS = re.compile(r"\b(?:Einwohner\w*|Menschen|Bevölkerung|Bürgerinnen und Bürger)\b")
_YOUNG = re.compile(r"\b(?:unter 18(?: Jahren)?|[Mm]inderjährig\w*|Kinder(?:n)?(?: und Jugendliche[n]?)?)\b")
_TOGETHER = re.compile(r"\b(?:[Zz]usammen(?:genommen|gerechnet)?|[Ii]nsgesamt|[Ii]n (?:der )?Summe)\b")
_MORE = re.compile(r"\bmehr\b[^.;]*\bals\b")
_LESS = re.compile(r"\bweniger\b[^.;]*\bals\b")
_EACH = re.compile(r"jeder? ", re.IGNORECASE)
_FIRST = re.compile(
    r"\b(?P<most>größte|kleinste|einwohnerstärkste|bevölkerungsreichste) (?P<kind>Stadt|Kommune|Gemeinde|Kreis)\b"
    r"(?! [A-ZÄÖÜ])"
)
# Words beside which a statement says nothing but the number.
PLAIN_WORDS = frozenset(
    "einwohner einwohnerin mensch bevoelkerung gross klein kind minderjaehrige minderjaehriger minderjaehrig "
    "jugendliche jugendlicher leben wohnen zusammen zusammengenommen insgesamt summe einwohnerstaerkste "
    "bevoelkerungsreichste millionenstadt grossstadt mittelstadt kleinstadt prozent".split()
)


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said of some Kommunen: the text, and its only number, where it has one."""

    text: str
    kommunen: tuple[str, ...]
    number: NumberMention | None


@dataclass(frozen=True, slots=True)
class Computed:
    """How what was computed stands to what is said, from which facts, and the German sentence that tells it.

    ``value`` is the number that was computed, as German writes it.
    """

    agreement: Agreement
    facts: tuple[Fact, ...]
    told: str
    value: str | None = None


def compute(facts: Sequence[Fact], said: Statement) -> Computed | None:
    """Return what the fields say to a statement together; None where it states nothing of the kind, or they do not."""
    return next((found for one in _KINDS if (found := one(facts, said)) is not None), None)


def needs_all(said: Statement) -> bool:
    """Say whether a statement tells of Kommunen together: a number of one of them says nothing of it."""
    return len(said.kommunen) >= _PAIR and _TOGETHER.search(said.text) is not None


def _sum(facts: Sequence[Fact], said: Statement) -> Computed | None:
    """ "Hamm und Herne haben zusammen mehr als 300.000 Einwohner"."""
    attribute = _counted(said.text)
    if said.number is None or attribute is None or not needs_all(said):
        return None
    known = [_field(facts, kommune, attribute) for kommune in said.kommunen]
    told = [fact for fact in known if fact is not None]
    if len(told) < len(known):
        return None
    return _against(said.number, sum(map(_number, told)), told, "Zusammen sind es {}")


def _difference(facts: Sequence[Fact], said: Statement) -> Computed | None:
    """ "Hamm hat 20.000 Einwohner mehr als Herne"."""
    attribute = _counted(said.text)
    sign = 1 if _MORE.search(said.text) else -1 if _LESS.search(said.text) else 0
    if said.number is None or said.number.unit or attribute is None or len(said.kommunen) != _PAIR or not sign:
        return None
    known = [fact for kommune in said.kommunen if (fact := _field(facts, kommune, attribute)) is not None]
    if len(known) < _PAIR:
        return None
    apart = sign * (_number(known[0]) - _number(known[1]))
    return _against(said.number, apart, known, "Der Unterschied beträgt {}")


def _share(facts: Sequence[Fact], said: Statement) -> Computed | None:
    """ "17 Prozent der Einwohner von Hamm sind unter 18", "Jeder sechste Einwohner ist minderjährig"."""
    number, of_all = said.number, _INHABITANTS.search(said.text) and _YOUNG.search(said.text)
    if number is None or number.unit != "percent" or len(said.kommunen) != 1 or not of_all:
        return None
    young, whole = (_field(facts, said.kommunen[0], name) for name in ("kinder_unter_18", "einwohner"))
    if young is None or whole is None or not 0 < _number(young) < _number(whole):
        return None
    share = 100 * _number(young) / _number(whole)
    value = round(share, 0 if number.value == int(number.value) else 1)  # as precise as it is said
    if _EACH.match(number.text) and round(100 / share) == round(100 / number.value):
        value = number.value  # nothing comes nearer than every sixth
    return _against(number, value, [young, whole], "Es sind {} Prozent", round(share, 1))


def _class(facts: Sequence[Fact], said: Statement) -> Computed | None:
    """ "Hamm ist eine Großstadt"."""
    name = size_class_in(said.text)
    fact = _field(facts, said.kommunen[0], "einwohner") if name and len(said.kommunen) == 1 else None
    if name is None or fact is None or is_kreis(said.kommunen[0]):
        return None
    least, most = CLASSES[name]
    limits = f"ab {german(least)}" if most == float("inf") else f"von {german(least)} bis unter {german(most)}"
    told = f"Als {name} gilt eine Stadt {limits} Einwohnern; die Quelle nennt {' '.join(fact.value.split())}."
    return Computed("same" if least <= _number(fact) < most else "other", (fact,), told)


def _first(facts: Sequence[Fact], said: Statement) -> Computed | None:
    """ "Düsseldorf ist die größte Stadt" is not so where another has more; that none has, no source tells."""
    asked = _FIRST.search(said.text)
    if asked is None or len(said.kommunen) != 1 or said.number:
        return None
    own = _field(facts, said.kommunen[0], "einwohner")
    subjects = sorted({fact.subject for fact in facts if fact.subject and fact.attribute == "einwohner"})
    alike = [one for one in subjects if asked["kind"] == "Kommune" or is_kreis(one) == (asked["kind"] == "Kreis")]
    known = [fact for one in alike if (fact := _field(facts, one, "einwohner")) is not None]
    if own is None or len(known) < _PAIR:
        return None
    sign = -1 if asked["most"] == "kleinste" else 1
    first = max(known, key=lambda fact: (sign * _number(fact), fact.subject or ""))
    if sign * _number(first) <= sign * _number(own):
        word = "kleinsten" if sign < 0 else "größten"
        return Computed("near", (own,), f"Den {word} Wert der {len(known)} Kommunen mit Angabe hat {own.subject}.")
    values = " und ".join(f"{' '.join(fact.value.split())} für {fact.subject}" for fact in (own, first))
    return Computed("other", (own, first), f"Verglichen wurden die Angaben der Quellen: {values}.")


_KINDS: tuple[Callable[[Sequence[Fact], Statement], Computed | None], ...] = (
    _sum,
    _difference,
    _share,
    _class,
    _first,
)


def _against(
    said: NumberMention, value: float, facts: Sequence[Fact], told: str, precisely: float | None = None
) -> Computed:
    """Return how a computed number stands to the one that is said; ``precisely`` is how it is told, where otherwise."""
    rough = next((fact.hedge for fact in facts if fact.hedge), None)
    words = german(value if precisely is None else precisely)
    agreement = agree_numbers(said.value, said.hedge, value, rough)
    return Computed(agreement, tuple(facts), f"{told.format(words)}, {COMPUTED}.", words)


def _counted(text: str) -> str | None:
    """Return the field that counts what is counted."""
    if _YOUNG.search(text):
        return "kinder_unter_18"
    return "einwohner" if _INHABITANTS.search(text) else None


def _field(facts: Sequence[Fact], kommune: str, attribute: str) -> Fact | None:
    own = [one for one in facts if one.subject == kommune and one.attribute == attribute]
    return latest_fact([one for one in own if one.number is not None])


def _number(fact: Fact) -> float:
    return fact.number or 0.0
