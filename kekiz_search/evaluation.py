"""Gold questions: ask them, judge the answers, count per kind."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence, Set
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz, open_index
from kekiz_search.errors import CorpusError, describe_os_error
from kekiz_search.german.kommunen import find_kommunen, kommune_named

_NEEDED = ("id", "question", "kind", "answerable", "status")
_CITED_KINDS = frozenset({"fact", "list", "count"})  # a right quote is named; elsewhere many would do


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
    """How one answer fared; ``right_rows`` of ``given_rows`` supported rows were right, of ``wanted_rows`` in all.

    So with citations: of those ``given``, the ``right`` ones support what was asked for; of the groups of words
    ``wanted`` in quotes, ``met`` were found. An open question or a definition has no closed list of right quotes.
    """

    gold: Gold
    status: str
    correct: bool
    false_answer: bool
    quotes_met: bool
    given_rows: int
    right_rows: int
    wanted_rows: int
    given_citations: int = 0
    right_citations: int = 0
    wanted_quotes: int = 0
    met_quotes: int = 0
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """What would be, were every answer below a confidence an abstention.

    ``coverage`` is the share of the answerable questions that are still answered, ``accuracy`` that of the answers left
    which are right, ``false_answers`` that of the unanswerable ones which get a wrong answer.
    """

    confidence: float
    coverage: float
    accuracy: float
    false_answers: float


def read_gold(path: Path, index: str | None = None, split: str | None = None) -> list[Gold]:
    """Read gold questions, one JSON object a line; with ``index`` and ``split``, those alone.

    Raises CorpusError for a missing file, a broken line, or no question at all.
    """
    golds = [_read_line(path, number, line) for number, line in enumerate(_read_lines(path), 1) if line.strip()]
    chosen = [gold for gold in golds if index in {None, gold.index} and split in {None, gold.split}]
    if not chosen:
        raise CorpusError(f"In {path} steht keine passende Prüffrage.", hint="Prüfen Sie Datei und Auswahl.")
    return chosen


def _read_lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise _unreadable(path, describe_os_error(error)) from error
    except UnicodeDecodeError as error:
        raise _unreadable(path, "das ist kein Text in UTF-8") from error


def _read_line(path: Path, number: int, line: str) -> Gold:
    try:
        said = json.loads(line)
    except ValueError as error:
        raise _unreadable(path, f"Zeile {number} ist kein JSON-Objekt") from error
    if not isinstance(said, dict):
        raise _unreadable(path, f"Zeile {number} ist kein JSON-Objekt")
    try:
        gold = TypeAdapter(Gold).validate_python({name: value for name, value in said.items() if value is not None})
    except ValidationError as error:
        raise _unreadable(path, _describe(error, number)) from error
    supported, allowed = (tuple(map(_official_name, rows)) for rows in (gold.rows_supported, gold.rows_allowed))
    return replace(gold, rows_supported=supported, rows_allowed=allowed)


def _describe(error: ValidationError, number: int) -> str:
    fields = {str(one["loc"][0]): one["type"] for one in error.errors()}
    missing = [name for name, why in fields.items() if why == "missing"]
    if missing:
        return f"in Zeile {number} fehlt {', '.join(missing)}"
    return f"in Zeile {number} hat {', '.join(fields)} nicht die erwartete Form"


def _official_name(name: str) -> str:
    """A Kommune may be named as people do ("Gronau"); answers bear official names."""
    kommune = kommune_named(name)
    return name if kommune is None else kommune.name


def _unreadable(path: Path, why: str) -> CorpusError:
    return CorpusError(
        f"Die Prüffragen in {path} sind nicht lesbar ({why}).",
        hint=f"Erwartet wird je Zeile ein JSON-Objekt mit {', '.join(_NEEDED)}.",
    )


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
        **_count_citations(gold, answer),
        confidence=answer.confidence,
    )


def evaluate_all(kekiz: Kekiz, golds: Iterable[Gold]) -> list[Judgement]:
    """Ask every gold question and judge its answer, in the order given."""
    return [judge_answer(gold, kekiz.ask(gold.question)) for gold in golds]


def evaluate_index(index: Path, golds: Sequence[Gold]) -> list[Judgement]:
    """Open an index, ask it gold questions and judge the answers, in the order given; for a process of its own."""
    with open_index(index) as kekiz:
        return evaluate_all(kekiz, golds)


def trace_curve(judgements: Sequence[Judgement]) -> list[CurvePoint]:
    """Return coverage and accuracy for every confidence that some answer has, from answering all to answering least."""
    answered = [one for one in judgements if one.status != "no_evidence"]
    answerable = sum(one.gold.answerable for one in judgements)
    unanswerable = len(judgements) - answerable
    points = []
    for least in sorted({one.confidence for one in answered}):
        left = [one for one in answered if one.confidence >= least]
        points.append(
            CurvePoint(
                confidence=least,
                coverage=_share(sum(one.gold.answerable for one in left), answerable),
                accuracy=_share(sum(one.correct for one in left), len(left)),
                false_answers=_share(sum(one.false_answer for one in left), unanswerable),
            )
        )
    return points


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


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
        "citation_precision": (
            sum(one.right_citations for one in group),
            sum(one.given_citations for one in group),
        ),
        "citation_recall": (sum(one.met_quotes for one in group), sum(one.wanted_quotes for one in group)),
        "quotes": (sum(one.quotes_met for one in answerable), len(answerable)),
        "false_answers": (sum(one.false_answer for one in unanswerable), len(unanswerable)),
        "coverage": (sum(one.status != "no_evidence" for one in answerable), len(answerable)),
    }
    scores = {name: round(part / whole, 4) for name, (part, whole) in shares.items() if whole}
    return {"questions": len(group), **scores}


def _names_one(told: str, kommunen: Set[str]) -> bool:
    """Say whether the words ahead of a statement's quote name one of these Kommunen."""
    return any(one.name in kommunen for one in find_kommunen(told.split(" – ")[0]))


