"""Cells of tables: whose they are, what they hold, and that an empty one moves no other."""

from __future__ import annotations

from ingest.lines import split_lines
from ingest.tables import find_table_cells
from kekiz_search.german.numbers import parse_number


def _cells(text: str) -> list[tuple[str | None, str, str]]:
    cells = find_table_cells(split_lines(text))
    return [(cell.kommune, cell.attribute, text[cell.value_start : cell.value_end]) for cell in cells]


def test_an_empty_cell_leaves_the_others_in_their_columns() -> None:
    html = "Ort | Betrag | Zweck | Bemerkung\nStadt Kleve | 4.500 | | vorläufig\nStadt Rheine | 7.250 | Bus |"
    markdown = "| Ort | Betrag | Zweck | Bemerkung |\n|---|---|---|---|\n| Kleve | 4.500 | | vorläufig |"

    assert _cells(html) == [
        ("Kleve", "betrag", "4.500"),
        ("Kleve", "bemerkung", "vorläufig"),
        ("Rheine", "betrag", "7.250"),
        ("Rheine", "zweck", "Bus"),
    ]
    assert _cells(markdown) == [("Kleve", "betrag", "4.500"), ("Kleve", "bemerkung", "vorläufig")]


def test_a_bracket_behind_a_name_tells_which_one_it_is() -> None:
    text = "Gebiet | Plätze 2023\nDüren (Stadt) | 310\nKreis Düren (gesamt) | 940"

    assert _cells(text) == [("Düren", "plaetze 2023", "310"), ("Kreis Düren", "plaetze 2023", "940")]


def test_since_alone_tells_of_the_matter_of_the_table() -> None:
    text = "Kommune | Träger | Seit | Dabei seit\nHerten | Verein | 2011 | 2018"

    assert _cells(text) == [("Herten", "traeger", "Verein"), ("Herten", "beginn", "2011"), ("Herten", "seit", "2018")]


def test_a_row_that_begins_with_a_number_names_nothing() -> None:
    text = "Jahr | Plätze | Kitas\n2021 | 116 | 9\nIm Mittel | 86 | 8"

    assert _cells(text) == [(None, "im mittel", "86"), (None, "im mittel", "8")]


def test_figures_head_no_columns() -> None:
    text = "Personal | 38.400 € | 52.100 €\nMiete | 6.000 € | 7.250 €"

    assert _cells(text) == []
    assert _cells(f" | 2020 | 2021\n{text}")[:2] == [(None, "personal", "38.400 €"), (None, "personal", "52.100 €")]


def test_inhabitants_of_a_ward_are_not_those_of_the_town() -> None:
    text = "Kennzahl | 2021 | Nordstadt\nEinwohner | 24.700 | 8.100\nKinder unter 18 Jahren | 4.100 | 1.700"

    assert [attribute for _, attribute, _ in _cells(text)] == [
        "einwohner",
        "einwohner nordstadt",
        "kinder_unter_18",
        "kinder unter 18 jahren nordstadt",
    ]


def test_a_telephone_number_is_no_number_of_its_row() -> None:
    text = "Stelle | Raum | Telefon\nFamilienbüro | 12 | 02594 98-31"

    assert _cells(text) == [(None, "familienbuero", "12"), (None, "familienbuero", "02594 98-31")]
    assert parse_number("02594 98-31") is None
