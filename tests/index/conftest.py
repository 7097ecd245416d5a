"""Generations written by hand, and folders of documents that a test may change."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from ingest import IngestReport, build_index
from kekiz_search.encoder import open_encoder
from kekiz_search.german.analyzer import ANALYZER_VERSION
from kekiz_search.index import layout
from kekiz_search.index.opened import Index, open_index_at
from kekiz_search.index.store import Store, write_store
from kekiz_search.types import Document, Fact, Passage

Written = Callable[[Sequence[Document], Sequence[Passage], Sequence[Fact]], Store]


@pytest.fixture
def written_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Written]:
    """Return what writes a store into a fresh folder and opens it; all are closed at the end."""
    opened: list[Store] = []

    def write(documents: Sequence[Document], passages: Sequence[Passage], facts: Sequence[Fact]) -> Store:
        folder = tmp_path_factory.mktemp("generation")
        write_store(folder, documents, passages, facts)
        opened.append(Store(folder))
        return opened[-1]

    yield write
    for store in opened:
        store.close()


@pytest.fixture
def documents(own_documents: Path, tmp_path: Path) -> Path:
    """A copy of the own documents, to be changed as a test likes."""
    return Path(shutil.copytree(own_documents, tmp_path / "documents"))


@pytest.fixture
def build(documents: Path, tiny_model: Path, tmp_path: Path) -> Callable[[], IngestReport]:
    """Return what builds the index of ``documents`` in ``tmp_path / "index"`` with the tiny model."""
    return lambda: build_index(documents, tmp_path / "index", str(tiny_model))


@pytest.fixture
def copied_index(tiny_index: Path, tmp_path: Path) -> Path:
    """A copy of the tiny index, to be damaged as a test likes."""
    return Path(shutil.copytree(tiny_index, tmp_path / "index"))


@pytest.fixture(scope="session")
def opening(tiny_model: Path) -> Callable[[Path], Index]:
    """Return what opens an index with the tiny model and the analyzer of today."""
    fingerprint = open_encoder(str(tiny_model)).fingerprint
    return lambda index: open_index_at(index, fingerprint, ANALYZER_VERSION)


@pytest.fixture(scope="session")
def opened(opening: Callable[[Path], Index]) -> Callable[[Path], object]:
    """Return a context that opens an index and closes it."""

    @contextmanager
    def context(index: Path) -> Iterator[Index]:
        found = opening(index)
        try:
            yield found
        finally:
            found.close()

    return context


def current_files(index: Path) -> dict[str, bytes]:
    """Return the bytes of every file of the current generation, by its relative path."""
    generation = layout.current_generation(index)
    paths = sorted(path for path in generation.rglob("*") if path.is_file())
    return {path.relative_to(generation).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture(scope="session")
def files_of() -> Callable[[Path], dict[str, bytes]]:
    return current_files


@pytest.fixture(scope="session")
def unit_vectors() -> Callable[[int, int], np.ndarray]:
    """Return what draws n unit vectors, float32 (n, dimensions), the same in every run."""

    def draw(count: int, dimensions: int) -> np.ndarray:
        drawn = np.random.default_rng(7).normal(size=(count, dimensions)).astype(np.float32)
        return drawn / np.linalg.norm(drawn, axis=1, keepdims=True)

    return draw
