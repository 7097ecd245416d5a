"""The pages of the operator: imprint, privacy, accessibility."""

from __future__ import annotations

import streamlit as st

from kekiz_search.errors import KekizError
from kekiz_search.web.parts import draw_error, draw_title
from kekiz_search.web.settings import settings
from kekiz_search.web.texts import legal
from kekiz_search.web.views.legal import draw_operator_page


def show(path: str) -> None:
    """Draw the page of this path."""
    draw_title(legal.OPERATOR_TITLES[path])
    try:
        st.html(draw_operator_page(path, settings()))
    except KekizError as error:
        draw_error(error.message, error.hint)
