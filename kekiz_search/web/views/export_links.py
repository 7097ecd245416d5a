"""The ways to take an answer along."""

from __future__ import annotations

from kekiz_search.web import state
from kekiz_search.web.engine_cache import Narrowed
from kekiz_search.web.markup import escape, page_href
from kekiz_search.web.texts import export


def draw_answer_exports(question: str, narrowed: Narrowed, has_rows: bool) -> str:
    """Draw the links to all forms of an answer; the table only where there is one."""
    filters = {state.KOMMUNEN: narrowed.kommunen, state.KIND: narrowed.kinds, state.YEAR: narrowed.until}
    params = {state.QUESTION: question, **filters}
    forms = [form for form in export.ANSWER_FORMS if has_rows or form != export.TABLE_FORM]
    links = "".join(
        f'<li><a href="{escape(page_href(form, **params))}"{_download(form)}>{export.ANSWER_FORMS[form]}</a></li>'
        for form in forms
    )
    return f'<details class="kk-take"><summary>{export.TAKE_ALONG}</summary><ul>{links}</ul></details>'


def _download(form: str) -> str:
    return " download" if "." in form else ""
