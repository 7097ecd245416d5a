"""What form the answer to a question must have: an amount, a date, a person …, read off its folded words."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.answering.reading.question import Expected
from kekiz_search.german.normalise import fold
from kekiz_search.german.people import names_people

_MONEY = (
    r"\b(?:geld\w*|euro|\w*budget|(?:landes|bundes|eu-?|gesamt)?foerder(?:summe|betrag|geld\w*|ung)|\w*zuschuss|\w*kosten|summe|\w*etat|gekostet|\w*ausgaben|"
    r"\w*mittel|\w*gebuehr(?:en)?|\w*beitrag|praemie|\w*preis|eintritt|stundenlohn|gehalt|verguetung|\w*spenden?|honorar|"
    r"minus|defizit|verlust|\w*betrag|\w*topf|fonds|ersparnis\w*|einsparung\w*|luecke|\w*haushalt|schulden|miete|bewilligung|eigenmittel|pfand|kaution|guthaben|\w*entgelt|\w*lohn)\b"
)
_PAYS = (
    r"(?:gibt|geben|gab|gaben|zahl\w*|traegt|tragen|trug|kost\w*|bekommt|bekam|bekommen|erhaelt|erhielt|erhalten|"
    r"investier\w*|legt|legte|steuer\w*|bezahl\w*|schiesst|schoss|spende\w*|foerder\w*|plant|steckt\w*|verlangt|nimmt)"
)
_PAID = (
    r"(?:ausgeben|ausgegeben|ausgibt|zahlen|gezahlt|bezahlen|bezahlt|investiert|eingeplant|bewilligt|gespendet|verdient|"
    r"verdienen|eingenommen|zugeschossen|zuschiessen|zuzahlen|draufzahlen|drauflegen|beisteuern|beigesteuert|"
    r"dazugegeben|dazugezahlt|draufgelegt|erstattet)"
)
_PERSONS = (
    r"\w*(?:leiter|meister|minister|sprecher|wissenschaftler|forscher|koordinator|direktor|professor|dezernent|politiker|"
    r"berater|manager|paedagog|autor|referent|praesident|chef|psycholog|soziolog|lehrer|erzieher|mitarbeiter|trainer|"
    r"experte?|moderator|gruender|begleiter|landrat|landraet|arzt|aerzt)"
)
_BODIES = (
    r"(?:\w*(?:einrichtung|traeger|organisation|institution|behoerde|dienststelle|fachbereich|fachdienst|abteilung|dezernat|referat|verein|verband|"
    r"stiftung|hochschule|universitaet|institut|ministerium|unternehmen|firma|agentur|partei|ausschuss|krankenkasse|kirche|kirchengemeinde|pfarrei|amt|"
    r"klub|club))"
)
_OWN_BODIES = r"\w*(?:verein|klub|club|hochschule|universitaet|institut|stiftung|ministerium|krankenkasse)"
_ASKED_BODY = re.compile(
    rf"^(?:(?:von |durch )?welche[rsm]? (?P<body>{_BODIES})|mit welche[rm] (?P<partner>{_OWN_BODIES}))\b"
)
_TIMES = (
    r"(?:jahr|monat|datum|tag|tagen|wochentag|wochentagen|uhrzeit(?:en)?|termin|zeitpunkt|\w+jahr|quartal|stichtag|"
    r"sommer|herbst|winter|zeiten)"
)
_SITES = (
    r"(?:ort|stadt|orten|strassen?|gebaeuden?|haus|haeusern|(?:stadt|orts)teil(?:en)?|(?:stadt)?bezirk(?:en)?|vierteln?|"
    r"quartier(?:en)?|standort(?:en)?|halle|hallen|saal|kirche|stadion|doerfern?|raum|raeumen|gemeinde|kommune|kreis|adresse|platz|"
    r"(?:grund)?schulen?|kitas?|kliniken?|krankenhaus|krankenhaeusern)"
)
_PARTS = r"(?:(?:stadt|orts)teil(?:en)?|(?:stadt)?bezirk(?:en)?|vierteln?|quartier(?:en)?|strasse|gebaeude|haus)"
# Who cooperates is told of several in many words.
_WITH_WHOM = r"(?:(?:gemeinsam|zusammen) )?mit wem\b(?!.*\b(?:zusammen\w*|kooper\w*|vernetz\w*|netzwerk\w*))"
_CALLED = r"(?:(?:telefon|ruf|durchwahl|handy)?nummer|durchwahl|(?:e-?)?mail(?:-?adresse)?)"
_PERSON = re.compile(rf"{_PERSONS}(?:in)?")
_ASKED_NAME = re.compile(r"[Ww]ie h(?:ei(?:ß|ss)t|ie(?:ß|ss)) (?:der|die) (?P<who>[\w-]+)(?: (?P<next>[\w-]+))?")
_WHO_MAY = (
    r"wer (?:darf|duerfen|kann|koennen|muss|muessen)\b.*"
    r"\b(?:beantragen|bewerben|teilnehmen|mitmachen|nutzen|anmelden|bekommen|erhalten|beitreten|kommen|hingehen)\W*$|"
    r"wer (?:darf|duerfen) (?:(?:zu\w?|ins?|in d\w\w)\b|.*\bbesuchen\W*$)"
)
_EXPECTS: dict[Expected, re.Pattern[str]] = {
    "percent": re.compile(
        r"\b(?:prozent|prozentsatz|anteil)\b|^(?:wie hoch|welche)\b.*\b\w*quote\b|"
        r"^wie (?:hoch|gross) (?:ist|war) (?:\w+ )?"
        r"\w*(?:armut|arbeitslosigkeit|beteiligung|inanspruchnahme|auslastung)\b"
    ),
    "age": re.compile(
        r"^wie alt\b|^(?:ab |bis |bis zu |mit |in |von |fuer )?welche[mrns]? (?:alter|lebensjahr|altersgruppe)\b"
    ),
    "duration": re.compile(
        r"^auf wie ?viele (?:jahre|monate|wochen|tage|stunden)\b|^(?:mit |nach |in )?wie ?viel zeit\b|"
        r"^(?:fuer |ueber )?wie viele (?:jahre|monate|wochen|tage|stunden)\b.*"
        r"\b(?:lief|liefen|laeuft|laufen|dauer\w*|ging|gingen|geht|waehrt\w*|gedauert|gelaufen|umfasst\w*)\b|"
        r"^(?:in |fuer |ueber )?welche[mnr]? (?:zeitraum|zeitspanne|jahren)\b|"
        r"^(?:fuer |ueber )?wie lange?\b(?!.*\b(?:noch|dabei|schon|bereits|geoeffnet|offen|gibt es|strecke|weg|"
        r"\w*bericht|\w*heft|\w*magazin|broschuere|text|studie)\b)"
    ),
    "date": re.compile(
        r"^(?:seit |ab |bis |von |zu )?wann\b(?! bis wann)|^wie lange\b|^um (?:wie ?viel uhr|welche uhrzeit)\b|"
        rf"^(?:in |seit |ab |bis |bis zu |zu |an |am |fuer |vor |nach |auf |aus |von )?welche[mnrs]? {_TIMES}\b"
    ),
    "contact": re.compile(rf"^(?:(?:unter|ueber) )?welche[rn]? {_CALLED}\b|^wie (?:lautet|ist) die {_CALLED}\b"),
    "language": re.compile(r"^(?:in |auf )?welchen? (?:\w+ )?sprachen?\b"),
    "money": re.compile(
        r"^was (?:gibt|geben|gab|gaben)\b.* aus\W*$|^was (?:nimmt|nehmen|nahm|nahmen)\b.* ein\W*$|"
        r"^was (?:bekommt|kriegt|erhaelt|bekommen|kriegen|erhalten)\b.* "
        r"(?:(?:im|pro|je) (?:monat|jahr|tag|stunde|einsatz|woche)|(?:in der|die) stunde|monatlich|jaehrlich)\W*$|"
        r"^(?:was|wie) (?:ist|war|lautet) der \w+betrag\b|^wie hoch\b.*\b\w+betrag\b|"
        r"^(?:mit |um |auf |zu |von |für )?wie ?viele?n? (?:tausend|millionen?|milliarden?|euro|\w+geld)\b|"
        rf"^(?:fuer |mit |um )?wie ?(?:viel|hoch|teuer|gross)\b.*{_MONEY}|^wie ?viel {_PAYS}\b|"
        rf"^wie ?viel\b.*\b{_PAID}\b|^wie ?viel (?:kam|kommt|stammt\w*|floss|floessen|flossen) (?:vom?|aus)\b|"
        r"^(?:was|wie ?viel) (?:.*\b)?(?:ge)?kost\w+\b|^wie teuer\b|"
        r"^was bezahl(?:t|en) (?:man|wir|eltern|familien|leute|die eltern|besucher)\b|"
        rf"^was (?:zahl\w*|verdien\w*)\b|^was (?!wird|werden)\w+ .*\b{_PAID}\b|"
        r"^(?!welchen? preis\w*\b.*\b(?:bekam|bekommen|erhielt|erhalten|gewann|gewonnen|verliehen|holte)\b)"
        r"(?:mit |in |zu |fuer |um |von )?welche[rnm]? (?:\w*summe|betrag|hoehe|preis|preisen)\b|"
        r"^auf welche (?:hoehe|\w*summe)\b|^welches (?:\w+geld|gehalt|honorar|budget)\b"
    ),
    "number": re.compile(
        r"^(?:auf |fuer |mit |an |von |in |bei |um |ueber |aus |zu |unter |durch |nach |ab |bis )?wie ?viele?[nr]?\b|"
        r"^wie (?:hoch|gross|oft|haeufig|weit|schwer|lang|stark)\b|^(?:welche|mit welcher) (?:anzahl|zahl)\b"
    ),
    "place": re.compile(rf"^(?:wo|wohin)\b|^(?:in|an|auf|aus|unter|fuer) welche[mnr] (?:{_SITES}|\w+er {_PARTS})\b"),
    "person": re.compile(
        r"^(?!wer\b.*\b(?:mehr|weniger)\b.*, d(?:er|ie|as) .*\boder d(?:er|ie|as)\b)"  # which of two has more
        rf"(?!{_WHO_MAY})"  # of what kind one has to be
        r"(?:wer|wen|wem|wessen|an wen(?! (?:richte|wend)\w+(?! (?:ich|man|wir)\b))|durch wen|"
        rf"(?:von|bei|zu) wem|{_WITH_WHOM}|in wessen auftrag|"
        r"im auftrag von wem)\b|"
        r"^auf wessen idee\b|"
        r"^wie h(?:eiss|iess)t? (?:der|die) (?!motto|programm|projekt)|"
        rf"^(?:an |von |durch |mit |bei )?welche[rnm] (?:\w+e[rnm]? )?(?:{_PERSONS}|mann|fachmann)\b|"
        rf"^(?:an |von |durch |mit |bei )?welcher? (?:\w+e[rnm]? )?"
        rf"(?:{_PERSONS}in|frau|fachfrau|person|hebamme|fachkraft(?! (?:muss|braucht|soll)\b))\b|"
        rf"{_ASKED_BODY.pattern}"
    ),
}


@lru_cache(maxsize=64)  # asked again and again while a question is read
def detect_expected(folded: str) -> Expected | None:
    """Return what the answer must hold, None where nothing in particular."""
    return next((name for name, pattern in _EXPECTS.items() if pattern.search(folded)), None)


def find_asked_body(folded: str) -> str | None:
    """Return the kind of body that a question asks for, "Welches Ministerium …", so that no person is an answer."""
    asked = _ASKED_BODY.match(folded)
    return (asked["body"] or asked["partner"]) if asked else None


def read_trade(text: str) -> str | None:
    """Return the trade of a person whose name is asked for, "Hebamme" in "Wie heißt die Hebamme …", else None."""
    asked = _ASKED_NAME.match(text)
    if asked is None:
        return None
    described = asked["who"].islower() and asked["who"].endswith("e") and asked["next"]
    words = [asked["who"], asked["next"]] if described else [asked["who"]]
    return next((word for word in words if _PERSON.fullmatch(fold(word)) or names_people(word)), None)
