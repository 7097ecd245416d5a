"""OpenDocument texts and slides, walked over directly: the libraries for them are dormant, or build whole documents."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ingest.readers.archive import open_archive, parse_part, read_part, require_plain_xml
from ingest.readers.officemeta import read_open_document
from ingest.readers.outline import Outline
from ingest.readers.readtext import Extract
from kekiz_search.errors import CorpusError

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_PRESENTATION = "{urn:oasis:names:tc:opendocument:xmlns:presentation:1.0}"
_LEFT_OUT = frozenset(
    (
        f"{_TEXT}tracked-changes",
        f"{_TEXT}table-of-content",
        f"{_TEXT}ruby-text",
        f"{_OFFICE}annotation",
        f"{_PRESENTATION}notes",
    )
)
_MAX_LEVEL = 6
_MAX_BLANKS = 100
_HINT = "Öffnen Sie sie in LibreOffice und speichern Sie sie neu."


def read_odt(data: bytes) -> Extract:
    """Read an .odt or .odp file; the slides of the latter are its pages."""
    archive = open_archive(data)
    require_plain_xml(archive)
    manifest = read_part(archive, "META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise CorpusError(
            "Die Datei ist mit einem Kennwort geschützt.", "Speichern Sie sie ohne Kennwort und versuchen Sie es neu."
        )
    content = read_part(archive, "content.xml")
    body = parse_part(content).find(f"{_OFFICE}body") if content else None
    if body is None:
        raise CorpusError("Die OpenDocument-Datei ist beschädigt.", _HINT)
    outline = Outline()
    _Reader(outline).read(body)
    return outline.extract(read_open_document(data))


class _Reader:
    """Walks over the body with a stack of its own: files can nest deeper than Python recurses."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._notes: list[tuple[str, str]] = []

    def read(self, body: etree._Element) -> None:
        stack = [(body, False)]
        while stack:
            element, in_list = stack.pop()
            if element.tag in _LEFT_OUT:
                continue
            if element.tag == f"{_DRAW}page":
                self._outline.start_page()
            if element.tag == f"{_TEXT}h":
                level = element.get(f"{_TEXT}outline-level") or "1"
                self._outline.add_heading(self._words(element), min(int(level) if level.isdigit() else 1, _MAX_LEVEL))
            elif element.tag == f"{_TEXT}p":
                (self._outline.add_item if in_list else self._outline.add_paragraph)(self._words(element))
                stack += [(box, False) for box in reversed(list(element.iter(f"{_DRAW}text-box")))]
            elif element.tag == f"{_TABLE}table-row" and len(element.findall(f"{_TABLE}table-cell")) > 1:
                self._read_row(element)
            else:
                inside = in_list or element.tag == f"{_TEXT}list-item"
                stack += [(child, inside) for child in element.iterchildren(reversed=True)]
        for name, words in self._notes:
            self._outline.add_note(name, words)

    def _read_row(self, row: etree._Element) -> None:
        paragraphs = (f"{_TEXT}p", f"{_TEXT}h")
        self._outline.add_row(
            ["\n".join(self._words(one) for one in cell.iter(*paragraphs)) for cell in row.iter(f"{_TABLE}table-cell")]
        )

    def _words(self, paragraph: etree._Element) -> str:
        return (paragraph.text or "") + "".join(self._pieces(paragraph))

    def _pieces(self, paragraph: etree._Element) -> Iterator[str]:
        stack: list[etree._Element | str] = list(paragraph.iterchildren(reversed=True))
        while stack:
            part = stack.pop()
            if isinstance(part, str):
                yield part
                continue
            stack.append(part.tail or "")
            if part.tag == f"{_TEXT}note":
                yield self._note(part)
            elif part.tag == f"{_TEXT}s":
                count = part.get(f"{_TEXT}c") or "1"
                yield " " * min(int(count) if count.isdigit() else 1, _MAX_BLANKS)
            elif part.tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
                yield "\n" if part.tag.endswith("line-break") else "\t"
            elif part.tag not in _LEFT_OUT and part.tag != f"{_DRAW}frame" and isinstance(part.tag, str):
                stack += part.iterchildren(reversed=True)
                stack.append(part.text or "")

    def _note(self, note: etree._Element) -> str:
        name = str(len(self._notes) + 1)
        self._notes.append((name, ""))
        body = note.find(f"{_TEXT}note-body")
        words = " ".join("".join(one.itertext()) for one in body.iter(f"{_TEXT}p")) if body is not None else ""
        self._notes[int(name) - 1] = (name, words)
        return f"[^{name}]"
