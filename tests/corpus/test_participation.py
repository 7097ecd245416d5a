"""Who takes part, since when: every row names a known Kommune and its source, and the documents say the same."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from kekiz_search.german.kommunen import kommune_named

ROOT = Path(__file__).resolve().parents[2]
LAST_YEAR_OF = {"2012": 2016, "2017": 2019, "2020": 2026}


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS = {row["kommune"]: row for row in read_rows(ROOT / "kekiz_search" / "data" / "participation.csv")}


def test_every_row_names_a_known_kommune() -> None:
    named = {name: kommune_named(name) for name in ROWS}
    assert [name for name, kommune in named.items() if kommune is None or kommune.name != name] == []


def test_every_row_has_its_source_in_the_register() -> None:
    known = {(row["id"], row["url"]) for row in read_rows(ROOT / "corpus" / "sources.csv")}
    assert [name for name, row in ROWS.items() if (row["source"], row["url"]) not in known] == []


def test_a_year_lies_within_its_phase() -> None:
    years = [
        (int(row["phase"]), int(row["since"]), LAST_YEAR_OF[row["phase"]]) for row in ROWS.values() if row["since"]
    ]
    assert [one for one in years if not one[0] <= one[1] <= one[2]] == []


def test_the_figures_of_the_phases_are_those_of_the_sources() -> None:
    phases = [row["phase"] for row in ROWS.values()]
    # 18 model communes, of which the one of Kreis Unna stands here twice: the Kreis and its seat, which has a profile
    assert phases.count("2012") == 19
    assert phases.count("2017") == 22  # 18 and 22 are the 40 of 2017


def test_a_kreis_and_its_town_are_two_rows() -> None:
    assert (ROWS["Kreis Unna"]["since"], ROWS["Kamen"]["since"]) == ("2012", "2020")
    assert "Düren" not in ROWS


def test_the_documents_name_the_same_years() -> None:
    told = {}
    for path in sorted((ROOT / "corpus" / "kommunen").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        name = re.search(r"^kommune: (.+)$", text, re.MULTILINE)
        year = re.search(r"^- Seit wann dabei: (\d{4})", text, re.MULTILINE)
        if name and year:
            told[name[1].strip('"')] = year[1]
    assert len(told) >= 50
    assert {name: ROWS[name]["since"] for name in told} == told
