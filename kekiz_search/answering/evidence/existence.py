"""Whether words show that something is there: no title, no question, no entry of a glossary, nothing of another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kekiz_search.answering.evidence.homes import ITEM
from kekiz_search.answering.evidence.unit import CELLS, Unit, is_title
from kekiz_search.answering.words.concepts import Concept, bag_of, build_bag, match_concept
from kekiz_search.german.kommunen import KommuneMention, find_kommunen, is_kreis

_GAP_ITEM = re.compile(r"\n\s*(?:[-*•–]|\d{1,2}[.)])\s|\n[ \t]*\n")
_ITEM_CHARS = 12
# "**Spielebus**: Fahrzeug, das …", "Unter einem Spielebus versteht man …": what a word means, not that it is there.
_PAIRED = {"mutter": "vater", "vater": "mutter", "maedchen": "junge", "junge": "maedchen"}
_PAIR = re.compile(
    r"\b(?:M(?:u|ü)ttern?|V(?:a|ä)tern?|Mädchen|Jungen)\b(?: |-)?(?:und|oder|bzw\.|sowie|/)\s(?:\w+\s){0,2}"
    r"(?:M(?:u|ü)ttern?|V(?:a|ä)tern?|Mädchen|Jungen)\b"
)
_HOLIDAYS = "ferien"
_BEFORE_HOLIDAYS = re.compile(
    r"\b(?:[Nn]ach|[Vv]or|[Ss]eit|[Aa]b|[Bb]is (?:zu|nach|vor)|(?:Ende|Beginn|Anfang)(?: de[rn])?) "
    r"(?:den |der )?(?:\w+ )?\w*[Ff]erien\b"
)
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
    r"(?P<what>(?:Eine?|Die|Der|Das)?\s?[^.,;:]{3,60}?) (?:ist|sind) (?:eine?|[A-ZÄÖÜ]\w+(?:en|e|innen)\b)"
)
_IS_THERE = re.compile(
    r"\b(?:gibt es|es gibt|besteh(?:t|en)|verfüg(?:t|en) über|biete[nt]|betreib(?:t|en)|unterhält|unterhalten|"
    r"eröffnet|entstanden|eingerichtet|eingeführt|gegründet|aufgebaut|geschaffen|läuft|laufen|"
    r"seit (?:\w+ )?(?:19|20)\d\d)\b"
)
_OF_OTHERS = re.compile(  # it tells of none by name
    r"\b(?:Kommunen|Städten?|Gemeinden|Orten?|Kreisen?) ohne\b|"
    r"\b(?:[Vv]iele|[Aa]ndere|[Mm]anche)n? (?:Kommunen|Städten?|Gemeinden|Kreisen?)\b"
)
_WHETHER = re.compile(
    r"\W*Ob\b.*,.*\b(?:offen|unklar|ungewiss|unbekannt|"
    r"nicht (?:bekannt|hervor|fest|belegt|entschieden|genannt|geklärt)|"
    r"wird sich zeigen|lässt sich .*nicht sagen|sagt .* nicht|"
    r"entscheide[nt]|entschieden|beschließ(?:t|en)|berät|beraten|prüf(?:t|en)|klär(?:t|en)|hängt|steht)\b"
)  # "Ob es das gibt, geht aus den Quellen nicht hervor", "Ob das Haus kommt, entscheidet der Rat"
_RULE = re.compile(r"[|:\s-]*-{3,}[|:\s-]*")  # what parts the names of columns from the rows below
_LEFT_OPEN = re.compile(r"[^:]{3,60}: ?(?:[-–—/]|k\. ?A\.|keine Angaben?)")
_IN_CHARGE = re.compile(r"\b[Zz]uständig(?:e[srnm]?)?\b|\b[Zz]uständigkeit\b")
_IN_CHARGE_LABEL = re.compile(r"Zuständige[srn]? [^:]{3,40}:\s*$")
_KREIS, _WORKING = "kreis", "zusammenarbeit"
_OF_KREIS = re.compile(r"\bKreis(?!stadt)\w+")
_KREIS_ACTS = re.compile(r"D(?:er|as)(?: [a-zäöüß]+)? (?P<who>Kreis(?!stadt)\w*)(?= [a-zäöüß])")
_BY_KREIS = re.compile(
    r"\b(?:vom|durch den|(?:übernimmt|macht|trägt|organisiert|erledigt|betreibt|leistet|stellt)(?: [^.,;]{1,30})? der) "
    r"(?:Land)?[Kk]reis(?! und)\b"
)
_WITH_TOWN = re.compile(r"\b(?:Stadt|Gemeinde|gemeinsam|zusammen|beteiligt)\b")
_EXAMPLE = re.compile(
    r"\b(?:Vorbild|Vorbilds|Muster|Beispiel|Modell)(?: (?:von|aus|in|der Stadt|des|der|ist|war))*(?: Kreises)? $|"
    r"\b(?:ähnlich wie|so wie|wie) (?:es )?(?:in|im|bei) $"
)
# "…, in Goch und Rees nicht", "…, nur Goch nicht"; "außer in Goch", "mit Ausnahme von Goch und Rees".
_NAMES = r"(?:[A-ZÄÖÜ][\w-]+(?: (?:am|an der|im) [A-ZÄÖÜ]\w+)?(?: \([^()]+\))?(?:, | und | oder | sowie )?){1,5}"
_BUT_NOT = re.compile(
    rf"(?:,|;|–| aber| doch)\s(?:aber |nur |lediglich |allein )?(?:in |bei )?{_NAMES}(?: aber| jedoch)? ?nicht\b(?= ?[.;,]|$)"
)
_EXCEPT = re.compile(
    rf"\b(?:[Aa]ußer|[Mm]it Ausnahme(?: von)?|[Bb]is auf|[Aa]usgenommen|[Nn]icht aber)(?: in| bei| der Stadt)? {_NAMES}"
)
_PART = re.compile(r",\s(?:und\s)?|\s(?:und|sowie)\s")
_PLACED = re.compile(r"(?:\b(?:in|im|aus|von|bei)\s(?:de[rm]\s)?(?:[a-zäöüß]+(?:en|er|em)\s)?(?:Stadt\s|Kreis\s)?)$")


def shows_nothing(unit: Unit) -> bool:
    """Say whether a sentence asserts nothing: it asks, heads a paragraph, or says what a word means."""
    text = unit.text.rstrip()
    if text.endswith("?") or is_title(unit) or _WHETHER.match(text) or _OF_OTHERS.search(text) or heads_table(unit):
        return True
    return means_only(unit) or _is_glossary(unit, text) or _LEFT_OPEN.fullmatch(text) is not None


def heads_nothing(unit: Unit) -> bool:
    """Say whether what follows a sentence can't be read with it: it says what a word means, or names columns."""
    return means_only(unit) or heads_table(unit)


