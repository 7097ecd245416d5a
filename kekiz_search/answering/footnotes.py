"""What a document's footnotes say of a quote: whom its author follows."""

from __future__ import annotations

import re

from kekiz_search.types import Document

_MARKS = re.compile(r"(?:\[\^[^\]\s]+\]\s*)+")
_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_PARAGRAPH_END = re.compile(r"\n\s*\n")


def sources_behind(document: Document, end: int) -> tuple[str, ...]:
    """Return the words of the footnotes that cover a quote which ends at ``end``, in their order.

    A footnote mark covers what stands before it in its paragraph, back to the mark before; a definition is a line
    ``[^id]: words``.
    """
    paragraph_end = _PARAGRAPH_END.search(document.text, end)
    stop = paragraph_end.start() if paragraph_end else len(document.text)
    marks = _MARKS.search(document.text, end, stop)
    if marks is None:
        return ()
    names = dict.fromkeys(_MARK.findall(marks.group()))
    return tuple(words for name in names if (words := _definition(document.text, name)))


def _definition(text: str, name: str) -> str | None:
    found = re.search(rf"^\[\^{re.escape(name)}\]:[ \t]*(\S.*)$", text, re.MULTILINE)
    return found[1].strip() if found else None
