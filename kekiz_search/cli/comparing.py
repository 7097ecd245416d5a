"""The commands that set Kommunen beside each other: ``compare``, ``similar``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kekiz_search.cli.program import NO_EVIDENCE, OK, EncoderOption, IndexOption, JsonOption, app, opened, write_json
from kekiz_search.cli.usage import GermanCommand
from kekiz_search.limits import MOST_APPROACHES


@app.command(cls=GermanCommand, help="Stellt zwei bis sechs Kommunen nebeneinander: Fakten und Ansätze mit Beleg.")
def compare(
    kommunen: Annotated[list[str], typer.Argument(metavar="KOMMUNEN", help='Zwei bis sechs, etwa: Hamm "Kreis Unna".')],
    index: IndexOption = Path("index"),
    encoder: EncoderOption = None,
    as_json: JsonOption = False,
) -> int:
    """Compare Kommunen; NO_EVIDENCE where the documents say nothing of any."""
    from kekiz_search.answering.comparing.named import read_kommunen

    read_kommunen(kommunen)  # words that are off are told before an index is opened or even built for them
    with opened(index, encoder) as kekiz:
        comparison = kekiz.compare(kommunen)
    if as_json:
        write_json(comparison.to_dict())
    else:
        from kekiz_search.cli.rendering_comparison import print_comparison

        print_comparison(comparison.to_dict())
    return OK if comparison.found else NO_EVIDENCE


@app.command(cls=GermanCommand, help="Findet vergleichbare Ansätze anderer Kommunen, mit Grund und beiden Belegen.")
def similar(
    kommune: Annotated[str, typer.Argument(metavar="KOMMUNE", help="Die eigene Kommune.")],
    approach: Annotated[
        str | None, typer.Option("--ansatz", metavar="TEXT", help='Nur dieser Ansatz, etwa: "Willkommensbesuche".')
    ] = None,
    percent: Annotated[
        int | None,
        typer.Option(
            "--einwohner",
            metavar="PROZENT",
            min=1,
            max=100,
            help="Nur Kommunen, deren Einwohnerzahl höchstens so weit abweicht; üblich ist 30.",
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--art", metavar="ART", help="Nur: Kreis, kreisfreie Stadt, kreisangehörige Kommune; oder: gleich."
        ),
    ] = None,
    phase: Annotated[
        str | None, typer.Option("--phase", metavar="JAHR", help="Nur dabei seit 2012, 2017 oder 2020; oder: gleich.")
    ] = None,
    field: Annotated[
        str | None, typer.Option("--feld", metavar="FELD", help='Nur dieses Handlungsfeld, etwa: "Frühe Hilfen".')
    ] = None,
    k: Annotated[
        int | None,
        typer.Option("--k", metavar="ZAHL", min=1, max=MOST_APPROACHES, help="So viele höchstens (sonst: 12)."),
    ] = None,
    index: IndexOption = Path("index"),
    encoder: EncoderOption = None,
    as_json: JsonOption = False,
) -> int:
    """Find comparable approaches; NO_EVIDENCE where there are none."""
    from kekiz_search.answering.comparing.named import read_kommune
    from kekiz_search.answering.comparing.narrowing import Filters, clean_approach, require_known

    read_kommune(kommune)
    filters = Filters(None if percent is None else percent / 100, kind, phase, field)
    require_known(filters)
    if approach is not None:
        clean_approach(approach)
    with opened(index, encoder) as kekiz:
        found = kekiz.similar(kommune, filters=filters, approach=approach, count=k)
    if as_json:
        write_json(found.to_dict())
    else:
        from kekiz_search.cli.rendering_comparison import print_similar

        print_similar(found.to_dict())
    return OK if found.approaches else NO_EVIDENCE
