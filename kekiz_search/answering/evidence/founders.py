"""Who began the initiative: no sentence of one Kommune tells it, since that joined or began with something else."""

from __future__ import annotations

from collections.abc import Sequence

from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.reading.question import Question
from kekiz_search.german.normalise import word_set

_FOUNDING = word_set(
    "gründen starten beginnen anfangen initiieren erfinden ausdenken anstoßen auflegen einführen entwickeln aufbauen"
)


def keep_founders(question: Question, found: Sequence[Found]) -> list[Found]:
    """Return what was found, of the beginning of the initiative without what is told of a Kommune."""
    verbs = [one for one in question.concepts if one.verb]
    asked = question.about_initiative and question.expects == "person" and not question.kommunen
    if not (asked and verbs and all(one.lemma in _FOUNDING for one in verbs)):
        return list(found)
    return [one for one in found if not one.unit.kommunen]
