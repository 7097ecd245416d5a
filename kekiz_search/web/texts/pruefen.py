"""The words of the page that checks claims."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TITLE: Final = "Behauptung prüfen"
LEAD: Final = (
    "Fügen Sie einen Absatz ein. Jeder Satz wird mit den Dokumenten verglichen: belegt, widersprochen oder kein Beleg "
    "gefunden, immer mit den Zitaten."
)
LABEL: Final = "Text mit Behauptungen"
PLACEHOLDER: Final = "Ein Satz oder mehrere, zum Beispiel aus einem Artikel"
BUTTON: Final = "Text prüfen"
FILE_LABEL: Final = "Oder eine Datei (TXT, PDF oder DOCX, höchstens {most} MB)"
FILE_PRIVATE: Final = "Eine Datei liegt nur so lange auf diesem Server, wie sie gelesen wird."
READING: Final = "Die Datei wird gelesen …"
FILE_READ: Final = "Geprüft wird der Text der Datei „{name}“."
FILE_HINT: Final = "Kopieren Sie den Absatz, um den es geht, in das Textfeld."
FILE_TOO_LARGE: Final = "Die Datei ist größer als {most} MB."
WRONG_KIND: Final = "Diese Art von Datei lässt sich hier nicht prüfen."
WRONG_KIND_HINT: Final = "Möglich sind TXT, PDF und DOCX. Sie können den Text auch in das Textfeld kopieren."
UPLOAD_OFF: Final = "Dateien werden hier nicht angenommen."
PRIVATE: Final = "Der Text wird nicht gespeichert und steht nicht in der Adresse der Seite."
EXAMPLE: Final = "Beispiel einsetzen"
WORKING: Final = "Jeder Satz wird mit allen Dokumenten verglichen …"
EMPTY: Final = "Der Text ist leer."
EMPTY_HINT: Final = "Fügen Sie einen oder mehrere Sätze ein."
TOO_LONG: Final = "Der Text ist mit {chars} Zeichen zu lang."
TOO_LONG_HINT: Final = "Prüfen Sie höchstens {most} Zeichen auf einmal, zum Beispiel Absatz für Absatz."
RESULT: Final = "Ergebnis"
VERDICT: Final[Mapping[str, tuple[str, str, str]]] = {
    "supported": ("✓", "belegt", "Mindestens eine Quelle sagt das so."),
    "contradicted": ("✗", "widersprochen", "Mindestens eine Quelle sagt etwas anderes."),
    "no_evidence": ("○", "kein Beleg gefunden", "Das heißt nicht, dass es falsch ist."),
}
COUNTS: Final[Mapping[str, str]] = {
    "supported": "belegt",
    "contradicted": "widersprochen",
    "no_evidence": "ohne Beleg",
}
SLOTS: Final = "Die Angaben im Einzelnen"
SLOT_HEADS: Final = ("Angabe", "im Text", "in den Quellen")
SLOT_KINDS: Final[Mapping[str, str]] = {
    "number": "Zahl",
    "year": "Jahr",
    "date": "Datum",
    "money": "Betrag",
    "percent": "Anteil",
    "kommune": "Kommune",
    "person": "Person",
    "place": "Ort",
    "figure": "Angabe",
    "organisation": "Stelle",
    "organization": "Stelle",
    "role": "Amt",
    "name": "Name",
}
SLOT_OTHER: Final = "Sache"
DIFFERS: Final = "weicht ab:"
NOT_FOUND: Final = "nicht gefunden"
EVIDENCE: Final = "Zitate"
