"""Whether sources that answer the same question contradict each other, and in what way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kekiz_search.answering.concepts import cover
from kekiz_search.answering.evidence import Found
from kekiz_search.answering.question import Question
from kekiz_search.german.dates import find_dates, year_of
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import parse_number
from kekiz_search.types import AsOfBasis

# Sentences that carry so much of a question are taken to answer the same one. Source: development half of
# tests/quality/gold.jsonl.
_SAME_QUESTION = 0.95

# How values of the same attribute of the same subject differ. "zeitlich" is no contradiction: each holds at its date.
ConflictKind = Literal["zeitlich", "Zählweise", "Widerspruch"]

# Words by which a source says that it counts otherwise than another.
_COUNTING = re.compile(
    r"\b(?:ohne|abzueglich|abgezogen|einschliesslich|inklusive|mitgezaehlt|mitgerechnet|zusaetzlich|eingerechnet|"
    r"ausgenommen|ausser|darunter|davon|nur|zugleich|doppelt|eintraege|hinzugerechnet|hinzu|als eine|als ein|weitere|"
    r"weiteren|neue|neuen|mindestens|hoechstens|aktive|aktiven|zaehlt|zaehlen|rechnet|rechnete)\b"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a source says: its ``words``, the noun that is ``counted``, and the date for which it says so."""

    words: str
    counted: str | None = None
    as_of: str | None = None
    as_of_basis: AsOfBasis = "unknown"


def kind_of_conflict(first: Reading, second: Reading) -> ConflictKind:
    """Return how two sources differ that give different values of one attribute of one subject.

    Two known dates that exclude each other make it a matter of time; a noun that is narrower, or words that tell how
    was counted, one of counting; all else is a contradiction. The order of the two makes no difference.
    """
    if _differ_in_time(first, second):
        return "zeitlich"
    nouns = {fold(one.counted) for one in (first, second) if one.counted}
    ways = [frozenset(_COUNTING.findall(fold(one.words))) for one in (first, second)]
    return "Zählweise" if len(nouns) > 1 or ways[0] != ways[1] else "Widerspruch"


def describe_conflict(kind: ConflictKind) -> str:
    """Return the German words that tell a user how sources differ."""
    return {
        "zeitlich": "zu verschiedenen Zeiten, also kein Widerspruch",
        "Zählweise": "vermutlich anders gezählt",
        "Widerspruch": "ein Widerspruch",
    }[kind]


def _differ_in_time(first: Reading, second: Reading) -> bool:
    """A date counts where a source states it or was published then; 2017 and March 2017 do not exclude each other."""
    dates = [one.as_of for one in (first, second) if one.as_of and one.as_of_basis in ("stated", "published")]
    if len(dates) < len((first, second)):
        return False
    shared = min(len(date) for date in dates)
    return dates[0][:shared] != dates[1][:shared]


def disagree(question: Question, found: Sequence[Found]) -> bool:
    """Say whether two spans that carry all of a question give values that exclude each other.

    Only dates and numbers can: two persons may share an office, two places an event. A span of another Kommune answers
    another question.
    """
    full = [one for one in found if one.value and cover(question.concepts, one.unit.bag) >= _SAME_QUESTION]
    subjects = {one.unit.subjects or (one.unit.document.origin.kommune,) for one in full}
    if len(subjects) != 1:
        return False
    values = {_value(question, one) for one in full} - {None}
    return len(values) > 1


def _value(question: Question, found: Found) -> float | None:
    """A date is as good as its year: "im Januar 2017" and "2017" agree."""
    words = found.value_text
    if question.expects == "date":
        dates = find_dates(words)
        return float(year_of(dates[0].iso)) if dates else None
    return parse_number(words) if question.expects in {"number", "money", "percent"} else None
