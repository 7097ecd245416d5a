"""A draft to an answer: verify, drop what does not hold, number the citations, write the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kekiz_search.answering.answer import Citation, Row, Statement
from kekiz_search.answering.evidence.draft import Draft, DraftRow, DraftStatement
from kekiz_search.answering.verify import Verified, verify_sources
from kekiz_search.index.opened import Index
from kekiz_search.quoting import sources_behind
from kekiz_search.types import Evidence, Hit, Status

CONTEXT_CHARS = 32
FULL_SCORE = 2.0  # a sentence that carries all, its verb, a year and the best passage's rank
SCORE_DIGITS = 4
CITATIONS_PER_STATEMENT = 3
NO_EVIDENCE = "Dazu fand sich in den vorliegenden Dokumenten kein Beleg. Das heißt nicht, dass es das nicht gibt."
_CHANGED_ONE = "Die Quelle {files} wurde seit dem Einlesen verändert; ihre Zitate werden nicht gezeigt."
_CHANGED_MANY = "Die Quellen {files} wurden seit dem Einlesen verändert; ihre Zitate werden nicht gezeigt."


@dataclass(frozen=True, slots=True)
class Composed:
    """The parts of an answer that come out of a draft."""

    status: Status
    text: str
    statements: tuple[Statement, ...]
    rows: tuple[Row, ...]
    citations: tuple[Citation, ...]
    hits: tuple[Hit, ...]
    confidence: float


def compose(index: Index, draft: Draft, hits: Sequence[Hit]) -> Composed:
    """Return the answer that a draft makes with the sources as they are now, and the hits whose sources are unchanged.

    A statement none of whose quotes holds is gone, and the text says which sources changed. The phrases around the
    statements sum up the whole draft: where a part of it is gone, so are they.
    """
    drafted = _all_evidence(draft.statements, draft.rows)
    verified = verify_sources(index, [*(one.document for one in drafted), *(hit.document for hit in hits)])
    statements = [_kept(statement, verified) for statement in draft.statements]
    held = [statement for statement in statements if statement.evidence]
    rows = [_kept_row(row, verified) for row in draft.rows]
    numbers: dict[tuple[str, int, int], int] = {}
    citations: list[Citation] = []
    for evidence in _all_evidence(held, rows):
        key = (evidence.document.doc_id, evidence.start, evidence.end)
        if key not in numbers:
            numbers[key] = len(numbers) + 1
            citations.append(cite(evidence, numbers[key]))
    whole = len(held) == len(draft.statements) and all(
        one.verdict == drafted_row.verdict for one, drafted_row in zip(rows, draft.rows, strict=True)
    )
    status = _status(draft, held, whole)
    numbered = tuple(Statement(one.text, _numbers(one, numbers)) for one in held)
    return Composed(
        status=status,
        text=_write(draft if whole else replace(draft, lead="", closing=""), status, numbered, verified),
        statements=numbered,
        rows=tuple(Row(row.kommune, row.verdict, row.value, row.as_of, _numbers(row, numbers)) for row in rows),
        citations=tuple(citations),
        hits=_unchanged(hits, verified),
        confidence=_confidence(_all_evidence(held, rows)) if status != "no_evidence" else 0.0,
    )


def _confidence(shown: Sequence[Evidence]) -> float:
    """Return how much of the question the best quote carries, 0 to 1: what abstention could go by."""
    return round(min(1.0, max((one.score for one in shown), default=0.0) / FULL_SCORE), SCORE_DIGITS)


def _unchanged(hits: Sequence[Hit], verified: Verified) -> tuple[Hit, ...]:
    held = [hit for hit in hits if hit.document.doc_id in verified.texts]
    return tuple(hit if hit.rank == rank else replace(hit, rank=rank) for rank, hit in enumerate(held, start=1))


def _all_evidence(statements: Sequence[DraftStatement], rows: Sequence[DraftRow]) -> list[Evidence]:
    of_statements = [one for statement in statements for one in statement.evidence]
    return of_statements + [one for row in rows for one in row.evidence]


def _kept(statement: DraftStatement, verified: Verified) -> DraftStatement:
    held = tuple(one for one in statement.evidence if verified.holds(one))
    return replace(statement, evidence=held[:CITATIONS_PER_STATEMENT])


def _kept_row(row: DraftRow, verified: Verified) -> DraftRow:
    held = tuple(one for one in row.evidence if verified.holds(one))[:CITATIONS_PER_STATEMENT]
    return replace(row, evidence=held) if held else DraftRow(row.kommune, "no_evidence")


def _numbers(part: DraftStatement | DraftRow, numbers: dict[tuple[str, int, int], int]) -> tuple[int, ...]:
    return tuple(numbers[(one.document.doc_id, one.start, one.end)] for one in part.evidence)


def _status(draft: Draft, held: Sequence[DraftStatement], whole: bool) -> Status:
    if not held:
        return "no_evidence"
    return draft.status if whole else "partial"


def _write(draft: Draft, status: Status, statements: Sequence[Statement], verified: Verified) -> str:
    lines = []
    if status == "no_evidence":
        lines.append(draft.lead if draft.status == "no_evidence" and draft.lead else NO_EVIDENCE)
    else:
        lines.append(draft.lead)
        lines += [f"{one.text} {''.join(f'[{number}]' for number in one.citations)}" for one in statements]
        lines.append(draft.closing)
    if verified.changed:
        phrase = _CHANGED_ONE if len(verified.changed) == 1 else _CHANGED_MANY
        lines.append(phrase.format(files=", ".join(verified.changed)) + " Lesen Sie die Dokumente neu ein.")
    return "\n".join(line for line in lines if line)


def cite(evidence: Evidence, number: int) -> Citation:
    """Return the citation that a piece of verified evidence makes."""
    document, origin = evidence.document, evidence.document.origin
    return Citation(
        number=number,
        doc_id=document.doc_id,
        file=document.file,
        title=origin.title,
        publisher=origin.publisher,
        kind=origin.kind,
        kommune=origin.kommune,
        url=origin.url,
        published=origin.published,
        as_of=evidence.as_of,
        as_of_basis=evidence.as_of_basis,
        page=document.page_at(evidence.start),
        heading=evidence.heading,
        start=evidence.start,
        end=evidence.end,
        quote=evidence.quote,
        prefix=document.source_text[max(0, evidence.start - CONTEXT_CHARS) : evidence.start],
        suffix=document.source_text[evidence.end : evidence.end + CONTEXT_CHARS],
        sha256=document.sha256,
        according_to=sources_behind(document, evidence.end),
    )
