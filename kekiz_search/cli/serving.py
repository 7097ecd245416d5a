"""The command that runs the page: ``serve``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kekiz_search.cli.program import OK, IndexOption, app
from kekiz_search.cli.usage import GermanCommand

LAST_PORT = 65535


@app.command(cls=GermanCommand, help="Öffnet die Webseite auf diesem Rechner.")
def serve(
    index: IndexOption = Path("index"),
    port: Annotated[
        int, typer.Option("--port", metavar="ZAHL", min=1, max=LAST_PORT, help="Port der Seite (sonst: 8501).")
    ] = 8501,
    host: Annotated[
        str,
        typer.Option("--host", metavar="ADRESSE", help="Adresse, auf der die Seite erreichbar ist (sonst: 127.0.0.1)."),
    ] = "127.0.0.1",
) -> int:
    """Run the web page until it is interrupted."""
    from kekiz_search.web import serve as page

    try:
        page.run(index, port, host)
    except KeyboardInterrupt:
        return OK  # the way to end a server
    return OK
