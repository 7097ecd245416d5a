"""Of what a share is asked for: "Wie viel Prozent der Ämter" is told in a clause that names those."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.values.bare_numbers import COUNTED_STRICTLY
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.numbers import NumberMention

_SHARE_ASKED = re.compile(r"wie ?viele? Prozent (?:aller |der |von (?:den )?)?(?P<what>[\w-]+)", re.IGNORECASE)
_SOME_OF_ALL = frozenset("vater mutter maedchen junge alleinerziehende alleinerziehender".split())
_PART = re.compile(r"; |\. ")


def is_share_of(number: NumberMention, question: Question, text: str) -> bool:
    """Say whether a share is not one of another thing than that of which it is asked, as far as its clause tells."""
    whole = _SHARE_ASKED.match(question.text)
    asked = next((one for one in question.concepts if whole and one.text == whole["what"]), None)
    if asked is not None and asked.lemma in _SOME_OF_ALL and asked.lemma not in bag_of(text).lemmas:
        return False  # what Eltern said is no share of the Väter
    if asked is None or match_concept(asked, bag_of(text)) < COUNTED_STRICTLY:
        return True  # what stands around may name it
    parts = [part for part in _PART.split(text) if number.text in part]
    return any(match_concept(asked, bag_of(part)) >= COUNTED_STRICTLY for part in parts)
