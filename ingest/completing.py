"""All that the index holds of one document, as sections: taken over where they fit, worked out where not.

A worker does it for a file that it has read; the parent does it for what is remembered and no longer fits, and where
the encoder is too large for a worker.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from ingest.entries import SHAPE, Cut, pack_cut, unpack_cut
from ingest.limits import crashed
from ingest.sections import Section
from ingest.word_entries import pack_pieces, pack_terms, pack_vectors, unpack_pieces, unpack_terms, unpack_vectors
from kekiz_search.encoder import Encoder, LateEncoder, Pieces, Vectors
from kekiz_search.encoder.static import StaticEncoder
from kekiz_search.german.analyzer import ANALYZER_VERSION, index_texts
from kekiz_search.index.as_read import as_read
from kekiz_search.index.searched import searched_text

_CUT, _TERMS, _VECTORS, _PIECES = "cut", "terms and words", "vectors", "pieces"
_NO_PIECES: Pieces = np.zeros(0, dtype=np.int32)
Sections = Mapping[str, Section]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document with everything that the index holds of it, passage by passage, and the terms of all its words."""

    cut: Cut
    terms: list[list[str]]
    words: dict[str, str]
    vectors: Vectors
    pieces: list[Pieces]


def cut_section(cut: Cut) -> dict[str, Section]:
    """Return what was read off a file, as its first section."""
    return {_CUT: Section(SHAPE, pack_cut(cut))}


def is_cut(sections: Sections) -> bool:
    """Tell whether it is known what was read off a file, in the shape of today."""
    return _CUT in sections and sections[_CUT].key == SHAPE


def open_cut(sections: Sections) -> Cut:
    """Return what was read off a file; raise CorpusError where it is no answer of ours."""
    with _opening():
        return unpack_cut(sections[_CUT].data)


def complete_sections(cut: Cut, known: Sections, encoder: Encoder | None) -> dict[str, Section]:
    """Return all sections of a document, the known ones that fit as they are; without an encoder none of vectors."""
    document = as_read(cut.document)
    texts = [searched_text(document, passage) for passage in cut.passages]
    digest = hashlib.sha256("\0".join(texts).encode()).hexdigest()
    worded = f"{ANALYZER_VERSION} {digest}"
    terms = _fitting(known, worded, _TERMS) or {_TERMS: Section(worded, pack_terms(*index_texts(texts)))}
    if encoder is None:
        return {_CUT: known[_CUT], **terms}
    encoded = f"{encoder.fingerprint} {digest}"
    vectors = _fitting(known, encoded, _VECTORS, _PIECES) or _encoded(encoder, texts, encoded)
    return {_CUT: known[_CUT], **terms, **vectors}


def open_sections(cut: Cut, sections: Sections, dimensions: int) -> Prepared:
    """Return what complete sections hold beside the cut they belong to; raise CorpusError as ``open_cut`` does."""
    rows = len(cut.passages)
    with _opening():
        terms, words = unpack_terms(sections[_TERMS].data)
        vectors = unpack_vectors(sections[_VECTORS].data, (rows, dimensions))
        return Prepared(cut, terms, words, vectors, unpack_pieces(sections[_PIECES].data, rows))


@contextmanager
def _opening() -> Iterator[None]:
    """Take bytes that cannot be opened for those of a worker that its file has taken hold of."""
    try:
        yield
    except (ValueError, LookupError, TypeError) as error:
        raise crashed() from error


def _fitting(known: Sections, key: str, *kinds: str) -> dict[str, Section]:
    """Return the known sections of some kinds, or nothing unless all of them were made with this key."""
    found = {kind: known[kind] for kind in kinds if kind in known and known[kind].key == key}
    return found if len(found) == len(kinds) else {}


def _encoded(encoder: Encoder, texts: Sequence[str], key: str) -> dict[str, Section]:
    if isinstance(encoder, StaticEncoder):
        vectors, pieces = encoder.encode_with_pieces(texts)
    else:
        vectors = encoder.encode_passages(texts)
        pieces = encoder.split_pieces(texts) if isinstance(encoder, LateEncoder) else [_NO_PIECES] * len(texts)
    return {_VECTORS: Section(key, pack_vectors(vectors)), _PIECES: Section(key, pack_pieces(pieces))}
