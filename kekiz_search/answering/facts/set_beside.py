"""What a text sets beside a value: a correction, a plan, another time, another way of counting, whoever followed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.facts.set_against import distance, mention_of, opens_another_topic
from kekiz_search.answering.facts.values import Value, agree, asks_for_plan, value_of_found
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import refers_back
from kekiz_search.answering.sentences.owners import is_about
from kekiz_search.answering.sentences.search import YEAR, Search
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.values.bare_numbers import counts_what_was_named
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.dates import find_dates
from kekiz_search.german.numbers import find_numbers
from kekiz_search.types import Span

Way = Literal["corrected", "planned", "counted", "later"]

LEADS: dict[Way, str] = {
    "corrected": "Die Quelle berichtigt eine Angabe:",
    "planned": "Geplant und geworden ist Verschiedenes, die Quelle nennt beides:",
    "counted": "Die Quelle zählt auf zwei Weisen:",
    "later": "Die Quelle nennt mehrere Zeiten:",
}
_NEIGHBOURS = 2
_YEAR_CHARS = 4
_OF_A_SIZE = 0.75  # of the logarithm of the ratio: about twice as many; plans and cases differ by more than sources do
_CORRECTS = re.compile(
    r"\b[Rr]ichtig (?:seien|sei|sind|ist|wären|wäre)\b|\b[Bb]erichtig\w*|\b[Kk]orrigier\w*|"
    r"\bstell(?:t|te|en|ten)\b[^.;]{0,40}\b(?:richtig|klar)\b|\bvertauscht\b|\bTippfehler\b"
)
_PLANS = re.compile(
    r"\b(?:ein|ver)?geplant\b|\b(?:veranschlagt|angesetzt|vorgesehen|budgetiert|angekündigt|[Aa]ngekündigte\w*|beantragt|"
    r"bewilligt\w*|festgelegt|ursprünglich|anvisiert|Ansatz|Voranschlag|Vorschlag|sollte[n]?|soll)\b|"
    r"\bim (?:Haushalt|Etat|Budget)\b|\bschl(?:ägt|ug)\b.{0,60}\bvor\b"
)
_DONE = re.compile(
    r"\b(?:tatsächlich\w*|[Tt]atsächlich|ausgegeben|verbraucht|ausgezahlt|abgerufen|geflossen|gekostet|verschoben|"
    r"stattdessen|schließlich|letztlich|wirklich|geworden|beschließt|beschlossen|beschloss|"
    r"Ausgegeben|Verbraucht|Ausgezahlt|Abgerufen|Bewilligt)\b|\b[Aa]m Ende\b|\bwird es\b"
)
_OTHERWISE = re.compile(
    r"\b[Dd]ahinter (?:stehen|stecken|verbergen)\b|\bst(?:ehen|ecken) hinter\b|\b[Zz]ählt man\b|\b[Uu]mgerechnet\b|"
    r"\b[Mm]edian\b|\b[Kk]öpfe\b|\bverschiedene (?=[A-ZÄÖÜ])|\b(?:doppelt|mehrfach) (?:gezählt|erfasst)\b|"
    r"\b(?:mit|ein|zusammen|hinzu)gerechnet\b|\bohne [A-ZÄÖÜ]\w+ (?:sind|waren|wären) es\b|"
    r"\b[Dd]as sind (?:aber |allerdings |jedoch )?(?:nur|insgesamt|zusammen)\b|"
    r"\b[Gg]enutzt (?:werden|wird) (?:sie|er|es)\b|\bTeilgenommen haben\b|\b[Ii]n Vollzeit\b"
)
_THEN = re.compile(
    r"\bwird verlängert\b|\bsetzt\b.{0,90}\b(?:herab|herauf|hoch)\b|"
    r"\b(?:erhöht|angehoben|gesenkt|gekürzt|aufgestockt)\b|"
    r"\bnun\b|\b[Hh]eute\b|\b[Ii]nzwischen\b|\b[Mm]ittlerweile\b|\b[Üü]brig sind\b"
)
_WAYS: tuple[tuple[Way, re.Pattern[str], re.Pattern[str] | None], ...] = (
    ("corrected", _CORRECTS, None),
    ("planned", _PLANS, _DONE),
    ("counted", _OTHERWISE, None),
    ("later", _THEN, None),
)
_OPENS = re.compile(
    r"\W*(?:Tatsächlich|Ausgegeben|Ausgezahlt|Verbraucht|Bewilligt|Richtig|Am Ende|Dahinter|Genutzt|Übrig|Für \d{4}|"
    r"Seit)\b"
)
_DIFFERENCE = re.compile(r"\s(?:\w+\s)?(?:mehr|weniger|zusätzlich|weitere)\b")
_LABELLED = re.compile(r"[^:]{3,25}:$")


@dataclass(frozen=True, slots=True)
class Beside:
    """A value that a text sets beside another, and in which way the two differ."""

    value: Value
    way: Way


def find_beside(search: Search, question: Question, best: Value) -> Beside | None:
    """Return what the nearest sentence around the best sets beside its value, of the same kind and about its size."""
    if best.found is None or best.key is None or any(len(year) > _YEAR_CHARS for year in question.years):
        return None
    for unit in _neighbours(search, best.found):
        if BAR in unit.text or not is_about(unit, question.kommunen):
            continue
        way = _way_between(question, best.text, unit.text)
        if way is None or not _goes_on_about(question, best, unit):
            continue
        values = [one for one in _values_of(question, best, unit) if _is_other(best, one, way)]
        same = [one for one in values if _is_near(best, one, way)]
        if same:
            return Beside(same[0], way)
    return None


def _is_other(best: Value, one: Value, way: Way) -> bool:
    """Say whether a value is another one: of "19 von 22" the 22 are told already, and "weitere 22" are but some."""
    if agree(one, best) or (one.manner == "part" and best.manner != "part" and way != "counted"):
        return False
    return not any(number.value == one.key for number in find_numbers(best.text))


def _neighbours(search: Search, best: Found) -> Iterator[Unit]:
    """Yield the sentences around one, the next first, within its section."""
    units = search.units_of(best.unit.row)
    at = next((at for at, unit in enumerate(units) if unit.start == best.unit.start), 0)
    places = [at + step for far in range(1, _NEIGHBOURS + 1) for step in (far, -far)]
    for place in places:
        if 0 <= place < len(units) and not (units[place].start < best.end and best.start < units[place].end):
            yield units[place]


def _way_between(question: Question, told: str, beside: str) -> Way | None:
    for way, first, second in _WAYS:
        if way == "planned" and asks_for_plan(question):
            continue  # a plan is all that is asked for
        if second is None and first.search(beside):
            return way
        if second and (
            (first.search(told) and second.search(beside)) or (second.search(told) and first.search(beside))
        ):
            return way
    years = [max(map(int, YEAR.findall(text)), default=0) for text in (told, beside)]
    return "later" if 0 < years[0] < years[1] and not question.years and question.expects != "date" else None


def _goes_on_about(question: Question, best: Value, unit: Unit) -> bool:
    """Say whether a sentence goes on about what the best tells of, and opens with nothing else: "In der Schule …"."""
    if opens_another_topic(question, best.text, unit.text):
        return False
    named = any(match_concept(one, unit.bag) > 0 for one in question.concepts)
    back = counts_what_was_named(unit.text) or refers_back(unit, question.hard)
    return named or back or _OPENS.match(unit.text) is not None


def _values_of(question: Question, best: Value, unit: Unit) -> list[Value]:
    spans = [
        Span(unit.start + one.start, unit.start + one.end)
        for one in _spans_of(question, best, unit.text)
        if not _LABELLED.match(unit.text[: one.end + 1])
    ]
    read = [value_of_found(question, Found(unit, unit.start, unit.end, best.weight / 2, span)) for span in spans]
    return [one for one in read if one.key is not None]


def _spans_of(question: Question, best: Value, text: str) -> Sequence[Span]:
    if question.expects == "date":
        return [Span(one.start, one.end) for one in find_dates(text)]
    assert best.found is not None
    mention = mention_of(best.found)
    unit = mention.unit if mention else None
    numbers = [one for one in find_numbers(text) if one.unit == unit and not _DIFFERENCE.match(text, one.end)]
    return [Span(one.start if one.hedge_start is None else one.hedge_start, one.end) for one in numbers]


def _is_near(best: Value, one: Value, way: Way) -> bool:
    """Only who counts otherwise counts by another noun, and what was planned was planned for the same year."""
    assert best.found is not None
    assert one.found is not None
    if distance(best, one) > _OF_A_SIZE:
        return False
    if way == "counted" or isinstance(one.key, str):
        return True
    years = [set(YEAR.findall(value.text)) for value in (best, one)]
    if way == "planned" and all(years) and not years[0] & years[1]:
        return False
    told, beside = mention_of(best.found), mention_of(one.found)
    if beside is None or beside.unit is not None:
        return True
    if beside.counted is None:
        return counts_what_was_named(one.text) or _OPENS.match(one.text) is not None
    return told is None or told.counted is None or bool(bag_of(told.counted).lemmas & bag_of(beside.counted).lemmas)
