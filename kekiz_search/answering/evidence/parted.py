"""What a sentence tells of one thing or person in one part and of another in the other, and so of neither together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kekiz_search.answering.actors.halves import Half, halves_of
from kekiz_search.answering.actors.nearness import places_of
from kekiz_search.answering.actors.participants import clauses_of
from kekiz_search.answering.factuality.former_parts import tells_only_formerly
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import refers_back
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.german.blanks import blank_out
from kekiz_search.german.kommunen import find_kommunen, kommune_named, towns_of
from kekiz_search.german.offices import is_office
from kekiz_search.german.persons import find_persons
from kekiz_search.types import Span

_TOLD = 0.55  # as strongly a half names a thing
_SENTENCE_END = re.compile(r"(?<=[a-zäöüß“”)])[.!?](?=\s)|\n")
_IN_TOWN = re.compile(r"\s(?:in|der Stadt|in der Stadt|von|aus)\s")
_OPENS = re.compile(r"\W*(?:Der|Die|Das|Eine?)\s(?:[a-zäöüß]+e\s)?(?P<thing>[A-ZÄÖÜ][\w-]+)")
_TWO = 2
_OF = re.compile(r"\b(?:des|der|für|im|in|von|vom)\s")


def text_of_asked(question: Question, text: str) -> str | None:
    """Return a text with blanks for the half that is of another thing, None where its halves part what is asked for."""
    halves = halves_of(text)
    told = _told_in([half.words(text) for half in halves], [one for one in question.concepts if not one.verb])
    most = max(told, key=len, default=frozenset())
    if not most or all(one == most for one in told):
        return text
    own = [half for half, named in zip(halves, told, strict=True) if named == most]
    if any(not one <= most for one in told):
        offices = frozenset(one.lemma for one in question.concepts if is_office(one.text.capitalize()))
        alone = [half for half, named in zip(halves, told, strict=True) if named and named <= offices]
        own = [half for half in alone if half.verbs and _OF.search(text, half.start, half.end) is None]
        return _without_persons_beside(text, own[0]) if len(own) == 1 else None
    return own[0].alone(text) if len(own) == 1 else text


def _without_persons_beside(text: str, half: Half) -> str:
    """Return a text with blanks for whoever stands in another half: "…, Geschäftsführer ist Dirk Amend"."""
    persons = [Span(one.start, one.end) for one in find_persons(text)]
    return blank_out(text, [one for one in persons if not half.start <= one.start < half.end])


def is_told_apart(question: Question, text: str) -> bool:
    """Say whether what a question asks is told of another time, or of another thing or person in another part."""
    return any(told(question, text) for told in (tells_only_formerly, _parts_asked, _is_held_by_other))


def _parts_asked(question: Question, text: str) -> bool:
    """Say whether one half tells one word of a question, or names whom it is about, and another one another."""
    halves = halves_of(text)
    if not halves:
        return False
    words = [half.words(text) for half in halves]
    named = _told_in(words, [one for one in question.concepts if not one.verb])
    told = [some | _asked_persons(one, question) for one, some in zip(words, named, strict=True)]
    return not any(all(other <= one for other in told) for one in told)


def opens_with_another(question: Question, first: Unit, second: Unit) -> bool:
    """Say whether a sentence tells of another thing what is asked of the one in the sentence before it.

    "Das Büro ist am Markt. Die Caritas sitzt in der Poststraße" does not place the Büro in the Poststraße.
    """
    opening = _OPENS.match(second.text)
    if opening is None or any(match_concept(one, bag_of(opening["thing"])) for one in question.concepts):
        return False
    if refers_back(second, question.hard):
        return False
    told, behind = _told_in([first.text, second.text], question.hard)
    return bool(told - behind) and bool(behind - told)


def is_of_other_town(question: Question, text: str, kommunen: Sequence[str]) -> bool:
    """Say whether what is asked for is told of other Kommunen than those asked about.

    It stands in another half of the sentence, or is itself in another town: "besuchte das Familienbüro in Kamen".
    """
    if not kommunen:
        return False
    if _is_placed_elsewhere(question, text, kommunen):
        return True
    halves = halves_of(text)
    words = [half.words(text) for half in halves]
    towns = [{one.name for one in find_kommunen(some)} for some in words]
    if not halves or not all(towns):
        return False
    told = _told_in(words, question.hard)
    naming = [names for names, some in zip(towns, told, strict=True) if some]
    return bool(naming) and all(names.isdisjoint(kommunen) for names in naming)


def _is_placed_elsewhere(question: Question, text: str, kommunen: Sequence[str]) -> bool:
    """Say whether each mention of a thing stands before the name of another town than a named one that acts."""
    mentions = find_kommunen(text)
    if len({one.name for one in mentions}) != _TWO:
        return False
    own = {*kommunen, *(town for one in kommunen for town in towns_of(one))}
    own |= {town.kreis for one in kommunen if (town := kommune_named(one)) is not None and town.kreis}
    places = places_of(text, [one for one in question.hard if not one.verb])
    behind = [next((one for one in mentions if _IN_TOWN.fullmatch(text, at, one.start)), None) for at in places]
    return bool(behind) and all(one is not None and one.name not in own for one in behind)


def _is_held_by_other(question: Question, text: str) -> bool:
    """Say whether a part of a text tells the deed or office of somebody else, and that which names the asked does not.

    "Sabine Kramer leitet das Büro, ihr Stellvertreter ist Tom Berg" does not tell that Tom Berg does.
    """
    if not question.persons:
        return False
    parts = _parts_of(text)
    deeds = [one for one in question.concepts if one.verb or one.family or is_office(one.text.capitalize())]
    done, told = _told_in(parts, deeds), _told_in(parts, question.concepts)
    weighed = [
        _Part(_asked_persons(part, question), some, all_of_it, bool(find_persons(part)))
        for part, some, all_of_it in zip(parts, done, told, strict=True)
    ]
    own = [one for one in weighed if one.asked]
    others = [one for one in weighed if one.named and not one.asked and one.done]
    return bool(own) and any(all(_tells_more(other, one) for one in own) for other in others)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a text: whom of the asked it names, the deeds and all words it tells, whether it names anybody."""

    asked: frozenset[str]
    done: frozenset[str]
    told: frozenset[str]
    named: bool


def _tells_more(other: _Part, own: _Part) -> bool:
    return own.done < other.done or (own.done == other.done and own.told < other.told)


def _parts_of(text: str) -> list[str]:
    """Return the clauses of the sentences of a text, and of each the halves that share a verb."""
    clauses = [clause.text for sentence in _SENTENCE_END.split(text) for clause in clauses_of(sentence)]
    halves = [(one, halves_of(one)) for one in clauses]
    return [half.words(one) for one, some in halves for half in (some or (Half(0, len(one)),))]


def _told_in(parts: Sequence[str], things: Sequence[Concept]) -> list[frozenset[str]]:
    """Return for each part the words of a question that it names as strongly as any other part does."""
    strengths = {one.lemma: [_strength(one, part) for part in parts] for one in things}
    least = {name: max(_TOLD, *some) for name, some in strengths.items() if some}
    return [
        frozenset(name for name, bound in least.items() if strengths[name][at] >= bound) for at in range(len(parts))
    ]


def _strength(concept: Concept, part: str) -> float:
    """Return how strongly a part names a word, more so by the word itself than by any other of its family."""
    return match_concept(concept, bag_of(part)) + bool(concept.family and places_of(part, [concept]))


def _asked_persons(words: str, question: Question) -> frozenset[str]:
    return frozenset(person for person in question.persons if person.split()[-1] in words)
