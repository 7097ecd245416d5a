"""What the terminal shows of a run that fetched originals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.text import Text

from kekiz_search.cli.rendering import open_console, print_indented
from kekiz_search.cli.usage import visible

OUTCOME_WORDS = {
    "new": "neu geholt",
    "changed": "geändert",
    "unchanged": "unverändert",
    "vanished": "verschwunden",
    "refused": "nicht geholt",
    "failed": "gescheitert",
    "moved": "umgezogen",
}


def print_fetched(report: Mapping[str, Any]) -> None:
    """Show the counts, then every source that needs a look."""
    console = open_console()
    counts = [
        f"{report['counts'][name]} {words}" for name, words in OUTCOME_WORDS.items() if report["counts"].get(name)
    ]
    console.print(Text(f"{len(report['sources'])} Quellen: {', '.join(counts)}.", style="bold"))
    for source in report["sources"]:
        if source["outcome"] in ("vanished", "refused", "failed"):
            kept = " Die zuletzt geholte Fassung bleibt." if source["file"] else ""
            print_indented(console, visible(f"{source['id']}: {source['reason']}{kept}"))
        if source["moved_to"]:
            print_indented(console, visible(f"{source['id']}: umgezogen nach {source['moved_to']}"))
    if any(source["file"] for source in report["sources"]):
        console.print(Text(visible(f"Einlesen: kekiz ingest {report['folder']}"), style="dim"))
