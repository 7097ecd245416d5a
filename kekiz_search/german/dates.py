"""Dates that are written out in German text, as ISO dates of the precision the text gives.

Nothing is guessed: relative dates ("voriges Jahr") and days without a year are not found, a season or "Anfang 2017"
counts as its year. Two-digit years count only beside a day and a month; 70 to 99 belong to the 1900s.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kekiz_search.german.cut_words import across_cuts
from kekiz_search.german.noise import COUNT_NOUNS, MONTH, digit_windows, find_noise, overlaps

Relation = Literal["seit", "ab", "bis", "stand", "zwischen", "vor", "nach"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text, without the word before it ("seit", "Stand:"), which ``relation`` names.

    ``iso`` is ``2017``, ``2017-03`` or ``2017-03-08``; ``iso_end`` is the last of a period.
    """

    start: int
    end: int
    text: str
    iso: str
    iso_end: str | None
    relation: Relation | None


_MONTH_STEMS = ("jan", "feb", "m", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_YEAR = r"(?:19|20)\d\d"
_TO = r"(?: ?[-–—] ?| bis(?: zum)? )"
_NUMERIC = r"\d{1,2}\. ?\d{1,2}\. ?(?:(?:19|20)\d\d|\d\d)(?![\d.]\d|\d)"
_DAY = rf"(?:{_NUMERIC}|{_YEAR}-\d\d-\d\d|\d{{1,2}}\. ?{MONTH} {_YEAR})"
_TURN = r"(?:Anfang|Mitte|Ende|Frühjahr|Frühling|Sommer|Herbst|Winter|Jahreswechsel|Jahresbeginn|Jahresende)"
_HALF = r"(?:(?P<half_no>[12])\. ?|(?P<half_word>[Ee]rste|[Zz]weite)[nrs]? )Halbjahr(?:es)?"
_QUARTER = (
    r"(?:(?P<quarter_no>[1-4])\. ?|(?P<quarter_word>[Ee]rste|[Zz]weite|[Dd]ritte|[Vv]ierte)[nrs]? "
    r")Quartal(?:s)?"
)
_ORDINALS = {"erste": 1, "zweite": 2, "dritte": 3, "vierte": 4}

_FORMS = re.compile(
    r"(?<![\w/§])(?<!\d[.,:-])(?:"
    rf"(?P<day_from>{_DAY}){_TO}(?P<day_to>{_DAY})"
    rf"|(?P<span_from>\d{{1,2}})\.(?: ?(?P<span_month>{MONTH}))?(?: ?[-–/] ?| bis(?: zum)? | und )"
    rf"(?P<span_to>\d{{1,2}}\. ?(?:{MONTH} |\d{{1,2}}\. ?){_YEAR})"
    rf"|(?P<day>{_DAY})"
    rf"|(?P<month_from>{MONTH})(?: (?P<month_from_year>{_YEAR}))?(?:{_TO}| ?/ ?| und )(?P<month_to>{MONTH} {_YEAR})"
    rf"|(?P<month>(?:(?:{_TURN}) )?{MONTH} {_YEAR})"
    rf"|(?<!KW )(?<!Woche )(?P<slash_month>(?:0?[1-9]|1[0-2])/{_YEAR})"
    rf"|(?P<half>{_HALF}(?: de[rs] Jahres)? (?P<half_year>{_YEAR}))"
    rf"|(?P<quarter>{_QUARTER}(?: de[rs] Jahres)? (?P<quarter_year>{_YEAR}))"
    rf"|(?P<pair>(?:(?:Schul|Kita|Kindergarten|Haushalts|Berichts)jahr(?:es|e|en)? |{_TURN} )?"
    rf"(?P<pair_from>{_YEAR}) ?/ ?(?P<pair_to>{_YEAR}|\d\d))"
    rf"|(?P<years>(?:{_TURN} )?(?P<years_from>{_YEAR}){_TO}(?:{_TURN} )?(?P<years_to>{_YEAR}))"
    rf"|(?<=[Zz]wischen )(?P<between>(?P<between_from>{_YEAR}) und (?P<between_to>{_YEAR}))"
    rf"|(?P<year>(?:{_TURN} (?:des Jahres )?)?(?P<year_no>{_YEAR}))"
    r")(?!\d|[A-Za-zÄÖÜäöüß]|[.,]\d|-[\wÄÖÜäöü]|/\d|:\d| ?(?:%|€|Mio|Mrd|Prozent\b|Euro\b|EUR\b))".replace(
        " ", "[ \u00a0\n]"
    )
)
_BEFORE = re.compile(
    r"(?:(?P<stand>\bStand:?|\bSachstand:?|\bDatenstand:?|\bStichtag:?)|\b(?P<seit>[Ss]eit)|\b(?P<ab>[Aa]b)"
    r"|\b(?P<bis>[Bb]is)"
    r"|\b(?P<zwischen>[Zz]wischen)|\b(?P<vor>[Vv]or)|\b(?P<nach>[Nn]ach))"
    r"(?: (?:dem|den|der|zum|vom|zu|im|am|Jahr|Jahre|Jahren|dem Jahr|in|Monat"
    r"|einschließlich|spätestens))*\s?$"
)
_TEMPORAL = re.compile(
    r"(?:\b(?:[Jj]ahr(?:e|en|es)?|[Ss]eit|[Aa]b|[Bb]is|[Ii]n|[Ii]m|[Vv]on|[Vv]or|[Nn]ach|Stand:?)|\() ?$"
)


def find_dates(text: str) -> list[DateMention]:
    """Find all dates, in the order of the text and without overlap."""
    return list(_dates_in(text))


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
@across_cuts
def _dates_in(text: str) -> tuple[DateMention, ...]:
    noise = find_noise(text)
    found: list[DateMention] = []
    for start, end in digit_windows(text):
        found += _find_between(text, start, end, noise)
    return tuple(found)


def _find_between(text: str, start: int, end: int, noise: list[tuple[int, int]]) -> list[DateMention]:
    found = []
    while match := _FORMS.search(text, start, end):
        start = match.end()
        if overlaps(noise, *match.span()):
            start = match.start() + 1
            continue
        period = _period(match)
        if period is None:
            continue
        if not (match["year"] and _is_count(text, match)):
            found.append(DateMention(match.start(), match.end(), match[0], *period, _relation(text, match.start())))
    return found


def year_of(iso: str) -> int:
    """Read the year of an ISO date of any precision."""
    return int(iso[:4])


def _period(match: re.Match[str]) -> tuple[str, str | None] | None:
    """Turn what matched into first and last ISO date; None where it is no date or runs backwards."""
    kind = next(name for name in _READERS if match[name])
    first, last = _READERS[kind](match)
    if first is None or (last is not None and last < first):
        return None
    return first, last


def _read_day(written: str) -> str | None:
    """Read a day written as 9. März 2017, 09.03.2017, 8.3.17 or 2017-03-09."""
    iso = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", written)
    if iso:
        return _valid_day(int(iso[1]), int(iso[2]), int(iso[3]))
    day, _, rest = written.partition(".")
    if year_at := re.search(r"\d{4}$", rest):
        year = int(year_at[0])
    else:
        short = int(rest[-2:])
        year = short + (1900 if short >= 70 else 2000)
    numeric = re.match(r" ?(\d{1,2})\.", rest)
    month = int(numeric[1]) if numeric else _month_number(rest.strip())
    return _valid_day(year, month, int(day))


def _valid_day(year: int, month: int, day: int) -> str | None:
    if not 1900 <= year <= 2099 or not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return f"{year:04}-{month:02}-{day:02}"


def _month_number(written: str) -> int:
    word = written.lower()
    if word.startswith("mai"):
        return 5
    if word.startswith("jän"):
        return 1
    return next(number for number, stem in enumerate(_MONTH_STEMS, 1) if word.startswith(stem))


def _read_month(written: str) -> str:
    words = written.split()
    return f"{words[-1]}-{_month_number(words[-2]):02}"


def _read_part(match: re.Match[str], kind: str, months: int) -> tuple[str, str]:
    number = int(match[f"{kind}_no"]) if match[f"{kind}_no"] else _ORDINALS[match[f"{kind}_word"].lower()]
    last = number * months
    return f"{match[f'{kind}_year']}-{last - months + 1:02}", f"{match[f'{kind}_year']}-{last:02}"


def _read_span(match: re.Match[str]) -> tuple[str | None, str | None]:
    last = _read_day(match["span_to"])
    if last is None:
        return None, None
    month = _month_number(match["span_month"]) if match["span_month"] else int(last[5:7])
    return _valid_day(year_of(last), month, int(match["span_from"])), last


def _read_pair(match: re.Match[str]) -> tuple[str | None, str | None]:
    """Read 2016/17: two years in a row, anything else ("2016/12") is a file number or a month."""
    first, second = match["pair_from"], match["pair_to"]
    last = second if len(second) == 4 else str(int(first) + 1)
    if int(last) != int(first) + 1 or last[-len(second) :] != second:
        return None, None
    return first, last


def _read_days(match: re.Match[str]) -> tuple[str | None, str | None]:
    first, last = _read_day(match["day_from"]), _read_day(match["day_to"])
    return (first, last) if first and last else (None, None)


def _read_months(match: re.Match[str]) -> tuple[str, str]:
    last = _read_month(match["month_to"])
    return f"{match['month_from_year'] or last[:4]}-{_month_number(match['month_from']):02}", last


def _read_slash_month(match: re.Match[str]) -> tuple[str, None]:
    month, _, year = match["slash_month"].partition("/")
    return f"{year}-{int(month):02}", None


_READERS: dict[str, Callable[[re.Match[str]], tuple[str | None, str | None]]] = {
    "day_from": _read_days,
    "span_from": _read_span,
    "day": lambda match: (_read_day(match["day"]), None),
    "month_from": _read_months,
    "month": lambda match: (_read_month(match["month"]), None),
    "slash_month": _read_slash_month,
    "half": lambda match: _read_part(match, "half", 6),
    "quarter": lambda match: _read_part(match, "quarter", 3),
    "pair": _read_pair,
    "years": lambda match: (match["years_from"], match["years_to"]),
    "between": lambda match: (match["between_from"], match["between_to"]),
    "year": lambda match: (match["year_no"], None),
}


def _is_count(text: str, match: re.Match[str]) -> bool:
    """Tell whether a bare year counts something ("2012 Kinder") with nothing before it that makes it a year."""
    if match["year"] != match["year_no"] or not text.startswith(" ", match.end()):
        return False
    before = text[max(0, match.start() - 12) : match.start()]
    return COUNT_NOUNS.match(text, match.end() + 1) is not None and _TEMPORAL.search(before) is None


def _relation(text: str, start: int) -> Relation | None:
    found = _BEFORE.search(text[max(0, start - 40) : start])
    return found.lastgroup if found else None  # type: ignore[return-value]
