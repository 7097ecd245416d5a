"""What a comparison asks of each Kommune by a word of its own: "der Lesebus in Goch oder das Spielmobil in Rees"."""

from __future__ import annotations

import re
from dataclasses import replace

from kekiz_search.answering.reading.question import Question
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.kommunen import resolve_kommunen

_SIDES = re.compile(r"\b(?:oder|und|als|wie|mit|von|zu[mr]?)\b|[,:]")


def asked_of_each(question: Question) -> dict[str, Question]:
    """Return a question as it is asked of each Kommune; the noun right before another one's name is left out there."""
    own = _own_nouns(question)
    asked = {}
    for kommune in question.kommunen:
        others = {noun for name, noun in own.items() if name != kommune}
        parts = {part for token in analyze(own.get(kommune, "")) for part in token.parts}  # "Treff" of a Familientreff
        kept = tuple(one for one in question.concepts if one.text not in others and one.lemma not in parts)
        asked[kommune] = replace(question, concepts=kept) if own else question
    return asked


def _own_nouns(question: Question) -> dict[str, str]:
    """Return the noun before each Kommune, none unless all that are named have one and no two the same."""
    nouns = {one.text for one in question.concepts if not one.verb}
    found: dict[str, str] = {}
    end = 0
    for mention in resolve_kommunen(question.text):
        side = _SIDES.split(question.text[end : mention.start])[-1]
        words = [token.text for token in analyze(side) if token.text in nouns]
        if words:
            found.setdefault(mention.name, words[-1])
        end = mention.end
    apart = len(set(found.values())) == len(found) == len(question.kommunen) > 1
    return found if apart else {}
