"""Word files: headings, paragraphs, lists, tables and notes in the order of the document."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from ingest.lines import Line
from ingest.readers.archive import open_archive, parse_part, require_plain_xml
from ingest.readers.officemeta import read_core
from ingest.readers.outline import Outline
from ingest.readers.plain import looks_like_heading
from ingest.readers.readtext import Extract
from kekiz_search.errors import CorpusError

_HEADING_NAME = re.compile(r"(?:heading|überschrift|berschrift)\s*(\d)?$", re.IGNORECASE)
_TITLE_NAMES = frozenset(("title", "titel"))
_LIST_NAMES = re.compile(r"list|aufz.hlung|nummerierung", re.IGNORECASE)
_MAX_LEVEL = 6
_BOLD_LEVEL = 2
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_LEFT_OUT = frozenset((qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:txbxContent"), _FALLBACK))
_DEEPEST = 12  # tables in tables; what is nested deeper is no document
_HINT = "Öffnen Sie sie in Word und speichern Sie sie neu."


def read_docx(data: bytes) -> Extract:
    """Read a .docx file; what was deleted under tracking of changes is left out."""
    require_plain_xml(open_archive(data))
    try:
        document = docx.Document(io.BytesIO(data))
        outline = Outline()
        reader = _Reader(document, outline)
        reader.read()
    except (OpcError, KeyError, ValueError, AttributeError, IndexError, TypeError, etree.LxmlError) as error:
        raise CorpusError("Die Word-Datei ist beschädigt.", _HINT) from error
    return outline.extract(read_core(data))


class _Reader:
    """Walks over the body of a document."""

    def __init__(self, document: WordDocument, outline: Outline) -> None:
        self._document = document
        self._outline = outline
        self._named_notes: list[str] = []
        styles = {style.style_id: style for style in document.styles}
        self._levels = {name: level for name, style in styles.items() if (level := _style_level(style)) is not None}
        self._lists = {name for name, style in styles.items() if _LIST_NAMES.search(style.name or "")}

    def read(self) -> None:
        for section in list(self._document.sections)[:1]:
            self._outline.add_frame("\n".join(paragraph.text for paragraph in section.header.paragraphs))
        self._read_blocks(self._document.element.body, 0)
        for kind, tag in ((RELATIONSHIP_TYPE.FOOTNOTES, "w:footnote"), (RELATIONSHIP_TYPE.ENDNOTES, "w:endnote")):
            self._read_notes(kind, tag)
        for section in list(self._document.sections)[:1]:
            self._outline.add_frame("\n".join(paragraph.text for paragraph in section.footer.paragraphs))

    def _read_blocks(self, parent: etree._Element, depth: int) -> None:
        for element in parent.iterchildren():
            if element.tag == qn("w:p"):
                self._read_paragraph(element)
                for box in _text_boxes(element):
                    self._read_blocks(box, depth + 1)
            elif element.tag == qn("w:tbl") and depth < _DEEPEST:
                self._read_table(element, depth)
            elif element.tag == qn("w:sdt") and depth < _DEEPEST:
                for content in element.iterchildren(qn("w:sdtContent")):
                    self._read_blocks(content, depth + 1)

    def _read_paragraph(self, element: etree._Element) -> None:
        words = self._words(element)
        style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        name = style.get(qn("w:val")) if style is not None else None
        own = element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        level = _outline_level(own) if own is not None else self._levels.get(name)
        if level is not None:
            self._outline.add_heading(words, level)
        elif element.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None or name in self._lists:
            self._outline.add_item(words)
        elif _is_bold(element) and looks_like_heading(Line(0, len(words), " ".join(words.split()))):
            self._outline.add_heading(words, _BOLD_LEVEL)
        else:
            self._outline.add_paragraph(words)

    def _read_table(self, table: etree._Element, depth: int) -> None:
        """Read row by row; a table of one cell is a frame around paragraphs."""
        rows = [list(row.iterchildren(qn("w:tc"))) for row in table.iterchildren(qn("w:tr"))]
        if all(len(row) <= 1 for row in rows):
            for cell in (cell for row in rows for cell in row):
                self._read_blocks(cell, depth + 1)
            return
        for row in rows:
            self._outline.add_row(
                ["\n".join(self._words(paragraph) for paragraph in cell.iter(qn("w:p"))) for cell in row]
            )

    def _words(self, paragraph: etree._Element) -> str:
        return "".join(self._runs(paragraph))

    def _runs(self, element: etree._Element) -> Iterator[str]:
        stack = list(element.iterchildren(reversed=True))
        while stack:
            part = stack.pop()
            if part.tag in _LEFT_OUT:
                continue
            if part.tag == qn("w:t"):
                yield part.text or ""
            elif part.tag in _BREAKS:
                yield _BREAKS[part.tag]
            elif part.tag in (qn("w:footnoteReference"), qn("w:endnoteReference")):
                yield self._note_name(part)
            else:
                stack += part.iterchildren(reversed=True)

    def _note_name(self, reference: etree._Element) -> str:
        key = f"{'e' if reference.tag == qn('w:endnoteReference') else ''}{reference.get(qn('w:id'))}"
        if key not in self._named_notes:
            self._named_notes.append(key)
        return f"[^{key}]"

    def _read_notes(self, kind: str, tag: str) -> None:
        """Add the notes that the text names, each under its number."""
        for relation in self._document.part.rels.values():
            if relation.reltype != kind or relation.is_external:
                continue
            for note in parse_part(relation.target_part.blob).iter(qn(tag)):
                key = f"{'e' if tag == 'w:endnote' else ''}{note.get(qn('w:id'))}"
                if key in self._named_notes:
                    self._outline.add_note(key, " ".join(self._words(one) for one in note.iter(qn("w:p"))))


def _is_bold(paragraph: etree._Element) -> bool:
    """Tell whether every word of a paragraph is set in bold by hand, as titles are where no style is used."""
    runs = [run for run in paragraph.iter(qn("w:r")) if "".join(run.itertext(qn("w:t"))).strip()]
    bold = [run.find(f"{qn('w:rPr')}/{qn('w:b')}") for run in runs]
    return bool(runs) and all(mark is not None and mark.get(qn("w:val")) not in ("0", "false") for mark in bold)


def _text_boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Find the boxes that are anchored in a paragraph, each once: old programs keep a second copy as a fallback."""
    for box in paragraph.iter(qn("w:txbxContent")):
        if not any(above.tag == _FALLBACK for above in box.iterancestors()):
            yield box


def _style_level(style: object) -> int | None:
    """Tell the level of a heading by the style's own outline, else by the names Word gives in German and English."""
    element = getattr(style, "element", None)
    outline = element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}") if element is not None else None
    if outline is not None:
        return _outline_level(outline)
    name = str(getattr(style, "name", "") or "")
    found = _HEADING_NAME.match(name)
    if found:
        return min(int(found.group(1) or 1), _MAX_LEVEL)
    return 1 if name.lower() in _TITLE_NAMES else None


def _outline_level(element: etree._Element) -> int | None:
    """Word counts levels from 0; 9 is running text."""
    value = element.get(qn("w:val")) or ""
    return int(value) + 1 if value.isdigit() and int(value) < _MAX_LEVEL else None
