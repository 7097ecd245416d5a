"""From which side a matter is asked after: what went wrong, what it brings, what was learnt, what it is for.

Such a side is told by words of its own: of what went wrong tells who is missing, late or criticised. All words are
those of the language, in folded form; patterns are written in the verbose way, with "[ ]" for a blank.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kekiz_search.german.normalise import fold


@dataclass(frozen=True, slots=True)
class Aspect:
    """A side of a matter: how it is asked for, which words of a question say no more than that, how it is told.

    Where it is ``required``, what tells of the matter alone is no answer; what is planned is one only of what is
    ``to_come``. Where it is ``near``, the matter stands in the sentence itself or right before it.
    """

    name: str
    asked: re.Pattern[str]
    words: re.Pattern[str]
    told: re.Pattern[str]
    required: bool = True
    to_come: bool = False
    near: bool = False


def _aspect(name: str, asked: str, words: str, told: str, **limits: bool) -> Aspect:
    return Aspect(
        name,
        asked=re.compile(rf"(?:{asked})", re.VERBOSE),
        words=re.compile(rf"(?:{words})", re.VERBOSE),
        told=re.compile(rf"\b(?:{told})\b", re.VERBOSE),
        **limits,
    )


_NOT_WELL = (
    r"\bnicht[ ](?:so[ ]|besonders[ ]|wirklich[ ]|ganz[ ])?(?:gut|toll|rund|optimal|ge\w+t|\w+iert|gelungen|gelaufen)\b"
)
_TROUBLE_ASKED = rf"""
    {_NOT_WELL}|\bschief\w*|\b(?:ge)?scheiter\w*|\bhak(?:t|te|en)\b|\bhaper\w*|\bklemmt\b|\bproblemen?\b|\bschwierig\w*|
    \bhuerden?\b|\bhindernis\w*|\bkritik\b|\bkritisier\w*|mecker\w*|\bbemaengel\w*|\bschwaechen\b|\bschwachstell\w*|
    \bnachholbedarf\b|\bmisslung\w*|\bherausforderung\w*
"""
_TROUBLE_WORDS = r"""
    probleme?n?|schwierig\w*|huerden?|hindernis\w*|stolperstein\w*|kritik\w*|kritisch\w*|kritisier\w*|\w*mecker\w*|
    bemaengel\w*|beschwer\w*|schwaechen?|schwachstell\w*|luecken?|maengel|gefunden|versaeum\w*|nachholbedarf|
    herausforderung\w*|(?:ge)?scheiter\w*|schief\w*|hakt\w*|haper\w*|klemm\w*|misslung\w*|danebengegangen|gelaufen|
    geklappt|
    gelungen|funktionier\w*|geglueckt|rund|toll|optimal
"""
_TROUBLE_TOLD = r"""
    kritik\w*|kritisier\w*|beklag\w*|bemaengel\w*|fehlt|fehle|fehlen|fehlten|fehlte|mangel|maengel|mangels|
    (?:viel[ ])?zu[ ](?:wenige?|klein|spaet|teuer|lang|weit|selten|knapp|gross)|\w*ueberlastet|ueberfordert|unbesetzt|
    (?:nicht|kaum|niemand\w*|keine?n?)[ ](?:\w+[ ]){0,2}(?:besetz|gelung|gelang|gefund|find|erreich|geschaff)\w*|
    nicht[ ]zustande|konnten?[ ](?:\w+[ ]){0,6}(?:nicht|kein\w*)|liess\w*[ ]sich[ ]nicht|nicht[ ]gut|
    noch[ ](?:immer[ ])?(?:nicht|kein\w*)|abgesagt|ausgefallen|entfallen|liegen[ ]?geblieben|schwierig\w*|
    schwer(?!punkt)\w*|
    probleme?n?|(?:ge)?scheiter\w*|leider|erfolglos|vergeblich|verschoben|verzoeger\w*|abgeschaltet|eingestellt|
    aufgegeben|
    (?:ins[ ])?stocken|skeptisch|skepsis|huerden?|zuspruch|ruht|enttaeusch\w*|\w*raeumt?[ ](?:\w+[ ]){1,3}ein|
    nachgelassen|beschwer\w*|unzufrieden|missverstaendnis\w*|wartelisten?|wartezeit\w*|personalmangel|rueckgang|
    zurueckgegangen|bedenken|vermiss\w*|beanstand\w*|wuensch\w*|luecken?
