"""Who takes part, since when: every row names a known Kommune and a source of the register."""

from __future__ import annotations

import csv
from pathlib import Path

from kekiz_search.german.kommunen import kommune_named
from kekiz_search.german.participation import participations

ROOT = Path(__file__).resolve().parents[2]
LAST_YEAR_OF = {"2012": 2016, "2017": 2019, "2020": 2026}
ROWS = participations()


def test_every_row_names_a_known_kommune() -> None:
    named = {name: kommune_named(name) for name in ROWS}
    assert [name for name, kommune in named.items() if kommune is None or kommune.name != name] == []


def test_every_row_has_its_source_in_the_register() -> None:
    with (ROOT / "corpus" / "sources.csv").open(encoding="utf-8", newline="") as file:
        known = {(row["id"], row["url"]) for row in csv.DictReader(file)}
    assert [name for name, row in ROWS.items() if (row.source, row.url) not in known] == []


def test_a_year_lies_within_its_phase() -> None:
    years = [(int(row.phase), row.since, LAST_YEAR_OF[row.phase]) for row in ROWS.values() if row.since]
    assert [one for one in years if not one[0] <= one[1] <= one[2]] == []


def test_the_figures_of_the_phases_are_those_of_the_sources() -> None:
    phases = [row.phase for row in ROWS.values()]
    # 18 model communes, of which the one of Kreis Unna stands here twice: the Kreis and its seat, which has a profile
    assert phases.count("2012") == 19
    assert phases.count("2017") == 22  # 18 and 22 are the 40 of 2017
    assert phases.count("2020") >= 35


def test_a_kreis_and_its_town_are_two_rows() -> None:
    assert ROWS["Kreis Unna"].since == 2012
    assert ROWS["Kamen"].since == 2020
    assert "Düren" not in ROWS
