"""A folder to documents: every file read, marked and described; what cannot be read is told, never dropped."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.marking import mark_spans
from ingest.origin import describe_origin
from ingest.readers import read_file
from ingest.register import REGISTER_NAME, Register
from kekiz_search.errors import CorpusError
from kekiz_search.german.normalise import fold
from kekiz_search.index.layout import is_index_folder
from kekiz_search.types import Document

Progress = Callable[[str, int, int], None]
_SLUG_CHARS = 48


@dataclass(frozen=True, slots=True)
class ReadFolder:
    """The documents of a folder, sorted by file, with (file, reason) of what was skipped or doubtful."""

    documents: tuple[Document, ...]
    skipped: tuple[tuple[str, str], ...]
    warnings: tuple[tuple[str, str], ...]


def list_files(folder: Path) -> list[str]:
    """Return the relative paths (with ``/``) of all files below a folder, sorted.

    Hidden files, links and an index are left out; a folder below that cannot be entered stands for its files.
    Raises CorpusError where the folder is missing or cannot be entered.
    """
    if not folder.is_dir():
        raise CorpusError(
            f"Den Ordner {folder} gibt es nicht.", hint="Nennen Sie einen Ordner mit Dokumenten: kekiz ingest ORDNER"
        )
    if not os.access(folder, os.R_OK | os.X_OK):
        raise CorpusError(f"Der Ordner {folder} ist nicht lesbar.", hint="Prüfen Sie die Zugriffsrechte.")
    return sorted(path.relative_to(folder).as_posix() for path in _walk(folder))


def read_folder(folder: Path, register: Register, progress: Progress) -> ReadFolder:
    """Read every file of a folder; one that cannot be read costs itself alone."""
    documents: list[Document] = []
    skipped: list[tuple[str, str]] = []
    warnings = list(register.warnings)
    files = list_files(folder)
    taken: set[str] = set()
    for done, file in enumerate(files):
        shown = file.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
        progress(f"Lese {shown}", done, len(files))
        try:
            _require_usable(folder, file, taken)
            document, remarks = _read_document(folder, file, register)
        except CorpusError as error:
            skipped.append((shown, str(error)))
            continue
        documents.append(document)
        taken.add(document.doc_id)
        warnings.extend((file, remark) for remark in remarks)
    progress("Dokumente gelesen", len(files), len(files))
    return ReadFolder(tuple(documents), tuple(skipped), tuple(sorted(warnings)))


def document_id(file: str) -> str:
    """Return the id of a document: readable, unique to its path, safe as a file name."""
    stem = re.sub(r"[^a-z0-9]+", "-", fold(Path(file).stem)).strip("-")[:_SLUG_CHARS] or "dokument"
    digest = hashlib.sha256(unicodedata.normalize("NFC", file).encode("utf-8", "surrogateescape")).hexdigest()
    return f"{stem}-{digest[:8]}"


def _read_document(folder: Path, file: str, register: Register) -> tuple[Document, tuple[str, ...]]:
    read = read_file(folder / file)
    document = Document(
        doc_id=document_id(file),
        file=file,
        sha256=read.sha256,
        text=read.text,
        origin=describe_origin(read, register.row_for(file), file),
        headings=read.headings,
        marks=mark_spans(read.text, read.headings, read.marks),
    )
    return document, read.warnings


def _require_usable(folder: Path, file: str, taken: set[str]) -> None:
    path = folder / file
    if path.is_dir():
        raise CorpusError("Der Ordner ist nicht lesbar.", "Prüfen Sie die Zugriffsrechte.")
    if path.exists() and not path.is_file():
        raise CorpusError("Das ist keine gewöhnliche Datei.", "Entfernen Sie sie aus dem Ordner.")
    if any("\udc80" <= character <= "\udcff" for character in file):
        raise CorpusError("Der Name der Datei ist nicht in UTF-8 geschrieben.", "Benennen Sie sie um.")
    if document_id(file) in taken:
        raise CorpusError(
            "Eine andere Datei hat denselben Namen, nur mit anders zusammengesetzten Umlauten.", "Benennen Sie sie um."
        )


def _walk(folder: Path) -> Iterator[Path]:
    closed: list[OSError] = []
    for base, names, files in os.walk(folder, onerror=closed.append):
        names[:] = sorted(name for name in names if not name.startswith(".") and not is_index_folder(Path(base) / name))
        for name in sorted(files):
            path = Path(base) / name
            register = name == REGISTER_NAME and Path(base) == folder
            if not name.startswith(".") and not path.is_symlink() and not register:
                yield path
    yield from (Path(error.filename) for error in closed)
