"""The page for ``streamlit run app.py``; ``kekiz serve`` starts the same."""

from __future__ import annotations

import streamlit as st

from kekiz_search.web.middleware import own_middleware, own_routes
from kekiz_search.web.parts import report_failure
from kekiz_search.web.serve import SCRIPT

app = st.App(SCRIPT, routes=own_routes(), middleware=own_middleware(), on_script_error=report_failure)
