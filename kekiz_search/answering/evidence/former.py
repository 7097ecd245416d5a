"""Whether somebody who is named in a question is what it asks no more: "Bis 2021 leitete N. N. das Büro"."""

from __future__ import annotations

from kekiz_search.answering.actors.tenure import is_gone, was_before
from kekiz_search.answering.factuality.once import tells_of_past, told_until_now
from kekiz_search.answering.factuality.tense import asks_what_was
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.persons import find_persons
from kekiz_search.types import Span


def is_former(question: Question, text: str) -> bool:
    """Say whether a text tells of somebody named in a question only what they were before.

    What stands behind the name is so now: "Die frühere Leiterin N. N. ist heute Dezernentin".
    """
    if not (question.yes_no and question.persons) or question.years or asks_what_was(question):
        return False
    surnames = {name.split()[-1] for name in question.persons}
    places = [Span(one.start, one.end) for one in find_persons(text) if one.name.split()[-1] in surnames]
    return bool(places) and all(_is_former(question, text, place) for place in places)


def _is_former(question: Question, text: str, person: Span) -> bool:
    before, _ = told_until_now(text)
    if person.end <= len(before) < len(text) and tells_of_past(before):
        return True
    if is_gone(text, person):
        return True
    own = {word for name in question.persons for word in name.split()}
    things = [one for one in question.concepts if not one.verb and one.text.capitalize() not in own]
    behind = bag_of(text[person.end :])
    return was_before(text, person) and not any(match_concept(one, behind) for one in things)
