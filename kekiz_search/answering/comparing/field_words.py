"""The words by which fields of action are told, read from ``kekiz_search/data/fields_of_action.tsv``.

What its columns hold: ``kekiz_search/data/README.md``.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from kekiz_search.german.normalise import word_set

Level = Literal["approach", "strong", "weak"]

_WORDS = Path(__file__).parents[2] / "data" / "fields_of_action.tsv"
_LINKS = ("", "s", "es", "n", "en", "er")  # between the parts of a compound
_WHOLE = "="  # before a word of a cue: a word of its own, not a part of a compound
# Heads of compounds that name who somebody is, not what is done.
INSTITUTIONS = word_set(
    "bund verband amt dezernent dezernat minister ministerium ausschuss zeitung magazin verwaltung behoerde "
    "universitaet hochschule fachbereich leiter beigeordnete akademie kasse kommission buergermeister zentrale"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, or parts that follow each other in one compound; ``whole`` where it must be no part of another.

    ``joined`` are the ways to write several parts as one, for a compound that was not taken apart.
    """

    parts: tuple[str, ...]
    whole: bool = False
    joined: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell a field together, all in one sentence; ``approach`` is the kind of approach that they name."""

    field: str
    level: Level
    approach: str | None
    words: tuple[Word, ...]

    @property
    def parts(self) -> frozenset[str]:
        """All its words and parts of words."""
        return frozenset(part for word in self.words for part in word.parts)


@lru_cache(maxsize=1)
def read_cues() -> tuple[Cue, ...]:
    """Read all cues, in the order of the file."""
    with _WORDS.open(encoding="utf-8", newline="") as lines:
        return tuple(_cues(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")))


@lru_cache(maxsize=1)
def field_names() -> tuple[str, ...]:
    """Return the names of all fields, in the order of a childhood."""
    return tuple(dict.fromkeys(cue.field for cue in read_cues()))


def _cues(rows: Iterable[dict[str, str]]) -> Iterable[Cue]:
    for row in rows:
        level: Level = "approach" if row["approach"] else "weak" if row["level"] == "weak" else "strong"
        for cue in row["cues"].split(","):
            words = tuple(_word(word) for word in cue.split())
            yield Cue(row["field"], level, row["approach"] or None, words)


def _word(word: str) -> Word:
    parts = tuple(word.removeprefix(_WHOLE).split("-"))
    joined = frozenset(link.join((parts[0], "".join(parts[1:]))) for link in _LINKS) if len(parts) > 1 else frozenset()
    return Word(parts, word.startswith(_WHOLE), joined)
