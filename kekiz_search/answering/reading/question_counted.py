"""What a question with "wie viele" counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.words.concepts import Concept, build_concept
from kekiz_search.answering.words.vocabulary import (
    CARRIER_NOUNS,
    COUNTED_ALIKE,
    KOMMUNE_NOUNS,
    PEOPLE,
    PEOPLE_TOLD,
)
from kekiz_search.german.analyzer import Token, is_stopword, stem_key
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.verbs import is_verb_form
from kekiz_search.index.terms import TermIndex

_LIGHT_VERBS = frozenset({"fuehren", "leisten", "vornehmen", "abhalten"})
_OF_THEM = frozenset({"der", "den", "von", "dieser", "diesen"})
_SPANS = frozenset({"tag", "woche", "monat"})
_PROJECTS = frozenset({"projekt", "vorhaben"})  # that can be counted, though they carry no topic
_CARRIERS = CARRIER_NOUNS - PEOPLE - KOMMUNE_NOUNS - _SPANS - _PROJECTS
_OFTEN = frozenset({"oft", "haeufig"})
_TIMES = word_set("mal fall einsatz vorgang sitzung treffen meldung anfrage besuch unfall")
_NUMBERS = frozenset({"zahl", "anzahl"})
_TOWNS = frozenset({"stadt", "gemeinde"})
MANY = frozenset(
    {"mehr", "weniger", "meisten", "wenigsten", "viele", "viel", "wieviele", "wieviel", "vielen", "wievielen"}
)


def read_counted(tokens: Sequence[Token], terms: TermIndex) -> Concept | None:
    """Return the noun right behind "wie viele", adjectives and articles aside: a Kommune may be one, or people.

    "Wie hoch ist die Zahl der Kurse?" counts them, too.
    """
    many = [at for at, token in enumerate(tokens) if fold(token.text) in MANY]
    if not many and tokens and tokens[0].lemma == "wie":
        many = [at for at, token in enumerate(tokens) if token.lemma in _NUMBERS]
    if not many and len(tokens) > 1 and tokens[0].lemma == "wie" and fold(tokens[1].text) in _OFTEN:
        return replace(build_concept(tokens[1], True, 1.0), alike=_TIMES)
    if not many:
        return None
    behind = tokens[many[0] + 1 :]
    for at, token in enumerate(behind):
        if _is_noun(token) and not _describes_next(behind, at):
            return _count_noun(token, terms)
        stands_before = fold(token.text) in _OF_THEM or token.text.isdigit() or _may_describe(token)
        if not stands_before or (at == 0 and is_verb_form(token.text)):
            return None  # "Wie viel gibt die Stadt aus?", "Wie viele wurden erreicht?"
    return None


def _count_noun(token: Token, terms: TermIndex) -> Concept | None:
    if token.lemma in _CARRIERS:
        return None
    counted = replace(build_concept(token, True, terms.weight(stem_key(token.lemma))), family=None)
    if token.lemma == "kommune":
        return replace(counted, alike=counted.alike | _TOWNS)
    if token.lemma in _PROJECTS:
        return replace(counted, alike=counted.alike | _PROJECTS)
    alike = PEOPLE_TOLD if token.lemma in PEOPLE else COUNTED_ALIKE.get(token.lemma, frozenset())
    return replace(counted, alike=counted.alike | alike)


def _may_describe(token: Token) -> bool:
    return token.text.endswith(("e", "en", "er", "es", "em")) and not is_stopword(token)


def _describes_next(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a word in small letters stands before its noun: "geflüchtete Kinder" are children."""
    small = tokens[at].text[0].islower() and _may_describe(tokens[at])
    return small and at + 1 < len(tokens) and _is_noun(tokens[at + 1])


def _is_noun(token: Token) -> bool:
    if token.text[0].isupper() or lemma(token.text)[0].isupper() or token.lemma in KOMMUNE_NOUNS:
        return True
    noun = known_lemma(token.text.capitalize())  # typed in small letters, but read as a noun
    return noun is not None and fold(noun) == token.lemma != fold(lemma(token.text))


def without_light_verbs(concepts: tuple[Concept, ...], counted: Concept | None) -> tuple[Concept, ...]:
    """Of what is done, that it is "geführt" or "geleistet" says nothing: "Wie viele Gespräche führten die Lotsen?"."""
    if counted is None or counted.lemma in PEOPLE_TOLD:
        return concepts
    return tuple(one for one in concepts if not (one.verb and one.lemma in _LIGHT_VERBS))
