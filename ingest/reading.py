"""The files of a folder, read in worker processes: what becomes a document, and why the others do not."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ingest.completing import is_cut, open_cut
from ingest.documents import document_id, require_usable
from ingest.limits import crashed
from ingest.ocr import can_read_scans, lay_text
from ingest.pool import Pool, Request, shared_pool
from ingest.readers.readtext import ScanError
from ingest.register import Register
from ingest.sections import unpack_sections
from ingest.worker_process import Answer
from kekiz_search.errors import CorpusError
from kekiz_search.german.dictionary import known_ends, known_lemma
from kekiz_search.types import Document


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to become of files: the names of their entries in the cache, and the folder of a model that workers load.

    Without one, no vectors are made.
    """

    mask_contacts: bool = False
    model: Path | None = None
    names: Mapping[str, str] = field(default_factory=dict)


def read_documents(
    folder: Path, files: Sequence[str], register: Register, wanted: Wanted | None = None, pool: Pool | None = None
) -> Iterator[tuple[str, Answer]]:
    """Read some files of a folder in their order, to packed sections; the error stands in the place of a refused one.

    They are what came out of a process that a file may have taken hold of: whoever opens them must expect the worst.
    """
    wanted = wanted or Wanted()
    refused = {file: error for file in files if (error := _refusal(folder, file)) is not None}
    requests = {file: _request(folder, file, register, wanted) for file in files if file not in refused}
    _make_tries()
    used = pool or shared_pool()
    answers = used.read(list(requests.values()))
    taken: set[str] = set()
    for file in files:
        answer = refused.get(file) or next(answers)
        if isinstance(answer, CorpusError) and answer.message == ScanError().message and can_read_scans():
            answer = _read_scan(used, requests[file]) or answer
        if not isinstance(answer, CorpusError) and document_id(file) in taken:
            answer = CorpusError(
                "Eine andere Datei hat denselben Namen, nur mit anders zusammengesetzten Umlauten.",
                "Benennen Sie sie um.",
            )
        if not isinstance(answer, CorpusError):
            taken.add(document_id(file))
        yield file, answer


def read_document(folder: Path, file: str) -> Document:
    """Read one file in a worker process, as it is; raise CorpusError where it is refused. A scan is refused."""
    require_usable(folder, file)
    _make_tries()
    request = _request(folder, file, Register(), Wanted()) | {"is_whole": False}
    (answer,) = shared_pool().read([request])
    if isinstance(answer, CorpusError):
        raise answer
    sections = unpack_sections("", answer)
    if not is_cut(sections):
        raise crashed()
    return open_cut(sections).document


def _request(folder: Path, file: str, register: Register, wanted: Wanted) -> Request:
    """Say what a worker is told of a file."""
    return {
        "folder": str(folder),
        "file": file,
        "row": register.row_for(file),
        "mask_contacts": wanted.mask_contacts,
        "name": wanted.names.get(file, ""),
        "is_whole": True,
        "model": str(wanted.model) if wanted.model else None,
    }


def _make_tries() -> None:
    """Make what workers look words up in, since they may write no file."""
    known_lemma("Kind")
    known_ends("kind")


def _read_scan(pool: Pool, request: Request) -> Answer | None:
    """Read a scan by the text that is laid under it; None where none can be."""
    with tempfile.TemporaryDirectory(prefix="kekiz-scan-") as aside:
        layer = Path(aside) / "text.pdf"
        if not lay_text(Path(request["folder"]) / request["file"], layer):
            return None
        return next(pool.read([request | {"layer": str(layer)}]))


def _refusal(folder: Path, file: str) -> CorpusError | None:
    try:
        require_usable(folder, file)
    except CorpusError as error:
        return error
    return None
