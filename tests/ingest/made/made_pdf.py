"""A magazine as a PDF: two columns, running heads and feet, cut words, chapters; and where each sentence is."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from made_sentences import plain, sentences
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

FONT, BOLD, SIZE, LEADING = "Helvetica", "Helvetica-Bold", 9.5, 12.0
WIDTH, HEIGHT = A4
COLUMN_WIDTH, GUTTER, LEFT, TOP, BOTTOM = 225.0, 22.0, 60.0, 90.0, 70.0
SENTENCES_PER_PARAGRAPH, PARAGRAPHS_PER_CHAPTER = 4, 14


@dataclass(slots=True)
class MadePdf:
    """The file, and its sentences with the page on which each begins."""

    data: bytes = b""
    sentences: list[tuple[str, int]] = field(default_factory=list)


@dataclass(slots=True)
class _Place:
    page: int = 1
    column: int = 0
    y: float = TOP


def make_pdf(pages: int, seed: int = 7, by_row: bool = False) -> MadePdf:
    """Set sentences until the pages are full; ``by_row`` writes the lines of both columns in turn."""
    made, buffer = MadePdf(), io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    canvas.setTitle("Vor Ort – Ein Heft der Redaktion")
    place, paragraphs = _Place(), 0
    lines: list[tuple[float, float, str, str, float]] = []
    stream = sentences(seed)
    while place.page <= pages:
        if paragraphs % PARAGRAPHS_PER_CHAPTER == 0:
            place.y += LEADING
            _put(lines, canvas, place, by_row, (f"Kapitel {paragraphs // PARAGRAPHS_PER_CHAPTER + 1}", BOLD, 14.0))
        paragraph = list(islice(stream, SENTENCES_PER_PARAGRAPH))
        firsts = {sum(len(one) for one in paragraph[:at]): plain(one) for at, one in enumerate(paragraph)}
        words = [word for sentence in paragraph for word in sentence]
        for line, begun in _break_lines(canvas, words):
            _put(lines, canvas, place, by_row, (line, FONT, SIZE))
            made.sentences += [(firsts[at], place.page) for at in begun if at in firsts]
        place.y += LEADING * 0.7
        paragraphs += 1
    _finish(lines, canvas, place.page, by_row)
    canvas.save()
    made.data = buffer.getvalue()
    del made.sentences[-SENTENCES_PER_PARAGRAPH:]
    return made


def _put(
    lines: list[tuple[float, float, str, str, float]],
    canvas: Canvas,
    place: _Place,
    by_row: bool,
    line: tuple[str, str, float],
) -> None:
    if place.y > HEIGHT - BOTTOM:
        place.y = TOP
        place.column += 1
        if place.column == 2:
            place.column = 0
            _finish(lines, canvas, place.page, by_row)
            canvas.showPage()
            place.page += 1
    words, font, size = line
    lines.append((LEFT + place.column * (COLUMN_WIDTH + GUTTER), HEIGHT - place.y, words, font, size))
    place.y += LEADING if size == SIZE else 2 * LEADING


def _finish(lines: list[tuple[float, float, str, str, float]], canvas: Canvas, page: int, by_row: bool) -> None:
    canvas.setFont(FONT, 8)
    canvas.drawString(LEFT, HEIGHT - 40, "Vor Ort" if page % 2 else "Ein Heft der Redaktion")
    canvas.drawCentredString(WIDTH / 2, 30, f"Seite {page}")
    for x, y, words, font, size in sorted(lines, key=lambda line: (-line[1], line[0])) if by_row else lines:
        canvas.setFont(font, size)
        canvas.drawString(x, y, words)
    lines.clear()


def _break_lines(canvas: Canvas, words: list[str]) -> Iterator[tuple[str, list[int]]]:
    """Yield lines with the places of the words that begin in them."""
    line, begun = "", []
    for at, word in enumerate(words):
        rest, first = word, True
        while rest:
            fits = _fitting(canvas, line, rest)
            if fits:
                begun += [at] if first else []
                line, rest, first = f"{line} {fits[0]}" if line else fits[0], fits[1], False
            if rest:
                yield line, begun
                line, begun = "", []
    if line:
        yield line, begun


def _fitting(canvas: Canvas, line: str, word: str) -> tuple[str, str] | None:
    """Return as much of a word as the line takes, and the rest."""
    parts = word.split("|")
    for count in range(len(parts), 0, -1):
        piece = "".join(parts[:count]) + ("" if count == len(parts) else "-")
        if canvas.stringWidth(f"{line} {piece}" if line else piece, FONT, SIZE) <= COLUMN_WIDTH or not line:
            return piece, "|".join(parts[count:])
    return None
