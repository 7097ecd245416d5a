"""The closed word lists by which a claim is read and weighed; folded lemmas, of the language and not of a document."""

from __future__ import annotations

import re

from kekiz_search.answering.actors.done_anyway import BEING
from kekiz_search.german.normalise import word_set

# Words that say no more than that something is so: no source is asked for them.
LIGHT_WORDS = word_set(
    "sein haben werden geben machen tun bieten anbieten verfuegen betreiben unterhalten lassen gehen existieren "
    "vorhanden finden stattfinden heissen nennen lauten betragen belaufen liegen stehen leben wohnen zaehlen umfassen "
    "kommen bestehen bleiben erfolgen durchfuehren koennen duerfen muessen laufen etwa rund circa ca genau insgesamt "
    "ungefaehr derzeit aktuell jetzt heute mittlerweile inzwischen bereits schon noch auch dort hier damals dabei "
    "zusammen statt so etwas eigen laut beispielsweise gemaess zudem ausserdem ferner jeweils dann danach zurzeit "
    "heiss wieder lang lange momentan damit daneben hinaus weiterhin anschliessend nun gegenwaertig ueber zahl anzahl "
    "jahr stand datum "
    "zeitpunkt ort name titel hoehe wert angabe fast knapp nahezu "
    "unterwegs einsatz vergehen vergangen zuvor vorher bislang bisher je pro rest mindestens seither seitdem sogar "
    "bzw taetig "
    "ii aktiv teil gelten gehoeren stimmen moeglich sollen wollen anfang mitte ende"
)
# Verbs by which a claim says no more than that something is there.
HAVING = BEING | {"haben", "verfuegen", "bieten", "anbieten", "betreiben", "unterhalten"}
# What a number of Euro says by itself.
MONEY_VERBS = word_set("kosten kostet betragen belaufen")
STARTING_VERBS = word_set(
    "beginnen starten anlaufen anfangen einfuehren gruenden entstehen eroeffnen einrichten oeffnen"
)
# Verbs of what a thing does that is there.
RUNNING_VERBS = word_set(
    "fahren rollen touren laufen arbeiten oeffnen anbieten beraten betreiben helfen einsetzen ruhen pausieren anfahren "
    "halten bieten geben stattfinden treffen klingeln sprechen ansprechen vermitteln verleihen bereiten zubereiten "
    "servieren"
)
AUXILIARIES = word_set(
    "ist sind war waren hat haben hatte hatten wird werden wurde wurden gibt gab kann koennen soll sollen muss muessen"
)
# Words that widen or narrow what is said; a source must use one of the same row.
_QUALIFIERS = (
    "alle jeder jede jed saemtlich saemtliche ueberall ganz gesamt",
    "nur ausschliesslich lediglich bloss",
    "einzig alleinig",
    "erst zuerst",
    "zweit",
    "dritt",
    "viert",
    "letzt letzter zuletzt",
    "groesste groesst meiste meist hoechste hoechst",
    "kleinste kleinst wenigste niedrigste niedrigst",
    "immer stets",
    "weiter weit zusaetzlich",
    "neu",
    "mehr steigen wachsen zunehmen erhoehen anstieg zunahme steigern ansteigen steigerung anwachsen zuwachs",
    "wenig weniger sinken schrumpfen abnehmen kuerzen senken rueckgang abnahme verringern halbieren zurueckgehen "
    "fallen absinken einbruch einbrechen",
    "frueh frueher",
    "spaet spaeter",
    "taeglich",
    "woechentlich",
    "monatlich monat",
    "jaehrlich",
)
QUALIFIER_ROWS: dict[str, int] = {word: row for row, words in enumerate(_QUALIFIERS) for word in words.split()}
RISING_ROW, FALLING_ROW = QUALIFIER_ROWS["steigen"], QUALIFIER_ROWS["sinken"]
ALL_ROW = QUALIFIER_ROWS["alle"]
# Phrases that say the same as a qualifier.
BY_TIME = {
    QUALIFIER_ROWS["jaehrlich"]: re.compile(r"\b(?:im|pro|je|jedes|in jedem) Jahr\b"),
    QUALIFIER_ROWS["monatlich"]: re.compile(r"\b(?:im|pro|je|jeden|in jedem) Monat\b"),
    QUALIFIER_ROWS["woechentlich"]: re.compile(r"\b(?:(?:einmal|in) (?:in )?der|pro|je|jede|in jeder) Woche\b"),
    QUALIFIER_ROWS["taeglich"]: re.compile(r"\b(?:am|pro|je|jeden|an jedem) (?:\w+)?[Tt]ag\b"),
}
# Verbs that tell of use, pay or work and add little to a number that stands with its noun.
NEUTRAL_VERBS = word_set(
    "arbeiten beschaeftigen betreuen beraten nutzen erreichen versorgen bekommen erhalten zahlen bezahlen eingehen "
    "ausgeben aufwenden investieren bereitstellen einplanen planen veranschlagen foerdern finanzieren teilnehmen "
    "besuchen begleiten beschaeftigt fuehren leisten uebernehmen tragen decken kosten ansprechen melden vorsehen "
    "unterstuetzen helfen verzeichnen registrieren bestehen entsprechen zaehlen einsetzen wahrnehmen "
    "engagieren nehmen enthalten fliessen kennen aufnehmen stattfinden veranstalten organisieren unterhalten"
)