def names_pair_only(unit: Unit, concepts: Sequence[Concept]) -> bool:
    """Say whether one of a pair is asked for alone: "mit Müttern und Vätern" tells nothing that is for Väter."""
    asked = {one.lemma for one in concepts}
    alone = [one for one in concepts if one.hard and (other := _PAIRED.get(one.lemma)) and other not in asked]
    if not alone:
        return False
    left = bag_of(_PAIR.sub(" ", unit.text))
    return any(match_concept(one, unit.bag) and not match_concept(one, left) for one in alone)


def tells_season_only(unit: Unit, concepts: Sequence[Concept]) -> bool:
    """Say whether holidays are named as a time alone: "nach den Sommerferien"."""
    asked = [one for one in concepts if one.hard and (one.parts or (one.lemma,))[-1] == _HOLIDAYS]
    if not asked:
        return False
    left = bag_of(_BEFORE_HOLIDAYS.sub(" ", unit.text))
    return any(match_concept(one, unit.bag) and not match_concept(one, left) for one in asked)


def is_only_asked(units: Sequence[Unit], hard: Sequence[Concept]) -> bool:
    """Say whether a thing is named in a question alone, to which neither a yes nor the thing itself answers."""
    last = units[-1]
    asked = any(unit.text.endswith("?") for unit in units[:-1])
    return asked and _YES.match(last.text) is None and not any(match_concept(one, last.bag) for one in hard)


