"""Parts of a sentence that tell what once was and is no more: "bis 2019 leitete sie A", "früher hier, jetzt dort"."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.answering.factuality.tense import asks_what_was, is_past
from kekiz_search.answering.reading.question import Question, once_known
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.blanks import blank_out
from kekiz_search.german.verbs import is_verb_form
from kekiz_search.types import Span

_TOLD = 0.55  # as strongly a concept is named
_NOW = r"(?:heute|jetzt|nun|inzwischen|mittlerweile|seitdem|seither|aktuell|derzeit|seit (?:\w+ )?(?:19|20)\d\d)"
_NOW_FIRST, _WORD = re.compile(rf"(?:und )?{_NOW}\b"), re.compile(r"[\wäöüß-]+")
_TELLS_NOW = re.compile(rf"\b{_NOW}\b", re.IGNORECASE)
_BREAK = re.compile(rf"[,;:](?=\s)|(?<=[a-zäöüß])[.!?](?=\s)|\n|\s[–-]\s|[()]|\sund (?=(?:[\w-]+ ){{0,2}}{_NOW}\b)")
_YEAR = r"(?:19|20)\d\d\b"
_UNTIL = re.compile(
    rf"\b[Bb]is (?:(?:zum|zur|in|\d\d?\.|[A-ZÄÖÜ][a-zäöü]+) ){{0,3}}(?P<year>{_YEAR})(?! verlänger)|"
    rf"\b[Bb]is (?:vor kurzem|dahin|zuletzt)\b|"
    rf"\b[Zz]wischen {_YEAR} und {_YEAR}"
)
_SINCE = re.compile(
    rf"\b(?:[Ss]eit|[Aa]b) (?:dem |(?:Anfang|Mitte|Ende) |\d\d?\. |[A-ZÄÖÜ][a-zäöü]+ ){{0,3}}(?P<year>{_YEAR})"
)
_BEFORE = re.compile(
    r"\b(?i:früher|zuvor|vorher|davor|damals|einst|ehemals|vormals|zunächst|anfangs|zuerst)\b(?! als)|"
    r"\b(?:[Ff]rüher|[Ee]hemalig|[Ee]instig|[Vv]ormalig|[Bb]isherig|[Vv]orherig)e[nrsm]? [A-ZÄÖÜ]|"
    r"\bwar(?:en)? [^,;]*\berste[nr]? [A-ZÄÖÜ]"
)
# What is promised until then goes on: "wurde bis 2026 verlängert".
_PROMISED = re.compile(
    r"\b\w*(?:verlänger|bewillig|befriste|zugesag|gesichert|genehmig|beschloss|vereinbar|geplant|soll)\w*"
)
_GOES_ON = re.compile(r"\b(?:ist|sind)\b(?!.*\b(?:worden|gewesen)\b)")  # "ist bis 2027 angelegt"
_OF_NOW = (_TELLS_NOW, _PROMISED, _GOES_ON)
_THEN_ASKED = re.compile(
    r"\b(?:bis|frueher\w*|ehemalig\w*|einstig\w*|zuvor|vorher|davor|damal\w*|einst|zuerst|zunaechst|anfangs|"
    r"urspruenglich\w*|erste[nrs]?|alte[nrs]?|vorgaenger\w*|jemals|schon einmal)\b"
)
_RELATIVE = re.compile(r"\s*(?:(?:in|an|bei|mit|von) )?(?:der|die|das|dem|den|welche[rmns]?|wo)\s")
_NAME_BEFORE = re.compile(r"(?:[A-ZÄÖÜ][\w.-]*\s?)+\Z")


@once_known
def asks_for_now(question: Question) -> bool:
    """Say whether it is asked what is, and not what was, or in which year."""
    return not (question.years or question.period or _asks_for_then(question))


def _asks_for_then(question: Question) -> bool:
    return _THEN_ASKED.search(question.folded) is not None or asks_what_was(question)


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def former_parts(text: str) -> tuple[Span, ...]:
    """Return the parts of a text that tell only what once was, be it for a part behind them that tells what is now."""
    if not (_UNTIL.search(text) or _BEFORE.search(text)):
        return ()  # as with most
    parts = _parts_of(text)
    return tuple(
        _with_name(text, part)
        for part, after in zip(parts, [*parts[1:], None], strict=True)
        if _is_former(text[part.start : part.end], text[after.start : after.end] if after else "")
    )


def later_parts(text: str, question: Question) -> tuple[Span, ...]:
    """Return the parts of a text that tell what is so only since a later year than all that a question asks for."""
    if not question.years or not _SINCE.search(text):
        return ()  # as with most
    last = question.period[1] if question.period else max(int(year[:4]) for year in question.years)
    since = [(part, _SINCE.search(text, part.start, part.end)) for part in _parts_of(text)]
    return tuple(part for part, found in since if found and int(found["year"]) > last)


def _parts_of(text: str) -> list[Span]:
    ends = [*((found.start(), found.end()) for found in _BREAK.finditer(text)), (len(text), len(text))]
    begins = [0, *(behind for _end, behind in ends)]
    return [Span(begin, end) for begin, (end, _behind) in zip(begins, ends, strict=False)]


def _is_former(part: str, behind: str) -> bool:
    if not (_UNTIL.search(part) or _BEFORE.search(part)) or any(one.search(part) for one in _OF_NOW):
        return False
    past = is_past(part[:1].lower() + part[1:])
    return past is True or (past is None and _TELLS_NOW.search(behind) is not None)


def _with_name(text: str, part: Span) -> Span:
    """Return a relative clause with the name that it is of: "Mia Jung, die es bis 2019 leitete"."""
    if not _RELATIVE.match(text, part.start) or not _UNTIL.search(text, part.start, part.end):
        return part  # who once worked elsewhere is who they are
    name = _NAME_BEFORE.search(text[: part.start].rstrip(", "))
    return Span(name.start(), part.end) if name else part


def tells_only_formerly(question: Question, text: str) -> bool:
    """Say whether who or what a question names is told only of a time that is over, where it is asked what is."""
    parts = former_parts(text) if asks_for_now(question) else ()
    things = [one for one in question.concepts if not one.verb and one.family is None]
    if not parts or (question.asks_existence and len(things) == 1 and not question.persons):
        return False  # whether it is there at all is told by whatever was done there
    left = blank_out(text, parts)
    if any(_is_lost(person.split()[-1], text, left) for person in question.persons):
        return True
    if question.persons and _goes_on_without_verb(text[parts[-1].end :]):
        return False  # "bis 2021 leitete A das Büro, seither B"
    told, now = bag_of(text), bag_of(left)
    return any(match_concept(one, told) >= _TOLD > match_concept(one, now) for one in things)


def _goes_on_without_verb(behind: str) -> bool:
    """Say whether a part only names who does now what the one before it tells."""
    part = _BREAK.split(behind.lstrip(",; "))[0]
    return _NOW_FIRST.match(part) is not None and not any(
        word.islower() and is_verb_form(word) for word in _WORD.findall(part)
    )


def _is_lost(name: str, text: str, left: str) -> bool:
    return name in text and name not in left


def stands_in(place: Span, parts: tuple[Span, ...]) -> bool:
    """Say whether something stands in one of some parts."""
    return any(one.start <= place.start < one.end for one in parts)
