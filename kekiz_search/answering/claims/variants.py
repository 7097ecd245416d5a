"""A claim against what decides it in another form: one thing changed, or the answer to it as a question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kekiz_search.answering.claims.carrying import read_region
from kekiz_search.answering.claims.judged import Finding, evidence_in
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region, regions_about
from kekiz_search.answering.claims.sharing import widened_nouns
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.claims.values import match_any
from kekiz_search.answering.claims.weighing import weigh
from kekiz_search.answering.claims.words import ALL_ROW, HAPPENS
from kekiz_search.answering.evidence.negation import refuses
from kekiz_search.answering.evidence.owners import belongs_to
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.evidence.unit import Unit
from kekiz_search.answering.reading.kinds import asks_yes_or_no
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import NEGATORS
from kekiz_search.german.kommunen import KommuneMention, find_kommunen
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import NumberMention
from kekiz_search.types import Verdict

_WHOLE = 100.0  # per cent
_WAS_THERE = re.compile(r"^(?:Der|Die|Das) [^,;.]*\b(?:war|waren)\b(?: am [^,;]{1,20})? in [A-ZÄÖÜ][\w-]+\W*$")
_THERE = re.compile(r"\b(?:in|nach)\s(?:der\s(?:Stadt|Gemeinde)\s)?$")


def find_some(search: Search, part: Part, region: Region) -> Finding | None:
    """Return the contradiction of a stretch that says of some what a part says of all: "11 von 19 Kitas"."""
    if ALL_ROW not in part.rows or part.negated or any(slot.number for slot in part.slots):
        return None
    widened = widened_nouns(part.text)
    share = next((one for one in region.mentions.numbers if _is_share_of(one, [noun.text for noun in widened])), None)
    if share is None:
        return None
    slot = Slot("number", f"alle {widened[0].text}", widened[0].start, widened[0].end)
    return _contradict(search, replace(part, rows=part.rows - {ALL_ROW}), region, (slot, share.text))


def find_elsewhere(search: Search, part: Part) -> Iterator[Finding]:
    """Yield the contradictions of sentences that give another place for one event: the first, at one date, of one name.

    An event is one where something tells it from others of its kind.
    """
    here = _place_in(part.text)
    is_one = bool(part.rows) or any(slot.date or slot.kind == "name" for slot in part.slots)
    if here is None or part.kommunen != (here.name,) or part.negated or not is_one or not part.hard:
        return
    slot = Slot("kommune", here.name, here.start, here.end, kommune=here.name)
    for row in search.rows_with_all(part.hard):
        for region in regions_about(search, row, (), frozenset()):
            there = _place_in(region.text)
            if there is None or here.name in region.unit.kommunen or not part.rows <= region.rows:
                continue
            if finding := _contradict(search, replace(part, kommunen=()), region, (slot, there.name)):
                yield finding


def _contradict(search: Search, variant: Part, region: Region, differing: tuple[Slot, str]) -> Finding | None:
    """A stretch that says the variant of a claim says another value than the claim."""
    reading = read_region(search, variant, region)
    if reading is None or not reading.alignment.is_met:
        return None
    finding = weigh(search, variant, reading)
    if finding is None or finding.verdict != "supported" or finding.reservation not in (None, "hedged"):
        return None
    return replace(finding, verdict="contradicted", found=(*finding.found, differing), differing=differing[0])


def _is_share_of(number: NumberMention, nouns: list[str]) -> bool:
    if number.unit != "percent" or number.value >= _WHOLE or not number.counted:
        return False
    return any(match_any(noun, number.counted) or match_any(number.counted, noun) for noun in nouns)


def _place_in(text: str) -> KommuneMention | None:
    """Return the one Kommune in which something happens, None where it is none or one of several."""
    if not HAPPENS.search(text) and not _WAS_THERE.search(text):
        return None
    mentions = find_kommunen(text)
    names = {one.name for one in mentions}
    return mentions[0] if len(names) == 1 and _THERE.search(text[: mentions[0].start]) else None


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
