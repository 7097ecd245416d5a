"""The drafts for two questions in one sentence, joined to one."""

from __future__ import annotations

from collections.abc import Sequence

from kekiz_search.answering.evidence.draft import Draft, DraftRow
from kekiz_search.types import Status

NOTHING_FOR = "Zur Frage „{question}“ fand sich kein Beleg."


def join_drafts(questions: Sequence[str], drafts: Sequence[Draft]) -> Draft:
    """Return one draft with the statements of all, and the rows, with how they close, of the first that has some.

    ``answered`` where all are, ``no_evidence`` where none is; else what is missing is said.
    """
    if len(drafts) == 1:
        return drafts[0]
    silent = {one for one, draft in zip(questions, drafts, strict=True) if not draft.statements}
    if len(silent) == len(drafts):
        return Draft("no_evidence", rows=_rows(drafts))
    closing = [draft.closing for at, draft in enumerate(drafts) if at == 0 or not draft.rows]
    closing += [NOTHING_FOR.format(question=one) for one in questions if one in silent]
    return Draft(
        _status([draft.status for draft in drafts]),
        tuple(dict.fromkeys(statement for draft in drafts for statement in draft.statements)),
        _rows(drafts),
        drafts[0].lead,
        "\n".join(words for words in closing if words),
    )


def _rows(drafts: Sequence[Draft]) -> tuple[DraftRow, ...]:
    return next((draft.rows for draft in drafts if draft.rows), ())


def _status(statuses: Sequence[Status]) -> Status:
    if "conflicting" in statuses:
        return "conflicting"
    return "answered" if set(statuses) == {"answered"} else "partial"
