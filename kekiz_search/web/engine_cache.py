"""One engine for all sessions, opened anew when another generation becomes current."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from kekiz_search.errors import KekizError
from kekiz_search.index.layout import has_index
from kekiz_search.index.manifest import Manifest
from kekiz_search.shared_engine import SharedEngine
from kekiz_search.types import Document, Fact, Hit
from kekiz_search.web import texts

INDEX_VARIABLE = "KEKIZ_INDEX"
if TYPE_CHECKING:
    from kekiz_search.answering.comparing.narrowing import Filters
    from kekiz_search.retrieval.explain import Meeting

_DEFAULT_INDEX = "index"
# Answers kept for a generation; one of a list over 66 Kommunen is about 60 kB, so this stays below 20 MB.
_ANSWERS_KEPT = 256
_LOG = logging.getLogger(__name__)

Json = dict[str, Any]
Progress = Callable[[str, int, int], None]


class ToJson(Protocol):
    """What the page needs of an answer, a check, a comparison."""

    def to_dict(self) -> Json:
        """Return the contract's JSON."""
        ...


class Engine(Protocol):
    """What the page needs of an opened index."""

    def __hash__(self) -> int:
        """An opened index is kept by what it is, not by what it holds."""
        ...

    @property
    def version(self) -> str:
        """The name of the generation."""
        ...

    @property
    def manifest(self) -> Manifest:
        """What the generation was built with and from."""
        ...

    @property
    def kommunen(self) -> tuple[str, ...]:
        """The Kommunen that have a document."""
        ...

    def ask(
        self, question: str, kommunen: Collection[str] = (), as_of: str | None = None, kinds: Collection[str] = ()
    ) -> ToJson:
        """Answer a question."""
        ...

    def explain(self, query: str, hit: Hit) -> tuple[Meeting, ...]:
        """Return which word of a question met which word of a hit."""
        ...

    def check(self, text: str, progress: Progress | None = None) -> ToJson:
        """Judge a text sentence by sentence."""
        ...

    def compare(self, kommunen: Sequence[str]) -> ToJson:
        """Put Kommunen side by side."""
        ...

    def profile(self, kommune: str) -> ToJson:
        """Return what is known of a Kommune."""
        ...

    def similar(self, kommune: str, *, filters: Filters, approach: str | None = None) -> ToJson:
        """Return approaches of other Kommunen that are alike."""
        ...

    def document(self, doc_id: str) -> Document:
        """Return a stored document."""
        ...

    def documents(self) -> tuple[Document, ...]:
        """Return all stored documents."""
        ...

    def facts(self) -> tuple[Fact, ...]:
        """Return all facts."""
        ...


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a question is narrowed down to: Kommunen, a last year, kinds of documents; empty is all."""

    kommunen: tuple[str, ...] = ()
    until: str = ""
    kinds: tuple[str, ...] = ()


def index_path() -> Path:
    """Return the index folder that this server reads."""
    return Path(os.environ.get(INDEX_VARIABLE) or _DEFAULT_INDEX)


def is_built() -> bool:
    """Say whether there is an index to open."""
    return has_index(index_path())


def shared_engine() -> Engine:
    """Return the engine of the current generation, the same for all sessions.

    Raises KekizError where there is none. Its words are for visitors; what to do about it is told to the log.
    """
    try:
        return SHARED.current(index_path())
    except KekizError as error:
        _LOG.error("%s", error)
        raise KekizError(texts.UNAVAILABLE, hint=texts.UNAVAILABLE_HINT) from error


def load_engine(index: Path) -> Engine:
    """Open the engine; it is imported only now, so that the first page waits for nothing else."""
    from kekiz_search import open_index

    return open_index(index)


@lru_cache(maxsize=_ANSWERS_KEPT)
def answer(engine: Engine, question: str, narrowed: Narrowed) -> Json:
    """Return the JSON of an answer; the same question on the same generation has the same answer, so it is kept."""
    return engine.ask(question, narrowed.kommunen, narrowed.until or None, narrowed.kinds).to_dict()


SHARED: SharedEngine[Engine] = SharedEngine(lambda index: load_engine(index), answer.cache_clear)


def cited_documents(engine: Engine, found: Json) -> dict[str, Document]:
    """Return the documents that the citations and hits of an answer name."""
    named = [str(entry["doc_id"]) for entry in (*found.get("citations", ()), *found.get("hits", ()))]
    return {doc_id: engine.document(doc_id) for doc_id in dict.fromkeys(named)}
