"""Documents, passages and facts in SQLite; the stored texts lie beside it, one file each, and only there.

The database holds offsets, never the words of a document: what is quoted can come from one place alone.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from functools import cached_property, lru_cache
from io import FileIO
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kekiz_search.index.as_read import as_read
from kekiz_search.index.boxes import unpack_boxes
from kekiz_search.index.layout import DATABASE, TEXTS, boxes_name, text_name
from kekiz_search.index.masked import mask_text
from kekiz_search.index.passages import Passages
from kekiz_search.types import Box, Document, Fact, Heading, Mark, Origin, Passage

_SCHEMA = """
CREATE TABLE document (doc_id TEXT PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL, origin TEXT NOT NULL,
    headings TEXT NOT NULL, marks TEXT NOT NULL, pages TEXT NOT NULL) STRICT;
CREATE TABLE passage (row INTEGER PRIMARY KEY, passage_id TEXT NOT NULL UNIQUE, doc_id TEXT NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL, heading TEXT) STRICT;
CREATE TABLE fact (doc_id TEXT NOT NULL, subject TEXT, attribute TEXT NOT NULL, label TEXT NOT NULL,
    value TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, number REAL, hedge TEXT, as_of TEXT,
    as_of_basis TEXT NOT NULL) STRICT;
CREATE INDEX passage_document ON passage (doc_id);
"""
_KOMMUNE = "json_extract(origin, '$.kommune')"
_FACT_COLUMNS = tuple(field.name for field in fields(Fact))


def write_store(
    generation: Path, documents: Sequence[Document], passages: Iterable[Passage], facts: Iterable[Fact]
) -> None:
    """Write the stored texts of a generation and its database; the order of the passages gives their rows."""
    (generation / TEXTS).mkdir(exist_ok=True)
    for document in documents:
        for name, data in stored_files(document).items():
            (generation / name).write_bytes(data)
    write_database(generation, documents, passages, facts)


def stored_files(document: Document) -> dict[str, bytes]:
    """Return what is stored of a document beside the database, by the names of its files below the generation."""
    files = {text_name(document.doc_id): document.text.encode("utf-8")}
    return files | {boxes_name(document.doc_id): document.boxes} if document.boxes else files


def write_database(
    generation: Path, documents: Iterable[Document], passages: Iterable[Passage], facts: Iterable[Fact]
) -> None:
    """Write the database of a generation. It is made in memory and written at once: half the time, and no journal."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(_SCHEMA)
        connection.executemany("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?)", map(_document_row, documents))
        connection.executemany(
            "INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?)",
            ((row, p.passage_id, p.doc_id, p.start, p.end, p.heading) for row, p in enumerate(passages)),
        )
        marks = ", ".join("?" for _ in _FACT_COLUMNS)
        connection.executemany(
            f"INSERT INTO fact VALUES ({marks})",
            ([getattr(fact, name) for name in _FACT_COLUMNS] for fact in facts),
        )
        connection.commit()
        (generation / DATABASE).write_bytes(connection.serialize())
    finally:
        connection.close()


