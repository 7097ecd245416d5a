"""What ``--json`` says of passages and documents; the answer's own record is made by the answer itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from kekiz_search.types import Document, Hit

SCHEMA = 1


def hits_record(query: str, hits: Sequence[Hit]) -> dict[str, Any]:
    """Return the record of a search, best hit first."""
    return {"schema": SCHEMA, "query": query, "hits": [hit_record(hit) for hit in hits]}


def hit_record(hit: Hit) -> dict[str, Any]:
    """Return one ranked passage with its words, where they stand and whose they are."""
    passage, document = hit.passage, hit.document
    return {
        "rank": hit.rank,
        "score": round(float(hit.score), 6),
        "passage_id": passage.passage_id,
        "doc_id": passage.doc_id,
        "file": document.file,
        "title": document.origin.title,
        "kommune": document.origin.kommune,
        "heading": passage.heading,
        "start": passage.start,
        "end": passage.end,
        "text": hit.text,
    }


def document_record(document: Document) -> dict[str, Any]:
    """Return a stored document: its origin, its text, its headings, and the spans that are never quoted."""
    return {
        "schema": SCHEMA,
        "doc_id": document.doc_id,
        "file": document.file,
        "sha256": document.sha256,
        "origin": asdict(document.origin),
        "headings": [asdict(heading) for heading in document.headings],
        "marks": [asdict(mark) for mark in document.marks],
        "text": document.text,
    }
