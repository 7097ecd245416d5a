"""Other values that sources give for what was asked: which of those found are values of the same thing as the best."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.beginnings import tells_of_joining
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.leaning import is_of_its_own_time
from kekiz_search.answering.evidence.screening import tells_how_many_alone
from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.facts.disputed import find_disputed
from kekiz_search.answering.facts.reporting import reports
from kekiz_search.answering.facts.set_against import (
    OF_A_SIZE,
    distance,
    mention_of,
    set_against_within,
    values_set_against,
)
from kekiz_search.answering.facts.values import Value, agree, counts_all, counts_some
from kekiz_search.answering.factuality.tense import names_place_in_order
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import is_record
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.values.bare_numbers import counts_what_was_named
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME, KOMMUNE_NOUNS, LIVING_VERBS, era_in
from kekiz_search.german.kommunen import is_kreis

MOST_RIVALS = 2
_FEW = 2  # words that another place of the same document must hold
# What makes a value one of the same thing as the best: its weight beside the best's, the deed told, the same noun
# counted, words that set it against another, and about the same size. Source: 17 pairs of values that must, and 63
# that must not, stand side by side, of the development half and practice.
_DEED, _NOUN, _ALL_WORDS, _SET_AGAINST, _FAR_OFF = 0.3, 0.3, 0.15, 0.4, 2.0
_ENOUGH = 0.86
_MOST_AGREEING = 8  # of the best values, around which sources are looked for that are set against them
_BULLET, _BAR = re.compile(r"\s*(?:[-*•–|]\s*)?"), "|"
_BEGUN = re.compile(r"\b(?:start\w*|begann\w*|begonnen|gestartet|anfing\w*|los(?:ging|gegangen))\b")
_UNTIL = re.compile(r"\b(?:bis|endet\w*|Ende|Frist)\b")


def find_rivals(search: Search, question: Question, best: Value, values: Sequence[Value]) -> list[Value]:
    """Return the values that differ from the best and from one another, of what the best is a value of."""
    if best.found is None or best.key is None or question.listed_kinds:
        return []
    alike = [one.found for one in values[:_MOST_AGREEING] if one.found and one is not best and agree(best, one)]
    near = [one for found in (best.found, *alike) for one in values_set_against(search, question, found)]
    apart = [one for one in values if one.found and tells_apart(search, question, best, one)]
    rivals = [*set_against_within(question, best), *find_disputed(search, question, best)]
    for one in sorted([*near, *apart], key=lambda one: -one.weight):
        told = one.manner == best.manner or (one.manner == "told" and best.manner != "planned")
        new = not any(agree(one, other) for other in (best, *rivals))
        if told and new and is_same_thing(search, question, best, one):
            rivals.append(one)
    if question.folded.startswith("bis wann "):  # when something else was tells no end
        rivals = [one for one in rivals if _UNTIL.search(one.text)]
    rivals.sort(key=lambda one: one.when or "" if in_series(search, best, one) else "", reverse=True)
    return rivals[:MOST_RIVALS]


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
    if _counts_members(question) and not (reports(question, other.text) or INITIATIVE_NAME.search(other.text)):
        return False  # how many are in it is told of other networks as well
    if other.found.unit.document is best.found.unit.document:
        fully = best.found.unit.start != other.found.unit.start and _says_all(question, other.found)
        if not (fully or reports(question, other.text) or in_series(search, best, other)):
            return False
    return len(question.kommunen) == 1 or _subjects(question, other.found.unit) == _subjects(question, best.found.unit)


def _counts_members(question: Question) -> bool:
    """Say whether it is asked how many Kommunen take part, in nothing that the question names."""
    counted = question.counted is not None and question.counted.lemma in KOMMUNE_NOUNS
    return counted and all(one.family == "umfang" for one in question.concepts)


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


def is_same_thing(search: Search, question: Question, best: Value, other: Value) -> bool:
    """Say whether what another value is told of is what the best is told of."""
    assert other.found is not None
    if names_place_in_order(question, best.text) and not names_place_in_order(question, other.text):
        return False
    if tells_how_many_alone(question, other.text) or _is_of_another_era(question, best, other):
        return False
    if _is_of_one_that_joined(question, best, other):
        return False
    against = reports(question, other.text) or counts_what_was_named(other.text) or in_series(search, best, other)
    if not reports(question, other.text) and _is_of_others(question, other.found.unit):
        return False
    if not against and counts_some(other) and counts_all(question, best):
        return False  # how many do something is no other number of all that there are
    bag = other.found.unit.bag
    if is_of_its_own_time([one for one in question.hard if match_concept(one, bag) < LENIENT], other.found.unit):
        return False
    done = is_record(other.found.unit) or all(match_concept(one, bag) >= LENIENT for one in _deeds(question))
    if not done and _BEGUN.search(question.folded):
        return False  # with how many it began is told by no growth
    kinship = min(1.0, other.weight / best.weight) + _DEED * done + _NOUN * _counts_same(question, best, other)
    kinship += _ALL_WORDS * _holds_all_words(question, other.found)
    apart = 0.0 if in_series(search, best, other) else max(0.0, distance(best, other) - OF_A_SIZE)
    kinship += _SET_AGAINST * against - _FAR_OFF * apart
    return kinship >= _ENOUGH


def _is_of_one_that_joined(question: Question, best: Value, other: Value) -> bool:
    """Say whether the day on which a Kommune joined stands beside that of a thing that no Kommune is asked for."""
    if question.expects != "date" or question.kommunen or best.found is None or other.found is None:
        return False
    joined = tells_of_joining(other.found.unit) and not tells_of_joining(best.found.unit)
    return joined and bool(other.found.unit.kommunen)


def _is_of_another_era(question: Question, best: Value, other: Value) -> bool:
    """Say whether a sentence names the initiative by a name that neither the best value's nor the question has.

    Each of its names stands for a time of its own, with money and numbers of its own.
    """
    return era_in(other.text) not in {None, era_in(best.text), era_in(question.text)}


def _is_of_others(question: Question, unit: Unit) -> bool:
    """Say whether a sentence names towns, and none of those that a question asks for: "in der Kleiderkammer Werne"."""
    towns = [name for name in unit.kommunen if not is_kreis(name)]
    return bool(question.kommunen and towns) and not set(unit.kommunen) & set(question.kommunen)


def _holds_all_words(question: Question, found: Found) -> bool:
    """Say whether a sentence holds itself all that must be met, where that is more than one word."""
    hard = question.hard
    return len(hard) >= _FEW and all(match_concept(one, found.unit.bag) >= LENIENT for one in hard)


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
    mention = mention_of(found)
    return mention.counted if mention else None
