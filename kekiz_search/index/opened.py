"""An opened index: one generation, checked against its manifest and pinned until it is closed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kekiz_search.errors import IndexMismatch
from kekiz_search.index.layout import PIECES, REBUILD_HINT, TERMS, VECTORS, current_generation
from kekiz_search.index.manifest import Manifest, read_manifest, verify_files
from kekiz_search.index.pieces import PieceIndex, open_pieces
from kekiz_search.index.store import Store
from kekiz_search.index.terms import TermIndex, open_terms
from kekiz_search.index.vectors import VectorIndex, open_vectors
from kekiz_search.types import Document, Fact, Passage


@dataclass(frozen=True, slots=True)
class Index:
    """A generation in memory: passages by row, facts by document, both searchable indexes."""

    generation: Path
    manifest: Manifest
    store: Store
    vectors: VectorIndex
    terms: TermIndex
    pieces: PieceIndex | None
    passages: tuple[Passage, ...]
    facts: tuple[Fact, ...]

    def document(self, doc_id: str) -> Document:
        """Return a stored document; raise KeyError for an unknown id."""
        return self.store.document(doc_id)

    def documents(self) -> tuple[Document, ...]:
        """Return all documents, sorted by id."""
        return self.store.documents()

    def close(self) -> None:
        """Close the database."""
        self.store.close()


def open_index_at(index: Path, encoder_fingerprint: str, analyzer: str) -> Index:
    """Open the current generation for one encoder and one analyzer.

    Raises IndexMissing, IndexDamaged, or IndexMismatch where it was built with another encoder or analyzer.
    """
    generation = current_generation(index)
    manifest = read_manifest(generation)
    hint = REBUILD_HINT.format(index=index)
    if manifest.encoder_fingerprint != encoder_fingerprint:
        raise IndexMismatch(
            f"Der Index in {index} wurde mit dem Sprachmodell „{manifest.encoder}“ ({manifest.encoder_fingerprint}) "
            f"gebaut, geladen ist {encoder_fingerprint}.",
            hint=f"Nennen Sie dieses Modell mit --encoder, oder: {hint}",
        )
    if manifest.analyzer != analyzer:
        raise IndexMismatch(
            f"Der Index in {index} wurde mit der Wortzerlegung {manifest.analyzer} gebaut, "
            f"dieses Programm benutzt {analyzer}.",
            hint=hint,
        )
    verify_files(generation, manifest)
    store = Store(generation)
    passages = store.passages()
    return Index(
        generation=generation,
        manifest=manifest,
        store=store,
        vectors=open_vectors(generation / VECTORS),
        terms=open_terms(generation / TERMS, len(passages)),
        pieces=open_pieces(generation / PIECES),
        passages=passages,
        facts=store.facts(),
    )
