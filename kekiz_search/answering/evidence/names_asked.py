"""What something is called: quoted words, or the term that a sentence defines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.actors.nearness import nearest, places_of
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.factuality.former_parts import asks_for_now, former_parts, stands_in
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import AS_HEAD, bag_of, match_concept
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold
from kekiz_search.german.strangers import is_strange
from kekiz_search.types import Span

_QUOTED = re.compile(r"[„\"»](?P<name>[^„“”\"»«]{2,80})[“”\"«]")
_CALLED = re.compile(r"\b(?:hei(?:ß|ss)(?:t|en)|hie(?:ß|ss)(?:en)?|(?:ge)?nannten?|nennt|Titel|Motto|Namen?)\b")
_PROGRAMME_ASKED = re.compile(r"programm|initiative|landesvorhaben|modell")
_SENTENCE_END = re.compile(r"[.!?] ")
_ANY_THING = re.compile(r"\beine?[nmrs]? (?:[a-zäöüß]+ )?(?P<what>[A-ZÄÖÜ][\w-]+)")
_NAME_BEHIND = re.compile(r",? (?:namens |mit Namen |[„\"»]|(?:\w+ )?[A-ZÄÖÜ])|[:,] (?:die|der|das) [„\"»A-ZÄÖÜ]")
_QUOTATION = re.compile(r"[„\"»‚][^„“”\"»«‚‘]{2,90}[“”\"«‘]")
_PREPOSITION = re.compile(r"\s(?:für|gegen|mit|zu[rm]?|von|vom|im|in|an|am|auf|um|der|des|und|[–-])\s|:\s")
# What somebody thinks of a thing is no name: "nannte das Programm „überfällig“".
_JUDGES = re.compile(r"\b(?:nannten?|nenn(?:t|en)|genannt|bezeichne\w+|find(?:et|en)|fand(?:en)?|hält|hielt(?:en)?)\b")
_NOUN = re.compile(r"(?<![\w-])[A-ZÄÖÜ][\w-]+")
_NAME_SHARE = 0.5  # of the best sentence's weight, that one has at least which tells a name
_EDITION = re.compile(r"\s(?:im Jahr )?(?P<year>(?:19|20)\d\d)\b")
_TERM_ASKED = re.compile(r"wie (?:nennt man|nennen sich|heisst (?:eine?|es)\b)")
# "Ein Spielebus ist ein umgebauter Bus"
_TERM = re.compile(
    r"(?:(?:Eine?|Die|Der|Das) )?(?P<term>[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?) (?:ist|sind) "
    r"(?:eine?|d(?:ie|er|as)|[a-zäöüß]+e (?:und|oder)? ?[a-zäöüß ]*) ?[\w-]+"
)


def _may_name(text: str) -> bool:
    """Say whether a sentence may hold a name: it says so, two nouns stand together, or a word is in no dictionary."""
    if _CALLED.search(text):
        return True
    words = [one for one in _NOUN.finditer(text) if not find_kommunen(one.group())]
    beside = {one.end() + 1 for one in words}
    return any(one.start() in beside or (one.start() and is_strange(one.group())) for one in words)


def find_name(question: Question, text: str) -> Span | None:
    """Return where a sentence tells a name; of what is asked for by its kind, the term that it defines."""
    if not _TERM_ASKED.match(question.folded):
        return _find_quoted(question, text)
    found = _TERM.match(text)
    if found is None or lemma(found["term"].split()[-1])[0].islower():
        return None  # "Älter ist der Dienst" defines none
    return Span(*found.span("term"))


def _find_quoted(question: Question, text: str) -> Span | None:
    """Return the quoted name behind what is asked for: none that the question names, nor one that it had once."""
    places = places_of(text, question.hard)
    quoted = [one for one in _QUOTED.finditer(text) if not _stands_before(text, one.end(), places)]
    if not _PROGRAMME_ASKED.search(question.folded):  # a project of it has a name of its own
        quoted = [one for one in quoted if not INITIATIVE_NAME.search(one["name"])]
    if _JUDGES.search(text):
        quoted = [one for one in quoted if one["name"] != one["name"].lower()]
    if len(quoted) > 1:
        quoted = [one for one in quoted if fold(one["name"]) not in question.folded]
    names = [Span(*one.span("name")) for one in quoted]
    if asks_for_now(question):
        names = [one for one in names if not stands_in(one, former_parts(text))]
    free = [place for place in places if not any(one.start <= place <= one.end for one in names)]
    return nearest(names, free)


def names_other_edition(question: Question, text: str) -> bool:
    """Say whether a text tells of what is asked for in other years alone: "Das Familienfest 2023 hieß …"."""
    asked = {year[:4] for year in question.years}
    told = [year["year"] for at in places_of(text, question.hard) if asked and (year := _EDITION.match(text, at))]
    return bool(told) and asked.isdisjoint(told)


def _stands_before(text: str, end: int, places: Sequence[int]) -> bool:
    """Say whether what is asked for is named only in the sentences behind a place."""
    return bool(places) and _SENTENCE_END.search(text, end, min(places)) is not None


def _is_named_outside(question: Question, text: str) -> bool:
    """Say whether what is asked for is named besides in a name: "Die Tagung hieß „Zeit für Präventionsketten“".

    What heads a name is named by it: "das „Netzwerk Kinderzukunft“".
    """
    told, outside = bag_of(text), bag_of(_QUOTATION.sub(lambda name: f" {_PREPOSITION.split(name[0])[0]} ", text))
    things = [one for one in question.hard if not one.verb and match_concept(one, told)]
    return all(match_concept(one, outside) for one in things)


def _leaves_unnamed(question: Question, text: str) -> bool:
    """Say whether a sentence speaks of any such thing, and names none: "den Rest gibt eine Krankenkasse"."""
    some = [one for one in _ANY_THING.finditer(text) if _is_thing(question, one["what"])]
    return bool(some) and not _CALLED.search(text) and not any(_NAME_BEHIND.match(text, one.end()) for one in some)


def _is_thing(question: Question, word: str) -> bool:
    return any(one.hard and not one.verb and match_concept(one, bag_of(word)) >= AS_HEAD for one in question.concepts)


def name_first(question: Question, found: list[Found]) -> list[Found]:
    """Put a sentence that tells what something is called before those without a name; alone, these must hold one."""
    found = [one for one in found if one.value or not _leaves_unnamed(question, one.text)]
    found = [one for one in found if _is_named_outside(question, one.text)]
    if not found or found[0].value:
        return found
    if question.kommunen and not question.attribute and all(one.value is None for one in found):
        return [one for one in found if _may_name(one.text)]
    least = _NAME_SHARE * found[0].score
    called = [one for one in found if one.value and one.score >= least and _CALLED.search(one.text)][:1]
    first = [replace(one, score=found[0].score) for one in called]
    return [*first, *(one for one in found if one.value and one not in called)] if first else found
