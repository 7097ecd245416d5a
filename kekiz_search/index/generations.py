"""The generations of an index: which there are, whether they are sound, how one is made current and others removed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

from kekiz_search.errors import IndexDamaged, IndexMismatch, IndexMissing, KekizError
from kekiz_search.index import layout
from kekiz_search.index.manifest import Manifest, changed_files, read_manifest, verify_files
from kekiz_search.index.pinning import claimed, lock_file


@dataclass(frozen=True, slots=True)
class Generation:
    """A finished generation; ``manifest`` is None and ``problem`` says why where that cannot be read."""

    version: str
    current: bool
    size_bytes: int
    manifest: Manifest | None
    problem: str | None


def list_generations(index: Path) -> tuple[Generation, ...]:
    """Return all generations, the newest first; raise IndexMissing where there is no index."""
    current = _current_version(index)
    return tuple(_describe(path, path.name == current) for path in layout.generation_paths(index))


def use_generation(index: Path, version: str) -> Manifest:
    """Verify a generation and make it the current one; raise IndexMissing for an unknown or IndexDamaged for a bad one.

    Whether it is of this encoder and analyzer is asked when it is opened.
    """
    generation = _generation_named(index, version)
    with locked_for_writing(index):
        manifest = read_manifest(generation)
        verify_files(generation, manifest)
        layout.use_generation(index, version)
    return manifest


def examine_generation(index: Path, version: str | None = None) -> tuple[str, list[str]]:
    """Compare every file of a generation, of the current one unless named, with its SHA-256.

    Return its version and the German sentences on what is wrong with it, none where it is sound.
    """
    generation = layout.current_generation(index) if version is None else _generation_named(index, version)
    try:
        manifest = read_manifest(generation)
    except (IndexDamaged, IndexMismatch) as error:
        return generation.name, [error.message]
    changed = changed_files(generation, manifest)
    return generation.name, [f"Die Datei {name} fehlt oder wurde verändert." for name in changed]


def prune_generations(index: Path, keep: int) -> tuple[list[str], list[str]]:
    """Remove all generations but the current one and the newest others, ``keep`` in all.

    Return the versions that were removed and those that should have been but are being read; sorted. Only who holds
    the lock of the index may call it.
    """
    current = _current_version(index)
    others = [path for path in layout.generation_paths(index) if path.name != current]
    removed: list[str] = []
    read: list[str] = []
    for generation in others[max(keep - 1, 0) :]:
        (removed if _remove(generation) else read).append(generation.name)
    return sorted(removed), sorted(read)


def remove_unfinished(index: Path) -> None:
    """Remove what interrupted writers left behind; only who holds the lock of the index may call it."""
    for path in layout.unfinished_paths(index):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


@contextmanager
def locked_for_writing(index: Path) -> Iterator[None]:
    """Hold the index for one writer; a second one waits for nothing and is told so."""
    with FileIO(layout.lock_path(index), "w") as held:
        if not lock_file(held, exclusive=True):
            raise KekizError(
                f"Der Index in {index} wird gerade von einem anderen Lauf gebaut.",
                hint="Warten Sie, bis dieser fertig ist, und versuchen Sie es noch einmal.",
            )
        yield


def _remove(generation: Path) -> bool:
    """Remove a generation unless somebody reads it: its name goes first, so that no half of it is ever found."""
    with claimed(generation) as free:
        if free:
            doomed = generation.with_name(f"{layout.REMOVED}{generation.name}")
            generation.rename(doomed)
            shutil.rmtree(doomed)
    return free


def _describe(generation: Path, current: bool) -> Generation:
    size_bytes = sum(path.stat().st_size for path in generation.rglob("*") if path.is_file())
    try:
        return Generation(generation.name, current, size_bytes, read_manifest(generation), None)
    except (IndexDamaged, IndexMismatch) as error:
        return Generation(generation.name, current, size_bytes, None, error.message)


def _current_version(index: Path) -> str | None:
    """Return the name in use; None where it names nothing that is there."""
    try:
        return layout.current_generation(index).name
    except IndexDamaged:
        return None


def _generation_named(index: Path, version: str) -> Path:
    found = {path.name: path for path in layout.generation_paths(index)}
    if not found:
        layout.current_generation(index)  # says in its own words that there is no index
    if version not in found:
        raise IndexMissing(
            f"Den Stand „{version}“ gibt es im Index {index} nicht.",
            hint=f"Welche es gibt, zeigt: kekiz index list --index {index}",
        )
    return found[version]
