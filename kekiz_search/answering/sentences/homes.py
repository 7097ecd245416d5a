"""Which Kommune a place of a text is about: by the document, the heading, a title or a label above it."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.german.dates import find_dates
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.quoting import LIST_MARK
from kekiz_search.types import Document, Span

ITEM = re.compile(rf"(?:^|\n)[ \t]*{LIST_MARK}[ \t]+$")  # "- Hamm: zwei Kurse" tells of Hamm
ITEM_CHARS = 12
_TITLE_WORDS, _TITLE_CHARS = 7, 60
_LONGER_CHARS = 60  # a line below that is as long or ends a sentence is text, not the next item of a list
_NO_TITLE = re.compile(rf"[.:!?…|,;][\"“”»«)]*$|^{LIST_MARK}\s")
_LABEL_CHARS = 40
_SEVERAL = 2
_TOWN = re.compile(r"^(?:(?:Alte )?Hanses|S)tadt |^Gemeinde ")  # as they call themselves in front of their name
_BOLD = "*_"  # around a label in Markdown


def begins_anew(text: str, end: int, start: int) -> bool:
    """Say whether a paragraph, or an item of a list, lies between two sentences: each tells of a Kommune of its own."""
    return "\n\n" in text[end:start]


def labelled(document: Document, sentence: Span) -> str | None:
    """Return the Kommune that a paragraph begins with, in a text about several: "Xanten: Der Treffpunkt …".

    In the text of one Kommune two others must be labels, or it may be a speaker: "Monheimer: Das war 2017."
    """
    if document.text[: sentence.start].rstrip(" ")[-1:] not in ("", "\n"):
        return None
    label = _label_of(document.text[sentence.start : sentence.end])
    if label is None or document.origin.kommune is None:
        return label
    return label if len(_labels_in(document.text)) >= _SEVERAL else None


def _label_of(words: str) -> str | None:
    label = _TOWN.sub("", words.lstrip(_BOLD), count=1).partition(":")
    named = find_kommunen(label[0]) if label[1] and len(label[0]) <= _LABEL_CHARS else []
    return named[0].name if len(named) == 1 and named[0].start == 0 and named[0].end == len(label[0]) else None


@lru_cache(maxsize=4096)
def _labels_in(text: str) -> frozenset[str]:
    lines = (line.strip() for line in text.splitlines() if ":" in line[: _LABEL_CHARS + 1])
    return frozenset(label for line in lines if (label := _label_of(line)) is not None)


@lru_cache(maxsize=4096)
def sections_in(text: str) -> frozenset[str]:
    """Return the Kommunen of a text on several that have a part of their own there: below their name, or behind it."""
    lines = (line.strip(f" \t#+={_BOLD}") for line in text.splitlines() if len(line) <= _LABEL_CHARS)
    headed = {label for line in lines if (label := _label_of(f"{line.removesuffix(':')}:")) is not None}
    named = headed | _labels_in(text)
    return frozenset(named) if len(named) >= _SEVERAL else frozenset()


def home_of(document: Document, heading: str | None) -> str | None:
    """The heading's one Kommune, else the document's."""
    named = {mention.name for mention in find_kommunen(heading)} if heading and not find_dates(heading) else set()
    return named.pop() if len(named) == 1 else document.origin.kommune


def home_of_title(text: str, start: int) -> str | None:
    title = _title_above(text, start)
    named = {mention.name for mention in find_kommunen(title)} if title else set()
    return named.pop() if len(named) == 1 else None


def _title_above(text: str, start: int) -> str | None:
    """Return the first line of the paragraph around a place, where that line heads it and stands above the place."""
    paragraph = text.rfind("\n\n", 0, start) + 2 if "\n\n" in text[:start] else 0
    line = line_around(text, paragraph)
    return text[line.start : line.end] if line.end < start and heads_paragraph(text, line) else None


def line_around(text: str, place: int) -> Span:
    end = text.find("\n", place)
    begin = text.rfind("\n", 0, place) + 1
    stop = len(text) if end < 0 else end
    words = text[begin:stop]
    return Span(begin + len(words) - len(words.lstrip()), begin + len(words.rstrip()))


def heads_paragraph(text: str, line: Span) -> bool:
    words = text[line.start : line.end]
    if not words or len(words) > _TITLE_CHARS or len(words.split()) > _TITLE_WORDS or _NO_TITLE.search(words):
        return False
    above = text[: line.start].rstrip(" \t")
    if above and not above.endswith("\n\n"):
        return False
    below = text[line.end :].lstrip().partition("\n")[0].strip()
    return len(below) >= _LONGER_CHARS
