"""PowerPoint files: each slide is a page; titles are headings, boxes are read from top to bottom."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any

import pptx
from lxml import etree
from pptx.exc import PythonPptxError
from pptx.slide import Slide

from ingest.readers.archive import open_archive, require_plain_xml
from ingest.readers.officemeta import read_core
from ingest.readers.outline import Outline
from ingest.readers.readtext import Extract
from kekiz_search.errors import CorpusError

_DEEPEST = 12  # groups in groups
_SLIDE_NUMBERS = frozenset(("SLIDE_NUMBER", "FOOTER", "DATE"))
_HINT = "Öffnen Sie sie in PowerPoint und speichern Sie sie neu."


def read_pptx(data: bytes) -> Extract:
    """Read a .pptx file; the notes of the speaker come below their slide."""
    require_plain_xml(open_archive(data))
    outline = Outline()
    try:
        for slide in pptx.Presentation(io.BytesIO(data)).slides:
            outline.start_page()
            _read_slide(slide, outline)
    except (PythonPptxError, KeyError, ValueError, AttributeError, IndexError, TypeError, etree.LxmlError) as error:
        raise CorpusError("Die PowerPoint-Datei ist beschädigt.", _HINT) from error
    return outline.extract(read_core(data))


def _read_slide(slide: Slide, outline: Outline) -> None:
    title = slide.shapes.title
    if title is not None:
        outline.add_heading(title.text_frame.text, 1)
    shapes = [shape for shape in _leaves(slide.shapes, 0) if title is None or shape.shape_id != title.shape_id]
    for shape in sorted(shapes, key=lambda shape: (shape.top or 0, shape.left or 0)):
        if shape.has_text_frame:
            _read_box(shape, outline)
        elif getattr(shape, "has_table", False):
            for row in shape.table.rows:
                outline.add_row([cell.text_frame.text for cell in row.cells])
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        outline.add_paragraph(slide.notes_slide.notes_text_frame.text)


def _read_box(shape: Any, outline: Outline) -> None:
    paragraphs = [paragraph for paragraph in shape.text_frame.paragraphs if paragraph.text.strip()]
    kind = shape.placeholder_format.type.name if shape.is_placeholder and shape.placeholder_format.type else ""
    if kind in _SLIDE_NUMBERS:
        outline.add_frame("\n".join(paragraph.text for paragraph in paragraphs))
        return
    for paragraph in paragraphs:
        bulleted = kind in ("BODY", "OBJECT") and len(paragraphs) > 1
        (outline.add_item if bulleted else outline.add_paragraph)(paragraph.text)


def _leaves(shapes: Iterable[Any], depth: int) -> Iterator[Any]:
    """Open the groups."""
    for shape in shapes:
        inner = getattr(shape, "shapes", None)
        if inner is None:
            yield shape
        elif depth < _DEEPEST:
            yield from _leaves(inner, depth + 1)
