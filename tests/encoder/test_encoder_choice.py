"""Which encoder is opened, and what is said where it cannot be."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kekiz_search.encoder import ENCODER_VARIABLE, SHIPPED_NAME, open_encoder
from kekiz_search.encoder.hub import _prompts_of
from kekiz_search.encoder.static import is_static_model
from kekiz_search.errors import EncoderMissing

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def other_model(tiny_model: Path, tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(tiny_model, tmp_path / "anderes"))
    (folder / "tokenizer.json").write_bytes((folder / "tokenizer.json").read_bytes() + b"\n")
    return folder


def test_the_argument_goes_before_the_variable_and_that_before_the_shipped_one(
    tiny_model: Path, other_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = open_encoder()
    monkeypatch.setenv(ENCODER_VARIABLE, str(other_model))
    by_variable, by_argument = open_encoder(), open_encoder(str(tiny_model))
    monkeypatch.setenv(ENCODER_VARIABLE, "")
    by_empty_variable = open_encoder()
    assert shipped.name == by_empty_variable.name == SHIPPED_NAME
    assert by_variable.name == "anderes"
    assert by_argument.name == tiny_model.name
    assert len({shipped.fingerprint, by_variable.fingerprint, by_argument.fingerprint}) == 3


@pytest.mark.parametrize("missing", ["config.json", "tokenizer.json", "model.safetensors"])
def test_a_folder_without_one_of_its_files_is_no_static_model(other_model: Path, missing: str) -> None:
    assert is_static_model(other_model)
    (other_model / missing).unlink()
    assert not is_static_model(other_model)


@pytest.mark.parametrize("content", ['{"model_type": "bert"}', "{}", "[]", "null"])
def test_another_kind_of_model_is_no_static_one(other_model: Path, content: str) -> None:
    (other_model / "config.json").write_text(content, encoding="utf-8")
    assert not is_static_model(other_model)


@pytest.mark.parametrize("content", [b"{", b"", b"\xff\xfe"])
def test_an_unreadable_config_is_named(other_model: Path, content: bytes) -> None:
    (other_model / "config.json").write_bytes(content)
    with pytest.raises(EncoderMissing, match=r"config\.json ist kein lesbares JSON.*--encoder"):
        open_encoder(str(other_model))


def test_a_damaged_static_model_is_named(other_model: Path) -> None:
    (other_model / "model.safetensors").write_bytes(b"kaputt")
    with pytest.raises(EncoderMissing, match=r"anderes ist nicht lesbar .*--encoder"):
        open_encoder(str(other_model))


@pytest.mark.parametrize(
    ("name", "prompts", "expected"),
    [
        ("intfloat/multilingual-e5-base", {}, ("query: ", "passage: ")),
        ("intfloat/e5-small-v2", {"query": "", "document": ""}, ("query: ", "passage: ")),
        ("/modelle/Multilingual-E5-Large", {}, ("query: ", "passage: ")),
        ("intfloat/multilingual-e5-base", {"query": "Frage: "}, ("Frage: ", "")),
        ("haus/modell", {"query": "q: ", "passage": "p: ", "document": "d: "}, ("q: ", "p: ")),
        ("haus/modell", {"document": "d: "}, ("", "d: ")),
        ("haus/modell", {}, ("", "")),
        ("haus/note5-modell", {}, ("", "")),
        ("e5/modell", {}, ("", "")),
    ],
)
def test_prompts_are_those_of_the_model_or_of_its_family(
    name: str, prompts: dict[str, str], expected: tuple[str, str]
) -> None:
    assert _prompts_of(name, prompts) == expected


def test_the_shipped_encoder_loads_without_a_neural_library(bare_environment: Callable[..., dict[str, str]]) -> None:
    program = (
        "import sys; from kekiz_search.encoder import open_encoder; open_encoder().encode_query('Kita');"
        "sys.exit(' '.join({'torch', 'sentence_transformers', 'transformers', 'model2vec'} & set(sys.modules)) or None)"
    )
    run = subprocess.run([sys.executable, "-c", program], env=bare_environment(), cwd=ROOT, capture_output=True)
    assert (run.returncode, run.stderr) == (0, b"")
