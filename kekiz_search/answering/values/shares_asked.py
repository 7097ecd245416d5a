"""Of what a share is asked for: "Wie viel Prozent der Ämter" is told in a clause that names those."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.values.bare_numbers import COUNTED_STRICTLY
from kekiz_search.answering.values.from_to import tells_change
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.numbers import NumberMention

_SHARE_ASKED = re.compile(r"wie ?viele? Prozent (?:aller |der |von (?:den )?)?(?P<what>[\w-]+)", re.IGNORECASE)
_SOME_OF_ALL = frozenset("vater mutter maedchen junge alleinerziehende alleinerziehender".split())
_SENTENCE = re.compile(r"(?<=[a-zäöüß])[.!?]\s")
_OF_WHOM = re.compile(r"(?:Prozent|%|Drittel|Viertel|Fünftel|Hälfte) (?:der|aller|von(?: den)?) [A-ZÄÖÜ]")
_BY = re.compile(r"\bum (?:(?:rund|etwa|gut|knapp|fast|über|mehr als) )?$")
_PART = re.compile(r"; |\. ")


def is_share_of(number: NumberMention, question: Question, text: str) -> bool:
    """Say whether a share is not one of another thing than that of which it is asked, as far as its clause tells."""
    if _BY.search(text[: number.start]) and not tells_change(question.text):
        return False  # by how much something grew is no share
    if _is_of_others(number, question, text):
        return False
    whole = _SHARE_ASKED.match(question.text)
    asked = next((one for one in question.concepts if whole and one.text == whole["what"]), None)
    if asked is not None and asked.lemma in _SOME_OF_ALL and asked.lemma not in bag_of(text).lemmas:
        return False  # what Eltern said is no share of the Väter
    if asked is None or match_concept(asked, bag_of(text)) < COUNTED_STRICTLY:
        return True  # what stands around may name it
    parts = [part for part in _PART.split(text) if number.text in part]
    return any(match_concept(asked, bag_of(part)) >= COUNTED_STRICTLY for part in parts)


def _is_of_others(number: NumberMention, question: Question, text: str) -> bool:
    """Say whether a share is told in a sentence of others that names nothing of what is asked: "55 Prozent der …"."""
    ends = [one.end() for one in _SENTENCE.finditer(text)]
    if not ends or not question.hard:
        return False  # as with most
    start = max((end for end in ends if end <= number.start), default=0)
    own = text[start : min((end for end in ends if end > number.start), default=len(text))]
    return _OF_WHOM.search(own) is not None and not any(match_concept(one, bag_of(own)) for one in question.concepts)
