"""Scores become hits: order, ties, the share of a document, the Kommunen asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kekiz_search.encoder.static import StaticEncoder
from kekiz_search.engine import open_index
from kekiz_search.index.manifest import Manifest
from kekiz_search.index.opened import Index
from kekiz_search.index.pieces import lay_in_blocks
from kekiz_search.index.store import Store, write_store
from kekiz_search.index.terms import build_terms, open_terms
from kekiz_search.index.vectors import build_vectors, open_vectors
from kekiz_search.retrieval import search
from kekiz_search.retrieval.late import RESCORED_SHARE
from kekiz_search.retrieval.search import rank_hits, score_passages, search_passages
from kekiz_search.types import Document, Hit, Origin, Passage

KOMMUNEN = {"a": "Hamm", "b": "Kreis Unna", "c": None}
MANIFEST = Manifest(1, "v", "", "", "tiny", "tiny:1", "", {}, [], [], {})

Ranked = Callable[..., tuple[Hit, ...]]


@pytest.fixture(scope="module")
def index_of(tmp_path_factory: pytest.TempPathFactory, tiny_encoder: object) -> Iterator[Callable[..., Index]]:
    """Return what opens an index of passages named like "a1": the letter is the document."""
    stores: list[Store] = []

    def build(names: Sequence[str], term_lists: Sequence[Sequence[str]] = ()) -> Index:
        folder = tmp_path_factory.mktemp("generation")
        texts: dict[str, str] = {}
        passages = []
        for name, terms in zip(names, term_lists or [[name] for name in names], strict=True):
            text, words = texts.get(name[0], ""), " ".join(terms)
            passages.append(Passage(name, name[0], len(text), len(text) + len(words), None))
            texts[name[0]] = f"{text}{words}\n"
        documents = [
            Document(doc_id, f"{doc_id}.txt", "0" * 64, text, Origin(kommune=KOMMUNEN.get(doc_id)))
            for doc_id, text in texts.items()
        ]
        write_store(folder, documents, passages, [])
        build_terms(term_lists or [[name] for name in names], {}, folder / "terms")
        vectors = tiny_encoder.encode_passages([texts[p.doc_id][p.start : p.end] for p in passages])
        build_vectors(vectors, folder / "vectors.npy")
        stores.append(Store(folder))
        terms_index = open_terms(folder / "terms", len(passages))
        vector_index = open_vectors(folder / "vectors.npy")
        return Index(folder, MANIFEST, stores[-1], vector_index, terms_index, None, stores[-1].passages(), ())

    yield build
    for store in stores:
        store.close()


@pytest.fixture(scope="module")
def nine(index_of: Callable[..., Index]) -> Index:
    return index_of(["a1", "a2", "a3", "a4", "a5", "b1", "b2", "c1", "c2"])


def scores_of(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float32)


def names(hits: Sequence[Hit]) -> list[str]:
    return [hit.passage.passage_id for hit in hits]


def test_hits_fall_in_score_and_count_from_one(nine: Index) -> None:
    hits = rank_hits(nine, scores_of(0.1, 0, 0, 0, 0, 0.5, 0.3, 0.9, 0), 10)
    assert [(hit.rank, hit.passage.passage_id, hit.score) for hit in hits] == [
        (1, "c1", 0.9),
        (2, "b1", 0.5),
        (3, "b2", 0.3),
        (4, "a1", 0.1),
    ]
    assert [hit.document.doc_id for hit in hits] == ["c", "b", "b", "a"]


def test_what_neither_part_finds_is_no_hit(nine: Index) -> None:
    assert rank_hits(nine, np.zeros(9, dtype=np.float32), 10) == ()
    assert names(rank_hits(nine, scores_of(0, 0, 0.2, 0, 0, 0, 0, 0, 0), 10)) == ["a3"]


def test_a_score_that_shows_as_nothing_is_no_hit(nine: Index) -> None:
    assert rank_hits(nine, np.full(9, 1e-9, dtype=np.float32), 10) == ()


def test_ties_break_on_the_passage_id(index_of: Callable[..., Index]) -> None:
    index = index_of(["c1", "a2", "b1", "a1"])
    assert names(rank_hits(index, scores_of(0.5, 0.5, 0.5, 0.5), 10)) == ["a1", "a2", "b1", "c1"]


def test_scores_that_show_as_equal_break_on_the_passage_id(index_of: Callable[..., Index]) -> None:
    index = index_of(["b1", "a1"])
    assert names(rank_hits(index, scores_of(np.nextafter(np.float32(0.5), np.float32(1)), 0.5), 10)) == ["a1", "b1"]


def test_a_document_gets_three_while_others_wait(nine: Index) -> None:
    hits = rank_hits(nine, scores_of(0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1), 5)
    assert names(hits) == ["a1", "a2", "a3", "b1", "b2"]


def test_a_document_fills_up_where_no_other_is_left(nine: Index) -> None:
    hits = rank_hits(nine, scores_of(0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0, 0, 0), 5)
    assert names(hits) == ["a1", "a2", "a3", "a4", "b1"]
    assert [hit.rank for hit in hits] == [1, 2, 3, 4, 5]
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_all_hits_come_where_more_are_wanted_than_there_are(nine: Index) -> None:
    hits = rank_hits(nine, scores_of(*np.linspace(0.9, 0.1, 9)), 1000)
    assert names(hits) == ["a1", "a2", "a3", "a4", "a5", "b1", "b2", "c1", "c2"]


@pytest.mark.parametrize("k", [0, -1])
def test_no_hits_cannot_be_wanted(nine: Index, k: int) -> None:
    with pytest.raises(ValueError, match=f"k must be at least 1, not {k}"):
        rank_hits(nine, np.ones(9, dtype=np.float32), k)


def test_only_documents_of_the_kommunen_are_hits(nine: Index) -> None:
    scores = scores_of(*np.linspace(0.9, 0.1, 9))
    assert names(rank_hits(nine, scores, 10, ["Kreis Unna"])) == ["b1", "b2"]
    assert names(rank_hits(nine, scores, 4, ["Hamm"])) == ["a1", "a2", "a3", "a4"]
    assert names(rank_hits(nine, scores, 10, ["Kreis Unna", "Hamm"]))[-2:] == ["b1", "b2"]
    assert rank_hits(nine, scores, 10, ["Unna"]) == ()


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=st.lists(st.sampled_from([0, 0.25, 0.5, 0.75, 1]), min_size=9, max_size=9), k=st.integers(1, 12))
def test_the_order_is_total_and_repeatable(nine: Index, values: list[float], k: int) -> None:
    hits = rank_hits(nine, scores_of(*values), k)
    assert hits == rank_hits(nine, scores_of(*values), k)
    assert len(hits) == min(k, sum(value > 0 for value in values))
    assert [hit.rank for hit in hits] == list(range(1, len(hits) + 1))
    keys = [(-hit.score, hit.passage.passage_id) for hit in hits]
    assert keys == sorted(set(keys))


def test_looking_at_few_passages_first_changes_no_ranking(
    index_of: Callable[..., Index], monkeypatch: pytest.MonkeyPatch
) -> None:
    index = index_of([f"{letter}{number:03d}" for letter in "abc" for number in range(60)])
    drawn = np.random.default_rng(5).integers(0, 40, size=(6, 180))
    few_documents = np.where(np.arange(180) < 60, 50, 1) * np.ones((1, 180))
    for values in (*drawn, *few_documents):
        scores = (values / 50).astype(np.float32)
        for k in (1, 7, 40, 200):
            monkeypatch.setattr(search, "LOOKED_AT", 1000)
            everything = rank_hits(index, scores, k)
            monkeypatch.setattr(search, "LOOKED_AT", 2)
            assert rank_hits(index, scores, k) == everything


def test_a_hit_names_the_words_of_its_passage(nine: Index) -> None:
    assert [hit.passage.text for hit in rank_hits(nine, np.ones(9, dtype=np.float32), 9)] == [
        "a1", "a2", "a3", "a4", "a5", "b1", "b2", "c1", "c2",
    ]  # fmt: skip


def test_fused_scores_can_be_reckoned_by_hand(index_of: Callable[..., Index], tiny_encoder: object) -> None:
    # Dimensions: kita 9, amt 2, schule 4. Terms: mean length 4/3, so 1 / 2.65 against 1 / 1.975 times the same idf.
    index = index_of(["a1", "b1", "c1"], [["kita", "amt"], ["kita"], ["schule"]])
    expected = [(1.975 / 2.65 + 0.5 * 0.5**0.5) / 1.5, 1, 0]
    assert score_passages(index, tiny_encoder, "Kita").tolist() == pytest.approx(expected)


def test_only_passages_near_the_best_are_rescored(index_of: Callable[..., Index], tiny_model: Path) -> None:
    words = [["kleve", "eltern"], ["kleve"], ["kleve", *["schlaf"] * 90]]
    encoder, plain = StaticEncoder.load(tiny_model), index_of(["a1", "b1", "c1"], words)
    pieces = lay_in_blocks(encoder.split_pieces([" ".join(one) for one in words]))
    fused = score_passages(plain, encoder, "Kleve")
    assert fused[1] == 1 > fused[0] > RESCORED_SHARE > fused[2] > 0

    scores = score_passages(replace(plain, pieces=pieces), encoder, "Kleve")

    assert scores.tolist() == pytest.approx([(1.5 * fused[0] + 1.5) / 3, 1, 1.5 * fused[2] / 3])


def test_a_query_without_words_finds_nothing(nine: Index, tiny_encoder: object) -> None:
    assert search_passages(nine, tiny_encoder, "?!", 10) == ()


def test_a_search_in_a_built_index_is_repeatable(tiny_index: Path, tiny_model: Path) -> None:
    found = []
    for _ in range(2):
        with open_index(tiny_index, str(tiny_model)) as kekiz:
            found.append(kekiz.search("Wer leiht Lastenräder aus?", k=3))
    assert found[0] == found[1]
    assert "Lastenräder" in found[0][0].passage.text
    assert found[0][0].document.origin.kommune == "Lünen"


def test_an_empty_index_has_no_hits(index_of: Callable[..., Index], tiny_encoder: object) -> None:
    assert search_passages(index_of([]), tiny_encoder, "Kinder", 10) == ()
