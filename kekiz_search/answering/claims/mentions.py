"""The numbers, dates and persons of a sentence, read by itself or with what stands before it and its document's day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from kekiz_search.answering.claims.clauses import clause_around
from kekiz_search.answering.claims.counted import numbers_in_place
from kekiz_search.answering.claims.rates import TIMES_NOUN, find_rates, is_every_so_many, tells_rate_alone
from kekiz_search.answering.claims.relative_dates import relative_dates
from kekiz_search.answering.claims.tables import Cell, dates_of_columns, numbers_in_cells
from kekiz_search.german.analyzer import Token, analyze
from kekiz_search.german.dates import DateMention, find_dates
from kekiz_search.german.noise import MONTH
from kekiz_search.german.numbers import NumberMention, find_numbers
from kekiz_search.german.offices import is_office
from kekiz_search.german.persons import PersonMention, find_persons

_NAME = r"(?P<name>(?:Dr\. |Prof\. )*[A-ZÄÖÜ][\w’'-]+(?: [A-ZÄÖÜ][\w’'-]+){1,2})"
_ANY_OFFICE = "Landrat"
_AT_END = re.compile(rf"\b(?:ist|war|heißt|bleibt|wurde|nennt)\b[^,;:]{{0,40}}?\s{_NAME}(?=[.!,;]|$)")
_AT_BEGIN = re.compile(rf"^{_NAME} (?=(?:ist|war|wurde|bleibt|leitet|leitete|führt|führte)\b)")
_WHOLES = {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "zehn": 10, "hundert": 100}
_SHARE = re.compile(rf"[ \u00a0]von[ \u00a0](?P<whole>{'|'.join(_WHOLES)})\b")
_RANKS = dict(zip("zweite dritte vierte fünfte sechste siebte achte neunte zehnte".split(), range(2, 11), strict=True))
_RANK_NOUN = "Rang:"  # with what is numbered
_RANKED = re.compile(
    rf"\b(?:(?P<rank>\d{{1,3}})\.|(?P<word>{'|'.join(_RANKS)})[nrsm]?(?=[ \u00a0]Mal\b))"
    rf"[ \u00a0](?!{MONTH}\b)(?P<noun>[A-ZÄÖÜ][\w-]+)"
)
_EACH = re.compile(
    r"(?:\b(?P<hedge>(?i:fast|knapp|nahezu|annähernd|etwa|rund|ungefähr|gut|mehr als|weniger als|mindestens)) )?"
    rf"\b(?P<each>[Jj]ede[rsnm]?)[ \u00a0](?P<rank>{'|'.join(_RANKS)})[rsnm]?\b(?:[ \u00a0](?P<noun>[A-ZÄÖÜ][\w-]+))?"
)
_NOT_EVEN = re.compile(r"\b[Nn]icht (?:ein)?mal \Z")
_OF = re.compile(r"\s(?:von|der|aus)(?: den| insgesamt| unseren| diesen)?\s")
_FROM = re.compile(r"\b[Vv]on(?: den| insgesamt| rund)?\s\Z")


@dataclass(frozen=True, slots=True)
class Mentions:
    """The numbers, dates and persons of a text, in order; ``wholes`` are where "29" of "11 of 29" begins."""

    numbers: tuple[NumberMention, ...]
    dates: tuple[DateMention, ...]
    persons: tuple[PersonMention, ...]
    wholes: frozenset[int] = frozenset()


@lru_cache(maxsize=20_000)
def words_of(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text that many claims are held against."""
    return tuple(analyze(text))


@lru_cache(maxsize=20_000)
def read_mentions(text: str) -> Mentions:
    """Read a sentence by itself, be it one of a claim or of a source."""
    persons = tuple(find_persons(text))
    return Mentions(tuple(_shares_read(text)), tuple(find_dates(text)), persons or tuple(_named_by_verb(text)))


@lru_cache(maxsize=20_000)
def read_in_place(text: str, before: str, above: str, published: str) -> Mentions:
    """Read a sentence of a source: "waren es 405" counts what the text before it counts, "im Vorjahr" is a year."""
    alone = read_mentions(text)
    dates = sorted((*alone.dates, *relative_dates(text, before, above, published)), key=lambda one: one.start)
    counting = [one for one in alone.numbers if not counts_times(one)]
    wholes = dict(_wholes(text, counting))
    shared = [replace(one, counted=whole.counted) for one, whole in wholes.items()]
    shared += [_as_share(one, whole) for one, whole in wholes.items() if 0 < one.value < whole.value]
    numbers = [*numbers_in_place(text, counting, before, above), *shared, *filter(counts_times, alone.numbers)]
    distinct = {(one.start, one.counted, one.unit): one for one in numbers}
    ordered = tuple(sorted(distinct.values(), key=lambda one: one.start))
    return Mentions(ordered, tuple(dates), alone.persons, frozenset(one.start for one in wholes.values()))


