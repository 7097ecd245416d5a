"""Example questions, a column for each audience."""

from __future__ import annotations

from functools import cache

from kekiz_search.web.markup import escape, page_href, question_href
from kekiz_search.web.texts.examples import EXAMPLES, FOR_EXAMPLE, MORE_TITLE, TITLE, Example


@cache
def draw_examples(folded: bool = False) -> str:
    """Draw all examples; below an answer they are folded away."""
    columns = "".join(
        f"<section><h3>{escape(audience)}</h3><ul>{''.join(map(_link, examples))}</ul></section>"
        for audience, examples in EXAMPLES.items()
    )
    grid = f'<div class="kk-examples">{columns}</div>'
    if folded:
        return f'<details class="kk-more"><summary>{MORE_TITLE}</summary>{grid}</details>'
    return f'<section aria-labelledby="beispiele"><h2 id="beispiele">{TITLE}</h2>{grid}</section>'


def draw_invitation(path: str, words: str) -> str:
    """Say what a page waits for, and lead to an example of it where there is one."""
    own = [example for of_audience in EXAMPLES.values() for example in of_audience if example.path == path]
    example = f"<p>{FOR_EXAMPLE} {_anchor(own[0])}</p>" if own else ""
    return f'<div class="kk-invitation"><p>{escape(words)}</p>{example}</div>'


def _link(example: Example) -> str:
    return f"<li>{_anchor(example)}</li>"


def _anchor(example: Example) -> str:
    params = example.params or {}
    href = page_href(example.path, **params) if example.path else question_href(example.words)
    return f'<a href="{escape(href)}">{escape(example.words)}</a>'