class Store:
    """An opened database, read-only and safe to share between threads."""

    def __init__(self, generation: Path) -> None:
        self._generation = generation
        uri = f"{(generation / DATABASE).resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._lock = threading.Lock()
        self.document = lru_cache(maxsize=4096)(self._read_document)
        self.document_as_read = lru_cache(maxsize=4096)(lambda doc_id: as_read(self.document(doc_id)))
        self._path_of_text = lru_cache(maxsize=4096)(lambda doc_id: generation / text_name(doc_id))
        self.rows_of = lru_cache(maxsize=4096)(self._read_rows_of)
        self.rows_about = lru_cache(maxsize=1024)(self._read_rows_about)
        self.kommunen = lru_cache(maxsize=1)(self._read_kommunen)

    def close(self) -> None:
        """Close the database."""
        self._connection.close()

    def doc_ids(self) -> list[str]:
        """Return the ids of all documents, sorted."""
        return [doc_id for (doc_id,) in self._rows("SELECT doc_id FROM document ORDER BY doc_id")]

    def documents(self) -> tuple[Document, ...]:
        """Return all documents, sorted by id."""
        return tuple(self.document(doc_id) for doc_id in self.doc_ids())

    def passages(self) -> Passages:
        """Return all passages by row; they are read when they are wanted."""
        return Passages(self._rows("SELECT count(*) FROM passage")[0][0], self._read_passages)

    @cached_property
    def document_numbers(self) -> list[int]:
        """Of every passage the number of its document, in the order of their rows."""
        counts = self._rows("SELECT count(*) FROM passage GROUP BY doc_id ORDER BY min(row)")
        return [number for number, (count,) in enumerate(counts) for _passage in range(count)]

    @cached_property
    def doc_ids_by_number(self) -> list[str]:
        """The ids of the documents that have passages, in the order of their rows."""
        rows = self._rows("SELECT doc_id FROM passage GROUP BY doc_id ORDER BY min(row)")
        return [doc_id for (doc_id,) in rows]

    def passage_counts(self) -> dict[str, int]:
        """Return file to number of passages, sorted by file."""
        joined = "document LEFT JOIN passage USING (doc_id) GROUP BY doc_id ORDER BY file"
        return dict(self._rows(f"SELECT file, count(row) FROM {joined}"))

    def _read_kommunen(self) -> tuple[str, ...]:
        """Return the Kommunen that a document is about, sorted."""
        rows = self._rows(f"SELECT DISTINCT {_KOMMUNE} AS kommune FROM document WHERE kommune IS NOT NULL ORDER BY 1")
        return tuple(kommune for (kommune,) in rows)

    def facts(self) -> tuple[Fact, ...]:
        """Return all facts, ordered by document and place."""
        rows = self._rows(f"SELECT {', '.join(_FACT_COLUMNS)} FROM fact ORDER BY doc_id, start, end, attribute")
        return tuple(Fact(*row) for row in rows)

    def read_text(self, doc_id: str) -> bytes:
        """Return the bytes of a stored text as they lie on disk now."""
        return read_whole(self._path_of_text(doc_id))

    def boxes(self, doc_id: str) -> tuple[Box, ...]:
        """Return the words of a document on their pages, in the order of the text; none where it is no PDF."""
        path = self._generation / boxes_name(doc_id)
        return unpack_boxes(path.read_bytes()) if path.is_file() else ()

    def _read_passages(self, begin: int, end: int) -> list[Passage]:
        columns = "passage_id, doc_id, start, end, heading"
        rows = self._rows(f"SELECT {columns} FROM passage WHERE row >= ? AND row < ? ORDER BY row", (begin, end))
        return [Passage(*row) for row in rows]

    def _read_rows_about(self, kommune: str) -> npt.NDArray[np.int64]:
        """Return the rows of the passages of all documents about a Kommune, in order."""
        joined = "passage JOIN document USING (doc_id)"
        rows = self._rows(f"SELECT row FROM {joined} WHERE {_KOMMUNE} = ? ORDER BY row", (kommune,))
        return np.array([row for (row,) in rows], dtype=np.int64)

    def _read_rows_of(self, doc_id: str) -> range:
        """Return the rows of a document's passages, which are neighbours; none where it has none."""
        first, last = self._rows("SELECT min(row), max(row) FROM passage WHERE doc_id = ?", (doc_id,))[0]
        return range(0) if first is None else range(first, last + 1)

    def _read_document(self, doc_id: str) -> Document:
        """Return a document, with dots for what is masked; raise KeyError for an unknown id."""
        columns = "doc_id, file, sha256, origin, headings, marks, pages"
        rows = self._rows(f"SELECT {columns} FROM document WHERE doc_id = ?", (doc_id,))
        if not rows:
            raise KeyError(doc_id)
        _doc_id, file, sha256, origin, headings, stored_marks, pages = rows[0]
        marks = tuple(Mark(*mark) for mark in json.loads(stored_marks))
        text = self.read_text(doc_id).decode("utf-8", errors="backslashreplace")
        return Document(
            doc_id=doc_id,
            file=file,
            sha256=sha256,
            text=mask_text(text, marks),
            origin=Origin(**json.loads(origin)),
            headings=tuple(Heading(*heading) for heading in json.loads(headings)),
            marks=marks,
            pages=tuple(json.loads(pages)),
        )

    def _rows(self, statement: str, values: Sequence[str | int] = ()) -> list[tuple]:  # type: ignore[type-arg]
        with self._lock:
            return self._connection.execute(statement, values).fetchall()


def read_whole(path: Path) -> bytes:
    """Return the bytes of a file, read at once: every answer reads its sources again, and a buffer takes as long."""
    with FileIO(path) as file:
        return file.readall()


def _document_row(document: Document) -> tuple[str, ...]:
    return (
        document.doc_id,
        document.file,
        document.sha256,
        json.dumps(asdict(document.origin), ensure_ascii=False),
        json.dumps([(h.start, h.end, h.level) for h in document.headings]),
        json.dumps([(m.start, m.end, m.reason) for m in document.marks]),
        json.dumps(document.pages),
    )
