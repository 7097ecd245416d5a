"""The lines of a page in the order they are read: regions, columns, rows of tables. Pure geometry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ingest.readers.pdflines import Line, join_pieces, line_of
from ingest.readers.pdfwords import Word

# A gutter between columns, in points; below lies the space between two words of a justified line.
_GUTTER_PT = 7.0
# So many rows do not share a gap by chance; with fewer the gap must be this wide, in heights of the line.
_SURE_ROWS = 4
_WIDE_GUTTER = 2.0
# Most lines of a column begin within this of the same place.
_EDGE_PT = 3.0
_ALIGNED_SHARE = 0.55
# A line alone in its band and this much higher than the usual one is a heading across all columns.
_TITLE_SIZE = 1.12
# A title of all columns parts them all alike; that of one column stands beside a gap between two paragraphs at most.
_BESIDE_SHARE = 0.75
# Cells of a table are short, lines of a column are not: the narrowest column of a magazine has 25 characters a line.
_CELL_CHARS = 16
# Above this many pieces a page is no text, and the order of the file has to do.
_MAX_PIECES = 3000
_MAX_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one column, from top to bottom."""

    lines: tuple[Line, ...]

    @property
    def right(self) -> float:
        """The right edge of the column."""
        return max(line.right for line in self.lines)


def arrange(words: Sequence[Word]) -> list[Block]:
    """Put the words of a page into blocks in reading order; every word is in exactly one."""
    pieces = join_pieces(words)
    if not pieces:
        return []
    if len(pieces) > _MAX_PIECES:
        return [Block(tuple(pieces))]
    usual = median(piece.size for piece in pieces)
    return _joined_blocks(_order(pieces, usual, 0))


def _order(pieces: list[Line], usual: float, depth: int) -> list[Block]:
    """Cut into regions from top to bottom, and each region into columns from left to right."""
    blocks: list[Block] = []
    for bands in _regions(_bands(pieces, usual), usual):
        inside = [piece for band in bands for piece in band]
        columns = _columns(inside)
        if depth >= _MAX_DEPTH or not _are_columns(columns, usual):
            blocks.append(Block(tuple(map(_merged, _rows(inside)))))
        elif _is_table(bands, columns):
            blocks.append(Block(tuple(_table_rows(bands, columns))))
        else:
            for column in columns:
                blocks += _order(column, usual, depth + 1)
    return blocks


def _bands(pieces: list[Line], usual: float) -> list[list[Line]]:
    """Group what overlaps in height; bands are parted by lines that touch nothing."""
    bands: list[list[Line]] = []
    lowest = float("-inf")
    for piece in sorted(pieces, key=lambda piece: (_core(piece, usual)[0], piece.left)):
        top, bottom = _core(piece, usual)
        if bands and top < lowest:
            bands[-1].append(piece)
        else:
            bands.append([piece])
        lowest = max(lowest, bottom)
    return bands


def _core(piece: Line, usual: float) -> tuple[float, float]:
    """The middle of a line: tight lines overlap in what is above and below their letters.

    No more is cut off a title than off a line of text: in the gap between two paragraphs of the next column it would
    look as if it stood alone.
    """
    margin = 0.3 * min(piece.bottom - piece.top, usual)
    return piece.top + margin, piece.bottom - margin


def _regions(bands: list[list[Line]], usual: float) -> list[list[list[Line]]]:
    """Join bands for as long as one gutter goes through them all."""
    regions: list[list[list[Line]]] = []
    ink: list[tuple[float, float]] = []
    several = closed = False
    for at, band in enumerate(bands):
        merged = _ink([*ink, *((piece.left, piece.right) for piece in band)])
        is_title = len(band) == 1 and band[0].size > _TITLE_SIZE * usual and not _stands_in_column(bands, at)
        # A region of full lines takes only full lines; one of columns takes what leaves a gutter free.
        fits = len(merged) > 1 if several or len(_ink((p.left, p.right) for p in band)) > 1 else len(merged) == 1
        if regions and fits and not is_title and not closed:
            regions[-1].append(band)
            ink = merged
        else:
            regions.append([band])
            ink = _ink((piece.left, piece.right) for piece in band)
        several, closed = len(ink) > 1, is_title
    return regions


def _stands_in_column(bands: list[list[Line]], at: int) -> bool:
    """Tell a title of one column from one above all: the lines beside it leave a narrower gap than those of its own."""
    title = bands[at][0]
    above = [piece for band in bands[:at] for piece in band]
    below = [piece for band in bands[at + 1 :] for piece in band]
    own = _gap(
        [piece for piece in above if _overlap(piece, title)], [piece for piece in below if _overlap(piece, title)]
    )
    beside = _gap(
        [piece for piece in above if not _overlap(piece, title)],
        [piece for piece in below if not _overlap(piece, title)],
    )
    return own is not None and beside is not None and beside < _BESIDE_SHARE * own


