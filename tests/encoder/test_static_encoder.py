"""What any static model promises, held to the shipped one and to a tiny one."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kekiz_search.encoder import SHIPPED_MODEL, open_encoder, unit_rows
from kekiz_search.encoder.chunks import cuts_at_blanks, tokenize_chunks
from kekiz_search.encoder.static import COMPARED_DIMENSIONS, StaticEncoder, widen
from kekiz_search.encoder.train.card import turn_axes
from kekiz_search.errors import EncoderMissing

MAX_MODEL_BYTES = 20_000_000  # what the package may weigh by it
TEXTS = (
    "Frühe Hilfen begleiten Familien von der Schwangerschaft an.",
    "Das Jugendamt berät Eltern.",
    "",
    "Straße, Größe, Übergang",
    "漢字 ☃",
    "Kita",
)
GERMAN = st.text(alphabet="abcdeéèmnorstuäöüßÄÖÜẞ .,-12", max_size=40)


@pytest.fixture(scope="module")
def shipped() -> StaticEncoder:
    return StaticEncoder.load(SHIPPED_MODEL)


@pytest.fixture
def copied_model(tiny_model: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(tiny_model, tmp_path / "model"))


def test_the_shipped_model_weighs_at_most_20_mb() -> None:
    assert sum(path.stat().st_size for path in SHIPPED_MODEL.rglob("*") if path.is_file()) <= MAX_MODEL_BYTES


def test_rows_are_unit_vectors(shipped: StaticEncoder) -> None:
    vectors = shipped.encode_passages(TEXTS)
    assert vectors.dtype == np.float32
    lengths = np.linalg.norm(vectors, axis=1)
    assert ((np.abs(lengths - 1) < 1e-5) | (lengths == 0)).all()
    assert lengths[[0, 1, 3, 5]].min() > 0.99


@pytest.mark.parametrize("text", ["", "   \n\t", "\u200b", "漢字", "☃", "\0"])
def test_a_text_without_known_pieces_is_zero(shipped: StaticEncoder, text: str) -> None:
    assert not shipped.encode_query(text).any()
    assert not shipped.encode_passages([text]).any()


def test_no_texts_give_no_rows(shipped: StaticEncoder) -> None:
    assert shipped.encode_passages([]).shape == (0, shipped.table.shape[1])


def test_a_batch_gives_what_single_texts_give(shipped: StaticEncoder) -> None:
    together = shipped.encode_passages(TEXTS)
    for row, text in zip(together, TEXTS, strict=True):
        np.testing.assert_array_equal(row, shipped.encode_query(text))


def test_more_texts_than_one_batch_keep_their_order(copied_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = StaticEncoder.load(copied_model)
    texts = ["Lünen", "Kleve", "", "Hebammen besuchen Eltern", "Schlaf"] * 3
    whole = encoder.encode_passages(texts)
    monkeypatch.setattr("kekiz_search.encoder.static._BATCH", 4)
    np.testing.assert_array_equal(encoder.encode_passages(texts), whole)


def test_passages_and_query_share_one_space(shipped: StaticEncoder) -> None:
    np.testing.assert_array_equal(shipped.encode_passages([TEXTS[0]])[0], shipped.encode_query(TEXTS[0]))


@settings(max_examples=60, deadline=None)
@given(text=GERMAN)
def test_composed_and_decomposed_letters_are_one(shipped: StaticEncoder, text: str) -> None:
    composed, apart = (shipped.encode_query(unicodedata.normalize(form, text)) for form in ("NFC", "NFD"))
    np.testing.assert_array_equal(composed, apart)


@pytest.mark.parametrize(
    ("one", "other"),
    [("STÄDTE", "staedte"), ("Übergänge", "UEBERGAENGE"), ("Straße", "strasse"), ("MÄDCHEN", "maedchen")],
)
def test_case_and_umlauts_make_no_difference(shipped: StaticEncoder, one: str, other: str) -> None:
    np.testing.assert_array_equal(shipped.encode_query(one), shipped.encode_query(other))


def test_a_text_is_nearest_to_itself(shipped: StaticEncoder) -> None:
    texts = [text for text in TEXTS if shipped.encode_query(text).any()]
    vectors = shipped.encode_passages(texts)
    assert (vectors @ vectors.T).argmax(axis=1).tolist() == list(range(len(texts)))


def test_every_piece_of_a_long_text_counts(shipped: StaticEncoder) -> None:
    long = "Familie " * 2000
    np.testing.assert_allclose(shipped.encode_query(long), shipped.encode_query("Familie"), atol=1e-4)
    assert float(shipped.encode_query(long + "Bücherei " * 2000) @ shipped.encode_query("Bücherei")) > 0.3


def test_truncation_and_padding_of_a_tokenizer_are_switched_off(copied_model: Path) -> None:
    from tokenizers import Tokenizer

    whole = StaticEncoder.load(copied_model).encode_passages(["Kleve Eltern Schlaf", "Kleve"])
    tokenizer = Tokenizer.from_file(str(copied_model / "tokenizer.json"))
    tokenizer.enable_truncation(2)
    tokenizer.enable_padding(pad_id=1)
    tokenizer.save(str(copied_model / "tokenizer.json"))
    encoder = StaticEncoder.load(copied_model)
    np.testing.assert_array_equal(encoder.encode_passages(["Kleve Eltern Schlaf", "Kleve"]), whole)


def test_vectors_of_the_tiny_model_can_be_reckoned(copied_model: Path) -> None:
    # kleve: 11 + 12 + 5 + 22 + 5 = 55, modulo 16 dimension 7; eltern: 5 + 12 + 20 + 5 + 18 + 14 = 74, dimension 10.
    vector = StaticEncoder.load(copied_model).encode_query("Kleve Kleve Eltern Unbekanntes")
    expected = np.zeros(16)
    expected[7], expected[10] = 2 / 5**0.5, 1 / 5**0.5
    np.testing.assert_allclose(vector, expected, atol=1e-6)


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json"])
def test_a_changed_byte_changes_the_fingerprint(copied_model: Path, name: str) -> None:
    before = StaticEncoder.load(copied_model).fingerprint
    path = copied_model / name
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]) if name.startswith("model") else data + b"\n")
    assert StaticEncoder.load(copied_model).fingerprint != before


def test_the_same_files_have_the_same_fingerprint_wherever_they_lie(tiny_model: Path, copied_model: Path) -> None:
    one, two = StaticEncoder.load(tiny_model), StaticEncoder.load(copied_model)
    assert one.fingerprint == two.fingerprint
    assert one.fingerprint.startswith("static:")


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json"])
@pytest.mark.parametrize("content", [None, b"", b"{", b"{}", b"[]", b"\xff" * 64])
def test_a_damaged_folder_is_named(copied_model: Path, name: str, content: bytes | None) -> None:
    if content is None:
        (copied_model / name).unlink()
    else:
        (copied_model / name).write_bytes(content)
    with pytest.raises(EncoderMissing, match=f"Sprachmodell in {copied_model} ist nicht lesbar") as caught:
        StaticEncoder.load(copied_model)
    assert "Installieren Sie KeKiz search neu" in caught.value.hint


def test_a_table_cut_short_is_damage(copied_model: Path) -> None:
    from safetensors.numpy import load_file, save_file

    table = load_file(copied_model / "model.safetensors")["embeddings"]
    for broken in (table[:-1], table[0]):
        save_file({"embeddings": np.ascontiguousarray(broken)}, copied_model / "model.safetensors")
        with pytest.raises(EncoderMissing, match="Wortstücke"):
            StaticEncoder.load(copied_model)
    save_file({"other": table}, copied_model / "model.safetensors")
    with pytest.raises(EncoderMissing, match="embeddings"):
        StaticEncoder.load(copied_model)


def test_threads_encode_the_same(shipped: StaticEncoder) -> None:
    from concurrent.futures import ThreadPoolExecutor

    expected = shipped.encode_passages(TEXTS)
    with ThreadPoolExecutor(4) as pool:
        for found in pool.map(lambda _: shipped.encode_passages(TEXTS), range(16)):
            np.testing.assert_array_equal(found, expected)


def test_rows_without_a_length_become_zero() -> None:
    rows = np.array([[3, 4], [0, 0], [np.nan, 1], [np.inf, 1]], dtype=np.float32)
    np.testing.assert_allclose(unit_rows(rows), [[0.6, 0.8], [0, 0], [0, 0], [0, 0]])


def test_the_shipped_model_is_the_default() -> None:
    assert open_encoder().fingerprint == StaticEncoder.load(SHIPPED_MODEL).fingerprint


def test_widening_is_exact_for_every_finite_value() -> None:
    values = np.arange(1 << 16, dtype=np.uint16).view(np.float16)
    finite = values[np.isfinite(values)]
    assert widen(finite).tobytes() == finite.astype(np.float32).tobytes()
    assert widen(np.array([0.1], dtype=np.float32)).tolist() == [np.float32(0.1)]


def test_pieces_have_the_same_unit_vectors_however_often_they_are_asked_for(shipped: StaticEncoder) -> None:
    pieces = shipped.split_pieces(["Die Hebamme besucht Familien mit Neugeborenen."])[0]
    first, raw = shipped.encode_pieces(pieces[:3]), shipped.table[pieces].astype(np.float64)
    for _again in range(2):
        vectors, weights = shipped.encode_pieces(pieces), shipped.weigh_pieces(pieces)
        np.testing.assert_allclose(weights, np.linalg.norm(raw, axis=1), rtol=1e-5)
        np.testing.assert_allclose(vectors * weights[:, None], raw, atol=1e-5)
        np.testing.assert_array_equal(vectors[:3], first)


def test_a_query_and_its_pieces_are_had_at_once(shipped: StaticEncoder) -> None:
    vector, pieces = shipped.encode_query_with_pieces(TEXTS[0])
    np.testing.assert_array_equal(vector, shipped.encode_query(TEXTS[0]))
    np.testing.assert_array_equal(pieces, shipped.split_pieces([TEXTS[0]])[0])


def test_pieces_are_compared_by_the_first_dimensions_in_which_they_differ_most(shipped: StaticEncoder) -> None:
    asked = shipped.split_pieces([TEXTS[0]])[0]
    others = np.flatnonzero(shipped.known)[:700].astype(np.int32)
    short = unit_rows(shipped.table[:, :COMPARED_DIMENSIONS].astype(np.float32))
    for _again in range(2):
        np.testing.assert_allclose(shipped.compare_pieces(asked, others), short[asked] @ short[others].T, atol=1e-5)
    spreads = (unit_rows(shipped.table.astype(np.float32)) ** 2).sum(axis=0)
    assert (spreads[:-1] > spreads[1:] * 0.99).all()


def test_a_small_model_is_compared_by_all_it_has(copied_model: Path) -> None:
    encoder = StaticEncoder.load(copied_model)
    kleve, eltern = encoder.split_pieces(["Kleve", "Eltern"])
    np.testing.assert_allclose(encoder.compare_pieces(kleve, np.concatenate([kleve, eltern])), [[1, 0]], atol=1e-6)


def test_turned_axes_change_no_cosine() -> None:
    rows = np.random.default_rng(3).standard_normal((40, 8)) * np.arange(1, 9)
    rows[0] = 0
    turned = turn_axes(rows)
    np.testing.assert_allclose(turned @ turned.T, rows @ rows.T, atol=1e-9)
    np.testing.assert_array_equal(turn_axes(rows), turned)
    spreads = (unit_rows(turned.astype(np.float32)) ** 2).sum(axis=0)
    assert (np.diff(spreads) <= 1e-6).all()
    assert not turned[0].any()


ODD = st.text(
    alphabet=st.sampled_from("aBäÄßẞ .,=!\n\t\r\u0301\u0338\u00ad\u200b\u2028\x1c\x85漢ﬁ½[]UNKİΣ")
    | st.characters(codec="utf-8")
)


@given(st.lists(ODD | GERMAN, max_size=4))
@settings(max_examples=400, deadline=None)
def test_chunks_give_the_pieces_of_the_whole_text(shipped: StaticEncoder, texts: list[str]) -> None:
    assert cuts_at_blanks(shipped.tokenizer)
    known: dict[str, bytes] = {}
    for _time in range(2):
        found = tokenize_chunks(shipped.tokenizer, texts, known)
        whole = [shipped.tokenizer.encode(text, add_special_tokens=False).ids for text in texts]
        assert [ids.tolist() for ids in found] == whole


def test_a_text_encodes_alike_alone_and_among_others(shipped: StaticEncoder) -> None:
    vectors, pieces = shipped.encode_with_pieces(TEXTS)
    assert np.array_equal(vectors, shipped.encode_passages(TEXTS))
    assert [ids.tolist() for ids in pieces] == [ids.tolist() for ids in shipped.split_pieces(TEXTS)]
