"""The words by which a passage is found."""

from __future__ import annotations

from kekiz_search.types import Document, Passage


def searched_text(document: Document, passage: Passage) -> str:
    """Return a passage's own words with its heading and the title and Kommune of its document, a line each."""
    words = document.text[passage.start : passage.end]
    parts = (document.origin.title, document.origin.kommune, passage.heading, words)
    return "\n".join(part for part in parts if part)
