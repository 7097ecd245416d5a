"""Whether words show that something is there: no title, no question, no entry of a glossary, nothing of another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from kekiz_search.answering.sentences.homes import ITEM
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.words.concepts import Bag, Concept, bag_of, match_concept
from kekiz_search.answering.words.field_values import is_none, is_open
from kekiz_search.german.verbs import is_verb_form
from kekiz_search.quoting import LIST_MARK

_GAP_ITEM = re.compile(rf"\n\s*{LIST_MARK}\s|\n[ \t]*\n")
_ITEM_CHARS = 12
# "**Spielebus**: Fahrzeug, das …", "Unter einem Spielebus versteht man …": what a word means, not that it is there.
_PAIRED = {"mutter": "vater", "vater": "mutter", "maedchen": "junge", "junge": "maedchen"}
_PAIR = re.compile(
    r"\b(?:M(?:u|ü)ttern?|V(?:a|ä)tern?|Mädchen|Jungen)\b(?: |-)?(?:und|oder|bzw\.|sowie|/)\s(?:\w+\s){0,2}"
    r"(?:M(?:u|ü)ttern?|V(?:a|ä)tern?|Mädchen|Jungen)\b"
)
_TITLED = re.compile(
    r"\b[\w-]*(?:[Tt]agung|[Kk]onferenz|[Vv]ortrag|[Bb]ericht|[Aa]rtikel|[Bb]roschüre|[Bb]uch|[Bb]and|[Ff]ilm|[Ss]tudie|"
    r"[Ff]achtag)\b[^.„“]{0,60}„[^“”]*[“”]"
)
_HOLIDAYS = "ferien"
_BEFORE_HOLIDAYS = re.compile(
    r"\b(?:[Nn]ach|[Vv]or|[Ss]eit|[Aa]b|[Bb]is (?:zu|nach|vor)|(?:Ende|Beginn|Anfang)(?: de[rn])?) "
    r"(?:den |der )?(?:\w+ )?\w*[Ff]erien\b"
)
_SHUT = re.compile(r"\b(?:geschlossen|schließ(?:t|en)|zu|Pause|pausier(?:t|en)|Ferienzeit)(?= ?[.;,]|$)")
_GLOSSARY = re.compile(
    r"^(?:[*_]{2}[^*_:]{2,60}[*_]{2}\s?:|[*_]{2}[^*_:]{2,60}:[*_]{2}) "
    r"(?:(?:[Ee]ine?|[Dd](?:er|ie|as)) )?"
    r"(?!(?:Wird|Werden|Ist|Sind|Hat|Haben|Kann|Können|Kommt|Kommen|Für|Bei|Mit|Wer|Wenn)\b)[A-ZÄÖÜ]\w+"
    r"(?:, (?:der|die|das|den|dem|deren|dessen|wo\w*|in|mit|bei|auf|an|für|um)\b| (?!und\b|sowie\b|oder\b)[a-zäöü])"
)
_YES = re.compile(
    r"\W*(?:(?:Die|Den|Das|Sie|Ihn) (?:gibt es|haben wir|hat die|bieten wir)|"
    r"Ja|Natürlich|Selbstverständlich|Gewiss|Sicher|Klar|Gerne?)\b|(?:[A-ZÄÖÜ][\w.-]+ ?){1,3}: (?:Ja|Natürlich)\b"
)
_MEANS = re.compile(
    r"^Unter \b.*\b(?:versteht|verstehen|verstanden)\b|^(?:Von|Als) .*\b(?:gesprochen|bezeichnet|bezeichnen)\b"
    r"|\bbezeichnet (?:man|den|die|das|eine?n?)\b"
)
_IS_A = re.compile(
    r"(?!(?:In|Im|Auf|Bei|Beim|An|Am|Unter|Mit|Zu|Zum|Zur|Seit|Für|Von|Nach|Aus) )"
    r"(?P<what>(?:Eine?|Die|Der|Das)?\s?[^.,;:]{3,60}?) (?:ist|sind) (?:eine?|[A-ZÄÖÜ]\w+(?:en|e|innen)\b)"
)
_IS_THERE = re.compile(
    r"\b(?:gibt es|es gibt|besteh(?:t|en)|verfüg(?:t|en) über|biete[nt]|betreib(?:t|en)|unterhält|unterhalten|"
    r"eröffnet|entstanden|eingerichtet|eingeführt|gegründet|aufgebaut|geschaffen|läuft|laufen|"
    r"seit (?:\w+ )?(?:19|20)\d\d)\b"
)
_TELLS_OWN = re.compile(
    r"\b(?:gibt es|haben|verfügen über|betreiben|unterhalten|bieten) "
    r"(?:(?!seit|im|in|am|an|ab|bei|schon)[a-zäöüß]+ ){0,2}[A-ZÄÖÜ]\w+"
)
_OF_OTHERS = re.compile(  # it tells of none by name
    r"\b(?:Kommunen|Städten?|Gemeinden|Orten?|Kreisen?) ohne\b|^\W*(?:Kommunen|Städte|Gemeinden|Orte|Kreise) mit\b|"
    r"\b[Jj]ede (?:Stadt|Kommune|Gemeinde) (?:sollte|braucht|bräuchte|müsste)\b|\bgehör(?:t|en) in jede\b|"
    r"(?<![Ww]ie )\b(?:[Vv]iele|[Aa]ndere|[Mm]anche)n? (?:Kommunen|Städten?|Gemeinden|Kreisen?)\b"
)
_WHETHER = re.compile(
    r"\W*Ob\b.*,.*\b(?:offen|unklar|ungewiss|unbekannt|"
    r"nicht (?:bekannt|hervor|fest|belegt|entschieden|genannt|geklärt)|"
    r"wird sich zeigen|lässt sich .*nicht sagen|sagt .* nicht|"
    r"entscheide[nt]|entschieden|beschließ(?:t|en)|berät|beraten|prüf(?:t|en)|klär(?:t|en)|hängt|steht)\b"
)  # "Ob es das gibt, geht aus den Quellen nicht hervor", "Ob das Haus kommt, entscheidet der Rat"
# "Das Land fördert Familienbüros", "Studien zeigen, dass ein Büro hilft"
_IN_GENERAL = re.compile(
    r"\W*(?:Studien?|Die Forschung|Untersuchungen|Fachleute|Expert\w+) "
    r"(?:zeig|beleg|sag|wiss|wei|mein)\w*\b[^.;]*, dass eine? |"
    r"\W*(?:Das Land|Der Bund|Die Landesregierung|Das Ministerium) (?:fördert|unterstützt|finanziert|empfiehlt) "
    r"(?:[a-zäöüß]+e )?[A-ZÄÖÜ][\w-]+(?: [^,;]*)?[.]$"
)
_RULE = re.compile(r"[|:\s-]*-{3,}[|:\s-]*")  # what parts the names of columns from the rows below
# "Anteil der Kinder mit Bezug von Grundsicherung: 11,8 Prozent" tells of nothing that is done.
_SHARE_OF = re.compile(r"\W*(?:Anteil|[\w-]*quote)\b[^:.]*:\W*[\d.,]+ ?(?:%|Prozent)\W*$")


def shows_nothing(unit: Unit) -> bool:
    """Say whether a sentence asserts nothing: it asks, heads a paragraph, or says what a word means."""
    text = unit.text.rstrip()
    if text.endswith("?") or (unit.is_title and not _states(unit)) or _leaves_open(unit) or heads_table(unit):
        return True
    return means_only(unit) or _is_glossary(unit, text) or _SHARE_OF.match(text) is not None


def is_labelled_none(unit: Unit) -> bool:
    """Say whether a line tells that there is none of what its label names: "Kinderbetreuung: nein"."""
    return is_none(unit.text)


def _states(unit: Unit) -> bool:
    """Say whether a heading is a whole sentence that asserts something: "Vorbeugung senkt die Kosten."."""
    return unit.text.endswith(".") and any(one.text.islower() and is_verb_form(one.text) for one in unit.tokens)


def heads_nothing(unit: Unit) -> bool:
    """Say whether what follows can't be read with a sentence: it says what a word means, heads columns, leaves open."""
    return means_only(unit) or heads_table(unit) or _leaves_open(unit)


