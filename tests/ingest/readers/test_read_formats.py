"""Every format gives its words, headings, lists and tables; and says of itself what it knows."""

from __future__ import annotations

import io

import docx
import pptx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from made_files import MAKERS, content_of, make_docx, make_eml, make_odt, pack_odt, repacked

from ingest.readers import FORMATS, read_data
from ingest.readers.readtext import Extract
from kekiz_search.errors import CorpusError

CONTENT = content_of(7)


def _read(kind: str, data: bytes) -> Extract:
    return read_data(data, FORMATS[f".{kind}"])


@pytest.mark.parametrize("kind", MAKERS)
def test_words_lists_and_tables_come_out(kind: str) -> None:
    read = _read(kind, MAKERS[kind](CONTENT))
    for words in (CONTENT.title, *CONTENT.paragraphs, *CONTENT.items) if kind != "eml" else CONTENT.paragraphs:
        assert words in read.text
    if kind != "pptx":
        assert "Angebot | Plätze\nSpielkreis | 17" in read.text


@pytest.mark.parametrize("kind", ["md", "html", "docx", "pptx", "odt", "pdf"])
def test_the_title_is_a_heading(kind: str) -> None:
    read = _read(kind, MAKERS[kind](CONTENT))
    first = read.headings[0]
    assert (read.text[first.start : first.end], first.level) == (CONTENT.title, 1)


@pytest.mark.parametrize("kind", ["md", "html", "docx", "eml", "pdf"])
def test_the_title_is_known(kind: str) -> None:
    assert _read(kind, MAKERS[kind](CONTENT)).meta["title"] == CONTENT.title


@pytest.mark.parametrize("kind", MAKERS)
def test_offsets_lie_in_the_text(kind: str) -> None:
    read = _read(kind, MAKERS[kind](CONTENT))
    spans = [(one.start, one.end) for one in (*read.headings, *read.marks, *read.boxes)]
    assert all(0 <= start < end <= len(read.text) for start, end in spans)
    assert list(read.pages) == sorted(read.pages)


def test_slides_are_pages() -> None:
    read = _read("pptx", MAKERS["pptx"](CONTENT))
    assert [read.text[start:].startswith(CONTENT.title) for start in read.pages] == [True, True]


def test_an_empty_slide_keeps_its_number() -> None:
    presentation = pptx.Presentation()
    for words in ("Erste Folie", "", "Dritte Folie"):
        slide = presentation.slides.add_slide(presentation.slide_layouts[5])
        slide.shapes.title.text = words
    buffer = io.BytesIO()
    presentation.save(buffer)
    read = _read("pptx", buffer.getvalue())
    assert read.pages == (0, 13, 13)
    assert read.text[13:] == "Dritte Folie"


def test_notes_of_a_word_file_are_marked_as_references() -> None:
    data = make_docx(CONTENT)
    document = docx.Document(io.BytesIO(data))
    run = document.paragraphs[1].add_run()
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), "2")
    run._r.append(reference)
    read = _read("docx", _with_notes(document, "Quelle: Amt für Statistik."))
    marked = [read.text[mark.start : mark.end] for mark in read.marks]
    assert marked == ["[^2]", "[^2]: Quelle: Amt für Statistik."]
    assert f"{CONTENT.paragraphs[0]}[^2]" in read.text


def _with_notes(document: docx.document.Document, words: str) -> bytes:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    note = f'<w:footnotes xmlns:w="{name}"><w:footnote w:id="2"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:footnote>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, f"{note}</w:footnotes>".encode(), document.part.package)
    document.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_deleted_words_of_a_word_file_stay_deleted() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Das bleibt.")
    run = paragraph.add_run(" Das ging.")
    deleted = OxmlElement("w:del")
    run._r.addprevious(deleted)
    deleted.append(run._r)
    buffer = io.BytesIO()
    document.save(buffer)
    assert _read("docx", buffer.getvalue()).text == "Das bleibt."


def test_a_letterhead_is_marked() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Stadt Beispiel – Jugendamt"
    document.add_paragraph("Ein Satz steht hier.")
    buffer = io.BytesIO()
    document.save(buffer)
    read = _read("docx", buffer.getvalue())
    assert read.text == "Stadt Beispiel – Jugendamt\n\nEin Satz steht hier."
    assert [(mark.start, mark.end, mark.reason) for mark in read.marks] == [(0, 26, "boilerplate")]


def test_footnotes_of_an_open_document_come_last() -> None:
    note = "<text:note><text:note-body><text:p>Eigene Zählung.</text:p></text:note-body></text:note>"
    read = _read("odt", pack_odt(f"<office:text><text:p>Ein Satz.{note} Und noch einer.</text:p></office:text>"))
    assert read.text == "Ein Satz.[^1] Und noch einer.\n\n[^1]: Eigene Zählung."


def test_attachments_of_a_mail_are_named_not_read() -> None:
    from email.message import EmailMessage

    message = EmailMessage()
    message["Subject"] = "Einladung"
    message.set_content("Wir laden Sie herzlich ein.")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="Plan für März.pdf")
    read = _read("eml", message.as_bytes())
    assert read.text.strip() == "Wir laden Sie herzlich ein."
    assert "Plan für März.pdf" in read.warnings[0]


def test_a_mail_in_html_is_read_as_a_page() -> None:
    head = b"Subject: Gru=?utf-8?q?=C3=9F?=\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n"
    read = _read("eml", head + "<p>Schöne Grüße aus dem Rathaus.</p>".encode("latin-1"))
    assert read.text == "Schöne Grüße aus dem Rathaus."


def test_a_mail_says_who_sent_it_and_when() -> None:
    meta = _read("eml", make_eml(CONTENT)).meta
    assert (meta["publisher"], meta["published"]) == ("Redaktion", "2017-03-09")


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("docx", make_odt(CONTENT)),
        ("odt", make_docx(CONTENT)),
        ("pdf", make_docx(CONTENT)),
        ("txt", make_docx(CONTENT)),
        ("html", make_odt(CONTENT)),
        ("pptx", make_docx(CONTENT)),
        ("rtf", MAKERS["pdf"](CONTENT)),
        ("md", MAKERS["html"](CONTENT)),
        ("pdf", b"Das ist einfach Text."),
        ("docx", b"Das ist einfach Text."),
    ],
)
def test_a_wrong_ending_is_told(kind: str, data: bytes) -> None:
    with pytest.raises(CorpusError, match="passt nicht zur Endung"):
        _read(kind, data)


def test_an_entity_in_an_office_file_is_never_opened() -> None:
    prolog = '<!DOCTYPE x [<!ENTITY geheim SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(CorpusError, match="DTD"):
        _read("odt", pack_odt("<office:text><text:p>&geheim;</text:p></office:text>", prolog))
    bad = repacked(make_docx(CONTENT), {"word/settings.xml": prolog.encode("utf-16")})
    with pytest.raises(CorpusError, match="DTD"):
        _read("docx", bad)
