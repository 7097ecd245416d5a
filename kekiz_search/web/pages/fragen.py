"""The page "Fragen": a question, its answer, the sources beside it."""

from __future__ import annotations

import streamlit as st

from kekiz_search.web import state, texts
from kekiz_search.web.bodies import answer_body
from kekiz_search.web.engine_cache import Engine, Narrowed
from kekiz_search.web.examples import choose_examples, chosen_examples
from kekiz_search.web.feedback import draw_feedback
from kekiz_search.web.parts import draw_error, draw_title, name_page, ready_engine
from kekiz_search.web.views.examples import draw_examples
from kekiz_search.web.views.promise import draw_promise

# The first year of the initiative; nothing in its documents is older than a few years before.
_FIRST_YEAR = 2010
_BLANK = "leer"


def show() -> None:
    """Draw the page."""
    question = state.adopt_address(st.session_state, st.query_params)
    if question:
        name_page(question)
    draw_title(texts.ASK_TITLE, "" if question else texts.ASK_LEAD, small=bool(question))
    engine = ready_engine()
    draw_form()
    if engine is None:
        return
    narrowed = draw_filters(engine)
    if question:
        place = st.empty()
        with place, st.spinner(texts.WORKING):
            drawn = answer_body(engine, question, narrowed)
        place.html(drawn + draw_examples(chosen_examples(engine), folded=True))
        draw_feedback(question, engine.version)
    else:
        if st.session_state.pop(_BLANK, False):
            draw_error(texts.QUESTION_EMPTY, texts.QUESTION_EMPTY_HINT)
        place = st.empty()
        for examples in choose_examples(engine):
            place.html(draw_promise(engine.manifest) + draw_examples(examples))


def draw_form() -> None:
    """Draw the question box; Enter submits."""
    with st.form("fragen", border=False), st.container(horizontal=True, vertical_alignment="bottom", key="frageform"):
        st.text_input(texts.QUESTION_LABEL, key=state.TYPED, placeholder=texts.QUESTION_PLACEHOLDER, autocomplete="off")
        st.form_submit_button(texts.ASK_BUTTON, type="primary", on_click=_submit_typed)


def draw_filters(engine: Engine) -> Narrowed:
    """Draw what narrows a question down, and return it; the address carries all of it.

    The choices are sent only when someone opens the fold: the first page is quicker without them.
    """
    narrowed = any(name in st.query_params for name in (state.KOMMUNEN, state.KIND, state.YEAR))
    fold = st.expander(texts.FILTERS, expanded=narrowed, key="filter", on_change="rerun")
    if not (fold.open or narrowed):
        return Narrowed()
    newest = int(engine.manifest.built[:4])
    years = [texts.FILTER_ALL, *(str(year) for year in range(newest, _FIRST_YEAR - 1, -1))]
    with fold, st.container(horizontal=True, key="filterzeile"):
        kommunen = st.multiselect(
            texts.FILTER_KOMMUNEN, engine.kommunen, key=state.KOMMUNEN, placeholder=texts.CHOOSE, bind="query-params"
        )
        kind = st.selectbox(
            texts.FILTER_KIND, (texts.FILTER_ALL, *texts.KIND.values()), key=state.KIND, bind="query-params"
        )
        year = st.selectbox(texts.FILTER_YEAR, years, key=state.YEAR, bind="query-params")
    return Narrowed(tuple(kommunen), "" if year == texts.FILTER_ALL else year, texts.kind_keys([kind]))


def _submit_typed() -> None:
    typed = str(st.session_state.get(state.TYPED, ""))
    st.session_state[_BLANK] = not typed.strip()
    state.submit(st.session_state, st.query_params, typed)
