"""The register: every row that can be used is used, every cell that cannot is told with its line."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from ingest.register import Register, read_register
from kekiz_search.errors import CorpusError

HEAD = "file,title,kommune,publisher,kind,published,url\n"


def _register(folder: Path, rows: str, encoding: str = "utf-8", files: tuple[str, ...] = ("a.txt",)) -> Register:
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).touch()
    (folder / "sources.csv").write_bytes(rows.encode(encoding))
    return read_register(folder)


def test_a_folder_without_register_has_an_empty_one(tmp_path: Path) -> None:
    assert read_register(tmp_path) == Register()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_row_is_found_by_its_file(tmp_path: Path, encoding: str, delimiter: str) -> None:
    rows = delimiter.join(["Kommune", "file", "note", "published"]) + "\n" + delimiter.join(["Lünen", "a.txt", "x", ""])
    row = _register(tmp_path, rows, encoding).row_for("a.txt")
    assert row is not None
    assert row["kommune"] == "Lünen"


def test_names_match_in_any_spelling_of_path_and_umlaut(tmp_path: Path) -> None:
    register = _register(tmp_path, HEAD + "profile\\münster.txt,T,,,,,\n", files=("profile/münster.txt",))
    assert register.row_for(unicodedata.normalize("NFD", "profile/münster.txt")) is not None
    assert register.warnings == ()


def test_originals_that_are_not_in_the_folder_are_no_matter(tmp_path: Path) -> None:
    assert _register(tmp_path, HEAD + ",Nur ein Original,,,press,2017,https://b.example\n") == Register()


def test_a_row_of_a_missing_file_is_told(tmp_path: Path) -> None:
    register = _register(tmp_path, HEAD + "weg.txt,T,,,,,\n")
    assert register.warnings == (("weg.txt", "sources.csv, Zeile 2: Diese Datei gibt es im Ordner nicht."),)


def test_a_path_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "draussen.txt").touch()
    (tmp_path / "ordner").mkdir()
    register = _register(tmp_path / "ordner", HEAD + "../draussen.txt,T,,,,,\n")
    assert "nicht" in register.warnings[0][1]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ("T,,,zeitung,,", "Unbekannte Art „zeitung“"),
        ("T,,,,31.02.2017,", "kein Datum"),
        ("T,Atlantis,,,,", "keine bekannte Kommune"),
        ("Ein Titel, mit Komma,,,press,2017,u", "mehr Felder als Spalten"),
    ],
)
def test_a_bad_cell_costs_itself_alone(tmp_path: Path, cells: str, said: str) -> None:
    register = _register(tmp_path, HEAD + f"a.txt,{cells}\n")
    assert said in register.warnings[0][1]
    assert "Zeile 2" in register.warnings[0][1]
    row = register.row_for("a.txt")
    assert row is not None
    assert (row["title"], row["kind"]) == (row["title"].strip(), "")


def test_german_dates_are_dates(tmp_path: Path) -> None:
    assert _register(tmp_path, HEAD + "a.txt,T,,,,08.03.2017,\n").warnings == ()


def test_the_first_of_two_rows_counts(tmp_path: Path) -> None:
    register = _register(tmp_path, HEAD + "a.txt,Eins,,,,,\na.txt,Zwei,,,,,\n")
    row = register.row_for("a.txt")
    assert row is not None
    assert row["title"] == "Eins"
    assert "Zeile 3" in register.warnings[0][1]


def test_what_is_no_table_of_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="keine Spalte „file“"):
        _register(tmp_path, "datei,titel\na.txt,T\n")
    with pytest.raises(CorpusError, match=r"sources\.csv"):
        _register(tmp_path, "file\0title\n")
