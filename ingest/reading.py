"""The files of a folder, read in worker processes: what becomes a document, and why the others do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ingest.documents import document_id, require_usable
from ingest.entries import Cut
from ingest.pool import Pool, Request, shared_pool
from ingest.register import Register
from kekiz_search.errors import CorpusError
from kekiz_search.german.dictionary import known_lemma


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
    answers = (pool or shared_pool()).read(requests)
    taken: set[str] = set()
    for file in files:
        answer = refused.get(file) or next(answers)
        if not isinstance(answer, CorpusError) and document_id(file) in taken:
            answer = CorpusError(
                "Eine andere Datei hat denselben Namen, nur mit anders zusammengesetzten Umlauten.",
                "Benennen Sie sie um.",
            )
        if not isinstance(answer, CorpusError):
            taken.add(answer.document.doc_id)
        yield file, answer


def _refusal(folder: Path, file: str) -> CorpusError | None:
    try:
        require_usable(folder, file)
    except CorpusError as error:
        return error
    return None
