"""On which day a certain one of several events was, as a claim tells it and as a source does."""

from __future__ import annotations

import re

from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.claims.values import match_noun
from kekiz_search.answering.claims.words import HAPPENS
from kekiz_search.german.dates import DateMention, year_of
from kekiz_search.german.noise import MONTH

_NOUN = r"(?:[a-zäöüß]+e[nrsm]? ){0,2}(?P<noun>[A-ZÄÖÜ][\w-]+)"
# Which of several is meant; the next one is the next of its year.
_RANKED = re.compile(
    r"\b(?:(?P<next>[Nn]ächste)|(?:[Aa]ller)?[Ee]rste|[Zz]weite|[Dd]ritte|[Vv]ierte|\d{1,3}\.)[nrsm]? "
    rf"(?!{MONTH}){_NOUN}"
)
_OF_EVENT = re.compile(rf"\s(?:beim|zum|zur|auf de[mr]|bei de[mr]|im Rahmen de[sr])\s(?:\d{{1,3}}\. )?{_NOUN}")
_ON_DAY = re.compile(
    r"(?P<noun>[A-ZÄÖÜ][\w-]+)(?: i[nm] [A-ZÄÖÜ][\w-]+)? (?:am|vom)(?: [A-ZÄÖÜ][a-zäöü]+tag,?(?: dem)?)? \Z"
)
_GATHERS = re.compile(rf"{HAPPENS.pattern}|\b(?:führte?n?|kommt|kommen|kam|kamen)\b.*\bzusammen\b|\bversammelte?n?\b")


def is_next_of_another_year(slot: Slot, part: Part, found: DateMention) -> bool:
    """Say whether a claim and a stretch tell of the next event in two years, which are two events."""
    event = _RANKED.search(part.text)
    next_one = event is not None and event["next"] is not None
    return next_one and slot.date is not None and year_of(slot.date.iso) != year_of(found.iso)


def is_day_of_event(slot: Slot, part: Part, region: Region, found: DateMention) -> bool:
    """Say whether a date that a stretch gives is the day of the very event of which a claim gives another day."""
    event = _RANKED.search(part.text)
    if event is None or slot.kind != "date" or not slot.date or found.iso_end or len(found.iso) < len(slot.date.iso):
        return False
    if is_next_of_another_year(slot, part, found):
        return False
    text, noun = region.text, event["noun"]
    told = [one.start() for one in _RANKED.finditer(text) if match_noun(noun, one["noun"])]
    beside = _OF_EVENT.match(text, found.end) or _ON_DAY.search(text[: found.start])
    if beside:
        return bool(told) and match_noun(noun, beside["noun"])
    return bool(told) and told[0] <= len("Das ") and _GATHERS.search(text) is not None
