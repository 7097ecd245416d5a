"""Whether there are so many as a question says: what the number tells that a question for it is met by."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.draft import BOTH, Draft, DraftRow, quote_statement
from kekiz_search.answering.facts.stating import within
from kekiz_search.answering.lists import draft_rows
from kekiz_search.answering.reading.question import Limit, Question
from kekiz_search.answering.reading.so_many import SoMany, ask_how_many
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.values.labelled_numbers import clause_at
from kekiz_search.answering.values.plan_and_fact import is_only_applied_for
from kekiz_search.answering.values.rates import find_rates
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.numbers import find_numbers
from kekiz_search.index.terms import TermIndex
from kekiz_search.types import Evidence

_SO = "Dafür fand sich ein Beleg:"
_NOT_SO = "So fand es sich in keiner Quelle. Die Quellen nennen dazu:"
_AFFIRMS, _DENIES = re.compile(r"Ja\b|Dafür fand sich"), re.compile(r"Nein\b")
_QUOTES = 2
# What a hedge leaves open on either side of a number: "über 150" is more than 150, "bis zu 64" may be less.
_MORE, _LESS = (
    re.compile(r"\s*(?:über|mehr als|mindestens|wenigstens|gut)\b", re.IGNORECASE),
    re.compile(r"\s*(?:bis zu|unter|weniger als|höchstens|maximal|knapp|fast)\b", re.IGNORECASE),
)
_AT_MOST = re.compile(r"\s*bis zu\b", re.IGNORECASE)


def hold_to_number(question: Question, terms: TermIndex, draft: Draft, answer: Callable[[Question], Draft]) -> Draft:
    """Return a draft as it is where no question for yes or no about one number was asked, else what that number tells.

    Where no source tells it, only a quote that holds such a number affirms.
    """
    asked = ask_how_many(question)
    if asked is None or draft.lead == BOTH:
        return draft
    told = answer(understand(asked.text, terms))
    valued = [
        one for statement in told.statements for one in statement.evidence if one.value and find_numbers(one.value)
    ]
    told = replace(told, rows=tuple(DraftRow(row.kommune, "no_evidence") for row in draft.rows), closing="")
    if not valued:
        return (
            draft
            if not _affirms(draft) or _holds_number(question, asked, draft)
            else Draft("no_evidence", (), told.rows)
        )
    meeting = [one for one in valued if _is_met(asked.limit, one.value or "")]
    if not meeting:
        return draft if _DENIES.match(draft.lead) else replace(told, status="partial", lead=_NOT_SO)
    if told.status == "conflicting" and len(meeting) < len(valued):
        return replace(told, lead=BOTH)
    if told.status == "partial" or valued[0] not in meeting:  # which is only planned, of another year, or was once
        return replace(told, status="partial") if _affirms(draft) else draft
    return draft if _affirms(draft) else _affirm(question, draft, meeting)


def _affirms(draft: Draft) -> bool:
    return draft.status == "answered" and _AFFIRMS.match(draft.lead) is not None


def _holds_number(question: Question, asked: SoMany, draft: Draft) -> bool:
    """Say whether what affirms a question tells its deed with a number in its bound that was not only applied for."""
    if any(find_rates(question.text)):
        return False  # so much it may be in all
    quotes = [one.quote for statement in draft.statements for one in statement.evidence]
    deeds = [one for one in question.concepts if one.verb] if asked.unit == "euro" else []
    return any(
        number.unit in {asked.unit, None}
        and _is_met(asked.limit, f"{number.hedge or ''} {number.text}")
        and not is_only_applied_for(question.text, clause_at(quote, number))
        for quote in quotes
        if all(match_concept(one, bag_of(quote)) > 0 for one in deeds)
        for number in find_numbers(quote)
    )


def _is_met(limit: Limit, told: str) -> bool:
    """Say whether a number as told, with its hedge, keeps to a bound; of a range, that all of it does."""
    numbers = [one.value for one in find_numbers(told)]
    low, high = min(numbers), max(numbers)
    more, less = _MORE.match(told) is not None, _LESS.match(told) is not None
    if limit.relation == "over":
        return low > limit.value or (more and low == limit.value)
    if limit.relation == "under":
        return not more and (high < limit.value or (less and high == limit.value))
    if limit.relation == "exactly" and (low < high or _AT_MOST.match(told)):
        return False  # it may be less
    return within(low, limit) and within(high, limit) and not (more and limit.relation == "at_most")


def _affirm(question: Question, draft: Draft, evidence: Sequence[Evidence]) -> Draft:
    quoted = tuple(replace(one, value=None) for one in evidence[:_QUOTES])
    if len(question.kommunen) == 1 and question.yes_no and draft.rows:
        rows = (
            DraftRow(row.kommune, "supported", None, quoted[0].as_of, quoted)
            if row.kommune in question.kommunen
            else row
            for row in draft.rows
        )
        return draft_rows(question, tuple(rows))
    return Draft("answered", tuple(map(quote_statement, quoted)), draft.rows, _SO)