@lru_cache(maxsize=16_384)  # sentences are looked at anew for every question
def _leaves_open(unit: Unit) -> bool:
    """Say whether a sentence tells nothing of a Kommune: what is open, what others have, what there is in general."""
    text = unit.text.rstrip()
    if _WHETHER.match(text) or is_open(text) or _OF_OTHERS.search(text):
        return True
    return _IN_GENERAL.match(text) is not None and not unit.kommunen


def names_pair_only(unit: Unit, concepts: Sequence[Concept]) -> bool:
    """Say whether one of a pair is asked for alone: "mit Müttern und Vätern" tells nothing that is for Väter."""
    asked = {one.lemma for one in concepts}
    alone = [one for one in concepts if one.hard and (other := _PAIRED.get(one.lemma)) and other not in asked]
    if not alone:
        return False
    left = bag_of(_PAIR.sub(" ", unit.text))
    return any(match_concept(one, unit.bag) and not match_concept(one, left) for one in alone)


def names_in_title_only(unit: Unit, concepts: Sequence[Concept]) -> bool:
    """Say whether a thing only stands in the title of an event or a text: "Die Tagung „Zeit für Familienbüros“"."""
    left = _without_titles(unit)
    if left is None:
        return False  # as with most
    asked = [one for one in concepts if one.hard and match_concept(one, unit.bag)]
    return bool(asked) and not any(match_concept(one, left) for one in asked)


