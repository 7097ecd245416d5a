"""What speaks against what a question asks: denials, what is over or to be, exceptions, other holders, days shut."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.answering.evidence.former import is_former
from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.evidence.wholes import tells_of_some
from kekiz_search.answering.factuality.ended import (
    ends_thereafter,
    has_ended,
    is_refused_thereafter,
    resumes_thereafter,
)
from kekiz_search.answering.factuality.endings import asks_for_end, tells_end
from kekiz_search.answering.factuality.exceptions import is_excepted
from kekiz_search.answering.factuality.existence import is_labelled_none
from kekiz_search.answering.factuality.framing import is_listed_as_ended
from kekiz_search.answering.factuality.negation import asks_for_lack, denies_but_without, ends_or_denies, is_negated
from kekiz_search.answering.factuality.once import is_over
from kekiz_search.answering.factuality.replaced import is_replaced
from kekiz_search.answering.factuality.supposed import supposes
from kekiz_search.answering.factuality.tense import asks_what_was
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.assents import refuses
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.town_parts import part_of_asked
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.values.prices import is_paid_for
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.german.weekdays import is_shut_then
from kekiz_search.types import Span

_NOT_THE_TOWN = re.compile(  # the Kreis does it
    r"\bnicht (?:aber )?die (?:Stadt|Gemeinde|Kommune)(?: selbst)?(?:[.;,]?$|, sondern der\b)"
)
_SHOULD_HAVE = re.compile(r"\bhätten? (?!.*\bkönnen\b)[^.;]*\bsollen\b|\b(?:sollen|müssen) hätten?\b")  # and has not
# "da haben wir noch nichts", "dafür gibt es bisher nichts"
_NOTHING_YET = re.compile(
    r"\b(?:da|dafür|hier|dort|hierfür)\b[^.;]{0,30}\b(?:hat|haben|gibt es|tut|machen|läuft|passiert)\b[^.;]{0,30}"
    r"\bnichts\b|"
    r"\b(?:hat|haben|gibt es) (?:wir |die Stadt |sie )?(?:(?:leider|bisher|bislang|noch|derzeit|gar) )+nichts\b"
)
# "Nicht gelungen ist der Plan, ein Haus einzurichten", "Frau Meier verneint: Das Amt gehöre zum Kreis."
_FAILED = re.compile(
    r"\b[Nn]icht (?:gelungen|geglückt|zustande)\b|\b(?:gelang|glückte) (?:\w+ )?nicht\b|\bverneinte?n?[:,] "
)
_SADLY = re.compile(r"\W*Leider\b")


def speaks_against(search: Search, question: Question, unit: Unit, value: Span | None = None) -> bool:
    """What only the heading names is denied by any denial below it; a ``value`` is a place in the sentence."""
    if question.asks_existence and tells_end(unit.text) and resumes_thereafter(search, unit):
        return False
    asked = part_of_asked(unit, question.kommunen, question.concepts)
    if asked is not unit:
        unit, value = asked, None
    if question.expects is None and is_excepted(unit, question.hard):
        return not ends_or_denies(unit)  # what a denial leaves out is so
    if (
        _tells_failure(unit.text)
        or (question.expects != "person" and _NOT_THE_TOWN.search(unit.text))  # somebody else is who was asked for
        or (is_negated(unit, question.concepts, value=value) and not _supposes_both(question.text, unit.text))
        or (_answers_no(search, question, unit) and not _tells_when_to_come(question, unit, value))
        or is_paid_for(question, unit.text)
        or tells_of_some(question, unit)
    ):
        return True
    if question.asks_existence and not asks_for_end(question):
        over = not (question.years or question.limit or asks_what_was(question)) and is_over(unit, _things(question))
        over = over or is_listed_as_ended(search, unit)
        if is_former(question, unit.text) or is_shut_then(question.text, unit.text):
            return True
        if _is_answered_no(search, question, unit) or is_replaced(unit, question.hard) or is_labelled_none(unit):
            return True
        if over or has_ended(unit, question.hard) or ends_thereafter(search, unit, question.hard):
            return True
        if unit.text[-1:] != "?" and is_refused_thereafter(search, unit):
            return True
    own = any(match_concept(concept, unit.bag) for concept in question.hard) or asks_for_lack(question.concepts)
    return not own and question.expects is None and not asks_for_end(question) and ends_or_denies(unit)


def _supposes_both(asked: str, text: str) -> bool:
    """Say whether it is asked what would have been, and told: "hätte 54.000 Euro gekostet und wurde verworfen"."""
    return supposes(asked) and supposes(text)


def _things(question: Question) -> list[Concept]:
    return [one for one in question.concepts if not one.verb]


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def _tells_failure(text: str) -> bool:
    """Say whether a sentence tells of what should have been done, or failed."""
    return any(one.search(text) for one in (_SHOULD_HAVE, _FAILED, _NOTHING_YET))


def _tells_when_to_come(question: Question, unit: Unit, value: Span | None) -> bool:
    """ "Gibt es einen Kurs? Noch nicht. Er soll im Herbst starten" tells when it begins."""
    return value is not None and question.expects == "date" and is_planned(unit.text)


def _is_answered_no(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether a sentence says no to a question right before it, and tells not all that is asked for by itself."""
    if not (refuses(unit.text) or (_SADLY.match(unit.text) and search.units.asked_before(unit).lemmas)):
        return False
    own = bag_of(unit.text)  # its bag may hold the question
    return not all(match_concept(one, own) >= LENIENT for one in question.hard)


def _answers_no(search: Search, question: Question, unit: Unit) -> bool:
    """A question as heading that is answered by "Nein", or by a denial of its thing, is denied by all that follows.

    Not so what a later sentence names and the heading does not: "Kommt jemand zu uns? Nein. Unsere Hebamme berät Sie".
    """
    heading = search.index.passages[unit.row].heading
    first = search.units_of(unit.row)[0]
    if heading is None or not heading.endswith("?"):
        return False
    asked = search.units.heading_bag(heading)
    named = [one for one in question.hard if match_concept(one, asked)]
    if not refuses(first.text) and not (named and is_negated(first, named)):
        return False
    own = [one for one in question.hard if match_concept(one, unit.bag) and one not in named]
    silent = any(not match_concept(one, unit.bag) for one in named)
    return not own or silent or unit.start == first.start or denies_but_without(unit)
