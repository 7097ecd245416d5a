"""Lists that a share bounds: "Wo sind mehr als 15 Prozent der Kinder arm?"; no number of heads meets them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.answering.words.vocabulary import COMMON_NOUNS, INITIATIVE_TERMS
from kekiz_search.types import Fact

_PERCENT = re.compile(r"%|\bprozent\b", re.IGNORECASE)
_SHARE = re.compile(r"%|prozent|anteil|quote|v\. ?H\.", re.IGNORECASE)


def is_bounded_by_share(question: Question) -> bool:
    """Say whether a list sets a bound in per cent."""
    return question.limit is not None and _PERCENT.search(question.text) is not None


def settle_share(question: Question) -> Question:
    """Return a list bounded by a share without the attribute that counts heads.

    What share of "Kinder" is meant, where no other noun tells it, is told by what they are: "sprachlich auffällig".
    """
    if not is_bounded_by_share(question):
        return question
    return replace(question, attribute=None, concepts=harden_described(question.concepts))


def describes(concepts: Sequence[Concept]) -> bool:
    """Say whether words tell only what "Kinder" and the like are, and no other thing."""
    telling = [one for one in concepts if one.hard and one.lemma not in COMMON_NOUNS]
    return any(map(_describes, concepts)) and all(map(_describes, telling))


def harden_described(concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """Return words of which, where they only describe, those that do are hard."""
    return tuple(replace(one, hard=_describes(one)) for one in concepts) if describes(concepts) else concepts


def _describes(concept: Concept) -> bool:
    named = concept.lemma in COMMON_NOUNS or concept.lemma in INITIATIVE_TERMS
    return not concept.verb and concept.text.islower() and not named


def for_share(question: Question) -> Question:
    """Return a question as one for a share; what merely describes need not be met, as with any value."""
    nouns = any(one.hard and not one.text.islower() for one in question.concepts)
    loose = tuple(replace(one, hard=one.hard and not (nouns and one.text.islower())) for one in question.concepts)
    return replace(question, expects="percent", counted=None, concepts=loose)


def tells_share(fact: Fact) -> bool:
    """Say whether a field or cell is one of a share, by its own words or by those of its column."""
    return _SHARE.search(f"{fact.label} {fact.value}") is not None
