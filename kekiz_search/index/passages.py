"""The passages of an opened index, read from the database some at a time and kept.

All 100,000 of a large index take 0.4 s and 40 MB to read; a search looks at fifty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import overload

from kekiz_search.types import Passage

_BLOCK = 32  # rows read at once; they are neighbours, mostly of one document


class Passages(Sequence[Passage]):
    """All passages by row; ``read`` returns those of a range of rows. Safe to share between threads."""

    def __init__(self, count: int, read: Callable[[int, int], list[Passage]]) -> None:
        self._count = count
        self._read = read
        self._blocks: dict[int, list[Passage]] = {}

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Passage]:
        return iter(self._read(0, self._count))

    @overload
    def __getitem__(self, row: int) -> Passage: ...

    @overload
    def __getitem__(self, row: slice) -> list[Passage]: ...

    def __getitem__(self, row: int | slice) -> Passage | list[Passage]:
        if isinstance(row, slice):
            return [self[one] for one in range(*row.indices(self._count))]
        block = self._blocks.get(row // _BLOCK)
        if block is None:
            return self._read_block(row)
        return block[row % _BLOCK]

    def _read_block(self, row: int) -> Passage:
        if not -self._count <= row < self._count:
            raise IndexError(row)
        if row < 0:
            return self[row + self._count]
        first = int(row) // _BLOCK * _BLOCK
        block = self._blocks[first // _BLOCK] = self._read(first, min(first + _BLOCK, self._count))
        return block[row % _BLOCK]
