"""What a former run worked out and the next one need not: one file per document below ``index/cache``.

An entry is never trusted: each of its sections carries a digest, and one that does not match is worked out again. So
nothing here has to be synced or renamed, and a run that was killed goes on where it was.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from ingest.sections import Section, unpack_sections


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of entries; only who holds the lock of the index may use it."""

    folder: Path

    def load(self, name: str) -> dict[str, Section]:
        """Return the sound sections of an entry by kind; none where there is no such entry."""
        try:
            packed = (self.folder / name).read_bytes()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return {}
        return unpack_sections(name, packed)

    def save(self, name: str, packed: bytes) -> None:
        """Write an entry anew; its sections were packed under its name."""
        path = self.folder / name
        try:
            path.write_bytes(packed)
        except FileNotFoundError:  # the first entry of all
            self.folder.mkdir()
            path.write_bytes(packed)

    def keep_only(self, names: Collection[str]) -> None:
        """Forget every other entry to its last byte."""
        if self.folder.is_dir():
            for path in sorted(self.folder.iterdir()):
                if path.name not in names:
                    path.unlink()
