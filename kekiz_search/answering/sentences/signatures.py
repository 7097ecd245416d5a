"""Signatures: a name with the office on the line below it says who holds that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kekiz_search.german.offices import FULL_OFFICE
from kekiz_search.types import Span

_NAME = re.compile(
    r"(?:gez\. |[Ii]\. ?A\. |Ihre? )?(?:(?:Dr|Prof|Dipl\.-\w+)\. )*"
    r"[A-ZÄÖÜ][\wäöüßé-]+(?: (?:von|van|der|de|zu|ter|[A-ZÄÖÜ]\.))*(?: [A-ZÄÖÜ][\wäöüßé-]+){1,2}"
)
_OFFICE = re.compile(rf"(?:Die |Der )?{FULL_OFFICE}(?: [A-ZÄÖÜ][\w-]+)?")
_CLOSED = re.compile(r"(?:\n[ \t]*|Grüßen?|Gruß|Auftrag)[ \t,]*\n\Z")  # what a signature stands below
_CLOSING_CHARS = 40


def with_signatures(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Join a name that stands below all else with the office on the next line: "gez. Dr. Anke Lohmann"."""
    name: Span | None = None
    for span in spans:
        line = text[span.start : span.end]
        if name is not None and text[name.end : span.start] == "\n" and _OFFICE.fullmatch(line):
            yield Span(name.start, span.end)
            name = None
            continue
        if name is not None:
            yield name
        signs = _NAME.fullmatch(line) is not None and _stands_below_all(text, span.start)
        name = span if signs else None
        if name is None:
            yield span
    if name is not None:
        yield name


def _stands_below_all(text: str, start: int) -> bool:
    return start == 0 or _CLOSED.search(text[max(0, start - _CLOSING_CHARS) : start]) is not None
