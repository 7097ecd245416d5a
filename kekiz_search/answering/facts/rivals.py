"""Other values that sources give for what was asked: beside the best one, as the sources set them against it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.amounts import counts_what_was_named, find_amounts
from kekiz_search.answering.evidence.carrying import LENIENT, stands_around
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.search import YEAR, Search
from kekiz_search.answering.evidence.slots import find_value
from kekiz_search.answering.evidence.sweep import find_evidence
from kekiz_search.answering.evidence.units import Unit, is_about
from kekiz_search.answering.reading.question import Expected, Question
from kekiz_search.answering.words.concepts import family_concept, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import LIVING_VERBS
from kekiz_search.german.dates import find_dates
from kekiz_search.german.numbers import parse_number
from kekiz_search.types import Fact, Span

_TYPED = frozenset({"number", "money", "percent", "date"})
_EXPECTED: dict[str | None, Expected] = {"einwohner": "number", "kinder_unter_18": "number", "seit": "date"}
# What sentences call that which these fields give.
_TOLD_BY: dict[str | None, tuple[str, ...]] = {
    "einwohner": ("einwohner", "einwohnerin", "einwohnerzahl", "bevoelkerung", "bevoelkerungszahl", "mensch"),
    "kinder_unter_18": ("kind", "minderjaehrige", "minderjaehriger", "jugendliche", "jugendlicher", "kinderzahl"),
}
_YEARS_APART = 3
_TIMES_AS_MANY = 1.67
_ROUNDED = 0.005  # 76.200 and 76.218 do not differ
MOST_RIVALS = 2
_NEIGHBOURS = 2  # sentences; a source that is set against another follows it
_RIVAL_SHARE = 0.55  # of the best sentence's weight, that one of another document must have
# A source is set against another, or counts otherwise than it.
_REPORTS = re.compile(
    r"\b(?:dagegen|hingegen|jedoch|abweichend|ander(?:e[nrsm]?|swo) (?:Stelle|Quellen?|Angaben?|Berichte?)|anderswo|"
    r"n[ea]nn(?:t|te|ten|en)|spr(?:icht|echen|ach|achen) \w* ?von|schr(?:eib|ieb)(?:t|en)?|"
    r"(?:gibt|geben) .{0,60}\ban\b|(?:[Nn]ach|[Ll]aut) (?:der |einer )?(?:Zählung|Rechnung|Jahresrechnung)|"
    r"Jahresrechnung|ist von .{0,40} die Rede|beziffer(?:t|n))\b"
)

_EXPECTED_LATER = re.compile(
    r"\b(?:Prognose|prognostizier\w+|vorausgesagt|erwartet|voraussichtlich|Ziel(?:zahl|wert)?)\b"
)


def find_rivals(search: Search, question: Question, best: Sequence[Found], found: Sequence[Found]) -> list[Found]:
    """Return what gives another value than all of the best: a neighbour that reports it, or another document."""
    if question.expects not in _TYPED or not best:
        return []
    rivals = [*_reported(search, question, best[0]), *_elsewhere(search, question, best[0], found)]
    return _differing(question, [value_of(question, one.value_text) for one in best], rivals)


def find_rivals_of_facts(search: Search, question: Question, facts: Sequence[Fact]) -> list[Found]:
    """Return the sentences that give for a Kommune another value than its fields do."""
    expects = question.expects or _EXPECTED.get(facts[0].attribute)
    if expects not in _TYPED or len(question.kommunen) != 1:
        return []
    asked = replace(question, expects=expects)
    if (words := _TOLD_BY.get(facts[0].attribute)) is not None:
        concept = replace(family_concept("", words[0]), alike=frozenset(words))
        asked = replace(asked, concepts=(concept,), counted=concept if expects == "number" else None)
    found = find_evidence(search, asked, question.kommunen, LENIENT)
    told = [one for one in found if not one.negated and _carries_all(search, asked, one)]
    own = {fact.doc_id for fact in facts}
    told = [one for one in told if one.unit.document.doc_id not in own or _REPORTS.search(one.text)]
    told = [one for one in told if not (_EXPECTED_LATER.search(one.text) or is_planned(one.text))]
    told = [each for one in told for each in _with_all_values(asked, one)]
    return _differing(asked, [_value_of_fact(asked, fact) for fact in facts], told)


def _with_all_values(question: Question, found: Found) -> list[Found]:
    if question.expects == "date":
        return [found]
    spans = find_amounts(found.text, question)
    return [replace(found, value=Span(found.start + span.start, found.start + span.end)) for span in spans]


def _value_of_fact(question: Question, fact: Fact) -> float | None:
    return fact.number if fact.number is not None else value_of(question, fact.value)


def _differing(question: Question, known: Sequence[float | None], rivals: Sequence[Found]) -> list[Found]:
    """Keep what gives another value of about the size of all that is known, each once."""
    values = {value for value in known if value is not None}
    kept: list[Found] = []
    for one in rivals:
        value = value_of(question, one.value_text)
        if value is not None and values and all(_is_rival(question, value, other) for other in values):
            values.add(value)
            kept.append(one)
    return kept[:MOST_RIVALS]


def _is_rival(question: Question, one: float, other: float) -> bool:
    """Another year within some, or another number of its size: one far off counts something else."""
    if question.expects == "date":
        return 0 < abs(one - other) <= _YEARS_APART
    less, more = sorted((one, other))
    return less != more and more <= _TIMES_AS_MANY * less and (more - less) > _ROUNDED * more


def value_of(question: Question, words: str) -> float | None:
    """Return a value as a number; a date is as good as its year."""
    if question.expects == "date":
        dates = find_dates(words)
        return float(dates[0].iso[:4]) if dates else None
    return parse_number(words)


def _reported(search: Search, question: Question, best: Found) -> list[Found]:
    units = search.units_of(best.unit.row)
    at = next((at for at, unit in enumerate(units) if unit.start == best.unit.start), 0)
    near = [unit for unit in units[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1] if not _overlaps(unit, best)]
    reports = _REPORTS.search(best.text) is not None
    read = [
        _as_found(question, unit, best.score)
        for unit in near
        if (reports or _REPORTS.search(unit.text)) and _goes_on(question, unit) and is_about(unit, question.kommunen)
    ]
    return [
        one
        for one in read
        if one is not None
        and _same_time(best, one)
        and _tells_no_other_time(best, one)
        and all(
            stands_around(search, each, one.unit) or match_concept(each, one.unit.bag) >= LENIENT
            for each in question.hard
        )
    ]


def _goes_on(question: Question, unit: Unit) -> bool:
    """Say whether a sentence counts the same again; a date may stand alone: "Die Stadt nennt 2014"."""
    return question.expects == "date" or _counts_same(question, unit) or counts_what_was_named(unit.text)


def _as_found(question: Question, unit: Unit, score: float) -> Found | None:
    value = find_value(unit.text, question)
    return (
        Found(unit, unit.start, unit.end, score, Span(unit.start + value.start, unit.start + value.end))
        if value
        else None
    )


def _elsewhere(search: Search, question: Question, best: Found, found: Sequence[Found]) -> list[Found]:
    """Return sentences of other documents that carry themselves what is asked of the one Kommune."""
    if len(question.kommunen) != 1:
        return []
    least = _RIVAL_SHARE * best.score
    others = [one for one in found if one.unit.document is not best.unit.document and one.score >= least]
    return [one for one in others if _carries_all(search, question, one) and _same_time(best, one)]


def _carries_all(search: Search, question: Question, found: Found) -> bool:
    """Itself, or of the same thing that is counted and done with what stands around it."""
    bag = found.unit.bag
    verbs = [one for one in question.concepts if one.verb and one.lemma not in LIVING_VERBS]
    done = any(match_concept(one, bag) >= LENIENT for one in verbs)
    if all(match_concept(one, bag) >= LENIENT for one in question.hard):
        return (done or not verbs) and _counts_same(question, found.unit)
    counted = question.counted is not None and _counts_same(question, found.unit)
    around = all(match_concept(one, bag) >= LENIENT or stands_around(search, one, found.unit) for one in question.hard)
    return done and counted and around


def _counts_same(question: Question, unit: Unit) -> bool:
    return question.counted is None or match_concept(question.counted, unit.bag) >= LENIENT


def _same_time(one: Found, other: Found) -> bool:
    """What is told of different years is no other value, but what has become of it."""
    years, others = (set(YEAR.findall(each.text.replace(each.value_text, ""))) for each in (one, other))
    return not (years and others) or bool(years & others)


def _tells_no_other_time(best: Found, near: Found) -> bool:
    """What a neighbour tells of a year that the best does not name has changed since."""
    years = set(YEAR.findall(near.text.replace(near.value_text, "")))
    return years <= {*YEAR.findall(best.text), (best.unit.document.origin.as_of or "")[:4]}


def _overlaps(unit: Unit, found: Found) -> bool:
    return unit.start < found.end and found.start < unit.end
