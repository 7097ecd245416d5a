"""One file to a document with its passages and facts: all that is done with a file before words become vectors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ingest.documents import read_document
from ingest.entries import Cut
from ingest.passages import split_passages
from ingest.remarks import remark_on
from ingest.steckbrief import read_steckbrief
from ingest.told import read_told_facts
from kekiz_search.index.as_read import as_read
from kekiz_search.types import Document, Fact, Origin

SCANNED = "Die Datei ist ein Scan; ihr Text wurde maschinell erkannt und kann Fehler enthalten."


def cut_file(
    folder: Path, file: str, row: dict[str, str] | None, mask_contacts: bool, layer: Path | None = None
) -> Cut:
    """Read a file, cut it into passages and read its facts; raise CorpusError where it is refused.

    ``layer`` is a copy of a scan with the text that was recognised in it.
    """
    read = read_document(folder, file, row, mask_contacts, layer)
    cut = cut_document(read.document, read.warnings)
    return replace(cut, warnings=(*cut.warnings, SCANNED)) if layer else cut


def cut_document(document: Document, warnings: Sequence[str] = ()) -> Cut:
    """Cut a document into passages and read its facts, from what is not masked."""
    shown = as_read(document)
    passages = split_passages(shown)
    fields = [fact for fact in read_steckbrief(shown) if not _is_masked(shown, fact)]
    facts = (*fields, *read_told_facts(shown, passages, fields))
    return Cut(document, tuple(passages), facts, (*warnings, *remark_on(shown, passages)))


def _is_masked(document: Document, fact: Fact) -> bool:
    return any(m.reason == "masked" and m.start < fact.end and fact.start < m.end for m in document.marks)


def load_rules() -> Cut:
    """Load what all files are read with; what takes long and only some need is loaded when the first of them comes.

    Returns what it was tried on.
    """
    return cut_document(Document("probe", "probe.txt", "", "In Hamm leben 12 Personen.", Origin()))
