"""A stretch of a source that carries a claim: its values beside the claim's, and how much of it both say."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kekiz_search.answering.claims.aligning import Alignment, align_slots
from kekiz_search.answering.claims.carrying import Carried, carry
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.sharing import share_of_words
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.words.concepts import bag_of


@dataclass(frozen=True, slots=True)
class Reading:
    """A stretch that carries a part, with its values beside the part's, and the share of words that both say."""

    region: Region
    alignment: Alignment
    carried: Carried
    shared: float


def read_region(search: Search, part: Part, region: Region) -> Reading | None:
    """Return how a stretch carries a part, None where it does not, or holds none of its values."""
    if region.cells and not part.slots:
        region = replace(region, bag=region.unit.bag)  # what its column names may be there or not
    said = bag_of(part.text)
    alignment = align_slots(part, region, region.unit.document.origin)
    carried = carry(search, part, region, alignment, said)
    if carried is None or (part.slots and not alignment.found):
        return None
    return Reading(region, alignment, carried, share_of_words(part, region, said, alignment))
