"""How often something is, as times in a year: "zweimal im Jahr", "alle drei Monate", "wöchentlich", "jeden Montag"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kekiz_search.german.number_words import read_number_word
from kekiz_search.german.numbers import NumberMention

TIMES_NOUN = "Male:"  # with what it is by
_OF_YEAR = f"{TIMES_NOUN}Jahr"
_LOOSELY = f"{TIMES_NOUN}etwa"  # what is so "pro Woche" may be so on two of its days
_OFTEN = {
    word: value for value, word in enumerate("ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(), 1)
}
_IN_YEAR = {"jahr": 1, "halbjahr": 2, "quartal": 4, "monat": 12, "woche": 52, "tag": 365}
_BY_ADVERB = {
    "jährlich": 1,
    "halbjährlich": 2,
    "vierteljährlich": 4,
    "monatlich": 12,
    "zweiwöchentlich": 26,
    "vierzehntägig": 26,
    "wöchentlich": 52,
    "täglich": 365,
}
_HEDGE = "mindestens|höchstens|maximal|bis zu|mehr als|weniger als|rund|etwa|fast|knapp"
_UNIT = r"(?:Halbjahr|Jahr|Quartal|Monat|Woche|Tag)"
_ADVERB = rf"(?:{'|'.join(_BY_ADVERB)})"
_PER = r"(?:im|pro|je|in der|die|am|jede[nrsm]?|in jede[rm])"
_TIMES = re.compile(
    rf"(?<![\w-])(?<![Nn]icht )(?:(?P<hedge>{_HEDGE}) )?"
    rf"(?P<times>(?P<often>{'|'.join(_OFTEN)}|\d{{1,3}}(?:\.\d{{3}})+|\d{{1,6}})[- ]?mal)\b"
    rf"(?:\s(?:{_PER}\s(?P<by>{_UNIT})\b(?! \d)|(?P<adverb>{_ADVERB})\b))?",
    re.IGNORECASE,
)
_EVERY_SO_MANY = re.compile(r"\b[Aa]lle (?P<many>\d{1,2}|[a-zäöüß]+) (?P<unit>Jahre|Monate|Wochen|Tage)\b")
_EACH = re.compile(rf"(?<![\w-])(?P<adverb>{_ADVERB})(?:e[nrsm]?)?\b|\bjede[nrsm]? (?P<unit>{_UNIT})\b", re.IGNORECASE)
_WEEKDAY = r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)"
_BY_THE_WAY = re.compile(
    rf"\b(?:im|pro|je|in der) (?P<unit>{_UNIT})\b(?! (?:\d|davor|zuvor|darauf|danach|später))|"
    rf"\bjeden {_WEEKDAY}(?:[a-zäöü]+)?\b|\b{_WEEKDAY}s\b",
    re.IGNORECASE,
)


def find_rates(text: str) -> Iterator[NumberMention]:
    """Yield how often things are: times alone, times in a year, and what is so in each year or week."""
    taken: list[tuple[int, int]] = []
    for match in _TIMES.finditer(text):
        value = float(_OFTEN.get(match["often"].lower(), 0) or match["often"].replace(".", ""))
        in_year = _BY_ADVERB.get((match["adverb"] or "").lower(), _IN_YEAR.get((match["by"] or "").lower(), 0))
        taken.append(match.span())
        told = _rate(match, value * (in_year or 1), _OF_YEAR if in_year else TIMES_NOUN)
        start, hedged = match.start("times"), match.start("hedge") if match["hedge"] else None
        yield replace(told, start=start, text=text[start : match.end()], hedge=match["hedge"], hedge_start=hedged)
    for match in _EVERY_SO_MANY.finditer(text):
        many = float(match["many"]) if match["many"].isdigit() else read_number_word(match["many"])
        if many:
            taken.append(match.span())
            yield _rate(match, round(_in_year(match["unit"]) / many, 6), _OF_YEAR)
    for match in _EACH.finditer(text):
        if not _is_in(match, taken):
            taken.append(match.span())
            yield _rate(match, _BY_ADVERB.get((match["adverb"] or "").lower(), 0) or _in_year(match["unit"]), _OF_YEAR)
    for match in _BY_THE_WAY.finditer(text):
        if not _is_in(match, taken):
            yield _rate(match, _in_year(match["unit"] or "Woche"), _LOOSELY)


def is_every_so_many(number: NumberMention, text: str) -> bool:
    """Say whether a number stands in "alle zwei Jahre", which lasts no two years."""
    return any(one.start() < number.start < one.end() for one in _EVERY_SO_MANY.finditer(text))


def tells_rate_alone(number: NumberMention) -> bool:
    """Say whether a rate says no more than in each of what it is: "wöchentlich", which a number beside it may be by."""
    return number.counted == _LOOSELY or _EACH.fullmatch(number.text) is not None


def is_loose_rate(number: NumberMention) -> bool:
    """Say whether a rate is told by the way, so that another one beside it is no contradiction."""
    return number.counted == _LOOSELY


def _in_year(unit: str) -> float:
    name = unit.lower()
    return float(next(value for word, value in _IN_YEAR.items() if name in (word, f"{word}e", f"{word}n")))


def _is_in(match: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    return any(start < match.end() and match.start() < end for start, end in spans)


def _rate(match: re.Match[str], value: float, counted: str) -> NumberMention:
    return NumberMention(float(value), match.start(), match.end(), match[0], None, None, None, counted)
