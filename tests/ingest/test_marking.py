"""What is marked as no content, and what never is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.marking import mark_spans
from ingest.readers.plain import find_headings
from kekiz_search.types import Mark

LONG = "Die Stadt besucht alle Familien in den ersten Wochen nach der Geburt."
LINES = (
    LONG,
    "Anzeige: Möbelhaus",
    "Anzeige",
    "Jetzt zugreifen!",
    "Navigation",
    "Kontakt",
    "KEINE ERGEBNISSE",
    "Einwohner: 5.000",
    "Seit wann dabei:",
    "2017",
    "Ahaus",
    "Ute Amsel",
    "Markt 1",
    "48683 Ahaus",
    "Tel.: 02561 1234",
    "Auf Facebook teilen",
    "www.beispiel.de",
    "3. Mai 2019",
    "",
    "",
)
TEXTS = st.lists(st.sampled_from(LINES), max_size=14).map("\n".join)


def _marked(text: str) -> list[tuple[str, str]]:
    return [(mark.reason, text[mark.start : mark.end]) for mark in mark_spans(text, find_headings(text), ())]


def test_a_menu_at_the_end_is_marked() -> None:
    menu = "Pressemitteilungen\n\nzum Thema\n\nKontakt\n\nArchiv\n\nKEINE ERGEBNISSE"
    assert _marked(f"Titel der Seite\n\n{LONG}\n\n{menu}\n") == [("boilerplate", menu)]


def test_a_list_of_names_at_the_end_is_kept() -> None:
    assert _marked(f"Titel der Seite\n\n{LONG}\n\nAhaus\nBorken\nStadtlohn\nVreden\n") == []


def test_a_masthead_above_the_title_is_marked() -> None:
    text = f"Wochenblatt-Ahaus.de\nnah, neu, gut\n\nEin Büro für Familien\n\n{LONG}\n"
    assert _marked(text) == [("boilerplate", "Wochenblatt-Ahaus.de\nnah, neu, gut")]


def test_single_words_of_the_web_around_a_profile_are_marked() -> None:
    text = f"Sprache\n\nAhaus\n\nEinwohner: 39.000\n\n{LONG}\n\nZur Website\n"
    assert _marked(text) == [("boilerplate", "Sprache"), ("boilerplate", "Zur Website")]


@pytest.mark.parametrize(
    "line",
    [
        "Gespeichert von Ute Amsel am 3. Mai 2019 - 10:00",
        "Bild des Benutzers Ute Amsel",
        "Wir verwenden Cookies, um die Seite zu verbessern.",
        "Artikel drucken",
        "Auf Facebook teilen",
        "© 2019 Stadt Ahaus",
    ],
)
def test_lines_of_the_system_are_marked(line: str) -> None:
    assert _marked(f"{LONG}\n\n{line}\n\nDanach folgt noch ein Satz.\n") == [("boilerplate", line)]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Anzeige: Möbelhaus am Ring", "Anzeige: Möbelhaus am Ring"),
        ("Anzeige\nJetzt Küche kaufen!", "Anzeige\nJetzt Küche kaufen!"),
        ("Werbung", "Werbung"),
        ("Sponsored – Reisen", "Sponsored – Reisen"),
        (f"Anzeige\n{LONG}", "Anzeige"),
        ("Anzeige\nFahrrad Amsel am Ring in Ahaus, alle Helme 20 % billiger.", None),
        ("+++ ANZEIGE +++\nKüchen Amsel lädt ein. Nur am Samstag.\n+++ ANZEIGE ENDE +++", None),
        ("+++ ANZEIGE +++ Fahrrad Amsel: Räder bis zu 700 Euro reduziert +++ ANZEIGE +++", None),
        ("In eigener Sache: Der Bote sucht Zusteller, Stundenlohn 13 Euro.", None),
    ],
)
def test_an_advertisement_is_marked_with_its_short_teaser(text: str, marked: str | None) -> None:
    assert _marked(f"Davor ein Satz.\n\n{text}\n\nDanach ein Satz.\n") == [("advertisement", marked or text)]


@pytest.mark.parametrize("line", ["Anzeigen gegen Eltern sind selten.", "Werbung für die Kurse macht das Amt."])
def test_a_sentence_on_advertising_is_kept(line: str) -> None:
    assert _marked(f"Davor ein Satz.\n\n{line}\n") == []


def test_the_later_of_two_equal_paragraphs_is_marked() -> None:
    text = f"{LONG}\n\nEin anderer Satz.\n\n{LONG.replace(' alle ', '  alle ')}\n"
    assert [text.index(span) for _, span in _marked(text)] == [text.rindex("Die Stadt")]


def test_a_name_right_after_itself_is_marked() -> None:
    assert _marked("Bürgermeisterin Ute Amsel\nBürgermeisterin Ute Amsel\n" + LONG) == [
        ("repeated", "Bürgermeisterin Ute Amsel")
    ]


def test_a_short_line_that_comes_again_later_is_kept() -> None:
    assert _marked(f"Beratung im Quartier\n{LONG}\nBeratung im Quartier\nEin anderer Satz.\n") == []


def test_the_same_words_on_another_kommune_are_kept() -> None:
    text = f"Ahaus\n\n{LONG}\n\nBorken\n\n{LONG}\n"
    assert _marked(text) == []


def test_a_paragraph_known_as_advertisement_does_not_make_its_repeat_one() -> None:
    text = f"{LONG}\n\n{LONG}\n"
    marks = mark_spans(text, (), (Mark(0, len(LONG), "advertisement"),))
    assert marks == (Mark(0, len(LONG), "advertisement"),)


def test_fields_and_contacts_are_never_marked() -> None:
    text = (
        "Ahaus\n\nEinwohner: 39.000\n\nKontakt:\nUte Amsel\nJugendamt\nMarkt 1\n48683 Ahaus\n"
        "Tel.: 02561 1234\nE-Mail: amsel@ahaus.example\n"
    )
    assert _marked(text) == []


@settings(max_examples=40)
@given(TEXTS)
def test_marking_is_idempotent(text: str) -> None:
    headings = find_headings(text)
    marks = mark_spans(text, headings, ())
    assert mark_spans(text, headings, marks) == marks


@settings(max_examples=40)
@given(TEXTS)
def test_marks_are_sorted_disjoint_and_hold_words(text: str) -> None:
    marks = mark_spans(text, find_headings(text), ())
    assert all(one.end <= other.start for one, other in pairwise(marks))
    assert all(text[mark.start : mark.end].strip() for mark in marks)


@settings(max_examples=40)
@given(TEXTS, st.integers(0, 60), st.integers(1, 60))
def test_known_marks_are_kept(text: str, start: int, length: int) -> None:
    known = Mark(start, min(start + length, len(text)), "reference")
    marks = mark_spans(text, (), (known,) if known.start < known.end else ())
    assert known.start >= known.end or any(
        mark.start <= known.start and known.end <= mark.end and mark.reason == "reference" for mark in marks
    )
