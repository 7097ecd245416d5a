"""The script that Streamlit runs for every visit and every click: settings, navigation, one page.

It lies beside the pages, because a folder named ``pages`` below a script would be read by Streamlit as its navigation.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from urllib.parse import urlencode

import streamlit as st

from kekiz_search.web import state, texts
from kekiz_search.web.pages import (
    aehnlich,
    betreiber,
    fragen,
    glossar,
    karte,
    kommunen,
    pruefen,
    quellen,
    ueber,
    vergleichen,
)
from kekiz_search.web.parts import name_page
from kekiz_search.web.views.frame import draw_footer, draw_navigation

SHOWN: dict[str, Callable[[], None]] = {
    "": fragen.show,
    state.KOMMUNEN_PATH: kommunen.show,
    state.MAP_PATH: karte.show,
    state.COMPARE_PATH: vergleichen.show,
    state.SIMILAR_PATH: aehnlich.show,
    state.CHECK_PATH: pruefen.show,
    state.SOURCES_PATH: quellen.show,
    state.GLOSSARY_PATH: glossar.show,
    state.ABOUT_PATH: ueber.show,
    state.IMPRINT_PATH: partial(betreiber.show, state.IMPRINT_PATH),
    state.PRIVACY_PATH: partial(betreiber.show, state.PRIVACY_PATH),
    state.ACCESS_PATH: partial(betreiber.show, state.ACCESS_PATH),
}


def show() -> None:
    """Draw the page that the address names; a document has precedence."""
    names = {**texts.FOOTER, **texts.NAVIGATION}
    pages = [
        st.Page(shown, title=names[path], url_path=path or None, default=not path) for path, shown in SHOWN.items()
    ]
    page = st.navigation(pages, position="hidden")
    st.set_page_config(layout="wide")
    name_page(page.title)
    reads = state.DOCUMENT in st.query_params
    st.html(draw_navigation(state.SOURCES_PATH if reads else page.url_path))
    if reads:
        quellen.show()
    else:
        page.run()
    pairs = [(name, value) for name in st.query_params for value in st.query_params.get_all(name)]
    query = f"?{urlencode(pairs)}" if pairs else ""
    st.html(draw_footer(page.url_path, (f"./einfach/{page.url_path}{query}", texts.PLAIN_VIEW)))


show()
