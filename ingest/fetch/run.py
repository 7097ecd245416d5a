"""A run over a list of sources: what is new, changed, moved, vanished; nothing that was here is lost."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from ingest.fetch.addresses import Refused
from ingest.fetch.download import Download, Downloader, Validators, Vanished
from ingest.fetch.sources import Memory, Remembered, read_memory, read_sources, write_memory, write_register
from kekiz_search.errors import CorpusError, FetchError
from kekiz_search.german.normalise import fold

Progress = Callable[[str, int, int], None]
Outcome = Literal["new", "changed", "unchanged", "vanished", "refused", "failed"]
SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "message/rfc822": ".eml",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
}
# Servers that name no kind or a general one: the file's own first bytes say it.
_MAGIC = ((b"%pdf-", ".pdf"), (b"{\\rtf", ".rtf"), (b"<!doctype html", ".html"), (b"<html", ".html"))
_SLUG_CHARS = 60


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a run did with one source; ``reason`` is a German sentence where there is something to say."""

    id: str
    url: str
    outcome: Outcome
    file: str | None = None
    moved_to: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What became of every source, in the order of the list."""

    folder: str
    sources: tuple[Fetched, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values."""
        counts: Counter[str] = Counter(source.outcome for source in self.sources)
        counts["moved"] = sum(source.moved_to is not None for source in self.sources)
        return {
            "schema": 1,
            "folder": self.folder,
            "counts": dict(sorted(counts.items())),
            "sources": [asdict(source) for source in self.sources],
        }


def fetch_sources(
    sources: Path, to: Path, downloader: Downloader, progress: Progress, kommunen: Sequence[str] = ()
) -> FetchReport:
    """Download every source of a list into a folder that ``kekiz ingest`` can read; with ``kommunen``, of these alone.

    A run that was cut off goes on where it stopped. Raises CorpusError for an unusable list or folder.
    """
    listed = read_sources(sources)
    rows = [row for row in listed if not kommunen or row.get("kommune") in kommunen]
    if not rows:
        raise CorpusError(
            f"In {sources} steht keine Quelle zu {', '.join(kommunen)}.",
            "Prüfen Sie den Namen oder lassen Sie ihn weg.",
        )
    memory = read_memory(to)
    to.mkdir(parents=True, exist_ok=True)
    finished = set(memory.done)
    outcomes = []
    with closing(downloader):
        for done, row in enumerate(rows):
            progress(f"Hole {row['id']}", done, len(rows))
            if row["id"] in finished:
                outcomes.append(_resumed(row, memory))
                continue
            outcomes.append(_fetch(row, to, downloader, memory))
            memory.done.append(row["id"])
            write_memory(to, memory)
    memory.done.clear()
    write_register(to, listed, memory)
    write_memory(to, memory)
    progress("Quellen geholt", len(rows), len(rows))
    return FetchReport(str(to), tuple(outcomes))


def _resumed(row: dict[str, str], memory: Memory) -> Fetched:
    known = memory.sources.get(row["id"])
    if known is None:
        return Fetched(row["id"], row["url"], "failed", reason="Vor der Unterbrechung vergeblich versucht.")
    return Fetched(row["id"], row["url"], "unchanged", known.file, reason="Vor der Unterbrechung geholt.")


def _fetch(row: dict[str, str], to: Path, downloader: Downloader, memory: Memory) -> Fetched:
    known = memory.sources.get(row["id"])
    here = known is not None and known.url == row["url"] and (to / known.file).is_file()
    validators = Validators(known.etag, known.modified) if known and here else Validators()
    part = to / f".{_slug(row['id'])}.part"
    kept = known.file if known and here else None
    try:
        download = downloader.download(row["url"], part, validators)
        if not download.complete:
            return Fetched(row["id"], row["url"], "unchanged", kept, download.moved_to)
        file = f"{_slug(row['id'])}{_suffix_of(download.media_type, part)}"
    except Vanished as error:
        return Fetched(row["id"], row["url"], "vanished", kept, reason=error.message)
    except Refused as error:
        part.unlink(missing_ok=True)
        return Fetched(row["id"], row["url"], "refused", kept, reason=error.message)
    except FetchError as error:
        return Fetched(row["id"], row["url"], "failed", kept, reason=error.message)
    return _keep(row, to, part, Kept(file, download, known if here else None), memory)


@dataclass(frozen=True, slots=True)
class Kept:
    """A finished download, the name it gets, and what was there before."""

    file: str
    download: Download
    before: Remembered | None


def _keep(row: dict[str, str], to: Path, part: Path, kept: Kept, memory: Memory) -> Fetched:
    digest = hashlib.sha256(part.read_bytes()).hexdigest()
    said = kept.download.validators
    if kept.before and kept.before.file != kept.file:
        (to / kept.before.file).unlink(missing_ok=True)
    os.replace(part, to / kept.file)
    same = kept.before is not None and kept.before.sha256 == digest
    retrieved = kept.before.retrieved if kept.before and same else datetime.now(UTC).date().isoformat()
    memory.sources[row["id"]] = Remembered(row["url"], kept.file, digest, retrieved, said.etag, said.modified)
    outcome: Outcome = "unchanged" if same else "changed" if kept.before else "new"
    return Fetched(row["id"], row["url"], outcome, kept.file, kept.download.moved_to)


def _suffix_of(media_type: str, part: Path) -> str:
    """Return the suffix by which ingest knows how to read a file; raise Refused for a kind it cannot read."""
    if media_type in SUFFIXES:
        return SUFFIXES[media_type]
    with part.open("rb") as file:
        head = file.read(64).lstrip().lower()
    for magic, suffix in _MAGIC:
        if head.startswith(magic):
            return suffix
    raise Refused(
        f"Das ist keine Art von Datei, die gelesen werden kann ({media_type or 'ohne Angabe'}).",
        "Laden Sie sie von Hand herunter und wandeln Sie sie um.",
    )


def _slug(name: str) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:_SLUG_CHARS]
    digest = hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:6]
    return slug if slug == name else f"{slug or 'quelle'}-{digest}"
