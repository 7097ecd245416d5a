"""The manifest of a generation: what it was built with, what it counts, and what every file in it has to be.

Two digests for two questions. Opening asks whether a disk or a copy has lost a bit: CRC-32 finds every single one, and
every run of up to 32, at 2.0 GB/s where SHA-256 makes 0.27 (own measurement, x86-64 without SHA instructions). Whoever
asks whether a file is the one that was written (a quote, ``kekiz index verify``, ``kekiz doctor``) compares SHA-256.
"""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import NamedTuple

from kekiz_search.errors import IndexDamaged, IndexMismatch
from kekiz_search.index.layout import FORMAT_VERSION, MANIFEST, REBUILD_HINT

_DIGEST = "manifest_sha256"
_DIGEST_LINE = f' "{_DIGEST}": "'
_BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """``files`` maps every path of the generation, relative with ``/``, to the SHA-256 of its bytes.

    ``sums`` maps the same paths to size in bytes and CRC-32. ``skipped`` and ``warnings`` are [file, reason] pairs of
    what ingest could not read or doubted.
    """

    format: int
    version: str
    built: str
    source_folder: str
    encoder: str
    encoder_fingerprint: str
    analyzer: str
    counts: dict[str, int]
    skipped: list[list[str]]
    warnings: list[list[str]]
    files: dict[str, str]
    sums: dict[str, list[int]] = field(default_factory=dict)


class Digest(NamedTuple):
    """The SHA-256 of a file, and its size in bytes with its CRC-32."""

    sha256: str
    sums: list[int]


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes as hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def digest_of(data: bytes) -> Digest:
    """Return both digests of what is written to a file."""
    return Digest(hashlib.sha256(data).hexdigest(), [len(data), zlib.crc32(data)])


def digest_files(generation: Path, known: Mapping[str, Digest] | None = None) -> dict[str, Digest]:
    """Return relative path to digests for every file of a generation but the manifest, sorted by path.

    Those that are ``known`` are not read again.
    """
    known = known or {}
    return {name: known.get(name) or _digest_file(generation / name) for name in _file_names(generation)}


def write_manifest(generation: Path, manifest: Manifest) -> None:
    """Write the manifest; its last line holds the digest of every byte before it."""
    fields = json.dumps(asdict(manifest), ensure_ascii=False, indent=1)
    text = f"{fields.removesuffix('}').rstrip()},\n{_DIGEST_LINE}"
    (generation / MANIFEST).write_bytes(f"{text}{_end_of(text)}".encode())


def read_manifest(generation: Path) -> Manifest:
    """Read and check a manifest; raise IndexDamaged or, for another format, IndexMismatch."""
    index = generation.parent.parent
    hint = REBUILD_HINT.format(index=index)
    try:
        text = (generation / MANIFEST).read_bytes().decode("utf-8")
        fields = json.loads(text)
        fields.pop(_DIGEST)
        found_format = int(fields["format"])
        manifest = Manifest(**fields) if found_format == FORMAT_VERSION else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise IndexDamaged(f"Das Verzeichnis des Index in {index} ist nicht lesbar.", hint=hint) from error
    if manifest is None:
        raise IndexMismatch(
            f"Der Index in {index} hat das Format {found_format}, dieses Programm liest Format {FORMAT_VERSION}.",
            hint=hint,
        )
    before, line, end = text.rpartition(_DIGEST_LINE)
    if end != _end_of(before + line) or manifest.sums.keys() != manifest.files.keys():
        raise IndexDamaged(f"Das Verzeichnis des Index in {index} wurde verändert.", hint=hint)
    return manifest


def verify_files(generation: Path, manifest: Manifest) -> None:
    """Raise IndexDamaged unless every file is there with the size and the CRC-32 of the manifest."""
    for name, expected in manifest.sums.items():
        if _sum_if_there(generation / name) != expected:
            index = generation.parent.parent
            raise IndexDamaged(
                f"Die Datei {name} des Index in {index} fehlt oder wurde verändert.",
                hint=REBUILD_HINT.format(index=index),
            )


def changed_files(generation: Path, manifest: Manifest) -> list[str]:
    """Return the paths of all files that are missing or have another SHA-256, sorted."""
    names = sorted(manifest.files)
    return [n for n in names if not (path := generation / n).is_file() or sha256_of(path) != manifest.files[n]]


def _file_names(generation: Path) -> list[str]:
    paths = (Path(folder, name) for folder, _folders, names in os.walk(generation) for name in names)
    return sorted(path.relative_to(generation).as_posix() for path in paths if path.name != MANIFEST)


def _digest_file(path: Path) -> Digest:
    return Digest(sha256_of(path), _sum_of(path))


def _sum_if_there(path: Path) -> list[int] | None:
    try:
        return _sum_of(path)
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None


def _sum_of(path: Path) -> list[int]:
    size_bytes, crc = 0, 0
    with path.open("rb", buffering=0) as file:
        while block := file.read(_BLOCK_BYTES):
            size_bytes, crc = size_bytes + len(block), zlib.crc32(block, crc)
    return [size_bytes, crc]


def _end_of(text: str) -> str:
    return f'{hashlib.sha256(text.encode()).hexdigest()}"\n}}\n'
