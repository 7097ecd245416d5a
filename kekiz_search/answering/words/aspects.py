"""From which side a matter is asked after: what went wrong, what it brings, what was learnt, what it is for.

Such a side is told by words of its own: of what went wrong tells who is missing, late or criticised. They stand in
``kekiz_search/data/aspects.toml``, which is read when the first open question is asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME
from kekiz_search.german.normalise import fold
from kekiz_search.german.tries import SHIPPED

_FILE = SHIPPED / "aspects.toml"


@dataclass(frozen=True, slots=True)
class Aspect:
    """A side of a matter: how it is asked for, which words of a question say no more than that, how it is told.

    Where it is ``required``, what tells of the matter alone is no answer; what is planned is one only of what is
    ``to_come``. Where it is ``near``, the matter stands in the sentence itself or right before it; where it is told as
    a ``story``, all that a heading announces tells it, in its order. Words ``aside`` say no more in a question, while a
    heading with them may announce anything.
    """

    name: str
    asked: re.Pattern[str]
    words: re.Pattern[str]
    told: re.Pattern[str]
    required: bool = True
    to_come: bool = False
    near: bool = False
    story: bool = False
    aside: re.Pattern[str] | None = None


@lru_cache(maxsize=1)
def _aspects() -> tuple[Aspect, ...]:
    import tomllib  # compiles patterns of its own, for questions that are seldom asked

    rows = tomllib.loads(_FILE.read_text(encoding="utf-8"))["aspect"]
    told = {row["name"]: row["told"] for row in rows}
    sides = [(row, (*row.get("told_by", ()), row["name"])) for row in rows]
    return tuple(_read_aspect(row, "|".join(told[name] for name in names)) for row, names in sides)


def _read_aspect(row: Mapping[str, Any], told: str) -> Aspect:
    return Aspect(
        row["name"],
        asked=re.compile(f"(?:{row['asked']})", re.VERBOSE),
        words=re.compile(f"(?:{row['words']})", re.VERBOSE),
        told=re.compile(rf"\b(?:{told})\b", re.VERBOSE),
        required=row.get("required", True),
        to_come=row.get("to_come", False),
        near=row.get("near", False),
        story=row.get("story", False),
        aside=re.compile(f"(?:{row['aside']})", re.VERBOSE) if "aside" in row else None,
    )


def read_aspect(folded: str) -> Aspect | None:
    """Return the side of a matter that a folded question asks for, None where it asks for the matter as such."""
    return next((aspect for aspect in _aspects() if aspect.asked.search(folded)), None)


def says_aspect(aspect: Aspect, word: str) -> bool:
    """Say whether a word of a question says no more than from which side it is asked."""
    folded = fold(word)
    aside = aspect.aside is not None and aspect.aside.fullmatch(folded) is not None
    return aside or aspect.words.fullmatch(folded) is not None


@lru_cache(maxsize=65_536)
def heads_aspect(aspect: Aspect, heading: str) -> bool:
    """Say whether a heading announces that side: "Schwierigkeiten", "Was war schwierig?"."""
    folded = fold(heading)
    words = re.findall(r"\w{4,}", folded)
    return aspect.asked.search(folded) is not None or any(aspect.words.fullmatch(word) for word in words)


def count_cues(aspect: Aspect, text: str) -> int:
    """Return how many words of a sentence tell of a side of some matter."""
    return len(set(aspect.told.findall(fold(text))))


@lru_cache(maxsize=65_536)
def tells_aspect(aspect: Aspect, text: str) -> bool:
    """Say whether a sentence tells of a side of some matter; "NRW schafft Chancen" is a name and tells of none."""
    return aspect.told.search(fold(INITIATIVE_NAME.sub(" ", text))) is not None
