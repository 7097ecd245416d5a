"""A text as it is read says the same in every layout, and every character keeps its place."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.german.reading_view import read_view

PROSE = (
    "Das Familienbüro in der alten Sparkasse berät Eltern an vier Tagen der Woche. Im Jahr 2022 kamen 1.240 Menschen, "
    "die meisten wegen eines Platzes in der Kita. Die Stadt zahlt dafür 84.500 Euro im Jahr, das Land gibt den Rest."
)


@given(st.text(alphabet=st.sampled_from("aB1. ;\t|\u00a0\u00ad-\n:") | st.characters(), max_size=200))
def test_it_is_as_long_as_the_text(text: str) -> None:
    assert len(read_view(text)) == len(text)


@pytest.mark.parametrize("width", [55, 60, 72, 80, 100])
def test_broken_lines_read_as_the_paragraph_they_were(width: int) -> None:
    assert read_view(textwrap.fill(PROSE, width)) == PROSE


def test_a_word_cut_at_the_end_of_a_line_is_one_word() -> None:
    broken = "Wer ein Kind erwartet, bekommt in unserer Stadt Besuch von einer Familien-\nhebamme und Post vom Amt."
    assert "Familien\u00ad\u00adhebamme" in read_view(broken)


def test_a_hyphen_that_stands_for_a_word_stays() -> None:
    broken = "Wer Fragen hat, findet in jedem Stadtteil von Moers eine Stelle der Kinder-\nund Jugendhilfe, die hilft."
    assert "Kinder- und Jugendhilfe" in read_view(broken)


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Moers: 71.450 Euro für Schwimmkurse und die Hausbesuche",
            "Kreis Wesel: 118.600 Euro für die Hebammen auf Rädern",
        ],
        ["Haus Nord – Beratung für Eltern mit Kindern unter drei", "Café am Markt – Treffpunkt für Mütter und Väter"],
        [
            "Beratung im Bahnhof an drei Tagen der Woche im Winter",
            "Schwimmkurse für alle Kinder der zweiten Klassen in Xanten",
            "Frühstück an vier Schulen, montags bis freitags um sieben",
        ],
    ],
    ids=["labels", "dashes", "capitals"],
)
def test_items_without_bullets_stay_apart(lines: list[str]) -> None:
    assert read_view("\n".join(lines)).split("\n") == lines


@pytest.mark.parametrize(
    ("sign", "bar"), [("\t", "|"), (";", "|"), ("     ", "   | ")], ids=["tabs", "semicolons", "gaps"]
)
def test_cells_are_parted_by_bars(sign: str, bar: str) -> None:
    rows = [["Kommune", "Seit", "Plätze"], ["Moers", "2012", "14"], ["Kreis Wesel", "2017", "22"]]
    assert read_view("\n".join(map(sign.join, rows))) == "\n".join(map(bar.join, rows))


@pytest.mark.parametrize(
    "text",
    [
        "Moers zahlt 14 Euro; Wesel zahlt nichts.\nXanten zahlt 9 Euro; Kleve zahlt nichts.\nGoch zahlt; Rees nicht.",
        "\tEin Absatz mit Einzug.\n\tNoch einer.",
        "Leitung     Anna Brandt\nTelefon     02841 1234\nOrt         Moers",
    ],
    ids=["prose", "indent", "two columns are labels and values"],
)
def test_what_is_no_table_gets_no_bars(text: str) -> None:
    assert "|" not in read_view(text)


@pytest.mark.parametrize(
    "head",
    ["                2020      2021", "Art              2020      2021\n==============================="],
    ids=["without a first cell", "above a rule"],
)
def test_a_line_of_years_heads_the_columns_below(head: str) -> None:
    read = read_view(f"{head}\nPersonal         3.400     5.100\nMiete            600       700")
    cells = [[cell.strip() for cell in line.split("|")] for line in read.split("\n") if "--" not in line]
    assert cells[0][1:] == ["2020", "2021"]
    assert cells[1] == ["Personal", "3.400", "5.100"]


def test_dots_lead_from_a_label_to_its_value_or_to_a_page() -> None:
    fields = "Einwohner ........ 7.648\nLeitung .......... Anna Brandt\nOrt .............. Moers"
    assert [line.split(":")[1].strip() for line in read_view(fields).split("\n")] == ["7.648", "Anna Brandt", "Moers"]
    pages = "Einwohner ........ 7\nLeitung .......... 12\nOrt .............. 14"
    assert read_view(pages) == pages


def test_cells_between_bars_get_no_more_of_them() -> None:
    rows = "| Jahr | Besuche   | Orte       |\n| 2020 | 31        | Ost; West  |\n| 2021 | 58        | Ost; Nord  |"
    assert read_view(f"{rows}\n| 2022 | 60        | Süd; Nord  |").startswith(rows)


def test_narrow_lines_run_on_where_a_word_is_cut() -> None:
    broken = "Die Stadt zählt 9.100 Ein-\nwohner. Sie hat ein Haus für\nEltern mit kleinen Kindern."
    cut = "\u00ad\u00ad"
    assert (
        read_view(broken) == f"Die Stadt zählt 9.100 Ein{cut}wohner. Sie hat ein Haus für Eltern mit kleinen Kindern."
    )
    assert read_view("Markt 3\nKontakt-\nStelle") == "Markt 3\nKontakt-\nStelle"


def test_every_kind_of_blank_is_one() -> None:
    assert read_view("84.500\u00a0Euro,\u202f§\u20098") == "84.500 Euro, § 8"


@pytest.mark.parametrize("bullet", ["a) ", "(b) ", "▪ ", "○ "])
def test_a_bullet_that_few_know_is_read_as_a_dash(bullet: str) -> None:
    assert read_view(f"Wir bieten:\n{bullet}Beratung").split() == ["Wir", "bieten:", "-", "Beratung"]
