"""The manifest of a generation: what it was built with, what it counts, and the SHA-256 of every file in it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from kekiz_search.errors import IndexDamaged, IndexMismatch
from kekiz_search.index.layout import FORMAT_VERSION, MANIFEST, REBUILD_HINT, TEXTS

_DIGEST = "manifest_sha256"


@dataclass(frozen=True, slots=True)
class Manifest:
    """``files`` maps every path of the generation, relative with ``/``, to the SHA-256 of its bytes.

    ``skipped`` and ``warnings`` are [file, reason] pairs of what ingest could not read or doubted.
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


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes as hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def digest_files(generation: Path) -> dict[str, str]:
    """Return relative path to SHA-256 for every file of a generation but the manifest, sorted by path."""
    paths = sorted(path for path in generation.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(generation).as_posix(): sha256_of(path) for path in paths}


def write_manifest(generation: Path, manifest: Manifest) -> None:
    """Write the manifest with a digest of its own words, so that a flipped bit in it is noticed too."""
    fields = asdict(manifest)
    content = fields | {_DIGEST: _digest_of(fields)}
    text = json.dumps(content, ensure_ascii=False, indent=1)
    (generation / MANIFEST).write_text(text + "\n", encoding="utf-8")


def read_manifest(generation: Path) -> Manifest:
    """Read and check a manifest; raise IndexDamaged or, for another format, IndexMismatch."""
    index = generation.parent.parent
    hint = REBUILD_HINT.format(index=index)
    try:
        fields = json.loads((generation / MANIFEST).read_text(encoding="utf-8"))
        digest = fields.pop(_DIGEST)
        found_format = fields["format"]
        manifest = Manifest(**fields) if found_format == FORMAT_VERSION else None
        unchanged = _digest_of(fields) == digest
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise IndexDamaged(f"Das Verzeichnis des Index in {index} ist nicht lesbar.", hint=hint) from error
    if not unchanged:
        raise IndexDamaged(f"Das Verzeichnis des Index in {index} wurde verändert.", hint=hint)
    if manifest is None:
        raise IndexMismatch(
            f"Der Index in {index} hat das Format {found_format}, dieses Programm liest Format {FORMAT_VERSION}.",
            hint=hint,
        )
    return manifest


def verify_files(generation: Path, manifest: Manifest) -> None:
    """Raise IndexDamaged unless every file is there and, but for the stored texts, has the manifest's SHA-256.

    The stored texts are verified one by one when they are quoted: a changed source costs its quotes, not the index.
    """
    index = generation.parent.parent
    for name, expected in manifest.files.items():
        path = generation / name
        if not path.is_file() or not (name.startswith(f"{TEXTS}/") or sha256_of(path) == expected):
            raise IndexDamaged(
                f"Die Datei {name} des Index in {index} fehlt oder wurde verändert.",
                hint=REBUILD_HINT.format(index=index),
            )


def _digest_of(fields: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(fields, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
