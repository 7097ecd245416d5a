"""What a text sets against a value, in the sentence that holds it or in those beside it."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from kekiz_search.answering.evidence.covering import cover_around
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.leaning import stands_around
from kekiz_search.answering.evidence.screening import counts_another, names_figures
from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.facts.reporting import SOURCE, gives_two, reports
from kekiz_search.answering.facts.values import Value, agree, tells_now, value_of_found, years_beside
from kekiz_search.answering.reading.question import AMOUNTS, Question
from kekiz_search.answering.sentences.anaphora import refers_back
from kekiz_search.answering.sentences.owners import is_about
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.values.amounts import find_amounts
from kekiz_search.answering.values.bare_numbers import counts_what_was_named
from kekiz_search.answering.values.own_part import of_own_part
from kekiz_search.answering.values.slots import find_value
from kekiz_search.answering.values.times import dates_of_deeds
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.dates import find_dates
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.numbers import NumberMention, find_numbers
from kekiz_search.types import Span

_NEIGHBOURS = 2  # sentences; a source that is set against another follows it
OF_A_SIZE = 0.5  # of the logarithm of the ratio: 1.65 times as many; what is farther off counts against a value
_A_FEW = 3  # added to both numbers, so that two and four are no farther apart than some are of few
_YEARS_APART = 3
_TOPIC = re.compile(
    r"\W*(?:In|Im|Bei|Beim|Für|An|Am) (?:der |den |dem |die |das )?(?P<noun>[A-ZÄÖÜ][\w-]+)(?= [a-zäöü]|,)"
)
_TIMES = frozenset(
    "Jahr Jahre Vorjahr Sommer Herbst Winter Frühjahr Ende Anfang Mitte Schnitt Durchschnitt Mittel".split()
)
_PURPOSE = re.compile(r"\W*Für (?:(?:den|die|das) )?[A-ZÄÖÜ]")
_YEAR_CHARS = 4
_OUT_OF_IT = re.compile(r"\b(?:wovon|von (?:denen|dem|der)|davon|darunter)\b")


def set_against_within(question: Question, best: Value) -> list[Value]:
    """Return the other value of a sentence that gives two by two sources: "Der Aufruf gibt 12 an, der Bericht 14"."""
    if best.found is None or not gives_two(question, best.text):
        return []
    others = [value_of_found(question, one) for one in [*_all_within(question, best.found), *_bare(best.found)]]
    others = [one for one in others if one.key is not None and not agree(best, one) and one.manner == best.manner]
    others = [one for one in others if not _is_whole_beside(question, best, one)]
    others = [one for one in others if distance(best, one) <= OF_A_SIZE]
    return others[:1] if len({one.key for one in others}) == 1 else []


def _is_whole_beside(question: Question, best: Value, other: Value) -> bool:
    """Say whether the best is told as a part of another value: "43 im Jahr, wovon das Land 30 zahlt"."""
    one, two = best.found, other.found
    if one is None or two is None or one.value is None or two.value is None or question.expects not in AMOUNTS:
        return False
    text, at = one.unit.document.text, Span(two.value.start - two.start, two.value.end - two.start)
    if not _OUT_OF_IT.search(text[two.value.end : one.value.start]):
        return False
    return of_own_part(two.text, question, at) != at


def _all_within(question: Question, found: Found) -> list[Found]:
    if question.expects != "date":
        return with_all_values(question, found)
    dates = [one for one in dates_of_deeds(found.text, question.folded) if one.iso_end is None]
    return [replace(found, value=Span(found.start + one.start, found.start + one.end)) for one in dates]


def unit_of(value: Value) -> str | None:
    """Return in what a number is measured: a share is set against no count."""
    mention = mention_of(value.found) if value.found else None
    return mention.unit if mention else None


def _bare(found: Found) -> list[Found]:
    """Return the numbers that no noun follows, beside one that counts: "55.600 Einwohner; die Stadt nennt 57.100"."""
    mention = mention_of(found)
    if mention is None or mention.unit is not None:
        return []
    bare = [one for one in find_numbers(found.text) if one.unit is None and one.counted is None]
    spans = [Span(one.start if one.hedge_start is None else one.hedge_start, one.end) for one in bare]
    return [replace(found, value=Span(found.start + span.start, found.start + span.end)) for span in spans]


def values_set_against(search: Search, question: Question, best: Found) -> list[Value]:
    """Return the values of the sentences around the best in which a source is set against another, or goes on."""
    units = search.units_of(best.unit.row)
    at = next((at for at, unit in enumerate(units) if unit.start == best.unit.start), 0)
    near = [unit for unit in units[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1] if not _overlaps(unit, best)]
    set_against = reports(question, best.text) and not _PURPOSE.match(best.text)
    told = [
        unit
        for unit in near
        if is_about(unit, question.kommunen)
        and (set_against or reports(question, unit.text) or _goes_on(search, question, unit))
        and (_reports_of_it(question, unit.text) or not opens_another_topic(question, best.text, unit.text))
        and names_figures(question, unit.text)
        and (_goes_on(search, question, unit) or _is_of_same(search, question, best, unit))
    ]
    if not told:
        return []  # as with most
    value = value_of_found(question, best)
    read = [
        one for unit in told for one in _all_values(question, unit, value, _weight_beside(search, question, best, unit))
    ]
    return [_in_time_of(value, one) for one in read if _is_of_its_time(question, value, one)]


def _reports_of_it(question: Question, text: str) -> bool:
    """Whoever "rechnet für den Betrieb" with a sum sets it against none for anything else."""
    return reports(question, text) and not _PURPOSE.match(text)


def _in_time_of(best: Value, near: Value) -> Value:
    """What a neighbour tells without a time of its own it tells of the best's."""
    return near if tells_now(near) else replace(near, when=best.when, basis=best.basis)


