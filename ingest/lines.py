"""The lines of a text, with offsets, and the blocks that blank lines part."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kekiz_search.types import Heading

LIST_ITEM = re.compile(r"(?:[-*+•·▪●‣◦]|\d{1,3}[.)]|\(?[a-z]\))[ \t]+(?=\S)")
SENTENCE_END = re.compile(r"[.!?…][\"'“”‘’»«›‹)\]*_]*$")
SECTION_LEVEL = 3  # of a title right above a paragraph: seldom that of the document
FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]{1,60}\]")


class Line(NamedTuple):
    """A line without the white space around it; a blank one has ``start == end``."""

    start: int
    end: int
    text: str

    @property
    def blank(self) -> bool:
        """Whether there is nothing but white space."""
        return self.start == self.end


def split_lines(text: str) -> list[Line]:
    """Cut at ``\\n``, in order, blank lines included."""
    lines: list[Line] = []
    offset = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        start = offset + (len(raw) - len(raw.lstrip())) if stripped else offset
        lines.append(Line(start, start + len(stripped), stripped))
        offset += len(raw) + 1
    return lines


def blocks_of(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield runs of lines without a blank one between them."""
    block: list[Line] = []
    for line in lines:
        if not line.blank:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def lines_within(lines: Sequence[Line], start: int, end: int) -> Sequence[Line]:
    """Give the lines that begin within a span; the lines are in order."""
    first = bisect_left(lines, start, key=lambda line: line.start)
    return lines[first : bisect_left(lines, end, key=lambda line: line.start)]


def title_lines(lines: Sequence[Line], headings: Iterable[Heading]) -> set[int]:
    """Give the starts of the lines that hold a heading, signs like ``##`` before it included."""
    starts: set[int] = set()
    filled = [line for line in lines if not line.blank]
    for heading in headings:
        place = max(0, bisect_right(filled, heading.start, key=lambda line: line.start) - 1)
        while place < len(filled) and filled[place].start < heading.end:
            if filled[place].end > heading.start:  # its own line need not be among these
                starts.add(filled[place].start)
            place += 1
    return starts


def is_list_item(line: Line) -> bool:
    """Tell whether the line begins with a bullet or a number."""
    return LIST_ITEM.match(line.text) is not None


def words_in(listed: str, separator: str = " ") -> frozenset[str]:
    """Read a set of words that is written as one text."""
    return frozenset(listed.split(separator))


def ends_sentence(words: str) -> bool:
    """Tell whether the words end as a sentence does, closing quotes and footnote marks aside."""
    return SENTENCE_END.search(FOOTNOTE_MARK.sub("", words).rstrip()) is not None


def has_words(words: str) -> bool:
    """Tell whether there is a letter or a digit."""
    return any(character.isalnum() for character in words)
