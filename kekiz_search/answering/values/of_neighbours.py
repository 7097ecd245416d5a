"""Whether a value is told of another Kommune, or of another thing, which its own words name right beside it."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.answering.words.vocabulary import PEOPLE_TOLD
from kekiz_search.german.kommunen import find_kommunen

_BREAK = re.compile(r"[,;:](?=\s)|\s[–-]\s|(?<=[a-zäöüß])\.\s")
_NEIGHBOUR = re.compile(r"\bNachbar(?:stadt|gemeinde|kommune|ort|kreis)\w*\b")
_IN_PART = re.compile(
    r"(?:(?P<thing>[A-ZÄÖÜ][\w-]+) )?\b(?:[Ii]m|[Ii]n (?:den|dem)) "
    r"(?:Stadt|Orts|Wohn)(?:teil|bezirk|viertel|gebiet)(?:en)? (?P<name>[A-ZÄÖÜ][\w-]+(?:,? (?:und )?[A-ZÄÖÜ][\w-]+)*)"
)
_PART_ASKED = re.compile(r"\b(?:stadt|orts)teil|\bquartier|\bviertel|\bbezirk")
_AT_PLACE = re.compile(r"(?P<thing>[A-ZÄÖÜ][\w-]+) (?:in|im|am|an der|auf dem|bei der)(?: der| dem)? $")
_PLACED_ITEM = re.compile(
    r"(?:, | und )(?:(?:der|die|das|den|dem) )?(?P<thing>[A-ZÄÖÜ][\w-]+) (?:in|im|am|an der|auf dem) [A-ZÄÖÜ]"
)
_ASIDE = re.compile(r"\((?P<label>[A-ZÄÖÜ][\w-]+):? (?:(?:rund|etwa|knapp|gut|ca\.) )?$")
_THAN = re.compile(r"\b(?:als|wie)(?: (?:in|die Stadt|die Gemeinde|der Kreis|im Kreis|noch))* $")


def is_of_neighbour(text: str, start: int, question: Question) -> bool:
    """Say whether the clause of a value tells of "die Nachbarstadt Telgte", which is not asked about."""
    if not question.kommunen or _NEIGHBOUR.search(text) is None or _NEIGHBOUR.search(question.text):
        return False  # as with most
    clause = _clause_at(text, start)
    named = {one.name for one in find_kommunen(clause)}
    return _NEIGHBOUR.search(clause) is not None and named.isdisjoint(question.kommunen)


def _clause_at(text: str, start: int) -> str:
    begins = max((one.end() for one in _BREAK.finditer(text, 0, start)), default=0)
    ends = _BREAK.search(text, start)
    return text[begins : ends.start() if ends else len(text)]


def is_of_part(text: str, start: int, question: Question) -> bool:
    """Say whether a share, or so many people, is told of a part of the town that is asked about as a whole.

    "Im Stadtteil Eving leben 38 Prozent …" tells nothing of Dortmund; "die Kita im Stadtteil Eving" is placed there.
    """
    people = question.counted is not None and question.counted.lemma in PEOPLE_TOLD
    if not question.kommunen or not (question.expects == "percent" or people) or _PART_ASKED.search(question.folded):
        return False
    clause = _clause_at(text, start)
    part = _IN_PART.search(clause)
    if part is None:
        return False  # as with most
    named = any(match_concept(one, bag_of(part["name"])) for one in question.concepts)
    things = [one for one in question.hard if not one.verb and one != question.counted]
    placed = any(match_concept(one, bag_of(part["thing"] or "")) for one in things)
    return not (named or placed)


def is_place_of_other(text: str, start: int, question: Question) -> bool:
    """Say whether a place is that of another item, beside the thing with its own: "Lotsen in Goch, der Bus in Rees"."""
    at = _AT_PLACE.search(text[:start])
    things = [one for one in question.hard if not one.verb]
    if at is None or not things or any(match_concept(one, bag_of(at["thing"])) for one in question.concepts):
        return False  # as with most
    placed = [one["thing"] for one in _PLACED_ITEM.finditer(text)]
    return all(any(match_concept(one, bag_of(thing)) for thing in placed) for one in things)


def is_labelled_aside(text: str, start: int, question: Question) -> bool:
    """Say whether a value stands in brackets behind a label that is not asked for: "(Rücklauf 69 Prozent)"."""
    aside = _ASIDE.search(text[:start])
    return aside is not None and not any(match_concept(one, bag_of(aside["label"])) for one in question.concepts)


def is_only_compared_with(text: str, question: Question) -> bool:
    """Say whether a sentence names the Kommune asked for only to tell how much another one differs from it."""
    if len(question.kommunen) != 1 or not (" als " in text or " wie " in text):
        return False  # as with most
    named = find_kommunen(text)
    own = [one for one in named if one.name in question.kommunen]
    return bool(own) and len(own) < len(named) and all(_THAN.search(text[: one.start]) for one in own)
