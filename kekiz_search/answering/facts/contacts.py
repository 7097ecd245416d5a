"""Contact blocks of the documents: whose they are, and the field of them that a question asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice, takewhile

from kekiz_search.answering.evidence.carrying import STRICT
from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search, is_later
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.answering.words.vocabulary import ATTRIBUTE_WORDS, REACHING_WORDS
from kekiz_search.german.normalise import fold
from kekiz_search.types import Fact

_HEADS = "kontakt"  # the name that opens a block
_BLOCK = frozenset({"stelle", "adresse", "telefon", "email"})
CONTACT = _BLOCK | {_HEADS}
_SEATED = frozenset("sitzen liegen befinden finden sein sitz buero".split())
_WORKING = REACHING_WORDS | frozenset("arbeiten sein taetig frau herr funktion amt stelle beruf".split())
_WORD = re.compile(r"\w[\w'’-]+")
_FORMS: dict[str | None, re.Pattern[str]] = {
    "telefon": re.compile(r"\d{3}"),
    "email": re.compile(r"@|\(at\)|\[at\]"),
    "adresse": re.compile(r"\d|(?:straße|str\.|platz|weg|allee|gasse|markt|ring|ufer|rathaus|haus)\b", re.IGNORECASE),
}
_NAMED = re.compile(r"telefon|nummer|mail|adresse|anschrift", re.IGNORECASE)
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
    told = bag_of("\n".join(fact.value for fact in offices))
    return all(match_concept(one, told) >= STRICT for one in _others(question, words) if one.hard)
