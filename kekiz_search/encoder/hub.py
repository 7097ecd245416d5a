"""Any sentence-transformers model by name or path; imported only when one was asked for.

A name is ``MODEL[@DIMENSIONS]``: ``@256`` keeps the first 256 dimensions of a model that was trained for that
(Matryoshka).
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
import socket
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import getproxies

import numpy as np
from safetensors import SafetensorError

from kekiz_search.encoder import Vectors, unit_rows
from kekiz_search.errors import EncoderMissing

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

BATCH_VARIABLE = "KEKIZ_ENCODER_BATCH"
_HUB = "https://huggingface.co"  # unless HF_ENDPOINT names another
# What goes wrong is told by our own error; theirs are English, and a refused model is one of many tries.
_TALKING = ("huggingface_hub", "sentence_transformers", "transformers")
_BATCH = 32  # texts at a time, where KEKIZ_ENCODER_BATCH says nothing; the library's own choice
_DIMENSIONS = re.compile(r"(.+)@([1-9]\d{0,5})")
# What models call the dimensions that they can be cut to, in their config.json.
_STATED_DIMENSIONS = ("matryoshka_dimensions", "matryoshka_dims")
# Models trained with prompts that some copies do not carry in their own settings.
# Source: model card of intfloat/multilingual-e5-base.
_E5_PROMPTS = ("query: ", "passage: ")


@dataclass(frozen=True, slots=True)
class ModelName:
    """What a name asks for; ``dimensions`` is None for all of them."""

    model: str
    dimensions: int | None


@dataclass(frozen=True, slots=True)
class HubEncoder:
    """A loaded SentenceTransformer with its prompts for query and passage."""

    name: str
    fingerprint: str
    model: SentenceTransformer
    query_prompt: str
    passage_prompt: str
    batch: int

    @classmethod
    def load(cls, name: str) -> HubEncoder:
        """Load a model; only this may reach the hub, and only for a model that is not on the machine yet.

        Raises EncoderMissing where the model cannot be had, or not as it is named.
        """
        asked = read_name(name)
        batch = _read_batch()
        try:
            model = _load_model(asked)
        except (OSError, ValueError, SafetensorError) as error:
            raise EncoderMissing(
                f"Das Sprachmodell „{name}“ lässt sich nicht laden.",
                hint="Prüfen Sie Namen oder Pfad; ein Modell aus dem Netz braucht beim ersten Mal eine Verbindung.",
            ) from error
        _require_dimensions(name, asked.dimensions, model)
        prompts = _prompts_of(asked.model, {key: prompt or "" for key, prompt in model.prompts.items()})
        return cls(name, _fingerprint_of(model, prompts, asked), model, *prompts, batch)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return float32 (n, dimensions), unit rows."""
        return self._encode(texts, self.passage_prompt)

    def encode_query(self, text: str) -> Vectors:
        """Return float32 (dimensions,)."""
        vector: Vectors = self._encode([text], self.query_prompt)[0]
        return vector

    def _encode(self, texts: Sequence[str], prompt: str) -> Vectors:
        if not texts:
            return self._encode([""], prompt)[:0]
        vectors = self.model.encode(list(texts), prompt=prompt, batch_size=self.batch, show_progress_bar=False)
        # Not the library's own normalisation: that of a half-precision model is off by 0.0005, and 0/0 for no words.
        return unit_rows(np.ascontiguousarray(vectors, dtype=np.float32))


def read_name(name: str) -> ModelName:
    """Read the name of a model; an existing path is never taken apart."""
    cut = None if Path(name).exists() else _DIMENSIONS.fullmatch(name)
    return ModelName(cut[1], int(cut[2])) if cut else ModelName(name, None)


def _load_model(asked: ModelName) -> SentenceTransformer:
    """Load what is on the machine; ask the hub only where it is not there."""
    from sentence_transformers import SentenceTransformer

    for library in _TALKING:
        logging.getLogger(library).setLevel(logging.CRITICAL)
    settings: dict[str, Any] = {
        "device": "cpu",
        "trust_remote_code": False,
        "truncate_dim": asked.dimensions,
    }
    try:
        return SentenceTransformer(asked.model, local_files_only=True, **settings)
    except (OSError, ValueError):
        if Path(asked.model).exists():
            raise
        _require_hub_in_reach()
        return SentenceTransformer(asked.model, **settings)


def _require_hub_in_reach() -> None:
    """Raise OSError at once where not even its name is known: the library would go on asking for 90 seconds."""
    if not getproxies():
        socket.getaddrinfo(urlsplit(os.environ.get("HF_ENDPOINT") or _HUB).hostname, None)


def _read_batch() -> int:
    value = os.environ.get(BATCH_VARIABLE) or str(_BATCH)
    if not value.isdecimal() or int(value) < 1:
        raise EncoderMissing(
            f"{BATCH_VARIABLE} ist „{value}“, es muss eine ganze Zahl ab 1 sein.",
            hint="Es sagt, wie viele Texte auf einmal berechnet werden; ohne diese Angabe sind es 32.",
        )
    return int(value)


def _require_dimensions(name: str, wanted: int | None, model: SentenceTransformer) -> None:
    """Raise EncoderMissing where a model has fewer dimensions, or names others that it can be cut to."""
    if wanted is None:
        return
    config = getattr(getattr(model[0], "auto_model", None), "config", None)
    stated = sorted(next((dims for key in _STATED_DIMENSIONS if (dims := getattr(config, key, None))), ()))
    with model.truncate_embeddings(None):
        most = model.get_embedding_dimension() or 0
    if wanted > most or (stated and wanted not in stated):
        offered = ", ".join(map(str, stated)) if stated else f"bis {most}"
        raise EncoderMissing(
            f"Das Sprachmodell „{name}“ lässt sich nicht auf {wanted} Dimensionen kürzen.",
            hint=f"Möglich sind: {offered}; ohne „@{wanted}“ gelten alle.",
        )


def _fingerprint_of(model: SentenceTransformer, prompts: tuple[str, str], asked: ModelName) -> str:
    """Digest all that the vectors come from: prompts, dimensions, vocabulary, longest text and weights."""
    digest = hashlib.blake2b("\0".join((*prompts, str(asked.dimensions))).encode(), digest_size=8)
    vocabulary: Mapping[str, int] = model.tokenizer.get_vocab()
    digest.update(repr((model.max_seq_length, sorted(vocabulary.items()))).encode())
    for key, tensor in sorted(model.state_dict().items()):
        digest.update(key.encode() + tensor.cpu().float().numpy().tobytes())
    return f"sentence-transformers:{digest.hexdigest()}"


def _prompts_of(name: str, prompts: dict[str, str]) -> tuple[str, str]:
    query = prompts.get("query", "")
    passage = prompts.get("passage") or prompts.get("document") or ""
    if not query and not passage and "e5" in name.lower().split("/")[-1].split("-"):
        return _E5_PROMPTS
    return query, passage
