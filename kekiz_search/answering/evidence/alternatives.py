"""What a question puts as alternatives: "ein Bus, ein Wagen oder ein Zelt" is met by any of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.normalise import fold

_OR = re.compile(
    r"(?P<ahead>(?:[\w-]+, (?:[\w-]+ ){0,2})*[\w-]+),? (?:oder|und/oder|bzw\.) "
    r"(?:(?:irgend|et)?was (?:[Aa]nderes )?(?:auf |mit |für )?)?(?P<behind>[\w-]+(?: [\w-]+){0,2})"
)
_EXAMPLE = re.compile(
    r", (?:etwa|zum Beispiel)(?: (?:mit|durch|in|bei|über|für|eine[nrm]?|ein))* (?P<what>[A-ZÄÖÜ][\w-]+)"
)
_MOST = 8  # of several groups, more are not told apart: each costs a look through the index


def alternatives(question: Question) -> tuple[Question, ...]:
    """Return the questions for each of the words that "oder" joins, or the question itself where none are joined.

    An example is none that must be met: "Kinder beteiligt, etwa mit einer Kinderkonferenz" is met by other ways as
    well, and by the example alone where it tells of the same.
    """
    if (example := _example(question)) is not None:
        others = [one for one in question.concepts if one is not example]
        whole = _without(question, {example.text})
        same = any(one.lemma in example.parts[:1] for one in others)
        return (whole, _without(question, {one.text for one in others})) if same else (whole,)
    groups = _groups(question)
    chosen = list(product(*groups))
    if not groups or len(chosen) > _MOST:
        return (question,)
    joined = {text for group in groups for some in group for text in some}
    return tuple(_without(question, joined - {text for some in one for text in some}) for one in chosen)


def _example(question: Question) -> Concept | None:
    """Return what a question names as an example of what else it asks for."""
    match = _EXAMPLE.search(question.text)
    example = _by_word(question).get(match["what"]) if match else None
    return example if any(one.hard and one is not example for one in question.concepts) else None


def _groups(question: Question) -> list[list[frozenset[str]]]:
    """Return the groups of alternatives, each the words of its concepts; a verb takes those behind it along."""
    by_text = _by_word(question)
    groups = []
    for match in _OR.finditer(question.text):
        words = [item.split()[-1] for item in match["ahead"].split(", ")]
        last = next((by_text[word] for word in match["behind"].split() if word in by_text), None)
        if last is None or words[-1] not in by_text:
            continue
        ahead = [by_text[word].text for word in words if word in by_text and by_text[word].verb == last.verb]
        behind = _verbs_from(question.concepts, last, question.text[match.end("ahead") :]) if last.verb else {last.text}
        groups.append([*(frozenset({text}) for text in dict.fromkeys(ahead)), frozenset(behind)])
    return [group for group in groups if len(group) > 1]


def _by_word(question: Question) -> dict[str, Concept]:
    """Return the concepts by the words that ask for them: "Patinnen" and "Paten" ask for one."""
    by_lemma = {concept.lemma: concept for concept in question.concepts}
    tokens = analyze(question.text)
    by_text = {concept.text: concept for concept in question.concepts}
    by_folded = {fold(text): concept for text, concept in by_text.items()}
    mended = {
        typed: by_folded[fold(meant)] for typed, meant in question.corrections.items() if fold(meant) in by_folded
    }
    return {token.text: by_lemma[token.lemma] for token in tokens if token.lemma in by_lemma} | by_text | mended


def _verbs_from(concepts: Sequence[Concept], first: Concept, rest: str) -> set[str]:
    return {first.text, *(one.text for one in concepts if one.verb and re.search(rf"\b{re.escape(one.text)}\b", rest))}


def _without(question: Question, dropped: set[str]) -> Question:
    left = tuple(one for one in question.concepts if one.text not in dropped)
    return replace(question, concepts=left)
