"""The ages by which a question bounds whom it counts: "Kinder unter 6" are not all children of a town."""

from __future__ import annotations

import re

from kekiz_search.german.numbers import find_numbers

_PEOPLE = (
    r"(?:kindern?|jugendliche[nr]?|einwohner\w*|bewohner\w*|bürger\w*|menschen|personen|leute|mädchen|maedchen|jungen|"
    r"frauen|männer|maenner)"
)
_BOUND = r"(?:unter|über|ueber|ab|bis(?: zu)?|zwischen|von|jünger als|juenger als|älter als|aelter als)"
_AGE = r"(?:\d{1,2}|[a-zäöüß]{3,})"
_SPAN = rf"{_AGE}(?:-? (?:bis|und) (?:unter )?{_AGE})?"
_YEARS_OLD = re.compile(r"-?[ ]?jährig\w*|-?[ ]?jaehrig\w*", re.IGNORECASE)
# "Kinder unter 6 Jahren", "unter Sechsjährige", "6- bis 10-Jährige"; but "Kinder unter 6 Uhr" is no age.
_BANDS = (
    re.compile(
        rf"\b{_PEOPLE} (?:[a-zäöüß]+ )?(?:im alter )?{_BOUND} {_SPAN}\b"
        r"(?![.:]?\d| (?:uhr|prozent|euro|mal|stunden|minuten|kommunen|städten?|orten?)\b)"
    ),
    re.compile(rf"\b(?:{_BOUND}[- ])?{_SPAN}[- ]?(?:jährige?|jaehrige?)[nr]?\b"),
)
_UNDER_THREE = re.compile(r"\bu-?(\d{1,2})\b", re.IGNORECASE)


def read_ages(text: str) -> tuple[float, ...]:
    """Return the ages in the bound that a question sets on people, () where it sets none or that of a Steckbrief."""
    band = _find_band(text)
    return () if band is None else tuple(sorted(_numbers_of(band.group())))


def without_ages(text: str) -> str:
    """Return a question without the bound on ages, so that its other numbers can be read."""
    band = _find_band(text)
    return text if band is None else f"{text[: band.start()]}{text[band.end() :]}"


def names_ages(ages: tuple[float, ...], text: str) -> bool:
    """Say whether a text names all of some ages, as figures or in words."""
    return not ages or _ages_in(text).issuperset(ages)


def _find_band(text: str) -> re.Match[str] | None:
    lowered = text.lower()
    found = (one for band in _BANDS for one in band.finditer(lowered) if _numbers_of(one.group()))
    return next(found, None)


def _numbers_of(words: str) -> set[float]:
    spaced = _YEARS_OLD.sub(" Jahre", words).replace("-", " ")
    return {number.value for number in find_numbers(spaced)}


def _ages_in(text: str) -> set[float]:
    return _numbers_of(text.lower()) | {float(number) for number in _UNDER_THREE.findall(text)}
