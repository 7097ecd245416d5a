"""Over which time a sum is paid: "300.000 Euro im Jahr", "90 Euro monatlich"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kekiz_search.types import Span

_RATE = re.compile(
    r"\b(?:im|pro|je|jeden|jedes|jede) (?P<time>Jahr|Monat|Woche|Tag|Stunde|Quartal)\b|/(?P<slash>Jahr|Monat)\b|"
    r"\b(?P<often>jährlich|monatlich|wöchentlich|täglich|stündlich|einmalig)\w*\b",
    re.IGNORECASE,
)
_OFTEN = {"jährlich": "jahr", "monatlich": "monat", "wöchentlich": "woche", "täglich": "tag", "stündlich": "stunde"} | {
    "einmalig": "einmal"  # and no more
}
_IN_YEAR = re.compile(r" (?:19|20)\d\d\b")  # "im Jahr 2019" is no rate
_BREAK = re.compile(r"[,;:.](?=\s)|\s[–-]\s|\s(?:und|sowie|oder)\s")


def find_rates(text: str) -> Iterator[tuple[str, Span]]:
    """Yield the units of time for which a text tells something, and where: "jahr", "monat"."""
    for one in _RATE.finditer(text):
        if _IN_YEAR.match(text, one.end()):
            continue
        time = (one["time"] or one["slash"] or "").lower()
        yield time or _OFTEN[one["often"].lower()], Span(*one.span())


def is_of_other_rate(text: str, start: int, end: int, asked: str) -> bool:
    """Say whether a sum is told for another time than that asked for: no "30.000 Euro im Monat" for "im Jahr"."""
    rates = {rate for rate, _span in find_rates(asked)}
    told = _rates_of(text, start, end) if rates else set()
    return bool(told) and rates.isdisjoint(told)


def are_of_one_rate(told: Sequence[tuple[str, str]]) -> bool:
    """Say whether sums, each with the text in which it stands, are told for the same time, as far as they tell one."""
    rates = [
        found
        for text, value in told
        if (at := text.find(value)) >= 0 and (found := _rates_of(text, at, at + len(value)))
    ]
    return not rates or bool(set.intersection(*rates))


def _rates_of(text: str, start: int, end: int) -> set[str]:
    """Return the times that stand in the part of a sentence around a sum."""
    begins = max((one.end() for one in _BREAK.finditer(text, 0, start)), default=0)
    ends = _BREAK.search(text, end)
    return {rate for rate, _span in find_rates(text[begins : ends.start() if ends else len(text)])}
