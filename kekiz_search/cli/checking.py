"""The command that checks claims: ``check``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kekiz_search.cli.program import NO_EVIDENCE, OK, EncoderOption, IndexOption, JsonOption, app, opened, write_json
from kekiz_search.cli.usage import GermanCommand
from kekiz_search.errors import QuestionError

_LONG_CHARS = 2000  # a text of so many characters takes long enough to want to see how far it is
_UTF8_BYTES_PER_CHAR = 4
_REASONS = (
    (FileNotFoundError, "gibt es nicht"),
    (IsADirectoryError, "ist ein Ordner"),
    (PermissionError, "darf nicht gelesen werden"),
)


@app.command(cls=GermanCommand, help="Prüft eine Aussage oder einen Text Satz für Satz an den Quellen.")
def check(
    claim: Annotated[
        str | None, typer.Argument(metavar="[AUSSAGE]", help="Die Aussage, in Anführungszeichen; sonst --file.")
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--file", metavar="DATEI", help="Eine Textdatei in UTF-8, höchstens 100.000 Zeichen.")
    ] = None,
    index: IndexOption = Path("index"),
    encoder: EncoderOption = None,
    as_json: JsonOption = False,
) -> int:
    """Check a claim or the text of a file; NO_EVIDENCE where no sentence is supported or contradicted."""
    text = _text_of(claim, file)
    from kekiz_search.cli.rendering import show_progress

    with opened(index, encoder) as kekiz:
        if len(text) < _LONG_CHARS:
            checked = kekiz.check(text)
        else:
            with show_progress() as progress:
                checked = kekiz.check(text, progress)
    if as_json:
        write_json(checked.to_dict())
    else:
        from kekiz_search.cli.rendering_claims import print_check

        print_check(checked.to_dict())
    return OK if checked.has_evidence else NO_EVIDENCE


def _text_of(claim: str | None, file: Path | None) -> str:
    """Return the text to check; raise QuestionError, before any index is opened, for one that cannot be."""
    if (claim is None) == (file is None):
        raise QuestionError(
            "Es fehlt die Aussage." if claim is None else "Aussage und --file gehen nicht zusammen.",
            hint="Nennen Sie entweder eine Aussage in Anführungszeichen oder mit --file eine Textdatei.",
        )
    if claim and _names_file(claim):
        raise QuestionError(
            f"„{claim}“ ist der Name einer Datei.", hint=f"So wird ihr Text geprüft: kekiz check --file {claim}"
        )
    from kekiz_search.answering.claims.reading import require_checkable

    text = claim if file is None else _read(file)
    require_checkable(text or "")
    return text or ""


def _names_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except OSError:
        return False  # longer than a name may be


def _read(file: Path) -> str:
    """Read a text; never more of a file than tells that it is too long, which is for the text's own check to say."""
    from kekiz_search.answering.claims.reading import LONGEST_TEXT_CHARS

    try:
        with file.open("rb") as stream:
            content = stream.read(_UTF8_BYTES_PER_CHAR * LONGEST_TEXT_CHARS + 1)
    except OSError as error:
        reason = next((words for kind, words in _REASONS if isinstance(error, kind)), "ist nicht lesbar")
        raise QuestionError(f"Die Datei {file} {reason}.", hint="Nennen Sie eine Textdatei in UTF-8.") from error
    if len(content) > _UTF8_BYTES_PER_CHAR * LONGEST_TEXT_CHARS:
        return content.decode("latin-1")  # too long in any encoding
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise QuestionError(
            f"Die Datei {file} ist kein Text in UTF-8.", hint="Speichern Sie sie als reinen Text in UTF-8."
        ) from error
