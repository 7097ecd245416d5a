"""Which format the first bytes of a file betray, whatever its name says."""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO

from kekiz_search.errors import CorpusError

# What the formats are called to a user.
NAMES = {
    "pdf": "PDF",
    "docx": "eine Word-Datei",
    "odt": "ein OpenDocument-Text",
    "odp": "eine OpenDocument-Präsentation",
    "pptx": "eine PowerPoint-Datei",
    "rtf": "RTF",
    "html": "eine HTML-Seite",
    "xlsx": "eine Excel-Datei",
    "ods": "eine OpenDocument-Tabelle",
    "epub": "ein E-Book",
    "zip": "ein ZIP-Archiv",
    "damaged": "ein beschädigtes ZIP-Archiv",
    "ole": "eine alte Office-Datei",
    "encrypted": "eine Office-Datei mit Kennwort",
    "png": "ein PNG-Bild",
    "jpeg": "ein JPEG-Bild",
    "gif": "ein GIF-Bild",
    "gzip": "eine gepackte Datei",
    "7z": "eine gepackte Datei",
    "exe": "ein Programm",
    "sqlite": "eine Datenbank",
    "mp3": "eine Tonaufnahme",
    "mp4": "ein Film",
}
ARCHIVES = ("docx", "odt", "odp", "pptx")
_SIGNATURES = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x7fELF", "exe"),
    (b"SQLite format 3\0", "sqlite"),
    (b"ID3", "mp3"),
)
_PDF_WITHIN_BYTES = 1024  # programs accept a PDF whose header stands this far in
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b", re.I | re.S
)
_PROGRAM = re.compile(rb"MZ.{58}.{4}", re.DOTALL)
_FILM = re.compile(rb".{4}ftyp", re.DOTALL)
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_PACKED = (("word/document.xml", "docx"), ("ppt/presentation.xml", "pptx"), ("xl/workbook.xml", "xlsx"))
_MIME_TYPES = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.presentation": "odp",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/epub+zip": "epub",
}


def recognise(data: bytes) -> str | None:
    """Name the format by its signature; None for text, or what no signature tells."""
    if b"%PDF-" in data[:_PDF_WITHIN_BYTES]:
        return "pdf"
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return _kind_of_archive(data) if name == "zip" else _kind_of_ole(data) if name == "ole" else name
    if _HTML.match(data):
        return "html"
    if _PROGRAM.match(data) and b"\0" in data[:64]:
        return "exe"
    return "mp4" if _FILM.match(data) else None


def require_format(data: bytes, expected: str) -> None:
    """Raise CorpusError where a file is surely not what its name says; ``expected`` is a format or ``text``."""
    found = recognise(data)
    if found == expected or (expected in ("text", "html", "eml") and found is None):
        return
    if found == "damaged" and expected in ARCHIVES:
        raise CorpusError("Die Datei ist beschädigt.", "Öffnen Sie sie in ihrem Programm und speichern Sie sie neu.")
    if found == "encrypted":
        raise CorpusError(
            "Die Datei ist mit einem Kennwort geschützt.", "Speichern Sie sie ohne Kennwort und versuchen Sie es neu."
        )
    if found == "html" and expected == "eml":
        return
    if found is None:
        raise CorpusError(
            f"Der Inhalt passt nicht zur Endung der Datei: Erwartet wird {NAMES[expected]}.",
            "Sie ist vielleicht beschädigt oder unvollständig; laden oder speichern Sie sie noch einmal.",
        )
    raise CorpusError(
        f"Der Inhalt passt nicht zur Endung der Datei: Das ist {NAMES[found]}.",
        "Geben Sie der Datei die richtige Endung oder speichern Sie ihren Inhalt als Text.",
    )


def _kind_of_archive(data: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            for name, kind in _PACKED:
                if name in names:
                    return kind
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return _MIME_TYPES.get(archive.read("mimetype").strip(), "zip")
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, RuntimeError):
        return "damaged"
    return "zip"


def _kind_of_ole(data: bytes) -> str:
    return "encrypted" if _ENCRYPTED_PACKAGE in data else "ole"
