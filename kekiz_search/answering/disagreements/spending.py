"""What was planned and what was spent: the two amounts that a text sets beside each other, Kommune by Kommune."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kekiz_search.answering.disagreements.sections import quote_span, sections_of
from kekiz_search.answering.evidence.draft import NO, Draft, DraftRow, DraftStatement
from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.facts.stating import fact_evidence
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.spending import Turn, read_amount, read_turn, tells_amount
from kekiz_search.answering.sentences.owners import is_about
from kekiz_search.answering.sentences.search import YEAR, Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.german.numbers import NumberMention, find_numbers
from kekiz_search.types import Evidence, Fact, Verdict

_PLANNED = re.compile(
    r"\b(?:veranschlagt\w*|(?:ein|vor)?geplant\w*|vorgesehen\w*|angesetzt\w*|kalkuliert\w*|plan|bewilligten\s*$|"
    r"(?:haushalts)?ansatz|budget|\w*rahmen|voranschlag|im haushalt|eingestellt|bereitgestellt|gerechnet|gedacht|"
    r"sollten?)\b",
    re.IGNORECASE,
)
# What is given by others for a thing, or put aside for another one, is no plan for it.
_GIVER = re.compile(r"\b(?:Land|Landes|Bund|Bundes|Ministerium|\w*[Ss]tiftung|Sparkasse|Verein)\b")
_PURPOSE = re.compile(r"\b[Ff]ür (?:das|die|den|ein|eine|einen) (?P<thing>[A-ZÄÖÜ][\w-]+)")
_SPENT = re.compile(
    r"\b(?:ausgegeben|verbraucht|verausgabt|aufgewendet|abgerechnet|abgerufen|gekostet|kostete[nt]?|gezahlt|bezahlt|"
    r"am Ende|schließlich|tatsächlich\w*|letztlich|unterm Strich|Ist|waren es|wurden es|wurden daraus|"
    r"Rechnung|geworden|benötigt|gebraucht)\b",
    re.IGNORECASE,
)
_INSTEAD = re.compile(r"\b(?:an)?statt(?: der| den)?(?: \w+)?\s$", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:.!?](?=\s)|\s(?:an)?statt\s|\sund\s")
_LABEL_PLANNED = re.compile(r"\b(?:Plan|Ansatz|geplant|veranschlagt|Soll|Budget)\b", re.IGNORECASE)
_LABEL_SPENT = re.compile(r"\b(?:Ist|Ergebnis|ausgegeben|tatsächlich|verbraucht|Rechnung|Ausgaben)\b", re.IGNORECASE)
_WHOLE = re.compile(r"\b(?:gesamt|insgesamt|summe|zusammen)\w*", re.IGNORECASE)
_NEAR_SENTENCES = 2  # so many behind a plan may tell what became of it
_OF_A_SIZE = 3.0  # times the one amount that the other may be, to be of the same thing
_LEADS: dict[str, str] = {
    "more": "Mehr als geplant wurde ausgegeben in: {names}.",
    "less": "Weniger als geplant wurde ausgegeben in: {names}.",
    "other": "Plan und Ausgaben unterscheiden sich in: {names}.",
}
_SILENT = "Für die übrigen fand sich dazu kein Beleg; das heißt nicht, dass dort alles nach Plan ging."


@dataclass(frozen=True, slots=True)
class Spending:
    """A planned amount and the one that was spent, with the words that tell both."""

    planned: float
    spent: float
    words: tuple[str, str]
    evidence: tuple[Evidence, ...]


def answer_spending(search: Search, question: Question, kommunen: Sequence[str]) -> Draft | None:
    """Return where what was spent differs from what was planned as asked, None where that is not asked or told."""
    turn = read_turn(question.text)
    if turn is None or (turn == "both" and not question.kommunen):
        return None
    asked = question.kommunen or kommunen
    things = [one for one in question.hard if one.text[0].isupper() and not (one.verb or tells_amount(one.text))]
    told = {kommune: [one for one in find_spending(search, kommune) if _is_of(one, things)] for kommune in asked}
    rows = tuple(_row_of(kommune, turn, told[kommune]) for kommune in asked)
    shown = [row for row in rows if row.verdict == "supported" or (question.kommunen and row.evidence)]
    if not shown:
        return Draft("no_evidence", rows=() if question.kommunen else rows) if not question.kommunen else None
    statements = tuple(
        _state(row.kommune, one) for row in shown for one in told[row.kommune] if _is_shown(one, row, turn)
    )
    if question.kommunen:
        return Draft("answered", statements, lead=_yes_or_no(question, rows))
    lead = _LEADS[turn].format(names=", ".join(row.kommune for row in shown))
    return Draft("answered", statements, rows, lead, _SILENT if len(shown) < len(rows) else "")


def answer_amount(search: Search, question: Question) -> Draft:
    """Return the one of the two amounts that is asked for, of nothing in particular, with the other beside it."""
    wanted = read_amount(question.text)
    if wanted is None or len(question.kommunen) != 1 or not all(tells_amount(one.text) for one in question.concepts):
        return Draft("no_evidence")
    told = [one for one in find_spending(search, question.kommunen[0]) if _is_of_years(one, question.years)]
    return Draft("answered" if told else "no_evidence", tuple(_state(question.kommunen[0], one) for one in told))


def _is_of(one: Spending, things: Sequence[Concept]) -> bool:
    """Say whether what money was spent on, where a question names it, stands beside the amounts or above them."""
    told = bag_of(" ".join(f"{each.heading or ''} {each.quote}" for each in one.evidence))
    return all(match_concept(thing, told) >= LENIENT for thing in things)


def _is_of_years(one: Spending, years: Sequence[str]) -> bool:
    return not years or any(years[0][:4] in each.quote for each in one.evidence)


def find_spending(search: Search, kommune: str) -> Iterator[Spending]:
    """Yield what the texts, and the rows of all in the tables, of a Kommune set beside each other."""
    for units in sections_of(search, kommune):
        amounts = [(unit, one) for unit in units if is_about(unit, (kommune,)) for one in _amounts_of(unit)]
        for (first, (planned, plan)), (second, (spent, spend)) in pairwise(amounts):
            near = units.index(second) - units.index(first) <= _NEAR_SENTENCES and not _are_apart(first, second)
            if near and {plan, spend} == {"planned", "spent"} and _is_of_a_size(planned, spent):
                evidence = [quote_span(search, (unit,), kommune) for unit in dict.fromkeys((first, second))]
                pair = (planned, spent) if plan == "planned" else (spent, planned)
                yield Spending(pair[0].value, pair[1].value, (pair[0].text, pair[1].text), tuple(evidence))
    yield from _of_tables(search, kommune)


def _amounts_of(unit: Unit) -> list[tuple[NumberMention, str]]:
    """Return the amounts of money of a sentence, each with what its clause says of it: planned, spent or neither."""
    numbers = [one for one in find_numbers(unit.text) if one.unit == "euro"]
    read = []
    for at, one in enumerate(numbers):
        start = numbers[at - 1].end if at else 0
        end = numbers[at + 1].start if at + 1 < len(numbers) else len(unit.text)
        before, behind = unit.text[start : one.start], unit.text[one.end : end]
        instead = "planned" if _INSTEAD.search(before) else None
        said = instead or _said(_CLAUSE_END.split(before)[-1]) or _said(_CLAUSE_END.split(behind)[0])
        read.append((one, said or ""))
    return read


def _said(words: str) -> str | None:
    if _PLANNED.search(words):
        return "planned"
    return "spent" if _SPENT.search(words) else None


def _is_of_a_size(one: NumberMention, other: NumberMention) -> bool:
    low, high = sorted((one.value, other.value))
    return low > 0 and high <= _OF_A_SIZE * low


def _are_apart(first: Unit, second: Unit) -> bool:
    """Say whether two sentences are of different years or things, or one tells what others gave."""
    if first is second:
        return False
    years, things = ([set(found(one.text)) for one in (first, second)] for found in (YEAR.findall, _PURPOSE.findall))
    given = any(_GIVER.search(one.text) for one in (first, second))
    return given or any(one and two and not one & two for one, two in (years, things))


def _of_tables(search: Search, kommune: str) -> Iterator[Spending]:
    """Of a table by items the row of all of them tells what was spent."""
    rows: dict[tuple[str, int], list[Fact]] = {}
    for fact in search.units.facts_of(kommune):
        if fact.number is not None and search.of_kind(fact.doc_id) and _WHOLE.search(fact.label):
            rows.setdefault((fact.doc_id, fact.start), []).append(fact)
    for row in rows.values():
        planned = [fact for fact in row if _LABEL_PLANNED.search(fact.label)]
        spent = [fact for fact in row if _LABEL_SPENT.search(fact.label) and fact not in planned]
        if len(planned) == len(spent) == 1:
            plan, spend = planned[0], spent[0]
            words, evidence = (plan.value, spend.value), (fact_evidence(search.index, spend),)
            yield Spending(plan.number or 0.0, spend.number or 0.0, words, evidence)


def _turn_of(one: Spending) -> Turn | None:
    return "more" if one.spent > one.planned else "less" if one.spent < one.planned else None


def _is_shown(one: Spending, row: DraftRow, turn: Turn) -> bool:
    return row.verdict != "supported" or turn in {_turn_of(one), "other"}


def _row_of(kommune: str, turn: Turn, told: Sequence[Spending]) -> DraftRow:
    """What turned out the other way is no evidence against another undertaking's."""
    met = [one for one in told if _turn_of(one) is not None and turn in {_turn_of(one), "other"}]
    chosen = (met or list(told))[:1]
    if not chosen:
        return DraftRow(kommune, "no_evidence")
    verdict: Verdict = "supported" if met else "contradicted"
    planned, spent = chosen[0].words
    evidence = chosen[0].evidence
    return DraftRow(kommune, verdict, f"geplant {planned}, ausgegeben {spent}", evidence[0].as_of, evidence)


def _state(kommune: str, one: Spending) -> DraftStatement:
    quotes = " ".join(f"„{' '.join(each.quote.split())}“" for each in one.evidence)
    return DraftStatement(f"{kommune}: geplant {one.words[0]}, ausgegeben {one.words[1]} – {quotes}", one.evidence)


def _yes_or_no(question: Question, rows: Sequence[DraftRow]) -> str:
    if not (question.yes_no or question.whether) or len(rows) > 1:
        return ""
    return "Ja." if rows[0].verdict == "supported" else f"{NO}."
