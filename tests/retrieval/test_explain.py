"""Why a passage was found, on vectors that can be computed by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from ingest import build_index
from kekiz_search import open_index
from kekiz_search.encoder import Piece, Pieces, Vectors, open_encoder
from kekiz_search.german.words import split_words
from kekiz_search.retrieval.explain import Meeting, explain

# Cosines: Mama with Eltern 0.6, with Kind 0.8; Zug is near to nothing; every word is one piece.
TABLE = {"Eltern": (1, 0, 0), "Kind": (0, 1, 0), "Mama": (0.6, 0.8, 0), "Zug": (0, 0, 1), "Hase": (0.2, 0, 0.98**0.5)}
WORDS = sorted(TABLE)


class Lettered:
    """Knows the five words of the table."""

    name = fingerprint = "lettered"

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        raise AssertionError

    def encode_query(self, text: str) -> Vectors:
        raise AssertionError

    def split_pieces(self, texts: Sequence[str]) -> list[Pieces]:
        raise AssertionError

    def encode_query_with_pieces(self, text: str) -> tuple[Vectors, Pieces]:
        raise AssertionError

    def compare_pieces(self, asked: Pieces, ids: Pieces) -> np.ndarray:
        raise AssertionError

    def place_pieces(self, text: str) -> list[Piece]:
        known = [word for word in split_words(text) if word.text in TABLE]
        return [Piece(WORDS.index(word.text), word.start, word.end) for word in known]

    def encode_pieces(self, ids: Pieces) -> Vectors:
        return np.array([TABLE[WORDS[at]] for at in ids], dtype=np.float32).reshape(-1, 3)

    def weigh_pieces(self, ids: Pieces) -> np.ndarray:
        return np.ones(len(ids), dtype=np.float32)


class Plain:
    """An encoder that shows no pieces."""

    name = fingerprint = "plain"

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        raise AssertionError

    def encode_query(self, text: str) -> Vectors:
        raise AssertionError


def met(query: str, text: str, meetings: Sequence[Meeting]) -> list[tuple[str, str, float]]:
    return [(query[m.query_start : m.query_end], text[m.start : m.end], m.similarity) for m in meetings]


def test_a_word_meets_the_nearest_word() -> None:
    query, text = "Hilft der Mama ein Zug?", "Eltern und ihr Kind"
    assert met(query, text, explain(query, text, Lettered())) == [("Mama", "Kind", pytest.approx(0.8, abs=1e-3))]


def test_the_same_word_goes_before_a_near_one_and_the_first_of_equals_counts() -> None:
    query, text = "Mama", "Kind Mama Mama"
    assert met(query, text, explain(query, text, Lettered())) == [("Mama", "Mama", 1.0)]
    assert explain(query, text, Lettered())[0].start == 5


def test_words_of_one_stem_meet_without_any_vectors() -> None:
    query, text = "Wer koordiniert?", "Eine Koordinatorin leitet die Koordination."
    assert met(query, text, explain(query, text, Plain()))[0][::2] == ("koordiniert", 1.0)


def test_a_compound_meets_by_the_share_of_its_parts() -> None:
    query, text = "Familienbüro", "Das Büro hat geöffnet."
    assert met(query, text, explain(query, text, Plain())) == [("Familienbüro", "Büro", 0.5)]


def test_function_words_and_far_words_meet_nothing() -> None:
    assert explain("Wer ist die Mama?", "Wer ist das, und die?", Lettered()) == ()
    assert explain("Hase", "Eltern", Lettered()) == ()  # cosine 0.2
    assert explain("", "Eltern", Lettered()) == explain("Eltern", "", Lettered()) == ()


def test_the_shipped_encoder_places_its_pieces_on_the_words_they_stand_for() -> None:
    query, text = "Größere Väterkurse für Eltern", "Ein Angebot für Mütter, Großväter und Familien"
    meetings = explain(query, text, open_encoder())
    words = {(word.start, word.end) for word in split_words(text)}
    assert {(m.start, m.end) for m in meetings} <= words
    assert ("Eltern", "Familien") in {pair[:2] for pair in met(query, text, meetings)}


def test_a_hit_is_explained_by_places_in_its_document(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    told = "Im Rathaus ist montags offen.\n\nDas Familienbüro berät junge Eltern im Erdgeschoss."
    (tmp_path / "docs" / "buero.txt").write_text(told, encoding="utf-8")
    build_index(tmp_path / "docs", tmp_path / "index")
    query = "Wo ist das Familienbüro?"
    with open_index(tmp_path / "index") as kekiz:
        hit = kekiz.search(query)[0]
        (meeting,) = [one for one in kekiz.explain(query, hit) if one.similarity == 1]
    assert hit.document.text[meeting.start : meeting.end] == "Familienbüro"
    assert query[meeting.query_start : meeting.query_end] == "Familienbüro"
