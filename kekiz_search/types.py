"""The words of the house: frozen values that flow from file to index and from question to answer.

All ``start`` and ``end`` are half-open character offsets into the stored text of a document.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

DocumentKind = Literal["profile", "press", "ministry", "research", "municipal", "association", "editorial"]
MarkReason = Literal["boilerplate", "advertisement", "repeated", "reference", "masked"]
AsOfBasis = Literal["stated", "published", "retrieved", "unknown"]
# Where something about a document was found: in sources.csv, in what the file says of itself on purpose (HTML meta
# data, front matter, the head of an e-mail), in properties that programs write, in its name, or in its text.
FoundIn = Literal["register", "meta", "properties", "file_name", "text"]
QuestionKind = Literal["list", "fact", "count", "definition", "comparison", "open"]
Status = Literal["answered", "partial", "conflicting", "no_evidence"]
Verdict = Literal["supported", "contradicted", "no_evidence"]


@dataclass(frozen=True, slots=True)
class Span:
    """A range of characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A span that is neither indexed nor quoted, and why."""

    start: int
    end: int
    reason: MarkReason


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the text; ``level`` counts from 1."""

    start: int
    end: int
    level: int


@dataclass(frozen=True, slots=True)
class Box:
    """Where the word at ``start`` to ``end`` stands on its page (from 1), in points from the upper left corner."""

    start: int
    end: int
    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Origin:
    """All that is known of where a document comes from; None where nothing is known.

    ``published`` and ``as_of`` are ISO dates of any precision: ``2017``, ``2017-03``, ``2017-03-08``.
    The fields that end in ``_from`` say where the others were found.
    """

    title: str | None = None
    kommune: str | None = None
    publisher: str | None = None
    kind: DocumentKind | None = None
    published: str | None = None
    url: str | None = None
    as_of: str | None = None
    as_of_basis: AsOfBasis = "unknown"
    title_from: FoundIn | None = None
    kommune_from: FoundIn | None = None
    published_from: FoundIn | None = None
    as_of_from: FoundIn | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A stored document. ``sha256`` is that of the source file's bytes; ``file`` is relative, with ``/``.

    ``text`` are the words as they are read: in the stored text, ``stored`` where it differs, blanks, cells of rows and
    broken lines may be set in other ways. Both are equally long, and offsets are those of both.
    ``pages`` are the offsets at which the pages (or slides) begin, empty where the format has none. ``boxes`` are the
    words of a PDF on their pages, packed; a document read from an index leaves them in the store.
    """

    doc_id: str
    file: str
    sha256: str
    text: str
    origin: Origin
    headings: tuple[Heading, ...] = ()
    marks: tuple[Mark, ...] = ()
    pages: tuple[int, ...] = ()
    boxes: bytes = b""
    stored: str = ""

    @property
    def source_text(self) -> str:
        """The words as they are stored, to be quoted and shown."""
        return self.stored or self.text

    def page_at(self, offset: int) -> int | None:
        """Return the number of the page, from 1, on which a character stands; None where there are no pages."""
        return max(bisect_right(self.pages, offset), 1) if self.pages else None


@dataclass(frozen=True, slots=True)
class Passage:
    """A citable span of a document, ending and beginning on sentence bounds, below one heading.

    ``text`` are its words, where it comes with a hit; on disk they lie in the document alone.
    """

    passage_id: str
    doc_id: str
    start: int
    end: int
    heading: str | None
    text: str = ""

    def with_text(self, text: str) -> Passage:
        """Return the passage with its words; ``dataclasses.replace`` takes five times as long."""
        return Passage(self.passage_id, self.doc_id, self.start, self.end, self.heading, text)


@dataclass(frozen=True, slots=True)
class Fact:
    """What a document states of a subject, as a field or in a sentence.

    ``start`` and ``end`` span the words that state it (label and value), ``value`` is verbatim out of them;
    ``number`` is its value where it is one, without the ``hedge`` ("ca."). ``attribute`` is one of the known
    names (einwohner, kinder_unter_18, seit, zitat, leitung, kontakt, adresse) or the folded label.
    """

    doc_id: str
    subject: str | None
    attribute: str
    label: str
    value: str
    start: int
    end: int
    number: float | None = None
    hedge: str | None = None
    as_of: str | None = None
    as_of_basis: AsOfBasis = "unknown"


@dataclass(frozen=True, slots=True)
class Hit:
    """A ranked passage; ``rank`` counts from 1, ``score`` is a similarity, higher is better."""

    rank: int
    score: float
    passage: Passage
    document: Document


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span good enough to support a statement, for a subject where it is about one Kommune."""

    document: Document
    start: int
    end: int
    score: float
    heading: str | None = None
    kommune: str | None = None
    value: str | None = None
    as_of: str | None = None
    as_of_basis: AsOfBasis = "unknown"

    @property
    def quote(self) -> str:
        """The words of the span."""
        return self.document.source_text[self.start : self.end]
