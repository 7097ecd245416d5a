"""Blocks of a text: the stretches no sentence runs beyond, by blank lines, list items and line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from kekiz_search.german.sentence_words import BEFORE_ORDINAL

_LIST_ITEM = re.compile(
    r"\s*(?:[-•*·▪◦‣●■○+]\s+\S|–\s+[A-ZÄÖÜ]|\(?[a-z]\)\s|\(?\d{1,3}\)\s|#{1,6}\s|\[\^[^\]\s]{1,40}\]:)"
    r"|\s*(?:\S{1,60}(?:@|\(at\)|\[at\])|www\.|https?://)"  # so stands an address in a list of contacts
)
_CELLS = " | "  # between the cells of a row
_GAP = re.compile(r"\S(?:[ \u00a0]{4,}|\t+ *)\S")  # so columns are set with blanks
_NUMBERED = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})*\.\s+\S")
_MARKED_END = re.compile(r"[.!?…:;][)\]\"”“»«'’›‹]*(?:\[\^[^\]\s]{1,40}\])*\s*$")
_SENTENCE_WITHIN = re.compile(r"(?:[a-zäöüß]{3}|\d{4})[.!?] [A-ZÄÖÜ\d]")
_UNFINISHED = re.compile(r"(?:[,-]|(?<!\w)[a-zäöüß]+)\s*$")
# Without those that can be the particle of a verb ("Wir laden ein").
_NEVER_LAST_WORDS = BEFORE_ORDINAL - {"ab", "ein", "bis"}
_LAST_WORD = re.compile(r"(?<!\w)([a-zäöüß]+)\s*$")
_FIRST_WORD = re.compile(r"\s*(\S{1,60})")
# Lines of hard-wrapped text are about equally long and within these bounds, in characters.
_MIN_WRAP_CHARS, _MAX_WRAP_CHARS = 50, 140
_FILLED = 0.85  # a wrapped line with the next word behind it reaches this share of the longest line


class Line(NamedTuple):
    """A line without its break."""

    start: int
    end: int


def split_blocks(text: str, start: int, end: int) -> Iterator[Line]:
    """Yield the blocks of ``text[start:end]`` in order; they leave out nothing but line breaks and blank lines."""
    for paragraph in _paragraphs(text, start, end):
        begin = paragraph[0].start
        width = _wrap_width(text, paragraph)
        for line, following in pairwise(paragraph):
            if not _runs_on(text, line, following, width):
                yield Line(begin, line.end)
                begin = following.start
        yield Line(begin, paragraph[-1].end)


def _paragraphs(text: str, start: int, end: int) -> Iterator[list[Line]]:
    """Yield runs of lines that are not blank."""
    lines: list[Line] = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if text[start:stop].strip():
            lines.append(Line(start, stop))
        elif lines:
            yield lines
            lines = []
        start = stop + 1
    if lines:
        yield lines


def _wrap_width(text: str, paragraph: list[Line]) -> int:
    """Measure the width a paragraph is wrapped to; 0 where its breaks do not stand for want of room.

    Two lines are no pattern: there the first must end on a comma, a hyphen or a word in lower case, or in the midst of
    a sentence behind another one.
    """
    width = max(line.end - line.start for line in paragraph)
    if not _MIN_WRAP_CHARS <= width <= _MAX_WRAP_CHARS:
        return 0
    filled = [_is_filled(text, line, following, width) for line, following in pairwise(paragraph)]
    if len(filled) > 1 and sum(filled) * 3 >= len(filled) * 2:
        return width
    return width if any(_is_unfinished(text, line) for line in paragraph[:-1]) else 0


def _is_unfinished(text: str, line: Line) -> bool:
    if _UNFINISHED.search(text, line.start, line.end):
        return True
    goes_on = _SENTENCE_WITHIN.search(text, line.start, line.end) is not None
    return goes_on and _MARKED_END.search(text, max(line.start, line.end - 60), line.end) is None


def _runs_on(text: str, line: Line, following: Line, width: int) -> bool:
    """Tell whether a sentence can run over the break between two lines."""
    if _LIST_ITEM.match(text, following.start, following.end):
        return False
    if _is_row(text, line) or _is_row(text, following):
        return False  # each row of a table stands for itself
    last_word = _LAST_WORD.search(text, max(line.start, line.end - 60), line.end)
    if last_word and last_word[1] in _NEVER_LAST_WORDS:
        return True  # no heading or item ends on an article or a preposition
    filled = _is_filled(text, line, following, width)
    first = text[following.start : following.end].lstrip()[0]
    marked = _MARKED_END.search(text, max(line.start, line.end - 60), line.end) is not None
    if not filled and text[line.start : line.end].rstrip().endswith(":"):
        return False  # a field label or the opening of a list
    if _NUMBERED.match(text, following.start, following.end) and (marked or not filled):
        return False
    return first.islower() or filled


def _is_row(text: str, line: Line) -> bool:
    """Tell whether a line holds the cells of a table, with bars or wide gaps between them."""
    return _CELLS in text[line.start : line.end] or _GAP.search(text, line.start, line.end) is not None


def _is_filled(text: str, line: Line, following: Line, width: int) -> bool:
    """Tell whether the line broke because the next word had no room."""
    if not width:
        return False
    word = _FIRST_WORD.match(text, following.start, following.end)
    room = len(word[1]) + 1 if word else 0
    return line.end - line.start + room >= _FILLED * width
