"""The sentences of an index, analysed once: what evidence is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kekiz_search.answering.words.concepts import Bag, bag_of, build_bag, join_bags
from kekiz_search.german.analyzer import Token, analyze
from kekiz_search.german.dates import find_dates
from kekiz_search.german.kommunen import find_kommunen, is_kreis, kommune_named, tells_whose
from kekiz_search.german.normalise import fold
from kekiz_search.german.sentences import split_sentences
from kekiz_search.index.opened import Index
from kekiz_search.quoting import quoted_span
from kekiz_search.types import Document, Fact, Span

_CELLS = " | "
_BEFORE_SENTENCES = 2  # so many sentences before one of the same passage tell what its pronouns stand for
_SPEAKER = re.compile(r"\s?:")
_ITEM = re.compile(r"(?:^|\n)[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t]+$")  # "- Hamm: zwei Kurse" tells of Hamm
_ITEM_CHARS = 12
_THE_TOWN = re.compile(r"\b(?:[Dd]ie|[Uu]nsere)\s(?:Kreiss|S)tadt(?! [A-ZÄÖÜ])\b|\b[Dd]ie\sGemeinde(?! [A-ZÄÖÜ])\b")
_TITLE_WORDS, _TITLE_CHARS = 7, 60
_LONGER_CHARS = 60  # a line below that is as long or ends a sentence is text, not the next item of a list
_NO_TITLE = re.compile(r"[.:!?…|,;][\"“”»«)]*$|^(?:[-*•–]|\d{1,2}[.)])\s")
_LABEL_CHARS = 40
_ASSENTS = re.compile(
    r"(?:Antwort: )?(?:Ja|Aber ja|Doch|Natürlich|Selbstverständlich|Sicher|Gewiss|Genau|(?:Machen|Haben|Tun) wir)\b"
)
_BARE_ASSENT = re.compile(r"(?:Antwort: )?Ja[.!]")
_SEVERAL_TOWNS = 2
_IN_TOWNS = re.compile(r"\b(?:in|nach|durch)\s(?:den (?:Städten|Gemeinden|Orten)\s)?[A-ZÄÖÜ][\w-]+(?:,| und| sowie)\s")
_TOWNS_ACT = re.compile(r"\b(?:Städte|Gemeinden|Kommunen) (?:selbst|unterhalten|betreiben|haben|bieten)\b")
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
        self.heading_bag = lru_cache(maxsize=_CACHED_PASSAGES)(bag_of)
        self.owners_in = lru_cache(maxsize=_CACHED_PASSAGES)(self._owners_in)
        self.folded = lru_cache(maxsize=_CACHED_PASSAGES)(self._fold_document)
        self.facts_of = lru_cache(maxsize=_CACHED_PASSAGES)(self._facts_of)
        self.lead_bag = lru_cache(maxsize=_CACHED_PASSAGES)(self._join_first_passage)

    def heading_of(self, unit: Unit) -> Bag:
        """Return the analysed heading above a sentence."""
        return self.heading_bag(self._index.passages[unit.row].heading or "")

    def context_of(self, unit: Unit) -> Bag:
        """Return the analysed heading above a sentence with its document's title and, in a table, its first row."""
        passage = self._index.passages[unit.row]
        parts = [unit.document.origin.title, unit.document.origin.publisher, passage.heading]
        if _CELLS in unit.text:
            parts.append(unit.document.text[passage.start : passage.end].partition("\n")[0])
        return self.heading_bag("\n".join(part for part in parts if part))

    def _facts_of(self, kommune: str) -> tuple[Fact, ...]:
        return tuple(fact for fact in self._index.facts if fact.subject == kommune)

    def _owners_in(self, row: int) -> frozenset[str]:
        return owners_in(self.of_passage(row))

    def _fold_document(self, doc_id: str) -> str:
        return fold(self._index.document(doc_id).text)

    def first_row(self, unit: Unit) -> int:
        """Return the row of the first passage of a sentence's document."""
        return self._index.store.first_row(unit.document.doc_id)

    def lead_of(self, unit: Unit) -> Bag:
        """Return the words of the first passage of a sentence's document."""
        return self.lead_bag(unit.document.doc_id)

    def head_of(self, unit: Unit) -> Bag:
        """Return the words of the title of a sentence's document and of its first lines."""
        document = unit.document
        title = document.origin.title or ""
        return self.heading_bag(f"{title}\n{document.text[:_HEAD_CHARS]}")

    def _join_first_passage(self, doc_id: str) -> Bag:
        return join_bags(unit.bag for unit in self.of_passage(self._index.store.first_row(doc_id)))

    def answers_heading(self, unit: Unit) -> bool:
        """Say whether a sentence is the first or second below a heading that asks something."""
        heading = self._index.passages[unit.row].heading
        first = self.of_passage(unit.row)[:_BEFORE_SENTENCES]
        return heading is not None and heading.endswith("?") and any(unit.start == other.start for other in first)

    def asked_before(self, unit: Unit) -> Bag:
        """Return the words of the question that a sentence answers: the one right before it in its passage."""
        units = self.of_passage(unit.row)
        at = next((at for at, other in enumerate(units) if other.start >= unit.start), 0)
        asks = at > 0 and units[at - 1].text.rstrip("*_").endswith("?")
        return units[at - 1].bag if asks else self.heading_bag("")

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

    def right_before(self, unit: Unit) -> Bag:
        """Return the words of the sentence before one in its passage; none before the first."""
        before = [other.bag for other in self.of_passage(unit.row) if other.start < unit.start]
        return before[-1] if before else self.heading_bag("")

    def _split_passage(self, row: int) -> tuple[Unit, ...]:
        passage = self._index.passages[row]
        document = self._index.document(passage.doc_id)
        home = _home_of(document, passage.heading)
        units: list[Unit] = []
        for span in _with_assent(document.text, split_sentences(document.text, passage.start, passage.end)):
            titled = _home_of_title(document.text, span.start)
            if document.origin.kommune is None and units and _begins_anew(document.text, units[-1].end, span.start):
                home = _home_of(document, passage.heading)
            home = _labelled(document, span) or home
            units.append(_read_unit(document, row, span, titled or home))
            if document.origin.kommune is None and len(units[-1].subjects) == 1:
                home = units[-1].subjects[0]
        return tuple(self._affirmed(_with_shared(units), passage.heading))

    def _affirmed(self, units: Sequence[Unit], heading: str | None) -> Iterator[Unit]:
        """Who answers a question with "Ja" says what it asks: such a sentence carries the words of the question."""
        asked = heading if heading and heading.endswith("?") else None
        for unit in units:
            if asked and _ASSENTS.match(unit.text):
                yield replace(unit, bag=join_bags((unit.bag, self.heading_bag(asked))))
            else:
                yield unit
            asked = unit.text if unit.text.rstrip("*_").endswith("?") else None


