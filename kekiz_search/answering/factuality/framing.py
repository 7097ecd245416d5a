"""What the line above makes of a sentence: below "Was ist schiefgegangen?" a thing is named that is not there."""

from __future__ import annotations

import re

from kekiz_search.answering.factuality.negation import tells_lack
from kekiz_search.answering.factuality.telling import has_verb, is_item
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.plans import PLANS_AHEAD

# An item of an agenda, the subject of a paper: it names what is talked about.
_AGENDA = re.compile(
    r"(?:TOP|Tagesordnungspunkt|Punkt|Betreff|Betrifft|Betr\.|Antrag|Anfrage|Anregung|Mitteilung|Thema|Beratung)\b"
)
_FAILURE = re.compile(
    r"\b(?:gescheitert|scheiterte|schief(?:gegangen|gelaufen|ging|lief)|Misserfolge?|Rückschl[aä]ge?n?|Fehlschl[aä]ge?n?|"
    r"(?:nicht|wenig|nie) (?:\w+ )?(?:geklappt|gelungen|gelang|funktioniert|gut|klappt\w*|rund)|liegen geblieben|"
    r"Schwierigkeiten|bereu\w+|Enttäusch\w+|Stolpersteine?)\b"
)
# Of whoever applies for a post or a grant.
_DEMANDED = re.compile(
    r"\b(?:Ihr Profil|Anforderung(?:en|sprofil)|Voraussetzung(?:en)?|[Ww]ir erwarten|bringen Sie mit)\b"
)
_WISH = re.compile(r"\b(?:wünsch(?:en|t|te|ten)|Wunsch|Wünsche|gern(?:e)? (?:hätten|noch))\b")
_BULLET = re.compile(r"[-–•*]|\d{1,2}[.)]|[a-z]\)")
_LABEL_CHARS = 60
_LIST_CHARS = 2000  # a label farther above is none
_SO_ALREADY = re.compile(
    r"\b(?:hat|haben|hatten?|wurden?|worden|war|waren|ist|sind|seit|läuft|laufen|gibt es|besteht|bereits)\b"
)
_NOT_SO = re.compile(r"\b(?:wird|werden|bietet|bieten|macht|machen) (?:derzeit |bisher )?(?:nicht|keine?n?)\b")
# "Ausbau der Familienzentren von derzeit 27 auf 35": what is to grow is there.
_GROWS = re.compile(
    r"\b(?:Ausbau|Ausweitung|Erweiterung|Aufstockung|Fortführung|Weiterführung|Verstetigung|Fortsetzung) de[rs]\b"
)


_GLOSSARY = re.compile(r"\b(?:Begriffe?|Glossar|Begriffserklärung(?:en)?|Definition(?:en)?)\b")

# What heads a list of what has ended.
_NO_MORE = re.compile(
    r"\W*(?:(?:angebote|projekte|das|was|derzeit|zurzeit|leider|(?:ab|seit) \d{4}) )?(?:gibt es |bieten wir |wird )?"
    r"nicht (?:mehr|länger)"
    r"(?: (?:im (?:angebot|programm)|da|dabei|angeboten|verfügbar|fortgeführt|vorhanden|aktuell))?\W*$|"
    r"\W*(?:(?:\d{4}|zuletzt|bereits|inzwischen) )?(?:eingestellt|beendet|ausgelaufen|abgeschafft|weggefallen|"
    r"entfallen|früher|ehemalig|geschlossen|abgeschlossen)(?:e[nrs]?)?"
    r"(?: (?:angebote?n?|projekte?n?|maßnahmen?|einrichtungen?|wurden?|seit \d{4}|\d{4}))?\W*$",
    re.IGNORECASE,
)


def is_only_named(search: Search, unit: Unit) -> bool:
    """Say whether a thing is merely named: on an agenda, in a glossary, among what failed, or what is demanded."""
    if _AGENDA.match(unit.text) and not has_verb(unit):
        return True
    above = line_above(search, unit)
    if _FAILURE.search(above) or _GLOSSARY.search(above) or _DEMANDED.search(above):
        return True
    return tells_lack(search.units.heading_bag(above)) and not has_verb(unit)


def is_announced(search: Search, unit: Unit) -> bool:
    """Say whether a sentence stands below a line that asks for plans, or heads them, and tells nothing that is so."""
    if _GROWS.match(unit.text) or not PLANS_AHEAD.search(line_above(search, unit)):
        return False
    return not has_verb(unit) or not (_SO_ALREADY.search(unit.text) or _NOT_SO.search(unit.text))


def answers_wish(search: Search, unit: Unit) -> bool:
    """Say whether a few words only answer what is missing, or wished for: "Was fehlt Ihnen? Ein Büro."."""
    if has_verb(unit):
        return False
    asked = next((one for one in reversed(search.units_of(unit.row)) if one.end <= unit.start), None)
    if asked is None or not asked.text.endswith("?"):
        return False
    return tells_lack(asked.bag) or PLANS_AHEAD.search(asked.text) is not None or _WISH.search(asked.text) is not None


def is_listed_as_ended(search: Search, unit: Unit) -> bool:
    """Say whether a thing stands below a line that heads what there is no more, or is that line: "Nicht mehr da"."""
    if has_verb(unit):
        return False
    return _NO_MORE.match(line_above(search, unit)) is not None or _NO_MORE.match(unit.text) is not None


def line_above(search: Search, unit: Unit) -> str:
    """Return the question right above the line of a sentence, the label above its list, else the heading."""
    text = unit.document.text
    begin = text.rfind("\n", 0, unit.start) + 1
    above = text[max(0, begin - _LIST_CHARS) : begin].rstrip()
    asked = above.rpartition("\n")[2].strip("*_ ")
    if asked.endswith("?"):
        return asked
    label = _label_of_list(above) if is_item(unit) else ""
    return label or search.index.passages[unit.row].heading or ""


def _label_of_list(above: str) -> str:
    """Return the line that the items of a list stand below; none where that is long."""
    lines = (line.strip("*_ ") for line in reversed(above.splitlines()))
    label = next((line for line in lines if not _BULLET.match(line)), "")
    return label if len(label) <= _LABEL_CHARS else ""
