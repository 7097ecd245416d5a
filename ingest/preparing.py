"""The documents of a folder with their terms and vectors: taken over where nothing changed, worked out where it did."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from ingest.cache import Cache, Section
from ingest.documents import Progress, shown_name
from ingest.entries import SHAPE, Cut, pack_cut, unpack_cut
from ingest.reading import read_documents
from ingest.register import Register
from ingest.report import FileStatus
from ingest.snapshot import Snapshot
from ingest.word_entries import pack_pieces, pack_terms, pack_vectors, unpack_pieces, unpack_terms, unpack_vectors
from kekiz_search.encoder import Encoder, LateEncoder, Pieces, Vectors
from kekiz_search.encoder.static import StaticEncoder
from kekiz_search.errors import CorpusError
from kekiz_search.german.analyzer import ANALYZER_VERSION, Lexicon, index_terms
from kekiz_search.index.searched import searched_text

Terms = tuple[list[list[str]], dict[str, str]]  # of passages, and of the words in them
Encoded = tuple[Vectors, list[Pieces]]
_CUT, _TERMS, _VECTORS, _PIECES = "cut", "terms and words", "vectors", "pieces"
# Passages that are encoded in one go: a quarter less time than document by document. Not in a thread beside the work on
# their words: both want the interpreter, which took a seventh more time and a fifth more of the processor.
# Source: own measurement, 1,000 short files in turns; with 24 the parent takes 9 % more processor time.
_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document with everything that the index holds of it, passage by passage, and the terms of all its words."""

    cut: Cut
    terms: list[list[str]]
    words: dict[str, str]
    vectors: Vectors
    pieces: list[Pieces]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A document whose passages are cut: their texts, what is remembered of it, and the keys by which that holds."""

    file: str
    cut: Cut
    texts: list[str]
    known: dict[str, Section]
    keys: dict[str, str]

    def section(self, kind: str) -> Section | None:
        """Return what is remembered, where it was made of the same texts by the same analyzer or encoder."""
        found = self.known.get(kind)
        return found if found and found.key == self.keys[kind] else None

    @property
    def is_remembered(self) -> bool:
        """Whether nothing of it need be worked out."""
        return _CUT in self.known and all(self.section(kind) for kind in self.keys)

    @property
    def is_encoded(self) -> bool:
        """Whether vectors and pieces are remembered."""
        return self.section(_VECTORS) is not None and self.section(_PIECES) is not None


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
        drafts: list[_Draft] = []
        for done, (file, found, read) in enumerate(self._read_all()):
            shown = shown_name(file)
            progress(f"Lese {shown}", done, len(files))
            status[shown] = found
            if isinstance(read, CorpusError):
                skipped.append((shown, str(read)))
                continue
            warnings += [(shown, warning) for warning in read.cut.warnings]
            drafts.append(read)
            if sum(len(draft.texts) for draft in drafts) >= _AT_ONCE:
                documents += self._complete(drafts)
                drafts = []
        documents += self._complete(drafts)
        progress("Dokumente gelesen", len(files), len(files))
        return PreparedFolder(tuple(documents), status, tuple(skipped), tuple(sorted(warnings)))

    def _read_all(self) -> Iterator[tuple[str, FileStatus, _Draft | CorpusError]]:
        known = {file: sections for file in self.snapshot.files if _is_cut(sections := self._load(file))}
        changed = [file for file in self.snapshot.files if file not in known]
        reading = read_documents(self.snapshot.folder, changed, self.register, self.snapshot.mask_contacts)
        for file in self.snapshot.files:
            if file in known:
                yield file, "unchanged", self._draft(file, unpack_cut(known[file][_CUT].data), known.pop(file))
                continue
            _file, read = next(reading)
            if isinstance(read, CorpusError):
                yield file, "refused", read
            else:
                yield file, "read", self._draft(file, read, {})

    def _load(self, file: str) -> dict[str, Section]:
        return self.cache.load(self.keys[file]) if file in self.keys else {}

    def _draft(self, file: str, cut: Cut, known: dict[str, Section]) -> _Draft:
        texts = [searched_text(cut.document, passage) for passage in cut.passages]
        digest = hashlib.sha256("\0".join(texts).encode()).hexdigest()
        encoded = f"{self.encoder.fingerprint} {digest}"
        keys = {_TERMS: f"{ANALYZER_VERSION} {digest}", _VECTORS: encoded, _PIECES: encoded}
        return _Draft(file, cut, texts, known, keys)

    def _complete(self, drafts: Sequence[_Draft]) -> list[Prepared]:
        """Work out what is missing, and remember it unless the file was changed in between."""
        encoded = iter(self._encode([draft for draft in drafts if not draft.is_encoded]))
        terms = [_terms_of(draft) for draft in drafts]
        return [
            self._prepared(draft, words, _remembered(draft) if draft.is_encoded else next(encoded))
            for draft, words in zip(drafts, terms, strict=True)
        ]

    def _encode(self, drafts: Sequence[_Draft]) -> list[Encoded]:
        """Return vectors and pieces, document by document; the shipped encoder makes them of all texts in one go."""
        if isinstance(self.encoder, StaticEncoder) and drafts:
            vectors, pieces = self.encoder.encode_with_pieces([text for draft in drafts for text in draft.texts])
            ends = list(accumulate(len(draft.texts) for draft in drafts))
            return [(vectors[begin:end], pieces[begin:end]) for begin, end in pairwise([0, *ends])]
        late = self.encoder if isinstance(self.encoder, LateEncoder) else None
        return [
            (self.encoder.encode_passages(draft.texts), late.split_pieces(draft.texts) if late else [])
            for draft in drafts
        ]

    def _prepared(self, draft: _Draft, terms: Terms, encoded: Encoded) -> Prepared:
        prepared = Prepared(draft.cut, *terms, *encoded)
        unchanged = draft.cut.document.sha256 == self.snapshot.contents[draft.file]
        if unchanged and draft.file in self.keys and not draft.is_remembered:
            self.cache.save(self.keys[draft.file], _sections_of(prepared, draft))
        return prepared


def _sections_of(prepared: Prepared, draft: _Draft) -> dict[str, Section]:
    return {
        _CUT: draft.known.get(_CUT) or Section(SHAPE, pack_cut(draft.cut)),
        _TERMS: Section(draft.keys[_TERMS], pack_terms(prepared.terms, prepared.words)),
        _VECTORS: Section(draft.keys[_VECTORS], pack_vectors(prepared.vectors)),
        _PIECES: Section(draft.keys[_PIECES], pack_pieces(prepared.pieces)),
    }


def _terms_of(draft: _Draft) -> Terms:
    if section := draft.section(_TERMS):
        return unpack_terms(section.data)
    words = Lexicon()
    return [index_terms(text, words.__getitem__) for text in draft.texts], words.joined()


def _remembered(draft: _Draft) -> Encoded:
    rows = len(draft.texts)
    return unpack_vectors(draft.known[_VECTORS].data, rows), unpack_pieces(draft.known[_PIECES].data, rows)


def _is_cut(sections: dict[str, Section]) -> bool:
    return _CUT in sections and sections[_CUT].key == SHAPE
