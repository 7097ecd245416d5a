"""What comes back: an answer, its statements, rows and citations, and its JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from kekiz_search.types import AsOfBasis, Hit, QuestionKind, Status, Verdict

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Citation:
    """A verified quote: ``quote`` are the characters ``start`` to ``end`` of the stored text of a document.

    ``according_to`` are the footnotes by which the document itself names the sources of what is quoted.
    """

    number: int
    doc_id: str
    file: str
    title: str | None
    publisher: str | None
    kind: str | None
    kommune: str | None
    url: str | None
    published: str | None
    as_of: str | None
    as_of_basis: AsOfBasis
    page: int | None
    heading: str | None
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    sha256: str
    according_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an answer and the numbers of the citations that carry it."""

    text: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """What a list or count question found for one Kommune; no evidence never means no."""

    kommune: str
    verdict: Verdict
    value: str | None = None
    as_of: str | None = None
    citations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """How a question was read; ``corrections`` maps what was typed to what was meant."""

    kind: QuestionKind
    kommunen: tuple[str, ...]
    concepts: tuple[str, ...]
    as_of: str | None
    corrections: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checked:
    """How much was looked at."""

    kommunen: int
    documents: int
    passages: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A verified answer; ``to_dict`` is the JSON of the command line and of the REST service.

    ``confidence`` is how much of the question the best quote carries, 0 to 1; it is no part of the JSON.
    """

    question: str
    understood: Understood
    status: Status
    answer: str
    statements: tuple[Statement, ...]
    rows: tuple[Row, ...]
    citations: tuple[Citation, ...]
    hits: tuple[Hit, ...]
    checked: Checked
    index: dict[str, str]
    timings_ms: dict[str, float]
    confidence: float = 0.0

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values; all but ``timings_ms`` are the same for the same question and index."""
        content = asdict(self)
        del content["confidence"]
        content["hits"] = [hit_to_dict(hit) for hit in self.hits]
        return {"schema": SCHEMA, **{name: plain(value) for name, value in content.items()}}


def hit_to_dict(hit: Hit) -> dict[str, Any]:
    """Return a hit as the JSON of ``ask`` and ``search`` shows it."""
    passage = hit.passage
    return {
        "rank": hit.rank,
        "score": hit.score,
        "passage_id": passage.passage_id,
        "doc_id": passage.doc_id,
        "start": passage.start,
        "end": passage.end,
        "text": passage.text,
    }


def plain(value: Any) -> Any:
    """Return what ``json.loads`` would give back: lists for tuples, however deep."""
    if isinstance(value, dict):
        return {name: plain(part) for name, part in value.items()}
    return [plain(part) for part in value] if isinstance(value, list | tuple) else value
