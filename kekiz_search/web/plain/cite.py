"""The page that gives one cited place in all the forms in which it can be taken along."""

from __future__ import annotations

from typing import Final

from kekiz_search.web import bodies, state, texts
from kekiz_search.web.engine_cache import Engine
from kekiz_search.web.exports.record import record_at, write_reference
from kekiz_search.web.markup import document_href, draw_quoted, escape, original_link, page_href
from kekiz_search.web.plain.address import Address
from kekiz_search.web.plain.today import today
from kekiz_search.web.texts import export
from kekiz_search.web.views.frame import draw_error, draw_title

CITE_PATH: Final = "zitat"
_FORMS: Final = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON", "txt": "Text"}


def draw_cite_page(engine: Engine, address: Address) -> str:
    """Draw the quote, its reference as text, and the files."""
    doc_id = address.one(state.DOCUMENT)
    found = bodies.cited_place(engine, doc_id, dict(address.params))
    if found is None:
        return draw_title(export.CITE_TITLE) + draw_error(export.CITE_NONE, export.CITE_NONE_HINT)
    document, place = found
    record = record_at(document, place)
    where = {state.DOCUMENT: doc_id, state.START: str(place.start), state.END: str(place.end)}
    files = "".join(
        f'<li><a href="{escape(page_href(f"zitate.{form}", **where))}" download>{name}</a></li>'
        for form, name in _FORMS.items()
    )
    behind = "".join(
        f'<p class="kk-meta kk-nach">{texts.ACCORDING_TO} {escape(source)}</p>' for source in record.according_to
    )
    read = f'<a href="{escape(document_href(doc_id, place.start, place.end))}">{texts.READ_IN_DOCUMENT}</a>'
    original = original_link(document.origin.url, record.quote)
    return (
        f"{draw_title(export.CITE_TITLE)}<h2>{export.CITE_QUOTE}</h2>"
        f"<blockquote><p>{draw_quoted(record.quote)}</p></blockquote>{behind}"
        f'<p class="kk-links">{read}{original}</p>'
        f'<h2>{export.CITE_TEXT}</h2><p class="kk-copy">{escape(write_reference(record, today()))}</p>'
        f"<h2>{export.CITE_FORMS}</h2><ul>{files}</ul>"
    )
