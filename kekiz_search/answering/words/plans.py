"""The words by which a text speaks of what is yet to be."""

from __future__ import annotations

import re
from functools import lru_cache

ACTIVE = re.compile(
    r"\b(?:plant(?:e|en)?|planen|beantragt|beantragen|beabsichtigt|erwägt|beschlossen|"
    r"beschließt|(?:empfiehlt|empfehlen)(?![^.;,]*\bweiter\b)|"
    r"überleg(?:t|en)|(?:hat|haben|hatten?) sich (?:[^.;,]* )?vorgenommen|erkundigt sich|"
    r"erkundigen sich|fragt|fragen|bewirbt sich|wünsch(?:e|t|en)|hoff(?:e|t|en)|würden? gerne?|gerne? würden?|fordert|"
    r"fordern|schl(?:ägt|agen) vor|reg(?:t|en)(?: [^.;]*)? an(?=[ ,.;]|$)|braucht|brauchen|"
    r"(?:[Ff]ür|[Ii]m|[Bb]is|[Aa]b) (?:das |Jahr )*20\d\d [^,;.\d]{0,30}\brechne(?:t|n|te|ten)?|"
    r"(?:sucht|suchen)(?! [^.;,]*\bauf(?: und\b|[?,.;]|$))|wartet auf|"
    r"will|wollen|möchten?|kündigte?n?|angekündigt|bereite(?:t|n)(?=[^.;]*\bvor\b)"
    r"(?![^.;]*\bauf (?:di|den|das|ihr|ein|[A-ZÄÖÜ])))\b"
)
PASSIVE = re.compile(
    r"\b(?:[Gg]eplant|[Aa]ngedacht|[Ee]rwogen|[Vv]orgesehen|[Bb]eantragt|[Aa]ngefragt|[Ee]mpfohlen|[Aa]ngeregt|[Vv]orgeschlagen|"
    r"[Gg]efordert|[Gg]ewünscht (?:wird|werden|wurden?|ist|sind)|Gesucht (?:wird|werden) (?!weitere|neue|zusätzliche)|"
    r"in Planung|(?:versprochen|in Aussicht gestellt)(?= ?[.;,]|$)|"
    r"hätten? (?:[^.;,]* )?(?:gerne?|lieber)|im Gespräch|[Kk]ünftig|bis auf Weiteres nicht|"
    r"(?:[Üü]ber|[Uu]m) [^.;,]* "
    r"(?:verhandelt|gesprochen|diskutiert|debattiert|gestritten|gerungen|nachgedacht|beraten)|"
    r"(?:soll(?:t?en?)?|müssten?)\b.*\b(?:entstehen|eröffnen|öffnen|folgen|starten|kommen|geben|werden|beginnen|einrichten|aufbauen|"
    r"anfahren|fahren|stattfinden|anlaufen|hinzukommen|dazukommen|erscheinen|bekommen|erhalten)|"
    r"soll(?:t?en?)?\b[^.;]*\b(?:ab|von|zum) (?:(?:dem|der|Anfang|Ende|Mitte) )?(?:[A-ZÄÖÜ]\w+ )?20\d\d\b[^.;]*\b\w+en|"
    r"(?:wird|werden) (?:[^.;,]* )?(?:für|ab|im|zum) (?:\w+ )?20\d\d (?:[a-zäöüß]+ )?"
    r"(?:geprüft|angestrebt|angepeilt|anvisiert|diskutiert)|"
    r"soll(?:t?en?)? (?:es|das) [^.;,]*\bsein\b|"
    r"könnten?\b[^.;]*\b(?:eröffnen|einrichten|aufbauen|gründen|schaffen)\b|"
    r"[Bb]is (?:(?:Ende|Mitte|Anfang|spätestens|zum Jahr) )?20\d\d soll(?:t?en?)?\b|"
    r"könnten?\b[^.;]*\b(?:(?:eingerichtet|angeboten|aufgebaut|geschaffen|eröffnet|angestellt) werden|entstehen)|"
    r"werden (?:soll(?:en|te|ten)?|müssten?|könnten?))\b"
)


