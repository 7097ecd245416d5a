"""Whether sentences give a reason for what somebody asks the reason of, or only tell that it is so."""

from __future__ import annotations

import re

from kekiz_search.answering.evidence.anaphora import refers_back
from kekiz_search.answering.evidence.open_forms import draws_conclusion
from kekiz_search.answering.evidence.open_weighing import tells_reason
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.unit import Unit
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import match_concept

# What gives a reason without a conjunction for it.
_GROUND = re.compile(
    r"\b(?:[Nn]achdem|nämlich|schließlich|sonst|stattdessen|[Aa]us \w+en Gründen|[Aa]us \w*gründen|gründet|begründe\w+|"
    r"(?:liegt|lag|liege) (?:\w+ )?an|daran|führ\w+ .*\bzu|tr[aä]g\w* .*\bbei|Ziel\w*|[Aa]nlass|Auslöser|Hintergrund|"
    r"[Aa]ngesichts|[Ii]nfolge|nach eine[mr] [A-ZÄÖÜ]\w+|bis (?:ein|d)\w* \w+|vermutlich|wohl|offenbar)\b"
)
# What somebody is quoted with, reported to have said, or what a text adds in brackets.
_SAID = re.compile(
    r"[„\"»](?:[^“\"« ]+ ){3,}|\b(?:sei|seien|habe|sehe|könne|wolle|müsse)\b|\([^()]*[a-zäöü]{3,}[^()]*\)"
)
# What somebody lacks or cannot bear: said right behind the deed, it is the reason for it.
_WANT = re.compile(
    r"\b(?:fehl\w+|mangel\w*|zu (?:wenig|selten|hoch|teuer|gering|klein|lang|spät|weit|viel)\w*|nur\b|kaum|niemand\w*|"
    r"kein\w*|nichts|überlast\w+|weit über|Kosten|geschlossen|gekündigt|Insolvenz|erkrankt\w*|scheitert\w*|"
    r"verwiesen|verweist|bedauer\w+|aufgebraucht|knapp\w*)\b"
)
_NEAR = 2  # sentences behind the deed


def gives_reason(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether a sentence that tells of a deed, or what is said behind it, gives the reason for it."""
    if draws_conclusion(unit) or _is_ground(unit.text):
        return True
    return any(
        _WANT.search(one.text) or _SAID.search(one.text) or (_is_ground(one.text) and _goes_on(question, one))
        for one in _behind(search, unit)
    )


def _is_ground(text: str) -> bool:
    return tells_reason(text) or any(cue.search(text) for cue in (_GROUND, _SAID))


def _goes_on(question: Question, unit: Unit) -> bool:
    """Say whether a sentence speaks on of what is asked: another may have a reason for something of its own."""
    return refers_back(unit, question.hard) or any(match_concept(one, unit.bag) for one in question.concepts)


def _behind(search: Search, unit: Unit) -> list[Unit]:
    """Return the next sentences of the same paragraph."""
    text = unit.document.text
    after = [one for one in search.units_of(unit.row) if one.start >= unit.end][:_NEAR]
    return [one for one in after if "\n\n" not in text[unit.end : one.start]]
