"""Which Kommunen take part in the initiative, since when, and which source says so.

Its data and their origin: ``kekiz_search/data/README.md``.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, cast

Phase = Literal["2012", "2017", "2020"]
PATH = Path(__file__).parent.parent / "data" / "participation.csv"


@dataclass(frozen=True, slots=True)
class Participation:
    """One Kommune's part: the phase in which it joined, the year where a source names it, and that source."""

    kommune: str
    phase: Phase
    since: int | None
    source: str
    url: str


@lru_cache(maxsize=1)
def participations() -> dict[str, Participation]:
    """Return all that is known, by the official name of the Kommune, in alphabetical order."""
    with PATH.open(encoding="utf-8", newline="") as file:
        rows = [
            Participation(
                row["kommune"],
                cast(Phase, row["phase"]),
                int(row["since"]) if row["since"] else None,
                row["source"],
                row["url"],
            )
            for row in csv.DictReader(file)
        ]
    return {row.kommune: row for row in rows}
