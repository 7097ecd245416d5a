"""The documents of a folder with their terms and vectors: taken over where nothing changed, worked out where it did."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.cache import Cache
from ingest.completing import Prepared, Sections, complete_sections, is_cut, open_cut, open_sections
from ingest.documents import Progress, shown_name
from ingest.reading import Wanted, read_documents
from ingest.register import Register
from ingest.report import FileStatus
from ingest.sections import pack_sections, unpack_sections
from ingest.snapshot import Snapshot
from ingest.worker_process import Answer
from kekiz_search.encoder import Encoder
from kekiz_search.encoder.static import StaticEncoder
from kekiz_search.errors import CorpusError
from kekiz_search.types import Document

# Of a larger model too little memory would be left to a worker; it encodes in the parent.
_MOST_MODEL_BYTES = 64 * 1024**2


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

    ``keys`` are the names of their entries in the cache, by file; ``dimensions`` are those of the encoder's vectors.
    """

    snapshot: Snapshot
    register: Register
    keys: dict[str, str]
    cache: Cache
    encoder: Encoder
    dimensions: int

    def prepare_folder(self, progress: Progress, store: Callable[[Document], None]) -> PreparedFolder:
        """Prepare every file, and store its document at once; one that cannot be read costs itself alone."""
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
                continue
            warnings += [(shown, warning) for warning in prepared.cut.warnings]
            store(prepared.cut.document)
            documents.append(prepared)
        progress("Dokumente gelesen", len(files), len(files))
        return PreparedFolder(tuple(documents), status, tuple(skipped), tuple(sorted(warnings)))

    def _prepare_all(self) -> Iterator[tuple[str, FileStatus, Prepared | CorpusError]]:
        files = self.snapshot.files
        known = {file: sections for file in files if is_cut(sections := self._load(file))}
        changed = [file for file in files if file not in known]
        reading = read_documents(self.snapshot.folder, changed, self.register, self._wanted())
        for file in files:
            if file in known:
                yield file, "unchanged", self._take_over(file, known.pop(file))
                continue
            _file, answer = next(reading)
            try:
                yield file, "read", self._take_in(file, answer)
            except CorpusError as error:
                yield file, "refused", error

    def _load(self, file: str) -> Sections:
        return self.cache.load(self.keys[file]) if file in self.keys else {}

    def _wanted(self) -> Wanted:
        return Wanted(self.snapshot.mask_contacts, _model_of(self.encoder), self.keys)

    def _take_over(self, file: str, known: Sections) -> Prepared:
        """Open what is remembered; what no longer fits is worked out, and remembered in its place."""
        cut = open_cut(known)
        sections = complete_sections(cut, known, self.encoder)
        if not _holds(known, sections):
            self.cache.save(self.keys[file], pack_sections(self.keys[file], sections))
        return open_sections(cut, sections, self.dimensions)

    def _take_in(self, file: str, answer: Answer) -> Prepared:
        """Open a worker's answer, and remember it unless the file was changed in between; raise a refusal."""
        if isinstance(answer, CorpusError):
            raise answer
        name = self.keys.get(file, "")
        known = unpack_sections(name, answer)
        cut = open_cut(known)
        sections = complete_sections(cut, known, self.encoder)
        prepared = open_sections(cut, sections, self.dimensions)
        if name and cut.document.sha256 == self.snapshot.contents[file]:
            self.cache.save(name, answer if _holds(known, sections) else pack_sections(name, sections))
        return prepared


def _model_of(encoder: Encoder) -> Path | None:
    """Return the folder of a model that workers can load."""
    if isinstance(encoder, StaticEncoder) and encoder.table.nbytes <= _MOST_MODEL_BYTES:
        return encoder.folder
    return None


def _holds(known: Sections, sections: Sections) -> bool:
    """Tell whether nothing had to be worked out."""
    return all(known.get(kind) is section for kind, section in sections.items())
