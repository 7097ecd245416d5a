"""Paragraphs of a PDF to its stored text, with pages, headings, marks and the place of every word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.readers.hyphens import joint_of
from ingest.readers.pdflines import Line
from ingest.readers.pdfparagraphs import LIST_ITEM, Paragraph
from ingest.readers.pdfwords import Word
from ingest.readers.readtext import Extract
from kekiz_search.types import Box, Heading, Mark

_CELL_GAP = " | "
_PLACES = 1  # decimals of a place in points: a tenth is a third of the thickness of a hairline
_HEADING_LEVELS = 4


def write_text(paragraphs: Sequence[Paragraph], pages: int) -> Extract:
    """Write the paragraphs one below the other; a page begins with its first word."""
    levels = _heading_levels(paragraphs)
    writer = _Writer()
    for above, paragraph in zip((None, *paragraphs), paragraphs, strict=False):
        writer.part("" if above is None else "\n" if _stands_tight(above, paragraph) else "\n\n")
        start = writer.length
        writer.write_lines(paragraph)
        if paragraph.kind == "heading":
            writer.headings.append(Heading(start, writer.length, levels[_step(paragraph.size)]))
        elif paragraph.kind == "running":
            writer.marks.append(Mark(start, writer.length, "boilerplate"))
    marks = tuple(sorted(writer.marks, key=lambda mark: (mark.start, mark.end)))
    starts = _page_starts(writer.boxes, pages, writer.length)
    return Extract(writer.text, tuple(writer.headings), {}, marks, (), starts, tuple(writer.boxes))


def _stands_tight(above: Paragraph, paragraph: Paragraph) -> bool:
    if above.kind != paragraph.kind:
        return False
    items = LIST_ITEM.match(above.lines[0].text) and LIST_ITEM.match(paragraph.lines[0].text)
    return paragraph.tight or bool(items) or (paragraph.kind == "row" and paragraph.pages[0] == above.pages[-1])


def _step(size: float) -> float:
    return round(size * 2) / 2


def _heading_levels(paragraphs: Sequence[Paragraph]) -> dict[float, int]:
    """Give the largest headings level 1, and so on down."""
    sizes = sorted({_step(one.size) for one in paragraphs if one.kind == "heading"}, reverse=True)
    return {size: min(place, _HEADING_LEVELS) for place, size in enumerate(sizes, start=1)}


def _page_starts(boxes: Sequence[Box], pages: int, length: int) -> tuple[int, ...]:
    """Say where each page begins; an empty one begins where the next one does."""
    first: dict[int, int] = {}
    for box in boxes:
        first[box.page] = min(box.start, first.get(box.page, length))
    starts: list[int] = []
    following = length
    for page in range(pages, 0, -1):
        following = min(first.get(page, following), following)
        starts.append(following)
    return (0, *starts[::-1][1:])


@dataclass(slots=True)
class _Writer:
    """The text so far and what is known of it."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    headings: list[Heading] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def part(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)

    def write_lines(self, paragraph: Paragraph) -> None:
        """Write the lines, each joined to the next as its end wants it."""
        for place, (line, page) in enumerate(zip(paragraph.lines, paragraph.pages, strict=True)):
            following = paragraph.lines[place + 1] if place + 1 < len(paragraph.lines) else None
            if line.cells:
                self._write_row(line, page)
            else:
                self._write_line(line.words, page, following)

    def _write_row(self, line: Line, page: int) -> None:
        for place, cell in enumerate(line.cells):
            self.part(_CELL_GAP if place else "")
            self._write_line(cell, page, None)

    def _write_line(self, words: Sequence[Word], page: int, following: Line | None) -> None:
        for place, word in enumerate(words):
            is_last = place + 1 == len(words)
            joint = joint_of(word.text, following.words[0].text) if is_last and following else None
            text = word.text[:-1] if joint == "word" else word.text.replace("\u00ad", "" if not is_last else "-")
            self._write_word(word, text, page)
            gap = {"space": " ", "line": "\n", "word": "", "hyphen": "", None: ""}[joint]
            self.part(gap if is_last else " ")

    def _write_word(self, word: Word, text: str, page: int) -> None:
        start = self.length
        self.part(text)
        left, top, right, bottom = (round(place, _PLACES) for place in (word.left, word.top, word.right, word.bottom))
        self.boxes.append(Box(start, self.length, page, left, top, right, bottom))
        if word.note_chars:
            self.marks.append(Mark(self.length - word.note_chars, self.length, "reference"))
