"""Text to unit vectors: the seam, and the choice between its two implementations."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, Protocol, TypeGuard, runtime_checkable

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
Pieces = npt.NDArray[np.int32]

SHIPPED_MODEL = Path(__file__).parent / "model"
SHIPPED_NAME = "mitgeliefert"
ENCODER_VARIABLE = "KEKIZ_ENCODER"


class Encoder(Protocol):
    """Whatever turns text into unit vectors of one fixed dimension.

    ``fingerprint`` changes whenever the vectors would; an index is only opened with the encoder it was built with.
    """

    @property
    def name(self) -> str: ...

    @property
    def fingerprint(self) -> str: ...

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return float32 (n, dimensions), rows of length one; the row of a text without known words is zero."""
        ...

    def encode_query(self, text: str) -> Vectors:
        """Return float32 (dimensions,), of length one or zero."""
        ...


class Piece(NamedTuple):
    """A piece's id and its half-open range of characters in the text."""

    id: int
    start: int
    end: int


def unit_rows(vectors: Vectors) -> Vectors:
    """Return the rows divided by their lengths; a row of zeros, or without a length at all, gives zeros."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    usable = np.isfinite(lengths) & (lengths > 0)
    units: Vectors = np.divide(vectors, lengths, out=np.zeros_like(vectors), where=usable)
    return units


@runtime_checkable
class LateEncoder(Protocol):
    """An encoder that can show the vectors of a text's pieces."""

    def place_pieces(self, text: str) -> list[Piece]:
        """Return the known pieces of a text in order, with the characters each stands for."""
        ...

    def split_pieces(self, texts: Sequence[str]) -> list[Pieces]:
        """Return the ids of each text's known pieces in order of the text, int32."""
        ...

    def encode_pieces(self, ids: Pieces) -> Vectors:
        """Return unit vectors (pieces, dimensions) of some pieces."""
        ...

    def weigh_pieces(self, ids: Pieces) -> npt.NDArray[np.float32]:
        """Return how much each of some pieces tells, above 0."""
        ...

    def compare_pieces(self, asked: Pieces, ids: Pieces) -> npt.NDArray[np.float32]:
        """Return how alike pieces are to others, in -1..1, float32 (asked, pieces)."""
        ...

    def encode_query_with_pieces(self, text: str) -> tuple[Vectors, Pieces]:
        """Return the vector of a query, and the ids of its known pieces in order."""
        ...


def shows_pieces(encoder: Encoder) -> TypeGuard[LateEncoder]:
    """Tell whether an encoder is a late one; asked once for each kind, since it takes 20 µs to find out."""
    return _is_late(type(encoder))


@lru_cache(maxsize=64)
def _is_late(kind: type) -> bool:
    return issubclass(kind, LateEncoder)


def open_encoder(name: str | None = None) -> Encoder:
    """Open the encoder that was named, else the one in ``KEKIZ_ENCODER``, else the shipped static one.

    A folder in the model2vec layout is read by the static encoder, anything else by sentence-transformers.
    Raises EncoderMissing where it cannot be loaded.
    """
    from .static import StaticEncoder, is_static_model

    chosen = name or os.environ.get(ENCODER_VARIABLE) or ""
    if not chosen:
        return replace(StaticEncoder.load(SHIPPED_MODEL), name=SHIPPED_NAME)
    if is_static_model(Path(chosen)):
        return StaticEncoder.load(Path(chosen))
    from .hub import HubEncoder

    return HubEncoder.load(chosen)
