"""What the terminal shows of a claim check: every sentence with its verdict, what differs, and the quotes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.text import Text

from kekiz_search.cli.rendering import VERDICT_WORDS, open_console, print_citation
from kekiz_search.cli.usage import visible

Record = Mapping[str, Any]

_STYLES = {"supported": "bold green", "contradicted": "bold red", "no_evidence": "bold yellow"}
_SLOT_WORDS = {
    "number": "Zahl",
    "year": "Jahr",
    "date": "Datum",
    "kommune": "Kommune",
    "person": "Person",
    "place": "Ort",
    "figure": "Angabe",
    "name": "Name",
}
_SILENCE = "Kein Beleg heißt nicht, dass es nicht stimmt."


def print_check(checked: Record) -> None:
    """Show the sentences in the order of the text, then how much was looked at."""
    console = open_console()
    sentences = checked["sentences"]
    shown: set[int] = set()
    for sentence in sentences:
        _print_sentence(console, sentence, shown)
    counts = {verdict: sum(one["verdict"] == verdict for one in sentences) for verdict in VERDICT_WORDS}
    parts = [f"{count} {VERDICT_WORDS[verdict]}" for verdict, count in counts.items()]
    noun = "Satz" if len(sentences) == 1 else "Sätze"
    documents = checked["checked"]["documents"]
    console.print(Text(f"{len(sentences)} {noun}: {', '.join(parts)}; {documents} Dokumente geprüft.", style="dim"))
    if counts["no_evidence"]:
        console.print(Text(_SILENCE, style="dim"))


def _print_sentence(console: Console, sentence: Record, shown: set[int]) -> None:
    verdict = sentence["verdict"]
    words = " ".join(visible(sentence["text"]).split())
    console.print(Text.assemble((_capital(VERDICT_WORDS[verdict]), _STYLES[verdict]), ("  " + words, "")))
    if sentence["differs"]:
        console.print(Text(visible(sentence["differs"])))
    differing = [slot for slot in sentence["slots"] if slot["found"] is None] if verdict != "no_evidence" else []
    for slot in differing:
        console.print(Text(visible(f"{_SLOT_WORDS[slot['kind']]} ohne Beleg: {slot['claimed']}"), style="dim"))
    for citation in sentence["citations"]:
        if citation["number"] in shown:
            console.print(Text(f"[{citation['number']}] siehe oben", style="dim"))
        else:
            shown.add(citation["number"])
            print_citation(console, citation)
    console.print()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
