"""The page "Quellen": all documents, and one of them read at a place."""

from __future__ import annotations

import streamlit as st

from kekiz_search.errors import KekizError
from kekiz_search.types import Document
from kekiz_search.web import state, texts
from kekiz_search.web.engine_cache import Engine
from kekiz_search.web.markup import escape, question_href
from kekiz_search.web.parts import draw_error, draw_title, ready_engine
from kekiz_search.web.views.document import draw_document
from kekiz_search.web.views.document_list import draw_documents


def show() -> None:
    """Draw the list, or the document that the address names."""
    doc_id = st.query_params.get(state.DOCUMENT, "")
    if doc_id:
        show_document(doc_id)
        return
    draw_title(texts.SOURCES_TITLE, texts.SOURCES_LEAD)
    engine = ready_engine()
    if engine is not None:
        words = st.text_input(texts.SOURCES_FILTER, key="filter", live=True)
        st.html(draw_documents(engine.documents(), words))


def show_document(doc_id: str) -> None:
    """Draw a stored document at the place that the address names."""
    frage = st.query_params.get(state.QUESTION, "")[: state.MAX_QUESTION_CHARS]
    engine = ready_engine()
    if engine is None:
        return
    way_back = (
        (question_href(frage), texts.BACK_TO_ANSWER) if frage else (f"./{state.SOURCES_PATH}", texts.BACK_TO_SOURCES)
    )
    st.html(f'<p class="kk-links"><a href="{escape(way_back[0])}">← {way_back[1]}</a></p>')
    document = find_document(engine, doc_id)
    if document is None:
        draw_title(texts.SOURCES_TITLE)
        draw_error(texts.DOCUMENT_UNKNOWN, texts.DOCUMENT_UNKNOWN_HINT)
        return
    draw_title(document.origin.title or document.file)
    place = state.read_place(st.query_params, len(document.text))
    st.html(draw_document(document, place, state.read_number(st.query_params, state.PART), frage))


def find_document(engine: Engine, doc_id: str) -> Document | None:
    """Return a stored document, None where the address names one that is not here."""
    try:
        return engine.document(doc_id)
    except KekizError:
        return None
