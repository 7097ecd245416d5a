"""A label with a number for each of several years: "Erreichte Kinder: 61 (Schuljahr 2022/23), 84 (2023/24)"."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.values.bare_numbers import COUNTED_STRICTLY
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.types import Span

_ONE = r"(?:(?:rund|etwa|ca\.) )?\d[\d.]* \([^()]*\b(?:19|20)\d\d\b[^()]*\)"
_SERIES = re.compile(rf"\W*(?P<label>[A-ZÄÖÜ][^:\d]{{2,60}}):\s+(?P<told>{_ONE}(?:[,;] {_ONE})+)\W*")
_EACH = re.compile(r"(?P<number>(?:(?:rund|etwa|ca\.) )?\d[\d.]*) \((?P<when>[^()]*)\)")
_SPAN_OF_YEARS = re.compile(r"\b\d{4}/\d{2,4}\b")


def find_in_series(text: str, question: Question) -> Span | None:
    """Return the number of the time that a question asks for, the last where it asks for none; None beside others."""
    series = _SERIES.fullmatch(text) if ")" in text and question.counted is not None else None
    if series is None or question.counted is None:
        return None
    if match_concept(question.counted, bag_of(series["label"])) < COUNTED_STRICTLY:
        return None
    told = list(_EACH.finditer(text, series.start("told")))
    asked = _SPAN_OF_YEARS.findall(question.text) or [year[:4] for year in question.years]
    own = [one for one in told if any(year in one["when"] for year in asked)] if asked else told[-1:]
    return Span(*own[0].span("number")) if len(own) == 1 else None
