"""Lines of a PDF to paragraphs: where one ends, which goes on in the next column or on the next page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product
from statistics import median
from typing import Literal

from ingest.lines import ends_sentence
from ingest.readers.pdflayout import Block
from ingest.readers.pdflines import Line

Kind = Literal["body", "heading", "row", "running", "note"]

_NUMBER = re.compile(r"([0-9]{1,6})")
_MAX_COUNTED = 3
LIST_ITEM = re.compile(r"(?:[-–•*·▪►●○‣◦]|\d{1,2}[.)]|\(?[a-z]\))\s+\S")
_BULLETS = "•▪►●○‣◦"
# Lines of one paragraph are equally high and equally far apart, within the rounding of a typesetter.
_SIZE_SLACK = 0.06
_SPACING_SLACK = 1.25
# In heights of the line: an indent that opens a paragraph, and the room that the next word did not take.
_INDENT = 0.6
_ROOM_SLACK = 0.5
_SPACE_WIDTH = 0.25
# The parts of a page, in shares of its height, where running heads and feet stand.
_HEAD_ZONE, _FOOT_ZONE = 0.12, 0.88
_RUNNING_PAGES = 3
_RUNNING_SHIFT_PT = 8.0
_HEADING_SIZE = 1.12
_NOTE_SIZE = 0.92
_NOTE_ZONE = 0.5
_HEADING_CHARS = 160
# In heights of the line: how far below each other the lines of one heading stand, and how many it has at most.
_TITLE_STEP = 1.3
_TITLE_LINES = 4
_BOLD_HEADING_CHARS = 100
_MIN_HEADING_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together; ``pages`` are those of the lines, ``tight`` says that no blank line stands above."""

    kind: Kind
    lines: tuple[Line, ...]
    pages: tuple[int, ...]
    right: float
    tight: bool = False

    @property
    def size(self) -> float:
        """The usual height of its lines."""
        return median(line.size for line in self.lines)


@dataclass(frozen=True, slots=True)
class PageBlocks:
    """The blocks of a page in reading order."""

    number: int
    height: float
    blocks: tuple[Block, ...]


def find_paragraphs(pages: Sequence[PageBlocks]) -> list[Paragraph]:
    """List the paragraphs of all pages; what stands between the two halves of one comes behind it."""
    body_size = _usual_size(pages)
    running = _running_lines(pages, body_size)
    found = [
        paragraph
        for page in pages
        for block in page.blocks
        for paragraph in _paragraphs_of(block, page, running, body_size)
    ]
    return _continued(_whole_titles(found))


