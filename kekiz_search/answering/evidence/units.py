"""The sentences of an index, analysed once: what evidence is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kekiz_search.answering.evidence.assents import asked_above, assents, with_assent
from kekiz_search.answering.evidence.homes import (
    ITEM,
    ITEM_CHARS,
    begins_anew,
    heads_paragraph,
    home_of,
    home_of_title,
    labelled,
    line_around,
)
from kekiz_search.answering.words.concepts import Bag, bag_of, build_bag, join_bags
from kekiz_search.german.analyzer import Token, analyze
from kekiz_search.german.kommunen import (
    KommuneMention,
    find_kommunen,
    is_kreis,
    kommune_named,
    tells_whose,
    words_naming,
)
from kekiz_search.german.normalise import fold
from kekiz_search.german.sentences import split_sentences
from kekiz_search.index.opened import Index
from kekiz_search.quoting import quoted_span
from kekiz_search.types import Document, Fact, Span

BAR = "|"
CELLS = f" {BAR} "
_BEFORE_SENTENCES = 2  # so many sentences before one of the same passage tell what its pronouns stand for
_SPEAKER = re.compile(r"\s?:")
_THE_TOWN = re.compile(r"\b(?:[Dd]ie|[Uu]nsere)\s(?:Kreiss|S)tadt(?! [A-ZÄÖÜ])\b|\b[Dd]ie\sGemeinde(?! [A-ZÄÖÜ])\b")
_SEVERAL_TOWNS = 2
_IN_TOWNS = re.compile(r"\b(?:in|nach|durch)\s(?:den (?:Städten|Gemeinden|Orten)\s)?[A-ZÄÖÜ][\w-]+(?:,| und| sowie)\s")
_ALL_KREIS = re.compile(
    r"\b(?:im|des|das|dem) (?:gesamten |ganzen )?Kreisgebiet|\b(?:gesamten|ganzen) Kreis\b|\bkreisweit\b"
)
_HEAD_CHARS = 300  # of the first lines of a text, which tell what it is about
_BEHIND = 3
_KREIS_PART = re.compile(r"\b(?:[Dd]er|vom|[Dd]es|[Bb]eim|[Ii]m Auftrag des|Landkreis) Kreis(?:es)?\b(?! [A-ZÄÖÜ])")
_CACHED_PASSAGES = 20_000


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of a passage; ``row`` is its passage, ``kommunen`` are those it names.

    ``subjects`` are those of them that do not merely tell whose an institution is ("das Jobcenter Kreis Unna");
    ``home`` is the Kommune that a sentence without a subject is about; ``shared`` says that the sentences behind one of
    a Kreis's town tell of the Kreis's part in it.
    """

    document: Document
    row: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    bag: Bag
    kommunen: tuple[str, ...]
    subjects: tuple[str, ...]
    home: str | None = None
    shared: bool = False

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.document.text[self.start : self.end]


