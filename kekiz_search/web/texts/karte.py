"""The words of the map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TITLE: Final = "Karte"
LEAD: Final = "Welche Kommunen in Nordrhein-Westfalen dabei sind, seit wann und wie groß sie sind."
PHASE_LABEL: Final = "Dabei seit"
SIZE_LABEL: Final = "Größe"
ALL: Final = "alle"
NONE: Final = "Keine Kommune passt zu dieser Auswahl."
# Sign, name and first year of every phase; the signs differ in shape, so that colour says nothing alone.
PHASES: Final[Mapping[str, tuple[str, str]]] = {
    "modell": ("●", "Modellphase (2012 bis 2016)"),
    "ausbau": ("■", "Ausweitung (2017 bis 2019)"),
    "land": ("▲", "Landesprogramm (seit 2020)"),
    "offen": ("◆", "Beginn nicht belegt"),
}
SIZES: Final[Mapping[str, str]] = {
    "klein": "unter 50.000 Einwohner",
    "mittel": "50.000 bis 100.000 Einwohner",
    "gross": "100.000 bis 250.000 Einwohner",
    "sehr-gross": "über 250.000 Einwohner",
}
ALT: Final = "Karte von Nordrhein-Westfalen mit {kommunen}: {parts}. Dieselben Angaben stehen in der Tabelle darunter."
TO_TABLE: Final = "Zur Tabelle"
LINKS: Final = "Kommunen auf der Karte"
LEGEND: Final = "Legende"
LEGEND_NOTE: Final = (
    "Je größer das Zeichen, desto mehr Einwohner; Kreise haben nur einen Umriss. Ein Zeichen führt zur Seite der "
    "Kommune. Die kleinen Punkte sind alle Städte und Gemeinden des Landes."
)
TABLE: Final = "Die Karte als Tabelle"
HEADS: Final = ("Kommune", "Dabei seit", "Phase", "Einwohner 2019", "Art", "Beleg")
SOURCE: Final = "Stelle lesen"
ORIGIN: Final = (
    "Lage und Einwohner: Gemeindeverzeichnis, © Statistisches Bundesamt (Destatis), Stand 31. Dezember 2019, "
    "dl-de/by-2-0. Gezeichnet ohne Kartendienst."
)


def phase_key(word: str) -> str:
    """Return the key of a phase that the address names by key or by name, empty for anything else."""
    return next((key for key, (_sign, name) in PHASES.items() if word in (key, name)), "")


def size_key(word: str) -> str:
    """Return the key of a size that the address names by key or by name, empty for anything else."""
    return next((key for key, name in SIZES.items() if word in (key, name)), "")