def _whole_titles(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Join the lines of a heading that its author broke: right below each other, of one size, without a number."""
    result: list[Paragraph] = []
    for paragraph in paragraphs:
        above = result[-1] if result else paragraph
        line, following = above.lines[-1], paragraph.lines[0]
        step = following.top - line.top
        if (
            above.kind == paragraph.kind == "heading"
            and above is not paragraph
            and above.pages[-1] == paragraph.pages[0]
            and _like(above.size, paragraph.size)
            and line.bold == following.bold
            and 0 < step <= _TITLE_STEP * line.size
            and not following.text[0].isdigit()
            and len(above.lines) + len(paragraph.lines) <= _TITLE_LINES
        ):
            pages = above.pages + paragraph.pages
            result[-1] = replace(above, lines=above.lines + paragraph.lines, pages=pages)
        else:
            result.append(paragraph)
    return result


def _usual_size(pages: Sequence[PageBlocks]) -> float:
    """Find the height of line that most characters have."""
    chars: Counter[float] = Counter()
    for page in pages:
        for block in page.blocks:
            for line in block.lines:
                chars[round(line.size * 2) / 2] += len(line.text)
    return max(chars, key=lambda size: (chars[size], -size)) if chars else 1.0


def _running_lines(pages: Sequence[PageBlocks], body_size: float) -> set[tuple[int, float, float]]:
    """Find heads and feet: the same words, numbers aside, at the same height of several pages."""
    places: defaultdict[str, list[tuple[int, Line]]] = defaultdict(list)
    for page in pages:
        for block in page.blocks:
            for line in block.lines:
                if line.bottom < _HEAD_ZONE * page.height or line.top > _FOOT_ZONE * page.height:
                    for key in _running_keys(line, page.number, body_size):
                        places[key].append((page.number, line))
    running: set[tuple[int, float, float]] = set()
    least = min(_RUNNING_PAGES, max(2, len(pages)))
    for lines in places.values():
        for anchor in {round(line.top / _RUNNING_SHIFT_PT) for _, line in lines}:
            near = [(n, line) for n, line in lines if abs(line.top - anchor * _RUNNING_SHIFT_PT) <= _RUNNING_SHIFT_PT]
            if len({number for number, _ in near}) >= least:
                running.update((number, line.top, line.left) for number, line in near)
    return running


def _running_keys(line: Line, page: int, body_size: float) -> Iterator[str]:
    """Write a line so that those of other pages are alike: each number as it is, or as its distance from the page's.

    Numbers of large lines are those of chapters.
    """
    parts = _NUMBER.split(line.text.casefold())
    counted = range(1, len(parts), 2) if line.size < _HEADING_SIZE * body_size else ()
    for relative in product((False, True), repeat=min(len(counted), _MAX_COUNTED)):
        written = list(parts)
        for place, is_relative in zip(counted, relative, strict=False):
            written[place] = f"#{int(parts[place]) - page}" if is_relative else parts[place]
        yield "".join(written)


def _paragraphs_of(
    block: Block, page: PageBlocks, running: set[tuple[int, float, float]], body_size: float
) -> Iterator[Paragraph]:
    spacing = _spacing(block.lines)
    right, left = block.right, min(line.left for line in block.lines)
    lines: list[Line] = []
    tight = False
    for line in block.lines:
        is_running = (page.number, line.top, line.left) in running
        was_running = bool(lines) and (page.number, lines[-1].top, lines[-1].left) in running
        cut = _cut_between(lines[-1], line, spacing, left, right) if lines else None
        if lines and (cut or is_running != was_running):
            yield _paragraph(lines, page, right, "running" if was_running else None, (body_size, tight))
            lines, tight = [], cut == "line" and not is_running
        lines.append(line)
    was_running = (page.number, lines[-1].top, lines[-1].left) in running
    yield _paragraph(lines, page, right, "running" if was_running else None, (body_size, tight))


def _spacing(lines: Sequence[Line]) -> float:
    """The usual distance from one line to the next."""
    steps = [below.top - above.top for above, below in pairwise(lines) if _like(above.size, below.size)]
    return median(steps) if steps else float("inf")


def _like(size: float, other: float) -> bool:
    return abs(size - other) <= _SIZE_SLACK * max(size, other)


def _cut_between(above: Line, line: Line, spacing: float, left: float, right: float) -> str | None:
    """Tell whether a new paragraph begins, or a new line that its author wanted, or neither."""
    if above.cells or line.cells:
        return "line" if above.cells and line.cells else "paragraph"
    if not _like(above.size, line.size) or above.bold != line.bold:
        return "paragraph"
    if line.top - above.top > _SPACING_SLACK * min(spacing, 2 * line.size):
        return "paragraph"
    first = line.words[0]
    had_room = right - above.right > first.right - first.left + (_SPACE_WIDTH + _ROOM_SLACK) * line.size
    if LIST_ITEM.match(line.text) and (had_room or ends_sentence(above.text) or line.text[0] in _BULLETS):
        return "line"
    if line.left > left + _INDENT * line.size and above.left < left + _INDENT * line.size / 2:
        return "line" if LIST_ITEM.match(above.text) is None and ends_sentence(above.text) else None
    if had_room:
        return "paragraph" if ends_sentence(above.text) else "line"
    return None


def _paragraph(
    lines: list[Line], page: PageBlocks, right: float, known: Kind | None, context: tuple[float, bool]
) -> Paragraph:
    body_size, tight = context
    kind = known or _kind_of(lines, page, body_size)
    return Paragraph(kind, tuple(lines), (page.number,) * len(lines), right, tight and kind != "heading")


def _kind_of(lines: list[Line], page: PageBlocks, body_size: float) -> Kind:
    if lines[0].cells:
        return "row"
    words = " ".join(line.text for line in lines)
    size = median(line.size for line in lines)
    letters = sum(map(str.isalpha, words))
    titled = letters >= _MIN_HEADING_LETTERS and not words.endswith((".", ",", ";", ":")) and words[0].isalnum()
    if titled and size >= _HEADING_SIZE * body_size and len(words) <= _HEADING_CHARS:
        return "heading"
    if titled and all(line.bold for line in lines) and len(words) <= _BOLD_HEADING_CHARS and size >= body_size:
        return "heading"
    if size <= _NOTE_SIZE * body_size and words[0].isdigit() and lines[0].top > _NOTE_ZONE * page.height:
        return "note"
    return "body"


def _continued(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Join a paragraph with its other half in the next column or on the next page."""
    result: list[Paragraph] = []
    last: int | None = None  # the place of the paragraph that may go on
    for paragraph in paragraphs:
        if paragraph.kind in ("running", "note"):
            result.append(paragraph)
        elif last is not None and _goes_on(result[last], paragraph):
            above = result[last]
            lines, pages = above.lines + paragraph.lines, above.pages + paragraph.pages
            result[last] = replace(above, lines=lines, pages=pages, right=paragraph.right)
        else:
            last = len(result) if paragraph.kind == "body" else None
            result.append(paragraph)
    return result


def _goes_on(above: Paragraph, below: Paragraph) -> bool:
    if below.kind != "body" or below.tight or not _like(above.size, below.size):
        return False
    line, following = above.lines[-1], below.lines[0]
    if ends_sentence(line.text) or line.text.endswith(":") or LIST_ITEM.match(following.text):
        return False
    moved = above.pages[-1] != below.pages[0] or following.top < line.bottom
    if not moved or line.bold != following.bold:
        return False
    if following.text[0].islower():
        return True
    first = following.words[0]
    return above.right - line.right <= first.right - first.left + (_SPACE_WIDTH + _ROOM_SLACK) * line.size
