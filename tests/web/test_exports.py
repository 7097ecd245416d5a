from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any

import pytest
import rispy
from markdown_it import MarkdownIt
from pybtex.database import parse_string

from kekiz_search.types import Document, Heading, Origin, Span
from kekiz_search.web.exports.markdown import plain, write_markdown
from kekiz_search.web.exports.record import Record, record_at, record_of, write_reference
from kekiz_search.web.exports.references import write_bibtex, write_csl, write_ris
from kekiz_search.web.exports.tables import write_comparison, write_csv, write_documents, write_rows

DAY = date(2026, 3, 9)
CITATION: dict[str, Any] = {
    "number": 1,
    "doc_id": "bericht-1",
    "file": "b.pdf",
    "title": "Bericht {über} 5 % & mehr",
    "publisher": "Stadt Ahlen",
    "kind": "municipal",
    "url": "https://www.ahlen.example/b.pdf",
    "published": "2019-04-02",
    "page": 7,
    "as_of": "2019-04-02",
    "as_of_basis": "published",
    "start": 10,
    "quote": "Zwei Lotsinnen\nbegleiten Familien.",
}
HOSTILE = "}, title = {x}\nTY  - JOUR\r\nER  - \n@misc{böse}"


def record(**changes: Any) -> Record:
    return record_of(CITATION | changes)


def test_a_reference_names_the_day_of_viewing() -> None:
    assert write_reference(record(), DAY) == (
        "Stadt Ahlen: Bericht {über} 5 % & mehr, 2. April 2019, S. 7, <https://www.ahlen.example/b.pdf>, "
        "abgerufen am 9. März 2026."
    )


def test_what_is_not_known_is_said_to_be_unknown() -> None:
    words = write_reference(record(publisher=None, published=None, page=None, url="javascript:alert(1)"), DAY)
    assert words == "o. V.: Bericht {über} 5 % & mehr, o. D., abgerufen am 9. März 2026."


def test_bibtex_can_be_read_again() -> None:
    entries = parse_string(write_bibtex([record(), record(doc_id="zwei")], DAY), "bibtex").entries
    assert sorted(entries) == ["bericht-1-10", "zwei-10"]
    fields = entries["bericht-1-10"].fields
    assert fields["year"] == "2019"
    assert fields["urldate"] == "2026-03-09"
    assert fields["howpublished"] == "https://www.ahlen.example/b.pdf"


def test_ris_can_be_read_again() -> None:
    (entry,) = rispy.loads(write_ris([record()], DAY))
    assert entry["title"] == "Bericht {über} 5 % & mehr"
    assert entry["date"] == "2019/04/02/"
    assert entry["urls"] == ["https://www.ahlen.example/b.pdf"]
    assert entry["notes"] == ["Zwei Lotsinnen begleiten Familien."]


def test_csl_holds_dates_as_numbers() -> None:
    (item,) = json.loads(write_csl([record(published="2019-04")], DAY))
    assert item["issued"] == {"date-parts": [[2019, 4]]}
    assert item["accessed"] == {"date-parts": [[2026, 3, 9]]}
    assert item["author"] == [{"literal": "Stadt Ahlen"}]


@pytest.mark.parametrize("name", ["title", "publisher", "quote", "published", "kind", "url", "doc_id"])
def test_hostile_words_stay_within_their_field(name: str) -> None:
    hostile = record(**{name: HOSTILE})
    assert len(parse_string(write_bibtex([hostile], DAY), "bibtex").entries) == 1
    assert len(rispy.loads(write_ris([hostile], DAY))) == 1
    assert len(json.loads(write_csl([hostile], DAY))) == 1
    assert "\n" not in write_reference(hostile, DAY)


def test_a_place_in_a_document_is_cited_with_its_page() -> None:
    text = "Seite eins.\nSeite zwei mit Zitat."
    origin = Origin(title="Heft", publisher="Verein", published="2020")
    document = Document("heft", "heft.pdf", "0", text, origin, (Heading(0, 4, 1),), (), (0, 12))
    found = record_at(document, Span(12, len(text)))
    assert (found.title, found.page, found.quote) == ("Heft", 2, "Seite zwei mit Zitat.")


def rows_of(written: str) -> list[list[str]]:
    assert written.startswith("\ufeff")
    return list(csv.reader(io.StringIO(written[1:]), delimiter=";"))


def test_rows_of_an_answer_become_a_table_with_their_first_quote() -> None:
    row = {"kommune": "Ahlen", "verdict": "supported", "value": "2", "as_of": "2019", "citations": [1]}
    silent = {"kommune": "Hamm", "verdict": "no_evidence", "value": None, "as_of": None, "citations": []}
    heads, first, second = rows_of(write_rows({"rows": [row, silent], "citations": [CITATION]}))
    assert heads[:2] == ["Kommune", "Ergebnis"]
    assert first == ["Ahlen", "belegt", "2", "2019", "Zwei Lotsinnen begleiten Familien.", CITATION["title"],
                     CITATION["url"]]  # fmt: skip
    assert second[:2] == ["Hamm", "kein Beleg gefunden"]


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-2", "@SUM(A1)"])
def test_no_cell_is_reckoned_by_a_spreadsheet(cell: str) -> None:
    assert rows_of(write_csv(["A"], [[cell]]))[1] == [f"'{cell}"]


def test_a_comparison_has_a_column_for_each_kommune() -> None:
    cells = [{"value": "2012"}, {"value": None}]
    fields = [{"statements": [{"text": "Eins."}, {"text": "Zwei."}]}, {"statements": []}]
    comparison = {
        "kommunen": ["Hamm", "Herne"],
        "facts": [{"label": "Dabei seit", "cells": cells}],
        "approaches": [{"field": "Frühe Hilfen", "cells": fields}],
    }
    assert [row[1:] for row in rows_of(write_comparison(comparison))] == [
        ["Angabe", "Hamm", "Herne"],
        ["Dabei seit", "2012", ""],
        ["Frühe Hilfen", "Eins. | Zwei.", ""],
    ]


def test_documents_become_a_table() -> None:
    document = Document("d", "a/b.txt", "0", "", Origin(title="Titel; mit Zeichen", kind="press"))
    assert rows_of(write_documents([document]))[1][:2] == ["Titel; mit Zeichen", "Presse"]


def test_markdown_holds_question_answer_table_and_sources() -> None:
    row = {"kommune": "Ahlen", "verdict": "supported", "citations": [1]}
    answer = {"question": "Wer?", "status": "answered", "answer": "Ahlen – „Zwei“ [1]", "rows": [row],
              "citations": [CITATION]}  # fmt: skip
    written = write_markdown(answer, DAY)
    assert written.startswith("# Wer?\n\n**Belegt** – Wörtliche Zitate, kein KI-Text\n")
    assert "„Zwei“ [1]" in written
    assert "| Ahlen | belegt |" in written
    assert "abgerufen am 9. März 2026" in written
    assert "> Zwei Lotsinnen begleiten Familien." in written


@pytest.mark.parametrize(
    "hostile",
    ["<script>x</script>", "![x](https://fremd.example/x.png)", "[x](javascript:x)", "# Kopf", "`x`", "| a | b |",
     "https://fremd.example *x* _y_", "- Punkt", "1. Punkt", "> Zitat", "~~x~~", "\\[x](y)"],
)  # fmt: skip
def test_words_of_a_document_are_no_markdown(hostile: str) -> None:
    tokens = [child.type for token in MarkdownIt().parse(f"Wort {plain(hostile)}") for child in (token.children or ())]
    assert set(tokens) <= {"text", "text_special"}
