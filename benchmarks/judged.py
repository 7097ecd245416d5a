"""Judged sets: documents, queries and which document answers which query; read, made harder, and measured."""

from __future__ import annotations

import csv
import heapq
import json
import lzma
import random
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kekiz_search.encoder import Encoder
from kekiz_search.german.words import split_words

CUT = 10
DISTRACTORS = 2760  # paragraphs: with the 240 of xquad_de they are 3,000
_DISTRACTOR_CHARS = (200, 2000)
_SLIP_CHARS = 5  # letters of a word that a slip may befall
_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
_BARE = str.maketrans("äöüÄÖÜß", "aouAOUs")

Scores = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class JudgedSet:
    """Documents, queries and, per query, the rows of its relevant documents."""

    name: str
    documents: list[str]
    queries: list[str]
    relevant: list[frozenset[int]]


def read_set(folder: Path) -> JudgedSet:
    """Read a judged set; queries without a judgement are left out."""
    documents = [json.loads(line) for line in (folder / "docs.jsonl").open(encoding="utf-8")]
    rows = {document["id"]: row for row, document in enumerate(documents)}
    relevant: dict[str, set[int]] = {}
    for line in (folder / "qrels.tsv").open(encoding="utf-8"):
        query, document, grade = line.rstrip("\n").split("\t")
        if float(grade) > 0:
            relevant.setdefault(query, set()).add(rows[document])
    queries = [
        query for query in map(json.loads, (folder / "queries.jsonl").open(encoding="utf-8")) if query["id"] in relevant
    ]
    return JudgedSet(
        folder.name,
        [document["text"] for document in documents],
        [query["text"] for query in queries],
        [frozenset(relevant[query["id"]]) for query in queries],
    )


def with_distractors(judged: JudgedSet, plain: Path, count: int = DISTRACTORS) -> JudgedSet:
    """Add paragraphs of other German text, as many of each collection: those with the least digests."""
    shortest, longest = _DISTRACTOR_CHARS
    files = sorted(plain.glob("*.txt.xz"))
    drawn: list[str] = []
    for at, file in enumerate(files):
        with lzma.open(file, "rt", encoding="utf-8") as lines:
            fitting = {line.strip() for line in lines if shortest <= len(line.strip()) <= longest}
        share = count * (at + 1) // len(files) - count * at // len(files)
        drawn += heapq.nsmallest(share, fitting - set(judged.documents), key=_digest)
    return replace(judged, name=f"{judged.name} + {len(drawn)}", documents=judged.documents + drawn)


def _digest(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=8).digest()


def write_digraphs(query: str) -> str:
    """Type ae, oe, ue, ss."""
    return query.translate(_DIGRAPHS)


def drop_umlauts(query: str) -> str:
    """Type a, o, u, s."""
    return query.translate(_BARE)


def slip(query: str) -> str:
    """Misspell one word of five letters or more, inside: a letter left out, doubled, swapped or wrong."""
    choose = random.Random(query)
    words = [word for word in split_words(query) if len(word.text) >= _SLIP_CHARS and word.text.isalpha()]
    if not words:
        return query
    word = choose.choice(words)
    at = word.start + choose.randrange(1, len(word.text) - 1)
    before, letter, following, rest = query[:at], query[at], query[at + 1], query[at + 2 :]
    slips = (following, letter + letter + following, following + letter, choose.choice("enisratdhu") + following)
    return before + choose.choice(slips) + rest


def measure(scores: Scores, relevant: list[frozenset[int]]) -> dict[str, float]:
    """Return R@1, MRR@10 and nDCG@10 (binary grades); ties count against us."""
    first, reciprocal, gain = [], [], []
    for row, wanted in zip(scores, relevant, strict=True):
        ranks = sorted(int((row >= row[at]).sum()) for at in wanted)
        first.append(ranks[0] == 1)
        reciprocal.append(1 / ranks[0] if ranks[0] <= CUT else 0.0)
        ideal = sum(1 / np.log2(rank + 1) for rank in range(1, min(len(ranks), CUT) + 1))
        gain.append(sum(1 / np.log2(rank + 1) for rank in ranks if rank <= CUT) / ideal)
    return {"R@1": float(np.mean(first)), "MRR@10": float(np.mean(reciprocal)), "nDCG@10": float(np.mean(gain))}


def spearman_of(path: Path, encoder: Encoder) -> float:
    """Return Spearman's correlation of cosine and judged similarity."""
    rows = [row for row in csv.reader(path.open(encoding="utf-8")) if len(row) == 3 and _is_number(row[2])]
    left, right = (encoder.encode_passages([row[side] for row in rows]) for side in (0, 1))
    ours, judged = (left * right).sum(1), np.array([float(row[2]) for row in rows])
    return float(np.corrcoef(_ranks(ours), _ranks(judged))[0, 1])


def _ranks(values: npt.NDArray[np.float32] | npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    _unique, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks: npt.NDArray[np.float64] = ((ends - counts + 1 + ends) / 2)[inverse]
    return ranks


def _is_number(cell: str) -> bool:
    return cell.replace(".", "", 1).isdigit()
