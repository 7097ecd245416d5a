"""A claim against structured facts: the inhabitants, the year of joining, the head, the motto of a Kommune."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kekiz_search.answering.actors.roles import LEADING
from kekiz_search.answering.claims.doers import acting_body, are_apart, words_but
from kekiz_search.answering.claims.judged import Finding, Reservation
from kekiz_search.answering.claims.mentions import read_mentions
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.slots import ADDRESS, Slot, are_of_age, words_in_order
from kekiz_search.answering.claims.values import agree_persons, match_any, same_office
from kekiz_search.answering.claims.words import ATTRIBUTE_ASIDES, HAVING
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.facts.contacts import CONTACT
from kekiz_search.answering.facts.kinds_told import find_kind, kind_of_field
from kekiz_search.answering.facts.stating import fact_evidence
from kekiz_search.answering.values.number_agreement import Agreement, agree_numbers
from kekiz_search.answering.words.concepts import AS_HEAD, bag_of, build_concept, match_concept
from kekiz_search.answering.words.field_values import is_none
from kekiz_search.answering.words.vocabulary import ATTRIBUTE_WORDS, KOMMUNE_NOUNS, TOPIC_NOUNS
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.dates import year_of
from kekiz_search.german.normalise import fold
from kekiz_search.index.opened import Index
from kekiz_search.types import Fact, Verdict

_DWELL = re.compile(r"\b(?:leben|lebten|wohnen|wohnten|lebt|wohnt)\b")
_PEOPLE = frozenset({"mensch", "person", "buerger"})
_FACT_WEIGHT = 2.0  # a fact read as a field comes before a sentence
_IN_CHARGE = "zustaendig"  # of the field that names an office
_THERE = re.compile(r"ja|x|✓|✔|vorhanden", re.IGNORECASE)  # alone in a field
_FORMERLY = re.compile(r"\b(?:zuvor|vorher|vormals|davor|früher)\b")  # behind it stands who left
_JOINS = re.compile(
    r"\b(?:bei(?:getreten|tritt|trat)|tr(?:itt|at)\b.*\bbei|Beitritt|eingestiegen|stieg\b.*\bein|steigt\b.*\bein|dazu|hinzu|"
    r"dazugekommen|hinzugekommen|aufgenommen)\b"
)
_WRITTEN = {
    "telefon": re.compile(r"\+?\d[\d ()/-]{5,}\d"),
    "email": re.compile(r"[\w.+-]+(?:@|\(at\))[\w-]+(?:\.[\w-]+)+"),
    "adresse": ADDRESS,
}


@dataclass(frozen=True, slots=True)
class _Beside:
    """A part beside a fact; ``sole`` says that another value contradicts it."""

    index: Index
    part: Part
    fact: Fact
    sole: bool


def find_in_facts(index: Index, part: Part, kommune: str) -> list[Finding]:
    """Return what the facts of a Kommune say of a part that is about one of their attributes and nothing else."""
    attribute = attribute_of(part)
    own = [fact for fact in index.facts if fact.subject == kommune]
    if part.negated or part.planned or part.rows:
        return []
    if attribute is None:
        return [one for fact in own if (one := _by_label(_Beside(index, part, fact, _is_sole(part, fact))))]
    facts = [fact for fact in own if fact.attribute == attribute]
    sole = attribute == "leitung" or len({fold(fact.value) for fact in facts}) == 1
    compare = _COMPARED.get(attribute)
    if compare is None:
        return []
    beside = [_Beside(index, part, fact, sole) for fact in facts if _speaks_of_nothing_else(index, part, fact)]
    return [one for one in map(compare, beside) if one is not None]


def attribute_of(part: Part) -> str | None:
    """Return the attribute of a Kommune that a part is about, None where it is about something else."""
    folded = fold(part.text)
    lemmas = {token.lemma for token in analyze(part.text)}
    if _DWELL.search(folded) and lemmas & _PEOPLE:
        return "einwohner"
    for attribute, words in ATTRIBUTE_WORDS.items():
        if lemmas & words:
            return attribute
    if part.initiative and any(slot.date for slot in part.slots) and not any(slot.number for slot in part.slots):
        return "seit"
    return "adresse" if any(slot.kind == "place" for slot in part.slots) else None


def is_joining_claim(index: Index, part: Part) -> bool:
    """Say whether a part tells no more than since when a Kommune takes part, and a fact tells that."""
    if not any(one.attribute == "seit" and one.subject in part.kommunen for one in index.facts):
        return False
    return bool(part.kommunen) and not part.concepts and attribute_of(part) == "seit"


def _speaks_of_nothing_else(index: Index, part: Part, fact: Fact) -> bool:
    """The words of a part are those of the attribute and of the fact; beside a contact, those of its whole block.

    That a town is kreisfrei may be said besides where a field tells it.
    """
    attribute = fact.attribute
    asides = ATTRIBUTE_ASIDES.get(attribute, frozenset()) | ATTRIBUTE_WORDS.get(attribute, frozenset())
    if find_kind(part.text):
        asides |= {kind_of_field(one.value) or "" for one in index.facts if one.subject == fact.subject}
    block = ""
    if attribute in CONTACT:
        block = " ".join(one.value for one in index.facts if one.doc_id == fact.doc_id and one.attribute in CONTACT)
    words = bag_of(f"{fact.label} {fact.value} {fact.subject or ''} {block}")
    left = [one for one in part.concepts if one.lemma not in asides and match_concept(one, words) < AS_HEAD]
    return not left


def _compare_number(beside: _Beside) -> Finding | None:
    part, fact = beside.part, beside.fact
    slots = [slot for slot in part.slots if slot.number]
    if len(slots) != 1 or slots[0].number is None or fact.number is None:
        return None
    number = slots[0].number
    agreement = agree_numbers(number.value, number.hedge, fact.number, fact.hedge)
    return _finding(beside, slots[0], agreement, _dated(part, fact, slots[0]))


def _compare_year(beside: _Beside) -> Finding | None:
    part, fact = beside.part, beside.fact
    dated = [slot for slot in part.slots if slot.date]
    date = dated[0].date if len(dated) == 1 else None
    if (
        date is None
        or not fact.number
        or date.relation in ("bis", "vor", "nach")
        or any(slot.number for slot in part.slots)
    ):
        return None
    claimed, found = year_of(date.iso), int(fact.number)
    agreement: Agreement = "other" if claimed != found else "same" if dated[0].kind == "year" else "near"
    if date.relation is None and agreement == "other" and not _JOINS.search(part.text):
        return None  # taking part in 2018 is no statement on when it began
    return _finding(beside, dated[0], agreement, "less_precise" if agreement == "near" else None)


def _compare_person(beside: _Beside) -> Finding | None:
    persons = [slot for slot in beside.part.slots if slot.person]
    if len(persons) != 1 or persons[0].person is None:
        return None
    office = persons[0].person.office or beside.part.text
    held = any(same_office(word, beside.fact.label) for word in re.findall(r"[\w-]+", office))
    if beside.fact.attribute == "leitung" and not held:
        return None
    value = _FORMERLY.split(beside.fact.value)[0]
    told = [one.name for one in read_mentions(value).persons] or [value.partition(",")[0].partition(" (")[0]]
    same = any(agree_persons(persons[0].person.name, name) for name in told)
    if not same and not beside.sole:
        return None
    dated = _dated(beside.part, beside.fact, None)
    return _finding(beside, persons[0], "same" if same else "other", dated)


def _compare_name(beside: _Beside) -> Finding | None:
    names = [slot for slot in beside.part.slots if slot.kind == "name"]
    if len(names) != 1:
        return None
    return _tell_apart(beside, names[0], words_in_order(names[0].text) == words_in_order(beside.fact.value))


def _compare_written(beside: _Beside) -> Finding | None:
    match = _WRITTEN[beside.fact.attribute].search(beside.part.text)
    if match is None:
        return None
    slot = next((one for one in beside.part.slots if one.kind == "place"), None)
    slot = slot or Slot("name", match[0], match.start(), match.end())
    return _tell_apart(beside, slot, _squeezed(match[0]) in _squeezed(beside.fact.value))


def _tell_apart(beside: _Beside, slot: Slot, same: bool) -> Finding | None:
    """Of several values of one kind, another one denies none."""
    return _finding(beside, slot, "same" if same else "other", None) if same or beside.sole else None


_COMPARED: dict[str, Callable[[_Beside], Finding | None]] = {
    "einwohner": _compare_number,
    "kinder_unter_18": _compare_number,
    "seit": _compare_year,
    "leitung": _compare_person,
    "kontakt": _compare_person,
    "motto": _compare_name,
    **dict.fromkeys(_WRITTEN, _compare_written),
}


def _squeezed(words: str) -> str:
    return "".join(re.findall(r"\w", fold(words.replace("(at)", "@"))))


def _dated(part: Part, fact: Fact, value: Slot | None) -> Reservation | None:
    """A claim with a date asks for that date: a fact of another one, or of none, does not tell."""
    dates = [slot.date for slot in part.slots if slot.date and slot is not value]
    if not dates:
        return None
    if fact.as_of is None or fact.as_of_basis not in ("stated", "published"):
        return "undated"
    return None if all(fact.as_of[:4] == date.iso[:4] for date in dates) else "other_date"


def _finding(beside: _Beside, slot: Slot, agreement: Agreement, reservation: Reservation | None) -> Finding:
    fact = beside.fact
    verdict: Verdict = "supported" if agreement == "same" else "contradicted"
    if agreement == "near":
        verdict, reservation = "no_evidence", reservation or "rounded"
    elif agreement == "same" and reservation is None and fact.hedge and slot.number and not slot.number.hedge:
        reservation = "hedged"
    evidence = fact_evidence(beside.index, fact)
    differing = slot if agreement == "other" else None
    return Finding(
        verdict, evidence, ((slot, " ".join(fact.value.split())),), differing, reservation, weight=_FACT_WEIGHT
    )


def _by_label(beside: _Beside) -> Finding | None:
    """A field whose label carries the words of a part, and whose value is its number or its person."""
    part, fact = beside.part, beside.fact
    if kind := find_kind(part.text):
        return _compare_kind(beside, Slot("name", part.text[kind.start : kind.end], kind.start, kind.end))
    numbers = [slot for slot in part.slots if slot.number]
    if not part.slots:
        return _compare_body(beside) if fact.attribute == _IN_CHARGE else _compare_presence(beside)
    if not numbers and any(slot.person for slot in part.slots):
        return _compare_person(beside) if _is_labelled(beside, "") else None
    if len(numbers) != 1 or numbers[0].number is None or fact.number is None:
        return None
    if numbers[0].number.unit != next((one.unit for one in read_mentions(fact.value).numbers), None):
        return None
    return _compare_number(beside) if _is_labelled(beside, numbers[0].number.counted or "") else None


def _compare_kind(beside: _Beside, slot: Slot) -> Finding | None:
    """Whether a town belongs to a Kreis, where a part tells no more: "Unna ist eine kreisfreie Stadt"."""
    told, claimed = kind_of_field(beside.fact.value), fold(slot.text)
    others = [one for one in beside.part.concepts if one.lemma != claimed and one.lemma not in KOMMUNE_NOUNS]
    if told is None or others or any(one.number or one.date for one in beside.part.slots):
        return None
    return _finding(beside, slot, "same" if told == claimed else "other", None)


def _compare_presence(beside: _Beside) -> Finding | None:
    """Whether there is a thing, where a field says no more than yes or no and a part names nothing else."""
    part, fact = beside.part, beside.fact
    line, label = f"{fact.label}: {fact.value}", bag_of(fact.label)
    there = _THERE.fullmatch(fact.value) is not None
    things = [one for one in part.concepts if one.lemma not in HAVING]
    if not (there or is_none(line)) or not things or any(match_concept(one, label) < STRICT for one in things):
        return None
    verdict: Verdict = "supported" if there else "contradicted"
    return Finding(verdict, fact_evidence(beside.index, fact), weight=_FACT_WEIGHT)


def _compare_body(beside: _Beside) -> Finding | None:
    """Another office than that which a field has in charge, where a part tells no more of what it is in charge."""
    part, fact = beside.part, beside.fact
    body = acting_body(part.text)
    fields = [one for one in beside.index.facts if one.subject == fact.subject and one.attribute == fact.attribute]
    if body is None or len(fields) > 1 or not are_apart(body.text, fact.value):
        return None
    words = {one.lemma for one in words_but(body, part)} - TOPIC_NOUNS
    if not words or not words <= bag_of(fact.label).lemmas:
        return None
    return _finding(beside, Slot("name", body.text, body.start, body.end), "other", None)


def _is_sole(part: Part, fact: Fact) -> bool:
    """Who leads or coordinates is one person; a field that names two denies none."""
    leads = any(concept.family in LEADING for concept in part.concepts)
    return leads and len(read_mentions(_FORMERLY.split(fact.value)[0]).persons) <= 1


def _is_labelled(beside: _Beside, counted: str) -> bool:
    """Say whether a field's label, with its value and the document's title, carries all words of a part."""
    fact = beside.fact
    told = [one for one in beside.part.concepts if not (counted and match_any(one.text, counted))]  # the same people
    asked = [*told, *(build_concept(token, True, 1.0) for token in analyze(counted))]
    label = bag_of(fact.label)
    context = bag_of(f"{fact.label} {fact.value} {beside.index.document(fact.doc_id).origin.title or ''}")
    if not (any(match_concept(one, label) >= STRICT for one in asked) and are_of_age(beside.part.text, fact.label)):
        return False
    return all(match_concept(concept, context) >= STRICT for concept in asked)
