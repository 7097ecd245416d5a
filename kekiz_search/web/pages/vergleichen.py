"""The page "Vergleichen": two to six Kommunen side by side."""

from __future__ import annotations

import streamlit as st

from kekiz_search.web import state, texts
from kekiz_search.web.bodies import comparison_body
from kekiz_search.web.parts import asked_beyond, draw_title, ready_engine
from kekiz_search.web.texts import kommunen
from kekiz_search.web.views.followups import MOST_SIDE_BY_SIDE


def show() -> None:
    """Draw the page."""
    draw_title(kommunen.COMPARE_TITLE, kommunen.COMPARE_LEAD)
    engine = ready_engine()
    if engine is None:
        return
    others = asked_beyond(state.SIDE_BY_SIDE, engine.kommunen)
    chosen = st.multiselect(
        kommunen.COMPARE_CHOOSE,
        engine.kommunen,
        key=state.SIDE_BY_SIDE,
        max_selections=MOST_SIDE_BY_SIDE,
        placeholder=texts.CHOOSE,
        bind="query-params",
    )
    st.html(comparison_body(engine, [*chosen, *others]))
