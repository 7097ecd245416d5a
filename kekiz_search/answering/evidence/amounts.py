"""The number, sum or share of a sentence that a question asks for: what it counts, of what, and how often."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kekiz_search.answering.evidence.nearness import nearest, places_of, places_of_years
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import AS_MODIFIER, Concept, bag_of, match_concept
from kekiz_search.answering.words.vocabulary import PEOPLE_BY_ROLE, PEOPLE_TOLD
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import NumberMention, find_numbers
from kekiz_search.german.people import names_people
from kekiz_search.german.time_spans import find_frequencies
from kekiz_search.types import Span

_COUNTED_ENOUGH = 0.55
_COUNTED_STRICTLY = 0.75  # what such a number counts must stand in the sentence as a word or the head of a compound
_MEASURES = frozenset({"quadratmeter", "meter", "hektar", "kilometer", "prozent", "stunde", "seite"})
_OF = re.compile(
    r" (?:von (?:(?:den|insgesamt) )?|der |dieser |unserer )"
)  # a part and its whole: "19 von 22 Kommunen"
# The whole before its part: "Von 120 angeschriebenen Eltern antworteten 45".
_OUT_OF = re.compile(r"\b[Vv]on (?:(?:den|insgesamt|rund|etwa|knapp|gut) ){0,2}$")
_TOTAL = re.compile(r"\b(?:Zahl|Anzahl) (?:der|von|an)\b")  # a bare number counts what stands behind it
_TOTAL_WORDS = 4
_THAT_MANY = re.compile(
    r"\b(?:sind|waren|wurden|sollten|sollen|werden) es\b|\bes (?:sind|waren|wurden|sollen)\b"
)  # what was counted before
# Before a number that no noun follows: "Die Plätze sind auf acht begrenzt", "Die Zahl der Plätze beträgt 12".
_AMOUNTS = re.compile(r"\b(?:auf|bei|beträgt|betrug|betragen|sind|waren)\s(?:(?:etwa|rund|gut|knapp|über)\s)?$")
_NEAR_CHARS = 24
_CLAUSE_END = re.compile(r"[.;:]\s")
_SOME_ASKED = re.compile(r"\b(?:neu\w*|weiter\w*|dazu\w*|hinzu\w*|noch|von)\b", re.IGNORECASE)
_SOME_BEHIND = re.compile(r"\s(?:weitere\w*|neue\w*|zusätzliche\w*|andere\w*|von \d+)\b")
_SOME_BEFORE = re.compile(r"\b(?:weitere|neue|davon|darunter|zusätzlich|andere)\w*\s(?:\w+\s)?$")
_WHOLE_BEFORE = re.compile(r"\b(?:insgesamt|jetzt|inzwischen|heute|zusammen|damit|auf|nun|bereits)\s(?:\w+\s)?$")
_HOW_OFTEN = re.compile(r"wie (?:oft|häufig|haeufig|offt)\b", re.IGNORECASE)
_HAPPENED_OFTEN = re.compile(r"wie \w+ (?:hat|haben|wurden?|waren?)\b", re.IGNORECASE)
_OWN_PART = re.compile(r"\bselb(?:st|er)\b|\beigen(?:anteil|mittel|e[nrsm]? )", re.IGNORECASE)


def find_number(text: str, question: Question) -> Span | None:
    """Of several numbers that fit, the one nearest behind a concept of the question."""
    if asks_how_often(question) and (often := _frequencies(text, question)):
        return nearest(often, places_of(text, question.concepts))
    others = [concept for concept in question.concepts if concept != question.counted]
    return nearest(find_amounts(text, question), places_of(text, others) + places_of_years(text, question.years))


def asks_how_often(question: Question) -> bool:
    """Say whether it is asked how often something happened or happens."""
    return _HOW_OFTEN.match(question.text) is not None


def find_amounts(text: str, question: Question) -> list[Span]:
    """Return all numbers of a sentence that fit what is counted or measured; shares only where nothing is counted."""
    numbers = find_numbers(text)
    parts = {one.start: two for one, two in pairwise(numbers) if _is_part(text, question, one, two)}
    wholes = {two.start for one, two in pairwise(numbers) if _OF.fullmatch(text, one.end, two.start)} | set(parts)
    fitting = [one for one in numbers if one.start not in wholes and _fits(one, question, text)]
    fitting += [part for part in parts.values() if part not in fitting]
    counts = [number for number in fitting if number.unit != "percent"]
    fitting = counts or ([] if question.attribute else fitting)  # who counts all is not told a share of some
    spans = [Span(one.start if one.hedge_start is None else one.hedge_start, one.end) for one in fitting]
    if not question.years:
        most = max((wholeness(question, text, span) for span in spans), default=0)
        spans = [span for span in spans if wholeness(question, text, span) == most]
    return spans


def _is_part(text: str, question: Question, whole: NumberMention, part: NumberMention) -> bool:
    """Say whether a number is taken out of the one before it: "Von 120 Eltern antworteten 45", a share as well.

    What was done to all of them stands before their noun: "von 120 befragten Eltern".
    """
    if question.counted is None or not _OUT_OF.search(text[: whole.start]) or part.unit not in {None, "percent"}:
        return False
    if whole.counted is None or _CLAUSE_END.search(text, whole.end, part.start):
        return False
    described = bag_of(text[whole.end : text.index(whole.counted, whole.end)])
    done_to_all = any(one.verb and match_concept(one, described) for one in question.concepts)
    return not done_to_all and _fits(whole, question, text)


def _frequencies(text: str, question: Question) -> list[Span]:
    """What happened is counted with its deed; what is done "every week" or "daily" is done as a rule."""
    found = find_frequencies(text)
    if _HAPPENED_OFTEN.match(question.text) is None:
        return found
    deeds = [concept for concept in question.concepts if concept.verb]
    if deeds and not any(match_concept(deed, bag_of(text)) for deed in deeds):
        return []
    return [span for span in found if "mal" in text[span.start : span.end].lower()]


def _asks_own_part(question: Question) -> bool:
    """What one has to add oneself may be told as a share."""
    return _OWN_PART.search(question.text) is not None


def find_bare_number(text: str) -> Span | None:
    """Return the one number of a short answer that says nothing of what it counts: "Etwa 70."."""
    numbers = [number for number in find_numbers(text) if number.unit is None and number.counted is None]
    if len(numbers) != 1:
        return None
    return Span(numbers[0].start if numbers[0].hedge_start is None else numbers[0].hedge_start, numbers[0].end)


def wholeness(question: Question, text: str, value: Span | None) -> int:
    """Return 1 for a count of all ("jetzt 40 Kommunen"), -1 for one of some ("22 neue", "19 von 22"), else 0."""
    if question.expects != "number" or value is None or _SOME_ASKED.search(question.text):
        return 0
    before, behind = text[max(0, value.start - _NEAR_CHARS) : value.start], text[value.end :][:_NEAR_CHARS]
    if _SOME_BEHIND.match(behind) or _SOME_BEFORE.search(before):
        return -1
    return 1 if _WHOLE_BEFORE.search(before) else 0


def _fits(number: NumberMention, question: Question, text: str) -> bool:
    if question.expects == "percent":
        return number.unit == "percent"
    if question.expects == "money":
        own = number.unit == "percent" and _asks_own_part(question)
        return number.unit == "euro" or number.counted == "Cent" or own
    if question.counted is None:
        measured = number.counted is not None and fold(number.counted).rstrip("n") in _MEASURES
        return number.unit is not None or measured or _counts(number, question.concepts)
    if number.counted is None:
        if number.unit is not None:
            return False
        if _THAT_MANY.search(text) or any(_is_of(question.counted, text[one.end() :]) for one in _TOTAL.finditer(text)):
            return True
        before = text[max(0, number.start - _NEAR_CHARS) : number.start]
        return (
            _AMOUNTS.search(before) is not None and match_concept(question.counted, bag_of(text)) >= _COUNTED_STRICTLY
        )
    if asks_how_often(question):  # calls are counted where it is asked how often somebody called
        return _counts(number, [question.counted, *(concept for concept in question.concepts if concept.verb)])
    return _counts(number, (question.counted,)) or _counts_people(number, question.counted, text)


def counts_what_was_named(text: str) -> bool:
    """Say whether a sentence counts what another named: "Heute sind es zwölf"."""
    return _THAT_MANY.search(text) is not None


def _is_of(counted: Concept, behind: str) -> bool:
    """Say whether what is counted stands among the first words behind "die Zahl der"."""
    return match_concept(counted, bag_of(" ".join(behind.split()[:_TOTAL_WORDS]))) >= _COUNTED_ENOUGH


def _counts_people(number: NumberMention, counted: Concept, text: str) -> bool:
    """Of people it may be told in what role they are: "Gronau hat Lesepaten: 45 Ehrenamtliche kommen in die Kitas"."""
    if number.counted is None or not bag_of(number.counted).lemmas & PEOPLE_BY_ROLE:
        return False
    return counted.lemma in PEOPLE_TOLD or (
        names_people(counted.text) and match_concept(counted, bag_of(text)) >= _COUNTED_STRICTLY
    )


def _counts(number: NumberMention, concepts: Sequence[Concept]) -> bool:
    """A number before the head of a compound counts the compound too: 18 Kommunen ~ Modellkommunen."""
    if number.counted is None:
        return False
    bag = bag_of(f"{number.counted} {number.counted.removesuffix('innen')}")  # "22 Mittlerinnen" are Mittler
    heads = (concept.parts[-1] for concept in concepts if concept.parts)
    strengths = [match_concept(concept, bag) for concept in concepts]
    counted = any(one >= _COUNTED_ENOUGH and one != AS_MODIFIER for one in strengths)  # no Lotsen in "Lotsen-Gespräche"
    return counted or any(head in bag.lemmas for head in heads)
