"""The commands that look after the generations of an index: ``index list``, ``use``, ``verify``, ``prune``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kekiz_search.cli.program import FAILED, OK, ExistingIndexOption, JsonOption, app, write_json
from kekiz_search.cli.usage import GermanCommand, GermanGroup

if TYPE_CHECKING:
    from kekiz_search.index.generations import Generation

SCHEMA = 1
MOST_KEPT = 1000

group = typer.Typer(
    cls=GermanGroup,
    rich_markup_mode=None,
    add_completion=False,
    help="Zeigt die Stände eines Index, prüft sie, wechselt zwischen ihnen und räumt alte weg.",
)
app.add_typer(group, name="index")

VersionArgument = Annotated[str, typer.Argument(metavar="STAND", help="Name eines Stands, wie „index list“ ihn nennt.")]


@group.command("list", cls=GermanCommand, help="Zeigt alle Stände, den neuesten zuerst.")
def list_all(index: ExistingIndexOption = Path("index"), as_json: JsonOption = False) -> int:
    """List the generations."""
    from kekiz_search.index.generations import list_generations

    record = {
        "schema": SCHEMA,
        "index": str(index),
        "generations": [_generation_record(generation) for generation in list_generations(index)],
    }
    if as_json:
        write_json(record)
    else:
        from kekiz_search.cli.rendering_ingest import print_generations

        print_generations(record)
    return OK


@group.command(cls=GermanCommand, help="Macht einen früheren Stand wieder zum aktuellen.")
def use(version: VersionArgument, index: ExistingIndexOption = Path("index"), as_json: JsonOption = False) -> int:
    """Make a generation the current one, after it was verified."""
    from kekiz_search.german.isodate import spoken_time
    from kekiz_search.index.generations import use_generation

    manifest = use_generation(index, version)
    if as_json:
        write_json({"schema": SCHEMA, "index": str(index), "current": version, "built": manifest.built})
    else:
        typer.echo(f"Es gilt jetzt der Stand {version}, gebaut {spoken_time(manifest.built)}.")
    return OK


@group.command(cls=GermanCommand, help="Vergleicht jede Datei eines Stands mit ihrer Prüfsumme (SHA-256).")
def verify(
    version: Annotated[
        str | None, typer.Argument(metavar="[STAND]", help="Name eines Stands (sonst: der aktuelle).")
    ] = None,
    index: ExistingIndexOption = Path("index"),
    as_json: JsonOption = False,
) -> int:
    """Verify a generation; FAILED unless it is sound."""
    from kekiz_search.index.generations import examine_generation

    found, problems = examine_generation(index, version)
    record = {"schema": SCHEMA, "index": str(index), "version": found, "sound": not problems, "problems": problems}
    if as_json:
        write_json(record)
    else:
        from kekiz_search.cli.rendering_ingest import print_examined

        print_examined(record)
    return FAILED if problems else OK


@group.command(cls=GermanCommand, help="Entfernt alte Stände; der aktuelle bleibt, und was gerade gelesen wird auch.")
def prune(
    index: ExistingIndexOption = Path("index"),
    keep: Annotated[
        int, typer.Option("--keep", metavar="ZAHL", min=1, max=MOST_KEPT, help="So viele Stände bleiben (sonst: 1).")
    ] = 1,
    as_json: JsonOption = False,
) -> int:
    """Remove old generations."""
    from kekiz_search.index.generations import locked_for_writing, prune_generations
    from kekiz_search.index.layout import current_generation

    current_generation(index)
    with locked_for_writing(index):
        removed, in_use = prune_generations(index, keep)
    record = {"schema": SCHEMA, "index": str(index), "removed": removed, "in_use": in_use}
    if as_json:
        write_json(record)
    else:
        from kekiz_search.cli.rendering_ingest import print_pruned

        print_pruned(record)
    return OK


def _generation_record(generation: Generation) -> dict[str, Any]:
    manifest = generation.manifest
    counts = manifest.counts if manifest else {}
    return {
        "version": generation.version,
        "current": generation.current,
        "built": manifest.built if manifest else None,
        "documents": counts.get("documents"),
        "passages": counts.get("passages"),
        "facts": counts.get("facts"),
        "encoder": manifest.encoder if manifest else None,
        "source_folder": manifest.source_folder if manifest else None,
        "bytes": generation.size_bytes,
        "problem": generation.problem,
    }