@lru_cache(maxsize=20_000)
def read_row(text: str, cells: tuple[Cell, ...]) -> Mentions:
    """Read a row of a table: each number counts what its column and its row name, at the date of its column."""
    alone = read_mentions(text)
    dates = (*alone.dates, *dates_of_columns(alone.numbers, cells))
    numbers = [*alone.numbers, *numbers_in_cells(alone.numbers, cells)]
    distinct = {(one.start, one.counted, one.unit): one for one in numbers}
    return Mentions(tuple(sorted(distinct.values(), key=lambda one: one.start)), dates, alone.persons)


def _wholes(text: str, numbers: Sequence[NumberMention]) -> Iterator[tuple[NumberMention, NumberMention]]:
    """Yield each number that is one of another with that other: "11 der 29 Schulen", "Von 14 Praxen machen 12 mit"."""
    for one, other in pairwise(numbers):
        if other.counted and other.unit is None and _OF.fullmatch(text[one.end : other.start]):
            yield one, other
        elif one.counted and one.unit is None and other.counted is None and _FROM.search(text[: one.start]):
            yield other, one


def _shares_read(text: str) -> Iterator[NumberMention]:
    """ "Vier von zehn Kindern" and "jedes zehnte Kind" are shares; "11 von 29 Schulen" are eleven."""
    numbers = [_not_even(one, text) for one in find_numbers(text) if not is_every_so_many(one, text)]
    skipped: set[int] = set()
    for at, number in enumerate(numbers):
        if at in skipped:
            continue
        share = _SHARE.match(text, number.end) if number.unit is None and number.text.isalpha() else None
        if share and number.value < _WHOLES[share["whole"]]:
            value = round(100.0 * number.value / _WHOLES[share["whole"]], 6)
            words = text[number.start : share.end()]
            following = next((one for one in numbers if one.start == share.start("whole")), None)
            skipped |= {other for other, one in enumerate(numbers) if one is following}
            counted = following.counted if following else number.counted
            yield replace(number, value=value, end=share.end(), text=words, unit="percent", counted=counted)
        else:
            yield number
    yield from _rates_alone(text, numbers)
    yield from _ranks(text)
    for match in _EACH.finditer(text):
        value = 100.0 / _RANKS[match["rank"]]
        end = match.end("noun") if match["noun"] else match.end()
        start, hedge = match.start("each"), match["hedge"]
        aside = match.start("hedge") if hedge else None
        yield NumberMention(value, start, end, text[start:end], hedge, aside, "percent", match["noun"])


def _rates_alone(text: str, numbers: Sequence[NumberMention]) -> Iterator[NumberMention]:
    """Leave out what a number of the same clause is by: "Jährlich kommen 300 Kinder zum Fest" dates no Fest."""
    clauses = {clause_around(text, one.start, one.end) for one in numbers}
    for rate in find_rates(text):
        if not (tells_rate_alone(rate) and clause_around(text, rate.start, rate.end) in clauses):
            yield rate


def _not_even(number: NumberMention, text: str) -> NumberMention:
    """ "Nicht einmal die Hälfte" is less than the half."""
    match = _NOT_EVEN.search(text[: number.start])
    return replace(number, hedge="weniger als", hedge_start=match.start()) if match else number


def _as_share(one: NumberMention, whole: NumberMention) -> NumberMention:
    """ "Drei der fünf Schulen" are 60 per cent."""
    start, end = min(one.start, whole.start), max(one.end, whole.end)
    value, words = round(100.0 * one.value / whole.value, 6), f"{one.text} von {whole.text}"
    return replace(one, value=value, start=start, end=end, text=words, unit="percent", counted=whole.counted)


def _ranks(text: str) -> Iterator[NumberMention]:
    """ "Zum dritten Mal" and "das 17. Treffen" number what they name."""
    for match in _RANKED.finditer(text):
        value = float(match["rank"] or _RANKS[match["word"]])
        counted = f"{_RANK_NOUN}{match['noun']}"
        yield NumberMention(value, match.start(), match.start("noun") - 1, match[0], None, None, None, counted)


def counts_times(number: NumberMention) -> bool:
    """Say whether a number tells how often something is, or which one of several: "dreimal im Jahr", "das 3. Mal"."""
    return number.counted is not None and number.counted.startswith((TIMES_NOUN, _RANK_NOUN))


def names_one(number: NumberMention) -> bool:
    """Say whether a number tells which one is meant, so that another number means another one: "das 17. Treffen"."""
    return number.counted is not None and number.counted.startswith(_RANK_NOUN) and number.counted != f"{_RANK_NOUN}Mal"


def _named_by_verb(text: str) -> list[PersonMention]:
    """Find the person whom no list knows by an office in the sentence: "Landrätin in Höxter war Enna Ostendorp"."""
    if not any(is_office(word) for word in re.findall(r"[A-ZÄÖÜ][\w-]+", text)):
        return []
    for pattern in (_AT_END, _AT_BEGIN):
        for match in pattern.finditer(text):
            if find_persons(f"{_ANY_OFFICE} {match['name']}"):  # what would be a name behind an office is one here
                return [PersonMention(match["name"], *match.span("name"), None, None, None)]
    return []
