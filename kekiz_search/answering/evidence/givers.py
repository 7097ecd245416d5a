"""What each of several gave to a sum: "2 Millionen vom Land, eine vom Kreis"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kekiz_search.answering.evidence.bare_numbers import COUNTED_STRICTLY
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Bag, bag_of, match_concept
from kekiz_search.german.numbers import NumberMention, find_numbers

_GIVER = re.compile(
    r" (?:Euro )?(?:von|vom|aus|durch) (?:(?:de[rmn]|einem|einer) )?(?P<who>(?:[A-ZÄÖÜ][\w-]*(?: |\b)){1,4})"
)


@dataclass(frozen=True, slots=True)
class Giver:
    """Who gave a sum, in the words of a text, and where those end."""

    number: NumberMention
    who: str
    end: int


def givers_in(text: str) -> list[Giver]:
    """Return who gave what, in the order of a text."""
    told = ((one, _GIVER.match(text, one.end)) for one in find_numbers(text))
    return [Giver(one, giver["who"], giver.end("who")) for one, giver in told if giver]


def sums_of_givers(text: str, question: Question) -> list[NumberMention]:
    """Return what the giver asked for gave, where it is told giver by giver: "2 Millionen vom Land, 1 vom Kreis"."""
    told = givers_in(text) if question.expects == "money" and "uro" in text else []
    asking = bag_of(question.text)
    named = asking.lemmas | asking.ends
    asked = []
    for giver in told:
        who = bag_of(giver.who)
        meant = any(match_concept(each, who) >= COUNTED_STRICTLY for each in question.concepts)
        if meant or not named.isdisjoint(who.lemmas):
            asked.append(giver.number)
    return asked if len(told) > len(asked) else []


def givers_told(text: str) -> list[tuple[NumberMention, Bag]]:
    """Return the numbers of a text behind which stands who gave so much, each with the words for them."""
    return [(one.number, bag_of(one.who)) for one in givers_in(text)]
