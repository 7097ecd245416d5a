"""Claims that one has more of something than another, or than before, against two values of a source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kekiz_search.answering.claims.judged import Finding, evidence_in
from kekiz_search.answering.claims.mentions import counts_times, words_of
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.claims.two_values import Two, Value, is_alike_counted, is_carried, two_values
from kekiz_search.answering.claims.values import agree_dates
from kekiz_search.answering.claims.wording import says_something
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.words.concepts import Concept, bag_of, build_concept, match_concept
from kekiz_search.german.analyzer import Token
from kekiz_search.german.dates import DateMention
from kekiz_search.german.normalise import fold
from kekiz_search.types import Verdict

_MORE = r"(?:mehr|höher\w*|größer\w*|häufiger|öfter|stärker)"
_LESS = r"(?:weniger|niedriger\w*|kleiner\w*|geringer\w*|seltener|schwächer)"
_THAN = re.compile(rf"\b(?:(?P<more>{_MORE})|(?P<less>{_LESS}))\b(?P<what>[^.;:]*?)\bals\s(?P<beside>[^.;:]+)")
_TIMES = re.compile(
    r"\b(?:(?P<hedge>mehr als|über|gut|fast|knapp|nahezu|rund|etwa) )?(?:(?P<times>\w+)mal|(?P<double>doppelt)) so "
    r"(?:hoch|viele?|groß|häufig|oft)\b(?P<what>[^.;:]*?)\bwie\s(?P<beside>[^.;:]+)"
)
_THEN = re.compile(r"(?:noch )?(?:im Jahr (?:davor|zuvor)|im Vorjahr|zuvor|vorher|davor|früher|damals)\b")
_FACTORS = {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10}
_ABOVE, _BELOW = ("mehr als", "über", "gut"), ("fast", "knapp", "nahezu")
_NEARLY, _CLEARLY_OFF = 0.05, 0.15  # shares by which "dreimal" may be off, and from which on it is wrong


@dataclass(frozen=True, slots=True)
class Comparison:
    """A claim that something is more (``sign`` 1) or less (-1) than beside, or so many ``times`` as much.

    ``beside`` is where in the claim's text that stands with which it is compared, ``start`` where the comparison does.
    """

    sign: int
    times: float | None
    hedge: str
    beside: tuple[int, int]
    start: int


def read_comparison(part: Part) -> Comparison | None:
    """Return what a part compares, where it tells no value beside the times."""
    if part.negated or part.planned or any(not (slot.date or _tells_times(slot)) for slot in part.slots):
        return None
    if times := _TIMES.search(part.text):
        factor = 2.0 if times["double"] else float(_FACTORS.get(times["times"].lower(), 0))
        return Comparison(1, factor, times["hedge"] or "", times.span("beside"), times.start()) if factor else None
    than = _THAN.search(part.text)
    if than is None or any(_tells_times(slot) for slot in part.slots):
        return None
    return Comparison(1 if than["more"] else -1, None, "", than.span("beside"), than.start())


def find_compared(search: Search, part: Part, region: Region, compared: Comparison) -> Finding | None:
    """Return what two values of a stretch say of a claim that compares them."""
    beside = part.text[slice(*compared.beside)]
    nouns = [] if _dates(part, compared, beside=True) else _telling_nouns(beside, part)
    named = {one.lemma for one in nouns}
    for two in two_values(region):
        if not (is_alike_counted(two.first, part) and is_alike_counted(two.second, part)):
            continue
        other = _value_beside(compared, part, two, nouns)
        own = two.other(other) if other else None
        if other is None or own is None or not _is_own(part, own, other, compared, bool(nouns)):
            continue
        parted = [one for one in part.concepts if one.lemma not in named]
        if not is_carried(parted, region, bag_of(region.above)):
            continue
        verdict = _judge(compared, own.amount, other.amount)
        if verdict:
            first = region.before[0] if two.in_two else None
            start, end = compared.start, compared.beside[1]
            slot = Slot("name", part.text[start:end], start, end)
            found = ((slot, f"{own.number.text} gegenüber {other.number.text}"),)
            evidence = evidence_in(search, region.unit, None, first)
            return Finding(verdict, evidence, found, slot if verdict == "contradicted" else None)
    return None


def _tells_times(slot: Slot) -> bool:
    return slot.number is not None and counts_times(slot.number)


def _value_beside(compared: Comparison, part: Part, two: Two, nouns: Sequence[Token]) -> Value | None:
    """Return the value with which a claim compares: by its date, by what it is told of, or the earlier one."""
    values = (two.first, two.second)
    if dates := _dates(part, compared, beside=True):
        told = [one for one in values if one.date and agree_dates(dates[0], one.date) == "same"]
    elif nouns:
        told = [one for one in values if _holds(one, nouns) and not _holds_any(two.other(one), nouns)]
    elif _THEN.match(part.text, compared.beside[0]) and two.later:
        told = [two.other(two.later)]
    else:
        told = []
    return told[0] if len(told) == 1 else None


def _is_own(part: Part, own: Value, other: Value, compared: Comparison, named: bool) -> bool:
    """Say whether the other value is that of what a claim compares: by its date, or by a word that the one lacks."""
    dates = _dates(part, compared, beside=False)
    if dates and not (own.date and agree_dates(dates[0], own.date) == "same"):
        return False
    if not named:
        return True
    nouns = _telling_nouns(part.text[: compared.beside[0]], part)
    return any(_holds(own, [one]) and not _holds_any(other, [one]) for one in nouns)


def _telling_nouns(words: str, part: Part) -> list[Token]:
    """Return the nouns of some words, without the name of the Kommune that all is about."""
    names = {fold(one) for one in part.kommunen} if len(part.kommunen) == 1 else set()
    return [one for one in words_of(words) if one.text[0].isupper() and says_something(one) and one.lemma not in names]


def _dates(part: Part, compared: Comparison, beside: bool) -> list[DateMention]:
    at = part.text[compared.beside[0] :]
    return [slot.date for slot in part.slots if slot.date and (slot.text in at) == beside]


def _holds(value: Value, nouns: Sequence[Token]) -> bool:
    bag = bag_of(value.words)
    return all(match_concept(_concept(one), bag) >= STRICT for one in nouns)


def _holds_any(value: Value, nouns: Sequence[Token]) -> bool:
    bag = bag_of(value.words)
    return any(match_concept(_concept(one), bag) >= STRICT for one in nouns)


def _concept(token: Token) -> Concept:
    return build_concept(token, True, 1.0)


def _judge(compared: Comparison, own: float, other: float) -> Verdict | None:
    if compared.times is None:
        return "supported" if compared.sign * (own - other) > 0 else "contradicted"
    if other <= 0:
        return None
    ratio, times = own / other, compared.times
    if compared.hedge in _ABOVE:
        return "supported" if ratio > times else "contradicted"
    if compared.hedge in _BELOW:
        return "supported" if times * (1 - _CLEARLY_OFF) <= ratio < times else _if_far(ratio, times)
    off = _NEARLY if not compared.hedge else 2 * _NEARLY
    return "supported" if abs(ratio - times) <= off * times else _if_far(ratio, times)


def _if_far(ratio: float, times: float) -> Verdict | None:
    return "contradicted" if abs(ratio - times) > _CLEARLY_OFF * times else None
