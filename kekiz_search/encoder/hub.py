"""Any sentence-transformers model by name or path; imported only when one was asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from safetensors import SafetensorError

from kekiz_search.encoder import Vectors, unit_rows
from kekiz_search.errors import EncoderMissing

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_BATCH = 64
# Models trained with prompts that some copies do not carry in their own settings.
# Source: model card of intfloat/multilingual-e5-base.
_E5_PROMPTS = ("query: ", "passage: ")


@dataclass(frozen=True, slots=True)
class HubEncoder:
    """A loaded SentenceTransformer with its prompts for query and passage."""

    name: str
    fingerprint: str
    model: SentenceTransformer
    query_prompt: str
    passage_prompt: str

    @classmethod
    def load(cls, name: str) -> HubEncoder:
        """Load a model; only this may reach the hub. Raises EncoderMissing where the model cannot be had."""
        from sentence_transformers import SentenceTransformer

        try:
            model = SentenceTransformer(name, device="cpu", trust_remote_code=False)
        except (OSError, ValueError, SafetensorError) as error:
            raise EncoderMissing(
                f"Das Sprachmodell „{name}“ lässt sich nicht laden.",
                hint="Prüfen Sie Namen oder Pfad; ein Modell aus dem Netz braucht beim ersten Mal eine Verbindung.",
            ) from error
        query_prompt, passage_prompt = _prompts_of(name, {key: prompt or "" for key, prompt in model.prompts.items()})
        digest = hashlib.blake2b(f"{query_prompt}\0{passage_prompt}".encode(), digest_size=8)
        for key, tensor in sorted(model.state_dict().items()):
            digest.update(key.encode() + tensor.cpu().float().numpy().tobytes())
        return cls(name, f"sentence-transformers:{digest.hexdigest()}", model, query_prompt, passage_prompt)

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
        vectors = self.model.encode(list(texts), prompt=prompt or None, batch_size=_BATCH, show_progress_bar=False)
        # Not the library's own normalisation: that of a half-precision model is off by 0.0005, and 0/0 for no words.
        return unit_rows(np.ascontiguousarray(vectors, dtype=np.float32))


def _prompts_of(name: str, prompts: dict[str, str]) -> tuple[str, str]:
    query = prompts.get("query", "")
    passage = prompts.get("passage") or prompts.get("document") or ""
    if not query and not passage and "e5" in name.lower().split("/")[-1].split("-"):
        return _E5_PROMPTS
    return query, passage
