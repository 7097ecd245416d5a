"""An opened index: one generation, checked against its manifest and pinned until it is closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

from kekiz_search.errors import IndexDamaged, IndexMismatch
from kekiz_search.index.layout import PIECES, REBUILD_HINT, TERMS, VECTORS, current_generation
from kekiz_search.index.manifest import Manifest, read_manifest, verify_files
from kekiz_search.index.pieces import PieceIndex, open_pieces
from kekiz_search.index.pinning import pin_generation
from kekiz_search.index.store import Store
from kekiz_search.index.terms import TermIndex, open_terms
from kekiz_search.index.vectors import VectorIndex, open_vectors
from kekiz_search.types import Document, Fact, Passage

_PIN_TRIES = 10  # a generation is only missed between reading its name and holding it


@dataclass(frozen=True, slots=True)
class Index:
    """A generation in memory: passages by row, facts by document, both searchable indexes."""

    generation: Path
    manifest: Manifest
    store: Store
    vectors: VectorIndex
    terms: TermIndex
    pieces: PieceIndex | None
    passages: Sequence[Passage]
    facts: tuple[Fact, ...]
    pin: FileIO | None = None

    def document(self, doc_id: str) -> Document:
        """Return a document as it is read; raise KeyError for an unknown id."""
        return self.store.document_as_read(doc_id)

    def documents(self) -> tuple[Document, ...]:
        """Return all documents as they are read, sorted by id."""
        return tuple(map(self.document, self.store.doc_ids()))

    def close(self) -> None:
        """Close the database and let go of the generation."""
        self.store.close()
        if self.pin is not None:
            self.pin.close()


def open_index_at(index: Path, encoder_fingerprint: str, analyzer: str) -> Index:
    """Open the current generation for one encoder and one analyzer; it is not removed before it is closed.

    Every bit of it is verified first. Raises IndexMissing, IndexDamaged, or IndexMismatch where it was built with
    another encoder or analyzer.
    """
    generation, pin = _pinned_generation(index)
    try:
        manifest = read_manifest(generation)
        _require_match(index, manifest, encoder_fingerprint, analyzer)
        verify_files(generation, manifest)
        return _open_generation(generation, manifest, pin)
    except BaseException:
        pin.close()
        raise


def _pinned_generation(index: Path) -> tuple[Path, FileIO]:
    for _try in range(_PIN_TRIES):
        generation = current_generation(index)
        pin = pin_generation(generation)
        if pin is not None:
            return generation, pin
    raise IndexDamaged(
        f"Der aktuelle Stand des Index in {index} wird gerade entfernt.", hint=REBUILD_HINT.format(index=index)
    )


def _require_match(index: Path, manifest: Manifest, encoder_fingerprint: str, analyzer: str) -> None:
    hint = REBUILD_HINT.format(index=index)
    if manifest.encoder_fingerprint != encoder_fingerprint:
        raise IndexMismatch(
            f"Der Index in {index} wurde mit dem Sprachmodell „{manifest.encoder}“ ({manifest.encoder_fingerprint}) "
            f"gebaut, geladen ist {encoder_fingerprint}.",
            hint=f"Nennen Sie dieses mit --encoder; ohne --encoder und KEKIZ_ENCODER gilt das mitgelieferte. {hint}",
        )
    if manifest.analyzer != analyzer:
        raise IndexMismatch(
            f"Der Index in {index} wurde mit der Wortzerlegung {manifest.analyzer} gebaut, "
            f"dieses Programm benutzt {analyzer}.",
            hint=hint,
        )


def _open_generation(generation: Path, manifest: Manifest, pin: FileIO) -> Index:
    store = Store(generation)
    try:
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
            pin=pin,
        )
    except BaseException:
        store.close()
        raise
