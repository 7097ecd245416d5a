"""The values of a sentence that may be taken for one another: sums and "kostenlos", shares and "den Rest", counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kekiz_search.answering.reading.question import AMOUNTS, Question
from kekiz_search.answering.values.bound_numbers import numbers_told
from kekiz_search.answering.values.prices import FREE
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.numbers import NumberMention
from kekiz_search.types import Span

_COUNTED_ENOUGH = 0.55
_SURELY_A_SUM = 1000
# All, or what is left, is a value that no number tells.
_NO_NUMBER = re.compile(r"\b(?:in voller Höhe|vollständig|komplett|(?:den|der) (?:Rest|übrigen Betrag))\b")
_ONE = re.compile(r"(?:,|\bund|\bsowie) (?P<one>eine[rs]?)(?= (?:davon|von ihnen|in (?:Voll|Teil)zeit)\b)")
_BY = re.compile(r"\bum (?:(?:rund|etwa|gut|knapp|fast) )?$")
_THAN = re.compile(r" (?:mehr|weniger|teurer|günstiger|höher|niedriger|geringer)\b(?! als \d)")


@dataclass(frozen=True, slots=True)
class Rival:
    """Where a value stands, whether it can be an answer, and whether it counts without a noun."""

    span: Span
    answers: bool = True
    bare: bool = False


def rivals_in(sentence: str, question: Question, value: Span, beside: Sequence[Span]) -> list[Rival]:
    """Return the values of the kind of one of them, and that itself, in their order."""
    if question.expects not in AMOUNTS:
        found = [Rival(span) for span in beside]
    else:
        numbers = numbers_told(sentence, question.expects == "percent")
        own = next((one for one in numbers if one.start < value.end and value.start < one.end), None)
        alike = [one for one in numbers if _is_alike(one, own, question) and not _is_difference(sentence, one)]
        found = [Rival(_span_of(one), bare=one.unit is None and one.counted is None) for one in alike]
        if question.expects == "money" or (own is not None and own.unit == "euro"):
            found += [Rival(Span(*one.span())) for one in FREE.finditer(sentence)]
        elif question.expects == "number":
            found += [Rival(Span(*one.span("one")), bare=True) for one in _ONE.finditer(sentence)]
        found += [Rival(Span(*one.span()), answers=False) for one in _NO_NUMBER.finditer(sentence)]
    itself = next((one for one in found if _overlap(one.span, value)), Rival(value))
    apart = [one for one in found if not _overlap(one.span, value)]
    return sorted([*apart, replace(itself, span=value)], key=lambda one: one.span.start)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_alike(one: NumberMention, own: NumberMention | None, question: Question) -> bool:
    """Say whether a number is a sum or a share as another one, or counts the same, be it without a noun."""
    unit = own.unit if own else "euro" if question.expects == "money" else None
    if one.unit != unit:  # "96.000 Euro, von denen der Kreis 40.000 trägt"
        return unit == "euro" and one.unit is None and one.counted is None and one.value >= _SURELY_A_SUM
    if unit is not None or one.counted is None or (own is not None and one.counted == own.counted):
        return True
    return question.counted is not None and match_concept(question.counted, bag_of(one.counted)) >= _COUNTED_ENOUGH


def _is_difference(sentence: str, one: NumberMention) -> bool:
    """Say whether a number tells by how much another one is more or less."""
    return _BY.search(sentence[: one.start]) is not None or _THAN.match(sentence, one.end) is not None


def _span_of(one: NumberMention) -> Span:
    return Span(one.start if one.hedge_start is None else one.hedge_start, one.end)
