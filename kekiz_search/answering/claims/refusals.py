"""A claim against a question of the source that is answered with no: "Gibt es ein Familienbüro? Nein, …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kekiz_search.answering.claims.judged import Finding, evidence_in
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.evidence.negation import refuses
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.evidence.units import Unit, belongs_to
from kekiz_search.answering.reading.kinds import asks_yes_or_no
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import NEGATORS
from kekiz_search.german.normalise import fold
from kekiz_search.types import Verdict


def find_in_refusals(search: Search, part: Part, rows: Sequence[int], kommunen: Sequence[str]) -> list[Finding]:
    """Return the answers that say no to a question with all words of a part; a part with values is left to others."""
    if not part.hard or part.slots or part.planned or part.rows:
        return []
    return [
        _finding(search, part, unit)
        for row in rows
        for question, unit in _answered(search, row)
        if refuses(unit.text) and _asks(question, part) and all(_is_of(unit, name) for name in kommunen)
    ]


def _answered(search: Search, row: int) -> Iterator[tuple[str, Unit]]:
    """Yield the first sentence behind each question of a passage, or below a heading that asks."""
    question = search.index.passages[row].heading or ""
    for unit in search.units_of(row):
        if question.endswith("?"):
            yield question, unit
        question = unit.text.rstrip("*_")


def _asks(question: str, part: Part) -> bool:
    words = bag_of(question)
    if not asks_yes_or_no(fold(question)) or is_planned(question) or NEGATORS & words.lemmas:
        return False
    return all(match_concept(concept, words) >= STRICT for concept in part.concepts)


def _is_of(unit: Unit, kommune: str) -> bool:
    return unit.home == kommune or belongs_to(unit, kommune)


def _finding(search: Search, part: Part, unit: Unit) -> Finding:
    verdict: Verdict = "supported" if part.negated else "contradicted"
    return Finding(verdict, evidence_in(search, unit), denies=not part.negated)
