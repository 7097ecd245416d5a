"""What a former run worked out and the next one need not: one file per document below ``index/cache``.

An entry is never trusted: each of its sections carries a digest, and one that does not match is worked out again. So
nothing here has to be synced or renamed, and a run that was killed goes on where it was.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Section:
    """Bytes of one kind, and the key of what they were made with."""

    key: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of entries; only who holds the lock of the index may use it."""

    folder: Path

    def load(self, name: str) -> dict[str, Section]:
        """Return the sound sections of an entry by kind; none where there is no such entry."""
        try:
            content = (self.folder / name).read_bytes()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return {}
        head, _line, data = content.partition(b"\n")
        sections, position = {}, 0
        for kind, key, size_bytes, digest in _read_head(head):
            section = Section(key, data[position : position + size_bytes])
            position += size_bytes
            if _digest_of(name, kind, section) == digest:
                sections[kind] = section
        return sections

    def save(self, name: str, sections: Mapping[str, Section]) -> None:
        """Write an entry anew."""
        self.folder.mkdir(exist_ok=True)
        head = [(kind, s.key, len(s.data), _digest_of(name, kind, s)) for kind, s in sections.items()]
        data = b"".join(section.data for section in sections.values())
        (self.folder / name).write_bytes(json.dumps(head).encode() + b"\n" + data)

    def keep_only(self, names: Collection[str]) -> None:
        """Forget every other entry to its last byte."""
        if self.folder.is_dir():
            for path in sorted(self.folder.iterdir()):
                if path.name not in names:
                    path.unlink()


def _read_head(head: bytes) -> list[tuple[str, str, int, str]]:
    """Read the list of sections; damage gives a shorter one."""
    try:
        rows = json.loads(head)
    except ValueError:
        return []
    if not isinstance(rows, list):
        return []
    return [(row[0], row[1], row[2], row[3]) for row in rows if _is_row(row)]


def _is_row(row: object) -> bool:
    if not isinstance(row, list) or len(row) != 4:
        return False
    kind, key, size_bytes, digest = row
    texts = all(isinstance(cell, str) for cell in (kind, key, digest))
    return texts and isinstance(size_bytes, int) and size_bytes >= 0


def _digest_of(name: str, kind: str, section: Section) -> str:
    digest = hashlib.blake2b(json.dumps([name, kind, section.key]).encode(), digest_size=16)
    digest.update(section.data)
    return digest.hexdigest()
