"""How many take part, told apart from how many wanted to, and from how many of them are of one kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.values.labelled_numbers import clause_at
from kekiz_search.answering.words.concepts import bag_of
from kekiz_search.answering.words.vocabulary import KOMMUNE_NOUNS
from kekiz_search.german.numbers import NumberMention

_APPLIED = re.compile(r"\b(?:[Bb]eworben|[Bb]ewarb(?:en)?|[Bb]ewerb\w+|wollten|[Ii]nteressier\w+|[Ii]nteressent\w*)\b")
_CHOSEN = re.compile(r"\b(?:aus)?(?:gewählt|gesucht|wählten?)\b")
_OUT_OF = re.compile(r"\b(?:unter|aus) (?:mehr als |über |rund |etwa |fast |den )?$")
_SEVERAL = 2
_KINDS = frozenset({"stadt", "kreis", "gemeinde"})


def keep_members(numbers: Sequence[NumberMention], question: Question, text: str) -> list[NumberMention]:
    """Return the numbers of those who are in it, where it is asked how many Kommunen are.

    "52 Kommunen bewarben sich, 18 wurden aufgenommen"; of "15 Städte und drei Kreise" neither number is that of all.
    """
    counted = question.counted
    if counted is None or counted.lemma not in KOMMUNE_NOUNS or speaks_of_applying(question.text):
        return list(numbers)
    inside = [one for one in numbers if not counts_applicants(text, one)]
    kinds = {one.start: bag_of(one.counted).lemmas & _KINDS for one in inside if one.counted}
    if counted.lemma in _KINDS or len(set().union(*kinds.values())) < _SEVERAL:
        return inside
    return [one for one in inside if not kinds.get(one.start)]


def speaks_of_applying(text: str) -> bool:
    """Say whether a text is about who wanted to be in something."""
    return _APPLIED.search(text) is not None


def counts_applicants(text: str, number: NumberMention) -> bool:
    """Say whether a number is of those who wanted to be in something, or of whom some were chosen."""
    return speaks_of_applying(clause_at(text, number)) or _is_chosen_from(text, number)


def _is_chosen_from(text: str, number: NumberMention) -> bool:
    start = number.start if number.hedge_start is None else number.hedge_start
    return _CHOSEN.search(text) is not None and _OUT_OF.search(text[:start]) is not None
