"""The list of all documents as one escaped table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kekiz_search.types import Document
from kekiz_search.web import texts
from kekiz_search.web.markup import (
    count,
    document_href,
    draw_table,
    escape,
    join_facts,
    original_link,
    write_as_of,
    write_date,
    write_kind,
)


def matches(document: Document, words: str) -> bool:
    """Say whether every word typed stands in the title, Kommune, publisher, kind or file name."""
    origin = document.origin
    facts = (origin.title, origin.kommune, origin.publisher, write_kind(origin.kind), document.file)
    line = " ".join(fact for fact in facts if fact).casefold()
    return all(word in line for word in words.casefold().split())


def draw_documents(documents: Sequence[Document], words: str = "") -> str:
    """Draw the documents that match, ordered by Kommune and title."""
    shown = sorted((document for document in documents if matches(document, words)), key=_order)
    total = count(len(documents), "Dokument", "Dokumente")
    said = total if len(shown) == len(documents) else f"{len(shown)} von {total}n"
    head = f'<p class="kk-checked" role="status">{said}</p>'
    if not shown:
        return f"{head}<p>{texts.SOURCES_NONE}</p>"
    return f'{head}<div class="kk-rows">{draw_document_table(shown)}</div>'


def draw_document_table(documents: Iterable[Document]) -> str:
    """Draw documents as a table in the given order."""
    return draw_table(texts.SOURCES_CAPTION, texts.SOURCE_HEADS, map(_row, documents), "kk-list")


def _order(document: Document) -> tuple[str, str, str]:
    origin = document.origin
    return (origin.kommune or "", origin.title or document.file, document.doc_id)


def _row(document: Document) -> tuple[str, list[str]]:
    origin = document.origin
    title = escape(origin.title or document.file or texts.NO_TITLE)
    link = f'<a href="{escape(document_href(document.doc_id))}">{title}</a>'
    below = join_facts(origin.publisher)
    original = original_link(origin.url)
    more = f'<span class="kk-meta kk-links">{below} {original}</span>' if below or original else ""
    date = write_date(origin.published) if origin.published else write_as_of(origin.as_of, origin.as_of_basis)
    cells = (write_kind(origin.kind), origin.kommune or texts.NOTHING, date)
    return f"{link}{more}", [escape(cell) for cell in cells]
