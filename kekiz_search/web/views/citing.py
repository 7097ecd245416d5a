"""Citation marks in a text, and the short list of what they stand for."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from kekiz_search.web import texts
from kekiz_search.web.markup import (
    citation_href,
    document_href,
    escape,
    join_facts,
    original_link,
    write_date,
    write_kind,
)

_CITATION_MARK = re.compile(r"\[(\d{1,4})\]")

Json = Mapping[str, Any]


def link_marks(text: str, numbers: Collection[int]) -> str:
    """Escape a text and link its ``[1]`` marks to the sources of these numbers."""

    def link(match: re.Match[str]) -> str:
        number = int(match.group(1))
        return draw_mark(number) if number in numbers else match.group(0)

    return _CITATION_MARK.sub(link, escape(text))


def draw_mark(number: int) -> str:
    """Draw one citation mark."""
    return f'<a class="kk-ref" href="#quelle-{number}" aria-label="Quelle {number}">[{number}]</a>'


def draw_marks(numbers: Sequence[int]) -> str:
    """Draw several citation marks."""
    return " ".join(draw_mark(int(number)) for number in numbers)


def draw_source_list(citations: Sequence[Json], title: str) -> str:
    """Draw the cited documents, each once with the numbers of its places; a number leads to its place."""
    places: dict[str, list[Json]] = {}
    for citation in citations:
        places.setdefault(str(citation.get("doc_id")), []).append(citation)
    items = "".join(_item(cited) for cited in places.values())
    if not items:
        return ""
    return f'<section class="kk-list-of-sources"><h2>{escape(title)}</h2><ul>{items}</ul></section>'


def draw_links(citation: Json, frage: str = "") -> str:
    """Draw the ways from a citation to its place here, to the original, and into a text of one's own."""
    place = (str(citation.get("doc_id")), citation.get("start"), citation.get("end"))
    named = f"Quelle {citation['number']}" if citation.get("number") else str(citation.get("title") or "")
    read = f'<a href="{escape(document_href(*place, frage))}" aria-label="{texts.READ_IN_DOCUMENT}, {escape(named)}">'
    cite = f'<a href="{escape(citation_href(*place))}" aria-label="{texts.CITE}, {escape(named)}">'
    original = original_link(citation.get("url"), str(citation.get("quote") or ""))
    return f"{read}{texts.READ_IN_DOCUMENT}</a>{original}{cite}{texts.CITE}</a>"


def _item(cited: Sequence[Json]) -> str:
    first = cited[0]
    title = escape(first.get("title") or first.get("file") or texts.NO_TITLE)
    facts = join_facts(
        write_kind(first.get("kind")),
        first.get("publisher"),
        f"{texts.AS_OF_BASIS['published']}: {write_date(first['published'])}" if first.get("published") else None,
    )
    numbers = " ".join(map(_place, cited))
    return (
        f'<li><p><strong>{title}</strong> <span class="kk-meta">{facts}</span></p>'
        f'<p class="kk-links">{texts.PLACES} <span>{numbers}</span>{original_link(first.get("url"))}</p></li>'
    )


def _place(citation: Json) -> str:
    number = int(citation["number"])
    href = escape(document_href(str(citation.get("doc_id")), citation.get("start"), citation.get("end")))
    return (
        f'<a id="quelle-{number}" href="{href}" aria-label="{texts.READ_IN_DOCUMENT}, Quelle {number}">[{number}]</a>'
    )
