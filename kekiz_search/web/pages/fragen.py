"""The page "Fragen": a question, its answer, the sources beside it."""

from __future__ import annotations

import streamlit as st

from kekiz_search.errors import KekizError
from kekiz_search.web import state, texts
from kekiz_search.web.engine_cache import Engine, cited_documents
from kekiz_search.web.parts import draw_error, draw_title, ready_engine
from kekiz_search.web.views.answer import draw_answer


def show() -> None:
    """Draw the page."""
    question = state.adopt_address(st.session_state, st.query_params)
    draw_title(texts.ASK_TITLE, "" if question else texts.ASK_LEAD)
    engine = ready_engine()
    draw_form()
    if engine is None:
        return
    if question:
        draw_result(engine, question)
    else:
        st.html(f'<p class="kk-promise"><span class="kk-verbatim">{texts.VERBATIM}</span></p>')
    draw_examples(question)


def draw_form() -> None:
    """Draw the question box; Enter submits."""
    with st.form("fragen", border=False), st.container(horizontal=True, vertical_alignment="bottom", key="frageform"):
        st.text_input(texts.QUESTION_LABEL, key=state.TYPED, placeholder=texts.QUESTION_PLACEHOLDER, autocomplete="off")
        st.form_submit_button(texts.ASK_BUTTON, type="primary", on_click=_submit_typed)


def _submit_typed() -> None:
    state.submit(st.session_state, st.query_params, str(st.session_state.get(state.TYPED, "")))


def draw_result(engine: Engine, question: str) -> None:
    """Answer and draw, or say in one sentence why not."""
    try:
        answer = engine.ask(question).to_dict()
    except KekizError as error:
        draw_error(error.message, error.hint)
        return
    st.html(draw_answer(answer, cited_documents(engine, answer)))


def draw_examples(asked: str) -> None:
    """Offer example questions, as buttons that ask them."""
    title = texts.MORE_EXAMPLES_TITLE if asked else texts.EXAMPLES_TITLE
    st.html(f'<h2 class="kk-examples">{title}</h2>')
    with st.container(horizontal=True, gap="small", key="beispiele"):
        for number, example in enumerate(texts.EXAMPLES):
            if example != asked:
                st.button(example, key=f"beispiel-{number}", on_click=_submit_example, args=(example,))


def _submit_example(example: str) -> None:
    state.submit(st.session_state, st.query_params, example)
