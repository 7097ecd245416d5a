"""The command line: ``kekiz ingest | ask | search | document | serve | doctor``.

Everything heavy is imported inside the command that needs it. Exit status: 0 answered, 3 no evidence, 2 the call's
words are off, 1 anything else, 130 interrupted at the keyboard.
"""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.exceptions import TyperException

from kekiz_search.errors import KekizError, QuestionError
from kekiz_search.shipped import shipped_path
from kekiz_search.usage import (
    GermanCommand,
    GermanGroup,
    describe_usage_error,
    require_readable,
    visible,
)

if TYPE_CHECKING:
    from kekiz_search.engine import Kekiz

OK, FAILED, WORDS_OFF, NO_EVIDENCE, INTERRUPTED = 0, 1, 2, 3, 130
MOST_HITS = 1000
LAST_PORT = 65535

app = typer.Typer(
    cls=GermanGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
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


@app.command(cls=GermanCommand, help="Liest einen Ordner mit Dokumenten ein und baut oder erneuert den Index.")
def ingest(
    folder: Annotated[Path, typer.Argument(metavar="ORDNER", help="Ordner mit Dokumenten, gern mit sources.csv.")],
    index: IndexOption = Path("index"),
    encoder: EncoderOption = None,
    as_json: JsonOption = False,
) -> int:
    """Build or update an index; every file that could not be read is named."""
    report = _build(folder, index, encoder)
    if as_json:
        _write_json(report.to_dict())
    else:
        from kekiz_search.rendering import print_report

        print_report(report.to_dict())
    return OK


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
    _require_words(question, kommune)
    with _opened(index, encoder) as kekiz:
        answer = kekiz.ask(question, kommunen=tuple(kommune or ()), as_of=as_of)
    if as_json:
        _write_json(answer.to_dict())
    else:
        from kekiz_search.rendering import print_answer

        print_answer(answer.to_dict())
    return NO_EVIDENCE if answer.status == "no_evidence" else OK


@app.command(cls=GermanCommand, help="Sucht Textstellen, die beste zuerst.")
def search(
    query: Annotated[str, typer.Argument(metavar="SUCHE", help="Die Suchwörter, in Anführungszeichen.")],
    index: IndexOption = Path("index"),
    k: Annotated[
        int,
        typer.Option("--k", metavar="ZAHL", min=1, max=MOST_HITS, help="So viele Textstellen höchstens (sonst: 10)."),
    ] = 10,
    kommune: KommunenOption = None,
    encoder: EncoderOption = None,
    as_json: JsonOption = False,
) -> int:
    """Rank passages; NO_EVIDENCE where nothing was found."""
    _require_words(query, kommune)
    with _opened(index, encoder) as kekiz:
        hits = kekiz.search(query, k=k, kommunen=tuple(kommune or ()))
    from kekiz_search.records import search_record

    record = search_record(query, hits)
    if as_json:
        _write_json(record)
    else:
        from kekiz_search.rendering import print_hits

        print_hits(record["hits"])
    return OK if hits else NO_EVIDENCE


@app.command(cls=GermanCommand, help="Zeigt ein gespeichertes Dokument und alles, was über seine Herkunft bekannt ist.")
def document(
    doc_id: Annotated[str, typer.Argument(metavar="DOC_ID", help="Kennung des Dokuments, wie „ask --json“ sie nennt.")],
    index: IndexOption = Path("index"),
    as_json: JsonOption = False,
) -> int:
    """Show the stored text of a document."""
    require_readable(doc_id)
    with _opened(index, None) as kekiz:
        stored = kekiz.document(doc_id)
    from kekiz_search.records import document_record

    if as_json:
        _write_json(document_record(stored))
    else:
        from kekiz_search.rendering import print_document

        print_document(document_record(stored))
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
    with _opened(index, encoder) as kekiz:
        record = to_dict(evaluate_all(kekiz, questions))
    if as_json:
        _write_json(record)
    else:
        from kekiz_search.rendering import print_scores

        print_scores(record["scores"])
    return OK


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


@app.command(cls=GermanCommand, help="Prüft, was installiert ist, welcher Index da ist und ob er heil ist.")
def doctor(index: IndexOption = Path("index"), as_json: JsonOption = False) -> int:
    """Examine the installation and the index; FAILED unless all is sound."""
    from kekiz_search.doctor import examine

    findings = examine(index)
    if as_json:
        _write_json(findings)
    else:
        from kekiz_search.rendering import print_findings

        print_findings(findings)
    return OK if findings["sound"] else FAILED


def main() -> None:
    """Run the program and end the process with its exit status."""
    sys.exit(run(sys.argv[1:]))


def run(words: Sequence[str]) -> int:
    """Carry out one call and return its exit status; every error becomes one German sentence on stderr."""
    _speak_utf8()
    try:
        status = app(list(words), prog_name="kekiz", standalone_mode=False)
        sys.stdout.flush()
        return int(status or OK)
    except BrokenPipeError:
        _drop_output()
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except QuestionError as error:
        return _complain(error.message, error.hint, WORDS_OFF)
    except KekizError as error:
        return _complain(error.message, error.hint, FAILED)
    except TyperException as error:
        return _complain(*describe_usage_error(error), WORDS_OFF if error.exit_code == WORDS_OFF else FAILED)
    except Exception as error:  # noqa: BLE001 - the last one to catch it; a traceback helps no user
        return _complain(*_describe_unexpected(error), FAILED)


@contextmanager
def _opened(index: Path, encoder: str | None) -> Iterator[Kekiz]:
    """Open an index; where there is none at all yet, ingest the shipped corpus first."""
    from kekiz_search import open_index
    from kekiz_search.index.layout import has_index

    if not has_index(index) and not _holds_something(index):
        sys.stderr.write(f"In {index} liegt noch kein Index; die mitgelieferten Dokumente werden eingelesen.\n")
        _build(shipped_path("corpus"), index, encoder)
    with open_index(index, encoder) as kekiz:
        yield kekiz


def _holds_something(folder: Path) -> bool:
    """Say whether a path is anything but a missing or empty folder: such a one is never built into unasked."""
    return folder.exists() and (not folder.is_dir() or any(folder.iterdir()))


def _build(folder: Path, index: Path, encoder: str | None) -> Any:
    from ingest import build_index
    from kekiz_search.rendering import show_progress

    with show_progress() as progress:
        return build_index(folder, index, encoder, progress)


def _require_words(question: str, kommunen: Sequence[str] | None) -> None:
    """Raise QuestionError for words that are off, before an index is opened or even built for them."""
    from kekiz_search.answering.understand import clean_question

    require_readable(question, *(kommunen or ()))
    clean_question(question)


def _write_json(content: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n")


def _complain(message: str, hint: str, status: int) -> int:
    sys.stderr.write(visible(f"{message} {hint}").replace("\n", " ") + "\n")
    return status


def _describe_unexpected(error: Exception) -> tuple[str, str]:
    if os.environ.get("KEKIZ_DEBUG") == "1":
        import traceback

        traceback.print_exception(error)
    if isinstance(error, OSError) and error.filename is not None:
        return (
            f"Auf {error.filename} konnte nicht zugegriffen werden ({error.strerror}).",
            "Prüfen Sie, ob es den Pfad gibt, ob Sie ihn lesen und schreiben dürfen und ob noch Platz ist.",
        )
    return (
        f"Das ist unerwartet schiefgegangen ({type(error).__name__}: {error}).",
        "Mit KEKIZ_DEBUG=1 davor sehen Sie, an welcher Stelle; bitte melden Sie es.",
    )


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says: answers are German, and a quote is never changed to fit a terminal."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def _drop_output() -> None:
    """Point stdout at nothing, so that the interpreter's last flush finds an open end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
