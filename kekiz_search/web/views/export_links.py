"""The ways to take an answer along."""

from __future__ import annotations

from collections.abc import Sequence

from kekiz_search.web import state
from kekiz_search.web.markup import escape, page_href
from kekiz_search.web.texts import export


def draw_answer_exports(question: str, kommunen: Sequence[str], until: str, has_rows: bool) -> str:
    """Draw the links to all forms of an answer; the table only where there is one."""
    params = {state.QUESTION: question, state.KOMMUNEN: list(kommunen), state.YEAR: until}
    forms = [form for form in export.ANSWER_FORMS if has_rows or form != export.TABLE_FORM]
    links = "".join(
        f'<li><a href="{escape(page_href(form, **params))}"{_download(form)}>{export.ANSWER_FORMS[form]}</a></li>'
        for form in forms
    )
    return f'<details class="kk-take"><summary>{export.TAKE_ALONG}</summary><ul>{links}</ul></details>'


def _download(form: str) -> str:
    return " download" if "." in form else ""
