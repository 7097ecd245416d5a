"""Verbs that need not be told: whoever has Lotsen in a place has somebody who advises there."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question

# By these a Kommune does anything: who helps with translating has somebody who translates.
_LENDING = frozenset(
    "unterstuetzen helfen mithelfen kuemmern sorgen vermitteln engagieren ermoeglichen bereitstellen organisieren "
    "stellen".split()
)
# To be somewhere: where a place stands, these need not.
BEING = frozenset(
    "treffen stattfinden abhalten sitzen liegen befinden finden stehen wohnen unterkommen arbeiten".split()
)
# What helpers do where they are: whoever has Lotsen in the Klinik has somebody who advises there.
_HELPING = frozenset(
    "beraten begleiten betreuen ansprechen informieren lotsen weiterhelfen beistehen aufsuchen".split()
)
_HELPER = re.compile(
    r"(?:lotse|pate|hebamme|begleiter|berater|mentor|helfer|kraft|trainer|coach|arbeiter|paedagoge|mittler|"
    r"dolmetscher|botschafter|schwester|pfleger|ehrenamtlich|ehrenamtler|freiwillig|stadtteilmutter)$"
)


def done_anyway(question: Question) -> frozenset[str]:
    """Return the verbs of a list that a sentence need not tell."""
    helped = any(not one.verb and _HELPER.search(one.lemma) for one in question.concepts)
    return _LENDING | BEING | _HELPING if helped else _LENDING | BEING
