"""The commands that run until they are interrupted: the page, ``serve``, and the REST service, ``api``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from kekiz_search.cli.program import OK, EncoderOption, IndexOption, app, build_where_missing
from kekiz_search.cli.usage import GermanCommand
from kekiz_search.ports import LAST_PORT, LOCAL_HOST, require_free_port


@app.command(cls=GermanCommand, help="Öffnet die Webseite auf diesem Rechner.")
def serve(
    index: IndexOption = Path("index"),
    port: Annotated[
        int, typer.Option("--port", metavar="ZAHL", min=1, max=LAST_PORT, help="Port der Seite (sonst: 8501).")
    ] = 8501,
    host: Annotated[
        str,
        typer.Option("--host", metavar="ADRESSE", help="Adresse, auf der die Seite erreichbar ist (sonst: 127.0.0.1)."),
    ] = LOCAL_HOST,
    encoder: EncoderOption = None,
) -> int:
    """Run the web page until it is interrupted; it builds a first index itself, and shows how far it is."""
    from kekiz_search.index.layout import current_generation, has_index, is_free

    if not has_index(index) and not is_free(index):
        current_generation(index)  # says that there is none; the page tells what is wrong with one
    from kekiz_search.web import serve as page

    _choose(encoder)
    try:
        page.run(index, port, host)
    except KeyboardInterrupt:
        return OK  # the way to end a server
    return OK


@app.command(cls=GermanCommand, help="Startet den REST-Dienst auf diesem Rechner; was er kann, sagt /openapi.json.")
def api(
    index: IndexOption = Path("index"),
    port: Annotated[
        int, typer.Option("--port", metavar="ZAHL", min=1, max=LAST_PORT, help="Port des Dienstes (sonst: 8502).")
    ] = 8502,
    host: Annotated[
        str,
        typer.Option(
            "--host", metavar="ADRESSE", help="Adresse, auf der der Dienst erreichbar ist (sonst: 127.0.0.1)."
        ),
    ] = LOCAL_HOST,
    encoder: EncoderOption = None,
) -> int:
    """Run the REST service until it is interrupted; like the page, it may be open to others, so contacts are hidden."""
    _choose(encoder)
    require_free_port(host, port, "api")  # before an index is built for nothing
    build_where_missing(index, None, mask_contacts=True)
    from kekiz_search.api import service

    try:
        service.run(index, port, host)
    except KeyboardInterrupt:
        return OK  # the way to end a server
    return OK


def _choose(encoder: str | None) -> None:
    """Make an encoder that of this process, for every index it opens from now on."""
    if encoder is not None:
        from kekiz_search.encoder import ENCODER_VARIABLE

        os.environ[ENCODER_VARIABLE] = encoder