# What is put off, or still being made ready.
UNREADY = re.compile(
    r"\b(?:verschoben|vertagt|in Vorbereitung|(?:wird|werden) vorbereitet|"
    r"(?:ist|sind) (?:beauftragt|ausgeschrieben|bestellt|in Arbeit))\b|"
    r"\bprüf(?:t|en|te|ten)\b[^.;]{0,40}, ob\b|"
    r"\b(?:biete[tn]|bot|boten) an, [^.;]*\b(?:ein(?:zurichten|zuführen)|aufzubauen|zu (?:gründen|schaffen|öffnen))\b|"
    r"^\W*Sobald\b[^,;]*, (?:startet|beginnt|entsteht|eröffnet)\b|"
    r"\b(?:wird|werden) (?:[^.;,]* )?ab (?:dem |\d\d?\. |[A-ZÄÖÜ]\w+ )*20\d\d\b[^.;,]*"
    r"\b(?:eingeführt|angeboten|eingerichtet|aufgebaut|eröffnet|starten|beginnen)\b|"
    r"\bAls nächste[srn]?\b[^.;]*\b(?:steht|stehen|folgt|folgen|kommt|kommen)\b|"
    r"^\W*(?:(?:Der|Die|Ein|Eine) )?"
    r"(?:Antr(?:ag|äge)|Empfehlung|Vorschlag|Vorschläge|Forderung|Wunsch|Wünsche|Anregung|Idee)(?:en)?\b[^:.;]{0,20}:\s|"
    r"\b(?:sobald|sofern|falls) (?:\w+ ){0,2}(?:Gelder?|Mittel|Förder\w+|Finanzierung|Stelle|Stellen|Personal|Räume|"
    r"Bescheid|Zusage|Bewilligung)\b|"
    r"\b(?:wird|werden) (?:gerade|derzeit|zurzeit|momentan|aktuell|noch)\b.*"
    r"\b(?:abgestimmt|vorbereitet|erarbeitet|erstellt|entwickelt|geprüft|ausgeschrieben|verhandelt|gesucht|beraten)\b"
)
# "Wenn die Fördermittel bewilligt werden, richtet die Stadt ein Büro ein": what hangs on money or a vote is not there.
UNDER_CONDITION = re.compile(
    r"^\W*(?:Wenn|Falls|Sofern|Sollten?)\b[^,;]*\b(?:\w*[Ff]örder(?:mittel|geld\w*|ung|antrag)|bewilligt|genehmigt|"
    r"zustimm\w+|beschließ\w+|Zuschlag|Finanzierung|Spenden|Haushalt|Mittel|Erfolg)\b[^,;]*, |"
    r"^\W*(?:Bekommt|Bekommen|Erhält|Erhalten|Kommt|Kommen|Fließt|Fließen|Stimmt|Gelingt|Reicht|Reichen|Bewilligt)\b[^,;?]*"
    r"\b(?:Geld\w*|Mittel|\w*[Ff]örder\w*|Zuschuss|Zusage|Zuschlag|Rat|Ausschuss|zu), [a-zäöüß]+t\b"
)
# Over the items of a list.
PLANS_AHEAD = re.compile(
    r"\b(?:vor(?:haben|genommen)|haben wir vor|ausblick|perspektiven?|geplant\w*|planung(?:en)?|pläne|künftig\w*|"
    r"(?:handlungs)?empfehlung(?:en)?|noch offen|offene punkte|was (?:noch |uns )*fehlt|"
    r"zukunft(?! (?:gestalten|sichern|geben|schenken|schaffen|haben)\b)|zukünftig\w*|in vorbereitung|"
    r"nächste[nr]? schritte?|was (?:noch )?kommt|als nächstes|"
    r"beschluss(?:vorschl[aä]ge?|empfehlung(?:en)?|entwurf|antrag)|"
    r"wünschen sie|ihr wunsch|wollen wir|wir wollen|(?:unsere|die) ziele|ziele (?:bis|für|20\d\d)|erreichen wollen)\b",
    re.IGNORECASE,
)

