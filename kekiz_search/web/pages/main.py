"""The script that Streamlit runs for every visit and every click: settings, navigation, one page.

It lies beside the pages, because a folder named ``pages`` below a script would be read by Streamlit as its navigation.
"""

from __future__ import annotations

import streamlit as st

from kekiz_search.web import state, texts
from kekiz_search.web.pages import fragen, quellen, ueber
from kekiz_search.web.parts import draw_styles


def show() -> None:
    """Draw the page that the address names; a document has precedence."""
    pages = [
        st.Page(fragen.show, title=texts.NAV_ASK, default=True),
        st.Page(quellen.show, title=texts.NAV_SOURCES, url_path=state.SOURCES_PATH),
        st.Page(ueber.show, title=texts.NAV_ABOUT, url_path=state.ABOUT_PATH),
    ]
    page = st.navigation(pages, position="hidden")
    st.set_page_config(page_title=f"{page.title} – {texts.NAME}", layout="wide")
    draw_styles()
    with st.container(horizontal=True, gap="small", key="navigation"):
        for target in pages:
            st.page_link(target, width="content")
    if state.DOCUMENT in st.query_params:
        quellen.show()
    else:
        page.run()


show()
