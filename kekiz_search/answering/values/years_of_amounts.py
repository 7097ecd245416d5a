"""Which of several numbers is that of the year asked for: "18 Kommunen aus der Phase von 2012, 2019 jetzt 41"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import YEAR
from kekiz_search.german.numbers import NumberMention
from kekiz_search.german.relative_years import find_relative_years, find_years_by_another
from kekiz_search.types import Span

_THAN_YEAR = re.compile(r"\b(?:wie|als)(?: (?:noch|im|in|Jahre?))* (?:19|20)\d\d\b")
# "Zwischen 2012 und 2016", "2023 bis 2025": both years, and those between, are the number's.
_RANGE = re.compile(
    r"\b[Zz]wischen (?P<since>(?:19|20)\d\d) und (?P<until>(?:19|20)\d\d)\b|"
    r"\b(?P<first>(?:19|20)\d\d) ?(?:bis(?: zum Jahr| Anfang| Ende)?|[–/-]) ?(?P<last>(?:19|20)\d\d)\b"
)
_AGO = re.compile(r"(?P<than>\b(?:wie|als)(?: (?:noch|etwa))* )?\bvor [\w.]+ (?:Jahren|Monaten|Wochen)\b")
_RIGHT_BEHIND = re.compile(r" (?:[A-ZÄÖÜ][\w-]+ )?im Jahre? (?=(?:19|20)\d\d\b)")
_PARTED = re.compile(r"[,;:] |\. ")

# "Mit den 9 Orten, die 2015 begannen, sind jetzt 21 dabei": so many there are now, and not then.
_SAYS_NOW = re.compile(
    r"(?<!\d{4} )\b(?:[Hh]eute|[Jj]etzt|[Nn]un|[Ii]nzwischen|[Mm]ittlerweile|[Dd]erzeit|[Zz]urzeit|[Aa]ktuell)"
    r"(?: (?:sind|haben|gibt|es|wir|sie|schon|bereits|sogar|insgesamt|noch|nur|rund|etwa|fast|knapp|gut|über))* $"
)

Years = tuple[Span, frozenset[int]]


def keep_of_years(
    text: str, amounts: Sequence[NumberMention], question: Question, written: int | None
) -> list[NumberMention]:
    """Of the amounts of a text drop those of other years than asked for; all stay if it names no year asked for.

    ``written`` is the year of its document, which "im Vorjahr" goes by.
    """
    if _names_time_to_compare(text, question.text):
        return []
    asked = {int(year[:4]) for year in question.years}
    named = _years_in(text, written) if asked and amounts else []
    if not any(years & asked for _, years in named):
        return list(amounts)
    if _names_years_to_compare(text, question):
        return []
    amounts = [one for one in amounts if written in asked or not _SAYS_NOW.search(text[: one.start])]
    bound = _bind(text, sorted(amounts, key=lambda one: one.start), named)
    return [one for one in amounts if not bound[one.start] or bound[one.start] & asked]


def _years_in(text: str, written: int | None) -> list[Years]:
    """Return where a text names years, in order, be it a range of them, "im Jahr darauf" or "im Vorjahr"."""
    ranges = [(Span(*one.span()), _years_of(one)) for one in _RANGE.finditer(text)]
    alone = [(Span(*one.span()), frozenset({int(one.group())})) for one in YEAR.finditer(text)]
    alone = [one for one in alone if not any(span.start <= one[0].start < span.end for span, _ in ranges)]
    by_day = find_relative_years(text, written) if written else []
    told = [(span, frozenset({year})) for span, year in find_years_by_another(text) + by_day]
    return sorted(ranges + alone + told, key=lambda one: one[0].start)


def _years_of(told: re.Match[str]) -> frozenset[int]:
    return frozenset(range(int(told["since"] or told["first"]), int(told["until"] or told["last"]) + 1))


def _bind(text: str, amounts: Sequence[NumberMention], named: Sequence[Years]) -> dict[int, frozenset[int]]:
    """Return the years of each amount, by its start: one by one where as many are named, else the nearest."""
    told = [years for years, _ in groupby(years for _, years in named)]
    if len(told) == len(amounts):
        return dict(zip((one.start for one in amounts), told, strict=True))
    return {amount.start: _nearest(text, amount, amounts, named) for amount in amounts}


def _nearest(
    text: str, amount: NumberMention, amounts: Sequence[NumberMention], named: Sequence[Years]
) -> frozenset[int]:
    """Return the years nearest to an amount, rather in its own part of the sentence; none behind another amount.

    "Auf 88 Prozent im Jahr 2023" is of that year, whichever stands right before it.
    """
    behind = _RIGHT_BEHIND.match(text, amount.end)
    if own := [years for span, years in named if behind and span.start == behind.end()]:
        return frozenset(own[0])
    ranked = []
    for span, years in named:
        start, end = min(span.end, amount.end), max(span.start, amount.start)  # what stands between
        if not any(start <= one.start and one.end <= end for one in amounts):
            ranked.append((_PARTED.search(text, start, end) is not None, end - start, sorted(years)))
    return frozenset(min(ranked)[2]) if ranked else frozenset()


def _names_time_to_compare(text: str, asked: str) -> bool:
    """Say whether a text names the time asked for only to compare with: "doppelt so viele wie vor drei Jahren"."""
    then = _AGO.search(asked)
    if then is None or then["than"]:
        return False  # as with most
    told = list(_AGO.finditer(text))
    return bool(told) and all(one["than"] for one in told)


def _names_years_to_compare(text: str, question: Question) -> bool:
    """Say whether a text names the years asked for only beside its own number: "37, doppelt so viele wie 2021"."""
    if question.kind != "fact" or _THAN_YEAR.search(question.text):
        return False
    asked = {year[:4] for year in question.years}
    named = [one for one in YEAR.finditer(text) if one.group() in asked]
    compared = {one.end() for one in _THAN_YEAR.finditer(text)}
    return bool(named) and all(one.end() in compared for one in named)
