"""What ``--json`` and the REST service say where no value of ours says it itself."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from kekiz_search.answering.answer import SCHEMA, hit_to_dict
from kekiz_search.index.manifest import Manifest
from kekiz_search.types import Document, Hit


def dump_record(record: dict[str, Any], indent: int | None = None) -> str:
    """Return a record as JSON: real letters instead of escapes, and no number that JSON does not know."""
    return json.dumps(record, ensure_ascii=False, indent=indent, allow_nan=False)


def search_record(query: str, hits: Sequence[Hit]) -> dict[str, Any]:
    """Return the record of a search, best hit first, each with the file and the heading it stands under."""
    return {"schema": SCHEMA, "query": query, "hits": [_named_hit(hit) for hit in hits]}


def document_record(document: Document) -> dict[str, Any]:
    """Return a stored document: its origin, its text, its headings, and the spans that are never quoted."""
    return {
        "schema": SCHEMA,
        **_named_document(document),
        "headings": [asdict(heading) for heading in document.headings],
        "marks": [asdict(mark) for mark in document.marks],
        "pages": list(document.pages),
        "text": document.text,
    }


def documents_record(documents: Sequence[Document]) -> dict[str, Any]:
    """Return what is known of the origin of all documents, and how many characters each has; no text."""
    return {
        "schema": SCHEMA,
        "documents": [{**_named_document(document), "chars": len(document.text)} for document in documents],
    }


def kommunen_record(kommunen: Sequence[str]) -> dict[str, Any]:
    """Return the Kommunen that have a document."""
    return {"schema": SCHEMA, "kommunen": list(kommunen)}


def health_record(manifest: Manifest) -> dict[str, Any]:
    """Return which generation is served, and what it counts."""
    index = {"version": manifest.version, "encoder": manifest.encoder_fingerprint, "built": manifest.built}
    return {"schema": SCHEMA, "status": "ready", "counts": manifest.counts, "index": index}


def error_record(message: str, hint: str) -> dict[str, Any]:
    """Return what went wrong in one sentence, and what to do."""
    return {"schema": SCHEMA, "error": message, "hint": hint}


def _named_hit(hit: Hit) -> dict[str, Any]:
    origin = hit.document.origin
    place = {"file": hit.document.file, "title": origin.title, "kommune": origin.kommune}
    return {**hit_to_dict(hit), **place, "heading": hit.passage.heading}


def _named_document(document: Document) -> dict[str, Any]:
    return {
        "doc_id": document.doc_id,
        "file": document.file,
        "sha256": document.sha256,
        "origin": asdict(document.origin),
    }
