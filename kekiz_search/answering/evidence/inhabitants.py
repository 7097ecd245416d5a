"""Whether a sentence counts all who live in a Kommune, or all under 18: not those who take part in something."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit

_PEOPLE = re.compile(r"\b(?:Einwohner\w*|Einw\.|Menschen|Personen|Leute\w*|Bürger(?:innen)?|Bevölkerung\w*|Seelen)\b")
_MINORS = re.compile(r"\b(?:unter (?:18|achtzehn)|[Mm]inderjährig\w*|Kindern? und Jugendlichen?)\b")
_CHILDREN = re.compile(r"\b(?:Kindern?|Jugendlichen?|Mädchen)\b")
_LIVING = re.compile(
    r"\b(?:leb(?:en|ten)|wohn(?:en|ten)|Zahl der (?:Kinder|Minderjährigen)|"
    r"(?:Stadt|Gemeinde|Kommune|Kreis) (?:hat|hatte|zählt|zählte))\b"
)
_COUNT_ASKED = re.compile(r"\b(?:[Ww]ie ?viele|[Zz]ahl|Einwohner\w*|[Mm]inderjährig\w*)\b")
_TAKING_PART = re.compile(r"\b(?:machen|machten|nehmen|nahmen|kommen|kamen|besuchen|besuchten)\b")
_LIVING_OFF = re.compile(r"\bvon (?:Bürgergeld|Sozialhilfe|Hartz|Leistungen)|\bBedarfsgemeinschaft\w*")


def counts_inhabitants(search: Search, question: Question, unit: Unit, text: str) -> bool:
    """Say whether words may give what the attribute of a question counts, or answer a heading that asks for it.

    All inhabitants are told as such. Children are all there are where they are said to live there, or to be under 18:
    of those who came to a course nobody says so.
    """
    heading = search.index.passages[unit.row].heading or ""
    if _COUNT_ASKED.search(heading) and search.units.answers_heading(unit):
        return True
    if search.units.asked_before(unit).lemmas and not _TAKING_PART.search(text):
        return True
    if question.attribute == "einwohner":
        return _PEOPLE.search(text) is not None
    if question.attribute != "kinder_unter_18":
        return True
    living = _CHILDREN.search(text) is not None and _LIVING.search(text) is not None
    return (_MINORS.search(text) is not None or living) and _LIVING_OFF.search(text) is None
