"""The command that downloads originals: ``fetch``. Nothing else goes to the network unasked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kekiz_search.cli.program import FAILED, OK, JsonOption, app, write_json
from kekiz_search.cli.usage import GermanCommand
from kekiz_search.errors import QuestionError
from kekiz_search.shipped import shipped_path


@app.command(cls=GermanCommand, help="Lädt die Originale einer Liste von Quellen herunter, eines nach dem anderen.")
def fetch(
    sources: Annotated[
        Path | None,
        typer.Option("--sources", metavar="DATEI", help="Liste der Quellen als CSV (sonst: die mitgelieferte)."),
    ] = None,
    to: Annotated[
        Path, typer.Option("--to", metavar="ORDNER", help="Ordner für die Originale (sonst: originale).")
    ] = Path("originale"),
    kommune: Annotated[
        list[str] | None,
        typer.Option("--kommune", metavar="NAME", help="Nur Quellen zu dieser Kommune; mehrfach möglich."),
    ] = None,
    local: Annotated[
        list[str] | None,
        typer.Option(
            "--erlaube", metavar="ADRESSE:PORT", help="Nur zum Testen: Auch diese nicht öffentliche Adresse gilt."
        ),
    ] = None,
    as_json: JsonOption = False,
) -> int:
    """Download originals; FAILED where none of them is here afterwards."""
    from ingest.fetch.download import Downloader
    from ingest.fetch.run import fetch_sources
    from kekiz_search.cli.rendering import show_progress
    from kekiz_search.cli.rendering_fetch import print_fetched

    downloader = Downloader(frozenset(_endpoint(one) for one in local or ()))
    with show_progress() as progress:
        report = fetch_sources(
            sources or shipped_path("corpus") / "sources.csv", to, downloader, progress, _canonical(kommune or [])
        )
    if as_json:
        write_json(report.to_dict())
    else:
        print_fetched(report.to_dict())
    return OK if any(source.file for source in report.sources) else FAILED


def _canonical(names: list[str]) -> tuple[str, ...]:
    from kekiz_search.german.kommunen import kommune_named

    found = {name: kommune_named(name) for name in names}
    return tuple(kommune.name if kommune else name for name, kommune in found.items())


def _endpoint(words: str) -> tuple[str, int]:
    address, _, port = words.rpartition(":")
    if not address or not port.isdecimal():
        raise QuestionError(f"„{words}“ ist keine Adresse mit Port.", hint="Gemeint ist etwa 127.0.0.1:8000.")
    return address.strip("[]"), int(port)
