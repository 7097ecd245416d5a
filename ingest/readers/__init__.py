"""One reader per format: file -> stored text with headings, marks and what the file says of itself."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from dataclasses import replace
from pathlib import Path

from ingest.readers.decoding import decode
from ingest.readers.html import declared_charset, read_html
from ingest.readers.markdown import read_markdown
from ingest.readers.plain import read_plain
from ingest.readers.readtext import Extract, ReadText
from ingest.readers.recognise import require_format
from kekiz_search.errors import CorpusError

__all__ = ["FORMATS", "MAX_FILE_BYTES", "READABLE_SUFFIXES", "READER_VERSION", "ReadText", "read_file"]

READER_VERSION = "16"  # raise it when the same file would give another text, origin, marks or warnings
FORMATS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".odt": "odt",
    ".odp": "odp",
    ".pptx": "pptx",
    ".rtf": "rtf",
    ".eml": "eml",
}
READABLE_SUFFIXES = tuple(FORMATS)
# Where to go with what programs once wrote.
OLD_FORMATS = {".doc": ".docx", ".dot": ".docx", ".ppt": ".pptx", ".docm": ".docx", ".pptm": ".pptx", ".pages": ".docx"}
# A book of 1,000 pages has 3 MB; above 100 MB it is a data dump, and several copies of it would fill the memory.
MAX_FILE_BYTES = 100 * 1024 * 1024
OPEN_FAILURES = {
    errno.ENOENT: "es gibt sie nicht",
    errno.EACCES: "keine Leserechte",
    errno.EISDIR: "das ist ein Ordner",
    errno.ELOOP: "das ist eine Verknüpfung",
    errno.ENXIO: "das ist keine gewöhnliche Datei",
}


def read_file(path: Path, layer: Path | None = None) -> ReadText:
    """Read a file of a known format; CorpusError says in one sentence why it could not be read.

    ``layer`` is a copy of a scan that has a text: the words are read there, all else belongs to the file itself.
    """
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise _unknown_format(suffix)
    data = _read_bytes(path)
    extract = read_data(_read_bytes(layer) if layer else data, FORMATS[suffix])
    if not extract.text.strip():
        raise CorpusError("Die Datei enthält keinen Text.", "Entfernen Sie sie aus dem Ordner oder ersetzen Sie sie.")
    return ReadText(
        text=extract.text,
        headings=extract.headings,
        meta=extract.meta,
        sha256=hashlib.sha256(data).hexdigest(),
        marks=extract.marks,
        warnings=extract.warnings,
        pages=extract.pages,
        boxes=extract.boxes,
    )


def read_data(data: bytes, kind: str) -> Extract:
    """Read the bytes of a file of one of the FORMATS."""
    require_format(data, "text" if kind == "markdown" else kind)
    if kind not in ("text", "markdown", "html"):
        return _read_packed(data, kind)
    decoded = decode(data, declared_charset(data) if kind == "html" else None)
    extract = _READERS[kind](decoded.text)
    return replace(extract, warnings=decoded.warnings + extract.warnings)


_READERS = {"text": read_plain, "markdown": read_markdown, "html": read_html}


def _read_packed(data: bytes, kind: str) -> Extract:
    """Read one of the formats whose libraries take time to load; each is loaded when the first such file comes."""
    if kind == "pdf":
        from ingest.readers.pdf import read_pdf as read
    elif kind == "docx":
        from ingest.readers.docx import read_docx as read
    elif kind == "pptx":
        from ingest.readers.pptx import read_pptx as read
    elif kind == "rtf":
        from ingest.readers.rtf import read_rtf as read
    elif kind == "eml":
        from ingest.readers.eml import read_eml as read
    else:
        from ingest.readers.odt import read_odt as read
    return read(data)


def _unknown_format(suffix: str) -> CorpusError:
    known = ", ".join(READABLE_SUFFIXES)
    if suffix in OLD_FORMATS:
        return CorpusError(
            f"Das Format der Datei ({suffix}) wird nicht gelesen.", f"Speichern Sie sie als {OLD_FORMATS[suffix]}."
        )
    return CorpusError(f"Das Format der Datei ist unbekannt ({suffix or 'ohne Endung'}).", f"Gelesen werden: {known}.")


def _read_bytes(path: Path) -> bytes:
    """Read an ordinary file; a link is not followed, a pipe or a device not waited for."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if stat.S_ISREG(status.st_mode) and status.st_size > MAX_FILE_BYTES:
                limit = MAX_FILE_BYTES // 1024**2
                raise CorpusError(f"Die Datei ist größer als {limit} MB.", "Teilen Sie sie in kleinere Dateien.")
            if not stat.S_ISREG(status.st_mode):
                raise CorpusError("Das ist keine gewöhnliche Datei.", "Entfernen Sie sie aus dem Ordner.")
            data = file.read(status.st_size + 1)  # of no more: room for the largest file is dear to make
    except OSError as error:
        reason = OPEN_FAILURES.get(error.errno or 0, f"Fehler {error.errno}")
        raise CorpusError(
            f"Die Datei lässt sich nicht öffnen ({reason}).", "Prüfen Sie Namen und Leserechte."
        ) from error
    if not data:
        raise CorpusError("Die Datei ist leer.", "Entfernen Sie sie aus dem Ordner oder ersetzen Sie sie.")
    return data
