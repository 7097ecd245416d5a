"""The page "Behauptung prüfen": a text, judged sentence by sentence; it never stands in the address."""

from __future__ import annotations

import streamlit as st

from kekiz_search.web import state
from kekiz_search.web.bodies import check_body
from kekiz_search.web.parts import draw_title, ready_engine
from kekiz_search.web.texts import pruefen
from kekiz_search.web.texts.examples import CLAIMS
from kekiz_search.web.views.claims import draw_private

_TEXT, _CHECKED, _FILLED = "behauptung", "geprueft", "eingesetzt"


def show() -> None:
    """Draw the page."""
    draw_title(pruefen.TITLE, pruefen.LEAD)
    engine = ready_engine()
    if engine is None:
        return
    adopt_example()
    with st.form("pruefen", border=False):
        st.text_area(pruefen.LABEL, key=_TEXT, height=180, placeholder=pruefen.PLACEHOLDER)
        st.form_submit_button(pruefen.BUTTON, type="primary", on_click=_check_typed)
    st.html(draw_private())
    if _CHECKED in st.session_state:
        place = st.empty()
        bar = place.progress(0.0, text=pruefen.WORKING)

        def advance(stage: str, done: int, total: int) -> None:
            bar.progress(min(done / max(total, 1), 1.0), text=stage)

        drawn = check_body(engine, str(st.session_state[_CHECKED]), advance)
        place.html(drawn)


def adopt_example() -> None:
    """Fill in and check the example that the address names, once for each visit of that address."""
    number = st.query_params.get(state.EXAMPLE, "")
    if number in CLAIMS and st.session_state.get(_FILLED) != number:
        st.session_state[_FILLED] = number
        st.session_state[_TEXT] = st.session_state[_CHECKED] = CLAIMS[number]


def _check_typed() -> None:
    st.session_state[_CHECKED] = st.session_state.get(_TEXT, "")
