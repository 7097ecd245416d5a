"""The numbers, dates and persons of a sentence, read by itself or with what stands before it and its document's day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from kekiz_search.german.analyzer import Token, analyze
from kekiz_search.german.dates import DateMention, find_dates, year_of
from kekiz_search.german.numbers import NumberMention, find_numbers
from kekiz_search.german.offices import is_office
from kekiz_search.german.persons import PersonMention, find_persons

_NAME = r"(?P<name>(?:Dr\. |Prof\. )*[A-ZÄÖÜ][\w’'-]+(?: [A-ZÄÖÜ][\w’'-]+){1,2})"
_ANY_OFFICE = "Landrat"
_AT_END = re.compile(rf"\b(?:ist|war|heißt|bleibt|wurde|nennt)\b[^,;:]{{0,40}}?\s{_NAME}(?=[.!,;]|$)")
_AT_BEGIN = re.compile(rf"^{_NAME} (?=(?:ist|war|wurde|bleibt|leitet|leitete|führt|führte)\b)")
_WHOLES = {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "zehn": 10, "hundert": 100}
_SHARE = re.compile(rf"[ \u00a0]von[ \u00a0](?P<whole>{'|'.join(_WHOLES)})\b")
_RANKS = {"zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "sechste": 6, "achte": 8, "zehnte": 10}
_EACH = re.compile(
    rf"\b[Jj]ede[rsnm]?[ \u00a0](?P<rank>{'|'.join(_RANKS)})[rsnm]?\b(?:[ \u00a0](?P<noun>[A-ZÄÖÜ][\w-]+))?"
)
_HALVES = re.compile(r"\b(?:je )?zur Hälfte\b")
_BOTH = re.compile(r"\b[Bb]eiden?[ \u00a0](?:[a-zäöüß]+(?:en|e)[ \u00a0])?(?P<noun>[A-ZÄÖÜ][\w-]+)")
# Where a number counts what was counted before: "2022 waren es 405", "heute sind es neun".
ELLIPSIS = re.compile(
    r"\b(?:waren|sind|wurden|werden|seien) es\b|\bes (?:waren|sind)\b|\bes (?=(?:noch|nur|schon|erst) )"
)
_OF = re.compile(r"\s(?:von|der|aus)(?: den| insgesamt| unseren| diesen)?\s")
_FROM = re.compile(r"\b[Vv]on(?: den| insgesamt| rund)?\s\Z")
_NUMBER_OF = re.compile(r"\b(?:An)?[Zz]ahl (?:der|an|von) (?:[a-zäöüß]+en )?(?P<noun>[A-ZÄÖÜ][\w-]+)")
_LABEL = re.compile(r"[-–•*\s]*(?P<label>[A-ZÄÖÜ][^:|.!?\n]{1,60}):\s")
_YEAR_BEFORE = re.compile(r"\b(?:im|Im) Jahr (?:davor|zuvor)\b|\bim (?:Jahr )?davor\b")
_LAST_YEAR = re.compile(
    r"\b(?:[Ii]m (?:vergangenen|letzten|vorigen) Jahr|(?:[Ii]m|[Dd]as) Vorjahr|[Ll]etztes Jahr|[Vv]origes Jahr)\b"
)
_THIS_YEAR = re.compile(r"\b(?:[Ii]n diesem Jahr|[Dd]ieses Jahr|[Ii]m laufenden Jahr)\b")


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
def read_in_place(text: str, before: str, published: str) -> Mentions:
    """Read a sentence of a source: "waren es 405" counts what the text before it counts, "im Vorjahr" is a year."""
    alone, earlier = read_mentions(text), read_mentions(before)
    dates = alone.dates or tuple(_relative_dates(text, earlier.dates, published))
    numbers = [*alone.numbers, *_pairs_of_things(text)]
    numbers = [*_of_label(text, numbers), *_of_ellipsis(text, numbers, earlier.numbers)]
    wholes = dict(_wholes(text, alone.numbers))
    shared = [replace(one, counted=wholes[one].counted) for one in alone.numbers if one in wholes]
    numbers = [*numbers, *_of_heads(numbers, before)]
    distinct = {(one.start, one.counted): one for one in [*numbers, *shared]}
    ordered = tuple(sorted(distinct.values(), key=lambda one: one.start))
    return Mentions(ordered, dates, alone.persons, frozenset(one.start for one in wholes.values()))


def _wholes(text: str, numbers: Sequence[NumberMention]) -> Iterator[tuple[NumberMention, NumberMention]]:
    """Yield each number that is one of another with that other: "11 der 29 Schulen", "Von 14 Praxen machen 12 mit"."""
    for one, other in pairwise(numbers):
        if other.counted and other.unit is None and _OF.fullmatch(text[one.end : other.start]):
            yield one, other
        elif one.counted and one.unit is None and other.counted is None and _FROM.search(text[: one.start]):
            yield other, one


def _shares_read(text: str) -> Iterator[NumberMention]:
    """ "Vier von zehn Kindern" and "jedes zehnte Kind" are shares; "11 von 29 Schulen" are eleven."""
    numbers = find_numbers(text)
    skipped: set[int] = set()
    for at, number in enumerate(numbers):
        if at in skipped:
            continue
        share = _SHARE.match(text, number.end) if number.unit is None and number.text.isalpha() else None
        if share and number.value < _WHOLES[share["whole"]]:
            value = 100.0 * number.value / _WHOLES[share["whole"]]
            words = text[number.start : share.end()]
            following = next((one for one in numbers if one.start == share.start("whole")), None)
            skipped |= {other for other, one in enumerate(numbers) if one is following}
            counted = following.counted if following else number.counted
            yield replace(number, value=value, end=share.end(), text=words, unit="percent", counted=counted)
        else:
            yield number
    for match in _EACH.finditer(text):
        value = 100.0 / _RANKS[match["rank"]]
        end = match.end("noun") if match["noun"] else match.end()
        yield NumberMention(value, match.start(), end, match[0], None, None, "percent", match["noun"])


def _named_by_verb(text: str) -> list[PersonMention]:
    """Find the person whom no list knows by an office in the sentence: "Landrätin in Höxter war Enna Ostendorp"."""
    if not any(is_office(word) for word in re.findall(r"[A-ZÄÖÜ][\w-]+", text)):
        return []
    for pattern in (_AT_END, _AT_BEGIN):
        for match in pattern.finditer(text):
            if find_persons(f"{_ANY_OFFICE} {match['name']}"):  # what would be a name behind an office is one here
                return [PersonMention(match["name"], *match.span("name"), None, None, None)]
    return []


def _pairs_of_things(text: str) -> Iterator[NumberMention]:
    for match in _HALVES.finditer(text):
        yield NumberMention(50.0, match.start(), match.end(), match[0], None, None, "percent", None)
    for match in _BOTH.finditer(text):
        yield NumberMention(2.0, match.start(), match.start() + 6, "beiden", None, None, None, match["noun"])


def _of_label(text: str, numbers: Sequence[NumberMention]) -> Iterator[NumberMention]:
    """The number behind a label counts what the label names, too: "Familienpaten: derzeit 32 Ehrenamtliche"."""
    label = _LABEL.match(text)
    yield from numbers
    first = next((one for one in numbers if label and one.start >= label.end()), None)
    if label and first and first.unit is None:
        yield replace(first, counted=label["label"])


def _of_ellipsis(
    text: str, numbers: Sequence[NumberMention], earlier: Sequence[NumberMention]
) -> Iterator[NumberMention]:
    """The bare numbers behind "waren es" count what was counted last, those behind "die Zahl der" what follows it."""
    named, found = _NUMBER_OF.search(text), ELLIPSIS.search(text)
    before = [*earlier, *(one for one in numbers if found and one.start < found.start())]
    counted = next((one.counted for one in reversed(before) if one.counted), None)
    for number in numbers:
        if number.counted is not None or number.unit is not None:
            continue
        if named and number.start >= named.end():
            yield replace(number, counted=named["noun"])
        elif found and counted and number.start >= found.end():
            yield replace(number, counted=counted)


def _of_heads(numbers: Sequence[NumberMention], before: str) -> Iterator[NumberMention]:
    """ "1.960 Pässe" are Familienpässe, where the text before speaks of one."""
    whole = {token.parts[-1]: token.text for token in words_of(before) if token.parts}
    for number in numbers:
        head = analyze(number.counted)[-1] if number.counted else None
        if head and not head.parts and head.lemma in whole:
            yield replace(number, counted=whole[head.lemma])


def _relative_dates(text: str, earlier: Sequence[DateMention], published: str) -> Iterator[DateMention]:
    before = _YEAR_BEFORE.search(text)
    if before and earlier:
        yield _year(before, year_of(earlier[-1].iso) - 1)
    elif published:
        for pattern, years in ((_LAST_YEAR, 1), (_THIS_YEAR, 0)):
            if match := pattern.search(text):
                yield _year(match, year_of(published) - years)


def _year(match: re.Match[str], year: int) -> DateMention:
    return DateMention(match.start(), match.end(), match[0], str(year), None, None)
