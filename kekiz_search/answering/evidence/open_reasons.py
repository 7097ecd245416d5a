"""Which sentences tell why: those of the very deed asked after, and not of its matter alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.grounds import gives_reason
from kekiz_search.answering.evidence.open_forms import question_above, spoken_deed
from kekiz_search.answering.evidence.open_weighing import OPEN_COVERAGE, headed_by_side, tells_reason
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Bag, bag_of, cover, join_bags, match_concept

_DEED = 0.7  # as strongly a verb is met by its derivation, its family or a near meaning
_DENYING = re.compile(r"\b(?:nicht|keine?[nrsm]?|nie)\b")  # in a quotation, too
_SHOWN = 5  # as many of the best may be shown
# A sentence that tells a reason and so much of the question settles it. Source: on the questions for a reason of dev
# and practice the lightest that answers alone has .85; one of .7 does not.
_SETTLING = 0.75
_AS_TELLING = 0.5  # of what the best tells, that one which gives a reason tells at least


def keep_reasons(search: Search, question: Question, found: Sequence[Found]) -> list[Found]:
    """Return what may tell why, the best first; nothing where none of the best tells the deed that is asked after.

    Where the best sentence gives the reason itself, others are kept only if they tell as much of the question.
    """
    if not question.asks_reason or not question.concepts or not found:
        return list(found)
    if any(headed_by_side(search, question, one.unit) for one in found[:_SHOWN]):
        return list(found)  # below "Was gut läuft" all tells why it does
    words = [_words_of(search, one) for one in found]
    told = [cover(question.concepts, bag) for bag in words]
    shown = list(zip(found, told, strict=True))[:_SHOWN]
    if question.kommunen and not (_tells_deed(question, words[:_SHOWN]) or any(_bears(*one) for one in shown)):
        return []
    if spoken_deed(question) is None and not _tells_why(search, question, shown):
        return []  # what somebody demands or judges is told with what they say
    if not (tells_reason(found[0].text) and told[0] >= _SETTLING):
        return list(found)
    goes_on = len(list(takewhile(lambda one: tells_reason(one.text), found[1:])))
    return [one for at, one in enumerate(found) if at <= goes_on or told[at] >= _SETTLING]


def _tells_why(search: Search, question: Question, shown: Sequence[tuple[Found, float]]) -> bool:
    """Say whether one of the sentences that tell most of the question gives a reason for it."""
    least = min(OPEN_COVERAGE, _AS_TELLING * max(told for _, told in shown))
    return any(told >= least and gives_reason(search, question, one.unit) for one, told in shown)


def _bears(found: Found, told: float) -> bool:
    """Say whether a sentence gives a reason for what is asked, or denies something of it, in words of its own."""
    return told >= OPEN_COVERAGE and (_DENYING.search(found.text) is not None or tells_reason(found.text))


def _tells_deed(question: Question, words: Sequence[Bag]) -> bool:
    """Say whether some sentences tell one of the deeds, or, where no deed is named, the best tells enough."""
    deeds = [one for one in question.concepts if one.verb]
    if not deeds:
        return cover(question.concepts, words[0]) >= OPEN_COVERAGE
    bag = join_bags(words)
    return any(match_concept(one, bag) >= _DEED for one in deeds)


def _words_of(search: Search, found: Found) -> Bag:
    """Return the words of what was found, with those of its heading and of the question that it answers."""
    asked = question_above(search, found.unit)
    above = [asked.bag] if asked else []
    return join_bags((bag_of(found.text), search.units.heading_of(found.unit), *above))
