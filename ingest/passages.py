"""A document to passages: whole sentences, of a length one can read and cite, below one heading."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ingest.contact_words import is_label, is_scrap
from ingest.contacts import find_contact_blocks
from ingest.fields import find_fields
from ingest.lines import LIST_ITEM, Line, has_words, lines_within, split_lines, title_lines
from ingest.packing import CUT_AFTER_LEAD_IN, CUT_IN_LIST, CUT_IN_PARAGRAPH, MAX_CHARS, Piece, pack_pieces
from ingest.quotes import find_quotes, head_of
from kekiz_search.german.blocks import split_blocks
from kekiz_search.german.sentences import split_sentences
from kekiz_search.types import Document, Mark, Passage, Span

# Below a quotation stand name and office, seldom twice.
MAX_SIGNATURE_LINES = 2
# What is longer is a list: all such sentences in 60,000 paragraphs of debates and law are enumerations.
MAX_SENTENCE_CHARS = 4000
COLUMN_CHARS = 12  # what is indented so far stands in a column beside labels
SIGN = re.compile(r"\S")


def split_passages(document: Document) -> list[Passage]:
    """Cut the unmarked text into passages; every sentence is in one, headings and labels without a contact in none."""
    passages: list[Passage] = []
    text = _without_references(document)
    lines = split_lines(text)
    quotes = _quote_spans(text, lines)
    for section in _sections(document, text, lines, quotes):
        for start, end in pack_pieces(section):
            if is_label(text[start:end]):
                continue
            number = len(passages) + 1
            passage_id = f"{document.doc_id}:{number:04d}"
            passages.append(Passage(passage_id, document.doc_id, start, end, _heading_above(document, start, quotes)))
    return passages


def _heading_above(document: Document, offset: int, quotes: list[Span]) -> str | None:
    """Name the nearest heading above an offset, on one line; a title like "Zitat" ends with the quotation."""
    place = bisect_right(document.headings, offset, key=lambda heading: heading.start)
    for heading in reversed(document.headings[:place]):
        if not any(quote.start <= heading.start < quote.end <= offset for quote in quotes):
            return " ".join(document.text[heading.start : heading.end].split())
    return None


def _quote_spans(text: str, lines: list[Line]) -> list[Span]:
    """Where quotations of a head stand, from their title to the name below them."""
    filled = [line for line in lines if not line.blank]
    spans: list[Span] = []
    for _, _, whole, _ in find_quotes(text, lines):
        end = whole.end
        for line in filled[bisect_right(filled, whole.end - 1, key=lambda line: line.start) :][:MAX_SIGNATURE_LINES]:
            if head_of(line.text) or (line.text.startswith("(") and line.text.endswith(")")):
                end = line.end
        spans.append(Span(whole.start, end))
    return spans


def _sections(document: Document, text: str, lines: list[Line], quotes: list[Span]) -> list[list[Piece]]:
    """List the pieces between headings and marks; footnote marks inside a line part nothing."""
    titles = title_lines(lines, document.headings)
    walls = [mark for mark in document.marks if mark.reason != "reference"]
    bounds = _contact_bounds(lines, titles) | {bound for quote in quotes for bound in _bounds_of(lines, quote)}
    sections: list[list[Line]] = [[]]
    for line in lines:
        if line.start in bounds:
            sections.append([])
        parts = [] if line.start in titles and not line.blank else _outside(text, line, walls)
        if not line.blank and parts != [line]:
            sections.append([])
        for part in parts:
            if part != line and is_scrap(part.text):
                continue
            sections[-1].append(part)
            if part != line:
                sections.append([])
    return [pieces for section in sections if (pieces := _pieces(text, section))]


def _contact_bounds(lines: list[Line], titles: set[int]) -> set[int]:
    """Where contact blocks begin and where the text goes on behind them: prose and addresses share no passage."""
    bodies = [line for line in lines if not line.blank and line.start not in titles]
    bounds: set[int] = set()
    for block in find_contact_blocks(bodies):
        behind = bisect_right(bodies, block[-1].start, key=lambda line: line.start)
        bounds.add(block[0].start)
        bounds.update(line.start for line in bodies[behind : behind + 1])
    return bounds


def _bounds_of(lines: list[Line], span: Span) -> list[int]:
    """Where a span begins and the first line behind it."""
    behind = bisect_right(lines, span.end - 1, key=lambda line: line.start)
    return [span.start, *(line.start for line in lines[behind : behind + 1])]


def _without_references(document: Document) -> str:
    """Blank the footnote marks, so that sentence bounds are found as if they were not there."""
    parts: list[str] = []
    position = 0
    for mark in document.marks:
        if mark.reason == "reference":
            covered = document.text[mark.start : mark.end]
            parts += [document.text[position : mark.start], "".join("\n" if sign == "\n" else " " for sign in covered)]
            position = mark.end
    parts.append(document.text[position:])
    return "".join(parts)


def _outside(text: str, line: Line, walls: list[Mark]) -> list[Line]:
    """Cut the marked parts out of a line."""
    parts: list[Line] = []
    position = line.start
    place = max(0, bisect_right(walls, line.start, key=lambda mark: mark.start) - 1)
    for mark in walls[place:]:
        if mark.start >= line.end:
            break
        if mark.end > position:
            parts += _line_of(text, position, mark.start)
            position = max(position, mark.end)
    return parts + _line_of(text, position, line.end) if position > line.start or parts else [line]


def _line_of(text: str, start: int, end: int) -> list[Line]:
    words = text[start:end] if end > start else ""
    if not words.strip():
        return []
    start += len(words) - len(words.lstrip())
    return [Line(start, start + len(words.strip()), words.strip())]


def _pieces(text: str, lines: list[Line]) -> list[Piece]:
    """Make one piece of every run of fields and of every sentence in the lines between them."""
    pieces: list[Piece] = []
    position = lines[0].start if lines else 0
    for start, end in _field_runs(text, [(field.start, field.end) for field in find_fields(lines)]):
        pieces += _sentence_pieces(text, lines_within(lines, position, start))
        pieces.append(Piece(start, end, CUT_IN_LIST))
        position = end
    return pieces + _sentence_pieces(text, lines_within(lines, position, len(text) + 1))


def _field_runs(text: str, fields: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join neighbouring fields as long as they fit into a passage."""
    runs: list[tuple[int, int]] = []
    for start, end in fields:
        if runs and not has_words(text[runs[-1][1] : start]) and end - runs[-1][0] <= MAX_CHARS:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return runs


