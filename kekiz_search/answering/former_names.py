"""What the initiative was called before: the sentences that tell one of its other names."""

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
from kekiz_search.answering.words.vocabulary import era_in

_FORMER = re.compile(
    r"\b(?:fr(?:ü|ue)her|vorher|zuvor|davor|urspr(?:ü|ue)nglich|anfangs|zuerst|zun(?:ä|ae)chst|einst|damals|"
    r"vor \d{4})\b",
    re.IGNORECASE,
)
_NAME_ASKED = re.compile(r"(?:unter )?(?:wie (?:hie(?:ß|ss)|nannte)|welche[nmr] namen)\b", re.IGNORECASE)
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


def _tells_other_name(question: Question, found: Found) -> bool:
    era = era_in(found.text)
    return era is not None and era != era_in(question.text) and _CALLS.search(found.text) is not None
