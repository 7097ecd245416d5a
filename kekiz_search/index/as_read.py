"""A stored document as it is read: masked, and whatever its layout."""

from __future__ import annotations

from dataclasses import replace

from kekiz_search.german.reading_view import read_view
from kekiz_search.index.masked import mask_text
from kekiz_search.types import Document


def as_read(document: Document) -> Document:
    """Return a document whose text is as it is read and whose stored text shows no masked character."""
    shown = mask_text(document.text, document.marks)
    read = read_view(shown)
    return replace(document, text=read, stored="" if read == shown else shown)
