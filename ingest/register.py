"""The source register of a folder: sources.csv, what its keeper knows of every file."""

from __future__ import annotations

import csv
import io
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from ingest.isodate import iso_date
from ingest.readers.decoding import decode
from kekiz_search.errors import CorpusError
from kekiz_search.german.kommunen import kommune_named
from kekiz_search.types import DocumentKind

REGISTER_NAME = "sources.csv"
KINDS: tuple[str, ...] = get_args(DocumentKind)
HINT = (
    "Erwartet werden die Spalten file,title,kommune,publisher,kind,published,url mit Komma oder Semikolon dazwischen."
)


@dataclass(frozen=True, slots=True)
class Register:
    """The rows by file and what was wrong with them: (file, German sentence with the line)."""

    rows: dict[str, dict[str, str]] = field(default_factory=dict)
    warnings: tuple[tuple[str, str], ...] = ()

    def row_for(self, relative_path: str) -> dict[str, str] | None:
        """Find the row of a file below the folder."""
        return self.rows.get(_key(relative_path))


def read_register(folder: Path) -> Register:
    """Read a folder's sources.csv; without one the register is empty.

    A wrong cell costs itself alone and is told as a warning. Raises CorpusError where the file is no such table.
    """
    path = folder / REGISTER_NAME
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Register()
    except OSError as error:
        raise CorpusError(f"{REGISTER_NAME} lässt sich nicht öffnen.", "Prüfen Sie Namen und Leserechte.") from error
    if not data.strip():
        return Register(warnings=((REGISTER_NAME, "Die Datei ist leer."),))
    try:
        text = decode(data).text
    except CorpusError as error:
        raise CorpusError(f"{REGISTER_NAME}: {error.message}", error.hint) from error
    return _read_rows(text, _files_below(folder))


def _read_rows(text: str, files: frozenset[str]) -> Register:
    rows: dict[str, dict[str, str]] = {}
    warnings: list[tuple[str, str]] = []
    for line, cells in _numbered_rows(text):
        named = cells.get("file", "")
        if not named:
            continue
        key = _key(named)
        if key not in files:
            warnings.append((named, f"{REGISTER_NAME}, Zeile {line}: Diese Datei gibt es im Ordner nicht."))
        elif key in rows:
            warnings.append((named, f"{REGISTER_NAME}, Zeile {line}: Die Datei steht schon weiter oben."))
        else:
            rows[key], remarks = _checked_row(cells)
            warnings.extend((named, f"{REGISTER_NAME}, Zeile {line}: {remark}") for remark in remarks)
    return Register(rows, tuple(warnings))


def _numbered_rows(text: str) -> list[tuple[int, dict[str, str]]]:
    """Read the cells by column with the line each row ends in."""
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    result: list[tuple[int, dict[str, str]]] = []
    try:
        columns = [name.strip().lower() for name in next(reader)]
        if "file" not in columns:
            raise CorpusError(f"{REGISTER_NAME} hat keine Spalte „file“.", HINT)
        for cells in reader:
            values = {name: cell.strip() for name, cell in zip(columns, cells, strict=False)}
            if len(cells) > len(columns):
                values["_surplus"] = "; ".join(cells[len(columns) :])
            result.append((reader.line_num, values))
    except csv.Error as error:
        raise CorpusError(f"{REGISTER_NAME} ist in Zeile {reader.line_num} keine gültige Tabelle.", HINT) from error
    return result


def _checked_row(cells: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    """Drop the cells that cannot be used and say why."""
    row = dict(cells)
    remarks: list[str] = []
    if row.pop("_surplus", ""):
        remarks.append("Die Zeile hat mehr Felder als Spalten; gehört ein Text mit Komma in Anführungszeichen?")
    if row.get("kind") and row["kind"].lower() not in KINDS:
        remarks.append(f"Unbekannte Art „{row['kind']}“ (möglich: {', '.join(KINDS)}); übergangen.")
        row["kind"] = ""
    row["kind"] = row.get("kind", "").lower()
    for column in ("published", "as_of", "retrieved"):
        if row.get(column) and iso_date(row[column]) is None:
            remarks.append(f"„{row[column]}“ in Spalte {column} ist kein Datum wie 2017-03-08; übergangen.")
            row[column] = ""
    if row.get("kommune") and kommune_named(row["kommune"]) is None:
        remarks.append(f"„{row['kommune']}“ ist keine bekannte Kommune in Nordrhein-Westfalen; so übernommen.")
    return row, remarks


def _key(path: str) -> str:
    key = unicodedata.normalize("NFC", path).replace("\\", "/")
    while key.startswith("./"):
        key = key[2:]
    return key


def _files_below(folder: Path) -> frozenset[str]:
    return frozenset(_key(path.relative_to(folder).as_posix()) for path in folder.rglob("*") if path.is_file())
