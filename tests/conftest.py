"""What all tests share: a few documents of our own, an encoder that can be reckoned by hand, and indexes over them."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings

from kekiz_search.encoder import Vectors

# A busy machine is no failure, and the same code gives the same result in every run.
settings.register_profile("kekiz", deadline=None, derandomize=True)
settings.load_profile("kekiz")

SHARED_DOCUMENTS = Path(__file__).resolve().parents[2] / "shared" / "documents"
DIMENSIONS = 16

OWN_DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "luenen.txt,Steckbrief Lünen,Lünen,Redaktion der Tests,profile,2021-05-04,\n"
        "kleve.txt,Steckbrief Kleve,Kleve,Redaktion der Tests,profile,2020,\n"
        "lexikon.md,Kleines Lexikon,,Redaktion der Tests,editorial,2022-01,\n"
    ),
    "luenen.txt": (
        "Lünen\nSeit wann dabei:\n2014\nEinwohnerzahl:\nca. 86.300\nKinder unter 18:\n14.512\n"
        "Frühe Hilfen\n"
        "Zwei Hebammen der Stadt Lünen besuchen junge Eltern schon in den ersten Wochen nach der Geburt. "
        "Für ihre Gänge durch die Ortsteile leihen sie sich Lastenräder der Stadtwerke aus. "
        "Wer mag, bekommt beim zweiten Besuch einen Bücherkoffer für das Kinderzimmer.\n"
        "Schule und Freizeit\n"
        "Am Nachmittag öffnet die Musikschule Lünen ihre Probenräume für alle Grundschulkinder. "
        "Das Angebot ist kostenlos und wird vom Jugendamt begleitet.\n"
    ),
    "kleve.txt": (
        "Kleve\nSeit wann dabei:\n2019\nEinwohnerzahl:\n52.388\nKinder unter 18:\n8.904\n"
        "Frühe Hilfen\n"
        "In Kleve gibt es ein Elterncafé, das an drei Tagen der Woche geöffnet hat. "
        "Dort beraten Fachkräfte zu Schlaf, Ernährung und Anträgen, z. B. zum Elterngeld. "
        "Das Elterncafé arbeitet eng mit der Volkshochschule und der Bücherei zusammen.\n"
    ),
    "lexikon.md": (
        "---\ntitle: Kleines Lexikon\n---\n# Begriffe\n\n## Bücherkoffer\n\n"
        "Ein Bücherkoffer ist eine Sammlung von Bilderbüchern, die reihum bei Familien zu Gast ist. "
        "Nach etwa vier Wochen zieht der Koffer in den nächsten Haushalt weiter.\n\n## Elterncafé\n\n"
        "Ein Elterncafé ist ein offener Treff, zu dem Mütter und Väter ohne Anmeldung kommen können.\n"
    ),
}
OWN_QUESTION = "Welche Kommunen arbeiten mit der Volkshochschule zusammen?"


def word_dimension(word: str) -> int:
    """Return the one dimension of a word: its letters' places in the alphabet, a = 1, added up, modulo 16."""
    return sum(ord(letter) - ord("a") + 1 for letter in word.lower()) % DIMENSIONS


def words_of(text: str) -> list[str]:
    """Return the lower-cased words of a text."""
    return re.findall(r"\w+", text.lower())


@dataclass(frozen=True, slots=True)
class TinyEncoder:
    """Counts words by ``word_dimension`` and normalises: every score can be reckoned on paper."""

    name: str = "tiny"
    fingerprint: str = "tiny:1"

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        return np.stack([self.encode_query(text) for text in texts]) if texts else np.zeros((0, DIMENSIONS), np.float32)

    def encode_query(self, text: str) -> Vectors:
        vector = np.zeros(DIMENSIONS, dtype=np.float32)
        for word in words_of(text):
            vector[word_dimension(word)] += 1
        length = float(np.linalg.norm(vector))
        return vector / np.float32(length) if length else vector


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("KEKIZ_ENCODER", "KEKIZ_DEBUG", "COLUMNS", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def shared_documents() -> Path:
    """The real documents beside the checkout; a test that wants them carries the marker ``shared``."""
    if not SHARED_DOCUMENTS.is_dir():
        pytest.skip(f"the shared documents are not at {SHARED_DOCUMENTS}")
    return SHARED_DOCUMENTS


@pytest.fixture(scope="session")
def tiny_encoder() -> TinyEncoder:
    return TinyEncoder()


@pytest.fixture(scope="session")
def own_question() -> str:
    """A question that one of the own documents answers, for exactly one Kommune: Kleve."""
    return OWN_QUESTION


@pytest.fixture(scope="session")
def own_documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of four short German documents, one of them with facts behind a hedge; do not write into it."""
    folder = tmp_path_factory.mktemp("documents")
    for name, text in OWN_DOCUMENTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny encoder as a folder in the model2vec layout; it knows the words of the own documents only."""
    from safetensors.numpy import save_file
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    known = sorted({word for text in [*OWN_DOCUMENTS.values(), OWN_QUESTION] for word in words_of(text)})
    tokenizer = Tokenizer(models.WordLevel({word: at for at, word in enumerate(["[UNK]", *known])}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    table = np.zeros((len(known) + 1, DIMENSIONS), dtype=np.float32)
    for at, word in enumerate(known, start=1):
        table[at, word_dimension(word)] = 1
    folder = tmp_path_factory.mktemp("tiny-model")
    save_file({"embeddings": table}, folder / "model.safetensors")
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "config.json").write_text(json.dumps({"model_type": "model2vec", "normalize": True}), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def tiny_index(own_documents: Path, tiny_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index over the own documents, built with the tiny model; do not write into it."""
    return _built(own_documents, tmp_path_factory.mktemp("tiny") / "index", str(tiny_model))


@pytest.fixture(scope="session")
def own_index(own_documents: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index over the own documents, built with the shipped model; do not write into it."""
    return _built(own_documents, tmp_path_factory.mktemp("own") / "index", None)


@pytest.fixture(scope="session")
def bare_environment() -> Callable[..., dict[str, str]]:
    """Return what makes the environment of a child process: nothing of ours set, except what is named."""

    def build(**named: str) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("KEKIZ_", "PYTHON", "LC_"))}
        return {**kept, **named}

    return build


def _built(documents: Path, index: Path, encoder: str | None) -> Path:
    from ingest import build_index

    build_index(documents, index, encoder)
    return index
