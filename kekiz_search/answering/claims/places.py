"""A claim on where something happened, against the place that the sources give for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.claims.holding import opens_row
from kekiz_search.answering.claims.judged import Finding, JudgedPart
from kekiz_search.answering.claims.mottos import are_near
from kekiz_search.answering.claims.parts import DEFINITE, Part
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.sentences.unit import names_scholars
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.kommunen import KommuneMention, find_kommunen
from kekiz_search.german.normalise import word_set
from kekiz_search.german.persons import find_persons

_HAPPENED = re.compile(
    r"\bf(?:a|i)nde?t?(?:en)?\b.*\bstatt\b|\bstatt(?:gefunden|fand|finde[tn])\b|\btagte?n?\b|\btraf(?:en)? sich\b|"
    r"\b(?:wurden?|worden|wird)\b.*\b(?:abgehalten|gefeiert|durchgeführt|veranstaltet|vorgestellt|ausgerichtet)\b"
)
# What is there in many places was first in one.
_OPENED = re.compile(r"\b(?:eröffnete?|wurde\b.*\b(?:eröffnet|eingeweiht|gegründet))\b")
_MAKING = word_set("entwickeln erfinden erarbeiten konzipieren erdenken")  # of one alone
_THE_ONE = re.compile(r"\b[Dd](?:as|er|ie|en|em|es) (?:[A-ZÄÖÜ][\w-]+ )?[„“\"»‚]\Z")
_APART = 0.5  # weights of sentences of which one tells something itself, the other with what stands before it
_RANKED = re.compile(r"\b(?:[Dd](?:er|ie|as)|[Zz]u[rm]|[Bb]eim) (?:(?:[Aa]ller)?erste[nrsm]?|\d{1,3}\.) ")


def claimed_place(part: Part) -> str | None:
    """Return in which Kommune a part tells that a certain thing happened: "Die Tagung fand in Soest statt".

    Beside a Kommune that the thing belongs to, it must be told which one of several is meant.
    """
    if (origin := _claimed_origin(part)) is not None:
        return origin
    ranked = _RANKED.search(part.text) is not None
    certain = ranked or DEFINITE.match(part.text) is not None or any(slot.date for slot in part.slots)
    happened = _HAPPENED.search(part.text) or (ranked and _OPENED.search(part.text))
    if not (certain and happened and part.hard) or part.negated or part.planned or part.each:
        return None
    named = [one for one in part.kommunen if re.search(rf"\bin (?:der Stadt )?{re.escape(one)}\b", part.text)]
    return named[0] if len(named) == 1 and (ranked or len(part.kommunen) == 1) else None


def _claimed_origin(part: Part) -> str | None:
    """Return the one Kommune that a part tells to have made what has a name: "Soest hat „Rückenwind“ entwickelt"."""
    before = [part.text.partition(slot.text)[0] for slot in part.slots if slot.kind == "name"]
    named = any(_THE_ONE.search(words) for words in before)
    made = any(verb.lemma in _MAKING for verb in part.verbs)
    told = named and made and len(part.kommunen) == 1 and not (part.negated or part.planned)
    return part.kommunen[0] if told else None


def judge_place(part: Part, place: str, findings: Sequence[Finding]) -> JudgedPart | None:
    """Return that a part is contradicted where the sources tell it of one other place.

    ``findings`` are what supports the part wherever it was. Sources of a single Kommune count where the part names it
    beside the place, and those alone that name what happened in the sentence itself.
    """
    beside = {one for one in part.kommunen if one != place}
    homes: set[str | None] = {*beside} or {None}
    own = [one for one in findings if one.evidence.document.origin.kommune in homes]
    told = [one for one in own if _names_all(part, one.evidence.quote)]
    if _claimed_origin(part):  # the sentence itself tells it best, and none that only goes on from it
        told = [one for one in told if one.weight + _APART >= max(other.weight for other in told)]
    places = [{found.name for found in find_kommunen(one.evidence.quote)} - beside for one in told]
    placed = [(one, names) for one, names in zip(told, places, strict=True) if names]
    others = set().union(*(names for _, names in placed))
    if len(others) != 1 or place in others:
        return None
    (other,) = others
    if _claimed_origin(part) and are_near(place, other):
        return None
    words = f"Die Quelle nennt {other}, nicht {place}."
    against = tuple(replace(one, evidence=replace(one.evidence, kommune=other)) for one, _ in placed)
    return JudgedPart("contradicted", against, computed=words, elsewhere=other)


def _names_all(part: Part, text: str) -> bool:
    bag = bag_of(text)
    return all(match_concept(one, bag) >= STRICT or opens_row(one, part, text) for one in part.hard)


def without_sites(part: Part) -> Part | None:
    """Return a part without the Kommunen that only tell where an institution is or whence somebody comes.

    A source must hold their names as they stand; None where a part has no such Kommune.
    """
    mentions = [one for one in find_kommunen(part.text) if one.name in part.kommunen]
    aside = [one for one in mentions if names_scholars(part.text, one) or _is_home_of_person(part.text, one)]
    names = {one.name for one in aside} - {one.name for one in mentions if one not in aside}
    if not names or part.each:
        return None
    sites = [Slot("place", part.text[one.start : one.end], one.start, one.end) for one in aside if one.name in names]
    kommunen = tuple(one for one in part.kommunen if one not in names)
    return replace(part, kommunen=kommunen, slots=(*part.slots, *sites))


def _is_home_of_person(text: str, mention: KommuneMention) -> bool:
    """ "Dörte Wiebusch aus Minden" is whom a claim names, and not Minden."""
    before = text[: mention.start]
    return any(re.fullmatch(r" (?:\([^()]*\) )?aus ", before[one.end :]) for one in find_persons(before))
