"""PDF: pages, columns, running heads and feet, hyphenated words. A scan without a text layer is refused as such."""

from __future__ import annotations

import re

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ingest.readers.pdflayout import arrange
from ingest.readers.pdfparagraphs import PageBlocks, find_paragraphs
from ingest.readers.pdftext import write_text
from ingest.readers.pdfwords import read_page_words
from ingest.readers.readtext import Extract, ScanError
from kekiz_search.errors import CorpusError

# The thickest report has 1,000 pages; a tree of pages can claim any number of them.
MAX_PAGES = 5000
# A page number and a stamp alone are no text: a page of print has 1,500 characters and more.
_MIN_PAGE_CHARS = 20
# From this share of characters without a meaning on, the fonts of the file name none at all.
_MAX_LOST_SHARE = 0.2
_INFO_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")
_LOCKED = frozenset((raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY))
# Titles that programs write of themselves.
_NO_TITLE = re.compile(
    r"\W*(?:anonymous|titel|title)?\W*$"
    r"|(?:microsoft word|powerpoint|untitled|unbenannt|unbekannt|dokument\d*|document\d*|folie 1|layout \d)\b"
    r"|\(unspecified\)|.*\.(?:docx?|pdf|indd|pptx?|odt|rtf|qxp|dotx?)$",
    re.IGNORECASE,
)


def read_pdf(data: bytes) -> Extract:
    """Read a PDF; CorpusError where it is locked, damaged or without text, ScanError where it only holds pictures."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _refusal(error) from error
    try:
        if len(document) > MAX_PAGES:
            raise CorpusError(f"Die PDF-Datei hat mehr als {MAX_PAGES} Seiten.", "Teilen Sie sie in kleinere Dateien.")
        pages, lost, chars = _read_pages(document)
        meta = _read_info(document)
    except pdfium.PdfiumError as error:
        raise CorpusError("Die PDF-Datei ist beschädigt.", "Öffnen und speichern Sie sie neu als PDF.") from error
    finally:
        document.close()
    if lost > _MAX_LOST_SHARE * max(1, sum(chars) + lost):
        raise CorpusError(
            "Die Schriften der PDF-Datei lassen sich nicht in Text übersetzen.", "Speichern Sie ihren Text als Datei."
        )
    bare = [number for number, count in enumerate(chars, start=1) if count < _MIN_PAGE_CHARS]
    if sum(chars) < _MIN_PAGE_CHARS or len(bare) == len(chars) > 1:
        raise ScanError()
    extract = write_text(find_paragraphs(pages), len(chars))
    warnings = (_bare_pages(bare),) if bare and any(_has_picture(data, number) for number in bare[:20]) else ()
    return Extract(extract.text, extract.headings, meta, extract.marks, warnings, extract.pages, extract.boxes)


def _read_pages(document: pdfium.PdfDocument) -> tuple[list[PageBlocks], int, list[int]]:
    """Read all pages, how many characters had no meaning, and how many each page has."""
    pages: list[PageBlocks] = []
    lost, chars = 0, []
    for number in range(len(document)):
        page = document[number]
        try:
            read = read_page_words(page)
        finally:
            page.close()
        lost += read.lost_chars
        chars.append(sum(len(word.text) for word in read.words))
        pages.append(PageBlocks(number + 1, read.height, tuple(arrange(read.words))))
    return pages, lost, chars


def _refusal(error: pdfium.PdfiumError) -> CorpusError:
    if error.err_code in _LOCKED:
        return CorpusError(
            "Die PDF-Datei ist mit einem Kennwort geschützt.",
            "Speichern Sie sie ohne Kennwort und versuchen Sie es neu.",
        )
    return CorpusError("Die PDF-Datei ist beschädigt.", "Öffnen und speichern Sie sie neu als PDF.")


def _read_info(document: pdfium.PdfDocument) -> dict[str, str]:
    """Read title and date of creation; the author of a file is a person, seldom who published it."""
    info = document.get_metadata_dict()
    title = " ".join(info.get("Title", "").split())
    date = _INFO_DATE.match(info.get("CreationDate", ""))
    created = "-".join(part for part in date.groups() if part) if date else None
    meta = {"title": None if _NO_TITLE.match(title) else title, "created": created}
    return {key: value for key, value in meta.items() if value}


def _has_picture(data: bytes, number: int) -> bool:
    document = pdfium.PdfDocument(data)
    try:
        return any(True for _ in document[number - 1].get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3))
    finally:
        document.close()


def _bare_pages(numbers: list[int]) -> str:
    named = ", ".join(map(str, numbers[:8])) + (" …" if len(numbers) > 8 else "")
    word = "Seite" if len(numbers) == 1 else "Seiten"
    return f"{word} {named}: ein Bild ohne Text; vielleicht ein Scan, der nicht gelesen wurde."