class Units:
    """The sentences of an opened index, by passage, and its facts, by Kommune; safe to share between threads."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self.of_passage = lru_cache(maxsize=_CACHED_PASSAGES)(self._split_passage)
        self._asks = lru_cache(maxsize=_CACHED_PASSAGES)(self._any_asks)
        self.heading_bag = lru_cache(maxsize=_CACHED_PASSAGES)(bag_of)
        self.owners_in = lru_cache(maxsize=_CACHED_PASSAGES)(self._owners_in)
        self.folded = lru_cache(maxsize=_CACHED_PASSAGES)(self._fold_document)
        self.has_table = lru_cache(maxsize=_CACHED_PASSAGES)(self._has_table)
        self.may_name = lru_cache(maxsize=_CACHED_PASSAGES)(self._may_name)
        self.facts_of = lru_cache(maxsize=_CACHED_PASSAGES)(self._facts_of)
        self.lead_bag = lru_cache(maxsize=_CACHED_PASSAGES)(self._join_first_passage)

    def heading_of(self, unit: Unit) -> Bag:
        """Return the analysed heading above a sentence."""
        return self.heading_bag(self._index.passages[unit.row].heading or "")

    def context_of(self, unit: Unit) -> Bag:
        """Return the analysed heading above a sentence with its document's title and, in a table, its first row."""
        passage = self._index.passages[unit.row]
        parts = [unit.document.origin.title, unit.document.origin.publisher, passage.heading]
        if CELLS in unit.text:
            parts.append(unit.document.text[passage.start : passage.end].partition("\n")[0])
        return self.heading_bag("\n".join(part for part in parts if part))

    def _facts_of(self, kommune: str) -> tuple[Fact, ...]:
        return tuple(fact for fact in self._index.facts if fact.subject == kommune)

    def _owners_in(self, row: int) -> frozenset[str]:
        return owners_in(self.of_passage(row))

    def _fold_document(self, doc_id: str) -> str:
        return fold(self._index.document(doc_id).text)

    def _may_name(self, doc_id: str, kommune: str) -> bool:
        """Say whether a document is of a Kommune, or holds all words of one of its names."""
        if self._index.document(doc_id).origin.kommune == kommune:
            return True
        folded = self.folded(doc_id)
        return any(all(word in folded for word in words) for words in words_naming(kommune))

    def _has_table(self, row: int) -> bool:
        passage = self._index.passages[row]
        return BAR in self._index.document(passage.doc_id).text[passage.start : passage.end]

    def first_row(self, unit: Unit) -> int:
        """Return the row of the first passage of a sentence's document."""
        return self._index.store.rows_of(unit.document.doc_id).start

    def lead_of(self, unit: Unit) -> Bag:
        """Return the words of the first passage of a sentence's document."""
        return self.lead_bag(unit.document.doc_id)

    def lead_before(self, unit: Unit) -> Bag:
        """Return the words of the first passage of a sentence's document, as far as they stand before it."""
        first = self.first_row(unit)
        if unit.row != first:
            return self.lead_bag(unit.document.doc_id)
        return join_bags(other.bag for other in self.of_passage(first) if other.start < unit.start)

    def head_of(self, unit: Unit) -> Bag:
        """Return the words of the title of a sentence's document and of its first lines."""
        document = unit.document
        title = document.origin.title or ""
        return self.heading_bag(f"{title}\n{document.text[:_HEAD_CHARS]}")

    def _join_first_passage(self, doc_id: str) -> Bag:
        return join_bags(unit.bag for unit in self.of_passage(self._index.store.rows_of(doc_id).start))

    def answers_heading(self, unit: Unit) -> bool:
        """Say whether a sentence is the first or second below a heading that asks something."""
        heading = self._index.passages[unit.row].heading
        first = self.of_passage(unit.row)[:_BEFORE_SENTENCES]
        return heading is not None and heading.endswith("?") and any(unit.start == other.start for other in first)

    def asked_before(self, unit: Unit) -> Bag:
        """Return the words of the question that a sentence answers: the one right before it in its passage."""
        if not self._asks(unit.row):
            return self.heading_bag("")  # as with most
        units = self.of_passage(unit.row)
        at = next((at for at, other in enumerate(units) if other.start >= unit.start), 0)
        asks = at > 0 and units[at - 1].text.rstrip("*_").endswith("?")
        return units[at - 1].bag if asks else self.heading_bag("")

    def _any_asks(self, row: int) -> bool:
        return any("?" in unit.text for unit in self.of_passage(row))

    def before(self, unit: Unit) -> Bag:
        """Return the words of the sentences right before one in its passage, joined."""
        units = self.of_passage(unit.row)
        at = next((at for at, other in enumerate(units) if other.start >= unit.start), 0)
        return join_bags(other.bag for other in units[max(0, at - _BEFORE_SENTENCES) : at])

    def passage_of(self, unit: Unit) -> Bag:
        """Return the words of all sentences of a sentence's passage that tell of its own Kommune."""
        return join_bags(
            one.bag for one in self.of_passage(unit.row) if one.home == unit.home and not one.text.endswith("?")
        )

    def passage_before(self, unit: Unit) -> Bag:
        """Return the words of the passage before that of a sentence, in the same document; none before the first."""
        row = unit.row - 1
        if row < self.first_row(unit):
            return self.heading_bag("")
        return join_bags(other.bag for other in self.of_passage(row))

    def right_before(self, unit: Unit) -> Bag:
        """Return the words of the sentence before one in its passage; none before the first."""
        before = [other.bag for other in self.of_passage(unit.row) if other.start < unit.start]
        return before[-1] if before else self.heading_bag("")

    def _split_passage(self, row: int) -> tuple[Unit, ...]:
        passage = self._index.passages[row]
        document = self._index.document(passage.doc_id)
        home = home_of(document, passage.heading)
        units: list[Unit] = []
        for span in with_assent(document.text, split_sentences(document.text, passage.start, passage.end)):
            titled = home_of_title(document.text, span.start)
            if document.origin.kommune is None and units and begins_anew(document.text, units[-1].end, span.start):
                home = home_of(document, passage.heading)
            home = labelled(document, span) or home
            units.append(_read_unit(document, row, span, titled or home))
            if document.origin.kommune is None and len(units[-1].subjects) == 1:
                home = units[-1].subjects[0]
        return tuple(self._affirmed(_with_shared(units), passage.heading))

    def _affirmed(self, units: Sequence[Unit], heading: str | None) -> Iterator[Unit]:
        """Who answers a question with "Ja" says what it asks: such a sentence carries the words of the question."""
        asked = asked_above(units[0].document.text, units[0].start) if units else None
        asked = heading if heading and heading.endswith("?") else asked
        for unit in units:
            if asked and assents(unit.text):
                yield replace(unit, bag=join_bags((unit.bag, self.heading_bag(asked))))
            else:
                yield unit
            asked = unit.text if unit.text.rstrip("*_").endswith("?") else None


