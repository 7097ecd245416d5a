"""A quality that a question compares and that no number measures: "Wo ist das Familienbüro schöner?"."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Concept, build_concept
from kekiz_search.german.analyzer import Token, analyze, is_stopword
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold

_LEAST_NAMED = 2
_CHOICE = re.compile(r"\b(?:als|oder)\b|^(?:welche[nrsm]?|wer|wo|wessen)\b")
_COMPARATIVE = re.compile(r"(?P<base>[a-zäöüß]{3,}?)er(?:e[nrsm]?)?")
# What a number or a date tells, and how well a post is filled, are measured elsewhere.
_MEASURED = frozenset(
    "gross klein hoch niedrig gering teuer billig guenstig preiswert lang kurz frueh spaet alt jung stark schwach viel "
    "haeufig selten eher weit oft nah wenig mehrere mehrer divers "
    "verbreitet umfangreich zahlreich".split()
)
_STAFFED = re.compile(r"\b(?:besser|schlechter) (?:ausgestattet|besetzt)\b")


def compared_quality(question: Question) -> Concept | None:
    """Return the quality by which named Kommunen are compared, None where they are not or a number measures it."""
    folded = question.folded
    if len(question.kommunen) < _LEAST_NAMED or not _CHOICE.search(folded) or _STAFFED.search(folded):
        return None
    qualities = (token for token in analyze(question.text) if _is_comparative(token) and token.lemma not in _MEASURED)
    found = next(qualities, None)
    return build_concept(found, True, 1.0) if found else None


def _is_comparative(token: Token) -> bool:
    """Say whether a word is a comparative by its form: "schöner" is of "schön", "Träger" and "aber" are of none."""
    if token.lemma == "gut":
        return token.text.startswith("besser")
    found = _COMPARATIVE.fullmatch(token.text)
    base = lemma(token.text)
    return found is not None and base.islower() and fold(found["base"]) == fold(base) and not is_stopword(token)
