"""The documents of a folder with their terms and vectors: taken over where nothing changed, worked out where it did."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.cache import Cache, Section
from ingest.documents import Progress, shown_name
from ingest.entries import (
    SHAPE,
    Cut,
    pack_cut,
    pack_pieces,
    pack_terms,
    pack_vectors,
    unpack_cut,
    unpack_pieces,
    unpack_terms,
    unpack_vectors,
)
from ingest.reading import read_documents
from ingest.register import Register
from ingest.report import FileStatus
from ingest.snapshot import Snapshot
from kekiz_search.encoder import Encoder, LateEncoder, Pieces, Vectors
from kekiz_search.encoder.static import StaticEncoder
from kekiz_search.errors import CorpusError
from kekiz_search.german.analyzer import ANALYZER_VERSION, Lexicon, index_terms
from kekiz_search.index.searched import searched_text

_CUT, _TERMS, _VECTORS, _PIECES = "cut", "terms and words", "vectors", "pieces"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document with everything that the index holds of it, passage by passage, and the terms of all its words."""

    cut: Cut
    terms: list[list[str]]
    words: dict[str, str]
    vectors: Vectors
    pieces: list[Pieces]


@dataclass(frozen=True, slots=True)
class PreparedFolder:
    """All documents, sorted by file, what became of their files, and what was refused."""

    documents: tuple[Prepared, ...]
    status: dict[str, FileStatus]
    skipped: tuple[tuple[str, str], ...]
    warnings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Preparation:
    """Where documents come from and what they are prepared with.

    ``keys`` are the names of their entries in the cache, by file.
    """

    snapshot: Snapshot
    register: Register
    keys: dict[str, str]
    cache: Cache
    encoder: Encoder

    def prepare_folder(self, progress: Progress) -> PreparedFolder:
        """Prepare every file; one that cannot be read costs itself alone."""
        files = self.snapshot.files
        documents: list[Prepared] = []
        status: dict[str, FileStatus] = {}
        skipped: list[tuple[str, str]] = []
        warnings = list(self.register.warnings)
        for done, (file, found, prepared) in enumerate(self._prepare_all()):
            shown = shown_name(file)
            progress(f"Lese {shown}", done, len(files))
            status[shown] = found
            if isinstance(prepared, CorpusError):
                skipped.append((shown, str(prepared)))
            else:
                documents.append(prepared)
                warnings += [(shown, warning) for warning in prepared.cut.warnings]
        progress("Dokumente gelesen", len(files), len(files))
        return PreparedFolder(tuple(documents), status, tuple(skipped), tuple(sorted(warnings)))

    def _prepare_all(self) -> Iterator[tuple[str, FileStatus, Prepared | CorpusError]]:
        known = {file: sections for file in self.snapshot.files if _is_cut(sections := self._load(file))}
        changed = [file for file in self.snapshot.files if file not in known]
        reading = read_documents(self.snapshot.folder, changed, self.register, self.snapshot.mask_contacts)
        for file in self.snapshot.files:
            if file in known:
                yield file, "unchanged", self._complete(file, unpack_cut(known[file][_CUT].data), known.pop(file))
                continue
            _file, read = next(reading)
            if isinstance(read, CorpusError):
                yield file, "refused", read
            else:
                yield file, "read", self._complete(file, read, {})

    def _load(self, file: str) -> dict[str, Section]:
        return self.cache.load(self.keys[file]) if file in self.keys else {}

    def _complete(self, file: str, cut: Cut, known: dict[str, Section]) -> Prepared:
        """Work out what is missing, and remember it unless the file was changed in between."""
        texts = [searched_text(cut.document, passage) for passage in cut.passages]
        sections = {_CUT: known.get(_CUT) or Section(SHAPE, pack_cut(cut))} | self._sections_of(texts, known)
        unchanged = cut.document.sha256 == self.snapshot.contents[file]
        if sections != known and unchanged and file in self.keys:
            self.cache.save(self.keys[file], sections)
        terms, words = unpack_terms(sections[_TERMS].data)
        return Prepared(
            cut=cut,
            terms=terms,
            words=words,
            vectors=unpack_vectors(sections[_VECTORS].data, len(texts)),
            pieces=unpack_pieces(sections[_PIECES].data, len(texts)),
        )

    def _sections_of(self, texts: Sequence[str], known: dict[str, Section]) -> dict[str, Section]:
        """Take over what was made of the same texts by the same analyzer and encoder, and make the rest."""
        digest = hashlib.sha256("\0".join(texts).encode()).hexdigest()
        keys = dict.fromkeys((_VECTORS, _PIECES), f"{self.encoder.fingerprint} {digest}")
        keys[_TERMS] = f"{ANALYZER_VERSION} {digest}"
        sound = {kind: known[kind] for kind, key in keys.items() if kind in known and known[kind].key == key}
        if _TERMS not in sound:
            words = Lexicon()
            terms = [index_terms(text, words.__getitem__) for text in texts]
            sound[_TERMS] = Section(keys[_TERMS], pack_terms(terms, words.joined()))
        if _VECTORS not in sound and _PIECES not in sound and isinstance(self.encoder, StaticEncoder):
            vectors, pieces = self.encoder.encode_with_pieces(texts)
            sound[_VECTORS] = Section(keys[_VECTORS], pack_vectors(vectors))
            sound[_PIECES] = Section(keys[_PIECES], pack_pieces(pieces))
        if _VECTORS not in sound:
            sound[_VECTORS] = Section(keys[_VECTORS], pack_vectors(self.encoder.encode_passages(texts)))
        if _PIECES not in sound:
            pieces = self.encoder.split_pieces(texts) if isinstance(self.encoder, LateEncoder) else []
            sound[_PIECES] = Section(keys[_PIECES], pack_pieces(pieces))
        return sound


def _is_cut(sections: dict[str, Section]) -> bool:
    return _CUT in sections and sections[_CUT].key == SHAPE
