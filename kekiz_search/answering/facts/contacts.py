"""Contact blocks of the documents: whose they are, and the field of them that a question asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice, takewhile

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.found import Found, state_found
from kekiz_search.answering.evidence.strengths import STRICT
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.question_topic import INITIATIVE
from kekiz_search.answering.sentences.owners import belongs_to
from kekiz_search.answering.sentences.search import Search, is_later
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.values.times import asks_for_hours
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.answering.words.vocabulary import ATTRIBUTE_WORDS, FAMILIES, REACHING_WORDS, TOPIC_NOUNS
from kekiz_search.german.normalise import fold
from kekiz_search.german.persons import find_persons
from kekiz_search.types import Fact, Span

_HEADS = "kontakt"  # the name that opens a block
_BLOCK = frozenset({"stelle", "adresse", "telefon", "email"})
CONTACT = _BLOCK | {_HEADS}
_SEATED = frozenset("sitzen liegen befinden finden sein sitz buero".split())
_WORKING = REACHING_WORDS | frozenset("arbeiten sein taetig frau herr funktion amt stelle beruf".split())
_VISITING = frozenset("sprechen vorbeikommen vorbeischauen erreichen anrufen erreichbar oeffnen jemand kommen".split())
_HOURS_LABEL = re.compile(r"(?:Sprech|Öffnungs|Büro|Telefon)(?:zeit(?:en)?|stunden?)")
_WORD = re.compile(r"\w[\w'’-]+")
_FORMS: dict[str | None, re.Pattern[str]] = {
    "telefon": re.compile(r"\d{3}"),
    "email": re.compile(r"@|\(at\)|\[at\]"),
    "adresse": re.compile(r"\d|(?:straße|str\.|platz|weg|allee|gasse|markt|ring|ufer|rathaus|haus)\b", re.IGNORECASE),
}
_NO_CONTACTS = frozenset({"koordination", "verbindung"})  # of a Kommune these may be the same
_NAMED = re.compile(r"telefon|nummer|mail|adresse|anschrift", re.IGNORECASE)
_REACHED = frozenset({"kontakt", "telefon", "email"})
# A line by which somebody can be reached: a number behind a word for calling, or an address to write to.
_REACHING = re.compile(r"\b0\d[\d ()/-]{5,}\d|[\w.+-]+(?:@|\(at\)|\[at\])[\w-]+\.\w")
_LABELLED = re.compile(
    r"telefon|\bTel\b|hotline|kontakt|ansprech|rückfragen|\bfragen\b|anmeld|auskunft|auskünfte|beratung|erreich|anruf|e-?mail",
    re.IGNORECASE,
)
_IN_CHARGE_WORDS = frozenset({"zustaendig", "verantwortlich", "zustaendigkeit"})
_IN_CHARGE = re.compile(r"(?:Verantwortlich|Zuständig|Federführend)\w*(?: \w+){0,3}: \S")
_ADDRESS = re.compile(r"(?:Frau|Herrn?|Dr\.)\s\Z")
_ASKING = re.compile(r"\W*(?:Noch |Haben Sie )?(?:Rückf|F)ragen\?\W*")
_OF_PRESS = re.compile(r"presse|redaktion|herausgeber|impressum|v\. ?i\. ?s\. ?d\. ?p|fax", re.IGNORECASE)
_MOST_LINES = 2
_ATTRIBUTE_LEMMAS = frozenset().union(*ATTRIBUTE_WORDS.values())


def asks_for_contact(search: Search, question: Question) -> bool:
    """Say whether nothing but a field was named, perhaps with the office it is of: "Telefon Jugendamt Herne"."""
    return question.attribute is not None and _is_of_office(search, question, _ATTRIBUTE_LEMMAS | REACHING_WORDS)


def asks_for_seat(search: Search, question: Question) -> bool:
    """Say whether a question asks where an office is that a contact block names: "Wo sitzt das Jugendamt?"."""
    asks = question.expects == "place" and all(one.lemma in _SEATED for one in question.concepts if one.verb)
    return asks and bool(_others(question, _SEATED)) and _is_of_office(search, question, _SEATED)


def keep_contacts(question: Question, draft: Draft) -> Draft:
    """Return a draft, where a number or address is asked for without what holds none."""
    form = _FORMS.get(question.attribute)
    if form is None or _NAMED.search(question.text) is None:
        return draft
    kept = tuple(one for one in draft.statements if any(form.search(quoted.quote) for quoted in one.evidence))
    return replace(draft, statements=kept) if kept else Draft("no_evidence", rows=draft.rows)


def reach_initiative(question: Question) -> Question:
    """Return a question for whom to ask about the initiative, that only a sentence which names it answers.

    "Ein Lotse ist eine feste Ansprechperson" tells nobody whom to call about kinderstark.
    """
    of_all = question.about_initiative and not (question.kommunen or question.persons)
    if not of_all or question.attribute not in _REACHED or any(one in INITIATIVE for one in question.concepts):
        return question
    told = tuple(replace(one, hard=True, alike=one.alike - _NO_CONTACTS) for one in question.concepts)
    return replace(question, kind="fact", concepts=(*INITIATIVE, *told), aspect=None)


def tell_contact_line(search: Search, question: Question) -> Draft:
    """Return the line that tells whom to call or write to, or who is in charge, where no field does.

    Where somebody in particular is asked for, there is none.
    """
    alone = not _others(question, _ATTRIBUTE_LEMMAS | REACHING_WORDS | _IN_CHARGE_WORDS) and not question.years
    if question.attribute not in _REACHED or not question.kommunen or not alone:
        return Draft("no_evidence")
    units = [unit for row in search.rows_about(question.kommunen) for unit in search.units_of(row)]
    own = [unit for unit in units if any(belongs_to(unit, kommune) for kommune in question.kommunen)]
    if any(one.lemma in _IN_CHARGE_WORDS for one in question.concepts):
        in_charge = [unit for unit in own if _IN_CHARGE.match(unit.text)]
        return _state_lines(search, [(unit, _behind_label(unit)) for unit in in_charge])
    lines = [unit for unit in own if _REACHING.search(unit.text) and not _OF_PRESS.search(unit.text)]
    asking = {unit.end for unit in own if _ASKING.fullmatch(unit.text)}
    told = [unit for unit in lines if _LABELLED.search(unit.text) or any(_is_behind(unit, end) for end in asking)]
    return _state_lines(search, [(unit, _person_in(unit)) for unit in told])


def _state_lines(search: Search, told: Sequence[tuple[Unit, Span | None]]) -> Draft:
    found = [Found(unit, unit.start, unit.end, 1.0, value) for unit, value in told[:_MOST_LINES]]
    statements = tuple(state_found(search, one, one.unit.document.origin.kommune) for one in found)
    return Draft("answered" if statements else "no_evidence", statements)


def _is_behind(unit: Unit, end: int) -> bool:
    return end <= unit.start and not unit.document.text[end : unit.start].strip()


def _person_in(unit: Unit) -> Span | None:
    person = next(iter(find_persons(unit.text)), None)
    if person is None:
        return None
    address = _ADDRESS.search(unit.text, 0, person.start)
    return Span(unit.start + (address.start() if address else person.start), unit.start + person.end)


def _behind_label(unit: Unit) -> Span:
    begin = unit.text.index(":") + 1
    return Span(unit.start + begin + len(unit.text[begin:]) - len(unit.text[begin:].lstrip()), unit.end)


def facts_of_person(search: Search, question: Question) -> list[Fact]:
    """Return the field asked for of the block whose name a question holds; where they work, if nothing else is asked.

    A block is the name of a person and what stands right below it.
    """
    asked = frozenset(fold(word) for word in _WORD.findall(question.text))
    found: list[Fact] = []
    for at in search.units.places_of_facts(_HEADS):
        names = _names_in(search.index.facts[at].value)
        if names and names[-1] in asked:
            wanted = _wanted(question, names)
            block = takewhile(lambda fact: fact.attribute in _BLOCK, islice(search.index.facts, at + 1, None))
            found += [fact for fact in block if fact.attribute in wanted]
    found = [fact for fact in found if search.of_kind(fact.doc_id) and not is_later(fact.as_of, search.as_of)]
    return [fact for fact in found if not question.kommunen or fact.subject in question.kommunen]


def facts_of_office(search: Search, question: Question) -> list[Fact]:
    """Return who is named in a block of the Kommune asked for, with the office, if that is all a question names."""
    if question.expects != "person" or not question.kommunen or not question.hard or question.years:
        return []
    found: list[Fact] = []
    for at in search.units.places_of_facts(_HEADS):
        head = search.index.facts[at]
        block = takewhile(lambda fact: fact.attribute in _BLOCK, islice(search.index.facts, at + 1, None))
        offices = [fact for fact in block if fact.attribute == "stelle"]
        asked = [one for one in offices if _holds_all(question.hard, one.value)]
        if asked and head.subject in question.kommunen and find_persons(head.value):
            found += [head, *asked]
    return [fact for fact in found if search.of_kind(fact.doc_id) and not is_later(fact.as_of, search.as_of)]


def _holds_all(concepts: Sequence[Concept], text: str) -> bool:
    return all(match_concept(one, bag_of(text)) >= STRICT for one in concepts)


def facts_of_hours(search: Search, question: Question) -> list[Fact]:
    """Return the hours at which the office of a Kommune is open, if a question asks for those of nothing else."""
    if not (question.kommunen and asks_for_hours(question)):
        return []
    alone = replace(question, concepts=tuple(one for one in question.concepts if not _is_of_chain(one)))
    if not _is_of_office(search, alone, _SEATED | _WORKING | _VISITING):
        return []
    return [
        fact
        for fact in search.index.facts
        if fact.subject in question.kommunen and _HOURS_LABEL.fullmatch(fact.label) and search.of_kind(fact.doc_id)
    ]


def _is_of_chain(concept: Concept) -> bool:
    return concept.lemma in TOPIC_NOUNS | FAMILIES["koordination"]


@lru_cache(maxsize=8192)  # every question is compared with all of them
def _names_in(value: str) -> tuple[str, ...]:
    """Return the folded names of a person, the surname last."""
    return tuple(fold(word) for word in _WORD.findall(value.split(",")[0]))


def _wanted(question: Question, names: Sequence[str]) -> frozenset[str | None]:
    if question.attribute in _BLOCK:
        return frozenset({question.attribute})
    others = [one for one in question.concepts if fold(one.text) not in names and one.lemma not in _WORKING]
    return frozenset({"stelle"}) if not others else frozenset()


def _others(question: Question, words: frozenset[str]) -> list[Concept]:
    return [concept for concept in question.concepts if concept.lemma not in words]


def _is_of_office(search: Search, question: Question, words: frozenset[str]) -> bool:
    """Say whether all else that a question holds names the office of its Kommune."""
    offices = (fact for fact in search.index.facts if fact.attribute == "stelle" and fact.subject in question.kommunen)
    others = [one for one in _others(question, words) if one.hard]
    return _holds_all(others, "\n".join(fact.value for fact in offices))
