"""What ``--json`` says of a search and of a document; the answer's own record is made by the answer itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from kekiz_search.answering.answer import SCHEMA, hit_to_dict
from kekiz_search.types import Document, Hit


def search_record(query: str, hits: Sequence[Hit]) -> dict[str, Any]:
    """Return the record of a search, best hit first, each with the file and the heading it stands under."""
    return {"schema": SCHEMA, "query": query, "hits": [_named_hit(hit) for hit in hits]}


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
        "pages": list(document.pages),
        "text": document.text,
    }


def _named_hit(hit: Hit) -> dict[str, Any]:
    origin = hit.document.origin
    place = {"file": hit.document.file, "title": origin.title, "kommune": origin.kommune}
    return {**hit_to_dict(hit), **place, "heading": hit.passage.heading}