def _with_assent(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Join a bare "Ja." with the sentence behind it: alone it says nothing."""
    bare: Span | None = None
    for span in spans:
        whole = Span(bare.start, span.end) if bare and "\n\n" not in text[bare.end : span.start] else span
        if bare and whole is span:
            yield bare
        bare = whole if _BARE_ASSENT.fullmatch(text[whole.start : whole.end].strip()) else None
        if bare is None:
            yield whole
    if bare:
        yield bare


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


def _begins_anew(text: str, end: int, start: int) -> bool:
    """Say whether a paragraph, or an item of a list, lies between two sentences: each tells of a Kommune of its own."""
    return "\n\n" in text[end:start] or _ITEM.search(text[max(end, start - _ITEM_CHARS) : start]) is not None


def _labelled(document: Document, sentence: Span) -> str | None:
    """Return the Kommune that a paragraph about several begins with: "Xanten: Der Treffpunkt …"."""
    if document.origin.kommune is not None or document.text[: sentence.start].rstrip(" ")[-1:] not in ("", "\n"):
        return None
    label = document.text[sentence.start : sentence.end].partition(":")
    named = find_kommunen(label[0]) if label[1] and len(label[0]) <= _LABEL_CHARS else []
    return named[0].name if len(named) == 1 and named[0].start == 0 and named[0].end == len(label[0]) else None


def _home_of(document: Document, heading: str | None) -> str | None:
    """The heading's one Kommune, else the document's."""
    named = {mention.name for mention in find_kommunen(heading)} if heading and not find_dates(heading) else set()
    return named.pop() if len(named) == 1 else document.origin.kommune


def _home_of_title(text: str, start: int) -> str | None:
    title = _title_above(text, start)
    named = {mention.name for mention in find_kommunen(title)} if title else set()
    return named.pop() if len(named) == 1 else None


def _read_unit(document: Document, row: int, sentence: Span, home: str | None) -> Unit:
    span = quoted_span(document, sentence)
    text = document.text[span.start : span.end]
    tokens = tuple(analyze(text))
    item = _ITEM.search(document.text[max(0, span.start - _ITEM_CHARS) : span.start]) is not None
    mentions = [one for one in find_kommunen(text) if item or not (one.start == 0 and _SPEAKER.match(text, one.end))]
    names = dict.fromkeys(mention.name for mention in mentions)
    first_cell = text.find(_CELLS, 1)  # a row is about what its first cell names
    subjects = dict.fromkeys(
        mention.name
        for mention in mentions
        if not tells_whose(text, mention) and (first_cell < 0 or mention.start < first_cell)
    )
    return Unit(document, row, span.start, span.end, tokens, build_bag(tokens), tuple(names), tuple(subjects), home)


def is_title(unit: Unit) -> bool:
    """Say whether a unit is a heading, or a line of its own right above a paragraph."""
    document, text = unit.document, unit.document.text
    if any(one.start <= unit.start and unit.end <= one.end for one in document.headings):
        return True
    line = _line_around(text, unit.start)
    return line.start <= unit.start and unit.end == line.end and _heads_paragraph(text, line)


def _title_above(text: str, start: int) -> str | None:
    """Return the first line of the paragraph around a place, where that line heads it and stands above the place."""
    paragraph = text.rfind("\n\n", 0, start) + 2 if "\n\n" in text[:start] else 0
    line = _line_around(text, paragraph)
    return text[line.start : line.end] if line.end < start and _heads_paragraph(text, line) else None


def _line_around(text: str, place: int) -> Span:
    end = text.find("\n", place)
    begin = text.rfind("\n", 0, place) + 1
    stop = len(text) if end < 0 else end
    words = text[begin:stop]
    return Span(begin + len(words) - len(words.lstrip()), begin + len(words.rstrip()))


def _heads_paragraph(text: str, line: Span) -> bool:
    words = text[line.start : line.end]
    if not words or len(words) > _TITLE_CHARS or len(words.split()) > _TITLE_WORDS or _NO_TITLE.search(words):
        return False
    above = text[: line.start].rstrip(" \t")
    if above and not above.endswith("\n\n"):
        return False
    below = text[line.end :].lstrip().partition("\n")[0].strip()
    return len(below) >= _LONGER_CHARS or below.endswith(".")


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
    """Without another subject; beside a Kreis "die Stadt" is that of the document."""
    if not unit.subjects:
        return True
    if unit.home is None:
        return False
    if is_kreis(unit.home):
        return unit.shared or _goes_through_towns(unit, unit.home)
    if not _THE_TOWN.search(unit.text):
        return False
    return all(is_kreis(name) for name in unit.subjects)


def _goes_through_towns(unit: Unit, kreis: str) -> bool:
    """What a Kreis says of places in several of its towns is its own: "an neun Kitas in Kleve, Goch und Kalkar"."""
    if len(unit.subjects) < _SEVERAL_TOWNS or _TOWNS_ACT.search(unit.text):
        return False
    return _IN_TOWNS.search(unit.text) is not None and _are_towns_of(kreis, unit.subjects)


def is_about(unit: Unit, kommunen: Sequence[str]) -> bool:
    """Say whether a sentence is about one of several Kommunen; with none asked for, every sentence is."""
    return not kommunen or any(belongs_to(unit, kommune) for kommune in kommunen)
