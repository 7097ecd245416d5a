"""Quotes from PDF, slides and Word open at their page or heading, and a PDF's words are found on the page."""

from __future__ import annotations

from collections.abc import Iterator

import docx
import pytest
from made_files import content_of, make_pptx
from made_pdf import make_pdf

from ingest import build_index
from kekiz_search import open_index
from kekiz_search.engine import Kekiz


@pytest.fixture(scope="module")
def kekiz(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kekiz]:
    folder = tmp_path_factory.mktemp("formate")
    (folder / "heft.pdf").write_bytes(make_pdf(6).data)
    (folder / "folien.pptx").write_bytes(make_pptx(content_of(8)))
    word = docx.Document()
    word.add_heading("Aufsuchende Arbeit", 1)
    word.add_paragraph("In Selm verleiht die Stadt Lastenräder an junge Familien, die kein Auto haben.")
    word.save(str(folder / "bericht.docx"))
    build_index(folder, folder.parent / "index-formate")
    with open_index(folder.parent / "index-formate") as opened:
        yield opened


def test_a_quote_from_slides_names_its_slide(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche Hebammen besuchen alle Familien im Ortsteil 8?")
    cited = [citation for citation in answer.citations if citation.file == "folien.pptx"]
    assert [citation.page for citation in cited if "Zwei Hebammen" in citation.quote] == [2]


def test_a_quote_from_word_names_its_heading(kekiz: Kekiz) -> None:
    cited = kekiz.ask("Was verleiht Selm an junge Familien?").citations
    assert [(one.page, one.heading) for one in cited if one.file == "bericht.docx"] == [(None, "Aufsuchende Arbeit")]


def test_hits_of_a_pdf_lie_on_the_page_that_their_boxes_name(kekiz: Kekiz) -> None:
    hits = kekiz.search("Unter Zeichen berät die Hebamme Fachkräfte", k=10)
    pdf = [hit for hit in hits if hit.document.file == "heft.pdf"]
    assert pdf
    for hit in pdf:
        boxes = kekiz.boxes(hit.passage.doc_id, hit.passage.start, hit.passage.end)
        assert boxes[0].page == hit.document.page_at(hit.passage.start)
        words = "".join(hit.document.text[box.start : box.end] for box in boxes)
        assert words == "".join(hit.passage.text.split())


def test_other_formats_have_no_boxes(kekiz: Kekiz) -> None:
    word = next(document for document in kekiz.documents() if document.file == "bericht.docx")
    assert kekiz.boxes(word.doc_id, 0, 1000) == ()
