"""Years that a text names by its day, "im vergangenen Jahr", or by another: "2022 waren es 87, im Jahr darauf 104"."""

from __future__ import annotations

import re

from kekiz_search.types import Span

_LAST_YEAR = re.compile(
    r"\b(?:[Ii]m (?:vergangenen|letzten|vorigen) Jahr|(?:[Ii]m|[Dd]as) Vorjahr|"
    r"(?:[Ll]etzte|[Vv]orige|[Vv]ergangene)s Jahr|[Vv]or einem Jahr)\b"
)
_THIS_YEAR = re.compile(r"\b(?:[Ii]n diesem Jahr|[Dd]ieses Jahr|[Ii]m laufenden Jahr)\b")
_BY_YEAR_BEFORE = re.compile(r"[Ii]n diesem Jahr|[Dd]ieses Jahr|(?:[Ii]m|[Dd]as) Vorjahr")
# "57 Betriebe kamen, im Vorjahr waren es 44": what that is set beside is of the year in which it is written.
_BESIDE_LAST = re.compile(r"(?<=\w)(?:[,;:]| [(–]) ?(?:(?:nach|gegenüber|statt) )?(?:\d+ )?(?:im|das) Vorjahr\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
YEAR_AFTER = re.compile(
    r"\b(?:[Ii]m\s(?:Jahr\sdarauf|Folgejahr|folgenden\sJahr)|[Ii]m\sJahr\s(?:später|danach)|[Ee]in\sJahr\s(?:später|danach|darauf))\b"
)
YEAR_BEFORE = re.compile(
    r"\b(?:[Ii]m\sJahr\s(?:davor|zuvor)|[Ii]m\sVorjahr|im\sdavor|[Ee]in\sJahr\s(?:davor|zuvor|früher))\b"
)


_NUMBERS = dict(zip("zwei drei vier fünf sechs sieben acht neun zehn zwölf".split(), (*range(2, 11), 12), strict=True))
_COUNTED = rf"(?P<count>(?i:{'|'.join(_NUMBERS)})|\d{{1,2}})\sJahre\s"
_YEARS_APART = re.compile(rf"\b{_COUNTED}(?:(?P<before>zuvor|davor|vorher|früher)|später|danach|darauf)\b")
_YEARS_FROM = re.compile(rf"\b{_COUNTED}(?:(?P<before>vor)|nach)\s(?P<year>(?:19|20)\d\d)\b")


def say_years_counted(text: str) -> str:
    """Name the year that is told by how far it lies from another: "fünf Jahre vor 2022" is 2017."""
    return _YEARS_FROM.sub(lambda match: str(int(match["year"]) + _steps(match)), text)


def _steps(match: re.Match[str]) -> int:
    count = _NUMBERS.get(match["count"].lower()) or int(match["count"])
    return -count if match["before"] else count


def find_years_by_another(text: str) -> list[tuple[Span, int]]:
    """Return where a text names a year by the one before it, with that year, in order."""
    if "ahr" not in text and "davor" not in text:
        return []  # as with most
    years = [(int(match[0]), match.end()) for match in _YEAR.finditer(text)]
    found = []
    for pattern, step in ((YEAR_AFTER, 1), (YEAR_BEFORE, -1)):
        for match in pattern.finditer(text):
            earlier = [year for year, end in years if end <= match.start()]
            found += [(Span(*match.span()), earlier[-1] + step)] if earlier else []
    for match in _YEARS_APART.finditer(text):
        earlier = [year for year, end in years if end <= match.start()]
        found += [(Span(*match.span()), earlier[-1] + _steps(match))] if earlier else []
    return sorted(found, key=lambda one: one[0].start)


def find_relative_years(text: str, of_day: int) -> list[tuple[Span, int]]:
    """Return where a text that was written in the year ``of_day`` names a year by it, with that year, in order.

    What stands before ", im Vorjahr" is of that day's own year, from its beginning on. Behind a year "in diesem Jahr"
    and "im Vorjahr" go by that one.
    """
    meant = ((_LAST_YEAR, of_day - 1), (_THIS_YEAR, of_day))
    found = [
        (Span(*match.span()), year)
        for pattern, year in meant
        for match in pattern.finditer(text)
        if not (_BY_YEAR_BEFORE.fullmatch(match[0]) and _YEAR.search(text, 0, match.start()))
    ]
    if _BESIDE_LAST.search(text) and not _YEAR.search(text):
        found.append((Span(0, 0), of_day))
    return sorted(found, key=lambda one: one[0].start)
