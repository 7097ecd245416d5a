"""The page "Über": what this is, how it works, where it ends."""

from __future__ import annotations

import streamlit as st

from kekiz_search.errors import KekizError
from kekiz_search.index.manifest import Manifest
from kekiz_search.web.engine_cache import shared_engine
from kekiz_search.web.parts import draw_title
from kekiz_search.web.texts import legal
from kekiz_search.web.views.legal import draw_about


def show() -> None:
    """Draw the page, with an index or without."""
    draw_title(legal.ABOUT_TITLE)
    st.html(draw_about(open_manifest()))


def open_manifest() -> Manifest | None:
    """Return the manifest of the index, None where none can be opened."""
    try:
        return shared_engine().manifest
    except KekizError:
        return None