"""
_EFFECT_ASKED = r"""
    ^was[ ](?:bring|brach|bewirk|nuetz|nutz)\w*|^was[ ]ha(?:t|ben)\b.*\berreicht\b|\bgebracht\b|\bdavon\?*$|
    \bwirk(?:t|en|te|ung|ungen|sam)\b|^wirk\w*|
    \blohn(?:t|en|te)\b|\bgelohnt\b|\brechnet[ ]sich\b|\bauswirk\w*|\bergebniss?e?n?\b|\bbefunde?n?\b|
    \bbewirken\b|\blaesst[ ]sich\b.*\b(?:belegen|nachweisen|beweisen|messen)\b|^funktioniert\b|\berfolge?\b|
    \bhat[ ]sich\b.*\b(?:verbessert|veraendert|getan|geaendert)\b|\bwas\b.*\bbesser\b.*\bgeworden|\bnutzen\b|
    \bherausgefunden\b|\bherausgekommen\b|^(?:wie|wovon)[ ]profitier\w*
"""
_EFFECT_WORDS = r"""
    bring\w*|brach\w*|gebracht|bewirk\w*|davon|wirk\w*|lohn\w*|gelohnt|rechn\w*|gerechnet|erfolg\w*|nutzen|nuetz\w*|
    ergebnis\w*|befund\w*|beleg\w*|nachweis\w*|tatsaechlich|verbesser\w*|veraender\w*|herausgefunden|herausgekommen|
    auswirk\w*|profitier\w*|fortschritt\w*|
    finanziell|effekt\w*|erreicht|funktionier\w*|geaendert|besser
"""
_EFFECT_TOLD = r"""
    seltener|haeufiger|oefter|weniger|mehr[ ](?:als|\w+[ ]als)|besser\w*|gestiegen|steigt|stieg|stiegen|gesunken|sank|
    sanken|sinkt|sinken|senk\w*|zurueckgegangen|verringer\w*|verbesser\w*|zufrieden\w*|profitier\w*|leichter|schneller|
    wirk(?:t|en|te|ten)(?!.*\bmit\b)|wirk(?:ung|ungen|sam|sames|same|samkeit)|\w*erfolg\w*|zeigen|zeigte?n?|zeige|
    ergab\w*|ergebnis\w*|
    bewaehrt|geholfen|erreich(?:t|te|ten)|gelingt|gelang|gelungen|effekt\w*|belegen|bewies\w*|beweis\w*|
    gespart|spart|rechne[nt]?[ ]sich|sich[ ](?:\w+[ ])?rechne[nt]?|lohn(?:t|en|te)|gelohnt|nutzen|nuetz\w*|
    prozentpunkte?n?|\w*einspar\w*|vermied\w*|
    vermeiden|trauen|veraendert|nachgewiesen|gut[ ]angenommen|dank|auswertung\w*
