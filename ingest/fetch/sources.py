"""The list of sources to fetch, and what is remembered of each between two runs."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from kekiz_search.errors import CorpusError

MEMORY_NAME = ".fetch.json"
COLUMNS = ("id", "file", "title", "kommune", "publisher", "kind", "published", "retrieved", "url", "note")
_HINT = "Erwartet wird eine CSV-Datei in UTF-8 mit Komma und wenigstens den Spalten id und url."


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of a source that was fetched: where it lies, its digest, what the server said of the version."""

    url: str
    file: str
    sha256: str
    retrieved: str
    etag: str | None = None
    modified: str | None = None


@dataclass(slots=True)
class Memory:
    """All that is remembered; ``done`` are the sources that a run which was cut off had finished with."""

    sources: dict[str, Remembered] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)


def read_sources(path: Path) -> list[dict[str, str]]:
    """Return the rows that name an id and an address, in the order of the file; raise CorpusError for no such table."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [{name: (cell or "").strip() for name, cell in row.items() if name} for row in csv.DictReader(file)]
    except OSError as error:
        raise CorpusError(f"Die Liste der Quellen {path} lässt sich nicht öffnen.", _HINT) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise CorpusError(f"{path} ist keine lesbare Tabelle.", _HINT) from error
    named = [row for row in rows if row.get("id") and row.get("url")]
    if not named:
        raise CorpusError(f"In {path} steht keine Quelle mit id und url.", _HINT)
    ids = [row["id"] for row in named]
    double = sorted({one for one in ids if ids.count(one) > 1})
    if double:
        raise CorpusError(
            f"In {path} stehen Kennungen mehrfach: {', '.join(double)}.", "Jede id darf einmal vorkommen."
        )
    return named


def read_memory(folder: Path) -> Memory:
    """Return what is remembered in a folder; raise CorpusError where it holds files of somebody else or is damaged."""
    path = folder / MEMORY_NAME
    if not path.exists():
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise CorpusError(
                f"In {folder} liegen schon andere Dateien.", "Nennen Sie mit --to einen neuen oder leeren Ordner."
            )
        return Memory()
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        sources = {name: Remembered(**known) for name, known in content["sources"].items()}
        return Memory(sources, [str(name) for name in content["done"]])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CorpusError(
            f"{path} ist beschädigt.", "Löschen Sie diese Datei und den Inhalt des Ordners; dann wird alles neu geholt."
        ) from error


def write_memory(folder: Path, memory: Memory) -> None:
    """Keep what is remembered, in one step."""
    content: Mapping[str, Any] = {
        "sources": {name: asdict(memory.sources[name]) for name in sorted(memory.sources)},
        "done": memory.done,
    }
    _replace(folder / MEMORY_NAME, json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def write_register(folder: Path, rows: Iterable[Mapping[str, str]], memory: Memory) -> None:
    """Write the sources.csv by which ``kekiz ingest`` knows the origin of every fetched file."""
    path = folder / "sources.csv"
    aside = path.with_suffix(".part")
    with aside.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        for row in rows:
            if known := memory.sources.get(row["id"]):
                writer.writerow({**row, "file": known.file, "retrieved": known.retrieved})
    os.replace(aside, path)


def _replace(path: Path, content: str) -> None:
    aside = path.with_suffix(".part")
    aside.write_text(content, encoding="utf-8")
    os.replace(aside, path)
