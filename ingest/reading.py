"""The files of a folder, read in worker processes: what becomes a document, and why the others do not."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ingest.documents import document_id, require_usable
from ingest.entries import Cut
from ingest.ocr import can_read_scans, lay_text
from ingest.pool import Pool, Request, shared_pool
from ingest.readers.readtext import ScanError
from ingest.register import Register
from kekiz_search.errors import CorpusError
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.types import Document

SCANNED = "Die Datei ist ein Scan; ihr Text wurde maschinell erkannt und kann Fehler enthalten."


def read_documents(
    folder: Path, files: Sequence[str], register: Register, mask_contacts: bool = False, pool: Pool | None = None
) -> Iterator[tuple[str, Cut | CorpusError]]:
    """Read some files of a folder in their order; the error stands in the place of a refused one."""
    refused = {file: error for file in files if (error := _refusal(folder, file)) is not None}
    requests: list[Request] = [
        {"folder": str(folder), "file": file, "row": register.row_for(file), "mask_contacts": mask_contacts}
        for file in files
        if file not in refused
    ]
    known_lemma("Kind")  # workers may write no file, so what they look words up in is made here
    used = pool or shared_pool()
    answers = used.read(requests)
    taken: set[str] = set()
    for file in files:
        answer = refused.get(file) or next(answers)
        if isinstance(answer, CorpusError) and answer.message == ScanError().message and can_read_scans():
            request = {"folder": str(folder), "file": file, "row": register.row_for(file)}
            answer = _read_scan(used, request | {"mask_contacts": mask_contacts}) or answer
        if not isinstance(answer, CorpusError) and document_id(file) in taken:
            answer = CorpusError(
                "Eine andere Datei hat denselben Namen, nur mit anders zusammengesetzten Umlauten.",
                "Benennen Sie sie um.",
            )
        if not isinstance(answer, CorpusError):
            taken.add(answer.document.doc_id)
        yield file, answer


def read_document(folder: Path, file: str) -> Document:
    """Read one file in a worker process, as it is; raise CorpusError where it is refused. A scan is refused."""
    require_usable(folder, file)
    known_lemma("Kind")
    request: Request = {"folder": str(folder), "file": file, "row": None, "mask_contacts": False}
    (answer,) = shared_pool().read([request])
    if isinstance(answer, CorpusError):
        raise answer
    return answer.document


def _read_scan(pool: Pool, request: Request) -> Cut | CorpusError | None:
    """Read a scan by the text that is laid under it; None where none can be."""
    with tempfile.TemporaryDirectory(prefix="kekiz-scan-") as aside:
        layer = Path(aside) / "text.pdf"
        if not lay_text(Path(request["folder"]) / request["file"], layer):
            return None
        answer = next(pool.read([request | {"layer": str(layer)}]))
    if isinstance(answer, CorpusError):
        return answer
    return replace(answer, warnings=(*answer.warnings, SCANNED))


def _refusal(folder: Path, file: str) -> CorpusError | None:
    try:
        require_usable(folder, file)
    except CorpusError as error:
        return error
    return None
