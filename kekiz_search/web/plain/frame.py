"""One page as plain HTML, without JavaScript."""

from __future__ import annotations

from kekiz_search.web import texts
from kekiz_search.web.markup import escape
from kekiz_search.web.views.frame import draw_footer, draw_navigation


def draw_page(path: str, title: str, body: str, query: str = "") -> str:
    """Return the whole page; everything that is folded away on the other view is open here."""
    root = "../" if path != "zitat" else "./"
    full = (f"{root}{path}{query}", texts.FULL_VIEW)
    opened = body.replace("<details", "<details open")
    return (
        '<!doctype html><html lang="de"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)} – {texts.NAME}</title>"
        '<link rel="icon" href="./kekiz/mark.svg" type="image/svg+xml">'
        '<link rel="stylesheet" href="./kekiz/styles.css">'
        f'</head><body class="stApp kk-plain"><a class="kk-skip" href="#inhalt">{texts.SKIP}</a>'
        f'<div class="stHtml">{draw_navigation(path)}<main id="inhalt" tabindex="-1">{opened}</main>'
        f"{draw_footer(path, full)}</div></body></html>"
    )
