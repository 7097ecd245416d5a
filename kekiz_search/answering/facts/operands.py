"""The number that a Kommune has of something: of a fact, else told by a sentence; what a comparison works with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kekiz_search.answering.evidence.beginnings import (
    NAMED_JOINING,
    tells_joining_of,
    tells_start,
    tells_start_lately,
)
from kekiz_search.answering.evidence.draft import DraftStatement, quote_statement
from kekiz_search.answering.evidence.sweep import LENIENT, STRICT, Found, Sweep, to_evidence
from kekiz_search.answering.facts.posts import latest_posts
from kekiz_search.answering.facts.stating import fact_evidence, facts_of, state_facts
from kekiz_search.answering.facts.values import asks_for_plan, value_of_found
from kekiz_search.answering.facts.wholes import names_whole, tells_of_part
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.row_evidence.sums import Sums
from kekiz_search.answering.sentences.search import YEAR, Search
from kekiz_search.answering.values.bare_numbers import counts_what_was_named
from kekiz_search.answering.values.slots import find_value
from kekiz_search.german.dates import find_dates
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.numbers import parse_number
from kekiz_search.types import Evidence, Fact, Span

_MONTHS, _DAYS = 12, 31
# A date since which something is there, else any of a sentence that tells a beginning, may be the one asked for.
_BEGUN = ("Seit wann?", "In welchem Jahr?")


@dataclass(frozen=True, slots=True)
class Operand:
    """A number with the words that carry it."""

    kommune: str
    number: float
    value: str
    label: str
    evidence: Evidence
    statement: DraftStatement


class Operands:
    """The operands of a question, Kommune by Kommune; the index is read once for all of them."""

    def __init__(self, search: Search, question: Question) -> None:
        self._search, self._question = search, question
        asked = self._asked = _of_one(question)
        dated = question.expects == "date" and question.attribute != "seit"
        put = [replace(asked, text=text) for text in _BEGUN] if dated else [asked]
        self._sweeps = tuple(Sweep(search, one, least) for least in self._strengths() for one in put)
        self._lately = Sweep(search, replace(asked, expects=None), STRICT) if question.expects == "date" else None

    def about(self, kommune: str) -> Operand | None:
        """Return what a Kommune has of what the question measures, None where nothing tells it."""
        return self.of_field(kommune) or next(self._told(kommune), None)

    def of_field(self, kommune: str) -> Operand | None:
        """Return what a field or cell gives a Kommune; of a post what any latest source does."""
        operand = operand_of_post if self._question.expects == "post" else operand_of_fact
        return operand(self._search, self._question, kommune)

    def _strengths(self) -> tuple[float, ...]:
        question = self._question
        if question.attribute == "seit":
            return (LENIENT,)
        if question.expects == "post" or question.attribute is not None or not (question.concepts or question.counted):
            return ()
        if question.expects == "number" and question.counted is None:
            return ()
        if not question.kommunen and not any(one.hard and not one.verb for one in question.concepts):
            return ()  # of all Kommunen, "wer gibt am meisten aus?" is told by none of their many amounts
        return (STRICT, LENIENT)

    def _told(self, kommune: str) -> Iterator[Operand]:
        for found in _latest_first(self._question, list(self._found(kommune))):
            number = _number(found.value_text, self._question)
            if number is not None:
                yield self._operand(found, kommune, number, found.value_text)
        for found in self._lately.about((kommune,)) if self._lately else ():
            published = found.unit.document.origin.published
            if published and tells_start_lately(found.text) and not found.negated:
                yield self._operand(found, kommune, _as_number(published), published)

    def _found(self, kommune: str) -> Iterator[Found]:
        """Yield what tells a value of the whole Kommune; of a beginning, what says that something began."""
        question = self._question
        for sweep in self._sweeps:
            for found in (self._own(one, kommune) for one in sweep.about((kommune,))):
                joins = question.attribute != "seit" or tells_joining_of(found)
                begins = question.expects != "date" or self._tells_start(found, kommune)
                part = tells_of_part(found, kommune, question.concepts)
                counts = question.expects == "number" and not asks_for_plan(question)
                planned = counts and value_of_found(question, found).manner == "planned"
                if joins and begins and not (part or planned or found.negated):
                    yield found

    def _own(self, found: Found, kommune: str) -> Found:
        """Return what was found with the value of this Kommune where a sentence gives several theirs."""
        if found.value is None or len({one.name for one in find_kommunen(found.text)}) <= 1:
            return found
        value = find_value(found.text, replace(self._asked, kommunen=(kommune,)))
        return replace(found, value=Span(found.start + value.start, found.start + value.end)) if value else found

    def _tells_start(self, found: Found, kommune: str) -> bool:
        """Say whether something began; the field that tells since when a Kommune takes part, dates nothing else."""
        fields = self._search.facts_of(kommune) if self._question.attribute != "seit" else ()
        joined = (one for one in fields if one.attribute == "seit" and one.doc_id == found.unit.document.doc_id)
        return tells_start(found.text) and not any(one.start < found.end and found.start < one.end for one in joined)

    def _operand(self, found: Found, kommune: str, number: float, value: str) -> Operand:
        evidence = to_evidence(self._search, found, kommune)
        return Operand(kommune, number, value, _label(self._question), evidence, quote_statement(evidence, kommune))


def _latest_first(question: Question, found: list[Found]) -> list[Found]:
    """Return what was found, first the sentence that goes on to a later year than the best: "2023 waren es 22,9".

    Of dates the one first that stands in the sentence of the thing itself.
    """
    if question.expects == "date":
        return sorted(found, key=lambda one: one.end > one.unit.end)
    if question.years or not found:
        return found
    best = found[0]
    own = [one for one in found if one.unit.row == best.unit.row and counts_what_was_named(one.text)]
    latest = max([best, *own], key=_year_of)
    return found if latest is best or not _year_of(best) else [latest, *found]


def _year_of(found: Found) -> int:
    return max(map(int, YEAR.findall(found.text)), default=0)


def _of_one(question: Question) -> Question:
    """Return a comparison as the question that is put to each Kommune."""
    asked = replace(question, kind="fact", limit=None, superlative=0, asks_existence=False)
    if question.attribute == "seit":
        return replace(asked, attribute=None, expects="date", concepts=(NAMED_JOINING,))
    return asked


def _label(question: Question) -> str:
    if question.counted is not None:
        return question.counted.text
    return next((one.text for one in question.concepts if one.hard and not one.verb and one.text[0].isupper()), "")


def operand_of_sums(search: Search, sums: Sums, kommune: str) -> Operand | None:
    """Return the sum that a text gives a Kommune beside others."""
    found = next(iter(sums.about(kommune)), None)
    number = parse_number(found.value_text) if found else None
    if found is None or number is None:
        return None
    evidence = to_evidence(search, found, kommune)
    return Operand(kommune, number, found.value_text, "Betrag", evidence, quote_statement(evidence, kommune))


def operand_of_post(search: Search, question: Question, kommune: str) -> Operand | None:
    """Return how much of a post the latest source of a Kommune tells, as share of a full one."""
    told = next(iter(latest_posts(search, question.concepts, kommune)), None)
    if told is None:
        return None
    words = f"{told.value:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    evidence = replace(told.evidence, value=f"{words} {'Stelle' if told.value == 1 else 'Stellen'}", kommune=kommune)
    return Operand(kommune, told.value, words, "", evidence, quote_statement(evidence, kommune))


def operand_of_fact(search: Search, question: Question, kommune: str) -> Operand | None:
    """Return the number that a fact of a Kommune gives: of several the latest, or that of the year asked for."""
    facts = [fact for fact in facts_of(search, question, kommune) if _value_of(fact, question) is not None]
    facts = [fact for fact in facts if question.attribute or _is_of_whole(fact, question, kommune)]
    years = {year[:4] for year in question.years}
    if years and question.attribute != "seit":
        facts = [fact for fact in facts if fact.as_of is None or fact.as_of[:4] in years] or facts
    fact = latest_fact(facts)
    if fact is None:
        return None
    evidence, statement = fact_evidence(search.index, fact), state_facts(search.index, [fact])
    label = fact.label if question.attribute else _label(question)
    return Operand(kommune, _value_of(fact, question) or 0.0, fact.value, label, evidence, statement)


def latest_fact(facts: Sequence[Fact]) -> Fact | None:
    """Return the fact of the latest stated day, the first of equals; when it was published tells of no day."""
    return max(facts, key=lambda one: one.as_of or "" if one.as_of_basis == "stated" else "", default=None)


def _is_of_whole(fact: Fact, question: Question, kommune: str) -> bool:
    """A cell's label begins with that of its row, where it has one."""
    row, column, _ = fact.label.partition(", ")
    return not column or names_whole(row, kommune, question.concepts)


def _value_of(fact: Fact, question: Question) -> float | None:
    return fact.number if question.expects != "date" else _number(fact.value, question)


def _number(words: str, question: Question) -> float | None:
    dates = find_dates(words) if question.expects == "date" or question.attribute == "seit" else []
    if dates:
        return _as_number(dates[0].iso, whole=question.attribute == "seit")
    return parse_number(words) if question.expects != "date" and question.attribute != "seit" else None


def _as_number(iso: str, whole: bool = False) -> float:
    """Return a date as a number of years that orders as dates do; what lacks a month began with its year."""
    year, month, day = (int(part) for part in [*iso.split("-"), "1", "1"][:3])
    return float(year) if whole else year + (month - 1) / _MONTHS + (day - 1) / _MONTHS / _DAYS
