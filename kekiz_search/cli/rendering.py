"""What the terminal shows of answers, passages, documents and reports: the contract's records in German words.

Words of documents go through ``visible`` and ``Text``: they are neither markup nor commands to the terminal.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kekiz_search.cli.usage import visible
from kekiz_search.german.isodate import spoken_date as spoken_date
from kekiz_search.german.isodate import spoken_time

# A line longer than this is hard to read; also the width where the output is no terminal.
LINE_CHARS = 100
INDENT_CHARS = 4
NEAREST_SHOWN = 3
Record = Mapping[str, Any]

STATUS_WORDS = {
    "answered": ("Beantwortet", "bold green"),
    "partial": ("Zum Teil beantwortet", "bold yellow"),
    "conflicting": ("Die Quellen widersprechen sich", "bold yellow"),
    "no_evidence": ("Kein Beleg gefunden", "bold red"),
}
VERDICT_WORDS = {"supported": "belegt", "contradicted": "widersprochen", "no_evidence": "kein Beleg"}
KIND_WORDS = {
    "list": "Liste",
    "fact": "Fakt",
    "count": "Anzahl",
    "definition": "Begriff",
    "comparison": "Vergleich",
    "open": "offen",
    "all": "alle",
}
SCORE_NAMES = {
    "questions": "Fragen",
    "accuracy": "richtig",
    "row_precision": "Zeilen richtig",
    "row_recall": "Zeilen gefunden",
    "quotes": "Zitate tragen",
    "false_answers": "falsche Antworten",
    "coverage": "beantwortet",
}
BASIS_WORDS = {"stated": "laut Text", "published": "Tag der Veröffentlichung", "retrieved": "Tag des Abrufs"}


def print_answer(answer: Record) -> None:
    """Show an answer: status, text, one row per Kommune, and every source with its quote."""
    console = open_console()
    words, style = STATUS_WORDS[answer["status"]]
    console.print(Text.assemble((words, style), (f"  ·  {_describe_checked(answer)}", "dim")))
    console.print()
    console.print(Text(visible(answer["answer"])))
    if answer["rows"]:
        console.print()
        console.print(_rows_table(answer["rows"]))
    if answer["citations"]:
        console.print(Text("\nQuellen", style="bold"))
        for citation in answer["citations"]:
            print_citation(console, citation)
    elif answer["hits"]:
        console.print(Text("\nDiese Textstellen kommen der Frage am nächsten", style="bold"))
        for hit in answer["hits"][:NEAREST_SHOWN]:
            _print_hit(console, hit)


def print_hits(hits: Sequence[Record]) -> None:
    """Show ranked passages, best first."""
    console = open_console()
    if not hits:
        console.print(Text("Keine Textstelle gefunden.", style="bold red"))
    for hit in hits:
        _print_hit(console, hit)


def print_document(document: Record) -> None:
    """Show what is known of a document, then its stored text as it is."""
    console = open_console()
    origin = document["origin"]
    fields = [
        ("Datei", document["file"]),
        ("Kennung", document["doc_id"]),
        ("Titel", origin["title"]),
        ("Herausgeber", origin["publisher"]),
        ("Kommune", origin["kommune"]),
        ("Art", origin["kind"]),
        ("Veröffentlicht", spoken_date(origin["published"])),
        ("Stand", _as_of(origin)),
        ("Adresse", origin["url"]),
        ("SHA-256", document["sha256"]),
        ("Nicht zitiert", f"{len(document['marks'])} Abschnitte" if document["marks"] else None),
    ]
    console.print(field_grid([(name, value) for name, value in fields if value]))
    console.print()
    sys.stdout.write(visible(document["text"]).rstrip("\n") + "\n")


def print_findings(findings: Record) -> None:
    """Show what doctor found, the verdict first."""
    console = open_console()
    sound = findings["sound"]
    console.print(
        Text(
            "Alles in Ordnung." if sound else "Etwas ist nicht in Ordnung.", style="bold green" if sound else "bold red"
        )
    )
    for problem in findings["problems"]:
        print_indented(console, problem)
    index = findings["index"]
    fields = [("Python", findings["python"]), ("Index", index["path"])]
    fields += [(words, spoken_time(index[key])) for words, key in _INDEX_FIELDS if index.get(key)]
    fields += [(words, str(index["counts"][key])) for words, key in _COUNT_FIELDS if key in index.get("counts", {})]
    fields += [(name, version or "fehlt") for name, version in findings["packages"].items()]
    console.print()
    console.print(field_grid(fields))


_INDEX_FIELDS = [
    ("Stand des Index", "version"),
    ("Gebaut", "built"),
    ("Encoder", "encoder"),
    ("Fingerabdruck des Encoders", "encoder_fingerprint"),
    ("Sprachregeln", "analyzer"),
]
_COUNT_FIELDS = [("Dokumente", "documents"), ("Textstellen", "passages"), ("Fakten", "facts")]


def print_scores(scores: Mapping[str, Mapping[str, float]]) -> None:
    """Show the scores of gold questions: a row per kind of question, shares in percent."""
    table = Table(box=SIMPLE, pad_edge=False)
    table.add_column("Frageart")
    for name in SCORE_NAMES.values():
        table.add_column(name, justify="right")
    for kind, found in scores.items():
        cells = [_spoken_score(name, found.get(name)) for name in SCORE_NAMES]
        table.add_row(Text(visible(KIND_WORDS.get(kind, kind))), *cells)
    open_console().print(table)


def _spoken_score(name: str, score: float | None) -> str:
    if score is None:
        return "–"
    return f"{score:.0f}" if name == "questions" else f"{100 * score:.1f} %".replace(".", ",")


@contextmanager
def show_progress() -> Iterator[Callable[[str, int, int], None]]:
    """Yield what to call with stage, done and total: one bar on a terminal, first and last step as a line elsewhere.

    The bar tells how many are done in a second and how long the rest of the stage takes; each stage begins anew.
    """
    if not sys.stderr.isatty():
        yield _write_progress_line
        return
    from kekiz_search.cli.rendering_progress import open_bar

    with open_bar(Console(stderr=True, highlight=False)) as advance:
        yield advance


def _write_progress_line(stage: str, done: int, total: int) -> None:
    if done in (0, total):
        sys.stderr.write(f"{visible(stage)}: {done} von {total}\n")


def open_console() -> Console:
    """Return a console that takes no word for markup and keeps lines readable."""
    console = Console(markup=False, highlight=False, emoji=False)
    console.width = min(console.width, LINE_CHARS) if console.is_terminal else LINE_CHARS
    return console


def _describe_checked(answer: Record) -> str:
    checked, rows = answer["checked"], answer["rows"]
    documents = f"{checked['documents']} {'Dokument' if checked['documents'] == 1 else 'Dokumente'} geprüft"
    kommunen = f"{checked['kommunen']} von {len(rows)} {'Kommune' if len(rows) == 1 else 'Kommunen'}"
    return f"{kommunen}, {documents}" if rows else documents


def _rows_table(rows: Sequence[Record]) -> Table:
    table = Table(box=SIMPLE, pad_edge=False)
    for title in ("Kommune", "Ergebnis", "Angabe", "Stand", "Beleg"):
        table.add_column(title, overflow="fold")
    order = list(VERDICT_WORDS)
    for row in sorted(rows, key=lambda row: order.index(row["verdict"])):
        cells = (
            row["kommune"],
            VERDICT_WORDS[row["verdict"]],
            "" if row["value"] is None else str(row["value"]),
            spoken_date(row["as_of"]) or "",
            " ".join(f"[{number}]" for number in row["citations"]),
        )
        table.add_row(*(Text(visible(cell)) for cell in cells), style="dim" if row["verdict"] == "no_evidence" else "")
    return table


def print_citation(console: Console, citation: Record) -> None:
    """Show a source: where it is from, the quote, its place."""
    origin = [citation["title"], citation["publisher"], spoken_date(citation["published"])]
    page = f", Seite {citation['page']}" if citation["page"] is not None else ""
    place = f"{citation['file']}:{citation['start']}-{citation['end']}{page}"
    console.print(Text(visible(f"[{citation['number']}] " + " · ".join(part for part in origin if part))))
    print_indented(console, citation["quote"], "italic")
    for source in citation["according_to"]:
        print_indented(console, f"Nach: {source}", "dim")
    details = (place, _stand(citation), f"Kennung {citation['doc_id']}", citation["url"])
    print_indented(console, " · ".join(part for part in details if part), "dim")


def _print_hit(console: Console, hit: Record) -> None:
    name = f"{hit['file']} · Kennung {hit['doc_id']}" if "file" in hit else f"Kennung {hit['doc_id']}"
    console.print(
        Text(visible(f"{hit['rank']}. {name} · Zeichen {hit['start']}-{hit['end']} · {hit['score']:.3f}"), style="bold")
    )
    print_indented(console, hit["text"])


def print_indented(console: Console, words: str, style: str = "") -> None:
    """Show words of any length, indented."""
    for line in Text(visible(words), style=style).wrap(console, max(console.width - INDENT_CHARS, 1)):
        line.rstrip()
        console.print(Text(" " * INDENT_CHARS) + line)


def _stand(citation: Record) -> str:
    return f"Stand {words}" if (words := _as_of(citation)) else ""


def _as_of(dated: Record) -> str | None:
    if dated["as_of"] is None:
        return None
    basis = BASIS_WORDS.get(dated["as_of_basis"])
    return f"{spoken_date(dated['as_of'])}" + (f" ({basis})" if basis else "")


def field_grid(fields: Sequence[tuple[str, str]]) -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in fields:
        grid.add_row(Text(name), Text(visible(value)))
    return grid
