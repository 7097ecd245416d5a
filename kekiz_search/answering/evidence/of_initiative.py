"""Who began the initiative as such, or answers for it: no sentence of one Kommune tells that."""

from __future__ import annotations

from collections.abc import Sequence

from kekiz_search.answering.evidence.sweep import Found, names_initiative
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import owners_of
from kekiz_search.german.normalise import word_set

# A Kommune joined, or began with something else.
_FOUNDING = word_set(
    "gruenden starten beginnen anfangen initiieren erfinden ausdenken anstossen auflegen einfuehren entwickeln aufbauen"
)
# Each Kommune has somebody of its own for it.
_ANSWERING = word_set("zustaendig verantwortlich ansprechpartner ansprechpartnerin kontakt wenden")


def keep_of_initiative(question: Question, found: Sequence[Found]) -> list[Found]:
    """Return what was found, without what tells of a Kommune who began there, or whom to ask there."""
    if not question.about_initiative or question.expects != "person" or question.kommunen:
        return list(found)
    asked = [one.lemma for one in question.concepts if one.verb or one.lemma in _ANSWERING]
    if asked and all(one in _FOUNDING for one in asked):
        return [one for one in found if not one.unit.kommunen]
    if any(one in _ANSWERING for one in asked):
        return [one for one in found if names_initiative(one.unit) and not owners_of(one.unit)]
    return list(found)
