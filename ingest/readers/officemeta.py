"""What an office file says of itself: its title and the day it was made."""

from __future__ import annotations

import re

from ingest.readers.archive import open_archive, parse_part, read_part

_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NAMES = (
    (f"{_DC}title", "title"),
    (f"{_DC}language", "language"),
    (f"{_TERMS}created", "created"),
    (f"{_META}creation-date", "created"),
)
# When the templates of python-docx and python-pptx were made; both write it into every file.
_TEMPLATES_MADE = frozenset(("2013-12-23T23:15:00Z", "2013-01-27T09:14:16Z"))
# Titles that programs give of themselves.
_NO_TITLE = re.compile(
    r"(?:powerpoint.pr.sentation|pr.sentation\d*|dokument\d*|word document|folie \d+)\s*$", re.IGNORECASE
)


def read_core(data: bytes) -> dict[str, str]:
    """Read the properties of a Word or PowerPoint file."""
    return _read(data, "docProps/core.xml")


def read_open_document(data: bytes) -> dict[str, str]:
    """Read the properties of an OpenDocument file."""
    return _read(data, "meta.xml")


def _read(data: bytes, name: str) -> dict[str, str]:
    content = read_part(open_archive(data), name)
    if content is None:
        return {}
    root = parse_part(content)
    meta: dict[str, str] = {}
    for tag, key in _NAMES:
        value = " ".join((root.findtext(f".//{tag}") or "").split())
        day = _DAY.match(value)
        if key == "created":
            value = day.group() if day and value not in _TEMPLATES_MADE else ""
        if value and not (key == "title" and _NO_TITLE.match(value)):
            meta.setdefault(key, value)
    return meta
