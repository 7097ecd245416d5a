"""The closed word lists by which a German question is understood; all folded lemmas or their beginnings.

They hold the words of the language and of this field, never those of one document.
"""

from __future__ import annotations

import re

KOMMUNE_NOUNS = frozenset(
    "kommune stadt kreis gemeinde ort staedte kreisstadt grossstadt landkreis gebietskoerperschaft "
    "teilnehmerkommune staedteregion".split()
)

# Nouns that carry the form of an answer, not its topic.
CARRIER_NOUNS = frozenset(
    "anteil anzahl zahl hoehe name ort datum jahr zeitpunkt zeit prozent prozentsatz titel ueberschrift art weise "
    "beispiel information thema frage antwort stand angabe geld monat woche tag nummer quelle dokument text aussage "
    "person mensch initiative landesinitiative programm landesprogramm modellvorhaben vorhaben projekt definition "
    "begriff bedeutung liste uebersicht".split()
)

# Verbs and adverbs that say only that something exists or is done.
EMPTY_WORDS = frozenset(
    "teil bedeuten bedeutet verstehen sein haben werden geben machen tun bieten anbieten durchfuehren nutzen verfuegen "
    "betreiben unterhalten lassen gehen existieren vorhanden finden stattfinden heissen nennen zeigen auflisten "
    "sagen wissen kennen erfahren moechten wollen sollen koennen muessen duerfen bekannt lauten laut aussehen "
    "einsetzen umsetzen stehen liegen betragen belaufen passieren laufen genau insgesamt ungefaehr etwa derzeit "
    "aktuell jetzt heute alle alles jede jeder viel wieviel hoch lang bitte gerne eigentlich so etwas wie unser "
    "euer mein zusammen statt taetig aktiv beide gross klein funktionieren stimmen wahr richtig meist mehr wenig "
    "weniger letzter letzt naechster mal nochmal gut beste rund gibts jaehrlich schon noch vergleichen vergleich "
    "unterschied unterscheiden".split()
)

QUESTION_WORDS = frozenset(
    "welche welcher welches welchem welchen wer wen wem wessen was wo wann warum weshalb wieso wozu wofuer womit "
    "wie viele wieviele meisten wenigsten groesste groessten groesser kleinste kleinsten kleiner beiden heisst "
    "hiess macht machst stimmt hallo danke bitte erklaere erklaer beschreibe definiere".split()
)

# One family: a question that uses a word of it is met by a sentence or heading that uses another.
FAMILIES: dict[str, frozenset[str]] = {
    "zusammenarbeit": frozenset(
        "zusammenarbeit zusammenarbeiten kooperation kooperieren kooperationspartner kooperativ partner "
        "partnerschaft gemeinsam netzwerk vernetzen vernetzung verbund buendnis beteiligen beteiligt beteiligung "
        "einbinden einbindung einbeziehen abstimmen abstimmung abgestimmt schulterschluss zusammenwirken "
        "zusammenspiel mitwirken mitwirkung verzahnen verzahnung verknuepfen kooperationsvereinbarung runde tisch "
        "arbeitskreis steuerungsgruppe lenkungskreis lenkungsgruppe gremium akteur mitglied angehoeren gehoeren "
        "zusammenschliessen zusammenbringen zusammenkommen zusammenarbeitend verantwortungsgemeinschaft zusammentun "
        "zusammenfuehren schnittstelle".split()
    ),
    "teilnahme": frozenset(
        "dabei teilnehmen teilnahme teilnehmer teilnehmend mitmachen beteiligen beteiligt beitreten beitritt "
        "modellkommune projektkommune programmkommune mitwirken angehoeren gehoeren aufnehmen aufgenommen "
        "auswaehlen ausgewaehlt zaehlen starten mitglied ernennen einsteigen hinzukommen".split()
    ),
    "leitung": frozenset(
        "leiten leiter leiterin leitung fuehren vorsitz vorsitzende vorstehen spitze chef chefin verantworten "
        "verantwortlich direktor direktorin geschaeftsfuehrer geschaeftsfuehrerin".split()
    ),
    "koordination": frozenset(
        "koordinieren koordination koordinierung koordinator koordinatorin federfuehrend federfuehrung steuern "
        "steuerung zustaendig zustaendigkeit verantwortlich".split()
    ),
    "zusammensetzung": frozenset(
        "bilden bestehen umfassen zusammensetzen zusammensetzung enthalten gehoeren angehoeren zaehlen".split()
    ),
    "foerderung": frozenset(
        "foerdern foerderung foerdermittel finanzieren finanzierung bezuschussen zuschuss foerdersumme mittel "
        "bekommen erhalten bewilligen zuwendung fliessen bereitstellen".split()
    ),
}

# Facts that a Steckbrief gives, and the words that ask for them.
ATTRIBUTE_WORDS: dict[str, frozenset[str]] = {
    "einwohner": frozenset(
        "einwohner einwohnerin einwohnerzahl bevoelkerung bevoelkerungszahl einwohnerschaft".split()
    ),
    "leitung": frozenset(
        "oberbuergermeister oberbuergermeisterin buergermeister buergermeisterin landrat landraetin ob "
        "stadtoberhaupt verwaltungschef verwaltungschefin rathauschef".split()
    ),
    "kontakt": frozenset(
        "ansprechpartner ansprechpartnerin ansprechperson kontakt kontaktperson ansprechpersonen ansprechbar".split()
    ),
    "adresse": frozenset("adresse anschrift postanschrift".split()),
    "telefon": frozenset("telefon telefonnummer rufnummer".split()),
    "email": frozenset("e-mail email mail mailadresse e-mail-adresse".split()),
    "zitat": frozenset("zitat".split()),
    "motto": frozenset("motto leitsatz leitspruch leitwort leitgedanke slogan".split()),
}

OFFICE_VERBS = frozenset("leiten fuehren regieren vorstehen".split())
LIST_VERBS = frozenset(
    "machen haben anbieten bieten durchfuehren nutzen kooperieren zusammenarbeiten arbeiten planen betreiben "
    "einsetzen besuchen helfen mithelfen unterstuetzen mitwirken teilnehmen mitmachen umsetzen verfuegen".split()
)

INITIATIVE_TERMS = ("kekiz", "kinderstark", "zuruecklassen", "praeventionskette")
JOINING_WORDS = frozenset("dabei teilnehmen teilnahme teilnehmer mitmachen beitreten einsteigen".split())
INITIATIVE_NOUNS = frozenset("initiative landesinitiative landesprogramm modellvorhaben".split())

# Words by which a Kommune says what it does, for an outline of it.
PROMINENT_WORDS = frozenset(
    "ziel schwerpunkt angebot aufbau praeventionskette strategie konzept ausbau foerdern unterstuetzen netzwerk "
    "entwickeln familienzentrum fruehe hilfe uebergang bildung gesundheit".split()
)

NEGATORS = frozenset("kein nicht ohne weder niemals nie".split())

# The three names of the initiative, in any case and spelling; the citation keeps the source's own.
INITIATIVE_NAME = re.compile(
    r"kein kind zur(?:ü|ue)ck(?:zu)?lassen\b!?|\bkekiz\b|\bkommunalen? pr(?:ä|ae)ventionsketten?\b(?: nrw\b)?|"
    r"\bkinderstark\b(?: ?[–-] ?nrw schafft chancen)?",
    re.IGNORECASE,
)
