"""What all commands share: the program, its options, an opened index, one JSON object on stdout."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kekiz_search.cli.usage import GermanGroup
from kekiz_search.shipped import shipped_path

if TYPE_CHECKING:
    from kekiz_search.engine import Kekiz

OK, FAILED, WORDS_OFF, NO_EVIDENCE, INTERRUPTED = 0, 1, 2, 3, 130

app = typer.Typer(
    cls=GermanGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["--help", "-h"]},
    help="Fragen zu kommunalen Präventionsketten in NRW, beantwortet mit wörtlich geprüften Belegen.",
)

IndexOption = Annotated[
    Path,
    typer.Option(
        "--index",
        metavar="ORDNER",
        help="Ordner des Index (sonst: index). Ist dort noch nichts, werden die mitgelieferten Dokumente eingelesen.",
    ),
]
ExistingIndexOption = Annotated[
    Path, typer.Option("--index", metavar="ORDNER", help="Ordner des Index (sonst: index).")
]
EncoderOption = Annotated[
    str | None,
    typer.Option(
        "--encoder",
        metavar="NAME",
        help="Ein sentence-transformers-Modell, Name oder Ordner (sonst: KEKIZ_ENCODER oder das mitgelieferte Modell).",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Gibt ein JSON-Objekt aus und sonst nichts.")]
KommunenOption = Annotated[
    list[str] | None,
    typer.Option("--kommune", metavar="NAME", help="Nur diese Kommune; mehrfach möglich."),
]


@contextmanager
def opened(index: Path, encoder: str | None) -> Iterator[Kekiz]:
    """Open an index; where there is none at all yet, ingest the shipped corpus first."""
    from kekiz_search import open_index

    build_where_missing(index, encoder)
    with open_index(index, encoder) as kekiz:
        yield kekiz


def build_where_missing(index: Path, encoder: str | None, mask_contacts: bool = False) -> None:
    """Ingest the shipped corpus where there is no index at all yet."""
    from kekiz_search.index.layout import is_free

    if is_free(index):
        sys.stderr.write(f"In {index} liegt noch kein Index; die mitgelieferten Dokumente werden eingelesen.\n")
        build(shipped_path("corpus"), index, encoder, mask_contacts)


def build(folder: Path, index: Path, encoder: str | None, mask_contacts: bool = False) -> Any:
    from ingest import build_index
    from kekiz_search.cli.rendering import show_progress

    with show_progress() as progress:
        return build_index(folder, index, encoder, progress, mask_contacts)


def require_words(question: str, kommunen: Sequence[str] | None, as_of: str | None = None) -> None:
    """Raise QuestionError for words that are off, before an index is opened or even built for them."""
    from kekiz_search.answering.comparing.named import known_kommunen
    from kekiz_search.answering.reading.typed_question import clean_question
    from kekiz_search.german.isodate import require_iso_date

    clean_question(question)
    known_kommunen(kommunen or ())
    if as_of is not None:
        require_iso_date(as_of)


def write_json(content: dict[str, Any]) -> None:
    from kekiz_search.records import dump_record

    sys.stdout.write(dump_record(content, indent=2) + "\n")
