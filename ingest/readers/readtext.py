"""What a reader hands on."""

from __future__ import annotations

from dataclasses import dataclass, field

from kekiz_search.errors import CorpusError
from kekiz_search.types import Box, Heading, Mark


class ScanError(CorpusError):
    """A PDF that holds pictures of pages and no text."""

    def __init__(self) -> None:
        super().__init__(
            "Die PDF-Datei enthält keinen Text, nur Bilder; vermutlich ist sie ein Scan.",
            "Mit der Erweiterung „ocr“ wird sie gelesen: pip install 'kekiz-search[ocr]', dazu tesseract-ocr-deu.",
        )


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of one format with its structure.

    ``meta`` holds only what the file says of itself: title, kommune, publisher, kind, published, url, as_of, language,
    and ``created``, the day on which the file was made.
    """

    text: str
    headings: tuple[Heading, ...] = ()
    meta: dict[str, str] = field(default_factory=dict)
    marks: tuple[Mark, ...] = ()
    warnings: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadText:
    """A file that was read; ``sha256`` is that of its bytes, ``warnings`` are German sentences for the report."""

    text: str
    headings: tuple[Heading, ...]
    meta: dict[str, str]
    sha256: str
    marks: tuple[Mark, ...] = ()
    warnings: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()
    boxes: tuple[Box, ...] = ()