# A heading of what is applied for, planned or wished: what stands below names no such thing that is there.
APPLIED_FOR = re.compile(
    r"\b(?:Antr[aä]ge?|Beantragung|Bewerbung|Planung(?:en)?|Pläne|Ideen?|Vorschl[aä]ge?|Wunsch|Prüf(?:ung|auftrag)|"
    r"Überlegungen|Machbarkeit\w*) (?:auf|für|von|um|zu[mr]?|eine[rs]|einen|der|des)\b"
)


# "…, wenn sie das möchten", "Eltern, die Rat suchen", "die Karte kann man im Rathaus beantragen": what a family needs,
# wishes or applies for is no plan.
_NEED = re.compile(
    r"(?:^(?=[^.;]*,)|,\s)(?:[Ww]er|[Ww]enn|die|der|das|was|sofern|falls|sobald|solange|wie)\b[^,.;]*"
    r"\b(?:braucht|brauchen|sucht|suchen|fragt|fragen|möchten?|will|wollen|wünsch(?:t|en))\b|"
    r"\bbrauch(?:t|en) (?:man |es |sie )?(?:niemand|keine?[nrsm]?|nichts?)\b|"
    r"\b(?:kann|können|muss|müssen|l(?:ä|a)ss(?:t|en) sich|(?:wird|werden) (?=(?:online|formlos|(?:im|beim) "
    r"(?:Rathaus|Bürgerbüro|Bürgeramt|Jugendamt|Sozialamt|Jobcenter|Internet)) ))[^.;,]*\bbeantrag(?:t|en)\b"
)


PLANNED = r"(?:noch |nur |bisher )*(?:geplant|in Planung|vorgesehen|beantragt|in Vorbereitung)\b"
# "Willkommensbesuche | Stadt, Kreis | geplant ab 2026", "Familienpass (beantragt)", "Kinderparlament (Idee)"
_PLANNED_ROW = re.compile(rf"[|(]\s*{PLANNED}|\((?:noch |nur )*(?:Idee|Wunsch|Vorschlag|offen)\b", re.IGNORECASE)


def is_planned_row(text: str) -> bool:
    """Say whether a row of a table, or an item with brackets, says of what it names that it is yet to be."""
    return _PLANNED_ROW.search(text) is not None


# Who wants to enlarge a thing, or go on with it, has it: "von 14 auf 20 Personen zu vergrößern".
_GOES_ON = re.compile(
    r"\b(?:vergrößern|aufstocken|aufzustocken|aufgestockt|ausweiten|auszuweiten|ausgeweitet|ausbauen|auszubauen|ausgebaut|erweitern|erweitert|"
    r"fortführen|fortzuführen|fortgeführt|weiterführen|weiterzuführen|weitergeführt|fortsetzen|fortzusetzen|fortgesetzt|"
    r"verlängern|verlängert|weiterl(?:aufen|äuft)|beibehalten|beizubehalten|verstetigen|verstetigt)\b|"
    r"\bvon (?:derzeit |bisher |jetzt |bislang )?\d+(?:,\d+)? auf \d+|"
    r"\b(?:seit (?:\w+ )?(?:19|20)\d\d|seitdem|seither|inzwischen|mittlerweile) "
    r"(?:laufen|läuft|gibt|besteht|bestehen|arbeitet|arbeiten|ist|sind|findet|finden|fährt)\b|"
    r"\bwurden? [^.;]*\b(?:beantragt|geplant|angeregt|vorgeschlagen|gefordert)\b[^.;]*\bund\b[^.;]*"
    r"\b(?:eröffnet|eingerichtet|gegründet|eingeführt|aufgebaut|umgesetzt|angestellt)\b(?! werden)"
)


@lru_cache(maxsize=8192)
def presupposes(text: str) -> bool:
    """Say whether a plan is one for a thing that is there already."""
    return _GOES_ON.search(text) is not None


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def without_needs(text: str) -> str:
    """Return a text of the same length with blanks for the clauses that tell what somebody needs or wishes."""
    return _NEED.sub(lambda clause: " " * len(clause.group()), text)


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def is_planned(text: str) -> bool:
    """Say whether a sentence speaks of what is yet to be: planned, applied for, recommended, asked after."""
    told = without_needs(text)
    return ACTIVE.search(told) is not None or PASSIVE.search(told) is not None
