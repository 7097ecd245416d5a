"""The words of what can be taken along."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TAKE_ALONG: Final = "Antwort mitnehmen"
TABLE_FORM: Final = "antwort.csv"
# Where each form lies, and its name.
ANSWER_FORMS: Final[Mapping[str, str]] = {
    "einfach/": "Druckansicht, ohne JavaScript",
    "antwort.md": "Ganze Antwort als Markdown",
    TABLE_FORM: "Tabelle der Kommunen als CSV",
    "zitate.bib": "Quellen als BibTeX",
    "zitate.ris": "Quellen als RIS",
    "zitate.json": "Quellen als CSL-JSON",
    "zitate.txt": "Quellen als Text",
}
SOURCE_FORMS: Final = ("zitate.bib", "zitate.ris", "zitate.json", "zitate.txt")
AS_TABLE: Final = "Als Tabelle speichern (CSV)"
COMPARISON_FORM, MAP_FORM, SOURCES_FORM = "vergleich.csv", "karte.csv", "quellen.csv"
CITE_TITLE: Final = "Quelle zitieren"
CITE_TEXT: Final = "Als Text"
CITE_QUOTE: Final = "Das Zitat"
CITE_FORMS: Final = "Als Datei für die Literaturverwaltung"
CITE_NONE: Final = "Diese Stelle gibt es hier nicht."
CITE_NONE_HINT: Final = "Vielleicht wurde der Bestand inzwischen erneuert. Öffnen Sie die Antwort neu."
VIEWED: Final = "abgerufen am {day}"
NO_DATE: Final = "o. D."
NO_AUTHOR: Final = "o. V."
PAGE: Final = "S. {page}"
