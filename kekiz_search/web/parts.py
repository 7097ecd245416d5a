"""The few Streamlit elements that all pages share."""

from __future__ import annotations

import logging
import time
from collections.abc import Collection

import streamlit as st

from kekiz_search.errors import KekizError
from kekiz_search.web import texts
from kekiz_search.web.engine_cache import Engine, index_path, is_built, shared_engine
from kekiz_search.web.first_build import FIRST_BUILD
from kekiz_search.web.views import frame

# How often a waiting page looks at the progress of the first build, in seconds.
_LOOK_AGAIN_S = 0.3
_LOG = logging.getLogger(__name__)


def draw_title(title: str, lead: str = "", small: bool = False) -> None:
    """Draw the page's one h1 and what the page is for."""
    st.html(frame.draw_title(title, lead, small))


def name_page(title: str) -> None:
    """Say in the browser's tab and history what is shown."""
    st.set_page_config(page_title=f"{title} – {texts.NAME}")


def draw_error(message: str, hint: str = "") -> None:
    """Draw one clear sentence and what to do next."""
    st.html(frame.draw_error(message, hint))


def asked_beyond(name: str, offered: Collection[str]) -> list[str]:
    """Return what the address names that a choice does not offer; to be read before the choice, which forgets it."""
    return [one for one in st.query_params.get_all(name) if one and one not in offered]


def report_failure(error: Exception) -> bool:
    """Log an unexpected failure and tell the visitor without details."""
    _LOG.error("page failed", exc_info=error)
    draw_error(texts.FAILURE, texts.FAILURE_HINT)
    return True


def ready_engine() -> Engine | None:
    """Return the shared engine, building the first index before it where needed; None when an error was drawn."""
    if not is_built():
        wait_for_first_build()
    try:
        return shared_engine()
    except KekizError as error:
        draw_error(error.message, error.hint)
        return None


def wait_for_first_build() -> None:
    """Show the progress of the first build until it is done."""
    FIRST_BUILD.start(index_path())
    with st.status(texts.BUILDING_TITLE, expanded=True) as status:
        st.write(texts.BUILDING_NOTE)
        bar = st.progress(0.0, text=FIRST_BUILD.stage)
        while FIRST_BUILD.running():
            share = min(FIRST_BUILD.done / FIRST_BUILD.total, 1.0) if FIRST_BUILD.total else 0.0
            bar.progress(share, text=FIRST_BUILD.stage)
            time.sleep(_LOOK_AGAIN_S)
        built = is_built()
        status.update(state="complete" if built else "error")
    if not built:
        error = FIRST_BUILD.error or KekizError(texts.BUILD_FAILED, hint=texts.BUILD_FAILED_HINT)
        draw_error(error.message, error.hint)
        st.stop()
    st.rerun()
