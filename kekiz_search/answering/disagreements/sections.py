"""The running text that may tell of a Kommune, passage by passage, and quotes that span several of its sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.types import Evidence

_SCORE = 1.5  # of what a text says itself, as that of a field


def sections_of(search: Search, kommune: str | None) -> Iterator[list[Unit]]:
    """Yield the sentences, without rows of tables, of each passage of a document that names a Kommune, or of any."""
    rows = range(len(search.index.passages))
    for row in rows if kommune is None else search.rows_telling_of(rows, (kommune,)):
        yield [unit for unit in search.units_of(row) if BAR not in unit.text]


def quote_span(search: Search, units: Sequence[Unit], kommune: str | None) -> Evidence:
    """Return the words from the first to the last of some sentences of a passage as evidence."""
    first, origin = units[0], units[0].document.origin
    heading = search.index.passages[first.row].heading
    return Evidence(
        first.document,
        first.start,
        units[-1].end,
        _SCORE,
        heading,
        kommune,
        as_of=origin.as_of,
        as_of_basis=origin.as_of_basis,
    )
