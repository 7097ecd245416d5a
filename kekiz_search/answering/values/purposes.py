"""For what each of several sums is: "2 Millionen Euro für die Jugendhilfe, davon 60.000 Euro für Sprachförderung"."""

from __future__ import annotations

import re
from itertools import pairwise

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Bag, bag_of, match_concept
from kekiz_search.german.numbers import NumberMention

_SEVERAL = 2
_TOLD = 0.55  # as strongly a purpose tells what is asked for
_FOR = re.compile(r"(?: (?:Euro|€))?(?: (?:im|pro) Jahr| jährlich| monatlich)? (?:für|zur|zum) (?P<what>[^,;:.()]+)")


def keep_of_purpose(text: str, sums: list[NumberMention], question: Question) -> list[NumberMention]:
    """Return the sums that are said to be for what is asked for; all where none is, or others may be."""
    if len(sums) < _SEVERAL:
        return sums  # as with most
    told = [(one, _purpose_of(text, one, behind)) for one, behind in pairwise([*sums, None]) if one is not None]
    own = [one for one, purpose in told if purpose is not None and _tells(purpose, question)]
    return own if own and all(purpose is not None for _, purpose in told) else sums


def _purpose_of(text: str, one: NumberMention, behind: NumberMention | None) -> Bag | None:
    found = _FOR.match(text, one.end, len(text) if behind is None else behind.start)
    return None if found is None else bag_of(found["what"])


def _tells(purpose: Bag, question: Question) -> bool:
    asked = [one for one in question.hard if not one.verb]
    return bool(asked) and all(match_concept(one, purpose) >= _TOLD for one in asked)
