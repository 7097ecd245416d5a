"""What is made of a document's words, and how it becomes bytes and comes back the same."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

from kekiz_search.encoder import Pieces, Vectors


def pack_terms(terms: Sequence[Sequence[str]], words: Mapping[str, str]) -> bytes:
    """Return the terms of every passage, and of every whole word in them, as JSON."""
    return json.dumps([terms, words], ensure_ascii=False).encode()


def unpack_terms(data: bytes) -> tuple[list[list[str]], dict[str, str]]:
    """Return what was packed."""
    terms, words = json.loads(data)
    return terms, words


def pack_vectors(vectors: Vectors) -> bytes:
    """Return vectors row by row."""
    return np.ascontiguousarray(vectors, dtype="<f4").tobytes()


def unpack_vectors(data: bytes, shape: tuple[int, int]) -> Vectors:
    """Return float32 (rows, dimensions)."""
    return np.frombuffer(data, dtype="<f4").reshape(shape)


def pack_pieces(pieces: Sequence[Pieces]) -> bytes:
    """Return how many pieces every passage has, then all of them."""
    sizes = np.array([len(one) for one in pieces], dtype="<i4")
    return b"".join((sizes.tobytes(), *(one.astype("<i4").tobytes() for one in pieces)))


def unpack_pieces(data: bytes, rows: int) -> list[Pieces]:
    """Return the pieces of every passage."""
    numbers = np.frombuffer(data, dtype="<i4")
    sizes, pieces = numbers[:rows], numbers[rows:]
    if len(sizes) != rows or sizes.sum() != len(pieces):
        raise ValueError(f"{len(numbers)} numbers for {rows} passages")
    ends = np.cumsum(sizes).tolist()
    return [pieces[begin:end] for begin, end in pairwise([0, *ends])]
