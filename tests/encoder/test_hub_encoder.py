"""Models of sentence-transformers as encoders: prompts, dimensions, batches, and a fingerprint of all that counts.

The models are made here: one vector for each word, and no more.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from ingest import build_index
from kekiz_search import open_index
from kekiz_search.encoder import open_encoder
from kekiz_search.encoder.hub import BATCH_VARIABLE, HubEncoder, ModelName, read_name
from kekiz_search.errors import EncoderMissing, IndexMismatch
from kekiz_search.index.layout import current_generation

WORDS = ("[UNK]", "kita", "amt", "schule", "frage", "absatz")


@pytest.fixture(scope="module")
def hub_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of eight dimensions that asks for the prompt "frage " before queries and "absatz " before passages."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    tokenizer = Tokenizer(models.WordLevel({word: at for at, word in enumerate(WORDS)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    weights = np.zeros((len(WORDS), 8), dtype=np.float32)
    weights[1:, :5] = np.eye(5)
    weights[1:, 5:] = 0.5
    module = StaticEmbedding(tokenizer, embedding_weights=weights)
    model = SentenceTransformer(modules=[module], device="cpu", prompts={"query": "frage ", "document": "absatz "})
    folder = tmp_path_factory.mktemp("hub") / "modell"
    model.save(str(folder), create_model_card=False)
    return folder


def with_settings(model: Path, folder: Path, **changes: object) -> Path:
    """Return a copy of a model whose own settings are changed."""
    copy = Path(shutil.copytree(model, folder))
    path = copy / "config_sentence_transformers.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | changes), encoding="utf-8")
    return copy


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("haus/modell", ModelName("haus/modell", None)),
        ("haus/modell@256", ModelName("haus/modell", 256)),
        ("haus/modell@0", ModelName("haus/modell@0", None)),
        ("haus/modell@neu", ModelName("haus/modell@neu", None)),
        ("@256", ModelName("@256", None)),
    ],
)
def test_a_name_may_end_in_dimensions(name: str, expected: ModelName) -> None:
    assert read_name(name) == expected


def test_a_folder_that_looks_cut_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "modell@256").mkdir()
    assert read_name(str(tmp_path / "modell@256")) == ModelName(str(tmp_path / "modell@256"), None)


@pytest.mark.slow
def test_prompts_are_those_of_the_models_own_settings(hub_model: Path) -> None:
    encoder = HubEncoder.load(str(hub_model))
    assert (encoder.query_prompt, encoder.passage_prompt) == ("frage ", "absatz ")
    bare = np.array([1.0, 0, 0, 0, 0, 0.5, 0.5, 0.5])
    for vector, prompt_at in ((encoder.encode_query("Kita"), 3), (encoder.encode_passages(["Kita"])[0], 4)):
        expected = bare + np.roll(np.eye(8)[0], prompt_at) + [0, 0, 0, 0, 0, 0.5, 0.5, 0.5]
        np.testing.assert_allclose(vector, expected / np.linalg.norm(expected), atol=1e-6)


@pytest.mark.slow
def test_a_default_prompt_is_not_put_before_what_has_none_of_its_own(hub_model: Path, tmp_path: Path) -> None:
    settings = {"prompts": {"query": "frage ", "document": ""}, "default_prompt_name": "query"}
    encoder = HubEncoder.load(str(with_settings(hub_model, tmp_path / "modell", **settings)))
    expected = np.array([1.0, 0, 0, 0, 0, 0.5, 0.5, 0.5])
    np.testing.assert_allclose(encoder.encode_passages(["Kita"])[0], expected / np.linalg.norm(expected), atol=1e-6)


@pytest.mark.slow
def test_a_cut_model_gives_unit_vectors_of_the_first_dimensions(hub_model: Path) -> None:
    whole, cut = HubEncoder.load(str(hub_model)), open_encoder(f"{hub_model}@4")
    assert isinstance(cut, HubEncoder)
    first = whole.encode_passages(["Kita", "Amt Schule"])[:, :4]
    np.testing.assert_allclose(
        cut.encode_passages(["Kita", "Amt Schule"]), first / np.linalg.norm(first, axis=1, keepdims=True), atol=1e-6
    )
    assert cut.encode_query("Kita").shape == (4,)
    assert len({whole.fingerprint, cut.fingerprint, open_encoder(f"{hub_model}@5").fingerprint}) == 3


@pytest.mark.slow
def test_a_model_is_not_cut_to_more_than_it_has(hub_model: Path) -> None:
    with pytest.raises(EncoderMissing, match="lässt sich nicht auf 9 Dimensionen kürzen") as caught:
        HubEncoder.load(f"{hub_model}@9")
    assert "bis 8" in caught.value.hint


@pytest.mark.slow
def test_the_fingerprint_follows_prompts_and_vocabulary(hub_model: Path, tmp_path: Path) -> None:
    asked = with_settings(hub_model, tmp_path / "prompt", prompts={"query": "frage ", "document": ""})
    renamed = Path(shutil.copytree(hub_model, tmp_path / "wort"))
    tokenizer = next(renamed.rglob("tokenizer.json"))
    tokenizer.write_text(tokenizer.read_text(encoding="utf-8").replace('"kita"', '"hort"'), encoding="utf-8")
    copied = Path(shutil.copytree(hub_model, tmp_path / "gleich"))
    prints = [HubEncoder.load(str(path)).fingerprint for path in (hub_model, asked, renamed, copied)]
    assert len(set(prints)) == 3
    assert prints[0] == prints[3]


@pytest.mark.slow
def test_the_batch_changes_no_vector(hub_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"Kita {word}" for word in WORDS] * 3
    usual = HubEncoder.load(str(hub_model))
    monkeypatch.setenv(BATCH_VARIABLE, "2")
    small = HubEncoder.load(str(hub_model))
    assert (usual.batch, small.batch) == (32, 2)
    assert small.fingerprint == usual.fingerprint
    np.testing.assert_allclose(small.encode_passages(texts), usual.encode_passages(texts), atol=1e-6)


@pytest.mark.parametrize("value", ["0", "-1", "viele", "1.5"])
def test_an_impossible_batch_is_named(value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(BATCH_VARIABLE, value)
    with pytest.raises(EncoderMissing, match=f"KEKIZ_ENCODER_BATCH ist „{value}“.*ab 1"):
        HubEncoder.load(str(tmp_path))


@pytest.mark.slow
def test_another_encoder_changes_vectors_and_nothing_else(
    hub_model: Path, own_documents: Path, own_index: Path, tmp_path: Path
) -> None:
    index = tmp_path / "index"
    build_index(own_documents, index, str(hub_model))
    with pytest.raises(IndexMismatch, match=r"gebaut, geladen ist static:"):
        open_index(index)
    ours, theirs = current_generation(own_index), current_generation(index)
    for name in ("index.sqlite", "terms/data.npy", "terms/indices.npy", "terms/vocabulary.json"):
        assert (ours / name).read_bytes() == (theirs / name).read_bytes()
    with open_index(index, str(hub_model)) as kekiz:
        assert kekiz.search("Lastenräder", k=1)[0].document.origin.kommune == "Lünen"
