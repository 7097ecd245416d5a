"""One engine for all sessions, opened anew when another generation becomes current, built on the first start."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import streamlit as st

from kekiz_search.errors import KekizError
from kekiz_search.index.layout import current_generation, has_index
from kekiz_search.shipped import shipped_path
from kekiz_search.types import Document
from kekiz_search.web import texts

INDEX_VARIABLE = "KEKIZ_INDEX"
_DEFAULT_INDEX = "index"
CORPUS = shipped_path("corpus")


class AnswerLike(Protocol):
    """What the page needs of an answer."""

    def to_dict(self) -> dict[str, Any]:
        """Return the contract's JSON."""
        ...


class Engine(Protocol):
    """What the page needs of an opened index."""

    def ask(self, question: str) -> AnswerLike:
        """Answer a question."""
        ...

    def document(self, doc_id: str) -> Document:
        """Return a stored document."""
        ...

    def documents(self) -> tuple[Document, ...]:
        """Return all stored documents."""
        ...


@dataclass(slots=True)
class FirstBuild:
    """The building of the first index, watched by every session that arrives meanwhile."""

    stage: str = texts.BUILDING_STARTS
    done: int = 0
    total: int = 0
    error: KekizError | None = None
    thread: threading.Thread | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)

    def start(self, index: Path) -> None:
        """Begin to build in the background, once, unless it runs already."""
        with self.lock:
            if self.thread is None or not self.thread.is_alive():
                self.error = None
                self.thread = threading.Thread(target=self._run, args=(index,), daemon=True, name="kekiz-first-build")
                self.thread.start()

    def running(self) -> bool:
        """Say whether it is still at work."""
        return self.thread is not None and self.thread.is_alive()

    def _advance(self, stage: str, done: int, total: int) -> None:
        self.stage, self.done, self.total = stage, done, total

    def _run(self, index: Path) -> None:
        try:
            build(CORPUS, index, self._advance)
        except KekizError as error:
            self.error = error
        except OSError as error:
            self.error = KekizError(f"{texts.BUILD_FAILED} ({error.strerror})", hint=texts.BUILD_FAILED_HINT)


FIRST_BUILD = FirstBuild()


def build(folder: Path, index: Path, progress: Callable[[str, int, int], None]) -> None:
    """Build an index out of a folder; the write side is imported only now."""
    from ingest import build_index

    build_index(folder, index, progress=progress)


def index_path() -> Path:
    """Return the index folder that this server reads."""
    return Path(os.environ.get(INDEX_VARIABLE) or _DEFAULT_INDEX)


def is_built() -> bool:
    """Say whether there is an index to open."""
    return has_index(index_path())


def shared_engine() -> Engine:
    """Return the engine of the current generation, the same for all sessions; raise KekizError where there is none."""
    index = index_path()
    return open_engine(str(index.resolve()), current_generation(index).name)


@st.cache_resource(show_spinner=False, max_entries=2)
def open_engine(index: str, generation: str) -> Engine:  # noqa: ARG001, the generation is the key of the cache
    """Open an index; a former generation stays open until its last reader is gone."""
    return load_engine(Path(index))


def load_engine(index: Path) -> Engine:
    """Open the engine; it is imported only now, so that the first page waits for nothing else."""
    from kekiz_search import open_index

    return open_index(index)


def cited_documents(engine: Engine, answer: dict[str, Any]) -> dict[str, Document]:
    """Return the documents that the citations and hits of an answer name."""
    named = [str(entry["doc_id"]) for entry in (*answer.get("citations", ()), *answer.get("hits", ()))]
    return {doc_id: engine.document(doc_id) for doc_id in dict.fromkeys(named)}
