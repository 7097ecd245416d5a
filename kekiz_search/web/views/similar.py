"""Approaches of other Kommunen that are alike, with the reason and both quotes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kekiz_search.web.markup import count, draw_quoted, escape, kommune_href
from kekiz_search.web.texts import kommunen as words
from kekiz_search.web.views.citing import draw_mark, draw_source_list

Json = Mapping[str, Any]


def draw_similar(similar: Json) -> str:
    """Draw what is alike, the most alike first, and the sources."""
    approaches: Sequence[Json] = similar.get("approaches") or ()
    if not approaches:
        return "".join(f"<p>{escape(said)}</p>" for said in similar.get("notes") or (words.SIMILAR_NONE,))
    citations = {int(one["number"]): one for one in similar.get("citations") or ()}
    own = str(similar.get("kommune") or "")
    kommunen = count(len({one.get("kommune") for one in approaches}), "Kommune", "Kommunen")
    said = words.SIMILAR_FOUND.format(number=f"{count(len(approaches), 'Ansatz', 'Ansätze')} in {kommunen}")
    drawn = "".join(_approach(one, own, citations) for one in approaches)
    sources = draw_source_list(list(citations.values()), words.SOURCES)
    return f'<div class="kk-similar"><p class="kk-checked" role="status">{said}</p>{drawn}{sources}</div>'


def _approach(one: Json, own: str, citations: Mapping[int, Json]) -> str:
    other = str(one.get("kommune") or "")
    link = f'<a href="{escape(kommune_href(other))}">{escape(other)}</a>'
    shared = one.get("shared") or ()
    terms = ", ".join(map(str, shared)) if isinstance(shared, list | tuple) else str(shared)
    reason = f"<p><strong>{words.SIMILAR_REASON}</strong> {escape(one['reason'])}</p>" if one.get("reason") else ""
    common = f'<p class="kk-meta">{words.SIMILAR_SHARED} {escape(terms)}</p>' if terms else ""
    quotes = _quote(own, one.get("own"), citations) + _quote(other, one.get("other"), citations)
    return (
        f'<article class="kk-approach"><h2>{link} <span class="kk-tag">{escape(one.get("field") or "")}</span></h2>'
        f'{reason}{common}<div class="kk-pair">{quotes}</div></article>'
    )


def _quote(kommune: str, number: object, citations: Mapping[int, Json]) -> str:
    citation = citations.get(int(number)) if isinstance(number, int) else None
    if citation is None:
        return ""
    return (
        f"<figure><figcaption>{escape(kommune)}</figcaption><blockquote><p>{draw_quoted(citation.get('quote'))} "
        f"{draw_mark(int(citation['number']))}</p></blockquote></figure>"
    )
