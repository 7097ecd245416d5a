"""What is quoted of a sentence, without what only belongs to the page, and what footnotes say of the quote."""

from __future__ import annotations

import re

from kekiz_search.types import Document, Span

# What stands before an item of a list.
BULLET = r"[-–•*+·▪◦‣●■○]"
LIST_MARK = rf"(?:{BULLET}|\d{{1,2}}[.)])"
_BULLET = re.compile(rf"{LIST_MARK}\s+(?=\S)")
_MARKS = re.compile('["„“”»«]')
_OWN_MARKS = re.compile("[„“”]")
_FOOTNOTE_MARKS = re.compile(r"(?:\[\^[^\]\s]+\]\s*)+")
FOOTNOTE_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_PARAGRAPH_END = re.compile(r"\n\s*\n")


def between_marks(words: str) -> str:
    """Put words between quotation marks; between others where they hold some themselves."""
    return f"»{words}«" if _OWN_MARKS.search(words) else f"„{words}“"


def blank_marks(text: str) -> str:
    """Return a text of the same length with blanks for its footnote marks, whose names may hold words and years."""
    return FOOTNOTE_MARK.sub(lambda mark: " " * len(mark.group()), text)


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


def sources_behind(document: Document, end: int) -> tuple[str, ...]:
    """Return the words of the footnotes that cover a quote which ends at ``end``, in their order.

    A footnote mark covers what stands before it in its paragraph, back to the mark before; a definition is a line
    ``[^id]: words``.
    """
    paragraph_end = _PARAGRAPH_END.search(document.text, end)
    stop = paragraph_end.start() if paragraph_end else len(document.text)
    marks = _FOOTNOTE_MARKS.search(document.text, end, stop)
    if marks is None:
        return ()
    names = dict.fromkeys(FOOTNOTE_MARK.findall(marks.group()))
    return tuple(words for name in names if (words := _definition(document.text, name)))


def _definition(text: str, name: str) -> str | None:
    opening = f"\n[^{name}]:"
    at = f"\n{text}".find(opening)
    words = text[at + len(opening) - 1 :].partition("\n")[0].strip() if at >= 0 else ""
    return words or None