def _sentence_pieces(text: str, lines: Sequence[Line]) -> list[Piece]:
    pieces: list[Piece] = []
    lead_in = False
    for block in split_blocks(text, lines[0].start, lines[-1].end) if lines else ():
        opening = CUT_AFTER_LEAD_IN if lead_in else _cut_before(text, block.start, block.end)
        for sentence in split_sentences(text, block.start, block.end):
            for start, end in _readable_parts(text, sentence):
                if has_words(text[start:end]):
                    pieces.append(Piece(start, end, opening))
                    opening = CUT_IN_PARAGRAPH
        lead_in = text[block.start : block.end].rstrip().endswith(":")
    return pieces


def _cut_before(text: str, start: int, end: int) -> int:
    """Return what a cut before a block costs: an item goes on with its list, a line in a column with its label."""
    first = end - len(text[start:end].lstrip())
    if first - text.rfind("\n", 0, first) > COLUMN_CHARS:
        return CUT_IN_PARAGRAPH
    return CUT_IN_LIST if LIST_ITEM.match(text, first) else 0


def _readable_parts(text: str, sentence: Span) -> Iterator[tuple[int, int]]:
    """Cut what is too long for a sentence, a list without punctuation or a file without spaces, at its spaces."""
    start = sentence.start
    if sentence.end - start > MAX_SENTENCE_CHARS:
        while sentence.end - start > MAX_CHARS:
            blanks = [at for at in (text.rfind(sign, start, start + MAX_CHARS + 1) for sign in " \n\t") if at > start]
            end = max(blanks, default=start + MAX_CHARS)
            yield start, end
            word = SIGN.search(text, end, sentence.end)
            start = word.start() if word else sentence.end
    yield start, sentence.end
