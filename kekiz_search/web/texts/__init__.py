"""All German words of the page, in one place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from kekiz_search.web import state

NAME: Final = "KeKiz-Suche"
TAGLINE: Final = "Präventionsketten in Nordrhein-Westfalen"
ASK_TITLE: Final = "Fragen zu „Kein Kind zurücklassen!“"
ASK_LEAD: Final = (
    "Fragen Sie die Dokumente der Landesinitiative (heute „kinderstark – NRW schafft Chancen“) und ihrer Kommunen. "
    "Sie erhalten wörtliche Zitate, jedes mit seiner Quelle."
)
CORPUS_SIZE: Final = "{documents}, eingelesen am {built}"
FOOTER_NOTE: Final = "Zitate wörtlich aus den genannten Quellen. Ohne Gewähr; maßgeblich ist das Original."
VERBATIM: Final = "Wörtliche Zitate, kein KI-Text"
QUESTION_LABEL: Final = "Ihre Frage"
QUESTION_PLACEHOLDER: Final = "Fragen Sie in eigenen Worten"
QUESTION_EMPTY: Final = "Die Frage ist leer."
QUESTION_EMPTY_HINT: Final = "Schreiben Sie in das Feld, was Sie wissen möchten."
WORKING: Final = "Die Dokumente werden durchsucht …"
ASK_BUTTON: Final = "Antwort suchen"
SOURCES_TITLE: Final = "Alle Quellen"
NAVIGATION_LABEL: Final = "Seiten"
FOOTER_LABEL: Final = "Über diese Seite"
NAVIGATION: Final[Mapping[str, str]] = {
    "": "Fragen",
    state.KOMMUNEN_PATH: "Kommunen",
    state.MAP_PATH: "Karte",
    state.COMPARE_PATH: "Vergleichen",
    state.SIMILAR_PATH: "Ähnliche Ansätze",
    state.CHECK_PATH: "Behauptung prüfen",
    state.SOURCES_PATH: "Quellen",
    state.GLOSSARY_PATH: "Glossar",
    state.ABOUT_PATH: "Über",
}
FOOTER: Final[Mapping[str, str]] = {
    state.ABOUT_PATH: "Über diese Suche",
    state.IMPRINT_PATH: "Impressum",
    state.PRIVACY_PATH: "Datenschutz",
    state.ACCESS_PATH: "Barrierefreiheit",
}
SKIP: Final = "Zum Inhalt springen"
SHOW: Final = "Anzeigen"
PLAIN_VIEW: Final = "Ansicht ohne JavaScript und zum Drucken"
FULL_VIEW: Final = "Zur vollen Ansicht"

STATUS: Final[Mapping[str, tuple[str, str]]] = {
    "answered": ("✓", "Belegt"),
    "partial": ("◐", "Teilweise belegt"),
    "conflicting": ("⇄", "Widersprüchliche Quellen"),
    "no_evidence": ("○", "Kein Beleg gefunden"),
}
STATUS_MEANING: Final[Mapping[str, str]] = {
    "answered": "Jede Aussage ist ein Zitat aus den Dokumenten.",
    "partial": "Nur ein Teil der Frage ließ sich mit Zitaten belegen.",
    "conflicting": "Die Quellen sagen Verschiedenes. Sie sehen alle Fundstellen; entschieden wird hier nichts.",
}
VERDICT: Final[Mapping[str, tuple[str, str]]] = {
    "supported": ("✓", "belegt"),
    "contradicted": ("✗", "widersprochen"),
    "no_evidence": ("○", "kein Beleg gefunden"),
}
KIND: Final[Mapping[str, str]] = {
    "profile": "Kommunenprofil",
    "press": "Presse",
    "ministry": "Ministerium",
    "research": "Forschung",
    "municipal": "Kommunale Unterlage",
    "association": "Verband",
    "editorial": "Redaktioneller Text",
}
KIND_UNKNOWN: Final = "Art unbekannt"
AS_OF_BASIS: Final[Mapping[str, str]] = {
    "stated": "Stand laut Text",
    "published": "Veröffentlicht",
    "retrieved": "Abgerufen",
    "unknown": "Stand unbekannt",
}
MARK_REASON: Final[Mapping[str, str]] = {
    "boilerplate": "Seitenrahmen, nicht ausgewertet",
    "advertisement": "Werbung, nicht ausgewertet",
    "repeated": "Wiederholung, nicht ausgewertet",
    "reference": "Quellenangabe, nicht ausgewertet",
    "masked": "E-Mail-Adresse oder Telefonnummer, ausgeblendet",
}
MARK_UNKNOWN: Final = "Nicht ausgewertet"

ANSWER: Final = "Antwort"
FOLLOW_UP: Final = "Weiterfragen"
FOLLOW_PROFILE: Final = "Alles über {kommune}"
FOLLOW_SIMILAR: Final = "Wer arbeitet ähnlich wie {kommune}?"
FOLLOW_COMPARE: Final = "{kommunen} vergleichen"
NOT_THE_OTHER: Final = "nicht {other}"
CHANGE: Final = "ändern"
OLD: Final = "Zeitlich überholt?"
OLD_TEXT: Final = "Der jüngste Beleg ist von {year}. Inzwischen kann sich das geändert haben."
OLDER: Final = "älterer Stand"
FILTERS: Final = "Eingrenzen"
FILTER_KOMMUNEN: Final = "Nur diese Kommunen"
FILTER_KIND: Final = "Nur diese Art von Quelle"
FILTER_YEAR: Final = "Nur Quellen bis zum Jahr"
FILTER_ALL: Final = "alle"
FILTERED: Final = "Eingegrenzt auf:"
FILTERED_YEAR: Final = "Stand bis {year}"
CHOOSE: Final = "Bitte wählen"
CITED_SOURCES: Final = "Quellen der Antwort"
UNDERSTOOD_AS: Final = "Verstanden als:"
NO_EVIDENCE_TIPS: Final = (
    "Nennen Sie die Kommune mit vollem Namen; eine Stadt und ein Kreis können gleich heißen.",
    "Fragen Sie nach einer Sache auf einmal und verwenden Sie Wörter, die in Berichten stehen könnten.",
    "Sehen Sie unter „Quellen“ nach, welche Dokumente überhaupt vorliegen.",
)
TIPS_TITLE: Final = "Was Sie versuchen können"
NEAREST_TITLE: Final = "Nächstliegende Textstellen"
NEAREST_NOTE: Final = "Diese Stellen handeln von Ähnlichem. Sie belegen keine Antwort auf Ihre Frage."
WHY: Final = "Warum gefunden?"
WHY_SAME: Final = "„{asked}“ steht in dieser Stelle."
WHY_STEM: Final = "„{asked}“ steht in dieser Stelle als „{told}“."
WHY_AKIN: Final = "„{asked}“ kommt „{told}“ am nächsten."
WHY_NONE: Final = "Kein Wort Ihrer Frage steht in dieser Stelle; sie handelt nur von Ähnlichem."
WHY_UNMET: Final = "Nicht in dieser Stelle: {words}."
ROWS_TITLE: Final = "Alle Kommunen im Überblick"
ROW_HEADS: Final[Mapping[str, str]] = {
    "kommune": "Kommune",
    "verdict": "Ergebnis",
    "value": "Angabe",
    "as_of": "Stand",
    "citations": "Quellen",
}
ROWS_CAPTION: Final = "Ergebnis je Kommune"
NOTHING: Final = "–"

ACCORDING_TO: Final = "Nach:"
READ_IN_DOCUMENT: Final = "Im Dokument lesen"
CITE: Final = "Zitieren"
CITE_PLACE: Final = "Diese Stelle zitieren"
PLACES: Final = "Zitierte Stellen:"
OPEN_ORIGINAL: Final = "Original öffnen"
NEW_WINDOW: Final = "neues Fenster"
PAGE_NUMBER: Final = "Seite"
BELOW_HEADING: Final = "Abschnitt"
NO_TITLE: Final = "Ohne Titel"

BACK_TO_ANSWER: Final = "Zurück zur Antwort"
BACK_TO_SOURCES: Final = "Zu allen Quellen"
DOCUMENT_UNKNOWN: Final = "Dieses Dokument liegt hier nicht vor."
DOCUMENT_UNKNOWN_HINT: Final = "Vielleicht wurde der Bestand inzwischen erneuert. Sehen Sie unter „Quellen“ nach."
HIGHLIGHT_NOTE: Final = "Die zitierte Stelle ist hervorgehoben."
HIGHLIGHT_JUMP: Final = "Zur zitierten Stelle springen"
MARKS_NOTE: Final = "Graue Teile wurden nicht ausgewertet; der Grund steht davor."
PART_OF: Final = "Teil {part} von {parts}"
PART_BEFORE: Final = "Voriger Teil"
PART_AFTER: Final = "Nächster Teil"
STORED_FILE: Final = "Datei"

SOURCES_LEAD: Final = "Alle Antworten stammen aus diesen Dokumenten. Jedes lässt sich hier vollständig lesen."
SOURCES_FILTER: Final = "Quellen durchsuchen (Titel, Kommune, Herausgeber)"
SOURCES_NONE: Final = "Kein Dokument passt zu Ihrer Eingabe."
SOURCES_CAPTION: Final = "Dokumente"
UNREAD_TITLE: Final = "Was nicht gelesen werden konnte"
WARNINGS_TITLE: Final = "Was beim Einlesen auffiel"
UNREAD_NONE: Final = "Beim Einlesen konnten alle Dateien gelesen werden."
UNREAD_HEADS: Final = ("Datei", "Grund")
SOURCE_HEADS: Final = ("Dokument", "Art", "Kommune", "Datum")

CSV_SOURCE_HEADS: Final = ("Zitat", "Quelle", "Adresse")
CSV_DOCUMENT_HEADS: Final = ("Herausgeber", "Adresse", "Datei")

BUILDING_TITLE: Final = "Erster Start: Die Dokumente werden eingelesen"
BUILDING_NOTE: Final = "Das geschieht nur einmal. Danach geht es hier von selbst weiter."
BUILDING_STARTS: Final = "Vorbereitung"
BUILD_FAILED: Final = "Die Dokumente konnten nicht eingelesen werden."
BUILD_FAILED_HINT: Final = "Bitte wenden Sie sich an die Stelle, die diese Seite betreibt."
UNAVAILABLE: Final = "Die Dokumente lassen sich gerade nicht öffnen."
UNAVAILABLE_HINT: Final = (
    "Bitte versuchen Sie es später noch einmal. Wer die Seite betreibt, findet den Grund dort, wo sie gestartet wurde."
)
FAILURE: Final = "Das hat leider nicht geklappt."
FAILURE_HINT: Final = "Bitte laden Sie die Seite neu oder stellen Sie die Frage anders."
SERVER_ONLINE: Final = "KeKiz-Suche läuft unter {address} – beenden mit Strg+C."
NO_SCRIPT: Final = "Diese Ansicht braucht JavaScript."
NO_SCRIPT_LINK: Final = "Weiter zur Ansicht ohne JavaScript"

MONTHS: Final = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip


def kind_keys(words: Iterable[str]) -> tuple[str, ...]:
    """Return the kinds of documents that the address names by key or by name; anything else is left out."""
    return tuple(dict.fromkeys(key for word in words for key, name in KIND.items() if word in (key, name)))
