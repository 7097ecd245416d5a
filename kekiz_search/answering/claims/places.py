"""A claim on where something took place against the sentences that name another place for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kekiz_search.answering.claims.aligning import align_slots
from kekiz_search.answering.claims.judged import Finding, evidence_in
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region, regions_about
from kekiz_search.answering.claims.sharing import share_of_words
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.claims.words import HAPPENS, QUALIFIER_ROWS
from kekiz_search.answering.evidence.negation import denies
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.german.kommunen import KommuneMention, find_kommunen

_THERE = re.compile(r"\b(?:in|nach)\s(?:der\s(?:Stadt|Gemeinde)\s)?$")
# Least share of the words of a source's sentence that the claim says too. Source: development half of claims.jsonl.
_SHARED = 0.15


def find_elsewhere(search: Search, part: Part) -> list[Finding]:
    """Return the sentences that give another place for one event: the first of its kind, at one date, of one name."""
    here = _place_in(part.text)
    if here is None or part.kommunen != (here.name,) or part.negated or not _is_one_event(part) or not part.hard:
        return []
    return [finding for row in search.rows_with_all(part.hard) for finding in _in_passage(search, part, row)]


def _in_passage(search: Search, part: Part, row: int) -> Iterator[Finding]:
    said = bag_of(part.text)
    for region in regions_about(search, row, (), frozenset()):
        there = _place_in(region.text)
        if there is None or part.kommunen[0] in region.unit.kommunen or not _tells_of_it(part, region):
            continue
        alignment = align_slots(part, region, region.unit.document.origin)
        if alignment.is_met and share_of_words(part, region, said, alignment) >= _SHARED:
            yield _finding(search, part, region, there)


def _place_in(text: str) -> KommuneMention | None:
    """Return the one Kommune in which something happens, None where it is none or one of several."""
    if not HAPPENS.search(text):
        return None
    mentions = find_kommunen(text)
    names = {one.name for one in mentions}
    return mentions[0] if len(names) == 1 and _THERE.search(text[: mentions[0].start]) else None


def _is_one_event(part: Part) -> bool:
    return bool(part.rows) or any(slot.date or slot.kind == "name" for slot in part.slots)


def _tells_of_it(part: Part, region: Region) -> bool:
    rows = {QUALIFIER_ROWS[lemma] for lemma in region.bag.lemmas if lemma in QUALIFIER_ROWS}
    if not part.rows <= rows or denies(region.unit) or is_planned(region.text):
        return False
    return all(match_concept(concept, region.bag) >= STRICT for concept in part.concepts)


def _finding(search: Search, part: Part, region: Region, there: KommuneMention) -> Finding:
    slot = Slot("kommune", part.kommunen[0], 0, 0, kommune=part.kommunen[0])
    return Finding("contradicted", evidence_in(search, region.unit), ((slot, there.name),), slot)
