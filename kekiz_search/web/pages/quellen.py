"""The page "Quellen": all documents, and one of them read at a place."""

from __future__ import annotations

import streamlit as st

from kekiz_search.web import state, texts
from kekiz_search.web.bodies import document_body, document_title, sources_body
from kekiz_search.web.parts import draw_title, name_page, ready_engine


def show() -> None:
    """Draw the list, or the document that the address names."""
    doc_id = st.query_params.get(state.DOCUMENT, "")
    if doc_id:
        show_document(doc_id)
        return
    draw_title(texts.SOURCES_TITLE, texts.SOURCES_LEAD)
    engine = ready_engine()
    if engine is not None:
        words = st.text_input(texts.SOURCES_FILTER, key=state.WORDS, live=True, bind="query-params")
        st.html(sources_body(engine, words))


def show_document(doc_id: str) -> None:
    """Draw a stored document at the place that the address names."""
    engine = ready_engine()
    if engine is not None:
        name_page(document_title(engine, doc_id))
        st.html(document_body(engine, doc_id, st.query_params))
