"""What each of several gave to a sum: "2 Millionen vom Land, eine vom Kreis", "3.000 Euro zahlte der Verein"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.values.bare_numbers import COUNTED_STRICTLY
from kekiz_search.answering.words.concepts import Bag, bag_of, match_concept
from kekiz_search.german.numbers import NumberMention, find_numbers

_WHO = r"(?P<who>(?:[A-ZÄÖÜ][\w-]*(?: |\b)){1,4})"
_GAVE = (
    r"(?:gab|gaben|gibt|geben|trug|trugen|trägt|tragen|(?:be)?zahl(?:t|te|ten|en)|übernahm(?:en)?|übernimmt|übernehmen|"
    r"spendeten?|spendet|spenden|erstattete?n?|steuerten?|steuert|finanzierten?|finanziert|leisteten?|leistet|bewilligten?)"
)
_GIVER = re.compile(rf" (?:Euro )?(?:von|vom|aus|durch) (?:(?:de[rmn]|einem|einer) )?{_WHO}")
# "3.000 Euro davon zahlte der Verein, 500 die Bäckerei"; what goes on without its verb is of the one before.
_GIVES_BEHIND = re.compile(rf" (?:Euro )?(?:(?:davon|dazu) )?{_GAVE} (?:d(?:er|ie|as) )?{_WHO}")
_GOES_ON_BEHIND = re.compile(rf" (?:Euro )?d(?:er|ie|as) {_WHO}(?=[,.;]| und\b|$)")
# "Davon trug die Stadt 3.000 Euro, der Kreis 500 Euro und das Land rund 900 Euro"
_GIVES_BEFORE = re.compile(
    rf"(?:\b{_GAVE}|^|[.,;:] |\bund )\s?[Dd](?:er|ie|as) {_WHO}(?:{_GAVE} )?"
    r"(?:(?:dazu|davon|jährlich|noch|die übrigen|die restlichen|jeweils) )*$"
)


_GIVES_FIRST = re.compile(rf"(?:^|[.,;:] |\bund )[Dd](?:er|ie|as) {_WHO}{_GAVE}\b")
_GAVES = re.compile(rf"\b{_GAVE}\b")


@dataclass(frozen=True, slots=True)
class Giver:
    """Who gave a sum, in the words of a text, and where both stand."""

    number: NumberMention
    who: str
    start: int
    end: int


def givers_in(text: str) -> list[Giver]:
    """Return who gave what, in the order of a text."""
    told = (_giver_of(text, one) for one in find_numbers(text))
    return [one for one in told if one is not None]


def who_gives(text: str) -> list[str]:
    """Return who is told to give, beside a sum or ahead of all: "Der Kreis gibt für die Lotsinnen 14.000 Euro"."""
    return [*(one.who for one in givers_in(text)), *(one["who"].strip() for one in _GIVES_FIRST.finditer(text))]


def _giver_of(text: str, number: NumberMention) -> Giver | None:
    begin = number.start if number.hedge_start is None else number.hedge_start
    gives = _GAVES.search(text) is not None
    behind = _GIVER.match(text, number.end) or _GIVES_BEHIND.match(text, number.end)
    before = _GIVES_BEFORE.search(text[:begin]) if gives and not behind else None
    if gives and not (behind or before):
        behind = _GOES_ON_BEHIND.match(text, number.end)
    giver = behind or before
    if giver is None:
        return None
    start = giver.start("who") if before else number.start
    return Giver(number, giver["who"].strip(), start, giver.end("who") if behind else number.end)


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
