"""The commands that build an index and look after it: ``ingest``, ``doctor``, ``evaluate``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kekiz_search.cli.program import (
    FAILED,
    OK,
    EncoderOption,
    ExistingIndexOption,
    IndexOption,
    JsonOption,
    app,
    build,
    opened,
    write_json,
)
from kekiz_search.cli.usage import GermanCommand


@app.command(cls=GermanCommand, help="Liest einen Ordner mit Dokumenten ein und baut oder erneuert den Index.")
def ingest(
    folder: Annotated[Path, typer.Argument(metavar="ORDNER", help="Ordner mit Dokumenten, gern mit sources.csv.")],
    index: ExistingIndexOption = Path("index"),
    encoder: EncoderOption = None,
    mask_contacts: Annotated[
        bool,
        typer.Option("--ohne-kontakte", help="Blendet E-Mail-Adressen und Telefonnummern aus, überall und ganz."),
    ] = False,
    as_json: JsonOption = False,
) -> int:
    """Build or update an index; every file that could not be read is named."""
    report = build(folder, index, encoder, mask_contacts)
    if as_json:
        write_json(report.to_dict())
    else:
        from kekiz_search.cli.rendering_ingest import print_report

        print_report(report.to_dict())
    return OK


@app.command(cls=GermanCommand, help="Stellt Prüffragen und zählt je Frageart, wie viele Antworten richtig sind.")
def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="PRÜFFRAGEN", help="Datei mit einem JSON-Objekt je Zeile.")],
    index: IndexOption = Path("index"),
    encoder: EncoderOption = None,
    as_json: JsonOption = False,
) -> int:
    """Ask every gold question and print the scores per kind."""
    from kekiz_search.evaluation import evaluate_all, read_gold, to_dict

    questions = read_gold(gold)
    with opened(index, encoder) as kekiz:
        record = to_dict(evaluate_all(kekiz, questions))
    if as_json:
        write_json(record)
    else:
        from kekiz_search.cli.rendering import print_scores

        print_scores(record["scores"])
    return OK


@app.command(cls=GermanCommand, help="Prüft, was installiert ist, welcher Index da ist und ob er heil ist.")
def doctor(index: ExistingIndexOption = Path("index"), as_json: JsonOption = False) -> int:
    """Examine the installation and the index; FAILED unless all is sound."""
    from kekiz_search.doctor import examine

    findings = examine(index)
    if as_json:
        write_json(findings)
    else:
        from kekiz_search.cli.rendering import print_findings

        print_findings(findings)
    return OK if findings["sound"] else FAILED
