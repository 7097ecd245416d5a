"""Source cards: each citation of an answer with its sentence highlighted in what stands around it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from kekiz_search.types import Document
from kekiz_search.web import texts
from kekiz_search.web.markup import (
    escape,
    join_facts,
    write_as_of,
    write_date,
    write_kind,
    write_section,
)
from kekiz_search.web.views.citing import draw_links

# Enough for a sentence before and after on a phone without hiding the quote.
_CONTEXT_CHARS = 220
# An empty line, or a heading's signs, end a paragraph.
_ADDRESS = re.compile(r"https?://\S+")
_PARAGRAPH_END = re.compile(r"\n\s*\n|\n#{1,6} |\A#{1,6} \Z")

Json = Mapping[str, Any]


def draw_sources(answer: Json, documents: Mapping[str, Document]) -> str:
    """Draw the cards of all citations in the order of their numbers."""
    citations: Sequence[Json] = answer.get("citations") or ()
    if not citations:
        return ""
    frage = str(answer.get("question") or "")
    cards = "".join(draw_source(citation, documents.get(str(citation.get("doc_id"))), frage) for citation in citations)
    title = f'<h2 id="quellen">{texts.CITED_SOURCES}</h2>'
    return f'<section class="kk-sources" aria-labelledby="quellen">{title}{cards}</section>'


def draw_source(citation: Json, document: Document | None, frage: str = "") -> str:
    """Draw one citation: what it is, from when, the quote in its context, and the ways to read on."""
    number = int(citation["number"])
    return (
        f'<article class="kk-source" id="quelle-{number}" tabindex="-1" aria-labelledby="quelle-{number}-titel">'
        f'<h3 id="quelle-{number}-titel"><span class="kk-number">[{number}]</span> {_title(citation)}</h3>'
        f'<p class="kk-meta">{_origin(citation)}</p><p class="kk-meta">{_stand(citation)}</p>'
        f"{draw_quote(citation, document)}"
        f'<p class="kk-links">{draw_links(citation, frage)}</p></article>'
    )


def draw_quote(citation: Json, document: Document | None) -> str:
    """Draw the quote in what stands around it, and the sources that the document itself names for it."""
    before, after = surroundings(citation, document)
    quote = f"{escape(before)}<mark>{escape(citation.get('quote') or '')}</mark>{escape(after)}"
    return f"<blockquote><p>{quote}</p></blockquote>{_according_to(citation)}"


def surroundings(citation: Json, document: Document | None) -> tuple[str, str]:
    """Return what stands before and after a quote in its paragraph, cut at words, without marked spans.

    The citation's own short affixes stand in where the document's text is not at hand or no longer fits.
    """
    start, end = int(citation.get("start") or 0), int(citation.get("end") or 0)
    if document is None or document.text[start:end] != citation.get("quote"):
        return str(citation.get("prefix") or ""), str(citation.get("suffix") or "")
    walls = [(mark.start, mark.end) for mark in document.marks if mark.reason != "reference"]
    walls += [(heading.start, heading.end) for heading in document.headings]
    lowest = max((stop for _start, stop in walls if stop <= start), default=0)
    highest = min((begin for begin, _end in walls if begin >= end), default=len(document.text))
    return _before(document, lowest, start), _after(document, end, highest)


def _before(document: Document, lowest: int, start: int) -> str:
    begin = max(lowest, start - _CONTEXT_CHARS)
    paragraphs = _PARAGRAPH_END.split(without_references(document, begin, start))
    if len(paragraphs) > 1 or begin == lowest:
        return paragraphs[-1].lstrip()
    return "… " + paragraphs[-1].partition(" ")[2]


def _after(document: Document, end: int, highest: int) -> str:
    stop = min(highest, end + _CONTEXT_CHARS)
    paragraphs = _PARAGRAPH_END.split(without_references(document, end, stop))
    if len(paragraphs) > 1 or stop == highest:
        return paragraphs[0].rstrip()
    return paragraphs[0].rpartition(" ")[0] + " …"


def without_references(document: Document, start: int, end: int) -> str:
    """Return a range of a text without the source references that stand in it."""
    kept, place = [], start
    for mark in document.marks:
        if mark.reason == "reference" and mark.start < end and mark.end > place:
            kept.append(document.text[place : max(mark.start, place)].rstrip(" "))
            place = mark.end
    return "".join(kept) + document.text[min(place, end) : end]


def _title(citation: Json) -> str:
    return escape(citation.get("title") or citation.get("file") or texts.NO_TITLE)


def _origin(citation: Json) -> str:
    kommune, publisher = citation.get("kommune"), citation.get("publisher")
    return join_facts(write_kind(citation.get("kind")), kommune, publisher if publisher != kommune else None)


def _stand(citation: Json) -> str:
    stand = write_as_of(citation.get("as_of"), citation.get("as_of_basis"))
    published = citation.get("published")
    shown = citation.get("as_of") == published and citation.get("as_of_basis") == "published"
    return join_facts(
        stand,
        f"{texts.AS_OF_BASIS['published']}: {write_date(published)}" if published and not shown else None,
        f"{texts.PAGE_NUMBER} {citation['page']}" if citation.get("page") else None,
        write_section(citation.get("heading"), citation.get("title")),
    )


def _according_to(citation: Json) -> str:
    """Draw the sources that a document itself gives for what is quoted; its words stay words, addresses too."""
    return "".join(
        f'<p class="kk-meta kk-nach">{texts.ACCORDING_TO} {_shortened(str(source))}</p>'
        for source in citation.get("according_to") or ()
    )


def _shortened(source: str) -> str:
    """Draw an address as one line, cut by the style sheet alone: who marks it copies all of it."""
    cut = _ADDRESS.search(source)
    if cut is None:
        return escape(source)
    before, after = escape(source[: cut.start()]), escape(source[cut.end() :])
    return f'{before}<span class="kk-address">{escape(cut.group())}</span>{after}'
