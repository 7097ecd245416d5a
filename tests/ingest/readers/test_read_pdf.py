"""PDF: sentences come out whole and on their page, frames are marked, what cannot be read says why."""

from __future__ import annotations

import io
import random

import pytest
from made_pdf import MadePdf, make_pdf
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from ingest.readers.pdf import read_pdf
from ingest.readers.readtext import Extract, ScanError
from kekiz_search.errors import CorpusError
from kekiz_search.types import Document, Origin

PAGES = 80
ASKED = 500


@pytest.fixture(scope="module")
def magazine() -> tuple[MadePdf, Extract]:
    made = make_pdf(PAGES)
    return made, read_pdf(made.data)


def _draw(*lines: tuple[float, float, str], size: float = 10.0, **settings: object) -> bytes:
    """Draw lines at places from the upper left corner."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True, **settings)
    for x, y, words in lines:
        canvas.setFont("Helvetica", size)
        canvas.drawString(x, A4[1] - y, words)
    canvas.save()
    return buffer.getvalue()


def _found_on_page(made: MadePdf, read: Extract, count: int) -> float:
    document = Document("a", "a.pdf", "", read.text, Origin(), pages=read.pages)
    asked = random.Random(1).sample(made.sentences, min(count, len(made.sentences)))
    hits = sum((at := read.text.find(sentence)) >= 0 and document.page_at(at) == page for sentence, page in asked)
    return hits / len(asked)


def test_sentences_of_eighty_pages_are_verbatim_and_on_their_page(magazine: tuple[MadePdf, Extract]) -> None:
    made, read = magazine
    assert len(read.pages) >= PAGES
    assert len(made.sentences) >= ASKED
    assert _found_on_page(made, read, ASKED) >= 0.99


def test_columns_written_line_by_line_are_told_apart() -> None:
    made = make_pdf(3, seed=3, by_row=True)
    assert _found_on_page(made, read_pdf(made.data), 200) >= 0.99


def test_a_heading_in_one_column_does_not_cut_the_other() -> None:
    styles = getSampleStyleSheet()
    body = ParagraphStyle("body", styles["BodyText"], fontName="Times-Roman", leading=12.5, spaceAfter=6)
    told = [
        f"Abschnitt {at} sagt, was im Ort geschieht. " + "Alle Familien bekommen Post. " * (at % 4 + 2)
        for at in range(30)
    ]
    story = [
        Paragraph(words, style)
        for at, one in enumerate(told)
        for words, style in ((f"{at} Titel", styles["Heading2"]), (one, body))[at % 3 > 0 :]
    ]
    buffer = io.BytesIO()
    frames = [Frame(60 + 250 * side, 60, 230, 720) for side in (0, 1)]
    BaseDocTemplate(buffer, pageTemplates=[PageTemplate("two", frames)], invariant=True).build(story)
    text = " ".join(read_pdf(buffer.getvalue()).text.split())
    places = [text.find(" ".join(one.split())) for one in told]
    assert -1 not in places
    assert places == sorted(places)


def test_the_head_of_a_table_is_a_row_though_its_words_stand_evenly() -> None:
    cells = [("Ort", "Geburten", "Besuche", "Kitas"), ("Ahaus", "142", "116", "9"), ("Vreden", "118", "86", "8")]
    lefts = [60.0, 130.0]
    for word in cells[0][1:3]:
        lefts.append(lefts[-1] + stringWidth(word, "Helvetica", 10) + 13)
    lines = [(lefts[x], 100 + 20 * y, words) for y, row in enumerate(cells) for x, words in enumerate(row)]
    assert read_pdf(_draw(*lines)).text == "\n".join(" | ".join(row) for row in cells)


def test_running_heads_and_feet_are_marked_and_kept(magazine: tuple[MadePdf, Extract]) -> None:
    _, read = magazine
    marked = [read.text[mark.start : mark.end] for mark in read.marks]
    assert set(marked) == {"Vor Ort", "Ein Heft der Redaktion", *(f"Seite {n}" for n in range(1, len(read.pages) + 1))}
    assert len(marked) == 2 * len(read.pages)


def test_chapters_are_headings(magazine: tuple[MadePdf, Extract]) -> None:
    _, read = magazine
    titles = [read.text[heading.start : heading.end] for heading in read.headings]
    assert titles == [f"Kapitel {number}" for number in range(1, len(titles) + 1)]
    assert len(titles) > 20


def test_every_word_has_its_box(magazine: tuple[MadePdf, Extract]) -> None:
    _, read = magazine
    assert [box.start for box in read.boxes] == sorted(box.start for box in read.boxes)
    assert all(read.text[box.start : box.end].strip() for box in read.boxes)
    assert all(0 <= box.left < box.right <= A4[0] and 0 <= box.top < box.bottom <= A4[1] for box in read.boxes)
    number = next(box for box in read.boxes if read.text[box.start : box.end] == "Kapitel")
    assert (number.page, round(number.left)) == (1, 60)


def test_the_title_is_read_off_the_file(magazine: tuple[MadePdf, Extract]) -> None:
    assert magazine[1].meta["title"] == "Vor Ort – Ein Heft der Redaktion"


def test_a_table_becomes_rows() -> None:
    cells = [("Kommune", "Einwohner", "Seit"), ("Lünen", "86.348", "2012"), ("Ahaus", "39.381", "2017")]
    lines = [(60 + 150 * x, 100 + 20 * y, words) for y, row in enumerate(cells) for x, words in enumerate(row)]
    text = read_pdf(_draw(*lines)).text
    assert text == "Kommune | Einwohner | Seit\nLünen | 86.348 | 2012\nAhaus | 39.381 | 2017"


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("Wir reden viel von Präven-", "tionsketten im Land.", "von Präventionsketten im"),
        ("Wir reden von der Kinder-", "und Jugendhilfe im Land.", "der Kinder- und Jugendhilfe im"),
        ("Wir reden hier von Nordrhein-", "Westfalen und mehr.", "von Nordrhein-Westfalen und"),
        ("Wir reden viel von der quxo-", "gabelung im ganzen Land.", "der quxo-\ngabelung im"),
    ],
)
def test_a_cut_word_is_joined_where_the_joined_word_is_known(above: str, below: str, joined: str) -> None:
    assert joined in read_pdf(_draw((60, 100, above), (60, 112, below), (60, 124, "Danach geht es weiter."))).text


def test_short_lines_stay_lines() -> None:
    lines = ["Stadt Beispiel", "Markt 1", "44532 Beispielort", "und noch eine Zeile mit sehr viel mehr Text als oben."]
    text = read_pdf(_draw(*((60, 100 + 12 * at, words) for at, words in enumerate(lines)))).text
    assert text == "\n".join(lines)


def test_a_rotated_page_is_read_as_it_is_seen() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(A4[1], A4[0]), invariant=True)
    canvas.setPageRotation(90)
    canvas.translate(A4[1], 0)
    canvas.rotate(90)
    for at, words in enumerate(("Oben steht ein Satz in dieser Datei.", "Unten steht ein anderer in dieser Datei.")):
        canvas.drawString(60, 500 - 12 * at, words)
    canvas.save()
    assert read_pdf(buffer.getvalue()).text.split("\n")[0].startswith("Oben steht ein Satz")


def test_a_scan_is_said_to_be_one() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    canvas.rect(50, 50, 300, 300, fill=1)
    canvas.save()
    with pytest.raises(ScanError, match="nur Bilder") as caught:
        read_pdf(buffer.getvalue())
    assert "ocr" in caught.value.hint


def test_a_locked_file_is_said_to_be_locked() -> None:
    data = _draw((60, 100, "Das soll niemand lesen."), encrypt=StandardEncryption("geheim", ownerPassword="auch"))
    with pytest.raises(CorpusError, match="Kennwort"):
        read_pdf(data)


@pytest.mark.parametrize("kept", [0.02, 0.5, 0.9])
def test_a_truncated_file_is_refused_or_read(kept: float) -> None:
    data = _draw((60, 100, "Ein Satz, der lang genug ist, um einer zu sein, steht hier."))
    with pytest.raises(CorpusError, match=r"beschädigt|Bilder"):
        read_pdf(data[: int(len(data) * kept)])
