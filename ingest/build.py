"""The recipe: look what the folder holds, take over or work out, write aside, publish, tidy up."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

from ingest.cache import Cache
from ingest.documents import Progress
from ingest.garbage import collecting_rarely
from ingest.generation import TextWriter, describe_generation, write_generation
from ingest.preparing import Preparation, PreparedFolder
from ingest.register import read_register
from ingest.report import IngestReport
from ingest.restoring import current_name, find_built
from ingest.snapshot import Snapshot, take_snapshot
from kekiz_search.encoder import Encoder, open_encoder
from kekiz_search.errors import CorpusError, KekizError, describe_os_error
from kekiz_search.index import layout
from kekiz_search.index.generations import locked_for_writing, prune_generations, remove_unfinished

INGEST_VERSION = "15"  # raise it when the same file would give other passages or facts
GENERATIONS_KEPT = 3
_OLD_GOES_ON = "; der bisherige Index gilt weiter."
_NEW_HOLDS = "; der neue Index gilt schon, ist aber nicht sicher gespeichert."


def build_index(
    folder: Path,
    index: Path,
    encoder: str | None = None,
    progress: Progress | None = None,
    mask_contacts: bool = False,
) -> IngestReport:
    """Build the index of a folder of documents and make it current; the old one answers until then.

    Unchanged files are neither read nor encoded again, and nothing at all is done where the current generation was
    built from the same folder with the same files, register, encoder and analyzer. Raises CorpusError where the folder
    is missing or holds no readable document, EncoderMissing, or KekizError where the index cannot be written, or would
    come to lie among other files.
    """
    folder, index = Path(folder), Path(index)
    if layout.holds_other_files(index) and not layout.has_index(index):
        raise KekizError(
            f"Der Ordner {index} enthält anderes als einen Index." if index.is_dir() else f"{index} ist kein Ordner.",
            hint="Ein Index braucht einen Ordner für sich: Nennen Sie mit --index einen neuen oder leeren.",
        )
    progress = progress or _silent
    loaded = open_encoder(encoder)
    snapshot = take_snapshot(folder, INGEST_VERSION, mask_contacts)
    before = current_name(index)
    try:
        index.mkdir(parents=True, exist_ok=True)
        with locked_for_writing(index), collecting_rarely():
            remove_unfinished(index)
            report = _build(index, snapshot, loaded, progress)
    except (OSError, sqlite3.Error) as error:
        switched = current_name(index) not in (None, before)
        went_on = "." if before is None else _OLD_GOES_ON
        raise KekizError(
            f"Der Index in {index} lässt sich nicht schreiben ({_reason_of(error)}).",
            hint=f"Prüfen Sie Zugriffsrechte und freien Speicherplatz{_NEW_HOLDS if switched else went_on}",
        ) from error
    progress("Fertig", 1, 1)
    return report


def _build(index: Path, snapshot: Snapshot, encoder: Encoder, progress: Progress) -> IngestReport:
    """Find a generation of the same sources, or build one; then forget what belongs to none."""
    version = snapshot.version(encoder)
    report = find_built(index, snapshot, version)
    register = read_register(snapshot.folder)
    cache, keys = Cache(layout.cache_path(index)), snapshot.reading_keys(register)
    if report is None:
        dimensions = encoder.encode_passages([""]).shape[1]
        preparation = Preparation(snapshot, register, keys, cache, encoder, dimensions)
        report = _publish(index, preparation, version, progress)
    elif not report.unchanged:
        layout.use_generation(index, report.version)
    _tidy_up(index, cache, set(keys.values()))
    return report


def _publish(index: Path, preparation: Preparation, version: str, progress: Progress) -> IngestReport:
    """Write a generation aside, its texts while the folder is read, and make it the current one."""
    folder, encoder = preparation.snapshot.folder, preparation.encoder
    aside = layout.generation_path(index, f"{layout.BUILDING}{os.getpid()}")
    aside.mkdir(parents=True)
    try:
        texts = TextWriter(aside)
        prepared = preparation.prepare_folder(progress, texts.write)
        _require_documents(prepared, folder)
        report = write_generation(aside, prepared, encoder, _free_version(aside.parent, version), progress)
        describe_generation(aside, folder, encoder, report, texts.digests)
        layout.publish(index, aside, report.version)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    return report


def _require_documents(prepared: PreparedFolder, folder: Path) -> None:
    if prepared.documents:
        return
    reasons = "; ".join(f"{file}: {reason}" for file, reason in prepared.skipped) or "er ist leer"
    raise CorpusError(
        f"Im Ordner {folder} liegt kein lesbares Dokument ({reasons}).",
        hint="Legen Sie Dokumente hinein (etwa .txt, .md, .html, .pdf, .docx) und versuchen Sie es noch einmal.",
    )


def _tidy_up(index: Path, cache: Cache, names: set[str]) -> None:
    """Keep the newest generations, and of the cache what the current one is made of."""
    try:
        prune_generations(index, GENERATIONS_KEPT)
        cache.keep_only(names)
    except OSError as error:
        raise KekizError(
            f"Der neue Index in {index} ist fertig und gilt, nur alte Dateien ließen sich nicht entfernen "
            f"({_reason_of(error)}).",
            hint="Prüfen Sie die Zugriffsrechte; der nächste Lauf räumt auf.",
        ) from error


def _free_version(generations: Path, version: str) -> str:
    """A published folder is never touched again: its name may be taken by a damaged one, or one of another folder."""
    name, repeat = version, 2
    while (generations / name).exists():
        name, repeat = f"{version}r{repeat}", repeat + 1
    return name


def _reason_of(error: OSError | sqlite3.Error) -> object:
    return describe_os_error(error) if isinstance(error, OSError) else error


def _silent(_stage: str, _done: int, _total: int) -> None:
    return None
