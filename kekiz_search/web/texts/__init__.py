"""All German words of the page, in one place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

NAME: Final = "KeKiz-Suche"
ASK_TITLE: Final = "Fragen zu „Kein Kind zurücklassen!“"
ASK_LEAD: Final = (
    "Fragen Sie die Dokumente der Landesinitiative (heute „kinderstark – NRW schafft Chancen“) und ihrer Kommunen. "
    "Sie erhalten wörtliche Zitate, jedes mit seiner Quelle."
)
VERBATIM: Final = "Wörtliche Zitate, kein KI-Text"
QUESTION_LABEL: Final = "Ihre Frage"
QUESTION_PLACEHOLDER: Final = "z. B. Was ist eine Präventionskette?"
ASK_BUTTON: Final = "Antwort suchen"
EXAMPLES_TITLE: Final = "Zum Ausprobieren"
MORE_EXAMPLES_TITLE: Final = "Weitere Beispiele"
EXAMPLES: Final = (
    "Was ist eine Präventionskette?",
    "Welche Kommunen arbeiten mit dem Jobcenter zusammen?",
    "Wie viele Einwohner hat Herne?",
    "Welche Kommunen sind seit 2012 dabei?",
    "Wo fand der erste Planungsworkshop statt?",
    "Wie viele Modellkommunen gab es von 2012 bis 2016?",
)

SOURCES_TITLE: Final = "Alle Quellen"
ABOUT_TITLE: Final = "Über die KeKiz-Suche"
NAV_ASK: Final = "Fragen"
NAV_SOURCES: Final = "Quellen"
NAV_ABOUT: Final = "Über"

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
}
MARK_UNKNOWN: Final = "Nicht ausgewertet"

ANSWER: Final = "Antwort"
CITED_SOURCES: Final = "Quellen der Antwort"
UNDERSTOOD_AS: Final = "Verstanden als:"
NO_EVIDENCE_TIPS: Final = (
    "Nennen Sie die Kommune mit vollem Namen, zum Beispiel „Kreis Unna“ oder „Unna“.",
    "Fragen Sie nach einer Sache auf einmal und verwenden Sie Wörter, die in Berichten stehen könnten.",
    "Sehen Sie unter „Quellen“ nach, welche Dokumente überhaupt vorliegen.",
)
TIPS_TITLE: Final = "Was Sie versuchen können"
NEAREST_TITLE: Final = "Nächstliegende Textstellen"
NEAREST_NOTE: Final = "Diese Stellen handeln von Ähnlichem. Sie belegen keine Antwort auf Ihre Frage."
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
SOURCE_HEADS: Final = ("Dokument", "Art", "Kommune", "Datum")

BUILDING_TITLE: Final = "Erster Start: Die Dokumente werden eingelesen"
BUILDING_NOTE: Final = "Das geschieht nur einmal. Danach geht es hier von selbst weiter."
BUILDING_STARTS: Final = "Vorbereitung"
BUILD_FAILED: Final = "Die Dokumente konnten nicht eingelesen werden."
BUILD_FAILED_HINT: Final = "Bitte wenden Sie sich an die Stelle, die diese Seite betreibt."
FAILURE: Final = "Das hat leider nicht geklappt."
FAILURE_HINT: Final = "Bitte laden Sie die Seite neu oder stellen Sie die Frage anders."
SERVER_ONLINE: Final = "KeKiz-Suche läuft unter http://{host}:{port} – beenden mit Strg+C."
PORT_TAKEN: Final = "Der Port {port} auf {host} ist belegt oder nicht erlaubt."
PORT_TAKEN_HINT: Final = "Nennen Sie einen anderen: kekiz serve --port {other}"
NO_SCRIPT: Final = 'Diese Seite braucht JavaScript. Ohne JavaScript hilft die Befehlszeile: kekiz ask "Ihre Frage".'

MONTHS: Final = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip

ABOUT: Final = (
    (
        "Was das ist",
        "„Kein Kind zurücklassen!“ ist eine Initiative, in der Kommunen in Nordrhein-Westfalen Präventionsketten "
        "aufbauen: lückenlose Unterstützung für Kinder von der Schwangerschaft bis zum Beruf. Seit 2020 heißt sie "
        "„kinderstark – NRW schafft Chancen“. Diese Seite macht die Dokumente dazu befragbar: für Neugierige, für "
        "Fachleute in den Kommunen und für die Presse.",
    ),
    (
        "Wie die Antworten entstehen",
        "Die Seite sucht in den vorliegenden Dokumenten und zeigt wörtliche Zitate. Kein Sprachmodell schreibt Text. "
        "Jedes Zitat wird vor dem Anzeigen noch einmal mit dem gespeicherten Dokument verglichen; stimmt es nicht "
        "überein, wird es nicht gezeigt. Dieselbe Frage an denselben Bestand ergibt immer dieselbe Antwort.",
    ),
    (
        "Was „kein Beleg gefunden“ heißt",
        "Es heißt nur, dass in den vorliegenden Dokumenten nichts dazu steht. Es heißt nicht „nein“. Bei Fragen über "
        "alle Kommunen steht dabei, wie viele Kommunen und Dokumente geprüft wurden.",
    ),
    (
        "Was Sie beachten sollten",
        "Angaben haben einen Stand: Er stammt aus dem Text, vom Datum der Veröffentlichung oder vom Abruf. "
        "Widersprechen sich Quellen, sehen Sie alle Zitate nebeneinander. "
        "Prüfen Sie vor einer Veröffentlichung immer das Original.",
    ),
    (
        "Ihre Daten",
        "Die Suche läuft auf diesem Rechner. Die Seite lädt nichts von fremden Servern und zählt keine Besuche. "
        "Nur wenn Sie „Original öffnen“ wählen, verlassen Sie die Seite.",
    ),
)  # fmt: skip
