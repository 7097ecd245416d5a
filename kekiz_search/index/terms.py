"""The term index: BM25 scores, computed once per posting and summed per query.

What a term adds to a passage's score is known when the index is built (Lù 2024, "BM25S"), so that a query needs nothing
but the sum of its terms' columns. So are the terms of all words that stand in the passages: looking one up takes 10 µs,
working it out 100. The arrays are those that bm25s makes, to the last bit; it takes three times as long,
and half a second to load.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from marisa_trie import BytesTrie

from kekiz_search.index.arrays import write_array

K1, B = 1.2, 0.75  # Source: Robertson and Zaragoza 2009, as used for every figure in benchmarks/README.md
_ARRAYS = {"scores": "data.npy", "rows": "indices.npy", "bounds": "indptr.npy"}
_VOCABULARY = "vocabulary.json"
_WORDS = "words.trie"


@dataclass(frozen=True, slots=True)
class TermIndex:
    """Postings by term: of term t, ``rows[bounds[t]:bounds[t + 1]]`` with what it adds to their scores.

    ``lines`` are the terms once more, with a line's end before and behind each, so that one search finds an ending;
    ``hyphened`` are those with a hyphen, by what they are without it, and ``fronts`` what stands before their first
    one; ``words`` are all whole words of the passages as they are spelt there, with their terms.
    """

    vocabulary: dict[str, int]
    lines: str
    hyphened: dict[str, str]
    fronts: frozenset[str]
    scores: npt.NDArray[np.float32]
    rows: npt.NDArray[np.int32]
    bounds: npt.NDArray[np.int64]
    words: BytesTrie
    passages: int

    def terms_of_word(self, word: str) -> Sequence[str] | None:
        """Return the terms of a whole word, in order, as the passages have it; None for a word that stands nowhere."""
        found = self.words.get(word)
        return found[0].decode().split() if found else None

    def score(self, terms: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return the BM25 score of every passage, float32 (passages,); a repeated term counts once more."""
        places = [self.vocabulary[term] for term in terms if term in self.vocabulary]
        if not places:
            return np.zeros(self.passages, dtype=np.float32)
        postings = [slice(*self.bounds[at : at + 2].tolist()) for at in places]
        rows = np.concatenate([self.rows[posting] for posting in postings])
        added = np.concatenate([self.scores[posting] for posting in postings])
        return np.bincount(rows, added, self.passages).astype(np.float32)

    def scores_of(self, terms: Sequence[str], rows: npt.NDArray[np.intp]) -> npt.NDArray[np.float32]:
        """Return what each term adds to the scores of some passages, float32 (terms, rows)."""
        parts = np.zeros((len(terms), len(rows)), dtype=np.float32)
        wanted = rows.astype(self.rows.dtype)  # else every posting would be widened to be compared
        for part, term in zip(parts, terms, strict=True):
            at = self.vocabulary.get(term)
            if at is not None:
                begin, end = self.bounds[at], self.bounds[at + 1]
                held = self.rows[begin:end]
                places = held.searchsorted(wanted)
                added = self.scores[begin:end].take(places, mode="clip")
                np.multiply(added, held.take(places, mode="clip") == wanted, out=part)
        return parts

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

    def terms_ending(self, end: str) -> set[str]:
        """Return the terms that end so; going through all of them one by one takes ten times as long."""
        found, at = set(), self.lines.find(f"{end}\n")
        while at >= 0:
            found.add(self.lines[self.lines.rindex("\n", 0, at) + 1 : at] + end)
            at = self.lines.find(f"{end}\n", at + 1)
        return found

    def rows_with(self, term: str) -> npt.NDArray[np.int32]:
        """Return the rows of all passages that hold a term, in order."""
        at = self.vocabulary.get(term)
        if at is None:
            return np.zeros(0, dtype=np.int32)
        return self.rows[self.bounds[at] : self.bounds[at + 1]]

    def rows_with_any(self, terms: Set[str]) -> set[int]:
        """Return the rows of all passages that hold one of some terms."""
        return set().union(*(self.rows_with(term).tolist() for term in self.vocabulary.keys() & terms))


def build_terms(term_lists: Sequence[Sequence[str]], words: Mapping[str, str], folder: Path) -> None:
    """Score every posting and write the term index of one list of terms per passage.

    ``words`` are the whole words in them with their terms, set apart by spaces.
    """
    vocabulary = {term: at for at, term in enumerate(sorted({term for terms in term_lists for term in terms}))}
    lengths = np.array([len(terms) for terms in term_lists], dtype=np.int64)
    ids = np.array([vocabulary[term] for terms in term_lists for term in terms], dtype=np.int64)
    rows = np.repeat(np.arange(len(lengths)), lengths)
    postings, counts = np.unique(ids * max(1, len(lengths)) + rows, return_counts=True)  # by term, then by row
    held, rows = np.divmod(postings, max(1, len(lengths)))
    frequencies = np.bincount(held, minlength=len(vocabulary))
    columns = {
        "scores": _posting_scores(counts, _idf_of_terms(frequencies, len(lengths))[held], rows, lengths),
        "rows": rows.astype(np.int32),
        "bounds": np.concatenate([[0], np.cumsum(frequencies)]).astype(np.int64),
    }
    folder.mkdir(parents=True)
    for key, name in _ARRAYS.items():
        write_array(folder / name, columns[key])
    (folder / _VOCABULARY).write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf-8")
    lexicon = BytesTrie((word, terms.encode()) for word, terms in sorted(words.items()))
    (folder / _WORDS).write_bytes(lexicon.tobytes())


def _idf_of_terms(frequencies: npt.NDArray[np.int64], passages: int) -> npt.NDArray[np.float32]:
    """Return the idf of every term by how many passages hold it; ``math.log`` and numpy's differ in the last bit."""
    known = {count: math.log(1 + (passages - count + 0.5) / (count + 0.5)) for count in set(frequencies.tolist())}
    return np.array([known[count] for count in frequencies.tolist()], dtype=np.float32)


def _posting_scores(
    counts: npt.NDArray[np.int64],
    idf: npt.NDArray[np.float32],
    rows: npt.NDArray[np.int64],
    lengths: npt.NDArray[np.int64],
) -> npt.NDArray[np.float32]:
    """Return idf times tf / (tf + k1 (1 - b + b length / mean length)).

    Source: Kamphuis et al. 2020, "Which BM25 Do You Mean?", the variant of Lucene.
    """
    if not len(counts):
        return np.zeros(0, dtype=np.float32)
    norms = K1 * ((1 - B) + B * lengths / lengths.mean())
    scores: npt.NDArray[np.float32] = (idf * (counts / (norms[rows] + counts))).astype(np.float32)
    return scores


def open_terms(folder: Path, passages: int) -> TermIndex:
    """Open a term index; its arrays are mapped, not read."""
    # As plain arrays over the mapped files: numpy's own class for them takes ten times as long to cut.
    arrays = {
        key: np.asarray(np.load(folder / name, mmap_mode="r", allow_pickle=False)) for key, name in _ARRAYS.items()
    }
    vocabulary = json.loads((folder / _VOCABULARY).read_text(encoding="utf-8"))
    lines = "\n".join(["", *vocabulary, ""])
    hyphened = {term.replace("-", ""): term for term in vocabulary if "-" in term}
    fronts = frozenset(term.partition("-")[0] for term in hyphened.values())
    words = BytesTrie().mmap(str(folder / _WORDS))
    return TermIndex(vocabulary, lines, hyphened, fronts, **arrays, words=words, passages=passages)
