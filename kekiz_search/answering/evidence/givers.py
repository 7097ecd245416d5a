"""What each of several gave to a sum: "2 Millionen vom Land, eine vom Kreis"."""

from __future__ import annotations

import re

from kekiz_search.answering.evidence.bare_numbers import COUNTED_STRICTLY
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Bag, bag_of, match_concept
from kekiz_search.german.numbers import NumberMention, find_numbers

_GIVER = re.compile(
    r" (?:Euro )?(?:von|vom|aus|durch) (?:(?:de[rmn]|einem|einer) )?(?P<who>(?:[A-ZÄÖÜ][\w-]*(?: |\b)){1,4})"
)


def sums_of_givers(text: str, question: Question) -> list[NumberMention]:
    """Return what the giver asked for gave, where it is told giver by giver: "2 Millionen vom Land, 1 vom Kreis"."""
    if question.expects != "money" or "uro" not in text:
        return []
    told = givers_told(text)
    asked = [
        one for one, who in told if any(match_concept(each, who) >= COUNTED_STRICTLY for each in question.concepts)
    ]
    return asked if len(told) > len(asked) else []


def givers_told(text: str) -> list[tuple[NumberMention, Bag]]:
    """Return the numbers of a text behind which stands who gave so much, each with the words for them."""
    return [(one, bag_of(giver["who"])) for one in find_numbers(text) if (giver := _GIVER.match(text, one.end))]
