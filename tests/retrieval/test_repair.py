"""Misspelt words of a query find the words of the index and of the dictionary."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.german.analyzer import index_terms, index_texts
from kekiz_search.index.terms import TermIndex, build_terms, open_terms
from kekiz_search.retrieval import search
from kekiz_search.retrieval.repair import repair_query
from kekiz_search.retrieval.search import query_terms

PASSAGES = (
    "Die Familienhebamme besucht junge Eltern.",
    "Der Präsident eröffnet das Bürgerbüro in der Größenstraße.",
    "Zwergflusspferde heißen hier Mobutu und Zaza; Zaza frisst Äpfel.",
)


@pytest.fixture(scope="module")
def terms(tmp_path_factory: pytest.TempPathFactory) -> TermIndex:
    folder = tmp_path_factory.mktemp("repair") / "terms"
    build_terms(*index_texts(PASSAGES), folder)
    return open_terms(folder, len(PASSAGES))


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("Was macht die Familienhebame?", "Was macht die familienhebamme?"),  # a letter left out
        ("Was macht die Familienhebammme?", "Was macht die familienhebamme?"),  # one too many
        ("Was macht die Familienhebmame?", "Was macht die familienhebamme?"),  # two changed places
        ("Wer ist Prasident?", "Wer ist Präsident?"),  # the umlaut left out
        ("Wo ist das Burgerburo?", "Wo ist das Bürgerbüro?"),  # two of them
        ("Was frisst Mobuut?", "Was frisst Mobutu?"),  # a name that only the index knows
        ("Wleche Eltern?", "welche Eltern?"),  # a function word
    ],
)
def test_a_slip_is_mended(terms: TermIndex, typed: str, mended: str) -> None:
    assert repair_query(typed, terms) == mended


@pytest.mark.parametrize(
    "typed",
    [
        "Welche Hebammen besuchen Familien?",  # in the dictionary, not in the index
        "hebammen in luenen und düren",  # Kommunen
        "Mobutu und Zaza",
        "Quxybzlk?",  # near to nothing
        "Zaz",  # too short to judge
        "ao" * 900,  # too long for a word
        "2017, 160.727 und 15-jährige",
        "",
    ],
)
def test_what_is_known_or_near_to_nothing_stays(terms: TermIndex, typed: str) -> None:
    assert repair_query(typed, terms) == typed


def test_the_mended_word_is_found(terms: TermIndex) -> None:
    mended = repair_query("Mobuut", terms)
    assert terms.score(index_terms(mended)).argmax() == 2
    assert not terms.score(index_terms("Mobuut")).any()


@given(st.text(max_size=60))
def test_any_text_can_be_mended_and_always_gives_the_same(terms: TermIndex, text: str) -> None:
    assert repair_query(text, terms) == repair_query(text, terms)


@pytest.mark.parametrize(
    "query", ["Wo frisst Zaza Äpfel?", "junge Eltern- und Familienhebammen", "Bürgerbüros öffnen", "Unbekanntes"]
)
def test_words_that_are_looked_up_have_the_terms_that_they_would_be_worked_out_to(terms: TermIndex, query: str) -> None:
    assert query_terms(terms, query) == index_terms(query)


def test_words_of_the_passages_are_not_worked_out_anew(terms: TermIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = index_terms("Zaza frisst Äpfel")
    monkeypatch.delattr(search, "terms_of_word")
    assert query_terms(terms, "Zaza frisst Äpfel") == expected


def test_a_repaired_query_needs_no_repair(terms: TermIndex) -> None:
    once = repair_query("Familienhebame Prasident Burgerburo", terms)
    assert repair_query(once, terms) == once


def test_an_empty_index_mends_by_the_dictionary_alone(tmp_path: Path) -> None:
    build_terms([], {}, tmp_path / "terms")
    assert repair_query("Familei", open_terms(tmp_path / "terms", 0)) == "Familie"


def test_of_a_pasted_text_only_the_first_words_are_looked_at(terms: TermIndex) -> None:
    mended = repair_query("Familienhebame " * 20, terms).split()
    assert mended == ["familienhebamme"] * 12 + ["Familienhebame"] * 8
