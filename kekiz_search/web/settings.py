"""What the operator of a page says of himself and turns on: a TOML file named by KEKIZ_SETTINGS."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final

from kekiz_search.errors import KekizError, describe_os_error

SETTINGS_VARIABLE: Final = "KEKIZ_SETTINGS"
# Table and name of every word that the operator's pages want, and what to write there.
WORDS: Final[Mapping[str, str]] = {
    "betreiber.name": "Name der Stelle",
    "betreiber.anschrift": "Straße, Postleitzahl, Ort",
    "betreiber.vertretung": "wer die Stelle vertritt",
    "betreiber.email": "E-Mail-Adresse",
    "betreiber.telefon": "Telefonnummer",
    "datenschutz.beauftragte": "Datenschutzbeauftragte und wie man sie erreicht",
    "datenschutz.rechtsgrundlage": "Rechtsgrundlage der Verarbeitung",
    "datenschutz.protokolle": "was der Webserver protokolliert und wie lange",
    "datenschutz.aufsicht": "zuständige Aufsichtsbehörde",
    "barrierefreiheit.stand": "Datum der letzten Prüfung",
    "barrierefreiheit.kontakt": "wohin man Barrieren meldet",
    "barrierefreiheit.durchsetzung": "zuständige Durchsetzungsstelle",
}
FEEDBACK_FILE: Final = "rueckmeldung.datei"
UPLOAD: Final = "hochladen.erlaubt"
_CHOICES: Final = {"ja": True, "nein": False}
_HINT: Final = "Wie die Datei aussieht, steht in der README unter „Betreiben“."


@dataclass(frozen=True, slots=True)
class Settings:
    """``words`` are those that the operator has given; ``feedback`` is the file of feedback, None while it is off.

    ``upload`` says whether visitors may send a file to be checked.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    feedback: Path | None = None
    upload: bool = False

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the words that the operator still owes."""
        return tuple(name for name in WORDS if name not in self.words)


def settings() -> Settings:
    """Return the settings of this server; raise KekizError where the named file cannot be used."""
    named = os.environ.get(SETTINGS_VARIABLE)
    if not named:
        return Settings()
    path = Path(named)
    try:
        changed = path.stat().st_mtime_ns
    except OSError as error:
        raise KekizError(
            f"Die Einstellungen {path} sind nicht lesbar ({describe_os_error(error)}).", hint=_HINT
        ) from error
    return _read(path, changed)


@lru_cache(maxsize=1)
def _read(path: Path, _changed: int) -> Settings:
    return read_settings(path)


def read_settings(path: Path) -> Settings:
    """Read a file of settings; raise KekizError for a name that does not exist or a value that is no text."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise KekizError(f"Die Einstellungen {path} sind nicht lesbar: {error}.", hint=_HINT) from error
    given = {f"{table}.{name}": value for table, names in tables.items() for name, value in _names(path, table, names)}
    for name, value in given.items():
        if name not in (*WORDS, FEEDBACK_FILE, UPLOAD):
            raise KekizError(f"In {path} steht „{name}“; diesen Namen gibt es nicht.", hint=_HINT)
        if not isinstance(value, str):
            raise KekizError(f"In {path} ist „{name}“ kein Text in Anführungszeichen.", hint=_HINT)
    choice = str(given.get(UPLOAD) or "nein").strip().casefold()
    if choice not in _CHOICES:
        raise KekizError(f"In {path} muss „{UPLOAD}“ „ja“ oder „nein“ sein.", hint=_HINT)
    words = {name: str(value).strip() for name, value in given.items() if name in WORDS and str(value).strip()}
    file = str(given.get(FEEDBACK_FILE) or "").strip()
    return Settings(words, path.parent / file if file else None, _CHOICES[choice])


def _names(path: Path, table: str, names: object) -> list[tuple[str, object]]:
    if not isinstance(names, Mapping):
        raise KekizError(f"In {path} steht „{table}“ außerhalb einer Tabelle.", hint=_HINT)
    return list(names.items())
