"""The file of near meanings: every word can be met, no group is empty, what is not the same stays apart."""

from __future__ import annotations

from pathlib import Path

import pytest

import kekiz_search
from kekiz_search.answering.near_meanings import words_alike
from kekiz_search.german.analyzer import analyze

FILE = Path(kekiz_search.__file__).parent / "data" / "near_meanings.txt"
GROUPS = [line for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
SIBLINGS = [
    ("mutter", "vater"),
    ("kita", "schule"),
    ("stadt", "kreis"),
    ("buergermeister", "landrat"),
    ("jobcenter", "arbeitsagentur"),
    ("jugendamt", "sozialamt"),
    ("hebamme", "arzt"),
    ("beginnen", "enden"),
    ("eroeffnen", "schliessen"),
    ("einnahme", "ausgabe"),
    ("junge", "maedchen"),
    ("grundschule", "gymnasium"),
    ("kita", "tagesmutter"),
    ("miete", "kauf"),
]


def asked_of(group: str) -> list[str]:
    return group.partition(">")[0].split()


def words_of(group: str) -> list[str]:
    return group.replace(">", " ").split()


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_joins_two_words_at_least_and_none_twice(group: str) -> None:
    words = words_of(group)

    assert len(words) > 1
    assert len(words) == len(set(words))
    assert asked_of(group)


def test_every_word_is_a_lemma_that_the_analyzer_gives() -> None:
    words = sorted({word for group in GROUPS for word in words_of(group)})
    lemmas = {word: {token.lemma for spelt in (word, word.capitalize()) for token in analyze(spelt)} for word in words}

    assert [word for word in words if word not in lemmas[word]] == []


@pytest.mark.parametrize("group", GROUPS)
def test_words_before_the_arrow_are_told_by_all_of_their_group(group: str) -> None:
    for word in asked_of(group):
        assert words_alike(word) >= set(words_of(group))


def test_words_behind_the_arrow_are_not_asked_by_those_before() -> None:
    assert "kind" in words_alike("minderjaehrige")
    assert "minderjaehrige" not in words_alike("kind")


def test_a_word_without_near_meanings_has_none() -> None:
    assert words_alike("fahrradkeller") == frozenset()


@pytest.mark.parametrize(("one", "other"), [*SIBLINGS, *((other, one) for one, other in SIBLINGS)])
def test_siblings_and_contraries_are_not_alike(one: str, other: str) -> None:
    assert other not in words_alike(one)
