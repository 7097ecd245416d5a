"""Whether somebody who is named in a question is what it asks no more: "Die frühere Leiterin N. N. ist Dezernentin"."""

from __future__ import annotations

from kekiz_search.answering.actors.tenure import was_before
from kekiz_search.answering.factuality.former_parts import asks_for_now, tells_only_formerly
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.persons import find_persons
from kekiz_search.types import Span


def is_former(question: Question, text: str) -> bool:
    """Say whether a text tells of somebody named in a question only what they were before.

    What stands behind the name of a former one is so now.
    """
    if not (question.yes_no and question.persons and asks_for_now(question)):
        return False
    if tells_only_formerly(question, text):
        return True
    own = {word for name in question.persons for word in name.split()}
    places = [Span(one.start, one.end) for one in find_persons(text) if one.name.split()[-1] in own]
    things = [one for one in question.concepts if not one.verb and one.text.capitalize() not in own]
    return bool(places) and all(
        was_before(text, one) and not any(match_concept(thing, bag_of(text[one.end :])) for thing in things)
        for one in places
    )
