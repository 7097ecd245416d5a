"""What the answer to a typed question must hold: a number, a share, a person, a place, a date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kekiz_search.answering.evidence.actors import NAMES, asks_beside, by_office, find_actor
from kekiz_search.answering.evidence.nearness import nearest, places_of
from kekiz_search.answering.evidence.times import find_times
from kekiz_search.answering.reading.expected import find_asked_body
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import AS_MODIFIER, Concept, bag_of, match_concept
from kekiz_search.answering.words.vocabulary import KOMMUNE_NOUNS, PEOPLE_TOLD
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import NumberMention, find_numbers
from kekiz_search.german.processes import names_process
from kekiz_search.german.time_spans import find_frequencies
from kekiz_search.types import Span

_COUNTED_ENOUGH = 0.55
_ENOUGH_CONCEPTS = 2
_MEASURES = frozenset({"quadratmeter", "meter", "hektar", "kilometer", "prozent", "stunde", "seite"})
_PLACE = re.compile(rf"\b(?:in|im|am|auf|bei|beim)\s+(?:(?:der|dem|den|die|das)\s+)?{NAMES}")
_PEOPLE = PEOPLE_TOLD | frozenset("neugeborene neugeborenes baby saeugling schueler schuelerin".split())
_OF = re.compile(r" von (?:(?:den|insgesamt) )?")  # between a part and its whole: "19 von 22 Kommunen"
_TOTAL = re.compile(r"\b(?:Zahl|Anzahl) (?:der|von|an)\b")  # a bare number counts what stands behind it
_TOTAL_WORDS = 4
_THAT_MANY = re.compile(
    r"\b(?:sind|waren|wurden|sollten|sollen|werden) es\b|\bes (?:sind|waren|wurden|sollen)\b"
)  # what was counted before
# Before a number that no noun follows: "Die Plätze sind auf acht begrenzt", "Die Zahl der Plätze beträgt 12".
_AMOUNTS = re.compile(r"\b(?:auf|bei|beträgt|betrug|betragen|sind|waren)\s(?:(?:etwa|rund|gut|knapp|über)\s)?$")
_COUNTED_STRICTLY = 0.75  # what such a number counts must stand in the sentence as a word or the head of a compound
_NEAR_CHARS = 24
_SOME_ASKED = re.compile(r"\b(?:neu\w*|weiter\w*|dazu\w*|hinzu\w*|noch|von)\b", re.IGNORECASE)
_SOME_BEHIND = re.compile(r"\s(?:weitere\w*|neue\w*|zusätzliche\w*|andere\w*|von \d+)\b")
_SOME_BEFORE = re.compile(r"\b(?:weitere|neue|davon|darunter|zusätzlich|andere)\w*\s(?:\w+\s)?$")
_WHOLE_BEFORE = re.compile(r"\b(?:insgesamt|jetzt|inzwischen|heute|zusammen|damit|auf|nun|bereits)\s(?:\w+\s)?$")
_NAME_ASKED = re.compile(r"wie hei(?:ß|ss)", re.IGNORECASE)
_LANGUAGE = r"(?:Deutsch|[A-ZÄÖÜ][a-zäöüß]{2,}isch|Farsi|Dari|Paschtu|Urdu|Romanes|Tigrinya|Kurmandschi)"
_LANGUAGES = re.compile(rf"\b{_LANGUAGE}(?:(?:, | und | oder | sowie ){_LANGUAGE})*(?![\w-]| [A-ZÄÖÜ])")
_HOW_OFTEN = re.compile(r"wie (?:oft|häufig|haeufig)\b", re.IGNORECASE)
_HAPPENED_OFTEN = re.compile(r"wie \w+ (?:hat|haben|wurden?|waren?)\b", re.IGNORECASE)
_OWN_PART = re.compile(r"\bselb(?:st|er)\b|\beigen(?:anteil|mittel|e[nrsm]? )", re.IGNORECASE)
_REFERENCE = re.compile(r"\[\^[^\]\s]+\]")  # a footnote mark, whose name may hold a year


def find_value(text: str, question: Question) -> Span | None:
    """Return where in a sentence the value stands that a question expects, or None.

    A counted number must count what was asked for; a share must be one; anybody who is asked for by office is a person,
    anybody else may be an institution that acts in the sentence.
    """
    text = _REFERENCE.sub(lambda mark: " " * len(mark.group()), text)
    if question.expects == "person":
        return find_actor(text, question)
    if question.expects in {"date", "duration", "age"}:
        return nearest(find_times(text, question), places_of(text, question.concepts))
    if question.expects == "place":
        return _find_place(text, question)
    if question.expects == "kommunen":
        return _find_kommunen(text, question)
    if question.expects == "language":
        return _find_languages(text)
    return _find_number(text, question)


def needs_value(question: Question) -> bool:
    """Say whether evidence without its value is none; who need not be a person may be told by two words."""
    return (
        question.expects != "person"
        or _NAME_ASKED.match(question.text) is not None
        or bool(question.persons)
        or by_office(question)
        or asks_beside(question)
        or find_asked_body(fold(question.text)) is not None
        or len(_nouns(question)) < _ENOUGH_CONCEPTS
    )


def _nouns(question: Question) -> list[Concept]:
    return [concept for concept in question.concepts if not concept.verb]


def _find_place(text: str, question: Question) -> Span | None:
    """A place is a Kommune, or a noun behind a preposition of place; a Kommune behind one comes first.

    The Kommune that a question names is no answer to where in it something is.
    """
    named = [(one.name, Span(one.start, one.end)) for one in find_kommunen(text)]
    asked = [span for name, span in named if name in question.kommunen]
    kommunen = [span for name, span in named if name not in question.kommunen]
    behind = [Span(*match.span(1)) for match in _PLACE.finditer(text) if _may_be_place(match[1])]
    behind = [span for span in behind if span not in asked]
    inside = [one for one in kommunen if any(place.start <= one.start < place.end for place in behind)]
    return nearest(inside or behind, places_of(text, question.concepts) + _years(text, question))


def _may_be_place(name: str) -> bool:
    """Neither "in der Kommune" nor "bei Neugeborenen" nor "in der Beratung" says where."""
    word = name.split()[-1]
    return fold(lemma(name)) not in KOMMUNE_NOUNS and fold(lemma(word)) not in _PEOPLE and not names_process(word)


def _find_kommunen(text: str, question: Question) -> Span | None:
    """Return where Kommunen are enumerated that the question does not name; one alone is no enumeration."""
    others = [one for one in find_kommunen(text) if one.name not in question.kommunen]
    several = len({one.name for one in others}) > 1
    return Span(others[0].start, others[-1].end) if several else None


def _find_languages(text: str) -> Span | None:
    """Return where languages are enumerated: "auf Deutsch, Türkisch und Arabisch"."""
    found = _LANGUAGES.search(text)
    return Span(*found.span()) if found else None


def _find_number(text: str, question: Question) -> Span | None:
    """Of several numbers that fit, the one nearest behind a concept of the question."""
    if _HOW_OFTEN.match(question.text) and (often := _frequencies(text, question)):
        return nearest(often, places_of(text, question.concepts))
    others = [concept for concept in question.concepts if concept != question.counted]
    return nearest(find_amounts(text, question), places_of(text, others) + _years(text, question))


def find_amounts(text: str, question: Question) -> list[Span]:
    """Return all numbers of a sentence that fit what is counted or measured; shares only where nothing is counted."""
    numbers = find_numbers(text)
    wholes = {two.start for one, two in pairwise(numbers) if _OF.fullmatch(text, one.end, two.start)}
    fitting = [one for one in numbers if one.start not in wholes and _fits(one, question, text)]
    counts = [number for number in fitting if number.unit != "percent"]
    fitting = counts or ([] if question.attribute else fitting)  # who counts all is not told a share of some
    spans = [Span(one.start if one.hedge_start is None else one.hedge_start, one.end) for one in fitting]
    if not question.years:
        most = max((wholeness(question, text, span) for span in spans), default=0)
        spans = [span for span in spans if wholeness(question, text, span) == most]
    return spans


def _frequencies(text: str, question: Question) -> list[Span]:
    """What happened is counted; what is done "every week" or "daily" is done as a rule."""
    found = find_frequencies(text)
    once = _HAPPENED_OFTEN.match(question.text) is not None
    return [span for span in found if not once or "mal" in text[span.start : span.end].lower()]


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
    return _counts(number, (question.counted,))


def counts_what_was_named(text: str) -> bool:
    """Say whether a sentence counts what another named: "Heute sind es zwölf"."""
    return _THAT_MANY.search(text) is not None


def _is_of(counted: Concept, behind: str) -> bool:
    """Say whether what is counted stands among the first words behind "die Zahl der"."""
    return match_concept(counted, bag_of(" ".join(behind.split()[:_TOTAL_WORDS]))) >= _COUNTED_ENOUGH


def _counts(number: NumberMention, concepts: Sequence[Concept]) -> bool:
    """A number before the head of a compound counts the compound too: 18 Kommunen ~ Modellkommunen."""
    if number.counted is None:
        return False
    bag = bag_of(f"{number.counted} {number.counted.removesuffix('innen')}")  # "22 Mittlerinnen" are Mittler
    heads = (concept.parts[-1] for concept in concepts if concept.parts)
    strengths = [match_concept(concept, bag) for concept in concepts]
    counted = any(one >= _COUNTED_ENOUGH and one != AS_MODIFIER for one in strengths)  # no Lotsen in "Lotsen-Gespräche"
    return counted or any(head in bag.lemmas for head in heads)


def _years(text: str, question: Question) -> list[int]:
    return [text.index(year[:4]) for year in question.years if year[:4] in text]
