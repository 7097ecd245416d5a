"""A generation out of prepared documents: everything the index holds, written aside, described and digested."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from ingest.documents import Progress
from ingest.preparing import PreparedFolder
from ingest.report import IngestReport, report_files
from kekiz_search.encoder import Encoder, LateEncoder
from kekiz_search.german.analyzer import ANALYZER_VERSION
from kekiz_search.index import layout
from kekiz_search.index.manifest import Digest, Manifest, digest_files, digest_of, write_manifest
from kekiz_search.index.pieces import build_pieces
from kekiz_search.index.store import stored_files, write_database
from kekiz_search.index.terms import build_terms
from kekiz_search.index.vectors import build_vectors
from kekiz_search.types import Document

_STEPS = 4


class TextWriter:
    """Writes the stored texts of a generation as its documents come, and knows the digests of what it wrote."""

    def __init__(self, aside: Path) -> None:
        self._aside = aside
        self.digests: dict[str, Digest] = {}
        (aside / layout.TEXTS).mkdir()

    def write(self, document: Document) -> None:
        """Write what is stored of a document beside the database."""
        for name, data in stored_files(document).items():
            (self._aside / name).write_bytes(data)
            self.digests[name] = digest_of(data)


def write_generation(
    aside: Path, prepared: PreparedFolder, encoder: Encoder, version: str, progress: Progress
) -> IngestReport:
    """Write all but the stored texts and the manifest of a generation; the order of the documents gives the rows."""
    documents = prepared.documents
    passages = [passage for one in documents for passage in one.cut.passages]
    facts = [fact for one in documents for fact in one.cut.facts]
    progress("Schreibe Fakten", 0, _STEPS)
    write_database(aside, [one.cut.document for one in documents], passages, facts)
    progress("Schreibe Wörter", 1, _STEPS)
    words = {word: terms for one in documents for word, terms in one.words.items()}
    build_terms([terms for one in documents for terms in one.terms], words, aside / layout.TERMS)
    progress("Schreibe Vektoren", 2, _STEPS)
    build_vectors(np.concatenate([one.vectors for one in documents]), aside / layout.VECTORS)
    progress("Schreibe Wortstücke", 3, _STEPS)
    if isinstance(encoder, LateEncoder):
        build_pieces([pieces for one in documents for pieces in one.pieces], aside / layout.PIECES)
    progress("Index geschrieben", _STEPS, _STEPS)
    marks = sum(len(one.cut.document.marks) for one in documents)
    counts = {one.cut.document.file: len(one.cut.passages) for one in documents}
    return IngestReport(
        version=version,
        unchanged=False,
        documents=len(documents),
        passages=len(passages),
        facts=len(facts),
        marks=marks,
        skipped=prepared.skipped,
        warnings=prepared.warnings,
        files=report_files(prepared.status, counts, prepared.skipped, prepared.warnings),
    )


def describe_generation(
    aside: Path, folder: Path, encoder: Encoder, report: IngestReport, known: Mapping[str, Digest]
) -> None:
    """Write the manifest of a generation; some digests are known."""
    digests = digest_files(aside, known)
    manifest = Manifest(
        format=layout.FORMAT_VERSION,
        version=report.version,
        built=datetime.now(UTC).isoformat(timespec="seconds"),
        source_folder=str(folder.resolve()),
        encoder=encoder.name,
        encoder_fingerprint=encoder.fingerprint,
        analyzer=ANALYZER_VERSION,
        counts={name: getattr(report, name) for name in ("documents", "passages", "facts", "marks")},
        skipped=_as_lists(report.skipped),
        warnings=_as_lists(report.warnings),
        files={name: digest.sha256 for name, digest in digests.items()},
        sums={name: digest.sums for name, digest in digests.items()},
    )
    write_manifest(aside, manifest)


def _as_lists(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    return [list(pair) for pair in pairs]
