"""One reader per format: file -> stored text with headings, marks and what the file says of itself."""

from __future__ import annotations

import errno
import hashlib
from pathlib import Path

from ingest.readers.decoding import Decoded, decode
from ingest.readers.html import declared_charset, read_html
from ingest.readers.markdown import read_markdown
from ingest.readers.plain import read_plain
from ingest.readers.readtext import Extract, ReadText
from kekiz_search.errors import CorpusError

__all__ = ["MAX_FILE_BYTES", "READABLE_SUFFIXES", "READER_VERSION", "ReadText", "read_file"]

READER_VERSION = "5"  # raise it when the same file would give another text, origin, marks or warnings

PLAIN_SUFFIXES = (".txt", ".text")
MARKDOWN_SUFFIXES = (".md", ".markdown")
HTML_SUFFIXES = (".html", ".htm", ".xhtml")
READABLE_SUFFIXES = PLAIN_SUFFIXES + MARKDOWN_SUFFIXES + HTML_SUFFIXES
# A book of 1,000 pages has 3 MB; above 100 MB it is a data dump, and several copies of it would fill the memory.
MAX_FILE_BYTES = 100 * 1024 * 1024
OPEN_FAILURES = {
    errno.ENOENT: "es gibt sie nicht",
    errno.EACCES: "keine Leserechte",
    errno.EISDIR: "das ist ein Ordner",
}


def read_file(path: Path) -> ReadText:
    """Read a file of a known format; CorpusError says in one sentence why it could not be read."""
    suffix = path.suffix.lower()
    if suffix not in READABLE_SUFFIXES:
        known = ", ".join(READABLE_SUFFIXES)
        named = suffix or "ohne Endung"
        raise CorpusError(f"Das Format der Datei ist unbekannt ({named}).", f"Gelesen werden: {known}.")
    data = _read_bytes(path)
    decoded = decode(data, declared_charset(data) if suffix in HTML_SUFFIXES else None)
    extract = _extract(decoded, suffix)
    return ReadText(
        text=extract.text,
        headings=extract.headings,
        meta=extract.meta,
        sha256=hashlib.sha256(data).hexdigest(),
        marks=extract.marks,
        warnings=decoded.warnings + extract.warnings,
    )


def _read_bytes(path: Path) -> bytes:
    try:
        size_bytes = path.stat().st_size
        if size_bytes > MAX_FILE_BYTES:
            limit = MAX_FILE_BYTES // 1024**2
            raise CorpusError(f"Die Datei ist größer als {limit} MB.", "Teilen Sie sie in kleinere Dateien.")
        data = path.read_bytes()
    except OSError as error:
        reason = OPEN_FAILURES.get(error.errno or 0, f"Fehler {error.errno}")
        raise CorpusError(
            f"Die Datei lässt sich nicht öffnen ({reason}).", "Prüfen Sie Namen und Leserechte."
        ) from error
    if not data:
        raise CorpusError("Die Datei ist leer.", "Entfernen Sie sie aus dem Ordner oder ersetzen Sie sie.")
    return data


def _extract(decoded: Decoded, suffix: str) -> Extract:
    if suffix in MARKDOWN_SUFFIXES:
        return read_markdown(decoded.text)
    if suffix in HTML_SUFFIXES:
        return read_html(decoded.text)
    return read_plain(decoded.text)
