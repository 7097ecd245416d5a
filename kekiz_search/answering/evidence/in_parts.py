"""A compound that a sentence tells in its parts: "Elternbefragung" by "Befragung der Eltern", "hat Eltern befragt"."""

from __future__ import annotations

import re

from kekiz_search.answering.sentences.clause import clause_around
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import HALVES, Concept
from kekiz_search.answering.words.near_meanings import words_alike
from kekiz_search.german.analyzer import Token, stem_key
from kekiz_search.german.verbs import is_verb_form

_OF = re.compile(r" (?:der|des|von|unter|für|bei)(?: (?:den|allen|jungen|\d[\d.]*|[a-zäöüß]+en))? ")
# "Die Befragung" is what is done to somebody; of an Elternarbeit no parents tell who work, of a Jugendamt no Amt "für
# Jugend und Schule".
_DONE = "ung"
_NEAR_WORDS = 6


def is_told_in_parts(unit: Unit, concept: Concept) -> bool:
    """Say whether the halves of a compound stand together in a clause as its meaning joins them."""
    if len(concept.parts) != HALVES or not concept.parts[1].endswith(_DONE):
        return False
    first, head = concept.parts
    firsts = [at for at, one in enumerate(unit.tokens) if one.lemma == first]
    if not firsts:
        return False  # as with most
    stem, alike = stem_key(head), words_alike(head)
    heads = [at for at, one in enumerate(unit.tokens) if stem_key(one.lemma) == stem or one.lemma in alike]
    return any(_are_joined(unit, unit.tokens[one], unit.tokens[two], two - one) for one in firsts for two in heads)


def _are_joined(unit: Unit, first: Token, head: Token, words: int) -> bool:
    if head.end < first.start and _OF.fullmatch(unit.text, head.end, first.start):
        return True
    done = head.text.islower() and is_verb_form(head.text)
    start, end = clause_around(unit.text, first.start, first.end)
    return done and abs(words) <= _NEAR_WORDS and start <= head.start < end
