"""The ways to take an answer along."""

from __future__ import annotations

from collections.abc import Iterable

from kekiz_search.web import state
from kekiz_search.web.engine_cache import Narrowed
from kekiz_search.web.markup import escape, page_href
from kekiz_search.web.texts import export


def draw_answer_exports(question: str, narrowed: Narrowed, has_rows: bool, has_sources: bool) -> str:
    """Draw the links to all forms of an answer; its table and its sources only where there are some."""
    filters = {state.KOMMUNEN: narrowed.kommunen, state.KIND: narrowed.kinds, state.YEAR: narrowed.until}
    params = {state.QUESTION: question, **filters}
    wanted = {export.TABLE_FORM: has_rows} | dict.fromkeys(export.SOURCE_FORMS, has_sources)
    forms = [form for form in export.ANSWER_FORMS if wanted.get(form, True)]
    links = "".join(
        f'<li><a href="{escape(page_href(form, **params))}"{_download(form)}>{export.ANSWER_FORMS[form]}</a></li>'
        for form in forms
    )
    return f'<details class="kk-take"><summary>{export.TAKE_ALONG}</summary><ul>{links}</ul></details>'


def draw_table_export(form: str, **params: str | Iterable[str]) -> str:
    """Draw the link to a table as a file."""
    return f'<p class="kk-links"><a href="{escape(page_href(form, **params))}" download>{export.AS_TABLE}</a></p>'


def _download(form: str) -> str:
    return " download" if "." in form else ""
