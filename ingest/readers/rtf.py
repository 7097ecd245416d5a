"""Rich Text Format: paragraphs and cells; headings are told as in plain text."""

from __future__ import annotations

import re
from itertools import pairwise

from striprtf.striprtf import rtf_to_text

from ingest.readers.outline import clean_words
from ingest.readers.plain import find_headings
from ingest.readers.readtext import Extract
from kekiz_search.errors import CorpusError

_GROUPS = re.compile(rb"[{}]")
_MAX_DEPTH = 500
_PARAGRAPH_CHARS = 60  # lines of addresses and lists are shorter
_TITLE = re.compile(rb"\\title\s+([^{}\\]{1,300})")
_HINT = "Öffnen und speichern Sie sie in einer Textverarbeitung neu."
_BAR = re.compile(r"[ \t]*\|[ \t]*")


def read_rtf(data: bytes) -> Extract:
    """Read an .rtf file."""
    _require_sound(data)
    try:
        # RTF is ASCII with escapes; bytes above stand for the code page that it names.
        raw = rtf_to_text(data.decode("cp1252", "backslashreplace"), encoding="cp1252", errors="strict")  # type: ignore[no-untyped-call]
    except (ValueError, KeyError, IndexError, LookupError, AttributeError, TypeError) as error:
        raise CorpusError("Die RTF-Datei ist beschädigt.", _HINT) from error
    lines = [_as_row(line) for line in clean_lines(raw)]
    text = _set_apart(lines)
    title = _TITLE.search(data)
    meta = {"title": title.group(1).decode("ascii").strip()} if title and title.group(1).isascii() else {}
    return Extract(text, find_headings(text), {key: value for key, value in meta.items() if value})


def _set_apart(lines: list[str]) -> str:
    """Put blank lines around paragraphs; short lines, as in an address, stay together."""
    parts: list[str] = []
    for above, line in pairwise(["", *lines]):
        apart = max(len(above), len(line)) >= _PARAGRAPH_CHARS and " | " not in line
        parts += ["\n\n" if apart else "\n", line]
    return re.sub(r"\n{3,}", "\n\n", "".join(parts)).strip()


def clean_lines(text: str) -> list[str]:
    """Fold the white space of every line."""
    return [clean_words(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]


def _as_row(line: str) -> str:
    """Set the bars between cells as every reader does; the one behind the last cell goes."""
    return _BAR.sub(" | ", line).strip().removesuffix("|").rstrip() if line.count("|") > 1 else line.removesuffix("|")


def _require_sound(data: bytes) -> None:
    depth = 0
    for brace in _GROUPS.finditer(data):
        depth += 1 if brace[0] == b"{" else -1
        if depth > _MAX_DEPTH:
            raise CorpusError("Die RTF-Datei ist zu tief verschachtelt.", "Speichern Sie ihren Text als Textdatei.")
    if depth > 0:
        raise CorpusError("Die RTF-Datei ist nicht vollständig.", _HINT)
