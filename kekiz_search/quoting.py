"""What is quoted of a sentence: its words without what only belongs to the page."""

from __future__ import annotations

import re

from kekiz_search.types import Document, Span

_BULLET = re.compile(r"(?:[-–•*·]|\d{1,2}[.)])\s+(?=\S)")


_MARKS = re.compile('["„“”»«]')


def quoted_span(document: Document, sentence: Span) -> Span:
    """Leave out the bullet of a list item, the footnote mark of the sentence before, and those at its own end."""
    start, end = sentence.start, sentence.end
    for mark in document.marks:
        if mark.start <= start < mark.end < end:
            words = document.text[mark.end : end]
            start = mark.end + len(words) - len(words.lstrip())
    for mark in reversed(document.marks):
        if start < mark.start < end <= mark.end:
            end = start + len(document.text[start : mark.start].rstrip())
    bullet = _BULLET.match(document.text, start, end)
    return Span(bullet.end() if bullet else start, end)


def without_lone_mark(text: str, span: Span) -> Span:
    """Leave out the mark that opens or closes speech of several sentences: its other half lies outside."""
    opens = _MARKS.match(text, span.start, span.end) is not None
    closes = _MARKS.match(text, span.end - 1, span.end) is not None
    if opens == closes or len(_MARKS.findall(text, span.start, span.end)) % 2 == 0:
        return span
    return Span(span.start + opens, span.end - closes)
