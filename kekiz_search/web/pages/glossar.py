"""The page "Glossar": terms explained."""

from __future__ import annotations

import streamlit as st

from kekiz_search.web.bodies import glossary_body
from kekiz_search.web.parts import draw_title, ready_engine
from kekiz_search.web.texts import glossar


def show() -> None:
    """Draw the page."""
    draw_title(glossar.TITLE, glossar.LEAD)
    engine = ready_engine()
    if engine is None:
        return
    st.html(glossary_body(engine))
