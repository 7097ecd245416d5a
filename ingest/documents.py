"""A folder to documents: every file read, marked and described; what cannot be read is told, never dropped."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from ingest.marking import mark_spans
from ingest.masking import mask_contacts as hide_contacts
from ingest.origin import describe_origin
from ingest.readers import read_file
from ingest.register import REGISTER_NAME
from kekiz_search.errors import CorpusError
from kekiz_search.german.normalise import fold
from kekiz_search.german.reading_view import read_view
from kekiz_search.index.boxes import pack_boxes
from kekiz_search.index.layout import is_index_folder
from kekiz_search.index.masked import mask_text
from kekiz_search.types import Document

Progress = Callable[[str, int, int], None]
_SLUG_CHARS = 48
_FOLDER_HINT = "Nennen Sie einen Ordner mit Dokumenten: kekiz ingest ORDNER"


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document and what was doubtful about its file, in German sentences."""

    document: Document
    warnings: tuple[str, ...]


def list_files(folder: Path) -> list[str]:
    """Return the relative paths (with ``/``) of all files below a folder, sorted.

    Hidden files and an index are left out; a link stands for itself, and is followed nowhere; a folder below that
    cannot be entered stands for its files.
    Raises CorpusError where the folder is missing, an index itself, or cannot be entered.
    """
    if not folder.is_dir():
        missing = f"{folder} ist kein Ordner." if folder.exists() else f"Den Ordner {folder} gibt es nicht."
        raise CorpusError(missing, hint=_FOLDER_HINT)
    if is_index_folder(folder):
        raise CorpusError(f"Im Ordner {folder} liegt ein Index.", hint=_FOLDER_HINT)
    if not os.access(folder, os.R_OK | os.X_OK):
        raise CorpusError(f"Der Ordner {folder} ist nicht lesbar.", hint="Prüfen Sie die Zugriffsrechte.")
    return sorted(path.relative_to(folder).as_posix() for path in _walk(folder))


def read_document(
    folder: Path, file: str, row: dict[str, str] | None, mask_contacts: bool = False, layer: Path | None = None
) -> ReadDocument:
    """Read one file, in this process; ``row`` is that of the register. Raises CorpusError where it is refused."""
    read = read_file(folder / file, layer)
    marks = mark_spans(read_view(read.text), read.headings, read.marks)
    origin = describe_origin(read, row, file)
    if mask_contacts:
        marks = hide_contacts(read.text, marks)
        origin = replace(origin, title=mask_text(origin.title or "", hide_contacts(origin.title or "", ())) or None)
    document = Document(
        doc_id=document_id(file),
        file=file,
        sha256=read.sha256,
        text=read.text,
        origin=origin,
        headings=read.headings,
        marks=marks,
        pages=read.pages,
        boxes=pack_boxes(read.boxes),
    )
    return ReadDocument(document, read.warnings)


def shown_name(file: str) -> str:
    """Write the name of a file so that it can be printed, whatever bytes it is made of."""
    return file.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


@lru_cache(maxsize=8192)  # asked for by whoever looks for two files of one name
def document_id(file: str) -> str:
    """Return the id of a document: readable, unique to its path, safe as a file name."""
    stem = re.sub(r"[^a-z0-9]+", "-", fold(Path(file).stem)).strip("-")[:_SLUG_CHARS] or "dokument"
    digest = hashlib.sha256(unicodedata.normalize("NFC", file).encode("utf-8", "surrogateescape")).hexdigest()
    return f"{stem}-{digest[:8]}"


def require_usable(folder: Path, file: str) -> None:
    """Raise CorpusError for what is no ordinary file of this folder, or cannot be named."""
    path = folder / file
    mode = _mode_of(path)
    if stat.S_ISLNK(mode):
        raise CorpusError(
            "Das ist eine Verknüpfung, und gelesen wird nur, was im Ordner selbst liegt.",
            "Legen Sie eine Kopie hinein.",
        )
    if stat.S_ISDIR(mode):
        raise CorpusError("Der Ordner ist nicht lesbar.", "Prüfen Sie die Zugriffsrechte.")
    if mode and not stat.S_ISREG(mode):
        raise CorpusError("Das ist keine gewöhnliche Datei.", "Entfernen Sie sie aus dem Ordner.")
    if mode and not os.access(path, os.R_OK):
        raise CorpusError("Die Datei lässt sich nicht öffnen (keine Leserechte).", "Prüfen Sie Namen und Leserechte.")
    if any("\udc80" <= character <= "\udcff" for character in file):
        raise CorpusError("Der Name der Datei ist nicht in UTF-8 geschrieben.", "Benennen Sie sie um.")


def _mode_of(path: Path) -> int:
    """Return what a path is, a link for itself; 0 for what is not there, of which its reader will say so."""
    try:
        return path.lstat().st_mode
    except (OSError, ValueError):
        return 0


def _walk(folder: Path) -> Iterator[Path]:
    closed: list[OSError] = []
    for base, names, files in os.walk(folder, onerror=closed.append):
        names[:] = sorted(name for name in names if not name.startswith(".") and not is_index_folder(Path(base) / name))
        for name in sorted(files):
            path = Path(base) / name
            register = name == REGISTER_NAME and Path(base) == folder
            if not name.startswith(".") and not register:
                yield path
        yield from (Path(base) / name for name in names if (Path(base) / name).is_symlink())
    yield from (Path(error.filename) for error in closed)
