"""Fields and sentences that give different values: what stands in a Steckbrief or table, and what texts tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.beginnings import tells_joining_of, tells_when_joined
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.leaning import stands_around
from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.evidence.sweep import find_evidence
from kekiz_search.answering.facts.disputed import find_disputed
from kekiz_search.answering.facts.joining import find_joining
from kekiz_search.answering.facts.labels import answers_form, words_above
from kekiz_search.answering.facts.reporting import reports
from kekiz_search.answering.facts.rivals import MOST_RIVALS
from kekiz_search.answering.facts.set_against import (
    OF_A_SIZE,
    distance,
    set_against_within,
    values_set_against,
    with_all_values,
)
from kekiz_search.answering.facts.values import Value, agree, value_of_fact, value_of_found
from kekiz_search.answering.reading.question import Expected, Question
from kekiz_search.answering.sentences.search import YEAR, Search, is_later
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.values.bare_numbers import counts_what_was_named
from kekiz_search.answering.words.concepts import family_concept, match_concept
from kekiz_search.answering.words.vocabulary import LIVING_VERBS
from kekiz_search.types import Fact, Span

_EXPECTED: dict[str | None, Expected] = {"einwohner": "number", "kinder_unter_18": "number", "seit": "date"}
# What sentences call that which these fields give.
_TOLD_BY: dict[str | None, tuple[str, ...]] = {
    "einwohner": ("einwohner", "einwohnerin", "einwohnerzahl", "bevoelkerung", "bevoelkerungszahl", "mensch"),
    "kinder_unter_18": ("kind", "minderjaehrige", "minderjaehriger", "jugendliche", "jugendlicher", "kinderzahl"),
}
_OF_ALL = "kinder_unter_18"  # of those who live there they are a part, which all of them are told as: "darunter"


def find_rivals_of_facts(search: Search, question: Question, fields: Sequence[Value]) -> list[Value]:
    """Return the values of sentences that differ from those that the fields of a Kommune give, and from one another."""
    asked = question_of_field(question, fields[0])
    if asked.expects not in _EXPECTED.values() and asked.expects not in {"money", "percent"}:
        return []
    told = find_told_alone(search, asked, question.kommunen)
    told = [one for one in told if not any(_is_row_of(one, field.fact) for field in fields)]
    read = [value_of_found(asked, each) for each in told for each in with_all_values(asked, each)]
    read += [two for one in told for two in set_against_within(asked, value_of_found(asked, one))]
    read += [one for field in fields if field.fact for one in _set_against_field(search, asked, field.fact)]
    read += [one for field in fields for one in find_disputed(search, asked, field)]
    firmly = {"told", "part"} if question.attribute == _OF_ALL else {"told"}
    rivals: list[Value] = []
    for one in read:
        firm = one.manner in firmly and all(distance(one, field) <= OF_A_SIZE for field in fields)
        if firm and not any(agree(one, other) for other in (*fields, *rivals)):
            rivals.append(one)
    return rivals[:MOST_RIVALS]


def _is_row_of(found: Found, fact: Fact | None) -> bool:
    """Say whether a fact is a cell of the row that was found: its other cells are of other columns."""
    if fact is None or BAR not in found.unit.text or fact.doc_id != found.unit.document.doc_id:
        return False
    return found.unit.start <= fact.start < found.unit.end


def find_told_alone(search: Search, question: Question, kommunen: Sequence[str]) -> list[Found]:
    """Return the sentences that tell by themselves what a field gives."""
    if question.attribute == "seit":
        told = find_joining(search, question, kommunen)
        told = [one for one in told if not tells_joining_of(one) or tells_when_joined(one)]
        return [one for one in told if not one.negated]
    found = find_evidence(search, question, kommunen, LENIENT)
    return [one for one in found if not one.negated and one.end == one.unit.end and _carries_all(search, question, one)]


def _set_against_field(search: Search, question: Question, fact: Fact) -> list[Value]:
    """Return what the sentences around the one that holds a field set against it."""
    holding = next((unit for unit in _units_of(search, fact.doc_id) if unit.start <= fact.start < unit.end), None)
    at = search.index.document(fact.doc_id).text.find(fact.value, fact.start)
    if holding is None or not holding.start <= at < holding.end:
        return []
    value = Span(at, at + len(fact.value))
    return values_set_against(search, question, Found(holding, holding.start, holding.end, 1.0, value))


def _units_of(search: Search, doc_id: str) -> Iterator[Unit]:
    for row in search.index.store.rows_of(doc_id):
        yield from search.units_of(row)


def question_of_field(question: Question, field: Value) -> Question:
    """Return a question as one for the sentences that tell what a field gives."""
    attribute = field.fact.attribute if field.fact else None
    asked = replace(question, expects=question.expects or _EXPECTED.get(attribute))
    if (words := _TOLD_BY.get(attribute)) is None:
        return asked
    concept = replace(family_concept("", words[0]), alike=frozenset(words))
    return replace(asked, concepts=(concept,), counted=concept if asked.expects == "number" else None)


def _carries_all(search: Search, question: Question, found: Found) -> bool:
    """Itself, or of the same thing that is counted and done with what stands around it."""
    bag = found.unit.bag
    verbs = [one for one in question.concepts if one.verb and one.lemma not in LIVING_VERBS]
    done = any(match_concept(one, bag) >= LENIENT for one in verbs)
    counted = question.counted is not None and match_concept(question.counted, bag) >= LENIENT
    if all(match_concept(one, bag) >= LENIENT for one in question.hard):
        return (done or not verbs) and (counted or question.counted is None)
    around = all(match_concept(one, bag) >= LENIENT or stands_around(search, one, found.unit) for one in question.hard)
    if not around or (verbs and not done):
        return False
    if question.counted is not None:
        return counted or counts_what_was_named(found.text)
    return done or reports(question, found.text) or any(match_concept(one, bag) >= LENIENT for one in question.soft)


def find_fields_beside(search: Search, question: Question, best: Value) -> list[Value]:
    """Return the fields of the Kommune that give, for what a sentence tells, another value."""
    if len(question.kommunen) != 1 or best.found is None or best.key is None or best.manner != "told":
        return []
    own = [fact for fact in search.units.facts_of(question.kommunen[0]) if _may_rival(search, question, best, fact)]
    rivals: list[Value] = []
    for one in (value_of_fact(question.expects, fact) for fact in own):
        near = one.key is not None and distance(best, one) <= OF_A_SIZE
        if near and not any(agree(one, other) for other in (best, *rivals)):
            rivals.append(one)
    return rivals[:MOST_RIVALS]


def _may_rival(search: Search, question: Question, best: Value, fact: Fact) -> bool:
    """A label carries all hard words, "Stellenanteil" for Stellen; its year, if there is one, is that asked for."""
    assert best.found is not None
    inside = fact.doc_id == best.found.unit.document.doc_id and best.found.start <= fact.start < best.found.end
    if inside or is_later(fact.as_of, search.as_of) or not search.of_kind(fact.doc_id):
        return False
    label, above = search.units.heading_bag(fact.label), words_above(search, fact)
    wanted = question.hard if question.counted is None else (*question.hard, question.counted)
    if not any(match_concept(one, label) >= LENIENT for one in wanted):
        return False
    if any(max(match_concept(one, label), match_concept(one, above)) < LENIENT for one in wanted):
        return False
    asked, told = {year[:4] for year in question.years}, {*YEAR.findall(fact.label), (fact.as_of or "")[:4]} - {""}
    return not (asked and told and not asked & told) and answers_form(search, question, fact)
