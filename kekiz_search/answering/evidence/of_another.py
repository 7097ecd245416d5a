"""Whether a value is one Kommune's, where the Land or the initiative as such is asked about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.reading.counting import asks_how_many_there_are
from kekiz_search.answering.reading.question import AMOUNTS, Question, once_known
from kekiz_search.answering.sentences.owners import owners_of
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME, KOMMUNE_NOUNS, names_land
from kekiz_search.german.numbers import find_numbers

_PROGRAMME = re.compile(r"\b(?:Landes|Modell)?(?:programm|initiative|vorhaben)(?:e?s)?\b", re.IGNORECASE)
_KOMMUNEN = re.compile(r"(?:[A-ZÄÖÜ]\w+ )?(?:Kommunen|Städte und Kreise|Städte und Gemeinden|Jugendämter)\b")
_OF_COUNTRY = re.compile(r"\b(?:Deutschlands?|[Bb]undesweit\w*|[Dd]eutschlandweit\w*)\b")
_PAIR = 2
_LAND_GIVES = re.compile(
    r"\W*(?:Das Land|NRW|Das Ministerium|Die Landesregierung)\b[^.;]*\b(?:stell|geb|gib|förder|zahl)\w*"
)


def is_of_another(search: Search, question: Question, units: Sequence[Unit]) -> bool:
    """Say whether a value is that of one Kommune, where the Land or the initiative is asked about and not named.

    What is asked of the Land the whole country doesn't tell either.
    """
    if question.kommunen and question.expects == "money" and _is_of_land_before(units):
        return True
    of_land = asks_amount_of_land(question)
    if not (question.expects and (question.about_initiative or of_land)) or question.kommunen:
        return False
    of_one = any(owners_of(unit) and not _tells_of_all(unit) for unit in units)
    text = units[0].document.text[units[0].start : units[-1].end]
    if of_land and _OF_COUNTRY.search(text) and not names_land(text):
        return True
    if of_land and of_one and not tells_of_land(search, units[0].row):
        return True
    if not (of_one and question.about_initiative):
        return False
    told = f"{search.index.passages[units[0].row].heading or ''}\n{text}"
    return INITIATIVE_NAME.search(told) is None and _PROGRAMME.search(told) is None


def _is_of_land_before(units: Sequence[Unit]) -> bool:
    """Say whether the only sum is what the Land has for all, told before a sentence that names some Kommunen."""
    if len(units) < _PAIR or not _LAND_GIVES.match(units[0].text) or units[0].kommunen:
        return False
    return not any(one.unit == "euro" for unit in units[1:] for one in find_numbers(unit.text))


def _tells_of_all(unit: Unit) -> bool:
    """Say whether a sentence that names no Kommune tells of all: "Interessierte Kommunen konnten sich bewerben"."""
    return not unit.kommunen and _KOMMUNEN.match(unit.text) is not None


@once_known
def asks_amount_of_land(question: Question) -> bool:
    """Say whether a question asks for an amount of the whole Land, and not how many of its Kommunen do something."""
    doing = question.counted is not None and question.counted.lemma in KOMMUNE_NOUNS
    if question.expects not in AMOUNTS or (doing and not asks_how_many_there_are(question)):
        return False
    return not question.kommunen and names_land(question.text)


def tells_of_land(search: Search, row: int) -> bool:
    """Say whether a passage or its heading speaks of the whole Land."""
    return any(map(names_land, (search.index.passages[row].heading or "", *(one.text for one in search.units_of(row)))))
