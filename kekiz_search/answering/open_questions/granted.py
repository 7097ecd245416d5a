"""What an open question takes for granted, "Wie läuft der Bus?", though all that is found denies it or ends it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import compress

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.premises import DENIED, denies_premise
from kekiz_search.answering.factuality.endings import asks_for_end
from kekiz_search.answering.factuality.negation import asks_for_lack
from kekiz_search.answering.open_questions.gathering import tells_end_of
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.words.concepts import match_concept

# How a thing goes, or what is done with it, and not what has become of it.
_GRANTED = re.compile(
    r"(?:wie|(?:\w+ )?welche[mnrs]?|wo(?:mit|durch|nach|ran|rin|rueber|fuer)|was (?:macht|tut|bietet|leistet|bringt))\b"
)
_BECAME = re.compile(
    r"\b(?:wurden?|w[ae]r(?:en)?|hat|haben|hatten?|passiert|geworden|weiter\w*|steht|stehen|noch|geht|ging|bewerte\w*|"
    r"reagier\w*|begruende\w*)\b"
)


def correct_granted(search: Search, question: Question, found: Sequence[Found], draft: Draft) -> Draft:
    """Return an answer as a correction, where its first sentence denies what a question takes for granted.

    None of its other sentences may name that and tell of it; those that do neither are left out.
    """
    if draft.status != "answered" or not _takes_for_granted(question):
        return draft
    by_place = {(one.unit.document.doc_id, one.start): one for one in found}
    told = [by_place.get((some.evidence[0].document.doc_id, some.evidence[0].start)) for some in draft.statements]
    denied = [one is not None and tells_end_of(search, question, one.unit) for one in told]
    things = [one for one in question.hard if not one.verb]
    telling = (one is None or any(match_concept(thing, one.unit.bag) for thing in things) for one in told)
    first = told[0] if denied[0] else None
    if first is None or not denies_premise(question, replace(first, negated=True)):
        return draft
    if any(tells and not denies for tells, denies in zip(telling, denied, strict=True)):
        return draft
    return replace(draft, status="partial", statements=tuple(compress(draft.statements, denied)), lead=DENIED)


def _takes_for_granted(question: Question) -> bool:
    """Say whether a question is for what goes on with a thing, and not for a lack, an end, a plan or a reason."""
    if question.negated or question.about_plans or question.asks_reason or asks_for_end(question):
        return False
    became = _BECAME.search(question.folded) is not None
    return _GRANTED.match(question.folded) is not None and not became and not asks_for_lack(question.concepts)
