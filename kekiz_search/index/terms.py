"""The term index: BM25 scores, computed once per posting by bm25s and summed per query with numpy.

bm25s scores eagerly: what a term adds to a passage's score is known when the index is built. A query needs nothing
but the sum of its terms' columns, so that the library and its scipy stay out of the read path (0.25 s of a cold start).
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kekiz_search.index.arrays import write_array

K1, B = 1.2, 0.75  # Source: Robertson and Zaragoza 2009, as used for every figure in benchmarks/README.md
_ARRAYS = {"scores": "data.npy", "rows": "indices.npy", "bounds": "indptr.npy"}
_VOCABULARY = "vocabulary.json"


@dataclass(frozen=True, slots=True)
class TermIndex:
    """Postings by term: of term t, ``rows[bounds[t]:bounds[t + 1]]`` with what it adds to their scores."""

    vocabulary: dict[str, int]
    scores: npt.NDArray[np.float32]
    rows: npt.NDArray[np.int32]
    bounds: npt.NDArray[np.int64]
    passages: int

    def score(self, terms: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return the BM25 score of every passage, float32 (passages,); a repeated term counts once more."""
        total = np.zeros(self.passages, dtype=np.float32)
        for term in terms:
            at = self.vocabulary.get(term)
            if at is not None:
                begin, end = self.bounds[at], self.bounds[at + 1]
                total[self.rows[begin:end]] += self.scores[begin:end]
        return total

    def weight(self, term: str) -> float:
        """Return the idf of a term; that of a term no passage holds is the highest.

        Source: Robertson and Sparck Jones 1976, in the form that cannot become negative.
        """
        count = self.count(term)
        return math.log(1 + (self.passages - count + 0.5) / (count + 0.5))

    def count(self, term: str) -> int:
        """Return how many passages hold a term."""
        at = self.vocabulary.get(term)
        return 0 if at is None else int(self.bounds[at + 1] - self.bounds[at])

    def rows_with(self, term: str) -> npt.NDArray[np.int32]:
        """Return the rows of all passages that hold a term, in order."""
        at = self.vocabulary.get(term)
        if at is None:
            return np.zeros(0, dtype=np.int32)
        return np.sort(self.rows[self.bounds[at] : self.bounds[at + 1]])


def build_terms(term_lists: Sequence[Sequence[str]], folder: Path) -> None:
    """Score every posting and write the term index of one list of terms per passage."""
    import bm25s

    vocabulary = {term: at for at, term in enumerate(sorted({term for terms in term_lists for term in terms}))}
    ids = [[vocabulary[term] for term in terms] for terms in term_lists]
    folder.mkdir(parents=True)
    if vocabulary:
        model = bm25s.BM25(k1=K1, b=B, method="lucene")
        model.index((ids, dict(vocabulary)), show_progress=False)  # it writes a word of its own into what it is given
        columns = {"scores": model.scores["data"], "rows": model.scores["indices"], "bounds": model.scores["indptr"]}
    else:
        columns = {"scores": np.zeros(0), "rows": np.zeros(0), "bounds": np.zeros(1)}
    for key, dtype in (("scores", np.float32), ("rows", np.int32), ("bounds", np.int64)):
        write_array(folder / _ARRAYS[key], columns[key].astype(dtype))
    (folder / _VOCABULARY).write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf-8")


def open_terms(folder: Path, passages: int) -> TermIndex:
    """Open a term index; its arrays are mapped, not read."""
    # As plain arrays over the mapped files: numpy's own class for them takes ten times as long to cut.
    arrays = {
        key: np.asarray(np.load(folder / name, mmap_mode="r", allow_pickle=False)) for key, name in _ARRAYS.items()
    }
    vocabulary = json.loads((folder / _VOCABULARY).read_text(encoding="utf-8"))
    return TermIndex(vocabulary, arrays["scores"], arrays["rows"], arrays["bounds"], passages)
