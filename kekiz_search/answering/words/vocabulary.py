"""The closed word lists by which a German question is understood; all folded lemmas or their beginnings.

They hold the words of the language and of this field, never those of one document.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.answering.words.families import FAMILIES as FAMILIES
from kekiz_search.german.normalise import fold

KOMMUNE_NOUNS = frozenset(
    "kommune stadt kreis gemeinde ort staedte kreisstadt grossstadt landkreis gebietskoerperschaft "
    "teilnehmerkommune staedteregion".split()
)

# Nouns that carry the form of an answer, not its topic.
CARRIER_NOUNS = frozenset(
    "anteil anzahl zahl hoehe name ort datum jahr zeitpunkt zeitraum zeitspanne zeit prozent prozentsatz titel "
    "ueberschrift art weise beispiel information thema frage antwort stand angabe geld monat woche tag nummer quelle "
    "dokument text aussage "
    "person mensch initiative landesinitiative programm landesprogramm vorhaben projekt definition "
    "begriff bedeutung liste uebersicht leute betrag summe verfuegung reihe "
    "wochentag uhrzeit uhr dauer alter haeufigkeit sache ding abkuerzung kuerzel million milliarde".split()
)

# Verbs and adverbs that say only that something exists or is done.
EMPTY_WORDS = frozenset(
    "teil bedeuten bedeutet verstehen kommunal sein haben werden geben machen tun bieten anbieten durchfuehren nutzen "
    "verfuegen "
    "betreiben unterhalten lassen gehen existieren vorhanden finden stattfinden heissen nennen zeigen auflisten "
    "sagen wissen kennen erfahren moechten wollen sollen koennen muessen duerfen bekannt lauten laut aussehen "
    "einsetzen umsetzen stehen liegen betragen belaufen passieren geschehen laufen genau insgesamt ungefaehr etwa "
    "derzeit aktuell jetzt heute gern geboten angeboten erst alle alles jede jeder viel wieviel hoch lang bitte gerne "
    "eigentlich so etwas wie unser schnitt durchschnitt durchschnittlich "
    "euer mein zusammen statt taetig aktiv beide gross klein funktionieren stimmen wahr richtig meist mehr wenig "
    "weniger letzter letzt naechster mal nochmal gut beste rund gibts jaehrlich schon noch vergleichen vergleich "
    "unterschied unterscheiden mitm aufm fuern fuers nem ner zaehlen kriegen denn halt eben ueberhaupt setzen gerade "
    "holen ueberall wirklich selber selbst ganz besonders sonst eher pro ii vorbei herum ran dran dazu wieder kommen "
    "bringen oft eigen ander anderer kamen inzwischen zuletzt mittlerweile bisher bislang zurzeit momentan gedenken "
    "alt stecken verbergen definieren unternehmen mindestens wenigstens hoechstens maximal erwaehnen also eigens "
    "bloss neuerdings allererst uebrigens normalerweise mancherorts letztlich schliesslich selber bald "
    "vorm hinterm unterm uebers direkt sogar irgendwie meistens hauptsaechlich aehnlich echt dafuer "
    "erst extra einfach rum rein raus hin her nun doch irgendwo irgendein etwas seite tatsaechlich "
    "weit einmal davor damals saemtlich konkret zuerst aufeinander".split()
)

# Empty in a question, these tell in a document what a Höchstbetrag or a minimum is.
BOUNDS = frozenset("mindestens wenigstens hoechstens maximal".split())

QUESTION_WORDS = frozenset(
    "welche welcher welches welchem welchen wer wen wem wessen was wo wann warum weshalb wieso wozu wofuer womit worum "
    "krieg kriege kriegen kriegt worauf woran worin wovon wovor wogegen wobei wonach worueber woraus "
    "wie viele wieviele meisten wenigsten groesste groessten groesser kleinste kleinsten kleiner beiden heisst "
    "hiess macht machst stimmt hallo danke bitte erklaere erklaer beschreibe definiere".split()
)

# Of what is paid the sum itself tells: the word for it need not be met.
MONEY_NOUNS = frozenset(
    "anschaffung betrieb unterhalt "
    "minus defizit verlust ausgabe gesamtausgaben gesamtausgabe preis kosten gesamtkosten betrag summe".split()
)
# With these all who live somewhere are counted; any other verb counts some of them.
LIVING_VERBS = frozenset("leben wohnen aufwachsen zaehlen haben geben sein werden".split())

# Facts that a Steckbrief gives, and the words that ask for them.
ATTRIBUTE_WORDS: dict[str, frozenset[str]] = {
    "einwohner": frozenset(
        "einwohner einwohnerin einwohnerzahl bevoelkerung bevoelkerungszahl einwohnerschaft".split()
    ),
    "leitung": frozenset(
        "oberbuergermeister oberbuergermeisterin buergermeister buergermeisterin landrat landraetin ob "
        "stadtoberhaupt verwaltungschef verwaltungschefin rathauschef rathauschefin".split()
    ),
    "adresse": frozenset("adresse anschrift postanschrift".split()),
    "telefon": frozenset("telefon telefonnummer rufnummer".split()),
    "email": frozenset("e-mail email mail mailadresse e-mail-adresse".split()),
    "kontakt": frozenset(
        "ansprechpartner ansprechpartnerin ansprechperson kontakt kontaktperson ansprechpersonen ansprechbar".split()
    ),
    "zitat": frozenset("zitat".split()),
    "motto": frozenset(
        "motto leitsatz leitspruch leitwort leitgedanke leitmotiv wahlspruch devise losung slogan".split()
    ),
}

OFFICE_VERBS = frozenset("leiten fuehren regieren vorstehen spitze".split())
REACHING_WORDS = frozenset(
    "wenden rufen anrufen fragen ansprechen kontaktieren schreiben anschreiben erreichen melden auskunft "
    "rueckfrage weiterhelfen".split()
)
LIST_VERBS = frozenset(
    "machen haben anbieten bieten durchfuehren nutzen kooperieren zusammenarbeiten arbeiten planen betreiben "
    "einsetzen uebernehmen besuchen helfen mithelfen unterstuetzen mitwirken teilnehmen mitmachen umsetzen "
    "verfuegen".split()
)
# What anybody does for families, whatever it is: they tell nothing of a matter.
CARING_VERBS = LIST_VERBS | frozenset(
    "foerdern begleiten staerken schuetzen sorgen kuemmern erreichen entlasten engagieren verbessern tun "
    "leisten beraten betreuen".split()
)

INITIATIVE_TERMS = ("kekiz", "kinderstark", "kpk", "zuruecklassen", "praeventionskette")
JOINING_WORDS = frozenset("dabei teilnehmen teilnahme teilnehmer mitmachen beteiligen beitreten einsteigen".split())
# With nothing else said, these ask of Kommunen when they joined.
BEGINNING_WORDS = frozenset(
    "anfangen beginnen starten loslegen hinzukommen hinzustossen dazustossen dazukommen eintreten aufnehmen".split()
)
INITIATIVE_NOUNS = frozenset("initiative landesinitiative landesprogramm".split())

# Words by which a Kommune says what it does, for an outline of it.
PROMINENT_WORDS = frozenset(
    "ziel schwerpunkt angebot aufbau praeventionskette strategie konzept ausbau foerdern unterstuetzen netzwerk "
    "entwickeln familienzentrum fruehe hilfe uebergang bildung gesundheit".split()
)

# Whoever asks what a study says need not know what it is called: "Was hindert die Kommunen laut Evaluation?"
RESEARCH = frozenset(
    "studie evaluation untersuchung umfrage befragung bericht gutachten forscher forschung auswertung".split()
)

# The topic of all documents: beside another word it tells nothing apart.
TOPIC_NOUNS = frozenset(
    "praeventionskette kette praeventionsnetzwerk praevention praeventionsarbeit vorbeugung".split()
)
# Whoever is counted as a person may be told under any of these.
PEOPLE = frozenset("person mensch leute".split())
PEOPLE_TOLD = PEOPLE | frozenset(
    "teilnehmer teilnehmende besucher buerger mitarbeiter beschaeftigte kind familie eltern elternteil frau mann "
    "mutter vater ehrenamtliche ehrenamtlich freiwillige freiwillig fachkraft jugendliche mitglied gast kraft "
    "erwachsene alleinerziehende gefluechtete kopf".split()
)
# What anybody may be called by, of whatever kind they are.
HELPERS = frozenset("ehrenamtliche ehrenamtlich freiwillige freiwillig".split())
PEOPLE_BY_ROLE = HELPERS | frozenset("person mensch leute mann frau mitglied teilnehmer teilnehmende maedchen".split())
# What is counted by the names of those who are it.
COUNTED_ALIKE = {
    "eltern": frozenset({"mutter", "vater", "elternteil"}),
    "kind": frozenset("schueler schuelerin maedchen junge kleinkind grundschulkind schulkind".split()),
}
# Nouns that stand in most sentences of this field: beside a telling word they need not be met.
COMMON_NOUNS = frozenset("familie kind eltern jugendlicher hause land nrw nordrhein-westfale arbeit".split())

COOPERATING = frozenset("zusammenarbeiten kooperieren zusammenwirken zusammentun".split())

NEGATORS = frozenset("kein nicht ohne weder niemals nie niemand".split())

# The three names of the initiative, in any case and spelling; the citation keeps the source's own.
INITIATIVE_NAME = re.compile(
    r"kein kind zur(?:ü|ue)ck(?:zu)?lassen\b!?|\b(?:kekiz|kpk)\b|\bkommunalen? pr(?:ä|ae)ventionsketten\b(?: nrw\b)?|"
    r"\bkinderstark\b(?: ?[–-] ?nrw schafft chancen)?",
    re.IGNORECASE,
)
_LAND = re.compile(r"\bNRW\b|\bNordrhein-Westfalen\b|\b[Ll]andesweit\w*|\b(?:[Ii]m|des) (?:ganzen )?Land(?:es)?\b")
# Each of them stands for a time of its own, from the year behind it.
_ERAS = {"kinderstark": 2020, "praevention": 2017}
_WRITTEN_OUT = {"kpk": "praevention"}
_FIRST_ERA = ""  # "Kein Kind zurücklassen!", KeKiz
_FIRST_PHASE = re.compile(r"\bModell(?:phase|vorhaben|projekt)\w*")
_SITE = re.compile(r"\b\w+\.nrw\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def names_land(text: str) -> bool:
    """Say whether a text speaks of the whole Land, and not only of the initiative that has it in its name."""
    return _LAND.search(INITIATIVE_NAME.sub(" ", text)) is not None


def era_in(text: str) -> str | None:
    """Return what tells the first name in a text apart from the others, None where it names none."""
    name = INITIATIVE_NAME.search(_SITE.sub(" ", text))  # whose site a list stands on does not say what it is of
    if name is None:
        return None
    folded = _WRITTEN_OUT.get(fold(name.group()), fold(name.group()))
    return next((era for era in _ERAS if era in folded), _FIRST_ERA)


def year_of_last_name(text: str) -> int:
    """Return the year from which the last of the initiative's names in a text was borne, 0 for its first name."""
    names = [one.group() for one in INITIATIVE_NAME.finditer(_SITE.sub(" ", text))]
    return max((_ERAS.get(era_in(one) or _FIRST_ERA, 0) for one in names), default=0)


def is_of_another_era(asked: str, told: str) -> bool:
    """Say whether a text tells of the initiative under another name, or in another time, than a question names.

    Each name has money and numbers of its own: what was paid in the Modellphase was not paid by kinderstark.
    """
    era, named = era_in(asked), era_in(told)
    if era is None or named == era:
        return False
    if named is not None or (era != _FIRST_ERA and _FIRST_PHASE.search(told)):
        return True
    years = [int(year) for year in _YEAR.findall(told)]
    return bool(years) and max(years) < _ERAS.get(era, 0)
