"""What a folder holds at one moment, and the name of the index that belongs to it."""

from __future__ import annotations

import hashlib
import json
import stat
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from ingest.documents import document_id, list_files
from ingest.ocr import can_read_scans
from ingest.readers import READER_VERSION
from ingest.register import REGISTER_NAME, Register
from kekiz_search.encoder import Encoder
from kekiz_search.german.analyzer import ANALYZER_VERSION
from kekiz_search.index.layout import FORMAT_VERSION
from kekiz_search.index.manifest import sha256_of

_UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The files of a folder, sorted, with the SHA-256 of each; the reader says why one cannot be read.

    ``ingest_version`` is that of the rules by which passages are cut and facts are read.
    """

    folder: Path
    files: tuple[str, ...]
    contents: dict[str, str]
    ingest_version: str
    mask_contacts: bool = False

    @property
    def recipe(self) -> tuple[str, ...]:
        """What makes the same file give the same document, passages and facts."""
        scans = any(file.lower().endswith(".pdf") for file in self.files) and can_read_scans()
        masked = "masked" if self.mask_contacts else "whole"
        return (self.ingest_version, READER_VERSION, masked, *(["scans"] if scans else []))

    def version(self, encoder: Encoder) -> str:
        """Return the name of the index of these files: the same in every folder and on every machine."""
        digest = hashlib.sha256("\0".join((str(FORMAT_VERSION), *self.recipe, ANALYZER_VERSION)).encode())
        digest.update(f"\0{encoder.fingerprint}".encode())
        for file in (*self.files, REGISTER_NAME):
            if file in self.contents:
                digest.update(f"\0{file}\0{self.contents[file]}".encode("utf-8", "surrogateescape"))
        return digest.hexdigest()[:12]

    def reading_keys(self, register: Register) -> dict[str, str]:
        """Return file to a name for what reading it gives; files that cannot be remembered are left out.

        These are the ones that cannot be opened, and those of which only the first one gets its document's id.
        """
        ids = Counter(document_id(file) for file in self.files)
        usable = [f for f in self.files if self.contents[f] != _UNREADABLE and ids[document_id(f)] == 1]
        recipe = self.recipe
        return {file: self._reading_key(recipe, file, register) for file in usable}

    def _reading_key(self, recipe: tuple[str, ...], file: str, register: Register) -> str:
        row = register.row_for(file)
        parts = [*recipe, file, self.contents[file], sorted(row.items()) if row is not None else None]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:32]


def take_snapshot(folder: Path, ingest_version: str, mask_contacts: bool) -> Snapshot:
    """Read what a folder holds now; raise CorpusError where it is missing or cannot be entered."""
    files = list_files(folder)
    register = [REGISTER_NAME] if (folder / REGISTER_NAME).is_file() else []
    contents = {file: _content_of(folder / file) for file in (*files, *register)}
    return Snapshot(folder, tuple(files), contents, ingest_version, mask_contacts)


def _content_of(path: Path) -> str:
    try:
        return sha256_of(path) if stat.S_ISREG(path.lstat().st_mode) else _UNREADABLE
    except OSError:
        return _UNREADABLE
