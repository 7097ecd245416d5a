"""Of several numbers each has its own year, Kommune, place in a row or time over which it is paid.

"In Goch 61, in Rees 17", "beim ersten Kind 88 Prozent, beim zweiten 71", "90 Euro im Monat, das sind 1.080 im Jahr":
a clause that opens with a label has the labels before its numbers, one that opens with a number has them behind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.values.rates import find_rates
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.numbers import NumberMention, find_numbers
from kekiz_search.types import Span

CLAUSE_BREAK = re.compile(r"[,;:](?=\s)|\s[–-]\s")
_SEVERAL = 2
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ORDINALS = "erst zweit dritt viert fünft sechst siebt acht neunt zehnt".split()
_ORDINAL = re.compile(rf"\b(?P<which>{'|'.join(_ORDINALS)})(?:e[nrsm]?|geboren\w*)\b|\b(?P<digit>[1-9])\.(?= )", re.I)
_OWN_CHARS = 32  # so near a label stands to a bare number that it is told of

# "2023 sind es sieben", "jetzt haben wir 35": the time of a number stands before it, and next to nothing between.
_TIMED = re.compile(
    r"\b(?:(?P<year>(?:19|20)\d\d)|(?P<now>[Hh]eute|[Jj]etzt|[Ii]nzwischen|[Mm]ittlerweile|[Dd]erzeit|[Aa]ktuell|[Nn]un))"
    r"(?: (?:sind|waren|haben|hatten?|hat|gibt|gab|zählte?n?))?"
    r"(?: (?:es|wir|sie|er|man|schon|bereits|noch|nur|erst|sogar|dann|sogar|bei|rund|etwa|knapp|gut|über|fast))*\s$"
)
_TIMED_CHARS = 60
NOW = 9999  # later than any year


@dataclass(frozen=True, slots=True)
class Label:
    """A word of a sentence that tells of what a number is; ``key`` is its meaning."""

    key: str
    start: int
    end: int


Finder = Callable[[str], Iterator[Label]]


def keep_labelled(text: str, numbers: list[NumberMention], question: Question) -> list[NumberMention]:
    """Return the numbers that have the labels of a question, or else those without a label; all where none has one."""
    if len(numbers) < _SEVERAL:
        return numbers
    for asked, find in _asked_labels(question):
        labels = list(find(text))
        apart = (
            find in {_kommunen, _rates} or len({one.key for one in labels}) >= _SEVERAL
        )  # sources may tell two of one year
        if len(numbers) >= _SEVERAL and apart and any(one.key in asked for one in labels):
            own, free = _tell_apart(text, numbers, labels, asked)
            going_on = [one for one in free if own and find is _kommunen and _goes_on(text, own[-1], one)]
            numbers = own + going_on or free or numbers
    return numbers


def is_labelled_apart(text: str, number: NumberMention) -> bool:
    """Say whether a number without a noun stands right at a label that another number of its sentence has not."""
    for find in (_years, _kommunen, _ordinals):
        labels = list(find(text))
        if len(labels) < _SEVERAL:
            continue
        own = _labels_of(text, labels).get(number.start, [])
        if any(0 <= number.start - one.end <= _OWN_CHARS or 0 <= one.start - number.end <= _OWN_CHARS for one in own):
            return True
    return False


_YEAR_BEHIND = re.compile(
    r"(?: ?(?:Prozent|%|Euro|€|(?!Januar|Februar|März|April|Mai|Juni|Juli|August|Sept|Okt|Nov|Dez)[A-ZÄÖÜ][\w-]+))?,? "
    r"(?:im Jahr(?:e)? |in |\()(?P<year>(?:19|20)\d\d)\b"
)


def time_before(text: str, start: int) -> int | None:
    """Return the year that stands right before a number, ``NOW`` for "heute"; None without a time."""
    found = _TIMED.search(text[max(0, start - _TIMED_CHARS) : start])
    return None if found is None else NOW if found["now"] else int(found["year"])


def is_of_year_beside(text: str, number: NumberMention, question: Question) -> bool:
    """Say whether a number is told of another year than asked: in "27 im Jahr 2017, 14 im Jahr 2023" 27 of no 2023."""
    if not question.years or question.period:
        return False
    behind = _YEAR_BEHIND.match(text, number.end)
    year = int(behind["year"]) if behind else time_before(text, number.start)
    asked = {one[:4] for one in question.years}
    if year is None and not asked.isdisjoint(_YEAR.findall(text)):  # "2016 nahmen 30 teil, 2018 waren es 12"
        told = set(_YEAR.findall(clause_at(text, number)))
        return bool(told) and told.isdisjoint(asked)
    return year not in {None, NOW} and str(year) not in asked


def clause_at(text: str, number: NumberMention) -> str:
    """Return the clause in which a number stands."""
    before = [match.end() for match in CLAUSE_BREAK.finditer(text, 0, number.start)]
    behind = CLAUSE_BREAK.search(text, number.end)
    return text[before[-1] if before else 0 : behind.start() if behind else len(text)]


def _asked_labels(question: Question) -> Iterator[tuple[frozenset[str], Finder]]:
    """Yield the labels of a question of each sort; whose a number is comes last, since adjectives tell it, too."""
    for find in (_ordinals, _rates):
        if keys := frozenset(one.key for one in find(question.text)):
            yield keys, find
    if question.years and not question.period:
        yield frozenset(year[:4] for year in question.years), _years
    if len(question.kommunen) == 1:
        yield frozenset(question.kommunen), _kommunen


def _tell_apart(
    text: str, numbers: list[NumberMention], labels: Sequence[Label], asked: frozenset[str]
) -> tuple[list[NumberMention], list[NumberMention]]:
    """Return the numbers that have a label that is asked for, and those that have none."""
    of_number = _labels_of(text, labels)
    keys = [{one.key for one in of_number.get(number.start, [])} for number in numbers]
    own = [number for number, named in zip(numbers, keys, strict=True) if named & asked]
    return own, [number for number, named in zip(numbers, keys, strict=True) if not named]


def _goes_on(text: str, own: NumberMention, number: NumberMention) -> bool:
    """Behind a semicolon, and at another time, a sentence goes on about the Kommune it named."""
    if own.end > number.start:
        return False
    return ";" in text[own.end : number.start] or time_before(text, number.start) is not None


def _labels_of(text: str, labels: Sequence[Label]) -> dict[int, list[Label]]:
    """Return for every number of a sentence, by where it starts, the labels that it has in its clause."""
    numbers = [one for one in find_numbers(text) if not any(_overlap(one, label) for label in labels)]
    found: dict[int, list[Label]] = {}
    bounds = [0, *(one.end() for one in CLAUSE_BREAK.finditer(text)), len(text)]
    waiting: list[Label] = []  # of a clause without a number: "In Goch, Rees und Kleve gab es 40"
    for start, end in pairwise(bounds):
        own = [one for one in labels if start <= one.start < end]
        inside = [one for one in numbers if start <= one.start < end]
        waiting += own if not inside else []
        if inside:
            found.update(_in_clause([*waiting, *own], inside))
            waiting = []
    return found


def _in_clause(labels: Sequence[Label], numbers: Sequence[NumberMention]) -> dict[int, list[Label]]:
    if not labels:
        return {}
    found: dict[int, list[Label]] = {}
    before = labels[0].start < numbers[0].start
    for number in numbers:
        near = _group_before(labels, numbers, number) if before else _group_behind(labels, numbers, number)
        found[number.start] = near or _group_before(labels, numbers, number)
    return found


def _group_before(labels: Sequence[Label], numbers: Sequence[NumberMention], number: NumberMention) -> list[Label]:
    """Return the labels between a number and that before it, or those that the number before has."""
    ends = [one.start for one in numbers if one.start < number.start]
    for end in [*reversed(ends), -1]:
        if group := [one for one in labels if end < one.start < number.start]:
            return group
    return []


def _group_behind(labels: Sequence[Label], numbers: Sequence[NumberMention], number: NumberMention) -> list[Label]:
    later = [one.start for one in numbers if one.start > number.start]
    bounds = later[0] if later else None
    return [one for one in labels if number.start < one.start and (bounds is None or one.start < bounds)]


def _overlap(number: NumberMention, label: Label) -> bool:
    return number.start < label.end and label.start < number.end


def _years(text: str) -> Iterator[Label]:
    return (Label(one.group(), *one.span()) for one in _YEAR.finditer(text))


def _kommunen(text: str) -> Iterator[Label]:
    return (Label(one.name, one.start, one.end) for one in find_kommunen(text))


def _ordinals(text: str) -> Iterator[Label]:
    for one in _ORDINAL.finditer(text):
        key = one["which"].lower() if one["which"] else _ORDINALS[int(one["digit"]) - 1]
        yield Label(key, *one.span())


def _rates(text: str) -> Iterator[Label]:
    return (Label(rate, span.start, span.end) for rate, span in find_rates(text))


def keep_latest(spans: list[Span], text: str) -> list[Span]:
    """Of numbers of several times, where no year is asked for, keep that of the last: "2020 zwölf, jetzt 35".

    What a text plans is no later number of what was done.
    """
    if is_planned(text):
        return spans
    times = [time_before(text, span.start) or 0 for span in spans]
    return [span for span, time in zip(spans, times, strict=True) if time == max(times)]