"""
_ASPECTS: tuple[Aspect, ...] = (
    _aspect(
        "experience",
        r"\berfahrung\w*|\bgelernt\b|\blehren\b|\bfazit\b|\bbilanz\b|(?<!nicht[ ])(?<!so[ ])\bgut[ ]gelaufen\b",
        r"erfahrung\w*|gelernt|lehren?|fazit|bilanz\w*|gemacht|zog\w*|gezogen|gelaufen",
        rf"""{_EFFECT_TOLD}|{_TROUBLE_TOLD}|erfahrung\w*|gelernt|lehren?|fazit|bilanz|rueckblick\w*|angenommen|gut|
        meiste\w*|haelfte|merk\w*|stellt\w*[ ]fest|nahmen|lehnten|lehnte|weitet\w*""",
        near=True,
    ),
    _aspect(
        "future",
        r"\bgeht[ ]es\b.*\bweiter\b|\bgeht[ ].*[ ]weiter\b|\bzukunft\b|\bwas[ ]kommt\b",
        r"geht|gehts|gehen|weiter|zukunft|kommt",
        r"""entschieden|entscheid\w*|fortgesetzt|fortsetz\w*|fortgefuehrt|verlaenger\w*|ueber[ ]\d{4}[ ]hinaus|sollen?|
        geplant|planen|plant|haushaltsberatung\w*|kuenftig\w*|zukunft|will|wollen|naechste[rsn]?|ab[ ]20\d\d|
        ausgeweitet|ausbau\w*|vorgesehen|neue[rsn]?""",
        to_come=True,
    ),
    _aspect("trouble", _TROUBLE_ASKED, _TROUBLE_WORDS, _TROUBLE_TOLD),
    _aspect("effect", _EFFECT_ASKED, _EFFECT_WORDS, _EFFECT_TOLD),
    _aspect(
        "purpose",
        r"""\bziele?\b|^wozu\b|^was[ ](?:soll|will|wollen)\b|\bzweck\b|\bwas\b.*\berreichen\b|\bworum[ ]geht|
        ^(?:warum|weshalb|wieso)[ ](?:gibt[ ]es|macht|machen|braucht|brauchen|setzt|ist)\b""",
        r"ziele?n?|wozu|zweck\w*|erreichen|verfolg\w*|brauch\w*|wichtig",
        r"""ziele?n?|sollen?|solle|,[ ]damit|um[ ].*[ ]zu|will|wolle|wollen|wollte|zweck|moechte\w*|weil|denn|deshalb|
        gilt[ ]es|chancen\w*|hilft|gegen""",
        required=False,
        to_come=True,
    ),
    _aspect(
        "course",
        r"""^wie[ ](?:laeuft|lief|laufen|liefen|funktionier\w*|verlaeuft|geht)\b|^wie\b.*\bverlaufen\b|
        ^was[ ](?:passiert|geschieht)\b|
        ^wie[ ](?:wird[ ]man|werde[ ]ich|kommt[ ]man|komme[ ]ich|kann[ ]man|kann[ ]ich|mache[ ]ich)\b|
        \babl(?:auf|aeuft)\b""",
        r"lauf\w*|laeuft|lief\w*|verlauf\w*|ablauf\w*|ablaeuft|verlaeuft|passier\w*|geschieht|gescheh\w*",
        r"""zuerst|zunaechst|dann|danach|anschliessend|schliesslich|bringt|bringen|dauert|dauern|meld\w*|schulung\w*|
        bewerb\w*|anmeld\w*|bekomm\w*|termin\w*|gespraech\w*|besuch(?:t|en)""",
        required=False,
    ),
)


def read_aspect(folded: str) -> Aspect | None:
    """Return the side of a matter that a folded question asks for, None where it asks for the matter as such."""
    return next((aspect for aspect in _ASPECTS if aspect.asked.search(folded)), None)


def says_aspect(aspect: Aspect, word: str) -> bool:
    """Say whether a word of a question says no more than from which side it is asked."""
    return aspect.words.fullmatch(fold(word)) is not None


@lru_cache(maxsize=65_536)
def heads_aspect(aspect: Aspect, heading: str) -> bool:
    """Say whether a heading announces that side: "Schwierigkeiten", "Was war schwierig?"."""
    folded = fold(heading)
    words = re.findall(r"\w{4,}", folded)
    return aspect.asked.search(folded) is not None or any(aspect.words.fullmatch(word) for word in words)


def count_cues(aspect: Aspect, text: str) -> int:
    """Return how many words of a sentence tell of a side of some matter."""
    return len(set(aspect.told.findall(fold(text))))


@lru_cache(maxsize=65_536)
def tells_aspect(aspect: Aspect, text: str) -> bool:
    """Say whether a sentence tells of a side of some matter."""
    return aspect.told.search(fold(text)) is not None
