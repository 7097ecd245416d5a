"""Many texts to piece ids: what stands between two blanks is cut once, and known whenever it is met again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from tokenizers import Tokenizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from kekiz_search.encoder import Pieces

_MOST_KNOWN = 100_000  # chunks that are kept: those of 3,000 short files, some 15 MB


def cuts_at_blanks(tokenizer: Tokenizer) -> bool:
    """Tell whether no piece, and no rule by which letters become others, reaches over a blank or a line's end."""
    return isinstance(tokenizer.pre_tokenizer, BertPreTokenizer)


def tokenize_chunks(tokenizer: Tokenizer, texts: Sequence[str], known: dict[str, bytes]) -> list[Pieces]:
    """Return the ids of each text's pieces, by a tokenizer that cuts at blanks; half the time for many texts.

    ``known`` are the pieces of chunks that were met before, and learns those that are met now.
    """
    split = [text.replace("\n", " ").split(" ") for text in texts]
    met = dict.fromkeys(chunk for chunks in split for chunk in chunks)
    new = [chunk for chunk in met if chunk not in known]
    found = _cut_chunks(tokenizer, new) if new else {}
    if len(known) < _MOST_KNOWN:
        known.update(found)
    found.update((chunk, known[chunk]) for chunk in met if chunk not in found)
    return [np.frombuffer(b"".join([found[chunk] for chunk in chunks]), dtype=np.int32) for chunks in split]


def _cut_chunks(tokenizer: Tokenizer, chunks: Sequence[str]) -> dict[str, bytes]:
    """Cut chunks into pieces, all in one text: one by one they take three times as long."""
    encoding = tokenizer.encode(" ".join(chunks), add_special_tokens=False)
    ids, starts = np.array(encoding.ids, dtype=np.int32), [start for start, _end in encoding.offsets]
    ends = np.searchsorted(starts, np.cumsum([len(chunk) + 1 for chunk in chunks])).tolist()
    bounds = pairwise([0, *ends])
    return {chunk: ids[begin:end].tobytes() for chunk, (begin, end) in zip(chunks, bounds, strict=True)}
