"""Who or where it is now: none that once was, "bis 2019", and none that is set right, "nicht A, sondern B".

Of a year none that it is only since a later one: "seit 2022".
"""

from __future__ import annotations

import re

from kekiz_search.answering.evidence.parted import text_of_asked
from kekiz_search.answering.factuality.former_parts import asks_for_now, former_parts, later_parts, stands_in
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.values.slots import find_value
from kekiz_search.german.blanks import blank_out
from kekiz_search.types import Span

_OF_NOW = frozenset({"person", "place"})
_MOST_FORMER = 3
_SET_RIGHT = re.compile(
    r"\b[Nn]icht (?!nur\b|allein\b|bloß\b|ausschließlich\b)(?P<not>[^.;:,]{2,80}), sondern(?! auch\b)"
)
# Whence something moved: "zog von der Hafenstraße 3 in die Marktstraße 1".
_MOVED = re.compile(
    r"\b(?:zieht|ziehen|zog|zogen|gezogen|umgezogen|Umzug|verlegt|verlegte|wechselte|wechselt)\b", re.IGNORECASE
)
# Where something is to go, or showed itself once, it is not: "soll ins Rathaus ziehen", "stellte sich dort vor".
_IS_ELSEWHERE = re.compile(
    r"\bsoll(?:en)?\b[^.;,]*\b(?:ziehen|umziehen|einziehen|unterkommen|verlegt werden|Platz finden)\b|"
    r"\b(?:stell(?:t|te|en|ten) sich|präsentierte?n? sich) [^.;,]*"
)
# "Das Büro begann mit zwei, heute sind es fünf Fachkräfte"
_BEGAN_WITH = re.compile(
    r"\b(?:start|beg[ao]nn|fing)\w* [^,;.]*\bmit\b(?P<former>[^,;.]*)[,;] (?:und )?"
    r"(?:heute|inzwischen|mittlerweile|jetzt|derzeit|nun)\b"
)
_WHENCE = re.compile(
    r"\b(?:von|vom|aus)\s(?:(?:der|dem|den|ihrem|seinem|ihrer|seiner)\s)?(?P<from>(?:[a-zäöüß]+e[nrm]\s)?[^,;.:]{3,60}?)"
    r"(?=\s(?:in|ins|an|auf|zum|zur|nach|um)\s)"
)
_WHITHER = re.compile(r"\b(?:in|ins|an|auf|zu|nach)\s(?:(?:die|den|das)\s)?(?=[A-ZÄÖÜ])")


def find_value_of_now(text: str, question: Question, written: int | None = None) -> Span | None:
    """Return where the value stands that a question expects; who or where it was once does not answer who it is."""
    if question.expects == "number" and (began := _BEGAN_WITH.search(text)) and not _BEGAN_WITH.search(question.text):
        text = blank_out(text, [Span(*began.span("former"))])
    if question.expects not in _OF_NOW:
        return find_value(text, question, written)
    asked = text_of_asked(question, text)
    if asked is None:
        return None
    text = blank_out(asked, [Span(*one.span("not")) for one in _SET_RIGHT.finditer(text)])
    now = asks_for_now(question)
    if now and question.expects == "place" and _IS_ELSEWHERE.search(text) and not _IS_ELSEWHERE.search(question.text):
        return None
    if now and question.expects == "place" and _MOVED.search(text):
        text = blank_out(text, [Span(*one.span("from")) for one in _WHENCE.finditer(text)])
    former = former_parts(text) if now else later_parts(text, question)
    found = find_value(text, question, written)
    for _ in range(_MOST_FORMER):
        if found is None or not stands_in(found, former):
            return found
        text = blank_out(text, [found])
        found = find_value(text, question, written)
    return None
