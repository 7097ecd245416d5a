"""Who holds an office now, and who held it before, by the words beside a name."""

from __future__ import annotations

import re

from kekiz_search.answering.actors.roles import LEADING
from kekiz_search.answering.reading.question import Question
from kekiz_search.german.blanks import blank_out
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.offices import is_office
from kekiz_search.german.people import names_people
from kekiz_search.german.persons import find_persons
from kekiz_search.german.succession import LEAVING
from kekiz_search.types import Span

_NOW_ASKED = re.compile(
    r"wer (?:ist|leitet|fuehrt|koordiniert|kuemmert|betreut|verantwortet|macht|steuert|uebernahm|hat\b.* uebernommen)\b"
    r"(?!.*\b(?:frueher|ehemalig|einstig|alt))"
)
_BEFORE_ASKED = re.compile(r"wer (?:war|hatte|leitete|koordinierte|fuehrte)\b.*\b(?:vorher|zuvor|davor|frueher)\b")
_ONCE = re.compile(r"(?:früher|ehemalig|einstig|vormalig)e[nrms]?\b|(?:Alt|Ex-?|Ehren)[Bb]ürgermeister")
_FORMER = re.compile(
    r"\b(?:(?:[Dd]amalig|[Ff]rüher|[Ee]hemalig|[Bb]isherig|[Vv]orig)e[nr]?\b|Vorgänger(?:in)?\b,?)[^.;,]*$|"
    r"\b(?:Nachfolger(?:in)? von|folgte? auf|löste?) (?:(?:Herrn|Frau|Dr\.|Prof\.|de[rm]|die) )*$"
)
_FROM = re.compile(r"\bvo[nm] (?:(?:Herrn|Frau|Dr\.|Prof\.|de[rm]|[A-ZÄÖÜ][\w-]+in) )*$")
_TAKEN = re.compile(r"\b(?:übernommen|übernahm|übernimmt|geerbt)\b")
_ONTO = re.compile(r"[^.;]*\b(?:an|auf)\b[^.;]*\b(?:über|übergeben|übergegangen)\b")  # "ging von N. N. auf M. M. über"
_UNTIL = re.compile(r",?\s\(?bis (?:zum |Ende |Anfang |Mitte )?(?:\d|[A-ZÄÖÜ])(?![^()]*: )")  # who was it before
# "Lars Moll (bis März 2023: Petra Ott)", "Ute Kamps (zuvor Jens Moll)"
_IN_BRACKETS = re.compile(
    r"\((?:bis [^():,;]{2,24}:|(?:zuvor|vorher|davor|früher|bisher|vormals|ehemals):?) (?:Herr |Frau |Dr\. )*$"
)
_UNTIL_BY = re.compile(
    r"\b(?:war|waren|hieß)(?: [\w-]+){0,3}? bis (?:zum |zur |Ende |Anfang |vor )?[\w. ]{2,24}? "
    r"(?:Herr |Frau |Dr\. )*$|"
    r"\bbis (?:zum |Ende |Anfang |Mitte )?[^,;:]{0,24}\b(?:19|20)\d\d "
    r"(?:bei|von|durch|in den Händen von) (?:Herrn |Frau )?$"
)
_AFTER = re.compile(r"\b[Aa]uf (?:Herrn |Frau )?$")
_FOLLOWS = re.compile(r"[^;]{0,80}\b(?:folgte?n?|gefolgt)\b")
_SINCE = re.compile(r"\b(?:seit(?:dem|her)?|ab)\b[^,;]*$")
_LEADS = re.compile(r"(?:^|(?<=[.!?] ))(?P<who>[A-ZÄÖÜ][\w-]+) (?:leitete?|führte?|koordinierte?|verantwortete?)\b")
_CLAUSE_END = re.compile(r"[,;:]|[.!?](?=\s)")
_SENTENCE_END = re.compile(r"[;!?](?=\s)|(?<!\b\d)(?<!\b\d\d)(?<!\bDr)(?<!\bSt)(?<!\bProf)\.(?=\s)|\n\n")


def asks_who_is_now(question: Question) -> bool:
    """Say whether it is asked who holds an office now, and not who once did."""
    return _NOW_ASKED.match(question.folded) is not None


def asks_who_was_before(question: Question) -> bool:
    """Say whether it is asked who held an office, or did something, before somebody else."""
    return question.expects == "person" and _BEFORE_ASKED.match(question.folded) is not None


def without_former(text: str) -> str:
    """Put blanks for whoever is named beside a former office: "der frühere Leiter N. N." is not who leads it."""
    former = [
        Span(min(one.start, one.office_start), max(one.end, one.office_end))
        for one in find_persons(text)
        if one.office and one.office_start is not None and one.office_end is not None and _ONCE.match(one.office)
    ]
    return blank_out(text, former)


def find_follower(text: str) -> Span | None:
    """Return who has an office since somebody else had it: "lag bis 2022 bei N. N.; seitdem leitet sie M. M.".

    Or whoever comes after somebody: "auf N. N. folgte M. M.".
    """
    persons = [Span(one.start, one.end) for one in find_persons(text)]
    followed = next((found for one in persons if (found := _followed(text, one))), None)
    if followed:
        return next((one for one in persons if one.start >= followed), None)
    gone = [one for one in persons if _UNTIL_BY.search(text[: one.start])]
    return next((one for one in persons if gone and _SINCE.search(text[: one.start])), None)


def _followed(text: str, person: Span) -> int | None:
    """Return the end of where a person is said to be followed, None where they are not."""
    follows = _FOLLOWS.match(text, person.end) if _AFTER.search(text[: person.start]) else None
    return follows.end() if follows else None


def find_leading(text: str, question: Question) -> Span | None:
    """Return the surname alone of who leads what is asked for: "Aksoy leitet heute die Stelle"."""
    if not any(one.family in LEADING for one in question.concepts):
        return None
    return next((Span(*one.span("who")) for one in _LEADS.finditer(text) if _may_be_surname(one["who"])), None)


def _may_be_surname(word: str) -> bool:
    return known_lemma(word.lower()) is None and not (find_kommunen(word) or is_office(word) or names_people(word))


def is_gone(text: str, person: Span) -> bool:
    """Say whether a person held an office until a day, has left it by the words of the clause, or is followed."""
    if _followed(text, person):
        return True
    if _UNTIL.match(text, person.end) or _UNTIL_BY.search(text[: person.start]):
        return True
    end = _CLAUSE_END.search(text, person.end)
    return LEAVING.search(text, person.end, end.start() if end else len(text)) is not None


def was_before(text: str, person: Span) -> bool:
    """Say whether somebody is called a former one, or whoever holds the office has it from them."""
    start = max((one.end() for one in _SENTENCE_END.finditer(text, 0, person.start)), default=0)
    before = text[start : person.start]
    if _FORMER.search(before) or _IN_BRACKETS.search(before):
        return True
    taken = _TAKEN.search(sentence_around(text, person)) or _ONTO.match(text, person.end)
    return _FROM.search(before) is not None and taken is not None


def sentence_around(text: str, person: Span) -> str:
    """Return the sentence, or the half before or behind a semicolon, that names somebody."""
    start = max((one.end() for one in _SENTENCE_END.finditer(text, 0, person.start)), default=0)
    end = _SENTENCE_END.search(text, person.end)
    return text[start : end.start() if end else len(text)]
