"""The terms of frequent words are those that the rules give, or none at all."""

from __future__ import annotations

import pytest

from kekiz_search.german import frequent
from kekiz_search.german.analyzer import ANALYZER_VERSION, terms_of_word, work_out_terms
from kekiz_search.german.dictionary import counted_forms

SHIP = "python -m kekiz_search.german.frequent_table"


def test_the_shipped_table_is_that_of_this_analyzer_and_dictionary() -> None:
    assert frequent.frequent_terms("Jugendämtern", ANALYZER_VERSION) is not None, f"run {SHIP}"


def test_the_shipped_table_holds_what_the_rules_give() -> None:
    words = list(counted_forms())[::7]
    assert len(words) > 10_000
    shipped = {word: frequent.frequent_terms(word, ANALYZER_VERSION) for word in words}
    assert shipped == {word: work_out_terms(word) for word in words}, f"raise ANALYZER_VERSION, then run {SHIP}"


@pytest.mark.parametrize("word", ["Elterncafébesuch", "Jugendämtern", "und", "\x02amt", "160.727"])
def test_a_word_has_the_same_terms_with_and_without_the_table(word: str) -> None:
    assert terms_of_word(word) == work_out_terms(word)


def test_the_table_of_another_analyzer_is_not_read() -> None:
    assert frequent.frequent_terms("Jugendämtern", "german-0") is None
    frequent._open_table.cache_clear()
