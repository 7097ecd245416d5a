"""A claim on all of a kind against a source that counts some of them: "alle Kitas" is not "11 von 19 Kitas"."""

from __future__ import annotations

from dataclasses import replace

from kekiz_search.answering.claims.aligning import align_slots
from kekiz_search.answering.claims.carrying import carry
from kekiz_search.answering.claims.judged import Finding
from kekiz_search.answering.claims.pairs import match_any
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.sharing import share_of_words, widened_nouns
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.claims.weighing import Reading, weigh
from kekiz_search.answering.claims.words import ALL_ROW
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.words.concepts import bag_of
from kekiz_search.german.numbers import NumberMention

_WHOLE = 100.0  # per cent


def find_some(search: Search, part: Part, region: Region) -> Finding | None:
    """Return the contradiction of a stretch that says of some what a part says of all, None where it does not."""
    if ALL_ROW not in part.rows or part.negated or any(slot.number for slot in part.slots):
        return None
    widened = widened_nouns(part.text)
    share = next((one for one in region.mentions.numbers if _is_share_of(one, [noun.text for noun in widened])), None)
    if share is None:
        return None
    of_some = replace(part, rows=part.rows - {ALL_ROW})
    said = bag_of(part.text)
    alignment = align_slots(of_some, region, region.unit.document.origin)
    carried = carry(search, of_some, region, alignment, said)
    if carried is None or not alignment.is_met:
        return None
    finding = weigh(
        search, of_some, Reading(region, alignment, carried, share_of_words(of_some, region, said, alignment))
    )
    if finding is None or finding.verdict != "supported" or finding.reservation not in (None, "hedged"):
        return None
    slot = Slot("number", f"alle {widened[0].text}", widened[0].start, widened[0].end)
    return replace(finding, verdict="contradicted", found=(*finding.found, (slot, share.text)), differing=slot)


def _is_share_of(number: NumberMention, nouns: list[str]) -> bool:
    if number.unit != "percent" or number.value >= _WHOLE or not number.counted:
        return False
    return any(match_any(noun, number.counted) or match_any(number.counted, noun) for noun in nouns)
