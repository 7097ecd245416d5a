"""The recipe: read, cut, weigh, encode, write aside, publish."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from ingest.documents import Progress, ReadFolder, list_files, read_folder
from ingest.passages import split_passages
from ingest.register import read_register
from ingest.report import IngestReport
from ingest.steckbrief import read_steckbrief
from ingest.told import read_told_facts
from kekiz_search.encoder import Encoder, LateEncoder, Vectors, open_encoder
from kekiz_search.errors import CorpusError, KekizError
from kekiz_search.german.analyzer import ANALYZER_VERSION, index_terms
from kekiz_search.index import layout
from kekiz_search.index.manifest import Manifest, digest_files, read_manifest, sha256_of, write_manifest
from kekiz_search.index.pieces import build_pieces
from kekiz_search.index.searched import searched_text
from kekiz_search.index.store import write_store
from kekiz_search.index.terms import build_terms
from kekiz_search.index.vectors import build_vectors
from kekiz_search.types import Fact, Passage

INGEST_VERSION = "4"  # raise it when the same file would give other passages, facts or marks
GENERATIONS_KEPT = 3
_ENCODE_BATCH = 512


def build_index(
    folder: Path, index: Path, encoder: str | None = None, progress: Progress | None = None
) -> IngestReport:
    """Build the index of a folder of documents and make it current; the old one answers until then.

    Nothing is done where the current generation was built from the same files, register, encoder and analyzer.
    Raises CorpusError where the folder is missing or holds no readable document, EncoderMissing, or KekizError where
    the index cannot be written.
    """
    folder, index = Path(folder), Path(index)
    progress = progress or _silent
    loaded = open_encoder(encoder)
    version = _version_of(folder, loaded.fingerprint)
    try:
        with _locked(index):
            known = _current_report(index, version) or _restored_report(index, version)
            return known or _build(folder, index, loaded, version, progress)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise KekizError(
            f"Der Index in {index} lässt sich nicht schreiben ({reason}).",
            hint="Prüfen Sie Zugriffsrechte und freien Speicherplatz; der bisherige Index gilt weiter.",
        ) from error


def _build(folder: Path, index: Path, encoder: Encoder, version: str, progress: Progress) -> IngestReport:
    read = read_folder(folder, read_register(folder), progress)
    if not read.documents:
        reasons = "; ".join(f"{file}: {reason}" for file, reason in read.skipped) or "er ist leer"
        raise CorpusError(
            f"Im Ordner {folder} liegt kein lesbares Dokument ({reasons}).",
            hint="Legen Sie Textdateien (.txt, .md, .html) hinein und versuchen Sie es noch einmal.",
        )
    aside = layout.generation_path(index, f"{layout.BUILDING}{os.getpid()}")
    _clear_unfinished(index)
    aside.mkdir(parents=True)
    try:
        report = _write_generation(aside, read, encoder, version, progress)
        _describe(aside, folder, encoder, report)
        layout.publish(index, aside, report.version)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    _prune(index, keep=report.version)
    progress("Index veröffentlicht", 1, 1)
    return report


def _write_generation(
    aside: Path, read: ReadFolder, encoder: Encoder, version: str, progress: Progress
) -> IngestReport:
    passages: list[Passage] = []
    facts: list[Fact] = []
    texts: list[str] = []
    for done, document in enumerate(read.documents):
        progress(f"Zerlege {document.file}", done, len(read.documents))
        cut = split_passages(document)
        passages += cut
        texts += [searched_text(document, passage) for passage in cut]
        fields = read_steckbrief(document)
        facts += fields
        facts += read_told_facts(document, cut, fields)
    terms = []
    for done, text in enumerate(texts):
        progress("Zerlege Wörter", done, len(texts))
        terms.append(index_terms(text))
    write_store(aside, read.documents, passages, facts)
    build_terms(terms, aside / layout.TERMS)
    build_vectors(_encode(encoder, texts, progress), aside / layout.VECTORS)
    if isinstance(encoder, LateEncoder):
        build_pieces(encoder.split_pieces(texts), aside / layout.PIECES)
    marks = sum(len(document.marks) for document in read.documents)
    free = _free_version(aside.parent, version)
    return IngestReport(free, False, len(read.documents), len(passages), len(facts), marks, read.skipped, read.warnings)


def _encode(encoder: Encoder, texts: Sequence[str], progress: Progress) -> Vectors:
    batches = []
    for at in range(0, len(texts), _ENCODE_BATCH):
        progress("Berechne Vektoren", at, len(texts))
        batches.append(encoder.encode_passages(texts[at : at + _ENCODE_BATCH]))
    return np.concatenate(batches) if batches else encoder.encode_passages([""])[:0]


def _describe(aside: Path, folder: Path, encoder: Encoder, report: IngestReport) -> None:
    manifest = Manifest(
        format=layout.FORMAT_VERSION,
        version=report.version,
        built=datetime.now(UTC).isoformat(timespec="seconds"),
        source_folder=str(folder.resolve()),
        encoder=encoder.name,
        encoder_fingerprint=encoder.fingerprint,
        analyzer=ANALYZER_VERSION,
        counts={name: getattr(report, name) for name in ("documents", "passages", "facts", "marks")},
        skipped=[list(pair) for pair in report.skipped],
        warnings=[list(pair) for pair in report.warnings],
        files=digest_files(aside),
    )
    write_manifest(aside, manifest)


def _version_of(folder: Path, fingerprint: str) -> str:
    digest = hashlib.sha256(f"{layout.FORMAT_VERSION}\0{INGEST_VERSION}\0{ANALYZER_VERSION}\0{fingerprint}".encode())
    register = folder / "sources.csv"
    for file in [*list_files(folder), *(["sources.csv"] if register.is_file() else [])]:
        digest.update(f"\0{file}\0{_content_of(folder / file)}".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()[:12]


def _content_of(path: Path) -> str:
    """Digest a file, or say that it cannot be read; the reader says why."""
    if not path.is_file():
        return "unreadable"
    try:
        return sha256_of(path)
    except OSError:
        return "unreadable"


def _current_report(index: Path, version: str) -> IngestReport | None:
    """Return the report of an up-to-date and undamaged index, else None."""
    if not layout.has_index(index):
        return None
    try:
        generation = layout.current_generation(index)
    except KekizError:
        return None
    return _report_of(generation, version, unchanged=True)


def _restored_report(index: Path, version: str) -> IngestReport | None:
    """Make an undamaged generation of the same sources current again and return its report, else None."""
    report = _report_of(layout.generation_path(index, version), version, unchanged=False)
    if report is not None:
        layout.use_generation(index, version)
    return report


def _report_of(generation: Path, version: str, unchanged: bool) -> IngestReport | None:
    """Return what a generation says of itself, or None where it is damaged or of other sources."""
    try:
        manifest = read_manifest(generation)
    except KekizError:
        return None
    if not manifest.version.startswith(version) or digest_files(generation) != manifest.files:
        return None
    skipped, warnings = (
        tuple((file, reason) for file, reason in pairs) for pairs in (manifest.skipped, manifest.warnings)
    )
    return IngestReport(manifest.version, unchanged, **manifest.counts, skipped=skipped, warnings=warnings)


def _free_version(generations: Path, version: str) -> str:
    """A published folder is never touched again: where its name is taken, a damaged one lies there."""
    name, repeat = version, 2
    while (generations / name).exists():
        name, repeat = f"{version}r{repeat}", repeat + 1
    return name


def _clear_unfinished(index: Path) -> None:
    for path in layout.unfinished_paths(index):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def _prune(index: Path, keep: str) -> None:
    generations = layout.generation_path(index, keep).parent
    others = [path for path in generations.iterdir() if path.name != keep]
    others.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for path in others[GENERATIONS_KEPT - 1 :]:
        shutil.rmtree(path)


@contextmanager
def _locked(index: Path) -> Iterator[None]:
    """Hold the index for one writer; a second one waits for nothing and is told so."""
    index.mkdir(parents=True, exist_ok=True)
    with layout.lock_path(index).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise KekizError(
                f"Der Index in {index} wird gerade von einem anderen Lauf gebaut.",
                hint="Warten Sie, bis dieser fertig ist, und versuchen Sie es noch einmal.",
            ) from error
        yield


def _silent(_stage: str, _done: int, _total: int) -> None:
    return None
