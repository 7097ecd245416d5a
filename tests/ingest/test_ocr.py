"""A scan is read where a text can be laid under it, and refused as a scan where not."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from made_files import content_of, make_pdf_page
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

import ingest.reading
from ingest.completing import open_cut
from ingest.cutting import SCANNED
from ingest.entries import Cut
from ingest.ocr import can_read_scans
from ingest.reading import read_documents
from ingest.register import Register
from ingest.sections import unpack_sections
from kekiz_search.errors import CorpusError

WORDS = "Die Stadt besucht alle Familien."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one scan: a page that is a picture of a sentence."""
    picture = Image.new("L", (1240, 400), 255)
    ImageDraw.Draw(picture).text((60, 150), WORDS, fill=0, font=ImageFont.load_default(60))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    canvas.drawImage(ImageReader(picture), 30, 500, 535, 173)
    canvas.save()
    (tmp_path / "scan.pdf").write_bytes(buffer.getvalue())
    return tmp_path


def _read(folder: Path) -> Cut | CorpusError:
    [(file, answer)] = read_documents(folder, ["scan.pdf"], Register())
    assert file == "scan.pdf"
    return answer if isinstance(answer, CorpusError) else open_cut(unpack_sections("", answer))


def test_without_the_extra_a_scan_is_refused_and_the_extra_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest.reading, "can_read_scans", lambda: False)
    answer = _read(folder)
    assert isinstance(answer, CorpusError)
    assert "Scan" in answer.message
    assert "ocr" in answer.hint


def test_the_text_under_a_scan_is_its_text_and_said_to_be_guessed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lay_text(scan: Path, result: Path) -> bool:
        assert scan == folder / "scan.pdf"
        return bool(result.write_bytes(make_pdf_page(content_of(3))))

    monkeypatch.setattr(ingest.reading, "can_read_scans", lambda: True)
    monkeypatch.setattr(ingest.reading, "lay_text", lay_text)
    answer = _read(folder)
    assert isinstance(answer, Cut)
    assert content_of(3).paragraphs[0] in answer.document.text
    assert (answer.document.file, SCANNED in answer.warnings) == ("scan.pdf", True)


def test_a_scan_that_cannot_be_helped_stays_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest.reading, "can_read_scans", lambda: True)
    monkeypatch.setattr(ingest.reading, "lay_text", lambda _scan, _result: False)
    assert isinstance(_read(folder), CorpusError)


@pytest.mark.slow
@pytest.mark.skipif(not can_read_scans(), reason="OCRmyPDF or the German words of tesseract are not installed")
def test_a_picture_of_a_sentence_is_read(folder: Path) -> None:
    answer = _read(folder)
    assert isinstance(answer, Cut)
    assert WORDS in answer.document.text
