"""The page "Ähnliche Ansätze": who works at the same thing."""

from __future__ import annotations

import streamlit as st

from kekiz_search.web import state, texts
from kekiz_search.web.bodies import similar_body
from kekiz_search.web.parts import asked_beyond, draw_title, ready_engine
from kekiz_search.web.texts import kommunen as words


def show() -> None:
    """Draw the page."""
    draw_title(words.SIMILAR_TITLE, words.SIMILAR_LEAD)
    engine = ready_engine()
    if engine is None:
        return
    others = asked_beyond(state.KOMMUNE, engine.kommunen)
    kommune = st.selectbox(
        words.SIMILAR_CHOOSE,
        engine.kommunen,
        index=None,
        key=state.KOMMUNE,
        placeholder=texts.CHOOSE,
        bind="query-params",
    )
    wanted = draw_filters()
    st.html(similar_body(engine, kommune or "".join(others[:1]), wanted))


def draw_filters() -> dict[str, str]:
    """Draw what narrows the others down, folded away, and return it by the names of the address."""
    from kekiz_search.answering.comparing.field_words import field_names
    from kekiz_search.answering.comparing.narrowing import KINDS, PHASES, SAME

    with st.expander(texts.FILTERS, key="aehnlichfilter"):
        with st.container(horizontal=True, key="aehnlichzeile"):
            size = st.selectbox(
                words.SIMILAR_SIZE, (words.SIMILAR_ANY, words.SIMILAR_SAME_SIZE), key=state.SIZE, bind="query-params"
            )
            chosen = {
                name: st.selectbox(label, (words.SIMILAR_ANY, *options), key=name, bind="query-params")
                for name, label, options in (
                    (state.KIND, words.SIMILAR_KIND, KINDS),
                    (state.PHASE, words.SIMILAR_PHASE, PHASES),
                    (state.FIELD, words.SIMILAR_FIELD, field_names()),
                )
            }
        approach = st.text_input(
            words.SIMILAR_APPROACH, key=state.APPROACH, placeholder=words.SIMILAR_APPROACH_HINT, bind="query-params"
        )
    kept = {name: value for name, value in chosen.items() if value != words.SIMILAR_ANY}
    same = {state.SIZE: SAME} if size == words.SIMILAR_SAME_SIZE else {}
    return {**kept, **same, state.APPROACH: approach}
