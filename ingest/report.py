"""What an ingest did: counts, and every file that could not be read, with the reason."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class IngestReport:
    """``skipped`` and ``warnings`` are (file, reason) pairs, sorted by file."""

    version: str
    unchanged: bool
    documents: int
    passages: int
    facts: int
    marks: int
    skipped: tuple[tuple[str, str], ...] = ()
    warnings: tuple[tuple[str, str], ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values."""
        return asdict(self)
