"""What the answer to a typed question must hold: a number, a share, a person, a place, a date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kekiz_search.answering.actors.actors import NAMES, asks_beside, asks_whose_idea, find_actor
from kekiz_search.answering.actors.agents import asked_beside
from kekiz_search.answering.actors.nearness import nearest, places_of, places_of_years
from kekiz_search.answering.actors.roles import by_office
from kekiz_search.answering.actors.tenure import asks_who_was_before
from kekiz_search.answering.reading.expected import find_asked_body
from kekiz_search.answering.reading.question import AMOUNTS, Question
from kekiz_search.answering.values.amounts import asks_how_often, asks_posts, find_number
from kekiz_search.answering.values.contact import find_contact
from kekiz_search.answering.values.of_neighbours import is_of_neighbour, is_only_compared_with, is_place_of_other
from kekiz_search.answering.values.own_part import of_own_part
from kekiz_search.answering.values.periods import of_deadline
from kekiz_search.answering.values.prices import asks_price
from kekiz_search.answering.values.refusals import find_refused, is_of_refusal
from kekiz_search.answering.values.seats import (
    SITE,
    asks_seat,
    asks_street,
    is_choosy,
    may_be_seat,
    named_places,
    names_part_of_town,
)
from kekiz_search.answering.values.times import find_times, may_hold_time
from kekiz_search.answering.words.concepts import AS_HEAD, Concept, bag_of, match_concept
from kekiz_search.answering.words.vocabulary import KOMMUNE_NOUNS, PEOPLE_TOLD
from kekiz_search.german.blanks import blank_out
from kekiz_search.german.dates import find_dates
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.numbers import find_numbers
from kekiz_search.german.numbers_of_parts import find_numbers_of_parts
from kekiz_search.german.persons import names_institution
from kekiz_search.german.processes import names_process
from kekiz_search.german.shares_in_words import find_shares_in_words
from kekiz_search.german.weekdays import told_of_day, written_days
from kekiz_search.quoting import blank_marks
from kekiz_search.types import Span

_ENOUGH_CONCEPTS = 2
_PLACE = re.compile(
    rf"\b(?:[Ii]n|[Ii]m|[Aa]m|[Aa]uf|[Bb]ei|[Bb]eim)\s+(?:(?:de[rmn]|die|das|(?:ihr|sein|unser)e[rm])\s+)?"
    rf"(?:(?:alt|neu|ehemalig|früher|umgebaut|saniert|historisch)e[nr]\s+)?{NAMES}"
)
_PAGE = re.compile(r"\b(?:[Aa]uf|[Uu]nter) ((?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:nrw|de|com|org|info|net|eu|ruhr))\b")
_LISTED_ON = re.compile(r"\b(?:Rubrik|Eintr[aä]ge?|Übersicht|Liste)\b")  # where a list is to be read nothing is done
_LEADING = re.compile(r"(?:[Ii]n|[Aa]uf)\s(?:die|das)\s")
_MOVING = re.compile(
    r"\b(?:komm(?:t|en)|kam(?:en)?|geh(?:t|en)|ging(?:en)?|fähr(?:t|en)|fuhr(?:en)?|zieht|ziehen|zog(?:en)?|gezogen|bring\w*|"
    r"besuch\w*|reis(?:t|en|te|ten)|lädt|laden|lud|luden|geladen|verleg\w*|geholt|gelangen)\b"
)
_ROOM = re.compile(r"\b(?:Zimmer|Raum|Büro|Saal) \d+[a-z]?\b")
_AT_HOME = re.compile(r"\bzu Hause\b|\bdaheim\b|\bzuhause\b")
_YEAR, _PARTED = re.compile(r"\b(?:19|20)\d\d\b"), re.compile(r"[,;] (?:und )?| und ")
_DONE_WHERE = re.compile(r"wo (?:bekomm|erhalt|erhaelt|werden|wird|besuch|find(?:en|et) .*statt|kommt|kommen)\w*")
# Behind these a site alone is a place: "neben dem Rathaus", and not "neben der Arbeit".
_BESIDE = re.compile(
    r"\b(?:(?:[Ii]n|[Aa]uf)(?=\seine[rm]\s)|[Rr]und um|[Aa]n|[Nn]eben|[Hh]inter|[Gg]egenüber|[Ee]ntlang|[Nn]ahe|"
    r"[Uu]nweit|[Vv]or|[Uu]nter|[Oo]berhalb|[Uu]nterhalb)\s"
    rf"(?:(?:von|der|dem|den|des|einer|einem|allen|beiden|zwei|drei|vier|fünf|sechs)\s){{0,2}}{NAMES}"
)
_TO_PLACE = re.compile(
    rf"\b(?:[Zz]u[mr]?|[Nn]ach|[Ii]ns|[Ii]n (?:die|den)|[Aa]n (?:die|den)|[Aa]uf (?:die|den))\s{NAMES}"
)
_WHITHER = re.compile(r"(?:und |also )?wohin\b", re.IGNORECASE)
_PEOPLE = PEOPLE_TOLD | frozenset("neugeborene neugeborenes baby saeugling schueler schuelerin".split())
# Nouns that behind a preposition stand for no place: "in Aussicht", "im Rahmen", "in den Ruhestand".
_ENUMERATED = re.compile(r"(?:,| und| sowie|, und)(?: (?:in|nach|im|auch))?(?: (?:de[nrm]|die|das))? ")
_FIXED = word_set(
    "sinne aussicht rahmen hoehe auftrag betrieb vergleich mittelpunkt vordergrund zusammenarbeit kooperation "
    "verbindung abstimmung ruhestand rente elternzeit schichtdienst einsatz anspruch kraft durchschnitt schnitt mittel "
    "hinblick bezug zukunft vergangenheit folge regel anschluss gegensatz zuge laufe interesse haushalt gespraech "
    "planung vorbereitung beruf privatwirtschaft nordrhein-westfalen nrw gang fokus zusammenhang programm "
    "landesprogramm"
)
# Where something is said, and seldom where it is.
_TEXTS = word_set(
    "bericht artikel auszug text quelle mitteilung uebersicht liste profil broschuere magazin fachmagazin"
)
_SAID_WHERE = re.compile(
    r"\b(?:steht|stehen|stand|fehl\w*|nenn\w*|genannt|aufgef\w+|erwaehn\w*|les\w+|erschein\w*|nach\w+)\b"
)
_TIME = re.compile(
    r"\w*(?:[Pp]hase|[Zz]eit|[Jj]ahr|[Zz]eitraum|[Mm]onat|[Ww]oche|[Ss]ommer|[Ww]inter|[Ff]erien)(?:e?n|e?s|e)?"
)
_NAMED_SO = re.compile(r"[^\s.:!?„“”\"]\s[AIB]$")  # "das Familienbüro Am Park" is called so
_BESIDE_WHICH = re.compile(r"\b(?:[Vv]or|[Nn]ach|[Ss]eit|[Ww]ährend) (?:der|dem|den) (?:[a-zäöüß]+e[nr] )?[\w-]+\Z")
_NAME_ASKED = re.compile(r"wie hei(?:ß|ss)", re.IGNORECASE)
_LANGUAGE = r"(?:Deutsch|[A-ZÄÖÜ][a-zäöüß]{2,}isch|Farsi|Dari|Paschtu|Urdu|Romanes|Tigrinya|Kurmandschi)"
_IN_LANGUAGE = r"[a-zäöüß]{2,}ischer"
_LANGUAGES = re.compile(
    rf"\b{_LANGUAGE}(?:(?:, | und | oder | sowie ){_LANGUAGE})*(?![\w-]| [A-ZÄÖÜ])|"
    rf"\b(?:deutscher|{_IN_LANGUAGE})(?:(?:, | und | oder | sowie )(?:deutscher|{_IN_LANGUAGE}))* (?=Sprache)"
)
_WHERE = re.compile(r"(?:und |also )?wo\b", re.IGNORECASE)  # "In welchem Stadtteil?" is told by one
_PARTS_ASKED = re.compile(r"\bwelchen (?:\w+er )?(?:stadt|orts)teilen\b")
_FOR_WHICH = "fuer welche"  # "Für welchen Ort ist sie beantragt?"
_MARK = "[^"
# "Familienbüro, Stiftsplatz 8", "Lange Straße 45", "Am Kirchplatz 3a": a house number stands behind.
_STREET = r"(?:stra(?:ß|ss)e|str\.|platz|weg|allee|gasse|markt|ring|ufer|damm|hof|tor|steig|wall|graben|berg)"
_ADDRESS = re.compile(
    rf"\b(?!Platz \d)(?:(?:[A-ZÄÖÜ][a-zäöüß]+(?: de[rmn])? ){{0,2}}(?:[A-ZÄÖÜ][\w-]*)?(?i:{_STREET})"
    r" \d{1,3}(?: ?[a-z]\b)?|"
    r"(?:Am|Im|Zum|Zur|An de[rn]|Auf de[rmn]) (?:[A-ZÄÖÜ][a-zäöüß]+ )?[A-ZÄÖÜ][\w-]+ \d{1,3}[a-z]?(?! [\w]))"
    r"(?![\w%]|\.\d)"
)


def find_value(text: str, question: Question, written: int | None = None) -> Span | None:
    """Return where in a sentence the value stands that a question expects, or None.

    A counted number must count what was asked for; a share must be one; anybody who is asked for by office is a person,
    anybody else may be an institution that acts in the sentence. ``written`` is the year in which it was written.
    """
    text = blank_marks(text)  # the name of a footnote may hold a year
    if question.expects in {"date", "place", "person"} and question.years:
        text = _of_its_year(text, question)
    if question.expects == "person":
        return find_actor(text, question)
    if question.expects == "date" and _is_only_beside(text, question):
        return None
    if question.expects in {"date", "duration", "age"}:
        told = of_deadline(text, find_times(text, question), question)
        times = [one for one in told if not is_of_neighbour(text, one.start, question)]
        time = nearest(times, places_of(text, question.concepts))
        return of_own_part(text, question, time, times) if time else None
    if question.expects == "place":
        return _find_place(text, question)
    if question.expects == "kommunen":
        return _find_kommunen(text, question)
    if question.expects == "language":
        found = _LANGUAGES.search(text)  # "auf Deutsch, Türkisch und Arabisch"
        return Span(*found.span()) if found else None
    if question.expects == "contact":
        return find_contact(text, question)
    if question.counted and is_of_refusal(text, question):
        return find_refused(text, question.counted)
    number = None if is_only_compared_with(text, question) else find_number(text, question, written)
    return of_own_part(text, question, number) if number else None


def _of_its_year(text: str, question: Question) -> str:
    """Put blanks for what a sentence tells of the same thing in other years: "2022 war es in Hagen, 2023 in Goch"."""
    if len(set(_YEAR.findall(text))) <= 1:
        return text
    ends = [*(found.end() for found in _PARTED.finditer(text)), len(text)]
    parts = [Span(begin, end) for begin, end in zip([0, *ends], ends, strict=False)]
    told = {part: set(_YEAR.findall(text, part.start, part.end)) for part in parts}
    asked = {year[:4] for year in question.years}
    own = [part for part, years in told.items() if years & asked]
    others = [part for part, years in told.items() if years and not years & asked]
    things = [one for one in question.hard if not one.verb]
    named = [any(match_concept(one, bag_of(text[part.start : part.end])) for one in things) for part in own + others]
    if len(own) != 1 or not all(named) or not things:
        return text
    return blank_out(text, others)


def _is_only_beside(text: str, question: Question) -> bool:
    """Say whether a text names the thing asked for only to say when another was: "2007, also vor der Modellphase"."""
    named = places_of(text, question.hard)
    return bool(named) and all(_BESIDE_WHICH.search(text[:end]) and text[end : end + 2] != " (" for end in named)


def asks_where(question: Question) -> bool:
    """Say whether it is asked where something is, or where to go, and not in which part of a town."""
    return question.expects == "place" and (_WHERE.match(question.text) is not None or asks_street(question))


def holds_address(text: str) -> bool:
    """Say whether a text holds a street with its number."""
    return _ADDRESS.search(text) is not None


def may_hold_value(text: str, question: Question) -> bool:
    """Say at little cost whether it is worth looking for a value: an amount needs a number, or words for one."""
    if question.expects == "date":
        return may_hold_time(text)
    if question.expects not in AMOUNTS or find_numbers(text) or _MARK in text or find_numbers_of_parts(text):
        return True
    if question.expects == "percent" and find_shares_in_words(text):
        return True
    return asks_price(question) or asks_how_often(question) or asks_posts(question)


def needs_value(question: Question) -> bool:
    """Say whether evidence without its value is none; who need not be a person may be told by two words."""
    return (
        question.expects != "person"
        or _NAME_ASKED.match(question.text) is not None
        or bool(question.persons)
        or by_office(question)
        or any(one.family == "leitung" for one in question.concepts)
        or asks_beside(question)
        or bool(asked_beside(question))
        or asks_whose_idea(question)
        or asks_who_was_before(question)
        or find_asked_body(question.folded) is not None
        or len(_nouns(question)) < _ENOUGH_CONCEPTS
    )


def _nouns(question: Question) -> list[Concept]:
    return [concept for concept in question.concepts if not concept.verb]


def _find_place(text: str, question: Question) -> Span | None:
    """A place is a Kommune, or a noun behind a preposition of place; a Kommune behind one comes first.

    The Kommune that a question names is no answer to where in it something is.
    """
    from kekiz_search.german.time_spans import find_days  # here, since its patterns take long to compile

    named = [(one.name in question.kommunen, Span(one.start, one.end)) for one in find_kommunen(text)]
    asked, kommunen = [span for own, span in named if own], [span for own, span in named if not own]
    times = [Span(one.start, one.end) for one in find_dates(text)] + find_days(text)

    if (line := told_of_day(text)) and written_days(question.text) & written_days(text):
        return line
    if question.folded.startswith(_FOR_WHICH):
        return next((one for one in kommunen if text[: one.start].endswith("für ")), None)
    said, choosy = _SAID_WHERE.search(question.folded) is not None, is_choosy(question)

    def may_answer(span: Span) -> bool:
        if not said and fold(lemma(text[span.start : span.end].split()[0])) in _TEXTS:
            return False
        if any(one.start < span.end and span.start < one.end for one in times):
            return False
        if any(one.start == span.start for one in asked):
            return False
        if _PARTS_ASKED.search(question.folded) and not names_part_of_town(text[span.start : span.end]):
            return False
        if choosy and not may_be_seat(question, text, span.start, span.end):
            return False
        return not (
            _is_asked_for(text[span.start : span.end], question) or is_place_of_other(text, span.start, question)
        )

    told = (list(filter(may_answer, places)) for places in _places_in(text, question))
    behind = next((places for places in told if places), []) or named_places(question, text)
    inside = [one for one in kommunen if any(place.start <= one.start < place.end for place in behind)]
    if asks_where(question):
        behind = _with_addresses(text, behind)
    best = nearest(inside or behind, places_of(text, question.concepts) + places_of_years(text, question.years))
    if best and asks_seat(question):  # "in der Stadthalle Werl"
        best = next((one for one in behind if one.start < best.start and best.end == one.end), best)
    return best and _with_enumerated(text, best, kommunen)


def _with_enumerated(text: str, place: Span, kommunen: Sequence[Span]) -> Span:
    """Return a Kommune with those that are enumerated behind it: "nach Krefeld, Detmold und in den Kreis Lippe"."""
    if not any(one.start == place.start for one in kommunen):
        return place
    end = place.end
    for one in sorted(kommunen, key=lambda one: one.start):
        if one.start > end and _ENUMERATED.fullmatch(text, end, one.start):
            end = one.end
    return Span(place.start, end)


def _places_in(text: str, question: Question) -> Iterator[list[Span]]:
    """Yield what stands behind prepositions of place, the best kind first: asked whither, those that lead there."""
    if _WHITHER.match(question.text):
        yield [Span(*match.span(1)) for match in _TO_PLACE.finditer(text) if _may_be_place(match[1])]
    yield [Span(*match.span(1)) for match in _PAGE.finditer(text) if not _LISTED_ON.search(text[: match.start()])]
    if _DONE_WHERE.match(question.folded):
        yield [Span(*match.span()) for match in _AT_HOME.finditer(text)]
    behind = [match for match in _PLACE.finditer(text) if _may_be_place(match[1])]
    if _MOVING.search(text) is None:  # "Übergang von der Kita in die Grundschule"
        behind = [match for match in behind if _LEADING.match(match[0]) is None]
    free = [match for match in behind if not _NAMED_SO.search(text[: match.start() + 1])]
    yield [Span(*match.span(1)) for match in free or behind]
    yield [Span(*match.span(1)) for match in _BESIDE.finditer(text) if _is_site(match[1])]
    yield [Span(*match.span()) for match in _ROOM.finditer(text)]


def _is_site(name: str) -> bool:
    return any(SITE.fullmatch(fold(word)) or names_institution(word) for word in name.split())


def _with_addresses(text: str, places: Sequence[Span]) -> list[Span]:
    """Return places with their street and number; where there are none, the addresses of a text."""
    addresses = [Span(*match.span()) for match in _ADDRESS.finditer(text)] if re.search(r"\d", text) else []
    inside = [
        next((one for one in addresses if one.start < place.end and place.start < one.end), place) for place in places
    ]
    free = [one for one in addresses if one not in inside]
    return inside + free if inside else addresses


def _is_asked_for(name: str, question: Question) -> bool:
    """ "Im Familienbüro wurden 1.890 Familien beraten" does not tell where the Familienbüro is."""
    words = bag_of(name)
    where = _WHERE.match(question.text) is not None
    return where and any(one.hard and match_concept(one, words) >= AS_HEAD for one in question.concepts)


def _may_be_place(name: str) -> bool:
    """Neither "in der Kommune" nor "bei Neugeborenen" nor "in der Beratung" nor "im Sinne der …" says where."""
    word = name.split()[-1]
    if fold(name.split()[0]) in _FIXED or any(map(_TIME.fullmatch, (name.split()[0], word))):
        return False
    return fold(lemma(name)) not in KOMMUNE_NOUNS and fold(lemma(word)) not in _PEOPLE and not names_process(word)


def _find_kommunen(text: str, question: Question) -> Span | None:
    """Return where Kommunen are enumerated that the question does not name; one alone is no enumeration."""
    others = [one for one in find_kommunen(text) if one.name not in question.kommunen]
    several = len({one.name for one in others}) > 1
    return Span(others[0].start, others[-1].end) if several else None
