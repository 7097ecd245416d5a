"""Lay the slots of a claim beside the numbers, dates, persons and names of a source's sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kekiz_search.answering.actors.roles import LEADING
from kekiz_search.answering.claims.binding import OF_THOSE, Pair, are_joined, is_in_clause_of
from kekiz_search.answering.claims.events import is_day_of_event, is_next_of_another_year
from kekiz_search.answering.claims.judged import Reservation
from kekiz_search.answering.claims.pairing import counts_alike, pair_slots
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.claims.words import HAPPENS, STARTING_VERBS
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.values.number_agreement import AGREEMENTS
from kekiz_search.answering.values.times import is_of_text
from kekiz_search.answering.words.concepts import match_concept
from kekiz_search.german.dates import DateMention
from kekiz_search.german.normalise import word_set
from kekiz_search.german.numbers import NumberMention
from kekiz_search.types import Origin

# Words of what happens once: another date for it is another statement.
_EVENT = re.compile(
    r"\b(?:dazu|hinzu|eröffnete?n?|eröffnet|gegründet|gründete|beschloss|beschlossen|beschlüsse|stattgefunden|"
    r"f(?:a|i)nde?t?(?:en)?\b.*\bstatt|trafen sich|bekannt|ausgewählt|aufgenommen|verabschiedete?|gewählt|begann|"
    r"startete|gestartet|angefangen|begonnen|entstanden|ernannt|eingeweiht|vorgestellt|unterzeichnet|"
    r"eingeführt|erstmals|zum ersten Mal)\b",
    re.IGNORECASE,
)
_SPANS = word_set("phase periode laufzeit zeitraum runde staffel etappe erprobung vorhaben versuch")


@dataclass(frozen=True, slots=True)
class Alignment:
    """What a stretch holds for each slot: ``is_met`` where all say the same, ``differing`` the one that does not.

    ``named_before`` is the farthest of the sentences before that holds a name which the stretch only refers to.
    """

    found: tuple[tuple[Slot, str], ...]
    is_met: bool
    differing: Slot | None = None
    reservation: Reservation | None = None
    places: tuple[tuple[Slot, tuple[int, int]], ...] = ()
    named_before: int = -1


def align_slots(part: Part, region: Region, origin: Origin) -> Alignment:
    """Compare every slot of a part with what a stretch of a source holds of its kind."""
    pairs = pair_slots(part, region, origin)
    found = tuple((slot, pairs[slot].words) for slot in part.slots if slot in pairs)
    places = tuple((slot, (one.at.start, one.at.end)) for slot, one in pairs.items() if one.at)
    by_agreement = {name: [one for one in pairs.values() if one.agreement == name] for name in AGREEMENTS}
    same, near, other = (by_agreement[name] for name in AGREEMENTS)
    if len(pairs) < len(part.slots) or any(_is_only_of_text(part, one, region) for one in pairs.values()):
        return Alignment((), False)
    before = max(one.before for one in pairs.values()) if pairs else -1
    bound = _are_bound([*same, *other], part, region)
    if len(same) == len(part.slots):
        hedged: Reservation | None = "hedged" if any(one.hedged for one in same) else None
        return Alignment(found, bound, None, hedged if bound else None, places, before)
    if not other:
        return Alignment(found, False, None, "less_precise" if near[0].slot.date else "rounded", places)
    if len(other) > 1 or near or not bound or not other[0].exact:
        return Alignment((), False)
    if _is_of_another_time(part, other[0], region):
        return Alignment(found, False, None, "other_date", places)
    return Alignment(found, False, other[0].slot, None, places, before)


def _is_only_of_text(part: Part, pair: Pair, region: Region) -> bool:
    """ "Das Programm ergänzt laut der Evaluation von 2018 …" tells of nothing else that it was in 2018."""
    if not isinstance(pair.at, DateMention) or any(slot.number for slot in part.slots):
        return False
    own = part.text.find(pair.slot.text)
    return is_of_text(region.text, pair.at.start) and not (own >= 0 and is_of_text(part.text, own))


def _is_of_another_time(part: Part, other: Pair, region: Region) -> bool:
    """A number that a source gives for another date is none for the claim's; since when it holds is a statement."""
    if isinstance(other.at, DateMention) and is_next_of_another_year(other.slot, part, other.at):
        return True
    if isinstance(other.at, DateMention) and is_day_of_event(other.slot, part, region, other.at):
        return False
    if other.slot.date:
        since = isinstance(other.at, DateMention) and other.at.relation == other.slot.date.relation == "seit"
        begins = _EVENT.search(region.text) is not None
        if other.slot.date.relation == "seit" and not (since or begins):
            return True  # what is so at a time tells not since when it is
        happens = _EVENT.search(part.text) is not None and begins
        return any(slot.number for slot in part.slots) and not (since or happens)
    dated = any(slot.date for slot in part.slots)
    if not other.slot.number or dated or part.concepts or not isinstance(other.at, NumberMention):
        return False
    told = [date for date in region.mentions.dates if date.relation not in ("stand", "seit") and date.end > date.start]
    return any(is_in_clause_of(other.at, date, region.text) for date in told)


def _are_bound(pairs: Sequence[Pair], part: Part, region: Region) -> bool:
    """Say whether values that the claim joins are joined in the source too, where it holds several of a kind."""
    text, mentions = region.text, region.mentions
    numbers = [one for one in pairs if isinstance(one.at, NumberMention)]
    dates = [one.at for one in pairs if isinstance(one.at, DateMention)]
    for pair in numbers:
        if isinstance(pair.at, NumberMention) and OF_THOSE.search(text[: pair.at.start]):
            continue  # at the date of those
        alike = [one for one in mentions.numbers if one == pair.at or counts_alike(pair.slot, one, part)]
        if len({one.start for one in alike}) <= len(numbers) and len(mentions.dates) <= len(dates):
            continue
        for date in dates:
            if isinstance(pair.at, NumberMention) and not are_joined(pair.at, date, alike, mentions.dates, text):
                return False
    return True


def tells_day(part: Part, region: Region, alignment: Alignment) -> bool:
    """Say whether a stretch gives another day than a claim for one and the same event."""
    slot, places = alignment.differing, dict(alignment.places)
    found = [one for one in region.mentions.dates if slot and (one.start, one.end) == places.get(slot)]
    return slot is not None and any(is_day_of_event(slot, part, region, one) for one in found)


def has_one_value(part: Part, region: Region, alignment: Alignment) -> bool:
    """Say whether both tell what has one value: since when a thing is there, on which day it was, who leads it.

    What lasts for a time, as a phase does, has one end.
    """
    slot = alignment.differing
    if slot is None:
        return False
    if slot.kind == "name":
        return True  # it was found for what has one name
    if slot.person:
        return any(verb.family in LEADING and match_concept(verb, region.bag) >= STRICT for verb in part.verbs)
    if slot.date and slot.date.relation == "seit":
        found = dict(alignment.found).get(slot)
        return bool(part.hard) and not any(one.iso_end for one in region.mentions.dates if one.text == found)
    if slot.date and slot.date.relation == "bis" and slot.date.iso_end is None:
        return any((one.parts or (one.lemma,))[-1] in _SPANS for one in part.hard)
    if tells_day(part, region, alignment):
        return True
    starts = any(verb.lemma in STARTING_VERBS for verb in part.verbs)
    return slot.kind == "date" and (starts or all(HAPPENS.search(text) for text in (part.text, region.text)))
