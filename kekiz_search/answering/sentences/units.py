"""The sentences of an index, analysed once, with what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

from kekiz_search.answering.sentences.assents import asked_above, assents, with_assent
from kekiz_search.answering.sentences.homes import (
    begins_anew,
    home_of,
    home_of_title,
    labelled,
)
from kekiz_search.answering.sentences.owners import owners_in
from kekiz_search.answering.sentences.signatures import with_signatures
from kekiz_search.answering.sentences.table_rows import head_of_table, read_row
from kekiz_search.answering.sentences.unit import BAR, Unit, asks, names_thing, read_unit
from kekiz_search.answering.words.concepts import Bag, bag_of, join_bags
from kekiz_search.answering.words.vocabulary import KOMMUNE_NOUNS
from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.kommunen import kommune_named, words_naming
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold
from kekiz_search.german.nouns import is_noun
from kekiz_search.german.sentences import split_sentences
from kekiz_search.index.opened import Index
from kekiz_search.types import Fact

_BEFORE_SENTENCES = 2  # so many sentences before one of the same passage tell what its pronouns stand for
_HEAD_CHARS = 300  # of the first lines of a text, which tell what it is about
_OPENING_CHARS = 80
_CACHED_PASSAGES = 20_000
_THERE = re.compile(r"\W*Dort\b")
_NEIGHBOUR = re.compile(r"\bNachbar(?:stadt|gemeinde|kommune|kreis|ort)\b")
_GOES_ON = re.compile(r"\W*(?:Es|Er|Sie|Dort|Dieses?r?|Ihr\w*|Sein\w*)\s")
_CAPTION = re.compile(r"\W*(?:Tabelle|Tab\.|Abbildung|Abb\.|Grafik)\s\d")
_COORDINATED = re.compile(r", | und | sowie ")


@lru_cache(maxsize=_CACHED_PASSAGES)
def _title_over(title: str, heading: str) -> str:
    """Return what of a title is told below a heading: of "Geld für Kitas und Schulen" below "Schulen" the latter alone.

    What a title names besides is told below other headings.
    """
    told = {token.lemma for token in analyze(heading) if not is_stopword(token)}
    parts = [part for part in _COORDINATED.split(title) if part]
    own = [part for part in parts if not told.isdisjoint(bag_of(part).lemmas)]
    return " ".join(own or parts)


def _named_in_cell(unit: Unit) -> Unit:
    """Of "Lage | 2019" below "Kommune | Start" the first cell names the town, though the word means more than that."""
    row = None if unit.kommunen or BAR not in unit.text else read_row(unit.document.text, unit.start)
    if row is None or not row.labels or fold(lemma(row.labels[0])) not in KOMMUNE_NOUNS:
        return unit
    named = kommune_named(row.cells[0])
    return replace(unit, kommunen=(named.name,), subjects=(named.name,)) if named else unit


def _told_of_place_before(unit: Unit, before: Unit) -> Unit:
    """Of what there is "dort" a sentence tells of those whom the one before it names, if they are others.

    So it does of a town at its end, "besuchte das Büro in Kamen. Dort …", and of a neighbour: "In der Nachbarstadt …".
    """
    if unit.kommunen or not before.subjects:
        return unit
    last = before.subjects[-1]
    ends = last != unit.home and re.search(rf"\b(?:in|nach|bei) {re.escape(last)}[.!]?\s*$", before.text) is not None
    if ends and _THERE.match(unit.text):
        return replace(unit, kommunen=(last,), subjects=(last,))
    if _NEIGHBOUR.search(before.text) and unit.home not in before.kommunen and _GOES_ON.match(unit.text):
        return replace(unit, kommunen=before.subjects, subjects=before.subjects)
    if not _THERE.match(unit.text) or unit.kommunen or not before.subjects or unit.home in before.kommunen:
        return unit
    return replace(unit, kommunen=before.subjects, subjects=before.subjects)


class Units:
    """The sentences of an opened index, by passage, and its facts, by Kommune; safe to share between threads."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self.of_passage = lru_cache(maxsize=_CACHED_PASSAGES)(self._split_passage)
        self.holds_question = lru_cache(maxsize=_CACHED_PASSAGES)(self._holds_question)
        self.heading_bag = lru_cache(maxsize=_CACHED_PASSAGES)(bag_of)
        self._heading_of = lru_cache(maxsize=_CACHED_PASSAGES)(self._read_heading)
        self._context_of = lru_cache(maxsize=_CACHED_PASSAGES)(self._read_context)
        self.owners_in = lru_cache(maxsize=_CACHED_PASSAGES)(self._owners_in)
        self.folded = lru_cache(maxsize=_CACHED_PASSAGES)(self._fold_document)
        self.has_table = lru_cache(maxsize=_CACHED_PASSAGES)(self._has_table)
        self.may_name = lru_cache(maxsize=_CACHED_PASSAGES)(self._may_name)
        self.facts_of = lru_cache(maxsize=_CACHED_PASSAGES)(self._facts_of)
        self.places_of_facts = lru_cache(maxsize=None)(self._find_facts)
        self.cells_of = lru_cache(maxsize=_CACHED_PASSAGES)(self._cells_of)
        self.rows_asking_on = lru_cache(maxsize=_CACHED_PASSAGES)(self._find_asking_on)
        self.lead_bag = lru_cache(maxsize=_CACHED_PASSAGES)(self._join_first_passage)

    def heading_of(self, unit: Unit) -> Bag:
        """Return the analysed heading above a sentence; a caption is that of its table alone."""
        return self._heading_of(unit.row, BAR in unit.text)

    def context_of(self, unit: Unit) -> Bag:
        """Return the analysed heading above a sentence with its document's title and, in a table, its first row."""
        return self._context_of(unit.row, BAR in unit.text)

    @cached_property
    def folded_headings(self) -> tuple[str, ...]:
        """The folded heading of every passage, in the order of their rows; empty where there is none."""
        return tuple(fold(passage.heading or "") for passage in self._index.passages)

    def _read_heading(self, row: int, in_table: bool) -> Bag:
        return self.heading_bag(self._heading(row, in_table))

    def _heading(self, row: int, in_table: bool) -> str:
        heading = self._index.passages[row].heading or ""
        return "" if _CAPTION.match(heading) and not in_table else heading

    def _read_context(self, row: int, in_table: bool) -> Bag:
        passage = self._index.passages[row]
        document = self._index.document(passage.doc_id)
        title = _title_over(document.origin.title or "", passage.heading or "")
        parts = [title, document.origin.publisher, self._heading(row, in_table)]
        if in_table:
            parts.append(head_of_table(document.text, passage.start, passage.end))
        return self.heading_bag("\n".join(part for part in parts if part))

    def _facts_of(self, kommune: str) -> tuple[Fact, ...]:
        return tuple(fact for fact in self._index.facts if fact.subject == kommune)

    def _find_facts(self, attribute: str) -> tuple[int, ...]:
        """Return where among all facts those of an attribute stand."""
        return tuple(at for at, fact in enumerate(self._index.facts) if fact.attribute == attribute)

    def _cells_of(self, kommune: str) -> tuple[Fact, ...]:
        """Return the facts of a Kommune that stand in tables of several, in no document of its own."""
        facts = ((fact, self._index.document(fact.doc_id)) for fact in self.facts_of(kommune))
        return tuple(
            fact
            for fact, document in facts
            if document.origin.kommune != kommune and BAR in document.text[fact.start : fact.end]
        )

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
        """Return the words of the title of a sentence's document and of its first lines before it."""
        document = unit.document
        title = document.origin.title or "\n"
        head = f"{title}\n{document.text[: min(_HEAD_CHARS, unit.start)]}"
        return self.heading_bag(head.replace(title, _title_over(title, self._index.passages[unit.row].heading or "")))

    def _join_first_passage(self, doc_id: str) -> Bag:
        return join_bags(unit.bag for unit in self.of_passage(self._index.store.rows_of(doc_id).start))

    def answers_heading(self, unit: Unit) -> bool:
        """Say whether a sentence is the first or second below a heading that asks something."""
        heading = self._index.passages[unit.row].heading
        if heading is None or not heading.endswith("?"):
            return False  # as with most
        return any(unit.start == other.start for other in self.of_passage(unit.row)[:_BEFORE_SENTENCES])

    def asked_before(self, unit: Unit) -> Bag:
        """Return the words of the question that a sentence answers, right before it or before that in its passage.

        One without a noun goes on about that before: "Was sind Elternlotsen? … Wie viele gibt es?".
        """
        if not self.holds_question(unit.row):
            return self.heading_bag("")  # as with most
        before = [other for other in self.of_passage(unit.row) if other.start < unit.start][-_BEFORE_SENTENCES:]
        asked = next((other for other in reversed(before) if asks(other)), None)
        if asked is None or asks(unit):
            return self.heading_bag("")
        return asked.bag if names_thing(asked) else join_bags((asked.bag, self._asked_earlier(asked)))

    def _find_asking_on(self, doc_id: str) -> tuple[int, ...]:
        """Return the passages that open with a question that goes on about what was named before: "Was kostet das?"."""
        return tuple(row for row in self._index.store.rows_of(doc_id) if self._opens_asking_on(row))

    def _opens_asking_on(self, row: int) -> bool:
        passage = self._index.passages[row]
        opening = self._index.document(passage.doc_id).text[passage.start : passage.end][:_OPENING_CHARS]
        if "?" not in opening:
            return False  # as with most
        first = self.of_passage(row)[:1]
        return bool(first) and asks(first[0]) and not names_thing(first[0])

    def _asked_earlier(self, asked: Unit) -> Bag:
        """Return the words of the nearest question before one, in its document, that names what it is about."""
        rows = range(asked.row, self.first_row(asked) - 1, -1)
        questions = (one for row in rows for one in reversed(self.of_passage(row)) if asks(one))
        named = (one.bag for one in questions if one.start < asked.start and names_thing(one))
        return next(named, self.heading_bag(""))

    def _holds_question(self, row: int) -> bool:
        return any("?" in unit.text for unit in self.of_passage(row))

    def before(self, unit: Unit) -> Bag:
        """Return the words of the sentences right before one in its passage; of a row, if it goes on about it."""
        units = self.of_passage(unit.row)
        at = next((at for at, other in enumerate(units) if other.start >= unit.start), 0)
        near = units[max(0, at - _BEFORE_SENTENCES) : at]
        return join_bags(other.bag for other in near if BAR not in other.text or _goes_on_about(unit, other))

    def passage_of(self, unit: Unit) -> Bag:
        """Return the words of all sentences of a sentence's passage that tell of its own Kommune."""
        return join_bags(
            one.bag for one in self.of_passage(unit.row) if one.home == unit.home and not one.text.endswith("?")
        )

    def passage_before(self, unit: Unit) -> Bag:
        """Return the words of the passage before that of a sentence, in the same section; none before its first."""
        row, passages = unit.row - 1, self._index.passages
        if row < self.first_row(unit) or passages[row].heading != passages[unit.row].heading:
            return self.heading_bag("")
        return join_bags(other.bag for other in self.of_passage(row))

    def right_before(self, unit: Unit) -> Bag:
        """Return the words of the sentence before one in its passage; none before the first."""
        before = [other.bag for other in self.of_passage(unit.row) if other.start < unit.start]
        return before[-1] if before else self.heading_bag("")

    def _split_passage(self, row: int) -> tuple[Unit, ...]:
        passage = self._index.passages[row]
        document = self._index.document(passage.doc_id)
        home, of_several = home_of(document, passage.heading), document.origin.kommune is None
        units: list[Unit] = []
        spans = with_assent(document.text, split_sentences(document.text, passage.start, passage.end))
        for span in with_signatures(document.text, spans):
            titled = home_of_title(document.text, span.start)
            if of_several and units and begins_anew(document.text, units[-1].end, span.start):
                home = home_of(document, passage.heading)
            label = labelled(document, span)
            home, of_several = label or home, of_several or label is not None
            unit = _named_in_cell(read_unit(document, row, span, titled or home))
            units.append(_told_of_place_before(unit, units[-1]) if units else unit)
            if document.origin.kommune is None and len(units[-1].subjects) == 1:
                home = units[-1].subjects[0]
        return tuple(self._affirmed(units, passage.heading))

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


def _goes_on_about(unit: Unit, row: Unit) -> bool:
    """Say whether a sentence is itself a row, or opens with a noun of one: "Das Zentrum ist ein Treff"."""
    first = next((one.lemma for one in unit.tokens if is_noun(one)), "")
    return BAR in unit.text or first in row.bag.lemmas
