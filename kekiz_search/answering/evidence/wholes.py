"""A whole and a part of it: "14 von 57 Kitas", and 80 per cent of those who were asked, which are not all."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.numbers import NumberMention, find_numbers

_OUT_OF = re.compile(r"\d von (?:den |insgesamt |rund )?$")
_COUNTED_STRICTLY = 0.75
_ALL_ASKED, _WHOLE_SHARE = re.compile(r"\b(?:alle|saemtliche|jede[rs]?) \w"), 100


def is_whole_of_others(question: Question, number: NumberMention, text: str) -> bool:
    """Say whether a number is a whole of what is not asked for: "14 von 57 Kitas sind Familienzentrum"."""
    if number.counted is None or not _OUT_OF.search(text[: number.start]):
        return False
    things = [one for one in question.hard if not one.verb]
    return not all(match_concept(one, bag_of(number.counted)) >= _COUNTED_STRICTLY for one in things)


def tells_of_some(question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells a share, where it is asked whether all do so: "80 Prozent nahmen das Angebot an"."""
    if not question.yes_no or _ALL_ASKED.search(question.folded) is None:
        return False
    shares = [one for one in find_numbers(unit.text) if one.unit == "percent"]
    return bool(shares) and all(one.value < _WHOLE_SHARE for one in shares)
