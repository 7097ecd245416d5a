"""Pieces of text that must not be cut, packed into passages of a length one can read and cite."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

MIN_CHARS = 350
MAX_CHARS = 900
# What a cut costs, in thousandths of a passage that is half of MIN_CHARS: inside a paragraph, after "folgende Ziele:".
CUT_IN_PARAGRAPH = 400
CUT_IN_LIST = 200
CUT_AFTER_LEAD_IN = 2000
SHORT_COST = 2000
# Prefers two passages of 400 characters to one of 800: the hit is nearer to the point.
LENGTH_COST = 200
# The cost of a passage by its length; whole numbers, so that no rounding decides.
COST_OF_LENGTH = tuple(
    SHORT_COST * max(0, MIN_CHARS - chars) // MIN_CHARS + LENGTH_COST * chars**2 // MAX_CHARS**2
    for chars in range(MAX_CHARS + 1)
)


@dataclass(frozen=True, slots=True)
class Piece:
    """What must not be cut, and what a cut before it costs."""

    start: int
    end: int
    cut_cost: int


def pack_pieces(pieces: list[Piece]) -> list[tuple[int, int]]:
    """Choose the cuts that cost least; among equals the last passage is the longer one."""
    costs = [0]
    begins = [0]
    for end, last in enumerate(pieces, start=1):
        best, begin = costs[end - 1] + _cost(last.end - last.start) + (last.cut_cost if end > 1 else 0), end - 1
        for start in range(end - 2, -1, -1):
            piece = pieces[start]
            length_chars = last.end - piece.start
            if length_chars > MAX_CHARS:
                break
            cost = costs[start] + COST_OF_LENGTH[length_chars] + (piece.cut_cost if start else 0)
            if cost <= best:
                best, begin = cost, start
        costs.append(best)
        begins.append(begin)
    bounds = [len(pieces)]
    while bounds[-1]:
        bounds.append(begins[bounds[-1]])
    bounds.reverse()
    return [(pieces[first].start, pieces[last - 1].end) for first, last in pairwise(bounds)]


def _cost(length_chars: int) -> int:
    return COST_OF_LENGTH[min(length_chars, MAX_CHARS)]
