"""What the pages about, imprint, privacy and accessibility say; the operator's own words stand in the settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kekiz_search.web import state

ABOUT_TITLE: Final = "Über die KeKiz-Suche"
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
)  # fmt: skip
ABOUT_CORPUS: Final = "Woraus die Antworten stammen"
ABOUT_CORPUS_TEXT: Final = (
    "Zurzeit liegen {documents} mit {passages} vor, eingelesen am {built}. Jedes lässt sich unter „Quellen“ ganz "
    "lesen. Die Lage der Kommunen und ihre Größe stammen aus dem Gemeindeverzeichnis: © Statistisches Bundesamt "
    "(Destatis), Stand 31. Dezember 2019, Datenlizenz Deutschland – Namensnennung – Version 2.0."
)

PLACEHOLDER: Final = "bitte eintragen: {what}"
MISSING_TITLE: Final = "Diese Seite ist noch nicht vollständig."
MISSING_HINT: Final = (
    "Wer diese Suche öffentlich betreibt, muss noch {number} ausfüllen. Wie das geht, steht in der README unter "
    "„Betreiben“. Bis dahin ist sie nur für den eigenen Rechner gedacht."
)
OPERATOR_TITLES: Final[Mapping[str, str]] = {
    state.IMPRINT_PATH: "Impressum",
    state.PRIVACY_PATH: "Datenschutz",
    state.ACCESS_PATH: "Barrierefreiheit",
}
# Title and text of every section; a name in braces is a word of the settings.
OPERATOR_PAGES: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    state.IMPRINT_PATH: (
        ("Anbieter", "{betreiber.name}\n{betreiber.anschrift}"),
        ("Vertreten durch", "{betreiber.vertretung}"),
        ("Kontakt", "E-Mail: {betreiber.email}\nTelefon: {betreiber.telefon}"),
        (
            "Inhalte",
            "Die Zitate stammen aus den Dokumenten, die bei jedem Zitat genannt sind. Für deren Inhalt stehen die "
            "genannten Herausgeber ein. Verweise auf andere Seiten werden vor dem Öffnen nicht geprüft.",
        ),
    ),
    state.PRIVACY_PATH: (
        ("Verantwortlich", "{betreiber.name}\n{betreiber.anschrift}\nE-Mail: {betreiber.email}"),
        ("Datenschutzbeauftragte", "{datenschutz.beauftragte}"),
        (
            "Was mit Ihrer Frage geschieht",
            "Ihre Frage und Ihre Filter gehen an diesen Server, werden dort beantwortet und nicht gespeichert. Sie "
            "stehen in der Adresse der Seite und damit im Verlauf Ihres Browsers. Ein Text, den Sie unter „Behauptung "
            "prüfen“ einfügen, steht weder in der Adresse noch auf der Festplatte.",
        ),
        ("Was protokolliert wird", "{datenschutz.protokolle}"),
        ("Rechtsgrundlage", "{datenschutz.rechtsgrundlage}"),
        (
            "Was in Ihrem Browser bleibt",
            "Die Seite zählt keine Besuche und lädt nichts von fremden Servern. Ein technisch nötiges Merkmal der "
            "Sitzung verhindert, dass Fremde in Ihrem Namen Daten senden; es gilt, bis Sie den Browser schließen.",
        ),
        (
            "Ihre Rechte",
            "Sie können Auskunft, Berichtigung und Löschung verlangen und sich beschweren bei:\n{datenschutz.aufsicht}",
        ),
    ),
    state.ACCESS_PATH: (
        (
            "Wie zugänglich diese Seite ist",
            "Angestrebt ist die WCAG 2.2, Stufe AA. Alles lässt sich mit der Tastatur bedienen; nichts wird durch "
            "Farbe allein gesagt; Bewegung lässt sich im Betriebssystem abschalten; helle und dunkle Darstellung "
            "folgen Ihrer Einstellung.",
        ),
        (
            "Was noch stört",
            "Einige Bedienelemente stammen aus einem fertigen Baukasten, und einzelne seiner Hinweise sind nur für das "
            "Auge bestimmt. Zu jeder Seite gibt es deshalb eine Ansicht ohne JavaScript mit demselben Inhalt; der Weg "
            "dorthin steht am Ende jeder Seite. Auf der Karte liegen manche Zeichen eng beieinander; dieselben "
            "Verweise stehen in der Tabelle darunter.",
        ),
        ("Stand dieser Erklärung", "{barrierefreiheit.stand}"),
        ("Barriere melden", "{barrierefreiheit.kontakt}"),
        ("Durchsetzung", "{barrierefreiheit.durchsetzung}"),
    ),
}
UPLOAD_ON: Final = (
    "Dateien",
    "Eine Datei, deren Text Sie prüfen lassen, liegt nur so lange auf diesem Server, wie sie gelesen wird. Danach wird "
    "sie gelöscht.",
)
FEEDBACK_ON: Final = (
    "Rückmeldungen",
    "Wenn Sie auf „War das hilfreich?“ antworten, werden Ihre Antwort, die Frage und der Zeitpunkt in einer Datei auf "
    "diesem Server gespeichert, ohne Namen und ohne Adresse Ihres Rechners.",
)
