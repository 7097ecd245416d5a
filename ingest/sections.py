"""What was worked out of one file, kind by kind, as bytes that say of themselves whether they are sound.

A worker answers with them, the cache keeps them: both are read by the same rules, and neither is trusted.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """Bytes of one kind, and the key of what they were made with."""

    key: str
    data: bytes


def pack_sections(name: str, sections: Mapping[str, Section]) -> bytes:
    """Return sections by kind as bytes: a line that lists them with their digests, then their data."""
    head = [(kind, s.key, len(s.data), _digest_of(name, kind, s)) for kind, s in sections.items()]
    return b"".join((json.dumps(head).encode(), b"\n", *(section.data for section in sections.values())))


def unpack_sections(name: str, packed: bytes) -> dict[str, Section]:
    """Return the sound sections that were packed under this name, by kind; damage gives fewer."""
    head, _line, data = packed.partition(b"\n")
    sections, position = {}, 0
    for kind, key, size_bytes, digest in _read_head(head):
        section = Section(key, data[position : position + size_bytes])
        position += size_bytes
        if _digest_of(name, kind, section) == digest:
            sections[kind] = section
    return sections


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
