"""The static encoder: the mean of a text's piece vectors, read from the model2vec layout with numpy alone."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError, safe_open
from tokenizers import Tokenizer

from kekiz_search.encoder import Piece, Pieces, Vectors, unit_rows
from kekiz_search.encoder.chunks import cuts_at_blanks, tokenize_chunks
from kekiz_search.errors import EncoderMissing

_WEIGHTS, _TOKENIZER, _CONFIG = "model.safetensors", "tokenizer.json", "config.json"
_TENSOR = "embeddings"
# From float16 to float32: 13 more bits of fraction; the copies of the sign that the shift drags along; and the
# difference of the exponents' biases, 127 - 15.
_WIDER_FRACTION = 13
_SIGN_AND_MAGNITUDE = np.int32(0x8FFFE000 - (1 << 32))
_EXPONENT_SCALE = np.float32(2.0**112)
_BATCH = 1024  # texts cut at a time: bounds the memory of what the tokenizer returns
# Texts pooled at a time: their piece vectors stay in the processor's cache. Source: own measurement, 3,000 paragraphs
# take 0.13 s by 16 and 0.39 s by 1,024.
_POOLED = 16
_PIECE_BATCH = 256  # pieces at a time: their widened vectors stay in the processor's cache
# Dimensions by which pieces are compared, the first: along them pieces differ most, in ours as in any model2vec model.
# Source: benchmarks/README.md, "What the parts bring"; fewer also find more.
COMPARED_DIMENSIONS = 128


@dataclass(frozen=True, slots=True)
class StaticEncoder:
    """A table of piece vectors (pieces, dimensions) and its tokenizer, read from ``folder``; threads may share it.

    ``short`` are their first dimensions, for comparing; ``known`` says which pieces have a vector at all. The lengths
    of both tables' rows are kept once they were asked for, and 0 until then; so are, in ``chunks``, the pieces of
    what stands between blanks.
    """

    name: str
    folder: Path
    fingerprint: str
    tokenizer: Tokenizer
    table: npt.NDArray[np.float16]
    short: npt.NDArray[np.float16]
    known: npt.NDArray[np.bool_]
    lengths: npt.NDArray[np.float32]
    short_lengths: npt.NDArray[np.float32]
    chunks: dict[str, bytes]

    @classmethod
    def load(cls, folder: Path) -> StaticEncoder:
        """Read a model folder; raise EncoderMissing where a file is absent or not what it should be."""
        try:
            digest = hashlib.blake2b(b"pieces in order", digest_size=8)  # what pieces mean is part of the model
            for name in (_WEIGHTS, _TOKENIZER):
                digest.update((folder / name).read_bytes())
            with safe_open(folder / _WEIGHTS, framework="numpy") as tensors:
                table = tensors.get_tensor(_TENSOR)
            tokenizer = _read_tokenizer(folder / _TOKENIZER)
            if table.ndim != 2 or len(table) < tokenizer.get_vocab_size():
                raise ValueError(f"{tokenizer.get_vocab_size()} Wortstücke, Tabelle {table.shape}")
        except (OSError, SafetensorError, ValueError) as error:
            raise EncoderMissing(
                f"Das Sprachmodell in {folder} ist nicht lesbar ({error}).",
                hint="Installieren Sie KeKiz search neu oder nennen Sie mit --encoder ein anderes Modell.",
            ) from error
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return cls(
            name=folder.name,
            folder=folder,
            fingerprint=f"static:{digest.hexdigest()}",
            tokenizer=tokenizer,
            table=table,
            short=np.ascontiguousarray(table[:, :COMPARED_DIMENSIONS]),
            known=_rows_with_values(table),
            lengths=np.zeros(len(table), dtype=np.float32),
            short_lengths=np.zeros(len(table), dtype=np.float32),
            chunks={},
        )

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return float32 (n, dimensions), unit rows; a text without known pieces gives zeros."""
        parts = [self._pool(self._cut(texts[at : at + _BATCH])) for at in range(0, len(texts), _BATCH)]
        return np.concatenate([self._pool(()), *parts])

    def encode_with_pieces(self, texts: Sequence[str]) -> tuple[Vectors, list[Pieces]]:
        """Return what ``encode_passages`` and ``split_pieces`` do; texts are cut into pieces once, half of the work."""
        ids = self._cut(texts)
        return self._pool(ids), [self._known(one) for one in ids]

    def encode_query(self, text: str) -> Vectors:
        """Return float32 (dimensions,); queries and passages share one space and no prompt."""
        return self.encode_query_with_pieces(text)[0]

    def encode_query_with_pieces(self, text: str) -> tuple[Vectors, Pieces]:
        """Return what ``encode_query`` and ``split_pieces`` do for one text, which is cut into pieces once."""
        ids = self._tokenize([text])[0]
        total = np.add.reduce(widen(self.table[ids]), axis=0)
        length = np.sqrt(np.add.reduce(total * total))  # as unit_rows does, which takes four times as long for one row
        return total / length if 0 < length < math.inf else np.zeros_like(total), self._known(ids)

    def split_pieces(self, texts: Sequence[str]) -> list[Pieces]:
        """Return the ids of each text's known pieces in order of the text, int32."""
        return [self._known(one) for one in self._tokenize(texts)]

    def place_pieces(self, text: str) -> list[Piece]:
        """Return the known pieces of a text in order, with the characters each stands for."""
        encoding = self.tokenizer.encode(text, add_special_tokens=False)
        placed = (Piece(one, *place) for one, place in zip(encoding.ids, encoding.offsets, strict=True))
        return [piece for piece in placed if self.known[piece.id]]

    def encode_pieces(self, ids: Pieces) -> Vectors:
        """Return unit vectors (pieces, dimensions) of some known pieces."""
        vectors = widen(self.table[ids])
        units: Vectors = vectors / _lengths_of(ids, vectors, self.lengths)[:, None]
        return units

    def weigh_pieces(self, ids: Pieces) -> npt.NDArray[np.float32]:
        """Return the lengths of some pieces' vectors as their weights.

        Training makes the vectors of telling pieces long: measured against idf as the weight, 0.002 of nDCG@10 are
        lost, and nothing need be counted in the collection.
        """
        lengths: npt.NDArray[np.float32] = self.lengths[ids]
        return lengths if lengths.all() else _lengths_of(ids, widen(self.table[ids]), self.lengths)

    def compare_pieces(self, asked: Pieces, ids: Pieces) -> npt.NDArray[np.float32]:
        """Return the cosines of known pieces with others by their first dimensions, float32 (asked, pieces)."""
        vectors = widen(self.short[asked])
        vectors /= _lengths_of(asked, vectors, self.short_lengths)[:, None]
        cosines = np.empty((len(asked), len(ids)), dtype=np.float32)
        for at in range(0, len(ids), _PIECE_BATCH):
            some = ids[at : at + _PIECE_BATCH]
            rows = widen(self.short.take(some, axis=0))
            cosines[:, at : at + len(some)] = vectors @ rows.T / _lengths_of(some, rows, self.short_lengths)
        return cosines

    def _cut(self, texts: Sequence[str]) -> list[Pieces]:
        """Return what ``_tokenize`` does, for sentences and passages whose words were mostly met before."""
        by_chunks = cuts_at_blanks(self.tokenizer)
        return tokenize_chunks(self.tokenizer, texts, self.chunks) if by_chunks else self._tokenize(texts)

    def _tokenize(self, texts: Sequence[str]) -> list[Pieces]:
        encodings = self.tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
        return [np.array(encoding.ids, dtype=np.int32) for encoding in encodings]

    def _known(self, ids: Pieces) -> Pieces:
        return ids[self.known[ids]]

    def _pool(self, ids: Sequence[Pieces]) -> Vectors:
        """Return the mean of each text's pieces, as a unit row."""
        sums = np.zeros((len(ids), self.table.shape[1]), dtype=np.float32)
        for begin in range(0, len(ids), _POOLED):
            some = ids[begin : begin + _POOLED]
            sizes = np.array([len(one) for one in some])
            filled = np.flatnonzero(sizes)
            if len(filled):
                offsets = np.concatenate([[0], np.cumsum(sizes[filled])[:-1]])
                vectors = widen(self.table[np.concatenate(some)])
                sums[begin + filled] = np.add.reduceat(vectors, offsets, axis=0)
        return unit_rows(sums)


