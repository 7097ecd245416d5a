"""Train the WordPiece tokenizer and turn texts into ragged arrays of piece ids."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

from .texts import read_parallel, read_plain

VOCABULARY = 32_768  # at most; little text gives fewer pieces
UNKNOWN_ID = 1
_SHARES = {"bundestag": 0.4, "gesetze": 0.25, "revosax": 0.25}
_ENCODE_BATCH = 20_000


@dataclass(frozen=True, slots=True)
class Ragged:
    """Lists of piece ids laid end to end: row i is ``flat[bounds[i]:bounds[i + 1]]``."""

    flat: npt.NDArray[np.int32]
    bounds: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.bounds) - 1

    def take(self, rows: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Return the ids of ``rows`` laid end to end and the offset at which each begins."""
        sizes = self.bounds[rows + 1] - self.bounds[rows]
        offsets = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        index = np.repeat(self.bounds[rows] - offsets, sizes) + np.arange(sizes.sum())
        return self.flat[index].astype(np.int64), offsets


def build_tokenizer(data: Path, path: Path, seed: int) -> Tokenizer:
    """Train the tokenizer on a share of the text, or read it where ``path`` already holds it.

    Umlauts are folded (ä = ae, ß = ss) by the tokenizer's own normaliser, so that a question typed without
    them gives the same pieces, here and in every program that reads the model. The library's trainer breaks ties
    of counts by chance: two runs from nothing differ in rare pieces, a resumed one does not.
    Source: huggingface/tokenizers, issue 1794.
    """
    if path.exists():
        return Tokenizer.from_file(str(path))
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]", max_input_chars_per_word=80))
    folds = [normalizers.Replace(old, new) for old, new in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"))]
    bert = normalizers.BertNormalizer(lowercase=True, strip_accents=False)
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFC(), bert, *folds])
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    trainer = trainers.WordPieceTrainer(
        vocab_size=VOCABULARY, special_tokens=["[PAD]", "[UNK]"], min_frequency=3, limit_alphabet=300
    )
    tokenizer.train_from_iterator(_sample(data, seed), trainer)
    tokenizer.save(str(path))
    return tokenizer


def encode_pieces(tokenizer: Tokenizer, texts: Sequence[str], longest: int = 128) -> Ragged:
    """Return the piece ids of every text, at most ``longest`` each; a text without pieces gets the unknown one."""
    rows: list[npt.NDArray[np.int32]] = []
    for begin in range(0, len(texts), _ENCODE_BATCH):
        batch = list(texts[begin : begin + _ENCODE_BATCH])
        for encoding in tokenizer.encode_batch_fast(batch, add_special_tokens=False):
            rows.append(np.array(encoding.ids[:longest] or [UNKNOWN_ID], dtype=np.int32))
    bounds = np.concatenate([[0], np.cumsum([len(row) for row in rows])]).astype(np.int64)
    return Ragged(np.concatenate(rows), bounds)


def _sample(data: Path, seed: int) -> Iterator[str]:
    choose = random.Random(seed)
    for name, share in _SHARES.items():
        yield from (line for line in read_plain(data, name) if choose.random() < share)
    yield from (german for german, _english in read_parallel(data))