def means_only(unit: Unit) -> bool:
    """Say whether a sentence says what is understood by a word."""
    return _MEANS.search(unit.text) is not None


def tells_being(unit: Unit) -> bool:
    """Say whether a sentence tells in so many words that something is there, since when or how much of it."""
    return _IS_THERE.search(unit.text) is not None


def defines(unit: Unit, concepts: Sequence[Concept]) -> bool:
    """Say whether a sentence says what a thing is in general: "Ein Spielebus ist ein umgebauter Bus"."""
    found = _IS_A.match(unit.text)
    return found is not None and any(match_concept(one, bag_of(found["what"])) for one in concepts if one.hard)


def heads_table(unit: Unit) -> bool:
    """Say whether a row of cells stands above the others of its table: it names the columns."""
    if CELLS not in unit.text:
        return False  # as with most
    document = unit.document.text
    above = document[: unit.start].rstrip(" \t|").rpartition("\n")[2] if unit.start else ""
    line_before = document[: document.rfind("\n", 0, unit.start) + 1].rstrip("\n").rpartition("\n")[2]
    below = document[unit.end :].lstrip(" \t|").lstrip("\n").partition("\n")[0]
    is_row = not above.strip()
    is_first = CELLS not in line_before and not _RULE.fullmatch(line_before)
    parted = _RULE.fullmatch(below) is not None
    return is_row and is_first and "|" in below and (parted or not any(map(str.isdigit, unit.text)))


def _is_glossary(unit: Unit, text: str) -> bool:
    before = unit.document.text[max(0, unit.start - _ITEM_CHARS) : unit.start]
    return ITEM.search(before) is not None and _GLOSSARY.match(text) is not None


def stand_together(units: Sequence[Unit]) -> bool:
    """Two items of a list, or the ends of two paragraphs, say nothing together; what opens a list goes with it."""
    first = units[0]
    if first.text.endswith((":", "?")) or is_title(first):
        return True
    text = first.document.text
    return not any(_GAP_ITEM.search(text[one.end : two.start + 1]) for one, two in pairwise(units))


def is_told_of(unit: Unit, concepts: Sequence[Concept], kommune: str) -> bool:
    """Of "das Haus in Soest, der Bus in Werl und das Café in Hamm" each part is told of its own Kommune alone.

    Only where the parts that name the Kommune and the concept both place something: "in Soest, Werl und Hamm gibt es
    einen Bus" tells it of all three.
    """
    hard = [one for one in concepts if one.hard]
    if len(unit.kommunen) < 2 or not hard:
        return True
    if (owners := _named_behind(unit, hard)) and kommune not in owners and _is_place_only(unit, kommune):
        return False
    parts = _parts(unit)
    carrying = [part for part in parts if all(match_concept(one, bag_of(part[0])) for one in hard)]
    if not carrying or any(kommune in {one.name for one in part[1]} for part in carrying):
        return True
    if not all(_places(part) for part in carrying):
        return True
    own = [part for part in parts if kommune in {one.name for one in part[1]}]
    return not own or not all(_places(part) for part in own)


def is_done_by_kreis(text: str, concepts: Sequence[Concept], kommune: str) -> bool:
    """Say whether a sentence opens with what a Kreis does: in the text of a town that is not the town's own.

    Where the Kreis's office is itself asked for, it may be.
    """
    opening = None if is_kreis(kommune) else _KREIS_ACTS.match(text) or _BY_KREIS.search(text)
    if opening is None or _WITH_TOWN.search(text):
        return False
    if "who" not in opening.groupdict():
        return True
    return not any(match_concept(one, bag_of(opening["who"])) for one in concepts if one.hard)


