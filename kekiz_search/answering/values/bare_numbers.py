"""What a number counts that no noun follows: "Heute sind es zwölf", "Familienzentren gibt es im Kreis 64"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.values.labelled_numbers import is_labelled_apart, time_before
from kekiz_search.answering.words.concepts import AS_MODIFIER, Concept, bag_of, match_concept
from kekiz_search.german.numbers import NumberMention, find_numbers
from kekiz_search.german.relative_years import find_years_by_another
from kekiz_search.types import Span

_COUNTED_ENOUGH = 0.55
COUNTED_STRICTLY = 0.75  # what such a number counts must stand in the sentence as a word or the head of a compound
_TOTAL = re.compile(r"\b(?:Zahl|Anzahl) (?:der|von|an|ihrer|seiner|unserer)\b")  # it counts what stands behind that
_TOTAL_WORDS = 4
_OF_WHAT = re.compile(
    r"\b(?:an|in|im|mit|für|bei|beim|aus|ohne|auf|zum|zur|durch|pro)\b"
)  # "der Treffs an Kitas" are no Kitas
# What was counted before, or what was done by those whom the sentence before named: "Geantwortet haben 212".
_THAT_MANY = re.compile(
    r"\b[Ii]hre (?:Anz|Z)ahl\b|\b(?:sind|waren|wurden|sollten|sollen|werden) es\b|\bes (?:sind|waren|wurden|sollen)\b|"
    r"\b(?:kommt|kommen|kam) (?:\w+ ){0,4}auf (?=\d)|"
    r"^(?:\w{0,4}[Gg]e\w+|(?:Be|Er|Ver|Ent)\w+)(?:t|en) (?:haben|hatten|sind|waren|wurden) "
)
# "Die Plätze sind auf acht begrenzt", "Die Zahl der Plätze beträgt 12".
_AMOUNTS = re.compile(r"\b(?:auf|bei|beträgt|betrug|betragen|sind|waren)\s(?:(?:etwa|rund|gut|knapp|über)\s)?$")
_GOES_ON = re.compile(r"(?:Sie|Es|Diese|Dort|Davon|Ihre|Seine|Damit|Heute|Jetzt|Inzwischen|Mittlerweile|Am Ende)\b")
_NEAR_CHARS, _HEAD_CHARS = 24, 5
_OF_THEM = re.compile(r" (?:von ihnen|davon) (?:gibt|haben wir|sind es)\b")
_THE_NUMBER = re.compile(r"\b(?:[Dd]ie|eine) Zahl(?: von)? (?:rund |etwa )?$")
_SHARE = re.compile(r"\b(?:Prozent|Hälfte|Drittel|Viertel|Fünftel) (?:der|aller|von(?: den)?) [\w-]+")
_SENTENCE_END = re.compile(r"(?<=[.!?\]])\s")
_A_YEAR = re.compile(r" (?:im|pro|je) Jahr\b(?! (?:19|20)\d\d)| jährlich\b")
_WHO = re.compile(r",? (?:die|denen|deren)\b[^,.;]*")
_OPENS = re.compile(
    r"\W*(?P<noun>[A-ZÄÖÜ][\w-]+)(?: und [A-ZÄÖÜ][\w-]+)? (?:gibt|gab|haben|hat|hatten?|zählt|sind|waren) "
)


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def counts_what_was_named(text: str) -> bool:
    """Say whether a sentence counts what another named: "Heute sind es zwölf"."""
    return _THAT_MANY.search(text) is not None


def counts_bare(number: NumberMention, counted: Concept, text: str) -> bool:
    """Say whether a number without a noun counts a concept: one named before, opening the sentence, or as a total."""
    if _counts_named(number, counted, text) or _opens_with(counted, text) or _OF_THEM.match(text, number.end):
        return True
    told = (_of_another_year, _of_another_time, _of_another_label)
    if any(counts(counted, number, text) for counts in told):
        return True
    totals = [_is_of(counted, text[one.end() :]) for one in _TOTAL.finditer(text)]
    if totals:
        return any(totals)
    before = text[max(0, number.start - _NEAR_CHARS) : number.start]
    own = _sentence_of(number, text)
    by_head = any(len(one) >= _HEAD_CHARS and counted.lemma.endswith(one) for one in bag_of(own).lemmas)
    named = bag_of(text if by_head or _GOES_ON.match(own) else own)
    return _AMOUNTS.search(before) is not None and match_concept(counted, named) >= COUNTED_STRICTLY


def counts_by_what_stands_by(number: NumberMention, hard: Sequence[Concept], text: str) -> bool:
    """Say whether what is asked of stands around a number that is called one, or in the clause of those it counts.

    "Als Prognose der Einwohner wird die Zahl 42.000 genannt", "die 22, die den Zuschlag bekamen", "1.000 im Jahr".
    """
    if _A_YEAR.match(text, number.end):
        return _is_told_before(number, hard, text)
    if _THE_NUMBER.search(text[: number.start]):
        own = _SHARE.sub(" ", _sentence_of(number, text))  # "die Zahl 900, ein Drittel der Kitas" counts no Kitas
        return bool(hard) and all(match_concept(one, bag_of(own)) >= _COUNTED_ENOUGH for one in hard)
    clause = _WHO.match(text, number.end)
    return clause is not None and bool(hard) and all(match_concept(one, bag_of(clause[0])) for one in hard)


def _sentence_of(number: NumberMention, text: str) -> str:
    return _SENTENCE_END.split(text[: number.start])[-1] + _SENTENCE_END.split(text[number.start :])[0]


def _is_told_before(number: NumberMention, hard: Sequence[Concept], text: str) -> bool:
    """Say whether what is asked for stands before a number in its sentence, and nothing else is counted there."""
    own = _SENTENCE_END.split(text[: number.start])[-1]
    others = [bag_of(one.counted) for one in find_numbers(own) if one.counted is not None]
    if not hard or not all(match_concept(one, bag_of(own)) >= COUNTED_STRICTLY for one in hard):
        return False
    return all(any(match_concept(one, bag) >= COUNTED_STRICTLY for one in hard) for bag in others)


def _counts_named(number: NumberMention, counted: Concept, text: str) -> bool:
    """What "es" stands for was named before: another thing that the sentence counts, if there is one."""
    earlier = [one.counted for one in find_numbers(text[: number.start]) if one.counted is not None]
    others = [noun for noun in earlier if match_concept(counted, bag_of(noun)) < COUNTED_STRICTLY]
    return not others and counts_what_was_named(text)


def _of_another_year(counted: Concept, number: NumberMention, text: str) -> bool:
    """ "2022 wurden 87 Familien betreut, im Jahr darauf 104" counts families twice."""
    behind = any(span.end <= number.start <= span.end + _NEAR_CHARS for span, _ in find_years_by_another(text))
    return behind and match_concept(counted, bag_of(text)) >= COUNTED_STRICTLY


def _of_another_time(counted: Concept, number: NumberMention, text: str) -> bool:
    """ "2020 arbeiteten vier Hebammen hier, 2023 sind es sieben" counts them twice, the second time without a noun."""
    if time_before(text, number.start) is None:
        return False
    earlier = [one for one in find_numbers(text[: number.start]) if one.unit is None]
    others = [
        one.counted for one in earlier if one.counted and match_concept(counted, bag_of(one.counted)) < _COUNTED_ENOUGH
    ]
    return not others and bool(earlier)


def _of_another_label(counted: Concept, number: NumberMention, text: str) -> bool:
    """ "130 Familien in Bocholt, in Rhede liegt die Zahl bei 61" counts families twice."""
    nouns = [one.counted for one in find_numbers(text) if one.counted is not None]
    counts_it = any(match_concept(counted, bag_of(noun)) >= COUNTED_STRICTLY for noun in nouns)
    return counts_it and is_labelled_apart(text, number)


def _opens_with(counted: Concept, text: str) -> bool:
    opening = _OPENS.match(text)
    return opening is not None and match_concept(counted, bag_of(opening["noun"])) >= COUNTED_STRICTLY


def _is_of(counted: Concept, behind: str) -> bool:
    """Say whether what is counted stands among the first words behind "die Zahl der"."""
    of = _OF_WHAT.split(behind, maxsplit=1)[0]
    strength = match_concept(counted, bag_of(" ".join(of.split()[:_TOTAL_WORDS])))
    return strength >= _COUNTED_ENOUGH and strength != AS_MODIFIER


def find_bare_number(text: str) -> Span | None:
    """Return the one number of a short answer that says nothing of what it counts: "Etwa 70."."""
    numbers = [number for number in find_numbers(text) if number.unit is None]
    if len(numbers) != 1 or numbers[0].counted is not None:
        return None  # beside one that counts something it may count others of those
    return Span(numbers[0].start if numbers[0].hedge_start is None else numbers[0].hedge_start, numbers[0].end)
