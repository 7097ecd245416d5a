"""Since when a Kommune takes part, as sentences and fields tell it that do not call it so: "Beginn: 2019"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.beginnings import (
    BEGUN,
    SWEPT_JOINING,
    tells_begin_of_chain,
    tells_joining_of,
    tells_programme_begun,
)
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.evidence.sweep import find_evidence
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.question_topic import INITIATIVE
from kekiz_search.answering.sentences.search import Search
from kekiz_search.german.dates import find_dates
from kekiz_search.types import Fact

_BEGIN = re.compile(
    r"(?:Beginn|Start|[Ss]eit|Startjahr|Jahr des (?:Beginns|Beitritts|Starts)|Aufnahme|Einstieg)"
    r"(?: (?:der|unserer) (?:Präventionskette|Kette|Arbeit))?"
)
_OF_A_STECKBRIEF = frozenset({"einwohner", "kinder_unter_18", "kontakt"})


def find_joining(search: Search, question: Question, kommunen: Sequence[str]) -> list[Found]:
    """Return the sentences that tell since when some Kommunen take part: they joined, or their chain began."""
    asked = replace(question, expects="date")
    joined = find_evidence(search, replace(asked, concepts=(SWEPT_JOINING,)), kommunen, LENIENT)
    begun = find_evidence(search, replace(asked, concepts=(BEGUN,)), kommunen, LENIENT)
    told = [one for one in joined if tells_joining_of(one)]
    told += [one for one in begun if tells_begin_of_chain(search, one) and not tells_joining_of(one)]
    if not told:
        running = find_evidence(search, replace(asked, concepts=INITIATIVE), kommunen, LENIENT)
        told = [one for one in running if tells_programme_begun(one)]
    return [one for one in told if one.end == one.unit.end]  # what the sentence beside it tells may be another's


def begin_fields(facts: Sequence[Fact]) -> list[Fact]:
    """Return the fields that tell it under another label, from a Steckbrief or a table of such: "Beginn: 2019"."""
    described = {fact.doc_id for fact in facts if fact.attribute in _OF_A_STECKBRIEF}
    told = {fact.doc_id for fact in facts if fact.attribute == "seit"}
    return [_as_joining(fact) for fact in facts if fact.doc_id in described - told and _tells_begin(fact)]


def _tells_begin(fact: Fact) -> bool:
    return _BEGIN.fullmatch(fact.label) is not None and len(find_dates(fact.value)) == 1


def _as_joining(fact: Fact) -> Fact:
    year = float(find_dates(fact.value)[0].iso[:4])
    return replace(fact, attribute="seit", number=year)
