"""Whether a sentence tells what a Kommune does: not how things stand, who holds an office, or what a source says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME
from kekiz_search.german.analyzer import Token, is_stopword
from kekiz_search.german.dictionary import is_verb
from kekiz_search.german.normalise import word_set
from kekiz_search.quoting import LIST_MARK

_LEAST_WORDS = 5  # of a sentence
_BULLET_CHARS = 12  # a bullet with its blanks is no longer
_AUXILIARIES = frozenset({"sein", "haben", "werden", "tun"})
_VERB_CHARS = 4  # shorter words are prepositions, even where the dictionary has a verb
_VERB_ENDINGS = ("t", "te", "ten", "en")
_FINISHED = re.compile(r"[.!…][)\]\"”“»«'’›‹]*$")
_ITEM = re.compile(rf"(?:^|\n)[ \t]*{LIST_MARK}[ \t]+$")
_LABELLED = re.compile(
    r"^\W*(?:Koordination|Leitung|Ansprechp\w+|Kontakt|Zuständig\w*|Träger|Vorsitz|Partner)\w*[*\s]*:|"
    r"^\W*(?:Ihre? |Unsere? )?(?:Ansprechp\w+|Zuständig) (?:ist|sind)\b"
)
# What a family needs or seeks is no plan, nor is a concept that a council has decided on.
_NO_PLAN = re.compile(r"\b(?:brauch(?:t|en)|such(?:t|en)|frag(?:t|en)|beschlossen|beschließt)\b")
_DECIDED = re.compile(r"\bbeschl(?:ie(?:ß|ss)t|ossen|oss)\b.*(?:\bzu \w+en|\w+zu(?:richten|bauen|führen|setzen))\b")
_CONTACT = re.compile(r"@|\(at\)|\b(?:Tel(?:efon)?|Fax)\b|\bwww\.|\b\d{5} [A-ZÄÖÜ]|\b0\d{2,5}[ /-]\d{3,}")
# A sentence that speaks of sources tells what is written where, not what a Kommune does.
_OF_SOURCES = re.compile(
    r"\b(?:[Aa]usgewertete\w*|Auszüge?n?|Auszugs|Quellen?|Stichtag\w*|undatiert\w*|Redaktion|erschlossen|datiert|"
    r"widersprüchlich\w*|unein(?:s|ig)|weichen .* ab|Lesarten?|[Bb]elegt|nicht bekannt|nicht genannt|unbekannt|"
    r"bleibt offen|fehlt ein Datum|kein Datum|stammt|stammen|verschieden \w+|Wert aus|fortgeschrieben|nicht enthalten|"
    r"Berichte? über|Bericht\b.*\berschien|"
    r"(?:in|auf) diese[rm] (?:Sammlung|Seite|Text|Beitrag|Artikel|Heft|Dokument|Broschüre|Übersicht)|"
    r"lieg(?:t|en)\b[^.]*\bvor(?=[.;])|ist die Rede|geht aus .* hervor|hervorgeht|geht .* zurück)\b"
    r"|(?<![Nn]ach )(?<![Ll]aut )(?<!eigenen )\bAngaben?\b(?! von \d)"
)
_REPORTED = re.compile(
    r"\b(?:Fachmagazin|Magazin|Broschüre|Zeitung|Interview|Reportage)\b|\bvorgestellt\b|\bvertreten\b"
)
# A quotation that does not end within the sentence, or words of a person.
_SPEECH = re.compile(
    r"^[„»\"“][^“”\"«]*$|\b(?:sagt|sagte|betonte?|meinte?|erzählt|fragt|erkundigt|verneint)\b|[“”\"],? so \w+"
)
# How things stand, not what is done about it.
_SITUATION = re.compile(
    r"\b(?:leb(?:en|ten?|t)|wachsen|wuchsen|bezieht|beziehen|bezogen|angewiesen)\b.*"
    r"\b(?:Armut|armen?|Bürgergeld|Grundsicherung|SGB|Hartz|Bedarfsgemeinschaft\w*|Kinder auf|Hilfe angewiesen)\b|"
    r"\bangewiesen\b|"
    r"\b(?:[Ww]art(?:en|et)\b[^.;]*\bauf|[Ff]ehl(?:t|en|ten?)|mangel(?:t|te))\b"
)
_JOINS = re.compile(
    r"\b(?:[Tt]eilnahme|nimmt|nahm|beteiligt|dabei|gehört\w*|zählte?|kam|aufgenommen|ausgewählt|Modell-?[Kk]ommune\w*)\b"
)
_PROGRAMME = re.compile(
    r"\b(?:Landesprogramms?|Landesinitiative|Landesvorhabens?|Modellvorhabens?|Programms?|kinderstark|Modellkommunen)\b"
)
_MONEY = re.compile(r"\bEuro\b|€")
# What came to nothing, and what others think of it.
_REJECTED = re.compile(
    r"\bkam\b.*\bzustande\b|\bkeine? (?:Vereinbarung|Zusammenarbeit|Kooperation|Einigung|Mehrheit|Angebote?)\b|"
    r"\bnichts zu tun\b|\b[Kk]ritik\w*|\bkritisier\w+|\bverlang(?:t|en|te)\b|"
    r"\bforder(?:t|n|te|ten)\b|\bvermiss(?:t|en)\b"
)
_ENDED = re.compile(
    r"\b(?:eingestellt|beendet|endete?|aufgegeben|abgeschafft|ausgelaufen|abgesagt|entfiel|entfällt|abgelehnt|verworfen|vertagt)\b"
)
_DEFINING = re.compile(
    r"^(?:Eine?|Unter)\s[^,.]{1,60}\s(?:ist|sind|versteh\w+|bezeichnet)\b|"
    r"\bbedarf es\b|\bgilt es\b|\b[Kk]ommunaler Prävention\b"
)
_OF_THE_LAND = re.compile(
    r"\b(?:Land|Landes\w*|Bund|Bundes\w*|Ministeriums?|Modellkommunen|Programmkommunen|(?:neuen|anderen) Kommunen)\b"
)
# Who holds an office, where a task is settled, and what ministers say.
_OFFICE = re.compile(
    r"\b(?:Ober)?[Bb]ürgermeister(?:in)? (?:von|war|ist|der|seit|zu)\b|\b(?:war|ist|hieß|heißt)\b.*\b(?:(?:Ober)?"
    r"[Bb]ürgermeister(?:in)?|Landrat|Landrätin|Beigeordnete[rn]?|\w*[Dd]ezernent(?:in)?|Vorsitzende[rn]?)\b|"
    r"\b[Zz]uständig(?: (?:ist|war|sind)|:)|\b(?:ist|war)\b.* zuständig\b|\bLeit(?:er|erin) |\b[Gg]?e?leitete?t?\b|"
    r"\b\w*[Mm]inister(?:in|präsident(?:in)?)?\b|Beigeordnete[rn]? wird|\bLernnetzwerk\w*|\bLandeskoordinierung\w*"
)
_PARTNERING = word_set(
    "partner partnerin kooperieren kooperationspartner zusammenarbeiten mitarbeiten mitwirken beteiligen angehoeren "
    "zusammenwirken kooperation zusammenarbeit beteiligte beteiligter"
)
# Who takes part in something: in a sentence about partners these words name them, and no field of action.
_PARTNER_HEADS = word_set(
    "zentrum schule kita hebamme praxis arzt stelle einrichtung staette klinik krankenhaus verein traeger buero "
    "dienst beratung betreuung fach kraft familienkasse kinderkrankenpfleger paedagoge elternverein"
)
_TOPICAL = re.compile(
    r"\b(?:[Bb]eim?|[Ii]n|[Ii]m|[Aa]m|[Aa]n|[Ff]ür|[Gg]egen)(?: de[nrm]| die| das)?(?: [a-zäöüß]+en)?\s+$"
)
_BODIES = re.compile(r"\bZentrums? Frühe[nr]? Hilfen")  # whose names hold the words of a field
_DENYING = re.compile(r"\b(?:nicht|kein\w*|weder|niemals|nie)\b", re.IGNORECASE)


def tells_doing(unit: Unit, kommune: str) -> bool:
    """Say whether a whole sentence, or an item of a list, tells what is done in a Kommune."""
    text = unit.text
    if not _is_whole(unit):
        return False
    if any(
        pattern.search(text)
        for pattern in (_CONTACT, _LABELLED, _OF_SOURCES, _SPEECH, _ENDED, _REJECTED, _SITUATION, _OFFICE)
    ):
        return False
    return kommune in unit.kommunen or not (_DEFINING.search(text) or _OF_THE_LAND.search(text))


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def speaks_of_sources(text: str) -> bool:
    """Say whether a sentence tells how a text was made and what its sources lack, and nothing of its matter."""
    return _OF_SOURCES.search(text) is not None


def names_responsible(text: str) -> bool:
    """Say whether a line tells who is in charge, and nothing of what is done."""
    return _LABELLED.search(text) is not None


def lists_contacts(text: str) -> bool:
    """Say whether a line holds little but ways to reach somebody: an address with a number, a number with a page."""
    return len(_CONTACT.findall(text)) > 1


def tells_joining(text: str) -> bool:
    """Say whether a sentence tells that a Kommune takes part in the programme."""
    return _JOINS.search(text) is not None and _PROGRAMME.search(text) is not None


def tells_cost(text: str) -> bool:
    """Say whether a sentence tells of money."""
    return _MONEY.search(text) is not None


def is_reported(text: str) -> bool:
    """Say whether a sentence tells no more than that something was shown in a magazine or the like."""
    return _REPORTED.search(text) is not None


def tells_of_plans(text: str) -> bool:
    """Say whether a sentence or heading speaks of what is yet to be, or was decided to be done."""
    return is_planned(_NO_PLAN.sub(" ", text)) or _DECIDED.search(text) is not None


def denies_all(heading: str) -> bool:
    """Say whether a heading denies what stands below it, outside the initiative's own name."""
    return _DENYING.search(INITIATIVE_NAME.sub(" ", heading)) is not None