@lru_cache(maxsize=16_384)  # sentences are looked at anew for every question
def _without_titles(unit: Unit) -> Bag | None:
    """Return the words of a sentence but for the titles of events and texts; None where there are no such titles."""
    return bag_of(_TITLED.sub(" ", unit.text)) if _TITLED.search(unit.text) else None


def tells_season_only(unit: Unit, concepts: Sequence[Concept]) -> bool:
    """Say whether holidays are named as a time alone, "nach den Sommerferien", or as one when nobody is there."""
    asked = [one for one in concepts if one.hard and (one.parts or (one.lemma,))[-1] == _HOLIDAYS]
    if not asked:
        return False
    if _SHUT.search(unit.text):
        return True
    left = bag_of(_BEFORE_HOLIDAYS.sub(" ", unit.text))
    return any(match_concept(one, unit.bag) and not match_concept(one, left) for one in asked)


def is_only_asked(units: Sequence[Unit], hard: Sequence[Concept]) -> bool:
    """Say whether a thing is named in a question alone, to which neither a yes nor the thing itself answers."""
    last = units[-1]
    asked = any(unit.text.endswith("?") for unit in units[:-1])
    return asked and _YES.match(last.text) is None and not any(match_concept(one, last.bag) for one in hard)


@lru_cache(maxsize=16_384)  # sentences are looked at anew for every question
def means_only(unit: Unit) -> bool:
    """Say whether a sentence says what is understood by a word."""
    return _MEANS.search(unit.text) is not None


def tells_being(unit: Unit) -> bool:
    """Say whether a sentence tells in so many words that something is there, since when or how much of it."""
    return _IS_THERE.search(unit.text) is not None


def tells_own_thing(unit: Unit) -> bool:
    """Say whether a sentence tells in a few words what is in some Kommunen: "In Goch und Rees gibt es Jugendämter"."""
    return bool(unit.kommunen) and _TELLS_OWN.search(unit.text) is not None


def defines(unit: Unit, concepts: Sequence[Concept]) -> bool:
    """Say whether a sentence says what a thing is in general: "Ein Spielebus ist ein umgebauter Bus"."""
    found = _IS_A.match(unit.text)
    return found is not None and any(match_concept(one, bag_of(found["what"])) for one in concepts if one.hard)


def heads_table(unit: Unit) -> bool:
    """Say whether a row of cells stands above the others of its table: it names the columns."""
    if BAR not in unit.text:
        return False  # as with most
    document = unit.document.text
    above = document[: unit.start].rstrip(" \t|").rpartition("\n")[2] if unit.start else ""
    line_before = document[: document.rfind("\n", 0, unit.start) + 1].rstrip("\n").rpartition("\n")[2]
    below = document[unit.end :].lstrip(" \t|").lstrip("\n").partition("\n")[0]
    is_row = not above.strip()
    is_first = BAR not in line_before and not _RULE.fullmatch(line_before)
    parted = _RULE.fullmatch(below) is not None
    return is_row and is_first and "|" in below and (parted or not any(map(str.isdigit, unit.text)))


def _is_glossary(unit: Unit, text: str) -> bool:
    before = unit.document.text[max(0, unit.start - _ITEM_CHARS) : unit.start]
    return ITEM.search(before) is not None and _GLOSSARY.match(text) is not None


def stand_together(units: Sequence[Unit]) -> bool:
    """Two items of a list, or the ends of two paragraphs, say nothing together; what opens a list goes with it."""
    first = units[0]
    if first.text.endswith((":", "?")) or first.is_title:
        return True
    text = first.document.text
    return not any(_GAP_ITEM.search(text[one.end : two.start + 1]) for one, two in pairwise(units))
