"""The command line. Everything heavy is imported inside the command that needs it.

Exit status: 0 answered, 3 no evidence, 2 the call's words are off, 1 anything else, 130 interrupted at the keyboard.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from typer.exceptions import TyperException

from kekiz_search.cli import asking, checking, comparing, fetching, generations, indexing, serving
from kekiz_search.cli.program import FAILED, INTERRUPTED, OK, WORDS_OFF, app
from kekiz_search.cli.usage import describe_usage_error, require_readable, visible
from kekiz_search.errors import KekizError, QuestionError, describe_os_error

# Importing them enters their commands into the program.
COMMANDS = (asking, checking, comparing, indexing, generations, fetching, serving)


def main() -> None:
    """Run the program and end the process with its exit status."""
    sys.exit(run(sys.argv[1:]))


def run(words: Sequence[str]) -> int:
    """Carry out one call and return its exit status; every error becomes one German sentence on stderr."""
    _replace_closed_streams()
    _speak_utf8()
    try:
        require_readable(*words)
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


def _complain(message: str, hint: str, status: int) -> int:
    sys.stderr.write(visible(f"{message} {hint}").replace("\n", " ") + "\n")
    return status


def _describe_unexpected(error: Exception) -> tuple[str, str]:
    if os.environ.get("KEKIZ_DEBUG") == "1":
        import traceback

        traceback.print_exception(error)
    if isinstance(error, OSError) and error.errno is not None:
        if error.filename is None:
            _drop_output()
        return (
            f"Auf {error.filename or 'die Ausgabe'} konnte nicht zugegriffen werden ({describe_os_error(error)}).",
            "Prüfen Sie, ob es den Pfad gibt, ob Sie ihn lesen und schreiben dürfen und ob noch Platz ist.",
        )
    return (
        f"Das ist unerwartet schiefgegangen ({type(error).__name__}: {error}).",
        "Mit KEKIZ_DEBUG=1 davor sehen Sie, an welcher Stelle; bitte melden Sie es.",
    )


def _replace_closed_streams() -> None:
    """Open on nothing what the caller has closed (``>&-``): the next file opened would else be written into instead."""
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        if getattr(sys, name) is None:
            os.dup2(os.open(os.devnull, os.O_RDWR), number)
            setattr(sys, name, os.fdopen(number, mode, encoding="utf-8", closefd=False))


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says: answers are German, and a quote is never changed to fit a terminal."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def _drop_output() -> None:
    """Point stdout at nothing, so that the interpreter's last flush finds an open end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
