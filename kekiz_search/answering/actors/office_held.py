"""Whether a sentence tells that somebody who is named in a question holds the office that is asked of."""

from __future__ import annotations

from collections.abc import Sequence

from kekiz_search.answering.actors.participants import clauses_of
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.offices import is_office

_TOLD = 0.75  # as strongly a clause names the office


def gives_office(question: Question, text: str) -> bool:
    """Say whether a text gives an office to nobody but whom a question names: "A war Landrat, B leitete das Amt"."""
    return _is_held_by(question, text, [name.split()[-1] for name in question.persons])


def is_holder(question: Question, text: str, holder: str) -> bool:
    """Say whether a text gives an office that is asked of to nobody but whom a field took out of it."""
    return _is_held_by(question, text, holder.split())


def _is_held_by(question: Question, text: str, names: Sequence[str]) -> bool:
    offices = [one for one in question.concepts if is_office(one.text.capitalize())]
    if not (question.yes_no and question.persons and offices):
        return True
    clauses = [one for one in clauses_of(text) if match_concept(offices[0], bag_of(one.text)) >= _TOLD]
    held = [one for one in clauses if any(participant.person for participant in one.participants)]
    return not held or any(name in clause.text for clause in held for name in names)
