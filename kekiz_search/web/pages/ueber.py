"""The page "Über": what this is, how it works, where it ends."""

from __future__ import annotations

import streamlit as st

from kekiz_search.web import texts
from kekiz_search.web.markup import escape
from kekiz_search.web.parts import draw_title


def show() -> None:
    """Draw the page."""
    draw_title(texts.ABOUT_TITLE)
    sections = "".join(f"<h2>{escape(title)}</h2><p>{escape(text)}</p>" for title, text in texts.ABOUT)
    st.html(f'<article class="kk-about">{sections}</article>')
