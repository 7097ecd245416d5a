"""Whether a Kommune is a member of what a document is about: "Die Stadt Rees ist nicht Mitglied"."""

from __future__ import annotations

import re

from kekiz_search.answering.belonging import units_naming
from kekiz_search.answering.evidence.draft import NO, YES, Draft, DraftRow
from kekiz_search.answering.evidence.found import Found, state_found
from kekiz_search.answering.evidence.leaning import stands_around
from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import names_by_head
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, match_concept
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import word_set
from kekiz_search.types import Verdict

_ASKED = re.compile(
    r"(?:ist|sind|war|waren|gehoer\w*|zaehl\w*|macht|machen|nimmt|nehmen)\b.*"
    r"(?:\b(?:mitglied|teil|beteiligt|dabei|mit|angeschlossen)\b|\bzu[mr]?\b|\ban\W*$)"
)
_BODY = re.compile(r"\b(?:netzwerk|verbund|verein|verband|buendnis|arbeitskreis|zusammenschluss|initiative|projekt)\w*")
_RELATIONS = word_set(
    "mitglied gehoeren angehoeren zaehlen teil beteiligt beteiligen dabei mitmachen teilnehmen beitreten"
)
# Behind the name of the Kommune, in its own clause or the next one that goes on about it.
_IS_NOT = re.compile(
    r"[^.;:]*?\b(?:(?:ist|sind|war|waren)\b[^.;:,]*\bnicht (?:mehr |selbst )?"
    r"(?:Mitglied|dabei|beteiligt|Teil|angeschlossen)|"
    r"(?:gehör|zähl)(?:t|en)\b[^.;:,]*\bnicht (?:mehr )?(?:dazu|an|zu[mr]?)|"
    r"(?:trat|tritt)\b[^.;:]*\bnicht (?:\w+ )?bei|"
    r"(?:macht|nimmt)\b[^.;:,]*\bnicht (?:mit|teil))\b"
)
_ARE = re.compile(r"\W*Mitglied(?:er|sstädte|skommunen)?\s(?:ist|sind)\b(?![^.;]*\b(?:nicht|keine?)\b)")


def answer_membership(search: Search, question: Question) -> Draft | None:
    """Return whether a Kommune is a member of a body, by the sentence that names it; None where none says so."""
    if len(question.kommunen) != 1 or not question.yes_no or question.negated or question.years:
        return None
    if not (_ASKED.match(question.folded) and _BODY.search(question.folded)):
        return None
    kommune = question.kommunen[0]
    things = [one for one in question.hard if one.lemma not in _RELATIONS]
    if not things:
        return None
    for unit in units_naming(search, kommune):
        verdict = _verdict(unit, kommune)
        if verdict is not None and all(_is_told_of(search, one, unit) for one in things):
            statement = state_found(search, Found(unit, unit.start, unit.end, 1.0), kommune)
            lead = YES if verdict == "supported" else NO
            row = DraftRow(kommune, verdict, evidence=statement.evidence)
            return Draft("answered", (statement,), (row,), f"{lead} für {kommune}.")
    return None


def _is_told_of(search: Search, thing: Concept, unit: Unit) -> bool:
    named = match_concept(thing, unit.bag) >= LENIENT or names_by_head(unit, thing)
    return named or stands_around(search, thing, unit)


def _verdict(unit: Unit, kommune: str) -> Verdict | None:
    """Return whether a sentence says that a Kommune is a member, or that it is none; None where it says neither."""
    if kommune not in unit.kommunen:
        return None
    named = [one for one in find_kommunen(unit.text) if one.name == kommune]
    if len(named) != 1:  # "Im Netzwerk Bildung ist Rees Mitglied, im Netzwerk Sport ist Rees nicht dabei"
        return None
    if _ARE.match(unit.text):
        return "supported"
    denial = _IS_NOT.match(unit.text, named[0].end)
    others = [one.start for one in find_kommunen(unit.text) if one.name != kommune]
    beside = denial is not None and any(named[0].end <= start < denial.end() for start in others)
    return None if denial is None or beside else "contradicted"
