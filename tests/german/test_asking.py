"""Words that only ask are left out of a question, and of nothing else."""

from __future__ import annotations

import pytest

from kekiz_search.german.analyzer import index_terms
from kekiz_search.german.asking import without_asking


def asked(query: str) -> list[str]:
    return list(without_asking(query, index_terms(query)))


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("Wie viele Kinder leben in Hamm?", "Kinder leben Hamm"),
        ("in wievielen städten gibt es babylotsen", "städten babylotsen"),
        ("Wie heißt der Name der Stadt?", "Stadt"),
        ("Wofür bekommt Hamm Geld?", "Hamm Geld"),
        ("Welche Art von Hilfe?", "Hilfe"),
    ],
)
def test_a_question_loses_the_words_that_only_ask(query: str, kept: str) -> None:
    assert asked(query) == index_terms(kept)


@pytest.mark.parametrize("query", ["Name der Stadt", "viele Kinder", "Form und Art der Hilfe", "Wort, Woche, Werk"])
def test_what_does_not_ask_keeps_all_its_words(query: str) -> None:
    assert asked(query) == index_terms(query)


def test_a_question_of_nothing_else_keeps_its_words() -> None:
    assert asked("Wie heißt sie?") == index_terms("heißen")
