"""First names that are common in Germany, of all ages and origins."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).parent.parent / "data" / "first_names.txt"


def is_first_name(word: str) -> bool:
    """Tell whether a word is a first name as it is written: Gudrun, Heinz-Jürgen, Ann-Kathrin; capitals count."""
    parts = word.split("-")
    return len(parts) <= 3 and all(part in first_names() for part in parts)


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    """Load the list."""
    return frozenset(_FILE.read_text(encoding="utf-8").split())
