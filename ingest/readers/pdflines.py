"""Words that stand side by side become pieces of lines: a whole line, a cell of a table, a line of one column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from ingest.readers.pdfwords import Word

# In heights of the line: a wider gap parts two pieces of a line, a narrower one is a space, however justified.
_PIECE_GAP = 1.1
# Gaps of one justified line are equal, within the rounding of a typesetter.
_JUSTIFIED_PT = 0.6
_JUSTIFIED_GAP = 8.0
# A bullet stands further from its text than a word from the next.
_BULLET_GAP = 4.0
_BULLET = re.compile(r"[-–•*·▪►●○‣◦]|\d{1,2}[.)]|[a-z]\)")
# Two pieces are on one line where they share this part of the lower one's height.
_SAME_LINE = 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """Words that are read one after another; with ``cells`` the row of a table, one tuple of words for each cell."""

    words: tuple[Word, ...]
    left: float
    top: float
    right: float
    bottom: float
    size: float
    cells: tuple[tuple[Word, ...], ...] = ()

    @property
    def text(self) -> str:
        """The words with one space between them."""
        return " ".join(word.text for word in self.words)

    @property
    def bold(self) -> bool:
        """Whether every word is bold."""
        return all(word.bold for word in self.words)


def line_of(words: Iterable[Word]) -> Line:
    """Make a line of words that are given from left to right."""
    listed = tuple(words)
    return Line(
        listed,
        min(word.left for word in listed),
        min(word.top for word in listed),
        max(word.right for word in listed),
        max(word.bottom for word in listed),
        median(word.size for word in listed),
    )


def join_pieces(words: Sequence[Word]) -> list[Line]:
    """Join neighbours of the file that stand side by side on one line."""
    runs: list[list[Word]] = []
    for word in words:
        if runs and _stands_beside(runs[-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [line_of(run) for run in _joined_justified(runs)]


def _joined_justified(runs: list[list[Word]]) -> list[list[Word]]:
    """Join single words that stand equally far apart: a justified line of few words, not the cells of a row."""
    begun = Counter(round(run[0].left) for run in runs)
    joined: list[list[Word]] = []
    place = 0
    while place < len(runs):
        last = place
        while last + 1 < len(runs) and _is_word_beside(runs[last], runs[last + 1]):
            last += 1
        gaps = [runs[at + 1][0].left - runs[at][-1].right for at in range(place, last)]
        even = len(gaps) > 1 and max(gaps) - min(gaps) <= _JUSTIFIED_PT
        if even and not all(_is_edge(run[0].left, begun) for run in runs[place + 1 : last + 1]):
            joined.append([word for run in runs[place : last + 1] for word in run])
            place = last + 1
        else:
            joined.append(runs[place])
            place += 1
    return joined


def _is_edge(left: float, begun: Counter[int]) -> bool:
    """Tell whether something else begins at this place, too, as the cells below a table's head do."""
    return sum(begun[round(left) + shift] for shift in (-1, 0, 1)) > 1


def _is_word_beside(run: list[Word], following: list[Word]) -> bool:
    """Tell whether one word follows on the line, far away but not out of sight."""
    last, word = run[-1], following[0]
    height = max(last.size, word.size)
    shared = min(last.bottom, word.bottom) - max(last.top, word.top)
    lettered = any(map(str.isalpha, last.text)) and any(map(str.isalpha, word.text))
    gap = word.left - last.right
    return (
        len(following) == 1
        and lettered
        and shared >= _SAME_LINE * min(last.size, word.size)
        and 0 < gap < _JUSTIFIED_GAP * height
    )


def _stands_beside(run: list[Word], word: Word) -> bool:
    last = run[-1]
    shared = min(last.bottom, word.bottom) - max(last.top, word.top)
    height = max(last.size, word.size)
    only_bullet = len(run) == 1 and _BULLET.fullmatch(last.text)
    gap = (_BULLET_GAP if only_bullet else _PIECE_GAP) * height
    return shared >= _SAME_LINE * min(last.size, word.size) and -0.3 * height <= word.left - last.right <= gap
