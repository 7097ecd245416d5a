"""What the terminal shows of Kommunen beside each other: a table of facts, fields of action, pairs of sentences."""

from __future__ import annotations

from collections.abc import Sequence

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kekiz_search.cli.rendering import Record, open_console, print_citation, print_indented, spoken_date
from kekiz_search.cli.usage import visible
from kekiz_search.quoting import between_marks

_EMPTY = "kein Beleg"
_PLANNED = " (geplant oder gewollt)"
_STAND_WORDS = {"stated": "Stand", "published": "veröffentlicht", "retrieved": "abgerufen"}


def print_comparison(comparison: Record) -> None:
    """Show facts side by side, then what each Kommune does, field by field, then the sources."""
    console = open_console()
    _print_head(console, " · ".join(comparison["kommunen"]), comparison)
    if comparison["facts"]:
        console.print(_facts_table(comparison["kommunen"], comparison["facts"]))
    for row in comparison["approaches"]:
        console.print(Text(f"\n{visible(row['field'])}", style="bold"))
        for cell in row["cells"]:
            _print_cell(console, cell)
    _print_register(console, comparison["register"])
    _print_notes(console, comparison["notes"])
    _print_sources(console, comparison["citations"])


def print_similar(found: Record) -> None:
    """Show comparable approaches, the best first, each with its reason and both sentences."""
    console = open_console()
    _print_head(console, f"Vergleichbar mit {found['kommune']}", found)
    quotes = {citation["number"]: citation["quote"] for citation in found["citations"]}
    if not found["approaches"]:
        console.print(Text("Kein vergleichbarer Ansatz gefunden.", style="bold red"))
    for place, one in enumerate(found["approaches"], start=1):
        console.print(Text(visible(f"\n{place}. {one['kommune']} · {one['field']}"), style="bold"))
        print_indented(console, one["reason"])
        for name, number in ((found["kommune"], one["own"]), (one["kommune"], one["other"])):
            if number is not None:
                print_indented(
                    console, f"{name}: {between_marks(' '.join(quotes[number].split()))} [{number}]", "italic"
                )
    _print_notes(console, found["notes"])
    _print_sources(console, found["citations"])


def _print_head(console: Console, title: str, record: Record) -> None:
    checked = record["checked"]
    documents = "1 Dokument" if checked["documents"] == 1 else f"{checked['documents']} Dokumente"
    kommunen = "1 Kommune" if checked["kommunen"] == 1 else f"{checked['kommunen']} Kommunen"
    console.print(Text.assemble((visible(title), "bold"), (f"  ·  {kommunen}, {documents} geprüft", "dim")))
    for typed, meant in record["corrections"].items():
        console.print(Text(visible(f"Verstanden als: {meant} (statt „{typed}“)"), style="yellow"))


def _facts_table(kommunen: Sequence[str], rows: Sequence[Record]) -> Table:
    table = Table(box=SIMPLE, pad_edge=False)
    table.add_column("")
    for kommune in kommunen:
        table.add_column(Text(visible(kommune)), overflow="fold")
    for row in rows:
        table.add_row(Text(visible(row["label"])), *(_fact_text(cell) for cell in row["cells"]))
    return table


def _fact_text(cell: Record) -> Text:
    if cell["value"] is None:
        return Text(_EMPTY, style="dim")
    lines = [_value_line(value) for value in (cell["values"] if cell["conflicting"] else cell["values"][:1])]
    if cell["conflicting"]:
        lines.append("(widersprüchlich)")
    return Text(visible("\n".join(lines)), style="yellow" if cell["conflicting"] else "")


def _value_line(value: Record) -> str:
    found = _STAND_WORDS.get(value["as_of_basis"])
    stand = f", {found} {spoken_date(value['as_of'])}" if found and value["as_of"] else ""
    return f"{value['value']}{stand} {_marks(value['citations'])}"


def _print_cell(console: Console, cell: Record) -> None:
    console.print(Text(f"  {visible(cell['kommune'])}", style="bold dim" if not cell["statements"] else "cyan"))
    if not cell["statements"]:
        print_indented(console, _EMPTY, "dim")
    for statement in cell["statements"]:
        planned = _PLANNED if statement["planned"] else ""
        print_indented(
            console, f"{between_marks(' '.join(statement['text'].split()))}{planned} {_marks(statement['citations'])}"
        )
    if cell["further"]:
        more = "1 weitere Aussage" if cell["further"] == 1 else f"{cell['further']} weitere Aussagen"
        print_indented(console, f"und {more} in den Dokumenten", "dim")


def _print_register(console: Console, register: Sequence[Record]) -> None:
    if not register:
        return
    console.print(Text("\nAmtliches Register", style="bold"))
    for entry in register:
        number = "unbekannt" if entry["inhabitants"] is None else f"{entry['inhabitants']:,}".replace(",", ".")
        where = f", {entry['kreis']}" if entry["kreis"] else ""
        print_indented(console, f"{entry['kommune']}: {entry['kind']}{where}, {number} Einwohner")
    print_indented(console, f"Quelle: {register[0]['source']}", "dim")


def _print_notes(console: Console, notes: Sequence[str]) -> None:
    for note in notes:
        console.print(Text(visible(f"\n{note}"), style="yellow"))


def _print_sources(console: Console, citations: Sequence[Record]) -> None:
    if citations:
        console.print(Text("\nQuellen", style="bold"))
    for citation in citations:
        print_citation(console, citation)


def _marks(numbers: Sequence[int]) -> str:
    return "".join(f"[{number}]" for number in numbers)
