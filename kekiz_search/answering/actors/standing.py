"""Whether somebody who is named with an office holds it: no candidate, no deputy, nobody who heads another thing."""

from __future__ import annotations

import re

from kekiz_search.answering.actors.roles import LEADING, by_office
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.answering.words.vocabulary import TOPIC_NOUNS
from kekiz_search.german.offices import is_office
from kekiz_search.types import Span

# "hat sich um die Leitung beworben", "war im Gespräch", "lehnte die Leitung ab".
_CANDIDATE = re.compile(
    r"\b(?:beworben|bewirbt|bewarb|kandidier\w+|Kandidat(?:in)?|im Gespräch|vorgeschlagen|nominiert|abgelehnt|"
    r"lehn(?:t|te) [^.;,]*\bab|verzichtete?)\b"
)
_DEPUTY = re.compile(r",? (?:(?:ist|war|wurde|als|die|der|seit \w+) ){0,3}(?:[Ss]tellvertret|Vize)")
# "Anna Meier, Leiterin des Jugendamts, lobt das Büro": what she heads stands behind her role.
_HEADS = re.compile(
    r"(?: \([^)]{2,20}\))?, (?:(?:die|der|seit \w+|neue|langjährige) ){0,2}"
    r"\w*(?:[Ll]eiter|[Kk]oordinator|[Ss]precher)(?:in)? (?:des|der|vom|von|für|im|in der) "
    r"(?P<what>[^,;:.()]{3,60})(?=[,.;]|$)"
)
_CLAUSE_END = re.compile(r"[,;:]|[.!?](?=\s|$)")


def is_no_holder(text: str, person: Span, question: Question) -> bool:
    """Say whether a person is named beside the lead that is asked for, and does not have it."""
    if by_office(question) or not any(one.family in LEADING for one in question.concepts):
        return False
    end = _CLAUSE_END.search(text, person.end)
    if _CANDIDATE.search(text, person.end, end.start() if end else len(text)):
        return True
    if _DEPUTY.match(text, person.end) and not any(one.lemma.startswith("stellvertret") for one in question.concepts):
        return True
    heads = _HEADS.match(text, person.end)
    asked = [one for one in question.concepts if not (one.verb or is_office(one.text.capitalize()))]
    if any(one.lemma in TOPIC_NOUNS for one in asked):
        return False  # who heads the office for it may lead the chain
    return heads is not None and bool(asked) and not any(match_concept(one, bag_of(heads["what"])) for one in asked)
