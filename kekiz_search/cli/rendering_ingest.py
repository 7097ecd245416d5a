"""What the terminal shows of an ingest and of the generations of an index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from rich.box import SIMPLE
from rich.table import Table
from rich.text import Text

from kekiz_search.cli.rendering import field_grid, open_console, print_indented
from kekiz_search.cli.usage import visible
from kekiz_search.german.isodate import spoken_time

# As many files with the same warning are named one by one; of more, only the first ones are.
MOST_NAMED = 3
STATUS_WORDS = {"read": "gelesen", "unchanged": "unverändert", "refused": "nicht eingelesen"}
Record = Mapping[str, Any]


def print_report(report: Record) -> None:
    """Show what an ingest did, every file that is missing from the index, and what needs a look."""
    console = open_console()
    words = "Nichts zu tun, der Index war schon aktuell" if report["unchanged"] else "Der Index ist gebaut"
    console.print(Text(f"{words} (Stand {report['version']}).", style="bold green"))
    counts = [
        ("Dokumente", "documents"),
        ("Textstellen", "passages"),
        ("Fakten", "facts"),
        ("Markierte Abschnitte", "marks"),
    ]
    fields = [(name, str(report[key])) for name, key in counts]
    found = Counter(entry["status"] for entry in report.get("files", ()))
    if found:
        fields.insert(0, ("Dateien", ", ".join(f"{found[key]} {w}" for key, w in STATUS_WORDS.items() if found[key])))
    console.print(field_grid(fields))
    sections = (
        ("Nicht eingelesen", [f"{file}: {reason}" for file, reason in report["skipped"]]),
        ("Hinweise", _grouped(report["warnings"])),
    )
    for title, lines in sections:
        if lines:
            console.print(Text(f"\n{title}", style="bold"))
            for line in lines:
                print_indented(console, line)


def print_generations(record: Record) -> None:
    """Show the generations of an index, the newest first; the current one is marked."""
    table = Table(box=SIMPLE, pad_edge=False)
    for title in ("", "Stand", "Gebaut", "Dokumente", "Textstellen", "Encoder", "MB"):
        table.add_column(title, overflow="fold")
    problems = []
    for entry in record["generations"]:
        cells = ["→" if entry["current"] else "", entry["version"], _spoken(entry["built"]), entry["documents"]]
        cells += [entry["passages"], entry["encoder"], f"{entry['bytes'] / 1e6:.1f}".replace(".", ",")]
        table.add_row(*(Text("–" if cell is None else visible(str(cell))) for cell in cells))
        problems += [f"{entry['version']}: {entry['problem']}"] if entry["problem"] else []
    console = open_console()
    console.print(table)
    for problem in problems:
        print_indented(console, problem)


def _spoken(built: str | None) -> str | None:
    return None if built is None else spoken_time(built)


def print_examined(record: Record) -> None:
    """Show whether a generation is sound, and every file of it that is not."""
    console = open_console()
    sound = record["sound"]
    words = f"Stand {record['version']}: {'jedes Byte ist, wie es geschrieben wurde.' if sound else 'beschädigt.'}"
    console.print(Text(visible(words), style="bold green" if sound else "bold red"))
    for problem in record["problems"]:
        print_indented(console, problem)


def print_pruned(record: Record) -> None:
    """Show which generations were removed and which are still being read."""
    console = open_console()
    removed = f"Entfernt: {', '.join(record['removed'])}." if record["removed"] else "Es gab nichts zu entfernen."
    console.print(Text(removed, style="bold"))
    if record["in_use"]:
        print_indented(console, f"Noch in Gebrauch und deshalb behalten: {', '.join(record['in_use'])}.")


def _grouped(warnings: Sequence[tuple[str, str]]) -> list[str]:
    """Say what many files share only once."""
    files: dict[str, list[str]] = {}
    for file, reason in warnings:
        files.setdefault(reason, []).append(file)
    lines = []
    for reason, names in files.items():
        if len(names) <= MOST_NAMED:
            lines += [f"{name}: {reason}" for name in names]
        else:
            named = ", ".join(names[:MOST_NAMED])
            lines.append(f"{len(names)} Dateien: {reason} {named} und {len(names) - MOST_NAMED} weitere (--json).")
    return lines
