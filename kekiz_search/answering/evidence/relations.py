"""How somebody is bound to a Kommune: by words for it, by what they stand below, by the money they give."""

from __future__ import annotations

import re

from kekiz_search.answering.evidence.homes import ITEM, ITEM_CHARS
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.unit import Unit
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Bag, Concept, join_bags, match_concept

GIVERS = frozenset("land bund eu stiftung ministerium landesregierung landschaftsverband sparkasse".split())
_SUM = re.compile(r"\d (?:Millionen |Tausend )?(?:Euro\b|€)")


def tells_relation(search: Search, question: Question, relation: Concept, unit: Unit) -> bool:
    """Say whether a sentence, or what it stands below, tells how somebody is bound to a Kommune.

    That is the heading, a question before it and what opens its list; a sum beside a giver tells that it is given.
    """
    above = (search.units.heading_of(unit), search.units.asked_before(unit), _opening_of(search, unit))
    if any(match_concept(relation, some) for some in (unit.bag, *above)):
        return True
    givers = any(one.lemma in GIVERS for one in question.hard)
    return relation.family == "foerderung" and givers and _SUM.search(unit.text) is not None


def _opening_of(search: Search, unit: Unit) -> Bag:
    """Return the words of the sentence that opens the list in which an item stands."""
    if ITEM.search(unit.document.text[max(0, unit.start - ITEM_CHARS) : unit.start]) is None:
        return join_bags(())
    before = [one for one in search.units_of(unit.row) if one.start < unit.start and one.text.endswith(":")]
    return join_bags(one.bag for one in before[-1:])
