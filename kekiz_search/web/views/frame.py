"""What stands around every page: the way to the other pages above, the operator's pages below."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kekiz_search.web import texts
from kekiz_search.web.markup import escape, page_href

_MARK: Final = '<img src="./kekiz/mark.svg" alt="" width="30" height="30">'


def draw_navigation(here: str) -> str:
    """Draw the name of the house and the links to all pages; ``here`` is the path of the one that is shown."""
    links = _links(texts.NAVIGATION, here)
    home = f'<a class="kk-home" href="{page_href()}">{_MARK}{texts.NAME}</a><span>{texts.TAGLINE}</span>'
    ways = f'<nav aria-label="{texts.NAVIGATION_LABEL}"><ul>{links}</ul></nav>'
    return f'<div class="kk-bar"><p class="kk-brand">{home}</p>{ways}</div>'


def draw_footer(here: str, other_view: tuple[str, str]) -> str:
    """Draw the links to the operator's pages and to the same page in its other view: address and words."""
    href, words = other_view
    view = f'<li><a href="{escape(href)}">{words}</a></li>'
    return (
        f'<footer class="kk-foot"><nav aria-label="{texts.FOOTER_LABEL}"><ul>{_links(texts.FOOTER, here)}{view}</ul>'
        f"</nav><p>{texts.FOOTER_NOTE}</p></footer>"
    )


def draw_title(title: str, lead: str = "", small: bool = False) -> str:
    """Draw the page's one h1 and what the page is for; small where something else is what the page shows."""
    below = f"<p>{escape(lead)}</p>" if lead else ""
    shape = "kk-head kk-small" if small else "kk-head"
    return f'<header class="{shape}"><h1>{escape(title)}</h1>{below}</header>'


def draw_error(message: str, hint: str = "") -> str:
    """Draw one clear sentence and what to do next."""
    return f'<div class="kk-error" role="alert"><p><strong>{escape(message)}</strong></p><p>{escape(hint)}</p></div>'


def _links(names: Mapping[str, str], here: str) -> str:
    return "".join(
        f'<li><a href="{page_href(path)}"{" aria-current=" + chr(34) + "page" + chr(34) if path == here else ""}>'
        f"{name}</a></li>"
        for path, name in names.items()
    )
