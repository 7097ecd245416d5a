"""Good files of every format, from the same few words."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from xml.sax.saxutils import escape

import docx
import pptx
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"


@dataclass(frozen=True, slots=True)
class Content:
    """What a made file says."""

    title: str
    paragraphs: tuple[str, ...]
    items: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def content_of(number: int) -> Content:
    """Return contents that differ by their number alone."""
    return Content(
        f"Bericht {number} über Frühe Hilfen",
        (
            f"Im Bericht {number} geht es um größere Räume für Mütter, Väter und Kinder.",
            f"Zwei Hebammen besuchen seit dem Jahr {1990 + number % 30} alle Familien im Ortsteil {number}.",
        ),
        (f"Elterncafé {number}", "Bücherkoffer"),
        (("Angebot", "Plätze"), ("Spielkreis", str(10 + number % 80))),
    )


def make_txt(content: Content) -> bytes:
    rows = [" | ".join(row) for row in content.rows]
    items = [f"- {item}" for item in content.items]
    parts = [content.title, *content.paragraphs, "\n".join(items), "\n".join(rows)]
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def make_md(content: Content) -> bytes:
    return b"---\ntitle: " + content.title.encode() + b"\n---\n\n# " + make_txt(content)


def make_html(content: Content) -> bytes:
    items = "".join(f"<li>{escape(item)}</li>" for item in content.items)
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in content.rows)
    words = "".join(f"<p>{escape(one)}</p>" for one in content.paragraphs)
    page = f"<h1>{escape(content.title)}</h1>{words}<ul>{items}</ul><table>{rows}</table>"
    head = f"<head><title>{escape(content.title)}</title></head>"
    return f"<!DOCTYPE html><html>{head}<body><main>{page}</main></body></html>".encode()


def make_docx(content: Content) -> bytes:
    document = docx.Document()
    document.core_properties.title = content.title
    document.add_heading(content.title, 1)
    for words in content.paragraphs:
        document.add_paragraph(words)
    for item in content.items:
        document.add_paragraph(item, style="List Bullet")
    if content.rows:
        table = document.add_table(len(content.rows), len(content.rows[0]))
        for row, cells in zip(table.rows, content.rows, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
    return _saved(document.save)


def make_pptx(content: Content) -> bytes:
    presentation = pptx.Presentation()
    for words in content.paragraphs:
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text = content.title
        slide.placeholders[1].text = "\n".join((words, *content.items))
    return _saved(presentation.save)


def make_odt(content: Content) -> bytes:
    words = "".join(f"<text:p>{escape(one)}</text:p>" for one in content.paragraphs)
    items = "".join(f"<text:list-item><text:p>{escape(one)}</text:p></text:list-item>" for one in content.items)
    cells = (
        "".join(f"<table:table-cell><text:p>{escape(cell)}</text:p></table:table-cell>" for cell in row)
        for row in content.rows
    )
    rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    heading = f'<text:h text:outline-level="1">{escape(content.title)}</text:h>'
    body = f"{heading}{words}<text:list>{items}</text:list><table:table>{rows}</table:table>"
    return pack_odt(f"<office:text>{body}</office:text>")


def pack_odt(body: str, prolog: str = "") -> bytes:
    """Pack a body into an OpenDocument text."""
    names = " ".join(f'xmlns:{name}="{_OFFICE}{name}:1.0"' for name in ("office", "text", "table"))
    xml = f'<?xml version="1.0"?>{prolog}<office:document-content {names}><office:body>{body}</office:body>'
    return pack_zip(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": f"{xml}</office:document-content>".encode(),
        }
    )


def make_rtf(content: Content) -> bytes:
    paragraphs = (content.title, *content.paragraphs, *(f"- {item}" for item in content.items))
    body = "".join(f"{_rtf(words)}\\par\n\\par\n" for words in paragraphs)
    rows = "".join("\\trowd " + "".join(f"{_rtf(cell)}\\cell " for cell in row) + "\\row\n" for row in content.rows)
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Arial;}}}}\\f0 {body}{rows}}}".encode("ascii")


def _rtf(words: str) -> str:
    return "".join(sign if sign.isascii() else f"\\'{sign.encode('cp1252').hex()}" for sign in words)


def make_eml(content: Content) -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = content.title, "Redaktion <redaktion@stadt.example>"
    message["Date"] = "Thu, 09 Mar 2017 10:00:00 +0100"
    message.set_content(make_txt(content).decode())
    return message.as_bytes()


def make_pdf_page(content: Content) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    canvas.setTitle(content.title)
    lines = [(18.0, content.title), *((10.0, words) for words in (*content.paragraphs, *content.items))]
    for place, (size, words) in enumerate(lines):
        canvas.setFont("Helvetica", size)
        canvas.drawString(60, 780 - 30 * place, words)
    for place, row in enumerate(content.rows):
        for column, words in enumerate(row):
            canvas.drawString(60 + 160 * column, 500 - 16 * place, words)
    canvas.save()
    return buffer.getvalue()


def pack_zip(parts: dict[str, bytes], packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack an archive, the same bytes in every run."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packed) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), data, packed)
    return buffer.getvalue()


def repacked(data: bytes, changed: dict[str, bytes]) -> bytes:
    """Return an archive with some parts changed or added."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return pack_zip({name: archive.read(name) for name in archive.namelist()} | changed)


def _saved(save: Callable[[io.BytesIO], None]) -> bytes:
    buffer = io.BytesIO()
    save(buffer)
    return buffer.getvalue()


MAKERS: dict[str, Callable[[Content], bytes]] = {
    "txt": make_txt,
    "md": make_md,
    "html": make_html,
    "docx": make_docx,
    "pptx": make_pptx,
    "odt": make_odt,
    "rtf": make_rtf,
    "eml": make_eml,
    "pdf": make_pdf_page,
}
