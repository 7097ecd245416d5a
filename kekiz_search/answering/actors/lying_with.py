"""With whom lies what a noun tells, beside a verb that says no more: "Die Auswertung erfolgt durch die Universität"."""

from __future__ import annotations

import re

from kekiz_search.answering.actors.asked_deeds import BY, DEED, IS_DONE, LIES, SEATED, Deed
from kekiz_search.answering.actors.participants import Clause, Participant
from kekiz_search.answering.words.concepts import bag_of, match_concept

_FALLS_TO = re.compile(r"\b(?:obliegt|obliegen|oblag|oblagen)\b")
_HANDS = re.compile(r"\bin (?:den|der) (?:bewährten |guten )?H(?:ä|a)nde?n? (?:von|vom|der|des)\b")
_WITH = frozenset({"bei", "beim"})
_DATIVE = frozenset({"der", "dem", "den", "einem", "einer"})


def behind_which(clause: Clause) -> frozenset[str]:
    """Return behind which prepositions stands with whom it lies; none where no such verb is there."""
    if IS_DONE.search(clause.small):
        return BY | _WITH
    if SEATED.search(clause.small):
        return _WITH
    if LIES.search(clause.small) is None:
        return frozenset()
    return BY if _HANDS.search(clause.text) else _WITH | {""}


def falls_to(clause: Clause) -> bool:
    """Say whether a clause tells to whom something falls: "Die Begleitung obliegt dem Jugendamt"."""
    return _FALLS_TO.search(clause.small) is not None


def on_whom_it_falls(clause: Clause, deed: Deed) -> list[Participant]:
    """Return to whom the deed falls, which another noun of the clause tells."""
    named = [one for one in clause.participants if not one.preposition]
    may_have = [one for one in named if one.article in _DATIVE or one.person]
    return [one for one in may_have if any(_tells(other, deed) for other in named if other is not one)][:1]


def _tells(one: Participant, deed: Deed) -> bool:
    told = bag_of(one.told)
    return any(match_concept(concept, told) >= DEED for concept in deed.verbs or deed.things)
