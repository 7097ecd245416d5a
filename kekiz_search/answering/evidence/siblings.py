"""Another thing of the same kind that stands where the one asked about does not."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.factuality.negation import is_negated
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import NEAR_MEANING, Bag, Concept, bag_of, match_concept
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.persons import find_persons

_CALLED = re.compile(r"\b(?P<kind>[A-ZÄÖÜ][\w-]{3,}) (?P<name>[A-ZÄÖÜ][\w-]{2,})")
_SURNAME_CHARS = 30  # of a person whose first name stands right behind the kind
_INSTEAD = re.compile(r"\W*(?:Dafür|Stattdessen|Hierfür|An (?:seiner|ihrer|deren|dessen) Stelle)\b")
_NAME = r"(?:e?s|e?n)? (?P<name>[A-ZÄÖÜ][\w-]+)"


def names_sibling(missing: Sequence[Concept], bag: Bag) -> bool:
    """Say whether a sentence names another of the kind that it lacks: the Parkschule is no Gartenschule."""
    heads = [(one.lemma, one.parts[-1]) for one in missing if one.parts]
    return any(
        word.endswith(head) and word != head and not (word.endswith(lemma) or lemma.endswith(word))
        for lemma, head in heads
        for word in bag.lemmas
    )


def is_of_namesake(asked: str, unit: Unit, missing: Sequence[Concept]) -> bool:
    """Say whether what a document last named before a sentence, or in it, is another of the kind that is asked for.

    "Der Fachtag Kinderschutz ist im Mai. Der Fachtag Sprache ist am 3. März": so the latter is no Fachtag Kinderschutz.
    """
    return any(
        _names_other(unit.document.text[: unit.end], kind, lacking)
        for kind, name in _called(asked)
        for lacking in missing
        if lacking.text == name
    )


def stands_instead(search: Search, missing: Sequence[Concept], unit: Unit) -> bool:
    """Say whether a sentence tells what there is instead of a thing that the one before it denies."""
    if not _INSTEAD.match(unit.text):
        return False  # as with most
    before = [one for one in search.units_of(unit.row) if one.end <= unit.start][-1:]
    return any(is_negated(one, missing) for one in before)


@lru_cache(maxsize=64)
def _called(asked: str) -> tuple[tuple[str, str], ...]:
    """Return the kinds of things that a question names with what they are called: "Fachtag", "Kinderschutz"."""
    pairs = ((found["kind"], found["name"]) for found in _CALLED.finditer(asked))
    return tuple((kind, name) for kind, name in pairs if known_lemma(kind) and not find_kommunen(name))


def _names_other(told: str, kind: str, called: Concept) -> bool:
    last = next(iter(deque(re.finditer(rf"\b{re.escape(kind)}{_NAME}", told), maxlen=1)), None)
    if last is None or match_concept(called, bag_of(last["name"])) >= NEAR_MEANING:
        return False
    if any(one.start == 0 for one in find_persons(told[last.start("name") : last.end() + _SURNAME_CHARS])):
        return False  # "Gegründet hat den Spielkreis Anna Meier"
    return called.text not in told[last.end() :]