def _gap(above: list[Line], below: list[Line]) -> float | None:
    return min(piece.top for piece in below) - max(piece.bottom for piece in above) if above and below else None


def _overlap(one: Line, other: Line) -> bool:
    return min(one.right, other.right) > max(one.left, other.left)


def _ink(spans: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Join spans with less than a gutter between them."""
    joined: list[tuple[float, float]] = []
    for left, right in sorted(spans):
        if joined and left - joined[-1][1] < _GUTTER_PT:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return joined


def _columns(pieces: list[Line]) -> list[list[Line]]:
    spans = _ink((piece.left, piece.right) for piece in pieces)
    return [[piece for piece in pieces if left <= piece.left <= right] for left, right in spans]


def _are_columns(columns: list[list[Line]], usual: float) -> bool:
    """Tell a gutter from the spaces of justified lines that happen to stand one below the other."""
    rows = max(len(_rows(column)) for column in columns)
    edges = [(min(piece.left for piece in column), max(piece.right for piece in column)) for column in columns]
    widest = max((right[0] - left[1] for left, right in pairwise(edges)), default=0.0)
    enough = rows >= _SURE_ROWS or (rows >= 2 and widest >= _WIDE_GUTTER * usual)
    return len(columns) > 1 and enough and all(map(_is_aligned, columns))


def _is_aligned(column: list[Line]) -> bool:
    """Tell a column, whose lines begin below each other, or its figures end so, from what a gap cuts off by chance."""
    firsts = [row[0] for row in _rows(column)]
    left = median(piece.left for piece in firsts)
    flush = sum(abs(piece.left - left) <= _EDGE_PT for piece in firsts)
    figures = sum(any(map(str.isdigit, piece.text)) and len(piece.text) < _CELL_CHARS for piece in firsts)
    return max(flush, figures) >= _ALIGNED_SHARE * len(firsts)


def _rows(pieces: list[Line]) -> list[list[Line]]:
    """Group the pieces of one column that stand on one line, each from left to right."""
    rows: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda piece: ((piece.top + piece.bottom) / 2, piece.left)):
        middle = (piece.top + piece.bottom) / 2
        if rows and rows[-1][0].top < middle < rows[-1][0].bottom:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda piece: piece.left) for row in rows]


def _merged(row: list[Line]) -> Line:
    return row[0] if len(row) == 1 else line_of(word for piece in row for word in piece.words)


def _is_table(bands: list[list[Line]], columns: list[list[Line]]) -> bool:
    """Tell rows of short cells from columns of running text."""
    column_of = {id(piece): number for number, column in enumerate(columns) for piece in column}
    aligned = sum(len({column_of[id(piece)] for piece in band}) == len(band) for band in bands)
    filled = sum(len(band) > 1 for band in bands)
    if aligned < 0.9 * len(bands) or filled < 0.5 * len(bands):
        return False
    chars = [median(len(piece.text) for piece in column) for column in columns]
    return min(chars) < _CELL_CHARS


def _table_rows(bands: list[list[Line]], columns: list[list[Line]]) -> Iterable[Line]:
    """Make one line of each row; a band without its first cell goes on in the cells above it."""
    column_of = {id(piece): number for number, column in enumerate(columns) for piece in column}
    rows: list[list[list[Word]]] = []
    for band in bands:
        cells: list[list[Word]] = [[] for _ in columns]
        for piece in band:
            cells[column_of[id(piece)]] += piece.words
        if rows and not cells[0] and rows[-1][0]:
            rows[-1] = [above + below for above, below in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
    for row in rows:
        line = line_of(word for cell in row for word in cell)
        yield replace(line, cells=tuple(tuple(cell) for cell in row))


def _joined_blocks(blocks: list[Block]) -> list[Block]:
    """Join neighbours that are one above the other in the same column."""
    joined: list[Block] = []
    for block in blocks:
        above = joined[-1].lines if joined else ()
        first = block.lines[0]
        tables = bool(first.cells) or (bool(above) and bool(above[-1].cells))
        if above and not tables and above[-1].bottom <= first.top + first.size and _same_column(above, block.lines):
            joined[-1] = Block((*above, *block.lines))
        else:
            joined.append(block)
    return joined


def _same_column(above: Sequence[Line], below: Sequence[Line]) -> bool:
    left, right = max(above[-1].left, below[0].left), min(above[-1].right, below[0].right)
    return right > left
