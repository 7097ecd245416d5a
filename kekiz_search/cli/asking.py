"""The commands that read: ``ask``, ``search``, ``document``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kekiz_search.cli.program import (
    NO_EVIDENCE,
    OK,
    EncoderOption,
    IndexOption,
    JsonOption,
    KommunenOption,
    app,
    opened,
    require_words,
    write_json,
)
from kekiz_search.cli.usage import GermanCommand
from kekiz_search.limits import MOST_HITS, USUAL_HITS


@app.command(cls=GermanCommand, help="Beantwortet eine Frage mit Belegen.")
def ask(
    question: Annotated[str, typer.Argument(metavar="FRAGE", help="Die Frage, in Anführungszeichen.")],
    index: IndexOption = Path("index"),
    kommune: KommunenOption = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATUM", help="Stand: JJJJ, JJJJ-MM oder JJJJ-MM-TT.")
    ] = None,
    encoder: EncoderOption = None,
    as_json: JsonOption = False,
) -> int:
    """Answer a question; NO_EVIDENCE where the documents hold none."""
    require_words(question, kommune, as_of)
    with opened(index, encoder) as kekiz:
        answer = kekiz.ask(question, kommunen=tuple(kommune or ()), as_of=as_of)
    if as_json:
        write_json(answer.to_dict())
    else:
        from kekiz_search.cli.rendering import print_answer

        print_answer(answer.to_dict())
    return NO_EVIDENCE if answer.status == "no_evidence" else OK


@app.command(cls=GermanCommand, help="Sucht Textstellen, die beste zuerst.")
def search(
    query: Annotated[str, typer.Argument(metavar="SUCHE", help="Die Suchwörter, in Anführungszeichen.")],
    index: IndexOption = Path("index"),
    k: Annotated[
        int,
        typer.Option("--k", metavar="ZAHL", min=1, max=MOST_HITS, help="So viele Textstellen höchstens (sonst: 10)."),
    ] = USUAL_HITS,
    kommune: KommunenOption = None,
    encoder: EncoderOption = None,
    as_json: JsonOption = False,
) -> int:
    """Rank passages; NO_EVIDENCE where nothing was found."""
    require_words(query, kommune)
    with opened(index, encoder) as kekiz:
        hits = kekiz.search(query, k=k, kommunen=tuple(kommune or ()))
    from kekiz_search.records import search_record

    record = search_record(query, hits)
    if as_json:
        write_json(record)
    else:
        from kekiz_search.cli.rendering import print_hits

        print_hits(record["hits"])
    return OK if hits else NO_EVIDENCE


@app.command(cls=GermanCommand, help="Zeigt ein gespeichertes Dokument und alles, was über seine Herkunft bekannt ist.")
def document(
    doc_id: Annotated[str, typer.Argument(metavar="DOC_ID", help="Kennung des Dokuments, wie „ask --json“ sie nennt.")],
    index: IndexOption = Path("index"),
    encoder: EncoderOption = None,
    as_json: JsonOption = False,
) -> int:
    """Show the stored text of a document."""
    with opened(index, encoder) as kekiz:
        stored = kekiz.document(doc_id)
    from kekiz_search.records import document_record

    if as_json:
        write_json(document_record(stored))
    else:
        from kekiz_search.cli.rendering import print_document

        print_document(document_record(stored))
    return OK
