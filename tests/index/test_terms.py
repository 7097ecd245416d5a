"""BM25: our summed postings against the library's own scores and against the formula, reckoned anew."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kekiz_search.index.terms import TermIndex, build_terms, open_terms

K1, B = 1.2, 0.75
LISTS = [
    ["familie", "jugendamt", "familie", "kind"],
    ["kind", "kita"],
    [],
    ["jugendamt", "beraten", "beratung", "kind", "kind", "kind"],
    ["beratung"],
]
WORDS = st.sampled_from(["kind", "kita", "amt", "jugendamt", "beraten", "beratung", "straße", "schule"])
TERM_LISTS = st.lists(st.lists(WORDS, max_size=9), min_size=1, max_size=8)

Built = Callable[[Sequence[Sequence[str]]], TermIndex]


@pytest.fixture
def terms_of(tmp_path_factory: pytest.TempPathFactory) -> Built:
    def build(lists: Sequence[Sequence[str]]) -> TermIndex:
        folder = tmp_path_factory.mktemp("generation") / "terms"
        build_terms(lists, {}, folder)
        return open_terms(folder, len(lists))

    return build


def lucene_bm25(lists: Sequence[Sequence[str]], query: Sequence[str]) -> np.ndarray:
    """The plain formula: idf times tf / (tf + k1 (1 - b + b length / mean length)), summed over the query."""
    count, mean = len(lists), sum(map(len, lists)) / len(lists)
    scores = np.zeros(count)
    for row, terms in enumerate(lists):
        frequencies = Counter(terms)
        for term in query:
            held = sum(term in other for other in lists)
            frequency = frequencies[term]
            if frequency:
                idf = math.log(1 + (count - held + 0.5) / (held + 0.5))
                scores[row] += idf * frequency / (frequency + K1 * (1 - B + B * len(terms) / mean))
    return scores


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lists=TERM_LISTS, query=st.lists(WORDS | st.just("nirgends"), max_size=6))
def test_scores_are_the_plain_formula(terms_of: Built, lists: list[list[str]], query: list[str]) -> None:
    np.testing.assert_allclose(terms_of(lists).score(query), lucene_bm25(lists, query), rtol=1e-5, atol=1e-6)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lists=TERM_LISTS.filter(any), query=st.lists(WORDS, min_size=1, max_size=6))
def test_scores_are_those_of_the_library(terms_of: Built, lists: list[list[str]], query: list[str]) -> None:
    import bm25s

    library = bm25s.BM25(k1=K1, b=B, method="lucene")
    library.index(lists, show_progress=False)
    known = [term for term in query if any(term in terms for terms in lists)]
    expected = library.get_scores(known) if known else np.zeros(len(lists))
    np.testing.assert_allclose(terms_of(lists).score(query), expected, rtol=1e-5, atol=1e-6)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lists=TERM_LISTS.filter(any))
def test_postings_are_those_of_the_library_to_the_last_bit(terms_of: Built, lists: list[list[str]]) -> None:
    import bm25s

    ours = terms_of(lists)
    ids = [[ours.vocabulary[term] for term in terms] for terms in lists]
    library = bm25s.BM25(k1=K1, b=B, method="lucene")
    library.index((ids, dict(ours.vocabulary)), show_progress=False)
    np.testing.assert_array_equal(ours.scores, library.scores["data"])
    np.testing.assert_array_equal(ours.rows, library.scores["indices"])
    np.testing.assert_array_equal(ours.bounds, library.scores["indptr"])


def test_one_score_reckoned_by_hand(terms_of: Built) -> None:
    # kita stands once, in one of two passages; both have two terms, so length weighs nothing: ln 2 / (1 + 1.2).
    terms = terms_of([["kita", "kind"], ["kind", "amt"]])
    assert terms.score(["kita"]).tolist() == pytest.approx([math.log(2) / 2.2, 0])


def test_a_repeated_term_counts_once_more(terms_of: Built) -> None:
    terms = terms_of(LISTS)
    np.testing.assert_allclose(terms.score(["kind", "kind", "kita"]), 2 * terms.score(["kind"]) + terms.score(["kita"]))


def test_an_unknown_term_adds_nothing(terms_of: Built) -> None:
    terms = terms_of(LISTS)
    assert not terms.score(["nirgends"]).any()
    assert terms.score(["kind", "nirgends"]).tolist() == terms.score(["kind"]).tolist()


@pytest.mark.parametrize("lists", [[], [[]], [[], [], []]])
def test_an_index_without_terms_finds_nothing(terms_of: Built, lists: list[list[str]]) -> None:
    terms = terms_of(lists)
    assert terms.score(["kind"]).tolist() == [0.0] * len(lists)
    assert terms.rows_with("kind").tolist() == []


def test_weight_is_the_idf(terms_of: Built) -> None:
    terms = terms_of(LISTS)
    assert terms.weight("kita") == pytest.approx(math.log(1 + (5 - 1 + 0.5) / (1 + 0.5)))
    assert terms.weight("kind") == pytest.approx(math.log(1 + (5 - 3 + 0.5) / (3 + 0.5)))
    assert terms.weight("nirgends") == pytest.approx(math.log(1 + 5.5 / 0.5))


def test_a_rarer_term_weighs_more_and_none_weighs_less_than_nothing(terms_of: Built) -> None:
    terms = terms_of([["kind"]] * 9 + [["kind", "kita"]])
    assert terms.weight("nirgends") > terms.weight("kita") > terms.weight("kind") > 0


def test_rows_with_a_term_are_named_in_order(terms_of: Built) -> None:
    terms = terms_of(LISTS)
    assert terms.rows_with("kind").tolist() == [0, 1, 3]
    assert terms.rows_with("beratung").tolist() == [3, 4]


def test_words_of_the_passages_have_their_terms_and_others_none(tmp_path: Path) -> None:
    build_terms(LISTS, {"Kindes": "kind", "der": "", "Jugendämter": "jugendamt jugend amt"}, tmp_path / "t")
    terms = open_terms(tmp_path / "t", len(LISTS))
    assert [terms.terms_of_word(word) for word in ("Jugendämter", "Kindes", "der", "Kind", "Jugend")] == [
        ["jugendamt", "jugend", "amt"], ["kind"], [], None, None,
    ]  # fmt: skip


@given(TERM_LISTS, WORDS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_terms_are_found_by_their_ends(terms_of: Built, lists: Sequence[Sequence[str]], word: str) -> None:
    terms = terms_of(lists)
    for end in (word, word[1:], word[-2:]):
        assert terms.terms_ending(end) == {term for term in terms.vocabulary if term.endswith(end)}


def test_the_vocabulary_holds_the_terms_and_no_other(terms_of: Built) -> None:
    assert terms_of(LISTS).vocabulary == {
        "beraten": 0, "beratung": 1, "familie": 2, "jugendamt": 3, "kind": 4, "kita": 5,
    }  # fmt: skip


def test_the_same_lists_give_the_same_bytes(tmp_path: Path) -> None:
    words = {"Kindes": "kind", "der": "", "Jugendämter": "jugendamt jugend amt"}
    for name, told in (("one", words), ("two", dict(reversed(words.items())))):
        build_terms(LISTS, told, tmp_path / name)
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("one", "two"))
    assert one == two


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lists=TERM_LISTS, query=st.lists(WORDS | st.just("nirgends"), max_size=6), seed=st.integers(0, 9))
def test_what_terms_add_to_some_passages_sums_up_to_their_scores(
    terms_of: Built, lists: list[list[str]], query: list[str], seed: int
) -> None:
    terms = terms_of(lists)
    rows = np.random.default_rng(seed).permutation(len(lists))[:4]

    parts = terms.scores_of(query, rows)

    assert parts.shape == (len(query), len(rows))
    np.testing.assert_allclose(parts.sum(axis=0), terms.score(query)[rows], rtol=1e-6)
    for part, term in zip(parts, query, strict=True):
        assert [score > 0 for score in part] == [term in lists[row] for row in rows]
