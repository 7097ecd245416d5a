"""Of several numbers of a sentence, those whose own phrase holds what they are asked to be counts of.

Of "Mit den 18 Kommunen aus dem Modellvorhaben umfasst das Netzwerk 40 Kommunen" 18 are Modellkommunen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.values.labelled_numbers import CLAUSE_BREAK, time_before
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.numbers import NumberMention, find_numbers
from kekiz_search.german.numbers_of_parts import find_numbers_of_parts
from kekiz_search.german.shares_in_words import find_shares_in_words
from kekiz_search.german.verbs import is_verb_form
from kekiz_search.types import Span

_SEVERAL = 2
_NOT_BUT = re.compile(r"\bnicht (?:(?:von|auf|bei|mit|in|an|um) )?$")
_BUT_NOT = re.compile(r"(?:,|\bund) nicht (?:(?:von|auf|bei|mit|in|an|um) )?$|\b(?:an)?statt (?:der |den )?$")
_CHILDREN_OF = re.compile(r"\b(?:Mutter|Vater|Müttern?|Vätern?|Familien?|Oma|Opa|Ehepaar) (?:von|mit) $")
_AGED = re.compile(r"\b(?:Kinder[n]?|Jugendlichen?|Mädchen|Jungen|Babys?) (?:unter|ab|bis|über) $")
_AGO = re.compile(r"\b(?:[Vv]or|[Ss]eit|[Nn]ach) (?:(?:den )?letzten )?$")
_TIME = re.compile(r"(?:Tag|Woche|Monat|Jahr)e?n?")
_BREAK = re.compile(r"[;:]|,(?=\s)")
_WORD = re.compile(r"[^\W\d_]+")
_BEING = frozenset("ist sind war waren wird werden wurde wurden".split())


def keep_bound(text: str, numbers: list[NumberMention], question: Question) -> list[NumberMention]:
    """Return the numbers that stand with what binds them before any verb; all where that tells none apart."""
    places = _places(text, question) if len(numbers) >= _SEVERAL else []
    if not places:
        return numbers
    bound = [one for one in numbers if any(_in_one_phrase(text, one, place) for place in places)]
    if not bound:
        return numbers
    # What was bound once counts the same at another time: "2021 fünf Spielgruppen, heute sind es drei".
    timed = [one for one in numbers if one.counted is None and time_before(text, one.start) is not None]
    return [one for one in numbers if one in bound or one in timed]


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def numbers_told(text: str, as_share: bool) -> tuple[NumberMention, ...]:
    """Return the numbers of a sentence that are neither denied nor an age; as shares also those in other words."""
    told = [*find_numbers(text), *find_numbers_of_parts(text)]
    if as_share and not any(one.unit == "percent" for one in told):
        told += find_shares_in_words(text)
    return tuple(one for one in told if not (_is_denied(text, one) or _is_age(text, one) or _is_ago(text, one)))


def _is_denied(text: str, number: NumberMention) -> bool:
    """Say whether a number is what a value is not: "nicht von 14, sondern von 41", "69, nicht 96"."""
    before = text[: number.start if number.hedge_start is None else number.hedge_start]
    if _NOT_BUT.search(before) and "sondern" in text[number.end :]:
        return True
    return _BUT_NOT.search(before) is not None and bool(find_numbers(before))


def _is_age(text: str, number: NumberMention) -> bool:
    """Say whether a number alone tells how old somebody is, or how many children: "Eltern von Kindern unter sechs"."""
    if _CHILDREN_OF.search(text[: number.start]):
        return True
    return number.counted is None and number.unit is None and _AGED.search(text[: number.start]) is not None


def _is_ago(text: str, number: NumberMention) -> bool:
    """Say whether a number tells when something was: "doppelt so viele wie vor drei Jahren"."""
    if number.counted is None or _TIME.fullmatch(number.counted) is None:
        return False
    return _AGO.search(text[: number.start if number.hedge_start is None else number.hedge_start]) is not None


def _places(text: str, question: Question) -> list[tuple[int, int]]:
    """Return where a sentence holds what a count is bound by: the modifier of what is counted, or another noun."""
    counted = question.counted
    bounds = set(counted.parts[:-1] if counted else ())
    bounds |= {one.parts[0] for one in question.hard if one != counted and one.parts and not one.verb}
    bounds |= {one.lemma for one in question.hard if one != counted and not one.verb}
    if not bounds:
        return []
    own = {counted.lemma} if counted else set()  # what is counted binds nothing
    return [
        (one.start, one.end) for one in analyze(text) if bounds & {one.lemma, *one.parts[:1]} and one.lemma not in own
    ]


def _in_one_phrase(text: str, number: NumberMention, place: tuple[int, int]) -> bool:
    between = text[place[1] : number.start] if place[1] <= number.start else text[number.end : place[0]]
    return _BREAK.search(between) is None and not _has_finite_verb(between)


def _has_finite_verb(words: str) -> bool:
    """Say whether some words hold a verb that is no attribute of a noun behind it: "gestarteten Modellvorhaben"."""
    found: Sequence[re.Match[str]] = list(_WORD.finditer(words))
    for at, word in enumerate(found):
        behind = found[at + 1][0] if at + 1 < len(found) else "A"
        attribute = word[0].endswith(("e", "en", "er", "es", "em")) and behind[0].isupper()
        if word[0] in _BEING or (is_verb_form(word[0]) and not attribute):
            return True
    return False


def tells_deed_beside(text: str, value: Span, question: Question) -> bool:
    """Say whether the clause of a number tells what is asked to have happened: "842 kamen; jede fünfte lehnte ab"."""
    clauses = CLAUSE_BREAK.split(text[: value.start])[-1], CLAUSE_BREAK.split(text[value.start :])[0]
    deeds = [one for one in question.concepts if one.verb]
    return not deeds or any(match_concept(one, bag_of("".join(clauses))) for one in deeds)
