"""Where a thing is: what may be its place, and whether a sentence places the very thing there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.actors.done_anyway import BEING
from kekiz_search.answering.reading.question import Question, once_known
from kekiz_search.answering.sentences.anaphora import names_by_head, refers_back
from kekiz_search.answering.sentences.paragraphs import is_about_since
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.words.concepts import NEAR_MEANING, Concept, bag_of, match_concept
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.first_names import is_first_name
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import fold
from kekiz_search.german.verbs import is_verb_form
from kekiz_search.quoting import blank_marks
from kekiz_search.types import Span

_OF_ONE = re.compile(
    r"(?:und |also )?(?:wo|(?:in|an|auf) welche[mnr] \w+) "
    r"(?:ist|is|war|liegt|lag|sitzt|sass|steht|stand|befindet|finden?|findet|fand|trifft|hat)\b"
)
_ATTRIBUTE = re.compile(r" (?:der|des|für|und) ")
_STREET_ASKED = re.compile(r"(?:in|an|auf|unter) welche[mnr] (?:strasse|adresse|platz)\b")
_DISTRICT_ASKED = re.compile(
    r"(?:in|auf|an) welche[mnr] (?:\w+er )?"
    r"(?:(?:stadt|orts)teil|(?:stadt)?bezirk|viertel|quartier|dorf)\b"
)
_DISTRICT = re.compile(
    r"\b(?:Stadtteil|Ortsteil|Stadtbezirk|Bezirk|Quartier|Viertel|Stadtviertel|Sozialraum|Wohngebiet) "
    r"(?P<name>[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?)"
)
_BUILDING_ASKED = re.compile(r"in welche[mnr] (?:gebaeude|haus|raum)\b")
_HOUSE_ASKED = re.compile(
    r"(?:in|an|auf|bei) welche[mnr] "
    r"(?:(?P<school>(?:grund)?schulen?)|(?P<nursery>kitas?)|kliniken?|klinikum|hospital|krankenhaeusern|krankenhaus)\b"
)
_HOUSE_CALLED = re.compile(
    r"\b\w*(?:[Kk]rankenhaus|[Kk]linik|[Kk]linikum|[Ss]chule|[Kk]ita|[Kk]indergarten) „[^“”\n]{2,40}[“”]"
)
_HOUSES = {  # a name of one, and not the word for its kind alone
    "school": re.compile(r".+(?:schule|gymnasium|kolleg)(?:n|s)?"),
    "nursery": re.compile(r"kita .+|.+(?:kita|kindergarten|familienzentrum)(?:s)?|kindergarten .+"),
    "": re.compile(r".+(?:klinik|klinikum|krankenhaus|spital|stift)(?:e?s)?|(?:klinik|krankenhaus) .+"),
}
_PART_OF_TOWN = re.compile(r".+(?:stadt|dorf|viertel|siedlung|quartier)")
_STREET = re.compile(r".*(?:strasse|str\.|weg|allee|gasse|platz|markt|ring|ufer|damm|hof|wall|graben)s?(?: \d.*)?")
# What stands somewhere, or is a part of a town or a house; where an office is its body tells, too.
SITE = re.compile(
    r".*(?:rathaus|bahnhof|platz|markt|kueste|ufer|see|fluss|bach|hafen|grenze|rand|dom|turm|tor|post|mensa|wald|"
    r"siedlung|viertel|spielplatz|eingang|schule|universitaet|tafel|hof|berg)(?:e?s|n)?"
)
_SEAT = re.compile(
    r".*(?:haus|haeuser|zentrum|zentren|halle|saal|raum|raeume|gebaeude|altbau|neubau|anbau|geschoss|stock|etage|"
    r"keller|laden|lokal|cafe|treff|punkt|park|garten|stadt|ortskern|dorf|strasse|weg|allee|gasse|ring|bruecke|kita|"
    r"krippe|kolleg|gymnasium|akademie|institut|campus|klinik|klinikum|hospital|krankenhaus|praxis|bibliothek|"
    r"buecherei|museum|theater|archiv|kirche|kloster|heim|zeche|fabrik|container|pavillon|forum|amt|buero|stelle|"
    r"dezernat|fachbereich|abteilung|verwaltung|stab|sekretariat|zentrale|caritas|bad|schloss|burg|muehle|arena|stadion|"
    r"wache|werkstatt|atelier|studio|scheune|villa|galerie|hotel|moschee|synagoge|aula|foyer)(?:e?s|e?n|er|ern)?"
)
_LEADING_TO = re.compile(r"\b(?:(?:[Ii]n|[Aa]uf) (?:die|das)|[Ii]ns|[Aa]ufs) \Z")
_HERE = re.compile(rf"\b(?:[Aa]m|[Ii]m|[Bb]eim|de[rmn]|einer?m?) (?:[a-zäöüß]+e[nr] )?\Z|{_LEADING_TO.pattern}")
# Where somebody moves to, or is asked to come.
_MOVES = re.compile(
    r"\b(?:(?:um|ein)?(?:zieht|ziehen|zog|zogen|gezogen)|Umzug|(?:ein)?(?:lädt|laden|lud|luden|geladen)|Einladung)\b"
)
# Behind these stands no thing that a sentence places: "mit Hebammen und Kitas", "die Kosten der Kitas".
_GOVERNED = re.compile(
    r"(?:\b(?:[Mm]it|[Nn]eben|[Ff]ür|[Oo]hne|[Üü]ber|[Zz]u[mr]?|[Gg]egen|[Ww]ie|[Aa]ls|[Aa]us)"
    r" (?:(?:[a-zäöüß]+ ){0,2}[A-ZÄÖÜ][\w-]+(?:, (?:und )?| und | sowie | oder ))*|"
    r"\b(?!(?:\w*[Ss]itz|\w*[Oo]rt|\w*[Rr]äumen?|Eröffnung|Einweihung|Adresse|Anschrift|Angebote?|\w*[Ss]telle)\b)"
    r"[A-ZÄÖÜ][\w-]+ (?=de[rs] |eine[rs] |vo[nm] |zu[mr]? ))"
    r"(?:(?:de[rsmn]|die|das|eine[rsmn]?|ein|vo[nm]|zu[mr]?) )?(?:[A-ZÄÖÜa-zäöüß]+e[nrsm] )?\Z"
)
_BEHIND = re.compile(
    r"(?: (?:[A-ZÄÖÜ„»][\w“«-]+|[“«”]|de[rs]|[a-zäöüß]+e[nr]))*,? "
    r"(?:in|ins|im|am|an|auf|aufs|bei|beim)(?: (?:de[rmn]|die|das))? \Z"
)
# "im Stadtteilbüro und im Bürgerbüro": what is named beside a thing is not where it is.
_BESIDE = re.compile(
    r"(?: [„»]?[A-ZÄÖÜ][\w-]+[“«]?)?(?:,| und| oder| sowie) (?:in|im|am|an|auf|bei|beim)(?: de[rm])? \Z"
)
# Behind a comma another clause tells of another thing: "in der Klinik, die Eltern zum Büro schickt".
_CLAUSE = re.compile(
    r", (?:(?:in|an|mit|für|bei|zu|von|auf|aus) )?"
    r"(?:d(?:ie|er|as|e[mn]|eren|essen)|welche\w*|wenn|weil|dass|damit|ob|obwohl|um|wo|wie)\b|; "
)
_HELD_THERE = re.compile(r"^[^.;,]{0,60}, d(?:ie|er|as) [^,;]*\bstatt(?:find|fand|gefunden)\w*\b")
_ASIDE = re.compile(r", [^,;]*, (?=[a-zäöüß])")  # "das Büro, das 2012 entstand, liegt …"
_SUBORDINATE, _COMMA = re.compile(r"\b(?:wenn|weil|dass|damit|falls|obwohl|nachdem|ob) [^,;]*\Z"), re.compile(r"[,;]")
_DEFINES = re.compile(r"\W*Eine? [^,;]{3,60}? ist eine? ")
_COUNTED = re.compile(r"\d (?:[a-zäöüß]+e[rn]? )?\Z")
_OPENING_TOKENS = 3
_BEING = frozenset("ist sind war waren wird werden wurde wurden hat haben hatte hatten".split())


def asks_seat(question: Question) -> bool:
    """Say whether it is asked where one thing is, or takes place, and nothing else of it."""
    if question.expects != "place" or _OF_ONE.match(question.folded) is None:
        return False
    return all(one.lemma in BEING for one in question.concepts if one.verb)


def asks_street(question: Question) -> bool:
    """Say whether a street is asked for."""
    return _STREET_ASKED.match(question.folded) is not None


@once_known
def is_choosy(question: Question) -> bool:
    """Say whether not every noun behind a preposition of place may answer: where one thing is, or in which district."""
    of_kind = (_STREET_ASKED, _DISTRICT_ASKED, _BUILDING_ASKED, _HOUSE_ASKED)
    return asks_seat(question) or any(one.match(question.folded) for one in of_kind)


def names_part_of_town(name: str) -> bool:
    """Say whether a name may be that of a part of a town, or of a town: a school is none."""
    first = name.split()[0]
    return _is_name(first) or bool(find_kommunen(first)) or _PART_OF_TOWN.fullmatch(fold(name)) is not None


def named_places(question: Question, text: str) -> list[Span]:
    """Return where districts or houses are named behind a word for what they are: "der Sozialraum Schalke"."""
    if _DISTRICT_ASKED.match(question.folded):
        return [Span(*one.span("name")) for one in _DISTRICT.finditer(text)]
    if _HOUSE_ASKED.match(question.folded):
        return [Span(*one.span()) for one in _HOUSE_CALLED.finditer(text)]
    return []


def may_be_seat(question: Question, text: str, start: int, end: int) -> bool:
    """Say whether what stands behind a preposition may be the place of a thing, of the kind that is asked for.

    That is a Kommune, a name that no dictionary has, or a word for a site; "an Schulen" is no one place.
    """
    name, before = text[start:end], text[:start]
    words = [fold(word) for word in _ATTRIBUTE.split(name)[0].split()]
    kommune, sited = bool(find_kommunen(name)), [word for word in words if _is_site(word)]
    street = _STREET.fullmatch(" ".join(words)) is not None
    if asks_street(question):
        return street and sited in ([], words[-1:])
    if _LEADING_TO.search(before) and not _MOVES.search(text):
        return False
    if _DISTRICT_ASKED.match(question.folded):
        return not (kommune or street) and (_is_name(name.split()[0]) or _PART_OF_TOWN.fullmatch(words[-1]) is not None)
    if _BUILDING_ASKED.match(question.folded):
        return bool(sited) and not (kommune or street)
    if house := _HOUSE_ASKED.match(question.folded):
        return _HOUSES[house.lastgroup or ""].fullmatch(fold(name)) is not None  # "auf der Station der Waldklinik"
    if kommune or any(mark in name for mark in ".0123456789"):
        return True
    if len(words) == 1 and not _HERE.search(before) and not _is_name(name):
        return False
    return bool(sited) or any(map(_is_name, _ATTRIBUTE.split(name)[0].split()))


def is_placed(search: Search, question: Question, unit: Unit, place: int) -> bool:
    """Say whether a sentence places the thing itself: names it, and not beside another, or goes on about it.

    ``place`` is where in the sentence the value stands. The thing may stand above a table, or a line without a verb:
    "Stiftsplatz 8, 59368 Werne".
    """
    things = [one for one in question.hard if not one.verb]
    if not things or BAR in unit.text:
        return True
    if named := _places_named(things, unit):
        named = [one for one in named if not one[0] <= place < one[1]]  # it is not where it is itself
        defined = _DEFINES.match(unit.text) is not None
        return not defined and any(_is_free(unit.text, start, end, place) for start, end in named)
    goes_on = refers_back(replace(unit, tokens=unit.tokens[:_OPENING_TOKENS]), things)
    if not goes_on and any(is_verb_form(token.text) or token.text in _BEING for token in unit.tokens):
        return False
    return is_named_near(search, question, (unit,))


def is_named_near(search: Search, question: Question, units: Sequence[Unit]) -> bool:
    """Say whether a thing is named by a span, right before it, above it or in its title, and not elsewhere alone."""
    things, first = [one for one in question.hard if not one.verb], units[0]
    above = (search.units.before(first), search.units.context_of(first), search.units.asked_before(first))
    near = (*(unit.bag for unit in units), *above)
    named = any(match_concept(one, bag) >= NEAR_MEANING for one in things for bag in near)
    named = named or any(is_about_since(search, one, first) for one in things)
    return not things or named or any(names_by_head(unit, one) for unit in units for one in things)


def _is_free(text: str, start: int, end: int, place: int) -> bool:
    """Say whether a thing is what a sentence places, or is placed right behind its name."""
    if _BEHIND.fullmatch(text, end, place):
        return True
    between = text[place:start] if place < start else text[end:place]
    if _BESIDE.match(between):
        return False
    if place > start and _HELD_THERE.search(text[end:]):
        return True  # "zur Tagung „Weitblick“, die am 3. Mai im Kloster stattfindet"
    apart = _CLAUSE if place < start or _SUBORDINATE.search(text[:start]) is None else _COMMA
    return _GOVERNED.search(text[:start]) is None and apart.search(_ASIDE.sub(" ", between)) is None


def _places_named(things: Sequence[Concept], unit: Unit) -> list[tuple[int, int]]:
    """Return where in a sentence words stand that name a thing by themselves, and not so and so many of them."""
    told = blank_marks(unit.text)
    bags = ((token, bag_of(token.text)) for token in unit.tokens if told[token.start] != " ")
    return [
        (token.start, token.end)
        for token, bag in bags
        if any(match_concept(one, bag) > NEAR_MEANING for one in things) and not _COUNTED.search(told[: token.start])
    ]


def _is_site(word: str) -> bool:
    folded = fold(word)
    return SITE.fullmatch(folded) is not None or _SEAT.fullmatch(folded) is not None


def _is_name(word: str) -> bool:
    """Say whether a word is neither in the dictionary nor made of its words, nor a person's."""
    parts = [one for part in word.split("-") for one in analyze(part)]
    known = any(one.parts or is_first_name(one.text) or known_lemma(one.text) for one in parts)
    return not known and not word.isupper()