def _with_shared(units: Sequence[Unit]) -> list[Unit]:
    """Mark what stands in a town of a Kreis, where the next sentences say that the Kreis pays or runs it."""
    return [
        replace(unit, shared=True)
        if unit.home is not None
        and is_kreis(unit.home)
        and _are_towns_of(unit.home, unit.subjects)
        and not is_title(unit)
        and any(_KREIS_PART.search(other.text) and not other.subjects for other in units[at + 1 : at + _BEHIND])
        else unit
        for at, unit in enumerate(units)
    ]


def _are_towns_of(kreis: str, names: Sequence[str]) -> bool:
    towns = [kommune_named(name) for name in names]
    return bool(towns) and all(town is not None and town.kreis == kreis for town in towns)


def _read_unit(document: Document, row: int, sentence: Span, home: str | None) -> Unit:
    span = quoted_span(document, sentence)
    text = document.text[span.start : span.end]
    tokens = tuple(analyze(text))
    item = ITEM.search(document.text[max(0, span.start - ITEM_CHARS) : span.start]) is not None
    mentions = [one for one in find_kommunen(text) if item or not (one.start == 0 and _SPEAKER.match(text, one.end))]
    names = dict.fromkeys(mention.name for mention in mentions)
    first_cell = text.find(CELLS, 1)  # a row is about what its first cell names
    subjects = dict.fromkeys(
        mention.name
        for mention in mentions
        if not tells_whose(text, mention) and (first_cell < 0 or mention.start < first_cell)
    )
    bag = build_bag([token for token in tokens if not _opens_name(token, mentions)])
    return Unit(document, row, span.start, span.end, tokens, bag, tuple(names), tuple(subjects), home)


def _opens_name(token: Token, mentions: Sequence[KommuneMention]) -> bool:
    """Say whether a word only opens a town's name: Bad Oeynhausen has no more of a bath than others."""
    return any(one.start == token.start and token.end < one.end and not is_kreis(one.name) for one in mentions)


def is_title(unit: Unit) -> bool:
    """Say whether a unit is a heading, or a line of its own right above a paragraph."""
    document, text = unit.document, unit.document.text
    if any(one.start <= unit.start and unit.end <= one.end for one in document.headings):
        return True
    line = line_around(text, unit.start)
    return line.start <= unit.start and unit.end == line.end and heads_paragraph(text, line)


def belongs_to(unit: Unit, kommune: str) -> bool:
    """Say whether a sentence is about a Kommune: it names it, or stands under it without another subject."""
    return kommune in unit.kommunen or (unit.home == kommune and _is_at_home(unit))


def owners_in(units: Sequence[Unit]) -> frozenset[str]:
    """Return the Kommunen that some sentences belong to."""
    return frozenset(name for unit in units for name in owners_of(unit))


def owners_of(unit: Unit) -> tuple[str, ...]:
    """Return the Kommunen that a sentence belongs to."""
    return (*unit.kommunen, unit.home) if unit.home is not None and _is_at_home(unit) else unit.kommunen


def _is_at_home(unit: Unit) -> bool:
    """Without another subject; beside a Kreis "die Stadt" is that of the document.

    In a document on several Kommunen, where one follows the other, a sentence that names another is not at home.
    """
    if not unit.subjects:
        return unit.document.origin.kommune is not None or not unit.kommunen or unit.home in unit.kommunen
    if unit.home is None:
        return False
    if is_kreis(unit.home):
        return _ALL_KREIS.search(unit.text) is not None or unit.shared or _goes_through_towns(unit, unit.home)
    if not all(is_kreis(name) for name in unit.subjects):
        return False
    return _THE_TOWN.search(unit.text) is not None or _are_kreise_of(unit)


def _are_kreise_of(unit: Unit) -> bool:
    """In a town's own document its Kreis is no other subject: "gemeinsam mit dem Kreis Steinfurt"."""
    town = kommune_named(unit.home or "")
    own = town is not None and town.name == unit.document.origin.kommune
    return own and town is not None and all(name == town.kreis for name in unit.subjects)


def _goes_through_towns(unit: Unit, kreis: str) -> bool:
    """What a Kreis says of places in several of its towns is its own: "an neun Kitas in Kleve, Goch und Kalkar"."""
    if len(unit.subjects) < _SEVERAL_TOWNS:
        return False
    return _IN_TOWNS.search(unit.text) is not None and _are_towns_of(kreis, unit.subjects)


def is_about(unit: Unit, kommunen: Sequence[str]) -> bool:
    """Say whether a sentence is about one of several Kommunen; with none asked for, every sentence is."""
    return not kommunen or any(belongs_to(unit, kommune) for kommune in kommunen)
