"""The most or the least there is of something: what a Höchstbetrag or a Mindestbeitrag asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import AS_MODIFIER, Concept, bag_of, match_concept
from kekiz_search.german.numbers import NumberMention

# What asks for the most, or the least, beside what tells it.
_BOUNDS = (
    (
        re.compile(r"\b(?:h(?:ö|oe)chst(?:betr|summ|f(?:ö|oe)rder|grenz)|maximal|obergrenze)", re.IGNORECASE),
        re.compile(r"höchstens|maximal|bis zu", re.IGNORECASE),
    ),
    (re.compile(r"\bmindest", re.IGNORECASE), re.compile(r"mindestens|wenigstens", re.IGNORECASE)),
)
_OF_WHAT = re.compile(r"\b(?:[Aa]m )?(?:meisten|wenigsten) (?P<what>[A-ZÄÖÜ][\w-]+)")


def keep_of_bound(text: str, numbers: list[NumberMention], question: Question) -> list[NumberMention]:
    """Where the most or the least is asked for, leave out what is told as the other of them."""
    asked = next((at for at, (asking, _) in enumerate(_BOUNDS) if asking.search(question.text)), None)
    if asked is None:
        return numbers
    hedges = {one.start: text[one.start if one.hedge_start is None else one.hedge_start : one.start] for one in numbers}
    own = [one for one in numbers if _BOUNDS[asked][1].match(hedges[one.start])]
    return own or [one for one in numbers if not _BOUNDS[1 - asked][1].match(hedges[one.start])]


def tells_most(text: str, pattern: re.Pattern[str], concepts: Sequence[Concept]) -> bool:
    """Say whether a sentence tells the most of something, and of nothing else: "am meisten Arbeit" is of no Lotsen."""
    return any(
        (of := _OF_WHAT.match(text, told.start())) is None
        or any(match_concept(one, bag_of(of["what"])) > AS_MODIFIER for one in concepts)
        for told in pattern.finditer(text)
    )
