"""How somebody does a thing is told where it is done: a sentence of its matter alone tells nothing of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.normalise import fold, word_set

_HOW = re.compile(r"(?:und |also )?wie (?P<deed>\w+)\b")
# Somebody helps, gets on or comes by in any way.
_ANY_WAY = word_set(
    "helfen unterstuetzen foerdern erreichen gehen kommen laufen funktionieren sorgen begegnen kuemmern reagieren "
    "arbeiten machen tun werden sein haben koennen finden entwickeln stehen wirken entstehen organisieren "
    "gelingen klappen bekommen kriegen begleiten staerken angehen schaffen"
)
_SHOWN = 5
_DEED = 0.5  # as strongly a verb is met by a near meaning


def keep_deed(search: Search, question: Question, found: Sequence[Found]) -> list[Found]:
    """Return what was found for how a thing is done; nothing where none of the best, or its heading, tells the deed."""
    asked = _HOW.match(question.folded)
    deed = next((one for one in question.concepts if asked and one.verb and fold(one.text) == asked["deed"]), None)
    if deed is None or deed.lemma in _ANY_WAY or not question.kommunen or question.aspect is not None:
        return list(found)
    told = [bag for one in found[:_SHOWN] for bag in (bag_of(one.text), search.units.heading_of(one.unit))]
    return list(found) if any(match_concept(deed, bag) >= _DEED for bag in told) else []
