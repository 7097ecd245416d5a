from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.types import Document, Heading, Mark, Origin, Span
from kekiz_search.web.state import adopt_address, read_number, read_place, submit
from kekiz_search.web.views import document as document_view
from kekiz_search.web.views.document import draw_document, draw_text, part_of, split_parts
from kekiz_search.web.views.document_list import draw_documents, matches

TEXT = "Willkommen\nAnzeige: Räder\nErster Satz. Zweiter Satz.\nUnten\nSchluss.\n"


def make_document(text: str = TEXT, **changes: object) -> Document:
    origin = Origin(title="Gruß", kind="press")
    fields = {"doc_id": "d 1", "file": "x/y.txt", "sha256": "0", "text": text, "origin": origin}
    return Document(**(fields | changes))  # type: ignore[arg-type]


def visible(drawn: str) -> str:
    return unescape(re.sub(r'<span class="kk-reason">.*?</span> |<[^>]*>', "", drawn))


def test_place_is_highlighted_and_can_be_jumped_to() -> None:
    start = TEXT.index("Zweiter")
    drawn = draw_document(make_document(), Span(start, start + 13))
    assert '<mark id="stelle" tabindex="-1">Zweiter Satz.</mark>' in drawn
    assert 'href="#stelle"' in drawn


def test_a_place_over_several_lines_is_highlighted_in_each_with_one_target() -> None:
    drawn = draw_text(make_document(), Span(0, len(TEXT)), Span(0, len(TEXT)))
    assert drawn.count('id="stelle"') == 1
    assert drawn.count("<mark") == 5


def test_marked_spans_say_why() -> None:
    mark = Mark(10, TEXT.index("Erster"), "advertisement")
    drawn = draw_document(make_document(marks=(mark,)))
    assert drawn.count("[Werbung, nicht ausgewertet]") == 1
    assert '<span class="kk-greyed">Anzeige: Räder</span>' in drawn


def test_several_lines_that_were_not_read_are_folded_away_together() -> None:
    text = "Kopf\nMenü\nSuche\nKontakt\nErster Satz.\n"
    document = make_document(text, marks=(Mark(5, text.index("Erster") - 1, "boilerplate"),))
    drawn = draw_text(document, Span(0, len(text)))
    folded = drawn.partition("<details")[2].partition("</details>")[0]
    assert "Seitenrahmen, nicht ausgewertet (3 Zeilen)" in folded
    assert visible(folded.partition(">")[2]) == "MenüSucheKontakt"
    assert drawn.count("nicht ausgewertet") == 1
    assert "<details" not in draw_text(document, Span(0, len(text)), Span(6, 9))


def test_pages_are_numbered_where_they_begin() -> None:
    drawn = draw_text(make_document(pages=(0, TEXT.index("Erster"))), Span(0, len(TEXT)))
    assert drawn.index(">Seite 1<") < drawn.index("Willkommen")
    assert drawn.index("Räder") < drawn.index(">Seite 2<") < drawn.index("Erster")
    assert drawn.count('class="kk-page"') == 2
    assert "kk-page" not in draw_text(make_document(), Span(0, len(TEXT)))


def test_headings_are_headings_below_the_title_of_the_page() -> None:
    start = TEXT.index("Unten")
    drawn = draw_text(make_document(headings=(Heading(0, 10, 1), Heading(start, start + 5, 9))), Span(0, len(TEXT)))
    assert "<h2>Willkommen</h2>" in drawn
    assert "<h6>Unten</h6>" in drawn


@given(
    st.text(alphabet='ab <>&"\n', max_size=60),
    st.tuples(st.integers(0, 60), st.integers(0, 60)),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=3),
)
def test_every_line_of_the_text_is_shown_unchanged(
    text: str, place: tuple[int, int], marks: list[tuple[int, int]]
) -> None:
    document = make_document(text, marks=tuple(Mark(*sorted(mark), "repeated") for mark in marks))
    shown = draw_text(document, Span(0, len(text)), Span(*sorted(place)))
    assert visible(shown) == "".join(line for line in text.split("\n") if line.strip())


@given(st.text(alphabet="a\n", max_size=300), st.integers(1, 50))
def test_parts_of_a_long_text_join_to_the_text(text: str, chars: int) -> None:
    before, document_view.PART_CHARS = document_view.PART_CHARS, chars
    try:
        parts = split_parts(text)
    finally:
        document_view.PART_CHARS = before
    assert "".join(text[part.start : part.end] for part in parts) == text


def test_a_long_document_opens_at_the_part_that_holds_the_place() -> None:
    parts = [Span(0, 10), Span(10, 20), Span(20, 25)]
    assert part_of(parts, Span(10, 12), None) == 1
    assert part_of(parts, Span(24, 25), None) == 2
    assert part_of(parts, None, None) == 0
    assert part_of(parts, Span(0, 1), 99) == 2


def test_a_long_document_can_be_leafed_through() -> None:
    drawn = draw_document(make_document("Zeile mit Wort.\n" * 9000), wanted_part=2)
    assert "Teil 2 von 3" in drawn
    assert "./?dokument=d+1&amp;teil=3" in drawn


def test_documents_are_found_by_words_of_their_origin() -> None:
    other = make_document(doc_id="d2", origin=Origin(title="Haushalt", kommune="Probeburg"))
    assert matches(other, "probe HAUS")
    assert not matches(other, "gruß")
    drawn = draw_documents([make_document(), other], "haushalt")
    assert "1 von 2 Dokumenten" in drawn
    assert "Gruß" not in drawn
    assert "Kein Dokument passt" in draw_documents([other], "zzz")


def test_only_places_within_the_text_are_read_from_the_address() -> None:
    assert read_place({"start": "2", "end": "5"}, 10) == Span(2, 5)
    for start, end in (("5", "2"), ("2", "11"), ("-1", "3"), ("x", "3"), ("", ""), ("٣", "5"), ("1", "9" * 30)):
        assert read_place({"start": start, "end": end}, 10) is None
    assert read_number({}, "teil") is None


def test_a_new_address_wins_over_what_was_typed() -> None:
    session: dict[str | int, object] = {}
    params: dict[str, str] = {}
    submit(session, params, "  Eigene Frage? ")
    assert params == {"frage": "Eigene Frage?"}
    assert adopt_address(session, params) == "Eigene Frage?"
    assert adopt_address(session, {"frage": "Von außen?"}) == "Von außen?"
    assert session["eingabe"] == "Von außen?"
    assert adopt_address(session, {}) == ""


def test_a_question_too_long_for_an_address_is_asked_all_the_same() -> None:
    session: dict[str | int, object] = {}
    params = {"frage": "alt"}
    submit(session, params, "x" * 2001)
    assert params == {}
    assert adopt_address(session, params) == "x" * 2001
