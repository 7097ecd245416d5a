"""What reading one file may cost, and what is said of a file that costs more."""

from __future__ import annotations

from dataclasses import dataclass

from kekiz_search.errors import CorpusError


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one worker process; time is per file, memory is its whole address space.

    A PDF of 80 pages takes 3 s of processor time and 250 MB; most of the address space are the libraries.
    """

    memory_bytes: int = 1024**3
    cpu_s: int = 20
    wall_s: float = 30.0
    # What a worker sends of one file: a book of 1,000 pages with the places of all its words has 20 MB.
    reply_bytes: int = 64 * 1024**2


LIMITS = Limits()
_HINT = "Prüfen Sie die Datei, oder speichern Sie ihren Text als neue Datei."


def over_cpu(limits: Limits) -> CorpusError:
    """Say that a file took too much processor time."""
    return CorpusError(f"Das Lesen der Datei braucht mehr als {limits.cpu_s} s Rechenzeit.", _HINT)


def over_wall(limits: Limits) -> CorpusError:
    """Say that a file took too long."""
    return CorpusError(f"Das Lesen der Datei dauert länger als {limits.wall_s:g} s.", _HINT)


def over_memory(limits: Limits) -> CorpusError:
    """Say that a file took too much memory."""
    return CorpusError(f"Das Lesen der Datei braucht mehr als {limits.memory_bytes // 1024**2} MB Speicher.", _HINT)


def over_reply() -> CorpusError:
    """Say that a file holds too much text."""
    return CorpusError("Die Datei enthält zu viel Text für ein Dokument.", "Teilen Sie sie in kleinere Dateien.")


def crashed() -> CorpusError:
    """Say that a file brought its reader down."""
    return CorpusError("Beim Lesen der Datei ist ihr Leseprogramm abgestürzt; sie ist vermutlich beschädigt.", _HINT)


def unforeseen(error: BaseException) -> CorpusError:
    """Say that a file led to an error nobody has foreseen, and which."""
    return CorpusError(
        f"Die Datei lässt sich nicht lesen ({type(error).__name__}); vermutlich ist sie beschädigt.", _HINT
    )
