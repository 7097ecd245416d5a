"""The page for ``streamlit run app.py``; ``kekiz serve`` starts the same."""

from __future__ import annotations

import streamlit as st

from kekiz_search.web.middleware import own_middleware
from kekiz_search.web.parts import report_failure
from kekiz_search.web.routes import own_routes
from kekiz_search.web.serve import SCRIPT
from kekiz_search.web.warm_up import warm_up

app = st.App(SCRIPT, lifespan=warm_up, routes=own_routes(), middleware=own_middleware(), on_script_error=report_failure)
