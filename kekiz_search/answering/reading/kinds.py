"""Which kind of question it is, read off its folded words."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.answering.reading.expected import detect_expected
from kekiz_search.types import QuestionKind

_PLACES = r"(?:kommunen?|stadt|staedten?|kreis|kreisen?|kreise|gemeinden?|orten?|orte|landkreisen?|jugendaemtern?)"
# What a Kommune has: whoever asks in which of them something is done asks for Kommunen.
_HOUSES = (
    r"(?:familien|eltern|kinder|jugend|grund|buerger|stadt|geburts)?"
    r"(?:bueros|zentren|grundschulzentren|kitas|schulen|haeuser|haeusern|kliniken|krankenhaeuser|krankenhaeusern|rathaeuser|"
    r"rathaeusern|buechereien|bibliotheken|treffs|laeden)"
)
_PLACE = r"(?:stadt|ort|gemeinde|kommune|kreis)"
_OF_THEM = r"(?:haben|hat|machen|macht|sehen|sammelten|ziehen)\b"  # "Welche Erfahrungen haben Kommunen …"
_MONEY = (
    r"(?:geld\w*|foerder\w*|\w*mittel|zuschuss|zuschuesse|\w*bescheide?n?|zuwendung\w*|preis|preise|preisgeld|euro)"
)
# A body of those who work together: "in der Steuerungsgruppe", "am runden Tisch", "im Netzwerk".
_BODY = (
    r"(?:\w+ )?(?:\w*netzwerk|\w*gruppe|\w*arbeitskreis|\w*kreis|\w*gremium|\w*beirat|\w*tisch|\w*team|\w*runde|"
    r"\w*konferenz|\w*ausschuss|\w*buendnis)"
)
_PROGRAMME = r"(?:\w*programm|\w*initiative|praeventionskette|projekt|vorhaben|boot)"
# "Wer ist 2021 ins Landesprogramm gekommen?", "Wer kam 2018 dazu?": who joined.
_JOINED = (
    rf"^wer (?:ist|sind|war|waren|kam|kamen|stiess|trat|stieg|ging)\b.*(?:\bins?(?: das| die)? {_PROGRAMME}\b|"
    rf"\b(?:beim?|zu[rm]?) {_PROGRAMME} (?:gekommen|gestossen|eingestiegen|beigetreten)\b|"
    r"\b(?:dazu|hinzu)(?:gekommen|gestossen)?\b|\b(?:beigetreten|eingestiegen)\b)"
)
_SEVERAL = re.compile(
    rf"^(?:(?:und|also|bitte) )?(?:(?:in|aus|mit|fuer|bei|von|an) )?welche[nrsm]? "
    rf"(?:(?!{_OF_THEM})\w+ ){{0,2}}?{_PLACES}\b"
    rf"|^(?:(?:in|an|bei) )?welche[nr]? (?:{_HOUSES}|\w+kommunen) (?!waren\b|gehoer|sind\b)"
    rf"|^(?:nenne?|liste|zeige?|finde?|suche)\b.*\b{_PLACES}\b"
    rf"|^(?:alle )?{_PLACES} (?:mit|die|in denen|ohne|seit|ueber|unter)\b"
    r"|^wo (?:gibt|wird|werden|existier\w*|findet man|finde ich|bietet|bieten|hat man)\b"
    rf"|^(?:gibt es|welche sind|kennt ihr|kennen sie) .*\b{_PLACES}\b"
    rf"|^wer (?:bekommt|erhaelt|bekam|erhielt|kriegt) .*\b{_MONEY}\b"
    rf"|^wer (?:hat|haben) .*\b{_MONEY}\b.*\b(?:bekommen|erhalten|gekriegt|bewilligt|abgestaubt|eingestrichen|kassiert|"
    r"geholt|abgeraeumt)\b"
    rf"|{_JOINED}"
    r"|^wer (?:(?!soll)\w+ ){0,2}(?:alles|ausserdem|noch|sonst)\b"
    rf"|^(?:an )?we[nm] (?:hat|haben|gab|gibt|zahlte?|bewilligte?|foerderte?) (?:das )?(?:land|ministerium)\b"
    rf".*\b{_MONEY}\b"
    r"|^wer steht .*\w*liste\b"
    r"|^bei wem (?:gibt|heisst|laeuft|kann|koennen|kommt|kommen|bekommt|bekommen|arbeite\w+|sitz\w+)\b"
)
# "In welcher Stadt begann …": an event has one place, while what there is, or what is done, may be in many.
_ONE_PLACE = re.compile(
    rf"^in welche[rm] {_PLACE}\b"
    r"(?!.*\b(?:gibt|hat|haben|macht|bietet|existiert|wird|werden)\b)"
)
# "Wo lernen Kinder schwimmen?": of people in general one asks where all they do it; "Wo tagt der Beirat?" has one place
_WHERE_ALL = re.compile(
    r"^wo (?!\w*(?:wurden|waren|sind|haben|hatten|muessen|sollen|wollen|fanden|kamen|liegen|befinden|"
    r"stehen|finden)\b)\w+en (?:(?:schon|alle|ueberall|sich) )*"
    r"(?!der |die |das |den |wir |sie |sich )[a-z]|"
    r"^wo (?:kann|trifft|bekommt|kriegt|erhaelt|lernt|leiht|tauscht|wartet) man\b|"
    r"^wo (?!findet|fand|liegt|steht|tagt|wohnt|arbeitet|ist|war|hat)\w+t (?:schon )*"
    r"(?:jemand|etwas|was|ein|eine|einen|geld|hilfe|nach der geburt|mindestens|mehr als|weniger als)\b|"
    r"^wo (?:sitz(?:t|en)|arbeite(?:t|n)|mach(?:t|en)|wirk(?:t|en)|red(?:et|en)|helfen|hilft)\b.* mit\b(?! de[rnm]\b)|"
    rf"^wo (?:sitz(?:t|en)|ist|sind|gehoer(?:t|en)|zaehl(?:t|en)|nimmt|nehmen|wirk(?:t|en))\b.*"
    rf"(?:\b(?:im|am|in (?:der|dem|einer?m?)|zu[rm]) {_BODY}\b|\b(?:dabei|vertreten|beteiligt|mitglied|partner)\b)|"
    r"^wo (?:ist|sind|kostet|kosten) (?!der |die |das |den )\w+ .*\b(?:umsonst|kostenlos|gratis|kostenfrei|nichts)\W*$|"
    r"^wo (?:ist|sind) (?!der |die |das |den )\w+ (?:umsonst|kostenlos|gratis|kostenfrei)\W*$|"
    r"^wo (?:ist|sind) (?!der |die |das |den ).*\b(?:taetig|aktiv|eingesetzt|angestellt|beschaeftigt|unterwegs)\W*$|"
    r"^wo (?:kuemmer|beschaeftig)(?:n|t|en)? (?:die |man |sie )?sich\b|"
    r"^wo (?:hilft|unterstuetzt|foerdert|betreut|begleitet|besucht|beraet|kuemmert|tut|macht|unternimmt|setzt|bildet|"
    r"schult|geht|erreicht) (?:man|die kommune|die stadt)\b|"
    r"^wo (?:ist|hat|haben|sind) .*\b(?:mindestens|wenigstens|hoechstens|mehr als|weniger als) (?:\d|ein)|"
    r"^wo (?:ist|sind|wurden?|hat|haben)\b.*\b(?:abgeschafft|abgeschaltet|abgestellt|ausgesetzt|"
    r"gestrichen|eingestellt|beendet|aufgegeben|weggefallen|geschlossen)\b"
)
_WHICH_PLACES = re.compile(rf"\bwelche[nrsm]? (?:\w+ ){{0,2}}?{_PLACES}\b")
_COUNT = re.compile(
    r"^(?:(?:in|mit|von|bei|fuer|auf|an|aus|durch) )?wie ?viel(?:e[nr]? (?:\w+ ){0,2}?| )"
    rf"(?:{_PLACES}|\w+kommunen|\w+staedte)\b|"
    r"^(?:in|bei) wie ?vielen (?:gibt|gab|hat|haben|ist|sind|kommt|kommen|laeuft|laufen|arbeitet|arbeiten|"
    r"krieg(?:t|en)|bekomm(?:t|en)|erhaelt|erhalten|besuch(?:t|en)|mach(?:t|en)|sitz(?:t|en)|wirk(?:t|en)|nimmt|"
    r"nehmen|hilft|helfen|wird|werden|kuemmer(?:t|n)|findet|finden|beteilig(?:t|en)|treffen|lern(?:t|en)|kann|koennen|darf|duerfen|"
    r"existier(?:t|en)|fehl(?:t|en)|faehrt|fahren|besteht|bestehen|liest|lesen|bietet|bieten|unterstuetz(?:t|en))\b|"
    r"^wie ?viele (?:haben|bieten|betreiben|unterhalten) (?:(?:schon|bereits) )*(?:et)?was\b|"
    r"^wie ?viele (?:sind|waren|kamen|traten|machen|haben) (?:\w+ ){0,4}"
    r"(?:dabei|dazugekommen|angefangen|begonnen|mitgemacht|teilgenommen|mit|bei|dazu\w*|hinzu\w*|"
    r"beigetreten|eingestiegen)\W*$"
)
_TERM = r"(?:(?:begriff|namen?|wort|titel|abkuerzung|kuerzel|bezeichnung|ausdruck) )?"
_DEFINITION = re.compile(
    r"^(?:was (?:ist|sind) (?:in|im|bei|beim) (?:der |dem )?[\w-]+ mit (?:(?:dem|der|den|einem|einer) )?"
    r"(?P<with>[^?]+?)(?= gemeint| zu verstehen)"
    r"|was mein(?:t|en) (?:man|\w+)(?: hier| dort| eigentlich)? mit (?:(?:dem|der|den|einem|einer) )?(?P<say>[^?]+?)"
    r"|(?:ab )?wann (?:spricht man|sprechen \w+)(?: (?:in|im|bei) (?:der |dem )?(?:kreis )?[\w-]+)? "
    r"von (?:(?:dem|der|den|einem|einer) )?(?P<call>[^?]+?)"
    r"|was (?:ist|sind|bedeutet|bedeuten|heisst|meint|heissen)(?: genau)? "
    r"(?:(?:mit|unter|ein|eine|einen|einer|der|die|das|den) )*(?P<what>[^?]+?)"
    r"|was (?:versteht man|verstehen \w+|wird)(?: (?:in|im|bei|beim) (?:der |dem )?[\w-]+)? "
    r"unter (?:\w+ )??(?P<under>[^?]+?)(?: verstanden)?"
    r"|was (?:steckt|verbirgt sich) hinter (?:dem|der|den|einem|einer)? ?"
    rf"{_TERM}(?P<behind>[^?]+?)"
    r"|worum geht es (?:bei|beim|in|im) (?:(?:dem|der|den) )?(?P<concerns>[^?]+?)"
    r"|was hat es mit (?:(?:dem|der|den|einem|einer) )?(?P<about>[^?]+?) auf sich"
    r"|was soll(?:en)? (?:(?:ein|eine|der|die|das) )?(?P<meant>[^?]+?) (?:sein|bedeuten|heissen)"
    rf"|wofuer steht (?:(?:der|die|das) )?{_TERM}(?P<stands>[^?]+?)"
    rf"|wie (?:definiert man|wird|ist) (?:(?:der|die|das|ein|eine) )?{_TERM}(?P<defined>[^?]+?)(?<! wird)(?: definiert)"
    r"|(?:definition|erklaerung|bedeutung) (?:von|des|der|fuer) (?P<of>[^?]+?)"
    r"|(?:definiere|erklaere?)(?: mir)? (?P<explain>[^?]+?))"
    r"(?: gemeint| zu verstehen| genau)*\??$"
)
_HAPPENED = re.compile(r"\b(?:passiert|geschehen|vorgefallen|ereignet|los)\W*$")  # "Was ist 2020 passiert?"
_WITHIN = re.compile(
    r"(?!^)\b(?:einer|eines)\b|\b(?:von|vom|des|der|in|im|fuer|bei|beim|mit|zum|zur|aus|am|hat|haben|und)\b"
)
_COMPARISON = re.compile(
    r"\b(?:vergleich\w*|unterschiede?|unterscheide\w*|gegenueber)\b|"
    r"\b(?:anders|ander\w+) .*\bals (?:in|im|bei|der kreis)\b"
)
# What several that are named do alike or otherwise, by words that say nothing of the matter.
CONTRASTING = (
    r"(?:unterschiedlich\w*|verschieden|anders|gemeinsam|gemeinsamkeiten?|aehnlich|unterschiede?|unterscheide\w*)"
)
_CONTRAST = re.compile(
    rf"^(?:was|wie|worin|wo|wodurch|inwie\w+|welche|gibt es|unterscheide\w*)\b.*\b{CONTRASTING}\b|^unterscheide\w*\b"
)
_MORE = (
    r"(?:mehr|groesser|hoeher|teurer|laenger|frueher|eher|aelter|weiter|oefter|haeufiger|staerker|verbreiteter|"
    r"umfangreicher|zahlreicher)"
)
# "Geben Kitas oder Ämter Daten weiter?" tells by "weiter" what is done, and compares nothing.
_PASSED_ON = re.compile(r"(\b(?:geben|gibt|leite[nt]|reich(?:en|t)|sag(?:en|t)|bilde[nt])\b.*) weiter(?=\W*$|,)")
_LESS = r"(?:weniger|kleiner|niedriger|billiger|guenstiger|kuerzer|spaeter|juenger|seltener|geringer)"
_OR = r"\boder\b(?! (?:mehr|weniger|spaeter|frueher|eher)\b)"  # "zwei oder mehr" is a limit
# Behind "als" a number sets a bound: "mehr als zwei Stellen".
_FEW = r"(?:zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|zwoelf)"
_NO_BOUND = rf"(?! \d| eine?[nrm]? | spaeter| frueher| mehr| weniger| {_FEW}\b)"
_MOST = re.compile(
    rf"\b{_MORE}\b.*\b(?:als|oder)\b{_NO_BOUND}|{_OR}.* {_MORE}\b|"
    r"\b(?:meisten?|groesste[nrsm]?|hoechste[nrsm]?|einwohnerstaerkste[nrsm]?|laengsten?|am groessten|teuerste[nrsm]?|"
    r"am (?:teuersten|aeltesten|haeufigsten|hoechsten|fruehesten|weitesten|staerksten))\b"
)
_LEAST = re.compile(
    rf"\b{_LESS}\b.*\b(?:als|oder)\b{_NO_BOUND}|{_OR}.* {_LESS}\b|"
    r"\b(?:wenigsten?|kleinste[nrsm]?|niedrigste[nrsm]?|geringste[nrsm]?|am kleinsten|billigste[nrsm]?|"
    r"am (?:billigsten|guenstigsten|juengsten|seltensten|spaetesten|kuerzesten))\b"
)
# Of two that are named, one has more: "die höhere Summe", "einen größeren Teil". What "früher" or "länger" says without
# "als" or "oder" may be no comparison at all.
_COMPARED = (
    r"(?:groesser|hoeher|laenger|aelter|teurer|staerker|verbreiteter|umfangreicher|zahlreicher)(?:e[nrsm]?)?|mehr|eher|"
    r"zuerst|oefter|haeufiger|"
    r"besser (?:ausgestattet|besetzt)"
)
_COMPARED_LESS = (
    r"(?:kleiner|niedriger|geringer|kuerzer|juenger|billiger|guenstiger|schwaecher)(?:e[nrsm]?)?|weniger|seltener|"
    r"zuletzt"
)
_BETWEEN_TWO = re.compile(
    rf"(?<!nicht )(?<!kein )\b(?:(?P<more>{_COMPARED})|(?P<less>{_COMPARED_LESS}))\b(?! (?:als )?\d)"
)
_CHOICE = re.compile(r"\b(?:als|oder|welche[nrsm]?|wer|wo)\b(?! \d)")
# Who or where, of all, is first in something.
_FIRST_OF_ALL = re.compile(r"^(?:wer|wo)\b.*\bam \w+sten\b")
# Hardly anybody types a mark behind "gibt es in hamm ein spielmobil"; "Nenne …" and "Kosten …" ask otherwise.
OPENS_WITH_VERB = re.compile(
    r"(?:gibt es|gab es|hat|haben|hatten?|ist|sind|war|waren|wurden?|wird|werden|macht|machen|bietet|bieten|kann|"
    r"koennen|darf|duerfen|muss|muessen|soll|sollen|gehoer(?:t|en)|arbeite(?:t|n)|laeuft|laufen|nimmt|nehmen|bekomm(?:t|en)|"
    r"steht|stehen|liegt|kommt|kommen|existier(?:t|en)|beteilig(?:t|en)|geht|gehen|plan(?:t|en))\b"
)
# Partners are told as "mit wem" is, by whoever is named beside the Kommune.
_PARTNERS = re.compile(
    r"we[rn] (?:ist|sind|war|waren|gehoer(?:t|en)|gehoerten?|zaehl(?:t|en)|zaehlten?|"
    r"hat|haben|hatten?|nennt|nannte)\b.*"
    r"\b(?:kooperations|netzwerk|projekt|bildungs)?partner(?:n|in|innen)?\b"
)
_WORTH = re.compile(
    r"(?:lohnt|rechnet) sich\b|(?:wirkt|wirken|funktionier(?:t|en)|klappt|nuetzt|bringt|bringen)\b(?!.*\bmit\b)|"
    r"hat sich .*\bgelohnt\b|hat .*\b(?:was|etwas) gebracht\b"
)
QUESTION_WORD = re.compile(
    r"^(?:(?:in|an|ab|seit|bis|fuer|mit|von|aus|zu|unter|bei|durch|um|auf|ueber|nach|gegen|neben|vor|bis zu|wegen|"
    r"hinter|zwischen|waehrend|ohne|trotz|am) )?"
    r"(?:wer|wen|wem|wessen|was|wie|wieviele?|wo|woher|wohin|wann|warum|weshalb|wieso|wozu|wofuer|womit|wodurch|worum|"
    r"worauf|woran|worin|wovon|wovor|wogegen|wobei|wonach|worueber|woraus|wievielten?|welche[nrsm]?)\b"
)
_WHETHER_TRUE = re.compile(r"(?:stimmt es|stimmt das|ist es (?:wahr|richtig|so)|trifft es zu)\b")
_ORDER = re.compile(r"(?:bitte )?(?:vergleich\w*|nenne?|zeige?|liste|beschreibe?|erklaere?)\b")
_FACT = re.compile(r"^(?:wie (?:heisst|heissen|lautet|nennt|hiess)|unter welche[mnr]?|welches|welcher)\b")


def detect_kind(folded: str) -> QuestionKind:
    """Return the kind of a folded question, before its Kommunen are known."""
    of_several = _SEVERAL.search(folded) or _FIRST_OF_ALL.match(folded)
    if _COMPARISON.search(folded) or (detect_superlative(folded) and of_several):
        return "comparison"
    if _COUNT.search(folded):
        return "count"
    if _ONE_PLACE.match(folded):
        return "fact"
    if _SEVERAL.search(folded) or _WHERE_ALL.match(folded):
        return "list"
    if is_definition(folded):
        return "definition"
    if detect_expected(folded) or _FACT.search(folded):
        return "fact"
    return "open"


def is_definition(folded: str) -> bool:
    """Say whether a term is asked for, and not something of or in something else."""
    match = _DEFINITION.match(folded)
    if not match or _HAPPENED.search(folded):
        return False
    term = next(part for part in match.groups() if part)
    if folded.startswith("was bedeutet ") and " und was " not in folded:  # "Bildung und Teilhabe" is one term
        term = term.replace(" und ", " ")
    return match["defined"] is not None or not _WITHIN.search(term)  # who says "definiert" asks for nothing else


def asks_for_kommunen(folded: str) -> bool:
    """Say whether Kommunen are asked for: "Welche Städte gehören zum Verbund?"."""
    return _WHICH_PLACES.search(folded) is not None


@lru_cache(maxsize=64)  # asked again and again while a question is read
def detect_superlative(folded: str) -> int:
    """Return 1 where the most is asked for, -1 for the least, else 0."""
    folded = _PASSED_ON.sub(r"\1", folded)
    return 1 if _MOST.search(folded) else -1 if _LEAST.search(folded) else 0


def detect_comparative(folded: str) -> int:
    """Return 1 where of Kommunen that are named the one with more is asked for, -1 for less, else 0."""
    found = _BETWEEN_TWO.search(folded) if _CHOICE.search(folded) else None
    return 0 if found is None else 1 if found["more"] else -1


def asks_for_contrast(folded: str) -> bool:
    """Say whether it is asked what those that are named do alike, or otherwise."""
    return _CONTRAST.search(folded) is not None


def asks_for_worth(folded: str) -> bool:
    """Say whether it is asked, as if for yes or no, what something is good for: "Lohnt sich das?"."""
    return _WORTH.match(folded) is not None


def asks_for_partners(folded: str) -> bool:
    """Say whether it is asked who are the partners of a Kommune: "Wer sind die Partner in Herne?"."""
    return _PARTNERS.match(folded) is not None


def asks_whether_true(folded: str) -> bool:
    """Say whether a claim is put to the test in so many words."""
    return _WHETHER_TRUE.match(folded) is not None


def asks_yes_or_no(folded: str) -> bool:
    """Say whether a sentence asks for yes or no: it begins with a verb, or claims something and asks if it is so."""
    if asks_whether_true(folded):
        return True
    if QUESTION_WORD.match(folded) or _ORDER.match(folded):
        return False
    return folded.endswith("?") or OPENS_WITH_VERB.match(folded) is not None
