"""Whether a sentence denies what it speaks of, or only plans it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.concepts import Concept
from kekiz_search.answering.units import Unit
from kekiz_search.answering.vocabulary import FAMILIES, INITIATIVE_NAME, NEGATORS
from kekiz_search.german.analyzer import Token

_REACH_WORDS = 8  # a negator reaches this many words, within its clause
_CLAUSE_BREAK = re.compile(r"[,;:–]")
_PLANNED = re.compile(
    r"\b(?:plant|planen|geplant|angedacht|vorgesehen|beabsichtigt|erwägt|beantragt|empfiehlt|empfehlen|empfohlen|"
    r"erkundigt sich|erkundigen sich|fragt|fragen|in Planung|im Gespräch|bewirbt sich|wünscht|"
    r"künftig|will|wollen|möchten?|soll(?:en)?\b.*\b(?:entstehen|eröffnen|öffnen|folgen|starten|kommen|geben|werden|"
    r"beginnen|einrichten|aufbauen))\b"
)
_REFUSALS = frozenset({"ablehnen", "abschaffen", "verwerfen"})  # deny like "nicht" what stands before or behind
_NOT_ONLY = frozenset({"nur", "allein", "zuletzt"})


def is_negated(unit: Unit, concepts: Sequence[Concept]) -> bool:
    """Say whether a sentence denies a concept in the clause of a negator, outside the initiative's own name.

    "kein" and "ohne" reach ahead, "nicht" also back: in German it ends the clause that it denies.
    """
    names = [match.span() for match in INITIATIVE_NAME.finditer(unit.text)]
    for at, token in enumerate(unit.tokens):
        named = any(start <= token.start < end for start, end in names)
        if _denies(unit.tokens, at) and not named and not _is_not_only(unit.tokens, at):
            reached = {piece for other in _reached(unit, at) for piece in (other.lemma, *other.parts)}
            if any(concept.lemma in reached or _family_words(concept) & reached for concept in concepts):
                return True
    return False


def denies(unit: Unit) -> bool:
    """Say whether a sentence denies anything at all, outside the initiative's own name."""
    names = [match.span() for match in INITIATIVE_NAME.finditer(unit.text)]
    return any(
        token.lemma in NEGATORS
        and not _is_not_only(unit.tokens, at)
        and not any(start <= token.start < end for start, end in names)
        for at, token in enumerate(unit.tokens)
    )


def is_planned(text: str) -> bool:
    """Say whether a sentence speaks of what is yet to be: planned, applied for, recommended, asked after."""
    return _PLANNED.search(text) is not None


def _denies(tokens: Sequence[Token], at: int) -> bool:
    lemma = tokens[at].lemma
    takes_distance = lemma == "abstand" and at + 1 < len(tokens) and tokens[at + 1].lemma == "nehmen"
    return lemma in NEGATORS or lemma in _REFUSALS or takes_distance


def _family_words(concept: Concept) -> frozenset[str]:
    return FAMILIES.get(concept.family or "", frozenset())


def _reached(unit: Unit, at: int) -> list[Token]:
    negator = unit.tokens[at]
    behind = unit.tokens[at + 1 : at + 1 + _REACH_WORDS]
    reaches_back = negator.lemma == "nicht" or negator.lemma not in NEGATORS
    before = unit.tokens[max(0, at - _REACH_WORDS) : at] if reaches_back else ()
    return [other for other in (*before, *behind) if _in_one_clause(unit, negator, other)]


def _in_one_clause(unit: Unit, one: Token, other: Token) -> bool:
    first, last = sorted((one, other), key=lambda token: token.start)
    return not _CLAUSE_BREAK.search(unit.text[first.end : last.start])


def _is_not_only(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].lemma in _NOT_ONLY
