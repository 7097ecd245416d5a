"""The errors that a user can cause: one German sentence each, and a hint on what to do next."""

from __future__ import annotations

import errno

_REASONS = {
    errno.EACCES: "keine Berechtigung",
    errno.EPERM: "keine Berechtigung",
    errno.ENOENT: "das gibt es nicht",
    errno.EEXIST: "das gibt es schon",
    errno.ENOTDIR: "das ist kein Ordner",
    errno.EISDIR: "das ist ein Ordner",
    errno.ENOSPC: "kein Platz mehr",
    errno.EDQUOT: "kein Platz mehr",
    errno.EROFS: "schreibgeschützt",
    errno.EMFILE: "zu viele offene Dateien",
    errno.ENAMETOOLONG: "der Name ist zu lang",
    errno.EIO: "Fehler des Datenträgers",
}


def describe_os_error(error: OSError) -> str:
    """Return why the operating system refused, in German where we know the reason."""
    return _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__


class KekizError(Exception):
    """Base of all errors whose text can be shown to a user."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message, hint)  # so that it can be told by another process
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}"


class CorpusError(KekizError):
    """The folder of documents is missing, empty or unusable."""


class IndexMissing(KekizError):
    """There is no index where one was expected."""


class IndexDamaged(KekizError):
    """The index does not match its own manifest."""


class IndexMismatch(KekizError):
    """The index was built by another format, analyzer or encoder."""


class EncoderMissing(KekizError):
    """An encoder was named that cannot be loaded here."""


class QuestionError(KekizError):
    """The question or another word of the call cannot be used."""


class FetchError(KekizError):
    """An original could not be downloaded."""
