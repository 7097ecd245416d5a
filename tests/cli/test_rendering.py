"""What the terminal shows: every source with its place, and no word of a document taken for a command."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.answering.answer import Answer
from kekiz_search.cli.rendering import (
    print_answer,
    print_document,
    print_hits,
    show_progress,
    spoken_date,
)
from kekiz_search.cli.rendering_fetch import print_fetched
from kekiz_search.cli.rendering_ingest import print_report
from kekiz_search.cli.usage import visible
from kekiz_search.records import document_record, search_record
from kekiz_search.types import Document, Hit

Printed = Callable[..., str]


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Printed:
    def render(show: Callable[[Any], None], record: Any) -> str:
        show(record)
        return capsys.readouterr().out

    return render


def test_answer_shows_status_text_rows_and_sources_in_this_order(answer: Answer, printed: Printed) -> None:
    page = printed(print_answer, answer.to_dict())
    parts = [
        "Beantwortet",
        "2 von 2 Kommunen, 3 Dokumente geprüft",
        "Ein Elterncafé gibt es in Kleve [1].",
        "belegt",
        "kein Beleg",
        "[1] Steckbrief Kleve · Redaktion · Februar 2020",
        "In Kleve gibt es ein Elterncafé.",
        "kleve.txt:6-38 · Stand Februar 2020 (Tag der Veröffentlichung) · Kennung d1",
    ]
    places = [page.index(part) for part in parts]
    assert places == sorted(places)


def test_one_kommune_is_not_said_to_be_several(answer: Answer, printed: Printed) -> None:
    alone = replace(answer, rows=answer.rows[1:], checked=replace(answer.checked, kommunen=1))
    assert "1 von 1 Kommune, 3 Dokumente geprüft" in printed(print_answer, alone.to_dict())


def test_answer_without_rows_says_how_many_documents_were_checked(answer: Answer, printed: Printed) -> None:
    assert "Kommunen" not in printed(print_answer, replace(answer, rows=()).to_dict())


def test_no_evidence_shows_the_nearest_passages_instead(answer: Answer, printed: Printed) -> None:
    empty = replace(answer, status="no_evidence", rows=(), citations=(), answer="Dazu steht hier nichts.")
    page = printed(print_answer, empty.to_dict())
    assert "kommen der Frage am nächsten" in page
    assert "In Kleve gibt es ein Elterncafé." in page


@pytest.mark.parametrize("columns", ["1", "20", "40", "400"])
def test_every_width_can_be_printed(
    answer: Answer, printed: Printed, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("FORCE_COLOR", "1")
    page = printed(print_answer, answer.to_dict())
    assert "Elterncafé" in page or int(columns) < 20


def test_words_of_a_document_are_neither_markup_nor_commands(document: Document, hit: Hit, printed: Printed) -> None:
    record = search_record("früh", [hit])
    record["hits"][0]["text"] = document.text
    for page in (printed(print_hits, record["hits"]), printed(print_document, document_record(document))):
        assert "[b]öffnet[/b]" in page
        assert "\x1b" not in page
        assert "␛[31m" in page


@given(st.text())
def test_visible_words_hold_no_control_and_print_as_utf_8(words: str) -> None:
    shown = visible(words)
    assert not any(ord(letter) < 32 and letter not in "\n\t" for letter in shown)
    assert shown.encode("utf-8").decode("utf-8") == shown


@pytest.mark.parametrize(
    ("iso", "spoken"),
    [
        ("2017", "2017"),
        ("2017-03", "März 2017"),
        ("2017-03-08", "8. März 2017"),
        ("bald", "bald"),
        ("", ""),
        (None, None),
    ],
)
def test_dates_are_spoken_as_precisely_as_they_are_known(iso: str | None, spoken: str | None) -> None:
    assert spoken_date(iso) == spoken


def test_report_names_every_file_that_was_not_read(printed: Printed) -> None:
    report = {"documents": 4, "passages": 9, "facts": 3, "marks": 1, "unchanged": False, "version": "v1"}
    lost = {"skipped": [("a.txt", "leer"), ("b/c.bin", "kein Text")], "warnings": [("d.md", "Datum unlesbar")]}
    page = printed(print_report, report | lost)
    assert all(line in page for line in ("a.txt: leer", "b/c.bin: kein Text", "d.md: Datum unlesbar"))


def test_progress_is_the_first_and_the_last_step_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with show_progress() as progress:
        for done in range(4):
            progress("Lesen", done, 3)
    assert capsys.readouterr() == ("", "Lesen: 0 von 3\nLesen: 3 von 3\n")


@pytest.mark.parametrize(("file", "shown"), [(None, False), ("a.html", True)])
def test_what_was_not_fetched_is_not_offered_for_ingest(
    capsys: pytest.CaptureFixture[str], file: str | None, shown: bool
) -> None:
    source = {"id": "a", "outcome": "failed", "file": file, "reason": "Er schweigt.", "moved_to": None}
    print_fetched({"folder": "originale", "counts": {"failed": 1}, "sources": [source]})
    out = capsys.readouterr().out
    assert "a: Er schweigt." in out
    assert ("kekiz ingest originale" in out) is shown
