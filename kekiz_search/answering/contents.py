"""What is in a thing that holds others: "Was steckt in der Tasche?" is told by "eine Tasche mit Mütze und Buch"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.found import Found, sort_found, state_found
from kekiz_search.answering.evidence.leaning import stands_around
from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.factuality.negation import is_negated
from kekiz_search.answering.factuality.planning import plans
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import is_about, owners_of
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.words.concepts import AS_HEAD, Concept, cover, match_concept
from kekiz_search.german.normalise import fold

_HOLDERS = (
    r"(?:tasche|paket|p(?:ä|ae)ckchen|koffer|kiste|beutel|mappe|t(?:ü|ue)te|karton|korb|rucksack|box|set|kasten|truhe|"
    r"schachtel|umschlag)"
)
_ASKED = re.compile(
    rf"was (?:ist|sind|steckt|stecken|liegt|befindet sich|war) (?:\w+ ){{0,2}}?(?:in|im) "
    rf"(?:\w+ ){{0,2}}?\w*{_HOLDERS}\b|"
    rf"was enth(?:aelt|alten) (?:\w+ ){{1,2}}?\w*{_HOLDERS}\b|"
    rf"(?:woraus besteht|womit ist|was gehoert (?:in|zu)) (?:\w+ ){{0,2}}?\w*{_HOLDERS}\b"
)
_THING = rf"\b\w*{_HOLDERS}(?:n|s|es)?\b"
# "eine Tasche mit Mütze, Heft und Buch", "das Paket enthält Windeln", "in der Mappe liegen Gutscheine"
_TELLS = re.compile(
    rf"{_THING}[^.;:]{{0,30}}?(?:\bmit\s[^.;]+?(?:,|\sund\s|\ssowie\s)\s?\w|"
    r"\s(?:enthält|enthalten|enthielt|beinhalte\w+|besteht aus|umfasst|gefüllt)\b)|"
    rf"\b[Ii](?:n|m)\s(?:\w+\s){{0,2}}?{_THING}\s(?:sind|ist|waren|steck\w+|lieg\w+|finde\w+ sich|befinde\w+ sich)\b",
    re.IGNORECASE,
)


def answer_contents(search: Search, question: Question, _kommunen: Sequence[str]) -> Draft | None:
    """Return what tells what is in a thing; None where that is not asked, or the thing is told of otherwise."""
    if _ASKED.match(question.folded) is None:
        return None
    things = [one for one in question.hard if re.search(rf"{_HOLDERS}$", fold(one.lemma))]
    if len(things) != 1:
        return None
    found = sort_found(list(_find(search, question, things[0])))[:1]
    if not found:  # of a Koffer nothing tells what is in a Kiste
        named = (unit for row in search.rows_with(things[0]) for unit in search.units_of(row))
        return None if any(match_concept(things[0], one.bag) >= AS_HEAD for one in named) else Draft("no_evidence")
    return Draft("answered", (state_found(search, found[0], next(iter(owners_of(found[0].unit)), None)),))


def _find(search: Search, question: Question, thing: Concept) -> Iterator[Found]:
    others = [one for one in question.hard if one is not thing]
    for row in sorted(search.rows_with(thing)):
        for unit in search.units_of(row):
            if _TELLS.search(unit.text) is None or match_concept(thing, unit.bag) < AS_HEAD:
                continue
            if not is_about(unit, question.kommunen) or is_negated(unit, [thing]) or plans(unit, [thing]):
                continue
            met = all(match_concept(one, unit.bag) >= LENIENT or stands_around(search, one, unit) for one in others)
            if met:
                yield Found(unit, unit.start, unit.end, cover(question.concepts, unit.bag))
