"""What an ingest did: counts, and what became of every file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

FileStatus = Literal["read", "unchanged", "refused"]


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file: ``unchanged`` was taken over as it was, ``refused`` says why in ``reason``."""

    file: str
    status: FileStatus
    reason: str | None = None
    warnings: tuple[str, ...] = ()
    passages: int = 0


@dataclass(frozen=True, slots=True)
class IngestReport:
    """``files`` has one entry per file; ``skipped`` and ``warnings`` are (file, reason) pairs. All sorted by file.

    ``warnings`` also holds what is wrong with rows of the register whose file is not there.
    """

    version: str
    unchanged: bool
    documents: int
    passages: int
    facts: int
    marks: int
    skipped: tuple[tuple[str, str], ...] = ()
    warnings: tuple[tuple[str, str], ...] = ()
    files: tuple[FileReport, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values."""
        return asdict(self)


def report_files(
    status: Mapping[str, FileStatus],
    passages: Mapping[str, int],
    skipped: Iterable[tuple[str, str]],
    warnings: Iterable[tuple[str, str]],
) -> tuple[FileReport, ...]:
    """Lay what is known of every file side by side; a file of ``skipped`` was refused whatever its status."""
    reasons = dict(skipped)
    remarks: dict[str, list[str]] = {}
    for file, remark in warnings:
        remarks.setdefault(file, []).append(remark)
    names: Sequence[str] = sorted({*status, *reasons})
    return tuple(
        FileReport(
            file=name,
            status="refused" if name in reasons else status[name],
            reason=reasons.get(name),
            warnings=tuple(remarks.get(name, ())),
            passages=passages.get(name, 0),
        )
        for name in names
    )