FREE_WORDS = word_set("kostenlos kostenfrei gratis gebuehrenfrei beitragsfrei unentgeltlich umsonst")
# Ways to say that something is free of charge.
_NOTHING = r"(?:nichts|keinen (?:Cent|Euro)|kein Geld)"
FREE = re.compile(
    rf"\bkoste(?:t|n|te|ten)\b[^.,;:]{{0,40}}\b{_NOTHING}\b|\b{_NOTHING}\b[^.,;:]{{0,20}}\b(?:koste(?:t|n)|zahlen)\b|"
    rf"\b(?:be)?zahl(?:t|en)\b[^.,;:]{{0,40}}\b{_NOTHING}\b|\bohne (?:zu bezahlen|Gebühr)"
)


def _any_of(whole: str, apart: str = "") -> re.Pattern[str]:
    """Match any of some words, or of some verbs whose particle may stand apart: "stellt … ein"."""
    verbs = [form.replace("_", r"\b.*\b") for form in apart.split()]
    return re.compile(rf"\b(?:{'|'.join([*whole.split(), *verbs])})\b")


# Verbs by which something ends; what ended is no evidence that it is.
ENDING = _any_of(
    r"eingestellt einstellte?n? einstellen endete?n? endet beendete?n? beendet beenden abgeschafft aufgegeben aufgeben "
    r"ausgelaufen gestrichen strich streicht streichen entfallen(?!\sauf) entfällt(?!\sauf) weggefallen geschlossen "
    r"schließt schloss schließen ausgestiegen aussteigt eingespart abgeschaltet aufgelöst abgebrochen dichtgemacht "
    r"zugemacht dicht\sgemacht zurückgezogen eingestampft abgewickelt pausier(?:t|te)n? ruh(?:t|te)n?",
    "steigt_aus stell(?:t|te)n?_ein lief_aus läuft_aus schafft?e?n?_ab gibt_auf gab_auf schaltete?t?e?n?_ab "
    r"hört?e?n?_auf(?=[.,;:]|\Z)",
)
# Verbs that refuse or leave something.
REFUSING = _any_of("abgelehnt ablehnte?n? verworfen zurückgewiesen ausgestiegen Ausstieg Austritt", "lehnte?n?_ab")
# Words by which a claim says that something goes on.
GOING_ON = re.compile(
    r"\b(?:noch|weiterhin|nach wie vor|immer noch|noch immer|bis heute|noch heute|auch künftig|"
    r"weitergeführt|fortgeführt|fortgesetzt|führt\b.*\b(?:fort|weiter)|läuft\b.*\bweiter)\b",
    re.IGNORECASE,
)
# Words for what is, or was, meant to be, beside those of plans.
TO_COME = _any_of(
    r"soll sollen sollte sollten vorbehaltlich versprochen verspricht vorgeschlagen angeregt angekündigt "
    r"vorbereite[nt] plante[nt]? wollten? nachgedacht erwogen in\sAussicht in\sVorbereitung "
    r"[Zz]iele?\s(?:ist|sind|war|waren|bleibt) (?<!als\s)(?<!wie\s)erwarte[nt]",
    r"schlägt_vor kündig\w*_an bereite[nt]?_vor(?=[.,;:]|\Z|\sund\b) steh(?:t|en)_aus(?=[.,;:]|\Z) "
    r"[Zz]iel_verfolg\w+ verfolg\w+_Ziel rechne[nt]_mit",
)
# Nouns by which a sentence goes on about what was named before.
RESUMING = word_set(
    "zahl anzahl anteil kosten summe betrag hoehe preis beitrag gebuehr jahr monat woche tag stunde haelfte angebot "
    "projekt programm massnahme einrichtung haus gebaeude buero stelle dienst team gruppe frau mann mensch leute "
    "person leitung traeger leiter leiterin ansprechpartner ansprechpartnerin vorsitz finanzierung foerderung mittel "
    "geld start beginn anfang ende ergebnis bilanz schnitt durchschnitt stadt kreis gemeinde kommune prozent euro "
    "vorjahr zeitraum zeit mal beginn eroeffnung gruendung sitz adresse raum fachkraft mitarbeiter mitarbeiterin kurs "
    "treffen verein netzwerk verbund initiative kind eltern familie teilnehmer teilnehmerin befragte"
)
# Beside those, nouns by which a source goes on, though a claim that begins with one names a thing.
RESUMING_TOPICS = RESUMING | word_set("arbeit vorschlag antrag versuch vorhaben idee plan dienst bus wagen zentrum")
# Verbs by which something takes place.
HAPPENS = re.compile(
    r"\b(?:f(?:a|i)nde?t?(?:en)?\b.*\bstatt|stattf(?:and|inde)\w*|stattgefunden|tagte?n?|trafen sich)\b"
)
DATING_VERBS = word_set("ansetzen terminieren anberaumen festsetzen")
HAPPENING_VERBS = word_set("abhalten veranstalten durchfuehren ausrichten tagen")
# Words that a claim may use beside the fact of an attribute without asking for more.
ATTRIBUTE_ASIDES: dict[str, frozenset[str]] = {
    "einwohner": word_set("mensch person buerger buergerin einwohnerin einwohnerzahl bevoelkerung gross einwohner"),
    "kinder_unter_18": word_set("kind jugendliche jugendlich minderjaehrig minderjaehrige mensch jung unter einwohner"),
    "seit": word_set(
        "dabei teilnehmen teilnahme teilnehmer mitmachen beteiligen beteiligt beitreten beitritt mitglied aufnehmen "
        "einsteigen programm initiative landesinitiative landesprogramm projekt modellvorhaben netzwerk vorhaben "
        "starten beginn beginnen"
    ),
    "leitung": word_set("amt stadt stadtoberhaupt leiten fuehren regieren vorstehen spitze"),
    "kontakt": word_set("ansprechpartner ansprechpartnerin ansprechperson kontakt kontaktperson zustaendig person"),
    "motto": word_set("arbeiten stehen handeln motto leitsatz leitspruch leitwort leitgedanke slogan"),
    "adresse": word_set("adresse anschrift postanschrift sitzen sitz befinden erreichen erreichbar"),
    "telefon": word_set("telefon telefonnummer rufnummer telefonisch erreichen"),
    "email": word_set("e-mail email mail mailadresse e-mail-adresse"),
}
