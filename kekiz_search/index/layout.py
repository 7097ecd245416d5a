"""Where everything lies below an index folder, and how a finished generation becomes the current one.

``index/CURRENT`` holds the name of a folder below ``index/generations``. A generation is written aside, fsynced and
renamed into place; then CURRENT is replaced by one atomic rename. A reader sees the old generation or the new one.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from kekiz_search.errors import IndexDamaged, IndexMissing

FORMAT_VERSION = 3
MANIFEST = "manifest.json"
DATABASE = "index.sqlite"
VECTORS = "vectors.faiss"
TERMS = "terms"
PIECES = "pieces"
TEXTS = "texts"
BUILDING = ".building-"  # begins the name of a generation that is still being written
_CURRENT = "CURRENT"
_GENERATIONS = "generations"
_LOCK = ".lock"
_VERSION = re.compile(r"[0-9a-zA-Z]{1,64}")  # the name of a folder, and nothing that could lead out of it

REBUILD_HINT = "Bauen Sie den Index neu: kekiz ingest ORDNER --index {index}"


def text_path(generation: Path, doc_id: str) -> Path:
    """Return where the stored text of a document lies."""
    return generation / TEXTS / f"{doc_id}.txt"


def boxes_path(generation: Path, doc_id: str) -> Path:
    """Return where the places of the words of a PDF lie."""
    return generation / TEXTS / f"{doc_id}.boxes.json"


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


def unfinished_paths(index: Path) -> list[Path]:
    """Return what interrupted writers left behind, sorted; only who holds the lock may remove it."""
    return sorted((*index.glob(f"{_CURRENT}.*.part"), *(index / _GENERATIONS).glob(f"{BUILDING}*")))


def current_generation(index: Path) -> Path:
    """Return the folder of the current generation; raise IndexMissing or IndexDamaged."""
    if not has_index(index):
        raise IndexMissing(
            f"In {index} liegt kein Index.", hint=f"Legen Sie einen an: kekiz ingest ORDNER --index {index}"
        )
    version = (index / _CURRENT).read_bytes().decode("ascii", errors="backslashreplace").strip()
    generation = generation_path(index, version)
    if not _VERSION.fullmatch(version) or not (generation / MANIFEST).is_file():
        raise IndexDamaged(
            f"Der Index in {index} nennt den Stand „{version}“, der dort nicht liegt.",
            hint=REBUILD_HINT.format(index=index),
        )
    return generation


def publish(index: Path, aside: Path, version: str) -> Path:
    """Make the generation written in ``aside`` the current one; every file is on disk before its name is."""
    generation = generation_path(index, version)
    for folder, _folders, files in os.walk(aside):
        for name in sorted(files):
            _sync(Path(folder) / name)
        _sync(Path(folder))
    aside.rename(generation)
    _sync(generation.parent)
    use_generation(index, version)
    return generation


def use_generation(index: Path, version: str) -> None:
    """Make a generation that is already in place the current one, by one atomic rename."""
    pointer = index / f"{_CURRENT}.{os.getpid()}.part"
    pointer.write_text(version + "\n", encoding="ascii")
    _sync(pointer)
    os.replace(pointer, index / _CURRENT)
    _sync(index)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
