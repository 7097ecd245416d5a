"""A stored document as escaped HTML: headings, the cited place highlighted, marked spans greyed with the reason."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby, pairwise

from kekiz_search.types import Document, Mark, Span
from kekiz_search.web import texts
from kekiz_search.web.markup import (
    citation_href,
    count,
    document_href,
    escape,
    join_facts,
    original_link,
    write_as_of,
    write_date,
    write_kind,
)

# One screenful for a websocket message: about 30 printed pages; longer documents are shown in parts.
PART_CHARS = 60_000
# The page's title is h1, so headings of the text begin at h2; HTML knows six levels.
_HIGHEST, _LOWEST = 2, 6
# A heading may stand a few blanks or signs into its line.
_INDENT_CHARS = 8
_FOLDED_LINES = 3


def split_parts(text: str) -> list[Span]:
    """Split a text at line ends into parts of about PART_CHARS; together they are the text."""
    parts: list[Span] = []
    start = 0
    while start < len(text):
        stop = start + PART_CHARS
        line_end = text.find("\n", stop, stop + PART_CHARS) if stop < len(text) else -1
        end = min(len(text), line_end + 1 if line_end >= 0 else stop)
        parts.append(Span(start, end))
        start = end
    return parts or [Span(0, 0)]


def part_of(parts: list[Span], place: Span | None, wanted: int | None) -> int:
    """Return which part to show, from 0: the wanted one, otherwise the one that holds the place."""
    if wanted is not None:
        return min(max(wanted, 1), len(parts)) - 1
    return max(bisect_right([part.start for part in parts], place.start) - 1, 0) if place else 0


def draw_document(
    document: Document, place: Span | None = None, wanted_part: int | None = None, frage: str = ""
) -> str:
    """Draw origin, notes and text; ``place`` is highlighted as ``id="stelle"``."""
    parts = split_parts(document.text)
    index = part_of(parts, place, wanted_part)
    notes = []
    if place:
        cite = escape(citation_href(document.doc_id, place.start, place.end))
        jump = f'<a href="#stelle">{texts.HIGHLIGHT_JUMP}</a><a href="{cite}">{texts.CITE_PLACE}</a>'
        notes.append(f'<p class="kk-meaning kk-links"><span>{texts.HIGHLIGHT_NOTE}</span>{jump}</p>')
    if document.marks:
        notes.append(f'<p class="kk-meaning">{texts.MARKS_NOTE}</p>')
    note = "".join(notes)
    turn = _turning(document.doc_id, index, len(parts), frage)
    text = draw_text(document, parts[index], place)
    return f'{draw_origin(document)}{note}{turn}<article class="kk-document" lang="de">{text}</article>{turn}'


def draw_origin(document: Document) -> str:
    """Draw all that is known of where a document comes from."""
    origin = document.origin
    published = f"{texts.AS_OF_BASIS['published']}: {write_date(origin.published)}" if origin.published else None
    stand = None if origin.as_of_basis == "published" else write_as_of(origin.as_of, origin.as_of_basis)
    file = f"{texts.STORED_FILE}: {document.file}"
    facts = join_facts(write_kind(origin.kind), origin.kommune, origin.publisher, published, stand, file)
    link = original_link(origin.url)
    return f'<p class="kk-meta">{facts}</p>' + (f'<p class="kk-links">{link}</p>' if link else "")


def draw_text(document: Document, part: Span, place: Span | None = None) -> str:
    """Draw the lines of one part, with the number of each page where it begins; only signs of headings are left out.

    Several lines that were not read as text are folded away together, unless the place lies among them.
    """
    levels = {heading.start: heading.level for heading in document.headings}
    drawn: list[str] = []
    before: int | None = None
    for mark, lines in _runs(document, part):
        is_folded = mark is not None and len(lines) >= _FOLDED_LINES and not (place and _meets(mark, place))
        pieces = []
        for line in lines:
            page = document.page_at(line.start)
            if page != before:
                pieces.append(f'<p class="kk-page">{texts.PAGE_NUMBER} {page}</p>')
                before = page
            tag, words = _tag(levels, line)
            pieces.append(f"<{tag}>{''.join(_pieces(document, words, place, is_folded))}</{tag}>")
        drawn.append(_fold(mark, len(lines), "".join(pieces)) if mark and is_folded else "".join(pieces))
    return "".join(drawn)


def _runs(document: Document, part: Span) -> Iterator[tuple[Mark | None, list[Span]]]:
    """Yield the lines in their order, those together that lie within one mark."""
    walls = [mark for mark in document.marks if mark.reason != "reference"]

    def within(line: Span) -> Mark | None:
        return next((mark for mark in walls if mark.start <= line.start and line.end <= mark.end), None)

    for mark, lines in groupby(_lines(document.text, part), key=within):
        yield mark, list(lines)


def _meets(mark: Mark, place: Span) -> bool:
    return mark.start < place.end and place.start < mark.end


def _fold(mark: Mark, lines: int, drawn: str) -> str:
    reason = texts.MARK_REASON.get(mark.reason, texts.MARK_UNKNOWN)
    said = f'<span class="kk-reason">{reason} ({count(lines, "Zeile", "Zeilen")})</span> '
    return f'<details class="kk-aside"><summary>{said}</summary>{drawn}</details>'


def _lines(text: str, part: Span) -> Iterator[Span]:
    start = part.start
    while start < part.end:
        line_end = text.find("\n", start, part.end)
        end = part.end if line_end < 0 else line_end
        if text[start:end].strip():
            yield Span(start, end)
        start = end + 1


def _tag(levels: dict[int, int], line: Span) -> tuple[str, Span]:
    inside = range(line.start, min(line.start + _INDENT_CHARS, line.end))
    start = next((start for start in inside if start in levels), None)
    if start is None:
        return "p", line
    return f"h{min(_HIGHEST - 1 + max(levels[start], 1), _LOWEST)}", Span(start, line.end)


def _pieces(document: Document, line: Span, place: Span | None, quiet: bool) -> Iterator[str]:
    marks = [mark for mark in document.marks if mark.start < line.end and mark.end > line.start]
    borders = {border for mark in marks for border in (mark.start, mark.end)}
    borders |= {place.start, place.end} if place else set()
    cuts = [line.start, *sorted(border for border in borders if line.start < border < line.end), line.end]
    for start, end in pairwise(cuts):
        inner = escape(document.text[start:end])
        if place and place.start <= start < place.end:
            target = ' id="stelle" tabindex="-1"' if start == place.start else ""
            inner = f"<mark{target}>{inner}</mark>"
        mark = next((mark for mark in marks if mark.start <= start < mark.end), None)
        yield _greyed(document.text, mark, start, inner, quiet) if mark else inner


def _greyed(text: str, mark: Mark, start: int, inner: str, quiet: bool) -> str:
    greyed = f'<span class="kk-greyed">{inner}</span>'
    if mark.reason == "reference":
        return f"<small>{greyed}</small>"
    if quiet or text[mark.start : start].strip():
        return greyed
    return f'<span class="kk-reason">[{texts.MARK_REASON.get(mark.reason, texts.MARK_UNKNOWN)}]</span> {greyed}'


def _turning(doc_id: str, index: int, parts: int, frage: str) -> str:
    if parts == 1:
        return ""
    here = texts.PART_OF.format(part=index + 1, parts=parts)
    links = [(index, texts.PART_BEFORE)] if index else []
    links += [(index + 2, texts.PART_AFTER)] if index + 1 < parts else []
    href = escape(document_href(doc_id, frage=frage))
    drawn = "".join(f'<a href="{href}&amp;teil={number}">{label}</a>' for number, label in links)
    return f'<nav class="kk-links" aria-label="Teile des Dokuments"><span>{here}</span>{drawn}</nav>'
