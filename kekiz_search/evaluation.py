"""Gold questions: ask them, judge the answers, count per kind."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz
from kekiz_search.errors import CorpusError


@dataclass(frozen=True, slots=True)
class Gold:
    """A question with what a right answer must hold.

    ``status`` are the statuses that are right, ``rows_supported`` all Kommunen a list must support, ``rows_allowed``
    those it may support besides. Every group of ``quote_contains`` must be met by one citation's quote.
    """

    id: str
    question: str
    kind: str
    answerable: bool
    status: tuple[str, ...]
    rows_supported: tuple[str, ...] = ()
    rows_allowed: tuple[str, ...] = ()
    quote_contains: tuple[tuple[str, ...], ...] = ()
    value: str | None = None
    index: str = ""
    split: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """How one answer fared; ``right_rows`` of ``given_rows`` supported rows were right, of ``wanted_rows`` in all."""

    gold: Gold
    status: str
    correct: bool
    false_answer: bool
    quotes_met: bool
    given_rows: int
    right_rows: int
    wanted_rows: int


def read_gold(path: Path, index: str | None = None, split: str | None = None) -> list[Gold]:
    """Read gold questions, one JSON object a line; with ``index`` and ``split``, those alone.

    Raises CorpusError for a missing file, a broken line, or no question at all.
    """
    names = set(Gold.__dataclass_fields__)
    try:
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        golds = [Gold(**{k: _frozen(v) for k, v in json.loads(line).items() if k in names}) for line in lines]
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise CorpusError(
            f"Die Prüffragen in {path} sind nicht lesbar ({error}).",
            hint="Erwartet wird je Zeile ein JSON-Objekt mit id, question, kind, answerable und status.",
        ) from error
    chosen = [gold for gold in golds if index in {None, gold.index} and split in {None, gold.split}]
    if not chosen:
        raise CorpusError(f"In {path} steht keine passende Prüffrage.", hint="Prüfen Sie Datei und Auswahl.")
    return chosen


def judge_answer(gold: Gold, answer: Answer) -> Judgement:
    """Judge one answer: right status, right rows, quotes and value found."""
    supported = {row.kommune for row in answer.rows if row.verdict == "supported"}
    wanted, allowed = set(gold.rows_supported), set(gold.rows_supported) | set(gold.rows_allowed)
    abstains = answer.status == "no_evidence"
    quotes_met = abstains or all(any(_met(part, answer) for part in group) for group in gold.quote_contains)
    value_met = abstains or gold.value is None or _folded(gold.value) in _folded(answer.answer)
    judged_rows = gold.kind in {"list", "count"} and (bool(wanted) or not gold.answerable)
    rows_right = not judged_rows or (wanted <= supported <= allowed)
    correct = answer.status in gold.status and quotes_met and value_met and rows_right
    return Judgement(
        gold=gold,
        status=answer.status,
        correct=correct,
        false_answer=not gold.answerable and answer.status not in gold.status,
        quotes_met=quotes_met and value_met,
        given_rows=len(supported) if judged_rows else 0,
        right_rows=len(supported & allowed) if judged_rows else 0,
        wanted_rows=len(wanted) if judged_rows else 0,
    )


def evaluate_all(kekiz: Kekiz, golds: Iterable[Gold]) -> list[Judgement]:
    """Ask every gold question and judge its answer, in the order given."""
    return [judge_answer(gold, kekiz.ask(gold.question)) for gold in golds]


def summarise(judgements: Sequence[Judgement]) -> dict[str, dict[str, float]]:
    """Return the scores per kind and over all, shares from 0 to 1; a share of nothing is left out."""
    kinds = sorted({one.gold.kind for one in judgements})
    groups = {kind: [one for one in judgements if one.gold.kind == kind] for kind in kinds}
    return {name: _scores(group) for name, group in {**groups, "all": list(judgements)}.items()}


def to_dict(judgements: Sequence[Judgement]) -> dict[str, Any]:
    """Return scores and judgements as plain JSON values."""
    return {"schema": 1, "scores": summarise(judgements), "questions": [asdict(one) for one in judgements]}


def _scores(group: Sequence[Judgement]) -> dict[str, float]:
    unanswerable = [one for one in group if not one.gold.answerable]
    answerable = [one for one in group if one.gold.answerable]
    shares = {
        "accuracy": (sum(one.correct for one in group), len(group)),
        "row_precision": (sum(one.right_rows for one in group), sum(one.given_rows for one in group)),
        "row_recall": (
            sum(min(one.right_rows, one.wanted_rows) for one in group),
            sum(one.wanted_rows for one in group),
        ),
        "quotes": (sum(one.quotes_met for one in answerable), len(answerable)),
        "false_answers": (sum(one.false_answer for one in unanswerable), len(unanswerable)),
        "coverage": (sum(one.status != "no_evidence" for one in answerable), len(answerable)),
    }
    scores = {name: round(part / whole, 4) for name, (part, whole) in shares.items() if whole}
    return {"questions": len(group), **scores}


def _met(part: str, answer: Answer) -> bool:
    return any(_folded(part) in _folded(citation.quote) for citation in answer.citations)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _frozen(value: Any) -> Any:
    return tuple(_frozen(part) for part in value) if isinstance(value, list) else value