def _lengths_of(ids: Pieces, vectors: Vectors, kept: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return the lengths of the vectors of some pieces, from those kept where all are there; 1 for those without."""
    lengths = kept[ids]
    if not lengths.all():
        lengths = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))
        lengths[lengths == 0] = 1
        kept[ids] = lengths
    return lengths


def widen(values: npt.NDArray[np.floating]) -> Vectors:
    """Return finite values as float32.

    numpy widens float16 one by one, 2.6 ns each; shifting the bits of all of them into place takes 0.4 ns.
    """
    if values.dtype != np.float16:
        return values.astype(np.float32)
    bits = np.ascontiguousarray(values).view(np.int16).astype(np.int32)
    bits <<= _WIDER_FRACTION
    bits &= _SIGN_AND_MAGNITUDE
    wide = bits.view(np.float32)
    wide *= _EXPONENT_SCALE
    return wide


def _rows_with_values(table: npt.NDArray[np.floating]) -> npt.NDArray[np.bool_]:
    """Say of every row whether it holds anything but zeros; the bits of halves without their signs tell it sooner."""
    values = table.view(np.int16) << 1 if table.dtype == np.float16 else table
    known: npt.NDArray[np.bool_] = np.any(values, axis=1)
    return known


def is_static_model(folder: Path) -> bool:
    """Say whether a folder holds a model in the model2vec layout."""
    if not all((folder / name).is_file() for name in (_WEIGHTS, _TOKENIZER, _CONFIG)):
        return False
    try:
        config = json.loads((folder / _CONFIG).read_text(encoding="utf-8"))
    except ValueError as error:
        raise EncoderMissing(
            f"Die Datei {folder / _CONFIG} ist kein lesbares JSON.", hint="Nennen Sie mit --encoder ein anderes Modell."
        ) from error
    return isinstance(config, dict) and config.get("model_type") == "model2vec"


def _read_tokenizer(path: Path) -> Tokenizer:
    try:
        return Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises nothing narrower
        raise ValueError(f"{path.name}: {error}") from error
