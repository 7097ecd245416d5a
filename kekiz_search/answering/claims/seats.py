"""A claim on where something has its seat, in a town or at an office, against the one that the sources give for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kekiz_search.answering.claims.clauses import CLAUSE_BREAK, tells_past
from kekiz_search.answering.claims.doers import are_apart
from kekiz_search.answering.claims.judged import Finding, JudgedPart, evidence_in
from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region, regions_about
from kekiz_search.answering.claims.sharing import both_say
from kekiz_search.answering.claims.topics import names_above
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.words.concepts import Concept, bag_of, join_bags, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.german.analyzer import stem_key
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import word_set

_THING = r"^\W*(?:(?:[Dd](?:ie|er|as)|[Uu]nsere?|[Ii]hre?|[Ss]eine?) )(?:[a-zäöüß]+ )?(?P<thing>[A-ZÄÖÜ][\w-]+)\b"
_AT = r"\b(?:beim|bei de[rm]|im|in der|in|am|an der|an dem) (?P<place>(?:(?:Stadt|Kreis) )?[A-ZÄÖÜ][^,.;:()]*?)"
_SEATED = re.compile(
    rf"{_THING}(?P<whose>[^.;:]*?) "
    rf"(?:(?:hat|haben) (?:ihren|seinen) Sitz {_AT.replace('place', 'town')}(?:\W*$| und\b)|"
    rf"(?:liegt|sitzt|befindet sich) {_AT.replace('place', 'site')}(?:\W*$| und\b))"
)
_ALSO = re.compile(
    r"\b(?:auch|sowie|zunächst|bisher|früher|zusätzlich|zweite\w*|weitere\w*|jeweils)\b|\bnicht\b|\bkein\w*\b"
)
_SEAT_WORDS = word_set("sitz sitzen befinden liegen")


@dataclass(frozen=True, slots=True)
class _Seat:
    """What has its seat where, told with ``whose`` it is; ``town`` is the Kommune, where the place is one."""

    thing: str
    whose: str
    place: str
    town: str | None


def judge_seat(search: Search, part: Part) -> JudgedPart | None:
    """Return that a part is contradicted where the sources give another seat for the one thing, and none its own."""
    seat = _seat_in(part.text)
    if seat is None or part.slots or part.rows or part.negated or part.planned or part.each:
        return None
    thing = next((one for one in part.hard if one.text == seat.thing), None)
    if thing is None:
        return None
    told = list(_told_seats(search, part, seat, thing))
    places = {one.town or one.place for _region, one in told}
    if len(places) != 1 or not all(_are_apart(seat, one) for _region, one in told):
        return None
    (place,) = places
    words = f"Die Quelle nennt {place}, nicht {seat.town or seat.place}."
    findings = tuple(Finding("contradicted", evidence_in(search, region.unit)) for region, _seat in told)
    return JudgedPart("contradicted", findings, computed=words)


def _told_seats(search: Search, part: Part, seat: _Seat, thing: Concept) -> Iterator[tuple[Region, _Seat]]:
    """Yield what the sources tell of the seat of a claim's thing, which is of the claim's Kommune or body, too."""
    beside = [one for one in part.kommunen if one != seat.town]
    placed, said = bag_of(seat.place), bag_of(part.text)
    whose = [one for one in part.hard if one != thing and match_concept(one, placed) < STRICT]
    whose = [one for one in whose if one.lemma not in _SEAT_WORDS]
    if not beside and not whose:
        return
    for row in search.rows_in_documents([thing]):
        for region in regions_about(search, row, beside):
            told = next((one for one in map(_seat_in, _clauses(region.text)) if one), None)
            if told is None or stem_key(told.thing) != stem_key(seat.thing):
                continue
            others = [one for one in words_of(told.whose) if one.text[0].isupper() and not both_say(one, said)]
            if others or tells_past(region.text) != tells_past(part.text):
                continue
            context = join_bags((region.bag, names_above(search, region), *(one.bag for one in region.before[:1])))
            if all(match_concept(one, context) >= STRICT for one in whose):
                yield region, told


def _clauses(text: str) -> list[str]:
    bounds = [0, *(one.end() for one in CLAUSE_BREAK.finditer(text))]
    ends = [*(one.start() for one in CLAUSE_BREAK.finditer(text)), len(text)]
    return [text[first:last] for first, last in zip(bounds, ends, strict=True)]


def _seat_in(clause: str) -> _Seat | None:
    found = _SEATED.match(clause)
    if found is None or _ALSO.search(clause) or is_planned(clause):
        return None
    place = found["town"] or found["site"]
    towns = {one.name for one in find_kommunen(place)}
    if len(towns) > 1 or (found["site"] and not towns):
        return None
    return _Seat(found["thing"], found["whose"], place, next(iter(towns), None))


def _are_apart(seat: _Seat, told: _Seat) -> bool:
    if seat.town and told.town:
        return seat.town != told.town
    return not (seat.town or told.town) and are_apart(seat.place, told.place)
