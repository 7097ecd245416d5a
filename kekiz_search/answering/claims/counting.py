"""Whether a source counts all of a kind, or only some that do, have or get something."""

from __future__ import annotations

import re
from dataclasses import replace

from kekiz_search.answering.claims.aligning import Alignment
from kekiz_search.answering.claims.carrying import Reading
from kekiz_search.answering.claims.clauses import deed_around, is_verb
from kekiz_search.answering.claims.counted import end_of_counted
from kekiz_search.answering.claims.pairing import counts_alike
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.sharing import both_say
from kekiz_search.answering.claims.wording import says_something
from kekiz_search.answering.claims.words import (
    LIGHT_WORDS,
    NEUTRAL_VERBS,
    RESUMING_TOPICS,
)
from kekiz_search.answering.words.concepts import Bag, bag_of
from kekiz_search.german.analyzer import Token, analyze
from kekiz_search.german.normalise import word_set
from kekiz_search.german.numbers import NumberMention

_TOTAL = re.compile(r"\d[ \u00a0]von[ \u00a0](?:den |insgesamt )?\Z")
_BEHIND = re.compile(
    r"\W{0,2}\s(?:für|an|am|zum|zur|aus|von|vom|bei|beim|ohne|gegen|über|unter|zwischen|nach|"
    r"mit(?! (?:zusammen|insgesamt|rund|\d)))\b"
    r"|\W{0,2}\s(?:des|der)\s[A-ZÄÖÜ]|,\s(?:die|der|das|denen|deren|in denen|bei denen|welche)\b"
)
_AT_WORK = r"im (?:Einsatz|Dienst|Amt|Umlauf|Angebot)|in Betrieb"
_EXISTS = re.compile(
    r"\b(?:gibt es|gab es|es gibt|es gab|hat|hatte|verfügt|zählt|zählte|betreibt|unterhält|umfasst|bestehen|"
    r"bestanden|leben|lebten|wohnen|besitzt|bietet|ist mit|sind es|waren es|arbeiten|haben wir|wir haben|"
    rf"{_AT_WORK})\b"
)
_EACH_OF = re.compile(
    r"\b(?:(?:[Jj]ede[rs]?|[Aa]lle[nr]?|[Ss]ämtliche[nr]?|[Jj]ede[rs]? einzelne)\s(?:der |unserer |die )?|"
    r"[Ee]ine[rs]? (?:der|unserer) )\Z"
)
_BEFORE = re.compile(
    r"\b(?:[Aa]n|[Ii]n|[Aa]uf|[Ff]ür|[Vv]on|[Bb]ei|[Aa]us|[Zz]u|[Dd]avon|[Dd]arunter|"
    r"[Nn]ur|[Aa]ndere|[Ww]eitere)\s(?:den |rund |etwa |ca\. |über |nur )?\Z"
)
_PAYING = word_set("haushalt kasse etat stiftung land bund kommune stadt kreis spende")


def tells_of_all(part: Part, reading: Reading) -> bool:
    region, alignment = reading.region, reading.alignment
    return _counts_all(part, region, alignment) or _counts_same(part, reading)


def _counts_all(part: Part, region: Region, alignment: Alignment) -> bool:
    """Say whether a part that tells no more than a number is beside one that counts all things of a kind."""
    if part.concepts or part.initiative or not part.kommunen:
        return False
    slots = [(slot, place[0]) for slot, place in alignment.places if slot.number and slot.number.counted]
    found = [
        [one for one in region.mentions.numbers if one.start == start and counts_alike(slot, one, part)]
        for slot, start in slots
    ]
    said = bag_of(part.text)
    return bool(found) and all(any(_counts_things(region.text, one, said) for one in some) for some in found)


def counts_workers(part: Part, region: Region, alignment: Alignment) -> bool:
    """Say whether a part tells no more than how many there are that work, and the sentence counts them all."""
    if any(one.lemma not in NEUTRAL_VERBS for one in part.concepts) or not part.verbs:
        return False
    return _counts_all(replace(part, hard=(), verbs=()), region, alignment)


def _counts_same(part: Part, reading: Reading) -> bool:
    """Say whether a part about some thing is beside a number of it that the sentence does not narrow."""
    region, alignment = reading.region, reading.alignment
    places = [place for slot, place in alignment.places if slot.number]
    if not part.hard or not part.kommunen or len(places) != 1:
        return False
    said = bag_of(part.text)
    told = [one for one in region.mentions.numbers if one.start == places[0][0]]
    return bool(told) and not any(_narrows(region.text, one, said) for one in told[:1])


def _counts_things(text: str, number: NumberMention, said: Bag) -> bool:
    """Say whether a sentence counts all things of a kind: "Rheine hat 37 Kitas", "11 von 29 Schulen".

    It does not where it says more of those that it counts: "17 Schulen machen mit", "drei Kurse für Väter".
    """
    end = end_of_counted(text, number)
    if _EACH_OF.search(text[: number.start]) or (number.counted and text.startswith(f"{number.counted}:")):
        return True
    if _BEHIND.match(text, end):
        return False
    if _TOTAL.search(text[: number.start]):
        return True
    first, last = deed_around(text, number.start, end)
    clause = text[first:last]
    if _BEFORE.search(text[first : number.start]) or not _EXISTS.search(clause):
        return False
    deeds = [one for one in analyze(clause) if one.text[0].islower() and is_verb(one.text)]
    return all(_is_said(one, said) for one in deeds)


def _narrows(text: str, number: NumberMention, said: Bag) -> bool:
    """Say whether a sentence tells a number of something narrower than a claim says: "davon", "für Väter", "die aus …".

    What is done with a thing, by whom it is paid and where it is make nothing narrower.
    """
    end = end_of_counted(text, number)
    first, last = deed_around(text, number.start, end)
    deeds = [one for one in analyze(text[first:last]) if is_verb(one.text)]
    if any(one.lemma not in NEUTRAL_VERBS | LIGHT_WORDS and not both_say(one, said) for one in deeds):
        return True
    behind = _BEHIND.match(text, end)
    aside = RESUMING_TOPICS | _PAYING if number.unit == "euro" else RESUMING_TOPICS
    nouns = [one for one in analyze(text[end:last]) if one.text[0].isupper() and one.lemma not in aside]
    return behind is not None and bool(nouns) and not _is_said(nouns[0], said)


def _is_said(token: Token, said: Bag) -> bool:
    return not says_something(token) or both_say(token, said)