def _weight_beside(search: Search, question: Question, best: Found, unit: Unit) -> float:
    """A neighbour weighs half of the best for being one, and the more the more of the question it carries."""
    return best.score * (1 + cover_around(search, question.concepts, unit, unit.bag)) / 2


def _is_of_its_time(question: Question, best: Value, near: Value) -> bool:
    """What a neighbour tells of an earlier year has changed since; what it tells of a later one is the newer value."""
    assert near.found is not None
    if any(len(year) > _YEAR_CHARS for year in question.years):
        return False  # the day that was asked for is told by the best alone
    years = years_beside(near.found)
    asked = {year[:4] for year in question.years}
    if not years or (best.when or "")[:4] in years or asked & set(years):
        return True
    return not question.years and best.when is not None and (near.when or "") > best.when


def _goes_on(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether a sentence goes on counting what was named before: "Heute sind es zwölf"."""
    if not counts_what_was_named(unit.text):
        return False
    return question.counted is None or not counts_another(search, question.counted, unit)


def opens_another_topic(question: Question, told: str, text: str) -> bool:
    """Say whether a text opens with what neither a question nor another text names: "In der Schule waren es …"."""
    opening = _TOPIC.match(text)
    if opening is None or find_dates(opening.group()):
        return False
    noun = opening["noun"]
    if noun in _TIMES or SOURCE.fullmatch(noun) or find_kommunen(noun):
        return False
    topic = bag_of(noun)
    return not (topic.pieces & bag_of(told).pieces or any(match_concept(one, topic) > 0 for one in question.concepts))


def _is_of_same(search: Search, question: Question, best: Found, unit: Unit) -> bool:
    """All hard words stand in a sentence, around it, or in the best beside it; another paragraph names one itself."""
    between = sorted((best.start, best.end, unit.start, unit.end))[1:3]
    apart = "\n\n" in unit.document.text[slice(*between)]
    wanted = [*question.hard, *([question.counted] if question.counted else [])]
    # any other thing has a day, too
    dated = question.expects == "date" and not (reports(question, unit.text) or refers_back(unit, question.hard))
    if (apart or dated) and wanted and not any(match_concept(one, unit.bag) >= LENIENT for one in wanted):
        return False
    return all(
        max(match_concept(one, unit.bag), match_concept(one, best.unit.bag)) >= LENIENT
        or stands_around(search, one, unit)
        for one in question.hard
    )


def _all_values(question: Question, unit: Unit, best: Value, score: float) -> list[Value]:
    """Return the values of a sentence; where a source is set against another, one that its words fit badly will do."""
    value = find_value(unit.text, question)
    if value is None:
        return _loose_values(question, unit, best, score) if reports(question, unit.text) else []
    found = Found(unit, unit.start, unit.end, score, Span(unit.start + value.start, unit.start + value.end))
    all_of_it = [value_of_found(question, one) for one in with_all_values(question, found)]
    return [one for one in all_of_it if question.expects == "date" or unit_of(one) == unit_of(best)]


def _loose_values(question: Question, unit: Unit, best: Value, score: float) -> list[Value]:
    """Return the only number, or date, of a sentence, where it is about as large, or as late, as the best value."""
    if question.expects == "date":
        spans = [Span(one.start, one.end) for one in find_dates(unit.text)]
    else:
        mention = mention_of(best.found) if best.found else None
        measured = mention.unit if mention else None
        numbers = [one for one in find_numbers(unit.text) if one.unit == measured]
        spans = [Span(one.start if one.hedge_start is None else one.hedge_start, one.end) for one in numbers]
    placed = [Span(unit.start + span.start, unit.start + span.end) for span in spans]
    read = [value_of_found(question, Found(unit, unit.start, unit.end, score, span)) for span in placed]
    return [one for one in read if one.key is not None and distance(best, one) <= OF_A_SIZE] if len(read) == 1 else []


def _overlaps(unit: Unit, found: Found) -> bool:
    return unit.start < found.end and found.start < unit.end


def with_all_values(question: Question, found: Found) -> list[Found]:
    """Return what was found once for every amount in it that fits the question; a date has but one."""
    if question.expects == "date":
        return [found]  # any other date may be that of another thing
    spans = find_amounts(found.text, question)
    return [replace(found, value=Span(found.start + span.start, found.start + span.end)) for span in spans]


def distance(one: Value, other: Value) -> float:
    """How far two values are apart: as the logarithm of their ratio, or in years."""
    if isinstance(one.key, float) and isinstance(other.key, float):
        less, more = sorted((abs(one.key), abs(other.key)))
        return math.log((more + _A_FEW) / (less + _A_FEW))
    if isinstance(one.key, str) and isinstance(other.key, str):
        return 0.0 if abs(int(one.key[:4]) - int(other.key[:4])) <= _YEARS_APART else math.inf
    return math.inf


def mention_of(found: Found) -> NumberMention | None:
    at = found.value.start - found.start if found.value else -1
    return next((one for one in find_numbers(found.text) if at in {one.start, one.hedge_start}), None)
