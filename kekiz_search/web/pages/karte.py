"""The page "Karte": who takes part, as a picture and as a table."""

from __future__ import annotations

import streamlit as st

from kekiz_search.web import state
from kekiz_search.web.bodies import map_body
from kekiz_search.web.parts import draw_title, ready_engine
from kekiz_search.web.texts import karte


def show() -> None:
    """Draw the page."""
    draw_title(karte.TITLE, karte.LEAD)
    engine = ready_engine()
    if engine is None:
        return
    phases = [karte.ALL, *(name for _sign, name in karte.PHASES.values())]
    with st.container(horizontal=True, key="kartenfilter"):
        phase = st.selectbox(karte.PHASE_LABEL, phases, key=state.PHASE, bind="query-params")
        size = st.selectbox(karte.SIZE_LABEL, [karte.ALL, *karte.SIZES.values()], key=state.SIZE, bind="query-params")
    st.html(map_body(engine, karte.phase_key(phase), karte.size_key(size)))
