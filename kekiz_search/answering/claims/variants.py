"""A claim against what decides it in another form: one thing changed, or the answer to it as a question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kekiz_search.answering.claims.carrying import read_region
from kekiz_search.answering.claims.judged import Finding, evidence_in
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.sharing import widened_nouns
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.claims.values import match_any
from kekiz_search.answering.claims.weighing import weigh
from kekiz_search.answering.claims.words import ALL_ROW
from kekiz_search.answering.evidence.negation import refuses
from kekiz_search.answering.evidence.owners import belongs_to
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.evidence.unit import Unit
from kekiz_search.answering.reading.kinds import asks_yes_or_no
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import NEGATORS
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import NumberMention
from kekiz_search.types import Verdict

_WHOLE = 100.0  # per cent


def find_some(search: Search, part: Part, region: Region) -> Finding | None:
    """Return the contradiction of a stretch that says of some what a part says of all: "11 von 19 Kitas"."""
    if ALL_ROW not in part.rows or part.negated or any(slot.number for slot in part.slots):
        return None
    widened = widened_nouns(part.text)
    share = next((one for one in region.mentions.numbers if _is_share_of(one, [noun.text for noun in widened])), None)
    if share is None:
        return None
    of_some = replace(part, rows=part.rows - {ALL_ROW})
    reading = read_region(search, of_some, region)
    finding = weigh(search, of_some, reading) if reading and reading.alignment.is_met else None
    if finding is None or finding.verdict != "supported" or finding.reservation not in (None, "hedged"):
        return None
    slot = Slot("number", f"alle {widened[0].text}", widened[0].start, widened[0].end)
    return replace(finding, verdict="contradicted", found=(*finding.found, (slot, share.text)), differing=slot)


def _is_share_of(number: NumberMention, nouns: list[str]) -> bool:
    if number.unit != "percent" or number.value >= _WHOLE or not number.counted:
        return False
    return any(match_any(noun, number.counted) or match_any(number.counted, noun) for noun in nouns)


def find_in_refusals(search: Search, part: Part, rows: Sequence[int], kommunen: Sequence[str]) -> list[Finding]:
    """Return the answers that say no to a question with all words of a part; a part with values is left to others."""
    if not part.hard or part.slots or part.planned or part.rows:
        return []
    return [
        _refusal(search, part, unit)
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


def _refusal(search: Search, part: Part, unit: Unit) -> Finding:
    verdict: Verdict = "supported" if part.negated else "contradicted"
    return Finding(verdict, evidence_in(search, unit), denies=not part.negated)
