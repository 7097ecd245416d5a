"""What the initiative was called before, and is called now: the sentences that tell that name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.sweep import Found
from kekiz_search.answering.open_questions.gathering import find_open_evidence
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.question_topic import INITIATIVE
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.showing import state_worthy
from kekiz_search.answering.words.vocabulary import era_in, year_of_last_name

_FORMER = re.compile(
    r"\b(?:fr(?:ü|ue)her|vorher|zuvor|davor|urspr(?:ü|ue)nglich|anfangs|zuerst|zun(?:ä|ae)chst|einst|damals|"
    r"vor \d{4})\b",
    re.IGNORECASE,
)
_NAME_ASKED = re.compile(r"(?:unter )?(?:wie (?:hie(?:ß|ss)|nannte)|welche[nmr] namen)\b", re.IGNORECASE)
_NOW_ASKED = re.compile(
    r"(?:wie (?:hei(?:ß|ss)t|nennt)|(?:unter )?welche[nmr] namen)\b.*"
    r"\b(?:heute|jetzt|nun|inzwischen|mittlerweile|aktuell|derzeit|zurzeit|momentan|neuerdings)\b",
    re.IGNORECASE,
)
_CALLED_NOW = re.compile(
    r"\b(?:hei(?:ß|ss)t|nennt sich|trägt (?:es |sie |das Programm |die Initiative )?(?:heute |nun |jetzt )?den Namen|"
    r"umbenannt|Umbenennung|unter dem Namen|(?:[Hh]eute|[Jj]etzt|[Ii]nzwischen|[Mm]ittlerweile):? [„\"»])"
)
_CALLS = re.compile(r"\b(?:hie(?:ß|ss)(?:en)?|Namens?|nannten?|genannt|kurz|Umbenennung|umbenannt)\b")


def answer_former_name(search: Search, question: Question, _kommunen: Sequence[str]) -> Draft | None:
    """Return what tells an earlier name of the initiative; None where no such name is asked for, or none is told."""
    asked = _NAME_ASKED.match(question.text) and _FORMER.search(question.text)
    if not (asked and question.about_initiative) or question.kommunen:
        return None
    if any(_FORMER.search(one.text) is None for one in question.concepts):
        return None  # another programme has names of its own
    bare = replace(question, concepts=INITIATIVE, years=(), period=None, aspect=None)
    told = [one for one in find_open_evidence(search, bare, ()) if _tells_other_name(question, one)]
    statements = tuple(state_worthy(search, told))
    return Draft("answered", statements) if statements else None


def answer_present_name(search: Search, question: Question, _kommunen: Sequence[str]) -> Draft | None:
    """Return what tells the last of the initiative's names; None where no name of now is asked for, or none is told."""
    if _NOW_ASKED.match(question.text) is None or question.kommunen or question.persons:
        return None
    if not question.about_initiative or question.hard:
        return None  # another programme has names of its own
    bare = replace(question, concepts=INITIATIVE, expects=None, years=(), period=None, aspect=None)
    told = [one for one in find_open_evidence(search, bare, ()) if era_in(one.text) and _CALLED_NOW.search(one.text)]
    last = max((year_of_last_name(one.text) for one in told), default=0)
    if last <= year_of_last_name(question.text):
        return None
    statements = tuple(state_worthy(search, [one for one in told if year_of_last_name(one.text) == last]))
    return Draft("answered", statements)


def _tells_other_name(question: Question, found: Found) -> bool:
    era = era_in(found.text)
    return era is not None and era != era_in(question.text) and _CALLS.search(found.text) is not None