def without_partners(unit: Unit) -> Sequence[Token]:
    """Leave out who takes part, where a sentence says that somebody does; what they take part in stays."""
    bodies = [body.span() for body in _BODIES.finditer(unit.text)]
    tokens = [token for token in unit.tokens if not any(start <= token.start < end for start, end in bodies)]
    if not any(token.lemma in _PARTNERING for token in tokens):
        return tokens
    return [
        token
        for token in tokens
        if (token.parts or (token.lemma,))[-1] not in _PARTNER_HEADS
        or token.text.islower()
        or _TOPICAL.search(unit.text[: token.start])
    ]


@lru_cache(maxsize=16_384)  # sentences are looked at anew for every question
def is_item(unit: Unit) -> bool:
    """Say whether a bullet or a number stands right before a unit."""
    return _ITEM.search(unit.document.text[max(0, unit.start - _BULLET_CHARS) : unit.start]) is not None


@lru_cache(maxsize=16_384)  # sentences are looked at anew for every question
def is_unfinished(unit: Unit) -> bool:
    """Say whether a line ends like no sentence and holds neither verb nor label: a credit, a subtitle, a caption."""
    finished = _FINISHED.search(unit.text) or ": " in unit.text
    return not (finished or has_verb(unit) or is_item(unit))


def _is_whole(unit: Unit) -> bool:
    if is_item(unit):
        return not unit.text.endswith((":", "?"))
    return len(unit.tokens) >= _LEAST_WORDS and _FINISHED.search(unit.text) is not None and has_verb(unit)


def has_verb(unit: Unit) -> bool:
    """Say whether a unit holds a verb, as far as its words tell."""
    return any(token.lemma in _AUXILIARIES or _may_be_verb(token) for token in unit.tokens)


def _may_be_verb(token: Token) -> bool:
    if not token.text.islower():
        return False
    if len(token.lemma) >= _VERB_CHARS and is_verb(token.lemma):
        return True
    return len(token.text) >= _VERB_CHARS and token.text.endswith(_VERB_ENDINGS) and not is_stopword(token)
