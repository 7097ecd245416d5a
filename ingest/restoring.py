"""Find the generation that was already built from what a folder holds now."""

from __future__ import annotations

from pathlib import Path

from ingest.documents import shown_name
from ingest.report import FileStatus, IngestReport, report_files
from ingest.snapshot import Snapshot
from kekiz_search.errors import IndexDamaged, IndexMismatch, KekizError
from kekiz_search.index import layout
from kekiz_search.index.manifest import Manifest, read_manifest, verify_files
from kekiz_search.index.store import Store


def find_built(index: Path, snapshot: Snapshot, version: str) -> IngestReport | None:
    """Return the report of a sound generation of the same folder and files, else None.

    The current one comes first and is ``unchanged``; another one would have to be made current. One that was built
    from the same files in another folder does not count: it could not tell when a file in this one is changed.
    """
    current = current_name(index)
    paths = [path for path in layout.generation_paths(index) if path.name.startswith(version)]
    for generation in sorted(paths, key=lambda path: path.name != current):
        manifest = _sound_manifest(generation)
        if manifest is not None and manifest.source_folder == str(snapshot.folder.resolve()):
            return _report_of(generation, manifest, snapshot, unchanged=generation.name == current)
    return None


def current_name(index: Path) -> str | None:
    """Return the version that is current, or None where there is none or it is damaged."""
    try:
        return layout.current_generation(index).name
    except (KekizError, OSError):
        return None


def _sound_manifest(generation: Path) -> Manifest | None:
    try:
        manifest = read_manifest(generation)
        verify_files(generation, manifest)
    except (IndexDamaged, IndexMismatch):
        return None
    return manifest


def _report_of(generation: Path, manifest: Manifest, snapshot: Snapshot, unchanged: bool) -> IngestReport:
    skipped, warnings = (
        tuple((file, reason) for file, reason in pairs) for pairs in (manifest.skipped, manifest.warnings)
    )
    store = Store(generation)
    try:
        passages = store.passage_counts()
    finally:
        store.close()
    status: dict[str, FileStatus] = {shown_name(file): "unchanged" for file in snapshot.files}
    files = report_files(status, passages, skipped, warnings)
    return IngestReport(manifest.version, unchanged, **manifest.counts, skipped=skipped, warnings=warnings, files=files)
