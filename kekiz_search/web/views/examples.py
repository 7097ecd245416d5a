"""Example questions, a column for each audience."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kekiz_search.web.markup import escape, page_href, question_href
from kekiz_search.web.texts.examples import FOR_EXAMPLE, MORE_TITLE, TITLE, Example


def draw_examples(examples: Mapping[str, Sequence[Example]], folded: bool = False) -> str:
    """Draw the examples of each audience that has some; below an answer they are folded away."""
    columns = "".join(
        f"<section><h3>{escape(audience)}</h3><ul>{''.join(map(_link, own))}</ul></section>"
        for audience, own in examples.items()
    )
    if not columns:
        return ""
    grid = f'<div class="kk-examples">{columns}</div>'
    if folded:
        return f'<details class="kk-more"><summary>{MORE_TITLE}</summary>{grid}</details>'
    return f'<section aria-labelledby="beispiele"><h2 id="beispiele">{TITLE}</h2>{grid}</section>'


def draw_invitation(words: str, example: Example | None = None) -> str:
    """Say what a page waits for, and lead to an example of it where there is one."""
    own = f"<p>{FOR_EXAMPLE} {_anchor(example)}</p>" if example else ""
    return f'<div class="kk-invitation"><p>{escape(words)}</p>{own}</div>'


def _link(example: Example) -> str:
    return f"<li>{_anchor(example)}</li>"


def _anchor(example: Example) -> str:
    params = example.params or {}
    href = page_href(example.path, **params) if example.path else question_href(example.words)
    return f'<a href="{escape(href)}">{escape(example.words)}</a>'
