"""The command line in German: its help pages, and one sentence for every call whose words are off.

Typer's own help and messages are English and cannot be translated by setting; here they are written anew from the
declared parameters. Nothing but typer is imported: ``kekiz --help`` has to be there at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from kekiz_search.errors import QuestionError

# Controls would be commands to the terminal, the others turn the reading order of a line around.
_SHOWN_CONTROLS = {code: chr(0x2400 + code) for code in range(32) if chr(code) not in "\n\t"}
_SHOWN_CONTROLS |= dict.fromkeys((*range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd")
_HELP_OPTION = "Zeigt diese Hilfe."
_ASK_HINT = 'Eine Frage stellen Sie so: kekiz ask "Was ist eine Präventionskette?" '


def visible(words: str) -> str:
    """Return words as a terminal may show them: what would steer it becomes a visible sign."""
    return words.translate(_SHOWN_CONTROLS).encode("utf-8", "backslashreplace").decode("utf-8")


def require_readable(*words: str) -> None:
    """Raise QuestionError for words whose bytes are not UTF-8: they could be neither searched nor shown."""
    for word in words:
        if any("\ud800" <= letter <= "\udfff" for letter in word):
            raise QuestionError(
                "Der Aufruf enthält Bytes, die kein gültiges UTF-8 sind.",
                hint="Geben Sie die Wörter in UTF-8 ein, etwa in einem Terminal mit LANG=de_DE.UTF-8; "
                "Dateien und Ordner mit solchen Namen benennen Sie um.",
            )


class GermanCommand(TyperCommand):
    """A command whose help page is German throughout."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write usage, purpose, arguments and options."""
        _write_head(self, ctx, formatter)
        _write_parameters(self, ctx, formatter)


class GermanGroup(TyperGroup):
    """The program itself: its help page lists the commands."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write usage, purpose, commands and options."""
        _write_head(self, ctx, formatter)
        rows = [(name, _first_sentence(command.help or "")) for name, command in self.commands.items()]
        _write_section(formatter, "Befehle", rows)
        _write_parameters(self, ctx, formatter)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that the first word names; raise QuestionError where it names none."""
        if args[0] not in self.commands:
            near = get_close_matches(args[0], self.commands, n=1)
            meant = f"Meinten Sie {near[0]}? " if near else _ASK_HINT if " " in args[0].strip() else ""
            raise QuestionError(f"Den Befehl „{args[0]}“ gibt es nicht.", hint=f"{meant}{_offer(self, ctx)}")
        return super().resolve_command(ctx, args)


def describe_usage_error(error: TyperException) -> tuple[str, str]:
    """Return a German sentence for a call that Typer could not read, and what to do next."""
    ctx = getattr(error, "ctx", None)
    command = getattr(ctx, "command", None)
    if isinstance(command, GermanGroup):
        return _sentence_for(error, ctx), _offer(command, ctx)
    path = ctx.command_path if ctx is not None else "kekiz"
    return _sentence_for(error, ctx), f"Wie es geht, zeigt: {path} --help"


def _offer(group: GermanGroup, ctx: Any) -> str:
    return f"Es gibt {', '.join(group.commands)}; mehr zeigt: {ctx.command_path} --help"


def _sentence_for(error: TyperException, ctx: Any) -> str:
    kind = type(error).__name__
    option = getattr(error, "option_name", None)
    parameter = _parameter_name(getattr(error, "param", None))
    if kind == "NoSuchOption":
        return f"Die Option {option} gibt es hier nicht."
    if kind == "BadOptionUsage":
        return f"Die Option {option} ist so nicht verständlich: Es fehlt ihr Wert, oder sie hat einen zu viel."
    if kind == "MissingParameter":
        return f"Es fehlt die Angabe {parameter}."
    if kind == "BadParameter":
        return f"Der Wert von {parameter} ist nicht verwendbar{_expected(getattr(error, 'param', None))}."
    if isinstance(getattr(ctx, "command", None), GermanGroup):
        return "Es fehlt ein Befehl."
    return "Der Aufruf hat Wörter zu viel; eine Frage aus mehreren Wörtern gehört in Anführungszeichen."


def _expected(parameter: Any) -> str:
    kind = getattr(parameter, "type", None)
    lowest, highest = getattr(kind, "min", None), getattr(kind, "max", None)
    if lowest is not None and highest is not None:
        return f"; erwartet wird eine ganze Zahl von {lowest} bis {highest}"
    if hasattr(kind, "readable"):
        return "; der Pfad ist nicht lesbar"
    return ""


def _parameter_name(parameter: Any) -> str:
    if parameter is None:
        return "eines Werts"
    if parameter.param_type_name == "option":
        return f"{parameter.opts[0]} {parameter.metavar}".strip() if parameter.metavar else str(parameter.opts[0])
    return _argument_name(parameter)


def _argument_name(parameter: Any) -> str:
    return str(parameter.metavar or parameter.name.upper())


def _write_head(command: Any, ctx: Any, formatter: Any) -> None:
    arguments = [_argument_name(p) for p in command.params if p.param_type_name == "argument"]
    words = "BEFEHL …" if isinstance(command, GermanGroup) else " ".join([*arguments, "[OPTIONEN]"])
    formatter.write_usage(ctx.command_path, words, prefix="Aufruf: ")
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(command.help or "")


def _write_parameters(command: Any, ctx: Any, formatter: Any) -> None:
    parameters = command.get_params(ctx)
    arguments = [(_argument_name(p), p.help or "") for p in parameters if p.param_type_name == "argument"]
    options = [_option_row(p) for p in parameters if p.param_type_name == "option"]
    _write_section(formatter, "Angaben", arguments)
    _write_section(formatter, "Optionen", options)


def _option_row(option: Any) -> tuple[str, str]:
    names = ", ".join(sorted(option.opts))
    if "--help" in option.opts:
        return names, _HELP_OPTION
    return (names if option.is_flag else f"{names} {option.metavar}"), option.help or ""


def _write_section(formatter: Any, title: str, rows: Sequence[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(title):
            formatter.write_dl(rows)


def _first_sentence(text: str) -> str:
    return text.split("\n", 1)[0].strip()
