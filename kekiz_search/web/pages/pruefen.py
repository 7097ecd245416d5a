"""The page "Behauptung prüfen": a text, judged sentence by sentence; it never stands in the address."""

from __future__ import annotations

import streamlit as st

from kekiz_search.errors import KekizError
from kekiz_search.web import state
from kekiz_search.web.bodies import check_body
from kekiz_search.web.engine_cache import Engine
from kekiz_search.web.examples import example_claim
from kekiz_search.web.markup import escape
from kekiz_search.web.parts import draw_error, draw_title, ready_engine
from kekiz_search.web.texts import pruefen
from kekiz_search.web.texts.examples import CLAIM_NUMBER
from kekiz_search.web.upload import KINDS, MOST_MB, may_upload, read_upload
from kekiz_search.web.views.claims import draw_private

_TEXT, _CHECKED, _FILLED = "behauptung", "geprueft", "eingesetzt"


def show() -> None:
    """Draw the page."""
    draw_title(pruefen.TITLE, pruefen.LEAD)
    engine = ready_engine()
    if engine is None:
        return
    adopt_example(engine)
    with_files = may_upload()
    with st.form("pruefen", border=False):
        st.text_area(pruefen.LABEL, key=_TEXT, height=180, placeholder=pruefen.PLACEHOLDER)
        file = st.file_uploader(pruefen.FILE_LABEL.format(most=MOST_MB), type=list(KINDS)) if with_files else None
        st.form_submit_button(pruefen.BUTTON, type="primary", on_click=_check_typed)
    st.html(draw_private(with_files, bool(example_claim(engine))))
    if file is not None:
        draw_file(engine, file.name, file.getvalue())
    elif _CHECKED in st.session_state:
        draw_check(engine, str(st.session_state[_CHECKED]))


def draw_check(engine: Engine, text: str) -> None:
    """Check a text and draw what was found, with progress."""
    place = st.empty()
    bar = place.progress(0.0, text=pruefen.WORKING)

    def advance(stage: str, done: int, total: int) -> None:
        bar.progress(min(done / max(total, 1), 1.0), text=stage)

    place.html(check_body(engine, text, advance))


def draw_file(engine: Engine, name: str, data: bytes) -> None:
    """Read a file and check its text."""
    try:
        with st.spinner(pruefen.READING):
            text = read_upload(name, data)
    except KekizError as error:
        draw_error(error.message, error.hint)
        return
    st.html(f"<p>{escape(pruefen.FILE_READ.format(name=name))}</p>")
    draw_check(engine, text)


def adopt_example(engine: Engine) -> None:
    """Fill in and check the example that the address names, once for each visit of that address."""
    number = st.query_params.get(state.EXAMPLE, "")
    if number == CLAIM_NUMBER and st.session_state.get(_FILLED) != number and (claim := example_claim(engine)):
        st.session_state[_FILLED] = number
        st.session_state[_TEXT] = st.session_state[_CHECKED] = claim


def _check_typed() -> None:
    st.session_state[_CHECKED] = st.session_state.get(_TEXT, "")
