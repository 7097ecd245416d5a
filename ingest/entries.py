"""What is read off a file, and how it becomes bytes and comes back the same."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, TypeVar

from kekiz_search.types import Document, Fact, Heading, Mark, Origin, Passage

Value = TypeVar("Value")
Kind = type[Document | Origin | Heading | Mark | Passage | Fact]
_VALUES: tuple[Kind, ...] = (Document, Origin, Heading, Mark, Passage, Fact)
_NAMES = {kind: tuple(field.name for field in fields(kind)) for kind in _VALUES}
_CELLS = {kind: attrgetter(*names) for kind, names in _NAMES.items()}
# A field more or less makes another shape; what was packed before is not read then.
SHAPE = " ".join(f"{kind.__name__}({','.join(names)})" for kind, names in _NAMES.items())


@dataclass(frozen=True, slots=True)
class Cut:
    """A document with its passages, its facts, and what is odd about it."""

    document: Document
    passages: tuple[Passage, ...]
    facts: tuple[Fact, ...]
    warnings: tuple[str, ...]


def pack_cut(cut: Cut) -> bytes:
    """Return a document and all that was read off it as JSON."""
    d = cut.document
    record = {
        "document": [d.doc_id, d.file, d.sha256, d.text, _CELLS[Origin](d.origin)],
        "headings": _rows(Heading, d.headings),
        "marks": _rows(Mark, d.marks),
        "pages": d.pages,
        "boxes": base64.b64encode(d.boxes).decode("ascii"),
        "passages": _rows(Passage, cut.passages),
        "facts": _rows(Fact, cut.facts),
        "warnings": cut.warnings,
    }
    return json.dumps(record).encode()


def unpack_cut(data: bytes) -> Cut:
    """Return what was packed."""
    record = json.loads(data)
    doc_id, file, sha256, text, origin = record["document"]
    document = Document(
        doc_id=doc_id,
        file=file,
        sha256=sha256,
        text=text,
        origin=Origin(*origin),
        headings=_values(Heading, record["headings"]),
        marks=_values(Mark, record["marks"]),
        pages=tuple(record["pages"]),
        boxes=base64.b64decode(record["boxes"]),
    )
    passages, facts = _values(Passage, record["passages"]), _values(Fact, record["facts"])
    return Cut(document, passages, facts, tuple(record["warnings"]))


def _rows(kind: Kind, values: Sequence[object]) -> list[Any]:
    cells = _CELLS[kind]
    return [cells(value) for value in values]


def _values(kind: type[Value], rows: Sequence[Sequence[Any]]) -> tuple[Value, ...]:
    return tuple(kind(*row) for row in rows)
