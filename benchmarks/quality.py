"""Retrieval quality on judged sets: terms alone, vectors alone, both fused, and rescored by late interaction.

    python benchmarks/quality.py DATA [--encoder NAME] [--json FILE]

DATA holds eval/<set>/ with docs.jsonl, queries.jsonl and qrels.tsv, and eval/stsb_de/dev.csv.
"""

from __future__ import annotations

import argparse
import csv
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kekiz_search.encoder import Encoder, LateEncoder, open_encoder
from kekiz_search.german.analyzer import ANALYZER_VERSION, index_terms
from kekiz_search.index.terms import build_terms, open_terms
from kekiz_search.retrieval.fuse import VECTOR_WEIGHT, fuse_scores
from kekiz_search.retrieval.late import LATE_WEIGHT, RESCORED, rescore

CUT = 10
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


def score_terms(judged: JudgedSet) -> Scores:
    """Return BM25 scores (queries, documents)."""
    with tempfile.TemporaryDirectory() as folder:
        build_terms([index_terms(text) for text in judged.documents], Path(folder) / "terms")
        terms = open_terms(Path(folder) / "terms", len(judged.documents))
        return np.array([terms.score(index_terms(query)) for query in judged.queries])


def score_vectors(judged: JudgedSet, encoder: Encoder) -> Scores:
    """Return cosines (queries, documents)."""
    queries = np.array([encoder.encode_query(query) for query in judged.queries])
    scores: Scores = queries @ encoder.encode_passages(judged.documents).T
    return scores


def rescore_all(judged: JudgedSet, encoder: LateEncoder, fused: Scores) -> Scores:
    """Return fused scores (queries, documents) with the best of each query scored anew by late interaction."""
    scores = fused * (1 + VECTOR_WEIGHT) / (1 + VECTOR_WEIGHT + LATE_WEIGHT)
    pieces = encoder.split_pieces(judged.documents)
    for at, query in enumerate(judged.queries):
        best = np.argsort(-fused[at], kind="stable")[:RESCORED]
        scores[at, best] = rescore(encoder, query, fused[at, best], [pieces[row] for row in best])
    return scores


def spearman_of(path: Path, encoder: Encoder) -> float:
    """Return Spearman's correlation of cosine and judged similarity."""
    rows = [row for row in csv.reader(path.open(encoding="utf-8")) if len(row) == 3 and _is_number(row[2])]
    left, right = (encoder.encode_passages([row[side] for row in rows]) for side in (0, 1))
    ours, judged = (left * right).sum(1), np.array([float(row[2]) for row in rows])
    return float(np.corrcoef(_ranks(ours), _ranks(judged))[0, 1])


def _ranks(values: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:  # type: ignore[type-arg]
    _unique, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks: npt.NDArray[np.float64] = ((ends - counts + 1 + ends) / 2)[inverse]
    return ranks


def _is_number(cell: str) -> bool:
    return cell.replace(".", "", 1).isdigit()


def main() -> None:
    """Print a Markdown table and, where asked for, write the figures as JSON."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--encoder")
    arguments.add_argument("--json", type=Path)
    options = arguments.parse_args()
    encoder = open_encoder(options.encoder)
    figures: dict[str, object] = {"encoder": encoder.fingerprint, "analyzer": ANALYZER_VERSION}
    print("| set | ranking | R@1 | MRR@10 | nDCG@10 |\n|---|---|---|---|---|")
    for folder in sorted(path.parent for path in (options.data / "eval").glob("*/qrels.tsv")):
        judged = read_set(folder)
        terms, vectors = score_terms(judged), score_vectors(judged, encoder)
        fused = np.array([fuse_scores(one, two) for one, two in zip(terms, vectors, strict=True)])
        rankings = {"terms": terms, "vectors": vectors, "fused": fused}
        if isinstance(encoder, LateEncoder):
            rankings["rescored"] = rescore_all(judged, encoder, fused)
        for name, scores in rankings.items():
            found = measure(scores, judged.relevant)
            figures[f"{judged.name} {name}"] = found
            print(f"| {judged.name} | {name} | " + " | ".join(f"{value:.3f}" for value in found.values()) + " |")
    similarity = options.data / "eval" / "stsb_de" / "dev.csv"
    if similarity.is_file():
        figures["stsb_de Spearman"] = spearman_of(similarity, encoder)
        print(f"\nstsb_de dev, Spearman: {figures['stsb_de Spearman']:.3f}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
