"""What is worked out of a document, and how it becomes bytes of the cache and comes back the same."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, TypeVar

import numpy as np

from kekiz_search.encoder import Pieces, Vectors
from kekiz_search.types import Document, Fact, Heading, Mark, Origin, Passage

Value = TypeVar("Value")
Kind = type[Document | Origin | Heading | Mark | Passage | Fact]
_VALUES: tuple[Kind, ...] = (Document, Origin, Heading, Mark, Passage, Fact)
_NAMES = {kind: tuple(field.name for field in fields(kind)) for kind in _VALUES}
_CELLS = {kind: attrgetter(*names) for kind, names in _NAMES.items()}
# A field more or less makes another shape; what was packed before is not read then.
SHAPE = " ".join(f"{kind.__name__}({','.join(names)})" for kind, names in _NAMES.items())


@dataclass(frozen=True, slots=True)
class Cut:
    """A document with its passages, its facts, and what is odd about it."""

    document: Document
    passages: tuple[Passage, ...]
    facts: tuple[Fact, ...]
    warnings: tuple[str, ...]


def pack_cut(cut: Cut) -> bytes:
    """Return a document and all that was read off it as JSON."""
    d = cut.document
    record = {
        "document": [d.doc_id, d.file, d.sha256, d.text, _CELLS[Origin](d.origin)],
        "headings": _rows(Heading, d.headings),
        "marks": _rows(Mark, d.marks),
        "pages": d.pages,
        "boxes": base64.b64encode(d.boxes).decode("ascii"),
        "passages": _rows(Passage, cut.passages),
        "facts": _rows(Fact, cut.facts),
        "warnings": cut.warnings,
    }
    return json.dumps(record).encode()


def unpack_cut(data: bytes) -> Cut:
    """Return what was packed."""
    record = json.loads(data)
    doc_id, file, sha256, text, origin = record["document"]
    document = Document(
        doc_id=doc_id,
        file=file,
        sha256=sha256,
        text=text,
        origin=Origin(*origin),
        headings=_values(Heading, record["headings"]),
        marks=_values(Mark, record["marks"]),
        pages=tuple(record["pages"]),
        boxes=base64.b64decode(record["boxes"]),
    )
    passages, facts = _values(Passage, record["passages"]), _values(Fact, record["facts"])
    return Cut(document, passages, facts, tuple(record["warnings"]))


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


def unpack_vectors(data: bytes, rows: int) -> Vectors:
    """Return float32 (rows, dimensions)."""
    return np.frombuffer(data, dtype="<f4").reshape(rows, -1)


def pack_pieces(pieces: Sequence[Pieces]) -> bytes:
    """Return how many pieces every passage has, then all of them."""
    sizes = np.array([len(one) for one in pieces], dtype="<i4")
    return b"".join((sizes.tobytes(), *(one.astype("<i4").tobytes() for one in pieces)))


def unpack_pieces(data: bytes, rows: int) -> list[Pieces]:
    """Return the pieces of every passage."""
    numbers = np.frombuffer(data, dtype="<i4")
    return np.split(numbers[rows:], np.cumsum(numbers[:rows])[:-1]) if rows else []


def _rows(kind: Kind, values: Sequence[object]) -> list[Any]:
    cells = _CELLS[kind]
    return [cells(value) for value in values]


def _values(kind: type[Value], rows: Sequence[Sequence[Any]]) -> tuple[Value, ...]:
    return tuple(kind(*row) for row in rows)
