"""How large a thing is: told by a sentence that names it or goes on about it, and by no hours or shares."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import NumberMention

_SIZE_ASKED = re.compile(r"wie gro(?:ß|ss)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"\W*(?:Es|Er|Sie|Dort|Hier|D(?:as|ie|er) [A-ZÄÖÜ]\w+)\b")
_TIMES = frozenset("stunde minute tag woche monat jahr".split())


def may_be_size(number: NumberMention, question: Question, text: str) -> bool:
    """Say whether a number may tell how large something is, where that is asked; any may where it is not."""
    if question.expects != "number" or _SIZE_ASKED.match(question.text) is None:
        return True
    if number.unit == "percent" or fold(number.counted or "").rstrip("n") in _TIMES:
        return False
    own = text[text.rfind(". ", 0, number.start) + 1 :]
    return _GOES_ON.match(own) is not None or any(match_concept(one, bag_of(own)) for one in question.hard)
