"""Passages and queries for the speed benchmarks, drawn from plain text and the same in every run.

DATA is a folder of ``*.txt.xz`` files with one paragraph a line. A passage is a paragraph of the length that our own
ingest cuts; a query is a few words of a passage in a row, or three of its longer words.
"""

from __future__ import annotations

import heapq
import lzma
import re
import shutil
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path

import numpy as np

from kekiz_search.encoder import Encoder, LateEncoder, Pieces, Vectors, open_encoder
from kekiz_search.german.analyzer import ANALYZER_VERSION, index_texts
from kekiz_search.index import layout
from kekiz_search.index.manifest import Manifest, digest_files, write_manifest
from kekiz_search.index.pieces import build_pieces
from kekiz_search.index.store import write_store
from kekiz_search.index.terms import build_terms
from kekiz_search.index.vectors import build_vectors
from kekiz_search.types import Document, Origin, Passage

LEAST_CHARS, MOST_CHARS = 250, 900  # Source: ingest/packing.py
PER_DOCUMENT = 20
_ENCODE_BATCH = 512
_WORD = re.compile(r"\w{3,}")


def draw_passages(data: Path, count: int) -> list[str]:
    """Return the paragraphs whose digests are least, in that order: n is always the beginning of n + 1."""
    files = sorted(data.glob("*.txt.xz"))
    if not files:
        raise SystemExit(f"In {data} liegen keine Dateien *.txt.xz mit einem Absatz je Zeile.")
    lines = {line for file in files for line in _read_paragraphs(file)}
    if len(lines) < count:
        raise SystemExit(f"In {data} sind nur {len(lines)} Absätze der rechten Länge, gewünscht waren {count}.")
    return heapq.nsmallest(count, lines, key=_digest)


def draw_queries(passages: list[str], count: int) -> list[str]:
    """Return queries by turns of eight words in a row and of the three longest words of a passage."""
    queries = []
    for at, passage in enumerate(passages[:: max(1, len(passages) // count)][:count]):
        words = _WORD.findall(passage)
        middle = len(words) // 2
        longest = sorted(set(words), key=lambda word: (-len(word), word))[:3]
        queries.append(" ".join(longest if at % 2 else words[middle : middle + 8]))
    return queries


@dataclass(frozen=True)
class Prepared:
    """Passages with their terms, vectors and pieces, so that indexes of several sizes need them computed once."""

    passages: list[str]
    encoder: Encoder
    terms: list[list[str]]
    vectors: Vectors
    pieces: list[Pieces] | None

    def first(self, count: int) -> Prepared:
        """Return the first passages."""
        pieces = None if self.pieces is None else self.pieces[:count]
        return Prepared(self.passages[:count], self.encoder, self.terms[:count], self.vectors[:count], pieces)


def prepare(passages: list[str], encoder: Encoder | None = None) -> Prepared:
    """Compute what an index of these passages needs."""
    encoder = encoder or open_encoder()
    cuts = range(0, len(passages), _ENCODE_BATCH)
    return Prepared(
        passages,
        encoder,
        index_texts(passages)[0],
        np.concatenate([encoder.encode_passages(passages[at : at + _ENCODE_BATCH]) for at in cuts]),
        encoder.split_pieces(passages) if isinstance(encoder, LateEncoder) else None,
    )


def write_index(prepared: Prepared, index: Path) -> Path:
    """Write an index of these passages as they are, some to a document, and make it current."""
    shutil.rmtree(index, ignore_errors=True)
    passages = prepared.passages
    version = f"passages{len(passages)}"
    aside = layout.generation_path(index, f"{layout.BUILDING}0")
    aside.mkdir(parents=True)
    documents = [_document(at, passages[at : at + PER_DOCUMENT]) for at in range(0, len(passages), PER_DOCUMENT)]
    cut = [passage for document in documents for passage in _passages_of(document)]
    write_store(aside, documents, cut, [])
    _terms, words = index_texts(passages)
    build_terms(prepared.terms, words, aside / layout.TERMS)
    build_vectors(prepared.vectors, aside / layout.VECTORS)
    if prepared.pieces is not None:
        build_pieces(prepared.pieces, aside / layout.PIECES)
    counts = {"documents": len(documents), "passages": len(cut), "facts": 0, "marks": 0}
    write_manifest(aside, _manifest(aside, version, prepared.encoder, counts))
    layout.publish(index, aside, version)
    return index


def _manifest(generation: Path, version: str, encoder: Encoder, counts: dict[str, int]) -> Manifest:
    digests = digest_files(generation)
    return Manifest(
        format=layout.FORMAT_VERSION,
        version=version,
        built="2026-01-01T00:00:00+00:00",
        source_folder="",
        encoder=encoder.name,
        encoder_fingerprint=encoder.fingerprint,
        analyzer=ANALYZER_VERSION,
        counts=counts,
        skipped=[],
        warnings=[],
        files={name: digest.sha256 for name, digest in digests.items()},
        sums={name: digest.sums for name, digest in digests.items()},
    )


def _document(first: int, passages: list[str]) -> Document:
    doc_id = f"d{first:06d}"
    text = "\n".join(passages)
    return Document(doc_id, f"{doc_id}.txt", blake2b(text.encode()).hexdigest(), text, Origin(title=doc_id))


def _passages_of(document: Document) -> list[Passage]:
    ends = [at for at, letter in enumerate(document.text + "\n") if letter == "\n"]
    bounds = pairwise([-1, *ends])
    return [
        Passage(f"{document.doc_id}-{at:02d}", document.doc_id, before + 1, end, None)
        for at, (before, end) in enumerate(bounds)
    ]


def _read_paragraphs(file: Path) -> list[str]:
    with lzma.open(file, "rt", encoding="utf-8") as lines:
        paragraphs = (line.strip() for line in lines)
        return [one for one in paragraphs if LEAST_CHARS <= len(one) <= MOST_CHARS]


def _digest(line: str) -> bytes:
    return blake2b(line.encode(), digest_size=8).digest()
