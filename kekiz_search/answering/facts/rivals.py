"""Other values that sources give for what was asked: which of those found are values of the same thing as the best."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.amounts import find_amounts
from kekiz_search.answering.evidence.anaphora import is_record
from kekiz_search.answering.evidence.bare_numbers import counts_what_was_named
from kekiz_search.answering.evidence.carrying import LENIENT, cover_around, stands_around
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.screening import counts_another, names_figures
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.slots import find_value
from kekiz_search.answering.evidence.tense import names_place_in_order
from kekiz_search.answering.evidence.units import Unit, is_about
from kekiz_search.answering.facts.disputed import find_disputed
from kekiz_search.answering.facts.reporting import gives_two, reports
from kekiz_search.answering.facts.values import Value, agree, tells_now, value_of_found, years_beside
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.answering.words.vocabulary import KOMMUNE_NOUNS, LIVING_VERBS
from kekiz_search.german.dates import find_dates
from kekiz_search.german.numbers import NumberMention, find_numbers
from kekiz_search.types import Span

MOST_RIVALS = 2
_FEW = 2  # words that another place of the same document must hold
_NEIGHBOURS = 2  # sentences; a source that is set against another follows it
# What makes a value one of the same thing as the best: its weight beside the best's, the deed told, the same noun
# counted, words that set it against another, and about the same size. Source: 17 pairs of values that must, and 63
# that must not, stand side by side, of the development half and practice.
_DEED, _NOUN, _ALL_WORDS, _SET_AGAINST, _FAR_OFF = 0.3, 0.3, 0.15, 0.4, 2.0
_ENOUGH = 0.86
OF_A_SIZE = 0.5  # of the logarithm of the ratio: 1.65 times as many; what is farther off counts against a value
_MOST_AGREEING = 8  # of the best values, around which sources are looked for that are set against them
_A_FEW = 3  # added to both numbers, so that two and four are no farther apart than some are of few
_YEARS_APART = 3
_YEAR_CHARS = 4
_BULLET, _BAR = re.compile(r"\s*(?:[-*•–|]\s*)?"), "|"


def find_rivals(search: Search, question: Question, best: Value, values: Sequence[Value]) -> list[Value]:
    """Return the values that differ from the best and from one another, of what the best is a value of."""
    if best.found is None or best.key is None or question.kreise_only or question.towns_only:
        return []
    told_alike = [one.found for one in values[:_MOST_AGREEING] if one.found and agree(best, one)]
    near = [one for found in (best.found, *told_alike) for one in values_set_against(search, question, found)]
    apart = [one for one in values if one.found and tells_apart(search, question, best, one)]
    rivals = [*set_against_within(question, best), *find_disputed(search, question, best)]
    for one in sorted([*near, *apart], key=lambda one: -one.weight):
        told = one.manner == best.manner or (one.manner == "told" and best.manner != "planned")
        new = not any(agree(one, other) for other in (best, *rivals))
        if told and new and is_same_thing(search, question, best, one):
            rivals.append(one)
    rivals.sort(key=lambda one: one.when or "" if in_series(search, best, one) else "", reverse=True)
    return rivals[:MOST_RIVALS]


def set_against_within(question: Question, best: Value) -> list[Value]:
    """Return the other value of a sentence that gives two by two sources: "Der Aufruf gibt 12 an, der Bericht 14"."""
    assert best.found is not None
    if best.found is None or not gives_two(question, best.text):
        return []
    others = [value_of_found(question, one) for one in [*with_all_values(question, best.found), *_bare(best.found)]]
    others = [one for one in others if one.key is not None and not agree(best, one) and one.manner == best.manner]
    others = [one for one in others if distance(best, one) <= OF_A_SIZE]
    return others[:1] if len({one.key for one in others}) == 1 else []


def _bare(found: Found) -> list[Found]:
    """Return the numbers that no noun follows, beside one that counts: "55.600 Einwohner; die Stadt nennt 57.100"."""
    mention = _mention_of(found)
    if mention is None or mention.unit is not None:
        return []
    bare = [one for one in find_numbers(found.text) if one.unit is None and one.counted is None]
    spans = [Span(one.start if one.hedge_start is None else one.hedge_start, one.end) for one in bare]
    return [replace(found, value=Span(found.start + span.start, found.start + span.end)) for span in spans]


def in_series(search: Search, best: Value, other: Value) -> bool:
    """Say whether two values stand in lines of one list or table, each with its own time: "2019: 40", "2021: 52"."""
    if best.found is None or other.found is None or best.basis != "stated" or other.basis != "stated":
        return False
    one, two = best.found.unit, other.found.unit
    passages = search.index.passages
    below_one = one.document is two.document and passages[one.row].heading == passages[two.row].heading
    if not below_one or best.when == other.when or not (_is_line(one) and _is_line(two)):
        return False
    return _column_of(best.found) == _column_of(other.found)


def _is_line(unit: Unit) -> bool:
    """Say whether a unit is a row or an item of its own, and no sentence."""
    text = unit.document.text
    before = text[text.rfind("\n", 0, unit.start) + 1 : unit.start]
    whole = _BULLET.fullmatch(before) is not None and text[unit.end : unit.end + 1] in {"", "\n"}
    return whole and not unit.text.endswith(".")


def _column_of(found: Found) -> int:
    return 0 if found.value is None else found.text[: found.value.start - found.start].count(_BAR)


def tells_apart(search: Search, question: Question, best: Value, other: Value) -> bool:
    """Say whether a value stands apart from the best: in another document, or told as fully in another place of it.

    A place of the same document is as good where a source is set against another, or where it says itself all that
    the question holds. Both must be of the same Kommune.
    """
    assert best.found is not None
    assert other.found is not None
    if other.found.unit.document is best.found.unit.document:
        fully = best.found.unit.start != other.found.unit.start and _says_all(question, other.found)
        if not (fully or reports(question, other.text) or in_series(search, best, other)):
            return False
    return len(question.kommunen) == 1 or _subjects(question, other.found.unit) == _subjects(question, best.found.unit)


def _says_all(question: Question, found: Found) -> bool:
    told = [*question.hard, *(one for one in _deeds(question) if not one.hard)]
    enough = len(told) >= _FEW or question.counted is not None
    return enough and all(match_concept(one, found.unit.bag) >= LENIENT for one in told)


def _deeds(question: Question) -> list[Concept]:
    """The verbs that tell what was done; those of a relation need not be met where a value stands."""
    return [one for one in question.concepts if one.verb and one.family is None and one.lemma not in LIVING_VERBS]


def _subjects(question: Question, unit: Unit) -> frozenset[str]:
    """How many Kommunen take part is told of the country, in whosever document it stands."""
    country = question.counted is not None and question.counted.lemma in KOMMUNE_NOUNS
    home = None if country else unit.home or unit.document.origin.kommune
    return frozenset(unit.subjects or ((home,) if home else ()))


def with_all_values(question: Question, found: Found) -> list[Found]:
    if question.expects == "date":
        return [found]
    spans = find_amounts(found.text, question)
    return [replace(found, value=Span(found.start + span.start, found.start + span.end)) for span in spans]


def is_same_thing(search: Search, question: Question, best: Value, other: Value) -> bool:
    """Say whether what another value is told of is what the best is told of."""
    assert other.found is not None
    if names_place_in_order(question, best.text) and not names_place_in_order(question, other.text):
        return False
    bag = other.found.unit.bag
    done = is_record(other.found.unit) or all(match_concept(one, bag) >= LENIENT for one in _deeds(question))
    against = reports(question, other.text) or counts_what_was_named(other.text) or in_series(search, best, other)
    kinship = min(1.0, other.weight / best.weight) + _DEED * done + _NOUN * _counts_same(question, best, other)
    kinship += _ALL_WORDS * _holds_all_words(question, other.found)
    apart = 0.0 if in_series(search, best, other) else max(0.0, distance(best, other) - OF_A_SIZE)
    kinship += _SET_AGAINST * against - _FAR_OFF * apart
    return kinship >= _ENOUGH


def _holds_all_words(question: Question, found: Found) -> bool:
    """Say whether a sentence holds itself all that must be met, where that is more than one word."""
    hard = question.hard
    return len(hard) >= _FEW and all(match_concept(one, found.unit.bag) >= LENIENT for one in hard)


def distance(one: Value, other: Value) -> float:
    """How far two values are apart: as the logarithm of their ratio, or in years."""
    if isinstance(one.key, float) and isinstance(other.key, float):
        less, more = sorted((abs(one.key), abs(other.key)))
        return math.log((more + _A_FEW) / (less + _A_FEW))
    if isinstance(one.key, str) and isinstance(other.key, str):
        return 0.0 if abs(int(one.key[:4]) - int(other.key[:4])) <= _YEARS_APART else math.inf
    return math.inf


def _counts_same(question: Question, best: Value, other: Value) -> bool:
    """Say whether two numbers count the same noun; a sum, a share or a date counts none."""
    if question.expects != "number":
        return True
    assert other.found is not None
    if question.counted is not None:
        bag = other.found.unit.bag
        return match_concept(question.counted, bag) >= LENIENT or counts_what_was_named(other.text)
    nouns = [_noun_of(one.found) for one in (best, other) if one.found]
    return None not in nouns and len({tuple(sorted(bag_of(noun or "").lemmas)) for noun in nouns}) == 1


def _noun_of(found: Found) -> str | None:
    mention = _mention_of(found)
    return mention.counted if mention else None


def _mention_of(found: Found) -> NumberMention | None:
    at = found.value.start - found.start if found.value else -1
    return next((one for one in find_numbers(found.text) if at in {one.start, one.hedge_start}), None)


def values_set_against(search: Search, question: Question, best: Found) -> list[Value]:
    """Return the values of the sentences around the best in which a source is set against another, or goes on."""
    units = search.units_of(best.unit.row)
    at = next((at for at, unit in enumerate(units) if unit.start == best.unit.start), 0)
    near = [unit for unit in units[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1] if not _overlaps(unit, best)]
    set_against = reports(question, best.text)
    told = [
        unit
        for unit in near
        if (set_against or reports(question, unit.text) or _goes_on(search, question, unit))
        and names_figures(question, unit.text)
        and is_about(unit, question.kommunen)
        and (_goes_on(search, question, unit) or _is_of_same(search, question, best, unit))
    ]
    value = value_of_found(question, best)
    read = [
        one for unit in told for one in _all_values(question, unit, value, _weight_beside(search, question, best, unit))
    ]
    return [_in_time_of(value, one) for one in read if _is_of_its_time(question, value, one)]


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


def _is_of_same(search: Search, question: Question, best: Found, unit: Unit) -> bool:
    """All hard words stand in a sentence, around it, or in the best beside it."""
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
    return [value_of_found(question, one) for one in with_all_values(question, found)]


def _loose_values(question: Question, unit: Unit, best: Value, score: float) -> list[Value]:
    """Return the only number, or date, of a sentence, where it is about as large, or as late, as the best value."""
    if question.expects == "date":
        spans = [Span(one.start, one.end) for one in find_dates(unit.text)]
    else:
        mention = _mention_of(best.found) if best.found else None
        measured = mention.unit if mention else None
        numbers = [one for one in find_numbers(unit.text) if one.unit == measured]
        spans = [Span(one.start if one.hedge_start is None else one.hedge_start, one.end) for one in numbers]
    placed = [Span(unit.start + span.start, unit.start + span.end) for span in spans]
    read = [value_of_found(question, Found(unit, unit.start, unit.end, score, span)) for span in placed]
    return [one for one in read if one.key is not None and distance(best, one) <= OF_A_SIZE] if len(read) == 1 else []


def _overlaps(unit: Unit, found: Found) -> bool:
    return unit.start < found.end and found.start < unit.end
