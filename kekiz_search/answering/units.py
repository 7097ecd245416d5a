"""The sentences of an index, analysed once: what evidence is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kekiz_search.answering.concepts import Bag, bag_of, build_bag
from kekiz_search.german.analyzer import Token, analyze
from kekiz_search.german.kommunen import find_kommunen, tells_whose
from kekiz_search.german.sentences import split_sentences
from kekiz_search.index.opened import Index
from kekiz_search.quoting import quoted_span
from kekiz_search.types import Document, Span

_CELLS = " | "
_CACHED_PASSAGES = 20_000


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of a passage; ``row`` is its passage, ``kommunen`` are those it names.

    ``subjects`` are those of them that do not merely tell whose an institution is ("das Jobcenter Kreis Unna").
    """

    document: Document
    row: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    bag: Bag
    kommunen: tuple[str, ...]
    subjects: tuple[str, ...]

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.document.text[self.start : self.end]


class Units:
    """The sentences of an opened index, by passage; safe to share between threads."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self.of_passage = lru_cache(maxsize=_CACHED_PASSAGES)(self._split_passage)
        self.heading_bag = lru_cache(maxsize=_CACHED_PASSAGES)(bag_of)

    def heading_of(self, unit: Unit) -> Bag:
        """Return the analysed heading above a sentence."""
        return self.heading_bag(self._index.passages[unit.row].heading or "")

    def context_of(self, unit: Unit) -> Bag:
        """Return the analysed heading above a sentence with its document's title and, in a table, its first row."""
        passage = self._index.passages[unit.row]
        parts = [unit.document.origin.title, passage.heading]
        if _CELLS in unit.text:
            parts.append(unit.document.text[passage.start : passage.end].partition("\n")[0])
        return self.heading_bag("\n".join(part for part in parts if part))

    def _split_passage(self, row: int) -> tuple[Unit, ...]:
        passage = self._index.passages[row]
        document = self._index.document(passage.doc_id)
        spans = split_sentences(document.text, passage.start, passage.end)
        return tuple(_read_unit(document, row, span) for span in spans)


def _read_unit(document: Document, row: int, sentence: Span) -> Unit:
    span = quoted_span(document, sentence)
    text = document.text[span.start : span.end]
    tokens = tuple(analyze(text))
    mentions = find_kommunen(text)
    names = dict.fromkeys(mention.name for mention in mentions)
    subjects = dict.fromkeys(mention.name for mention in mentions if not tells_whose(text, mention))
    return Unit(document, row, span.start, span.end, tokens, build_bag(tokens), tuple(names), tuple(subjects))


def belongs_to(unit: Unit, kommune: str) -> bool:
    """Say whether a sentence is about a Kommune: it names it, or stands in its document and has no other subject."""
    if kommune in unit.kommunen:
        return True
    return unit.document.origin.kommune == kommune and not unit.subjects


def is_about(unit: Unit, kommunen: Sequence[str]) -> bool:
    """Say whether a sentence is about one of several Kommunen; with none asked for, every sentence is."""
    return not kommunen or any(belongs_to(unit, kommune) for kommune in kommunen)
