"""Which Kommune has the most or the least of something: every number cited, those that are missing said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.draft import Draft, DraftRow
from kekiz_search.answering.evidence.strengths import TYPED
from kekiz_search.answering.facts.margins import say_margin
from kekiz_search.answering.facts.operands import Operand, Operands, operand_of_fact, operand_of_sums
from kekiz_search.answering.reading.listed_kinds import is_of_kinds
from kekiz_search.answering.reading.own_words import asked_of_each
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.row_evidence.sums import Sums, asks_for_grant
from kekiz_search.answering.sentences.search import YEAR, Search
from kekiz_search.answering.values.rates import are_of_one_rate
from kekiz_search.answering.words.concepts import family_concept
from kekiz_search.types import Status

_FEWEST = 2  # operands below which nothing is compared
_MEASURED = TYPED - {"number"} | {"post"}
_SHARE = re.compile(r"%|[Pp]rozent")
_NOUNS = {"money": "Betrag", "percent": "Anteil", "post": "Stellenanteil"}
_OTHER_YEARS = "Die Angaben stammen aus verschiedenen Jahren."
_MOST_SHOWN = 10  # a page of operands; the rows hold all


def answer_superlative(search: Search, measures: Sequence[Question], kommunen: Sequence[str]) -> Draft | None:
    """Return the Kommune with the most or the least of something, every operand cited; None without two numbers.

    Of several measures the one that most Kommunen have counts, the likelier first. Where two Kommunen are named and one
    has no number, the other's is still told.
    """
    return _draft(*rank_operands(search, measures, kommunen), kommunen)


def rank_operands(
    search: Search, measures: Sequence[Question], kommunen: Sequence[str]
) -> tuple[Question, list[Operand]]:
    """Return the measure that most Kommunen have, and what each has of it, the first of the superlative first."""
    best: list[Operand] = []
    question = measures[0]
    for measure in measures:
        known = _known(search, measure, kommunen)
        if len(known) > len(best):
            question, best = measure, known
        if question.kommunen and len(best) == len(kommunen):
            break
    return question, sorted(best, key=lambda one: (-question.superlative * one.number, one.kommune))


def _known(search: Search, question: Question, kommunen: Sequence[str]) -> list[Operand]:
    if question.attribute is None and question.counted is None and question.expects not in _MEASURED:
        return []
    known = _granted(search, question, kommunen) or _found(search, question, kommunen)
    return [one for one in known if _is_asked(question, one.kommune)]


def _is_asked(question: Question, kommune: str) -> bool:
    return bool(question.kommunen) or is_of_kinds(kommune, question.listed_kinds)


def _draft(question: Question, known: list[Operand], kommunen: Sequence[str]) -> Draft | None:
    alone = bool(known) and len(question.kommunen) > 1
    if len(known) < _FEWEST and not alone:
        return None
    missing = [kommune for kommune in kommunen if all(one.kommune != kommune for one in known)]
    rows = [DraftRow(one.kommune, "supported", one.value, one.evidence.as_of, (one.evidence,)) for one in known]
    rows = [row for row in rows if row.kommune in kommunen]
    rows += [DraftRow(kommune, "no_evidence") for kommune in missing]
    rows.sort(key=lambda row: kommunen.index(row.kommune))
    silent = [kommune for kommune in missing if _is_asked(question, kommune)]
    closing = _closing(question, known, silent)
    statements = tuple(one.statement for one in known[:_MOST_SHOWN])
    if len(known) < _FEWEST:
        lead = "Vergleichen lässt es sich nicht, denn nur zu einer Kommune fand sich eine Angabe:"
        return Draft("partial", statements, tuple(rows), lead, closing)
    status: Status = "partial" if missing and question.kommunen else "answered"
    return Draft(status, statements, tuple(rows), _lead(question, known), closing)


def _found(search: Search, question: Question, kommunen: Sequence[str]) -> list[Operand]:
    operands = Operands(search, question)
    asked = asked_of_each(question)
    own = {kommune: Operands(search, one) for kommune, one in asked.items() if one.concepts != question.concepts}
    known = [one for kommune in kommunen if (one := own.get(kommune, operands).about(kommune)) is not None]
    if not question.kommunen:
        others = sorted({fact.subject for fact in search.index.facts if fact.subject} - set(kommunen))
        known += [one for other in others if (one := operands.of_field(other)) is not None]
    if question.expects == "money" and not are_of_one_rate([(one.evidence.quote, one.value) for one in known]):
        return []  # a sum a month is none a year
    return _of_one_measure(known) if question.expects == "number" else known


def _of_one_measure(known: list[Operand]) -> list[Operand]:
    """Where some tell how many and some what share, only numbers of one kind are compared, heads before shares."""
    shares = [one for one in known if _SHARE.search(one.value)]
    heads = [one for one in known if one not in shares]
    return heads if len(heads) >= _FEWEST else shares if len(shares) >= _FEWEST else known


def _granted(search: Search, question: Question, kommunen: Sequence[str]) -> list[Operand]:
    """Return the sums that a text gives side by side; none where it gives fewer than can be compared."""
    if question.expects != "money" or not asks_for_grant(question):
        return []
    sums = Sums(search, question)
    asked = kommunen if question.kommunen else (*kommunen, *(one for one in sums.kommunen if one not in kommunen))
    known = [one for kommune in asked if (one := _grant_of(search, question, sums, kommune)) is not None]
    return known if len(known) >= _FEWEST else []


def _grant_of(search: Search, question: Question, sums: Sums, kommune: str) -> Operand | None:
    """Return the sum that a text gives a Kommune; where two are set side by side, a field for what was granted, too."""
    summed = operand_of_sums(search, sums, kommune)
    if summed is not None or not question.kommunen:
        return summed
    hard = (*question.hard, family_concept("foerderung", "foerderung"))
    return operand_of_fact(search, replace(question, concepts=hard), kommune)


def _lead(question: Question, known: Sequence[Operand]) -> str:
    """Say who comes first; a question for yes or no about the first Kommune it names gets its word."""
    first = known[0]
    ties = [one.kommune for one in known if one.number == first.number]
    if apart := say_margin(question, known):
        return apart
    if len(ties) == len(known):
        return f"Denselben Wert haben {_joined(ties)}{_of(first)}:"
    said = _first_of(question, known, ties)
    if not question.whether or not question.kommunen:
        return said
    return f"{'Ja' if first.kommune == question.kommunen[0] else 'Nein'}. {said}"


def _first_of(question: Question, known: Sequence[Operand], ties: Sequence[str]) -> str:
    first, names = known[0], _joined(ties)
    if question.attribute == "seit" or question.expects == "date":
        word = "Am frühesten" if question.superlative < 0 else "Am spätesten"
        return f"{word} begann es in {names} ({int(first.number)}):"
    noun = _NOUNS.get(question.expects or "number", "Wert")
    verb = "hat" if len(ties) == 1 else "haben"
    if len(known) == _FEWEST:
        word = "größeren" if question.superlative > 0 else "kleineren"
        return f"Den {word} {noun} der beiden {verb} {names}{_of(first)}:"
    word = "größten" if question.superlative > 0 else "kleinsten"
    compared = " ".join(part for part in (f"der {len(known)} Kommunen", question.within, "mit Angabe") if part)
    return f"Den {word} {noun} {compared} {verb} {names}{_of(first)}:"


def _joined(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} und {names[-1]}" if len(names) > 1 else names[0]


def _of(operand: Operand) -> str:
    return f" ({operand.label})" if operand.label else ""


def _closing(question: Question, known: Sequence[Operand], silent: Sequence[str]) -> str:
    """Say what is missing, and that values of different years are no good measure of each other."""
    missing = f"Ohne Angabe: {', '.join(silent)}." if silent else ""
    years = [set(YEAR.findall(one.evidence.quote)) for one in known]
    documents = {one.evidence.document.doc_id for one in known}  # rows of one table are of one time
    apart = len(known) == _FEWEST == len(documents) and all(years) and not set.intersection(*years)
    dated = question.attribute == "seit" or question.expects == "date"
    return " ".join(part for part in (_OTHER_YEARS if apart and not dated else "", missing) if part)