def _named_behind(unit: Unit, hard: Sequence[Concept]) -> set[str]:
    """Return the Kommune whose name stands right behind what is asked for: "das Familienbüro Lage war in Köln zu Gast".

    None where the name is one of several, or where the sentence names the thing elsewhere, too.
    """
    mentions = find_kommunen(unit.text)
    naming = [token for token in unit.tokens if any(match_concept(one, build_bag([token])) for one in hard)]
    behind = [[one for one in mentions if one.start == token.end + 1] for token in naming]
    if not all(behind) or any(_PART.match(unit.text, one.end) for some in behind for one in some):
        return set()
    return {one.name for some in behind for one in some}


def _is_place_only(unit: Unit, kommune: str) -> bool:
    """Say whether a sentence names a Kommune only as where something happened: "in Köln"."""
    return all(_PLACED.search(unit.text[: one.start]) for one in find_kommunen(unit.text) if one.name == kommune)


def is_office_of_kreis(unit: Unit, concepts: Sequence[Concept], kommune: str) -> bool:
    """Say whether a sentence of a town names what is asked for only as the Kreis's: "das Kreisjugendamt berät".

    Whoever asks for partners is told by it, too.
    """
    if is_kreis(kommune) or any(one.family == _WORKING for one in concepts):
        return False
    own = [token for token in unit.tokens if token.parts[:1] != (_KREIS,)]
    if len(own) == len(unit.tokens):
        return False  # as with most
    left, asked = build_bag(own), [one for one in concepts if one.hard and one.parts[:1] != (_KREIS,)]
    return any(match_concept(one, unit.bag) and not match_concept(one, left) for one in asked)


def is_served(text: str, kommune: str) -> bool:
    """Say whether a text tells that a Kreis is in charge of a town: what it has is not the town's own."""
    if is_kreis(kommune) or _IN_CHARGE.search(text) is None:
        return False
    if _IN_CHARGE_LABEL.match(text):
        return True
    return _OF_KREIS.search(text) is not None or any(is_kreis(mention.name) for mention in find_kommunen(text))


def is_excepted(unit: Unit, kommune: str) -> bool:
    """Say whether a sentence takes a Kommune out of what it tells: "in neun Städten, in Goch und Rees nicht"."""
    mentions = find_kommunen(unit.text)
    own = [one for one in mentions if one.name == kommune]
    spans = [found.span() for pattern in (_BUT_NOT, _EXCEPT) for found in pattern.finditer(unit.text)]
    return bool(own) and all(any(start <= one.start < end for start, end in spans) for one in own)


def is_example(unit: Unit, kommune: str) -> bool:
    """Say whether a Kommune is named as the one that others follow: "Nach dem Vorbild von Lemgo plant Bocholt …"."""
    own = [one for one in find_kommunen(unit.text) if one.name == kommune]
    return bool(own) and all(_EXAMPLE.search(unit.text[: one.start]) for one in own)


def _parts(unit: Unit) -> list[tuple[str, list[KommuneMention]]]:
    text = unit.text
    mentions = find_kommunen(text)
    bounds, start = [], 0
    for match in _PART.finditer(text):
        if not any(one.start <= match.start() < one.end for one in mentions):
            bounds.append((start, match.start()))
            start = match.end()
    bounds.append((start, len(text)))
    return [(text[a:b], find_kommunen(text[a:b])) for a, b in bounds]


def _places(part: tuple[str, list[KommuneMention]]) -> bool:
    """Say whether a part names a thing with its place: "das Haus in Soest", "das Soester Haus"."""
    words, mentions = part
    for mention in mentions:
        behind = words[mention.end :]
        adjective = words[mention.start : mention.end].endswith("er") and re.match(r"\s[A-ZÄÖÜ]", behind)
        if adjective or (
            _PLACED.search(words[: mention.start]) and re.search(r"\b[A-ZÄÖÜ]\w+", words[: mention.start])
        ):
            return True
    return False
