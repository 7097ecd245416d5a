"""Read every quote again from the stored source before it is shown."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kekiz_search.index.layout import TEXTS
from kekiz_search.index.opened import Index
from kekiz_search.index.store import read_whole
from kekiz_search.types import Document, Evidence


@dataclass(frozen=True, slots=True)
class Verified:
    """The texts of all sources that are as they were when the index was built, and the files of those that are not."""

    texts: dict[str, str]
    changed: tuple[str, ...]

    def holds(self, evidence: Evidence) -> bool:
        """Say whether the quote stands where it claims to stand."""
        text = self.texts.get(evidence.document.doc_id)
        return text is not None and text[evidence.start : evidence.end] == evidence.quote != ""


def verify_sources(index: Index, cited: Iterable[Document]) -> Verified:
    """Read the stored text of every document in question again and compare its hash.

    A document also counts as changed where its original still lies where it was read from, with another hash.
    """
    documents = {document.doc_id: document for document in cited}
    texts: dict[str, str] = {}
    changed = []
    for doc_id, document in sorted(documents.items()):
        text = _read_unchanged(index, document)
        if text is None:
            changed.append(document.file)
        else:
            texts[doc_id] = text
    return Verified(texts, tuple(sorted(changed)))


def _read_unchanged(index: Index, document: Document) -> str | None:
    expected = index.manifest.files.get(f"{TEXTS}/{document.doc_id}.txt")
    try:
        stored = index.store.read_text(document.doc_id)
    except OSError:
        return None
    if hashlib.sha256(stored).hexdigest() != expected or _original_changed(index, document):
        return None
    return stored.decode("utf-8")


@lru_cache(maxsize=4096)  # to make a Path takes as long as to read its file
def _path_of(folder: str, file: str) -> Path:
    return Path(folder, file)


def _original_changed(index: Index, document: Document) -> bool:
    """An original that has moved, vanished or is closed to us proves nothing; the index keeps what it said."""
    try:
        original = read_whole(_path_of(index.manifest.source_folder, document.file))
    except OSError:
        return False
    return hashlib.sha256(original).hexdigest() != document.sha256
