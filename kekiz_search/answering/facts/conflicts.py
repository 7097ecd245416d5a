"""Whether sources that answer the same question contradict each other, and in what way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from kekiz_search.answering.facts.values import Value
from kekiz_search.answering.reading.question import Question
from kekiz_search.german.normalise import fold
from kekiz_search.types import AsOfBasis

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
    """What a source says: its ``words``, the noun that is ``counted``, and the date for which it says so.

    ``counts`` is False where the value is a date, a person or a name, which nobody counts.
    """

    words: str
    counted: str | None = None
    as_of: str | None = None
    as_of_basis: AsOfBasis = "unknown"
    counts: bool = True


def kind_of_conflict(first: Reading, second: Reading) -> ConflictKind:
    """Return how two sources differ that give different values of one attribute of one subject.

    Two known dates that exclude each other make it a matter of time; a noun that is narrower, or words that tell how
    was counted, one of counting; all else is a contradiction. The order of the two makes no difference.
    """
    if _differ_in_time(first, second):
        return "zeitlich"
    if not (first.counts and second.counts):
        return "Widerspruch"
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


def lead_conflict(told: Sequence[tuple[str, Reading]]) -> str:
    """Return the words that open an answer of sources that differ; ``told`` are their values with what they say."""
    differing = [(one[1], two[1]) for one, two in combinations(told, 2) if one[0] != two[0]]
    kinds = {kind_of_conflict(one, two) for one, two in differing}
    if "Widerspruch" in kinds or not kinds:
        return "Die Quellen widersprechen sich:"
    kind: ConflictKind = "Zählweise" if "Zählweise" in kinds else "zeitlich"
    return f"Die Quellen nennen Verschiedenes, {describe_conflict(kind)}:"


def reading_of(question: Question, value: Value) -> Reading:
    """Return what a source says of a value, and for when: the year that was asked for holds for all that tell it."""
    counts = question.expects not in {"date", "person"}
    lasting = question.expects == "date" or bool(question.years)  # when something began changes with no Stand
    basis: AsOfBasis = "unknown" if lasting else value.basis
    return Reading(value.text, None, None if lasting else value.when, basis, counts)


def _differ_in_time(first: Reading, second: Reading) -> bool:
    """A date counts where a source states it or was published then; 2017 and March 2017 do not exclude each other."""
    dates = [one.as_of for one in (first, second) if one.as_of and one.as_of_basis in ("stated", "published")]
    if len(dates) < len((first, second)):
        return False
    shared = min(len(date) for date in dates)
    return dates[0][:shared] != dates[1][:shared]