def _count_citations(gold: Gold, answer: Answer) -> dict[str, int]:
    """Count the citations that support: those of a right row, or of a right Kommune that is told beside the rows, and
    those that hold words a right quote must hold.

    Every citation of an answer to what cannot be answered is wrong, unless its status was right.
    """
    if gold.kind not in _CITED_KINDS or (not gold.quote_contains and not gold.rows_supported and gold.answerable):
        return {}
    allowed = set(gold.rows_supported) | set(gold.rows_allowed)
    of_rows = {number: row for row in answer.rows if row.verdict == "supported" for number in row.citations}
    denied = {number for row in answer.rows if row.verdict == "contradicted" for number in row.citations}
    met = [any(_met(part, answer) for part in group) for group in gold.quote_contains]
    given = right = 0
    stated = {number for statement in answer.statements for number in statement.citations}
    of_allowed = {number for one in answer.statements if _names_one(one.text, allowed) for number in one.citations}
    for citation in answer.citations:
        if gold.kind == "fact" and citation.number not in stated:
            continue  # a row beside a stated number is no part of what was asked
        if citation.number in denied and citation.number not in of_rows:
            continue
        quote = _folded(citation.quote)
        held = any(_folded(part) in quote for group in gold.quote_contains for part in group)
        row = of_rows.get(citation.number)
        given += 1
        of_right = row.kommune in allowed if row is not None and allowed else held or citation.number in of_allowed
        right += of_right or (held and gold.answerable)
    if answer.status == "no_evidence":
        given = right = 0
    return {
        "given_citations": given,
        "right_citations": right,
        "wanted_quotes": len(met) if gold.answerable else 0,
        "met_quotes": sum(met) if gold.answerable else 0,
    }


def _met(part: str, answer: Answer) -> bool:
    return any(_folded(part) in _folded(citation.quote) for citation in answer.citations)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
