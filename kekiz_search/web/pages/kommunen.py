"""The page "Kommunen": all that is known of one."""

from __future__ import annotations

import streamlit as st

from kekiz_search.web import state
from kekiz_search.web.bodies import profile_body, profile_head
from kekiz_search.web.parts import asked_beyond, draw_title, name_page, ready_engine
from kekiz_search.web.texts import kommunen


def show() -> None:
    """Draw the page; without a choice it lists all names."""
    engine = ready_engine()
    if engine is None:
        draw_title(kommunen.TITLE, kommunen.LEAD)
        return
    head = st.container()
    others = asked_beyond(state.KOMMUNE, engine.kommunen)
    chosen = st.selectbox(
        kommunen.FIND, engine.kommunen, index=None, key=state.KOMMUNE, placeholder=kommunen.FIND, bind="query-params"
    )
    kommune = chosen or "".join(others[:1])
    title, lead = profile_head(engine, kommune)
    name_page(title)
    with head:
        draw_title(title, lead)
    st.html(profile_body(engine, kommune))
