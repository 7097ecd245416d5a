"""Where everything lies below an index folder, and how a finished generation becomes the current one.

``index/CURRENT`` holds the name of a folder below ``index/generations``. A generation is written aside, fsynced and
renamed into place; then CURRENT is replaced by one atomic rename. A reader sees the old generation or the new one.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from kekiz_search.errors import IndexDamaged, IndexMissing

FORMAT_VERSION = 7
MANIFEST = "manifest.json"
DATABASE = "index.sqlite"
VECTORS = "vectors.npy"
TERMS = "terms"
PIECES = "pieces"
TEXTS = "texts"
BUILDING = ".building-"  # begins the name of a generation that is still being written
REMOVED = ".removed-"  # begins the name of one that is being removed
CACHE = "cache"  # what a next run need not read and encode again; no reader looks at it
_CURRENT = "CURRENT"
_GENERATIONS = "generations"
_LOCK = ".lock"
_VERSION = re.compile(r"[0-9a-zA-Z]{1,64}")  # the name of a folder, and nothing that could lead out of it
# A journal writes many files down at once: 1,000 small ones take 0.2 s instead of 3.7 (own measurement, ext4).
_SYNCS_AT_ONCE = 16
_POINTER_READS = 10  # a reader that was overtaken by as many publications while it opened is not overtaken again

REBUILD_HINT = "Bauen Sie den Index neu: kekiz ingest ORDNER --index {index}"


def text_name(doc_id: str) -> str:
    """Return where the stored text of a document lies, relative to its generation."""
    return f"{TEXTS}/{doc_id}.txt"


def boxes_name(doc_id: str) -> str:
    """Return where the places of the words of a PDF lie, relative to its generation."""
    return f"{TEXTS}/{doc_id}.boxes"


def generation_path(index: Path, version: str) -> Path:
    """Return the folder of a generation."""
    return index / _GENERATIONS / version


def has_index(index: Path) -> bool:
    """Say whether a generation has been made current here."""
    return (index / _CURRENT).is_file()


def lock_path(index: Path) -> Path:
    """Return the file that a writer of this index holds."""
    return index / _LOCK


def is_index_folder(folder: Path) -> bool:
    """Say whether a folder is an index, finished or not: what lies in it is no document."""
    return has_index(folder) or (lock_path(folder).is_file() and (folder / _GENERATIONS).is_dir())


def holds_other_files(index: Path) -> bool:
    """Say whether something stands where an index is to lie: a file, or a folder with files (not hidden) of others."""
    if not index.is_dir():
        return index.exists()
    ours = {CACHE, _GENERATIONS, _CURRENT}
    names = (path.name for path in index.iterdir())
    return not all(name in ours or name.startswith((".", f"{_CURRENT}.")) for name in names)


def is_free(index: Path) -> bool:
    """Say whether a first index may be built here unasked: at most what an interrupted first writer left lies here."""
    return not has_index(index) and not holds_other_files(index) and not generation_paths(index)


def cache_path(index: Path) -> Path:
    """Return the folder of what a writer remembers between two runs."""
    return index / CACHE


def unfinished_paths(index: Path) -> list[Path]:
    """Return what interrupted writers left behind, sorted; only who holds the lock may remove it."""
    generations = index / _GENERATIONS
    left = (*index.glob(f"{_CURRENT}.*"), *generations.glob(f"{BUILDING}*"), *generations.glob(f"{REMOVED}*"))
    return sorted(left)


def generation_paths(index: Path) -> list[Path]:
    """Return the folders of all finished generations, the newest first."""
    generations = index / _GENERATIONS
    if not generations.is_dir():
        return []
    paths = [path for path in generations.iterdir() if _VERSION.fullmatch(path.name)]
    return sorted(paths, key=lambda path: (-path.stat().st_mtime_ns, path.name))


def current_generation(index: Path) -> Path:
    """Return the folder of the current generation; raise IndexMissing or IndexDamaged."""
    version = ""
    for _read in range(_POINTER_READS):
        before, version = version, _read_pointer(index)
        generation = generation_path(index, version)
        if _VERSION.fullmatch(version) and (generation / MANIFEST).is_file():
            return generation
        if version == before:  # else another one was published, and this one removed, in between
            break
    raise IndexDamaged(
        f"Der Index in {index} nennt den Stand „{version}“, der dort nicht liegt.",
        hint=REBUILD_HINT.format(index=index),
    )


def _read_pointer(index: Path) -> str:
    """Return the name in CURRENT, which ends in exactly one line end: any other byte in it makes another name."""
    try:
        return (index / _CURRENT).read_bytes().decode("ascii", errors="backslashreplace").removesuffix("\n")
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise IndexMissing(
            f"In {index} liegt kein Index.", hint=f"Legen Sie einen an: kekiz ingest ORDNER --index {index}"
        ) from error


def publish(index: Path, aside: Path, version: str) -> Path:
    """Make the generation written in ``aside`` the current one; every file is on disk before its name is."""
    from concurrent.futures import ThreadPoolExecutor

    generation = generation_path(index, version)
    walked = list(os.walk(aside))
    files = [Path(folder, name) for folder, _folders, names in walked for name in names]
    with ThreadPoolExecutor(_SYNCS_AT_ONCE) as pool:
        list(pool.map(_sync_all, (files[at::_SYNCS_AT_ONCE] for at in range(_SYNCS_AT_ONCE))))
    _sync_all(Path(folder) for folder, _folders, _names in reversed(walked))
    aside.rename(generation)
    _sync(generation.parent)
    use_generation(index, version)
    return generation


def use_generation(index: Path, version: str) -> None:
    """Make a generation that is already in place the current one, by one atomic rename.

    Where the disk does not confirm the new name, the former one is put back before the error is passed on.
    """
    current = index / _CURRENT
    pointer, former = (index / f"{_CURRENT}.{os.getpid()}.{kind}" for kind in ("part", "former"))
    for path in (pointer, former):
        path.unlink(missing_ok=True)
    pointer.write_text(version + "\n", encoding="ascii")
    _sync(pointer)
    if current.is_file():
        former.write_bytes(current.read_bytes())
    os.replace(pointer, current)
    try:
        _sync(index)
    except OSError:
        if former.is_file():
            os.replace(former, current)
        else:
            current.unlink()
        raise
    former.unlink(missing_ok=True)


def _sync_all(paths: Iterable[Path]) -> None:
    for path in paths:
        _sync(path)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
