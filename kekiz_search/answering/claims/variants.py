"""A claim against sources that say the same with one thing changed: of some instead of all, or of another place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kekiz_search.answering.claims.carrying import read_region
from kekiz_search.answering.claims.judged import Finding
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region, regions_about
from kekiz_search.answering.claims.sharing import widened_nouns
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.claims.values import match_any
from kekiz_search.answering.claims.weighing import weigh
from kekiz_search.answering.claims.words import ALL_ROW, HAPPENS
from kekiz_search.answering.evidence.search import Search
from kekiz_search.german.kommunen import KommuneMention, find_kommunen
from kekiz_search.german.numbers import NumberMention

_WHOLE = 100.0  # per cent
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
    if not HAPPENS.search(text):
        return None
    mentions = find_kommunen(text)
    names = {one.name for one in mentions}
    return mentions[0] if len(names) == 1 and _THERE.search(text[: mentions[0].start]) else None
