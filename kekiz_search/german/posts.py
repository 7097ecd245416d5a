"""Posts in German text as shares of a full one: "anderthalb Stellen", "19,5 Wochenstunden", "in Vollzeit"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kekiz_search.german.numbers import find_numbers, parse_number

FULL_WEEK_HOURS = 39.0  # by the collective agreement of the municipalities (TVöD)
_PERCENT = 100.0

_SHARES = {"halb": 0.5, "voll": 1.0, "ganz": 1.0, "dreiviertel": 0.75, "viertel": 0.25}
_SHARE = r"(?P<share>halb|voll|ganz|dreiviertel|viertel)(?:e[nrms]?)?"
_SHARED_POST = re.compile(rf"\b{_SHARE}[ -]?(?:[A-ZÄÖÜ]?[\w-]*)?[Ss]tellen?\b", re.IGNORECASE)
_FULL_TIME = re.compile(r"\b(?:in Vollzeit|als Vollzeitkraft)\b", re.IGNORECASE)
_NO_POST = r"(?!(?:fach|anlauf|beratungs|halte|kontakt|service|geschäfts|außen|melde|schnitt|bau|lehr)stelle)"
_ONE_POST = re.compile(rf"\beine[rmn]? {_NO_POST}(?:[\w-]+)?[Ss]telle\b", re.IGNORECASE)
_POST = re.compile(r"(?:\w*stellen?|vollzeit\w*|vzä)$", re.IGNORECASE)
_HOURS = re.compile(
    r"\s(?:Wochenstunden?|(?:Stunden?|Std\.?)(?:/|\s(?:in der|pro|je|die|\w+ je|\w+ pro)\s)Woche)", re.IGNORECASE
)
_BARE_HOURS = re.compile(r"\s(?:Stunden?|Std\b)", re.IGNORECASE)
_OF_A_POST = re.compile(r"(?:-| (?:einer |der )?(?:vollen )?)(?:\w*[Ss]telle|Vollzeit)")
_IN_FULL = re.compile(r"[,(/;–-]\s*Vollzeit\b")  # "Jan Terbeck, Vollzeit"
_LABEL = re.compile(r"stellen?(?:anteile?|umfang|zahl)?\b|vollzeit|vzä|beschäftigungsumfang", re.IGNORECASE)
_LABEL_HOURS = re.compile(r"wochenstunden|stunden", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PostMention:
    """How much of a full post a text tells; 1.0 is a full one."""

    value: float
    start: int
    end: int


def find_posts(text: str, *, bare_hours: bool = False) -> list[PostMention]:
    """Find the posts of a text, in order; with ``bare_hours`` hours are those of a week without saying so."""
    found = _counted(text, bare_hours)
    taken = [(one.start, one.end) for one in found]
    for match in _SHARED_POST.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            found.append(PostMention(_SHARES[match["share"].lower()], *match.span()))
    found += [PostMention(1.0, *match.span()) for match in _FULL_TIME.finditer(text)]
    if not found:
        found = [PostMention(1.0, *match.span()) for match in _ONE_POST.finditer(text)]
    return sorted(found, key=lambda one: one.start)


def _counted(text: str, bare_hours: bool) -> list[PostMention]:
    """Return what figures and number words tell: "0,75 Stellen", "zwei halbe Stellen", "50 Prozent einer Stelle"."""
    found = []
    for number in find_numbers(text):
        if number.unit == "percent":
            if behind := _OF_A_POST.match(text, number.end):
                found.append(PostMention(number.value / _PERCENT, number.start, behind.end()))
        elif behind := (_BARE_HOURS if bare_hours else _HOURS).match(text, number.end):
            found.append(PostMention(number.value / FULL_WEEK_HOURS, number.start, behind.end()))
        elif number.counted and _POST.search(number.counted):
            end = text.index(number.counted, number.end) + len(number.counted)
            shared = _SHARED_POST.search(text, number.end, end)
            share = _SHARES[shared["share"].lower()] if shared else 1.0
            found.append(PostMention(number.value * share, number.start, end))
    return found


def post_of_field(label: str, value: str) -> float | None:
    """Return the post that a field or cell tells: "Stellenanteil: 0,75", "Koordination: N. N. (halbe Stelle)"."""
    told = find_posts(value)
    if told:
        return told[0].value
    if _IN_FULL.search(value):
        return 1.0
    number = parse_number(value)
    if number is None:
        return None
    if _LABEL_HOURS.search(label):
        return number / FULL_WEEK_HOURS
    if _LABEL.search(label) is None:
        return None
    return number / _PERCENT if "%" in value or "rozent" in value else number
