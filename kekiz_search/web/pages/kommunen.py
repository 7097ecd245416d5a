"""The page "Kommunen": all that is known of one."""

from __future__ import annotations

import streamlit as st

from kekiz_search.web import state
from kekiz_search.web.bodies import profile_body, profile_lead
from kekiz_search.web.parts import draw_title, ready_engine
from kekiz_search.web.texts import kommunen


def show() -> None:
    """Draw the page; without a choice it lists all names."""
    engine = ready_engine()
    if engine is None:
        draw_title(kommunen.TITLE, kommunen.LEAD)
        return
    head = st.container()
    kommune = st.selectbox(
        kommunen.FIND, engine.kommunen, index=None, key=state.KOMMUNE, placeholder=kommunen.FIND, bind="query-params"
    )
    with head:
        draw_title(kommune or kommunen.TITLE, profile_lead(engine, kommune) if kommune else kommunen.LEAD)
    st.html(profile_body(engine, kommune or ""))
